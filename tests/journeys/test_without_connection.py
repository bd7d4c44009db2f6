"""The whole meeting on a phone without a connection, in a browser that is killed on the way."""

import json
import re
import subprocess
import sys

from playwright.sync_api import expect

from tests.journeys.test_kept_on_the_phone import KEPT, kill, phone  # noqa: F401
from tests.journeys.test_meeting import SAVED, again, running  # noqa: F401
from tests.servers.started import ROOT, environ

QUESTIONS = [
    "What do you do all day?",
    "What tipped it?",
    "Which part would you keep?",
    "What has changed in five years?",
    "What should I have asked?",
    "Whom should I meet next?",
]
SCHEDULED = f"""
import django; django.setup()
from datetime import UTC, datetime, timedelta
from askaround.record.interview import start_interview
from askaround.record.models import Asker
from askaround.record.person import add_person
from askaround.record.question import add_question
now = datetime.now(UTC)
interview = start_interview(add_person(Asker.objects.get(), now, name="Grete Solheim"), now)
for text in {QUESTIONS!r}:
    add_question(interview, text, now)
interview.schedule(now, starts_at=now + timedelta(minutes=5))
print(interview.pk)
"""
HELD = """
import django; django.setup()
import json
from askaround.record.models import Interview, Note, Person, Question
interview = Interview.objects.get()
print(json.dumps({
    "notes": {note.question.text: note.text for note in Note.objects.exclude(text="")},
    "asked": Question.objects.exclude(asked_at=None).count(),
    "began": bool(interview.began_at), "ended": bool(interview.ended_at),
    "mentioned": list(Person.objects.filter(referred_by=interview).values_list("name", flat=True)),
    "beside": Note.objects.exclude(beside_at=None).count(),
}))
"""


def in_the_record(folder, script: str):
    more = {"DJANGO_SETTINGS_MODULE": "askaround.config.settings", "ASKAROUND_DATA": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environ(folder, **more),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    return json.loads(done.stdout)


def keep_here(page) -> None:
    page.get_by_role("button", name="Keep it on this device").click()
    expect(page.get_by_text("On this device, opens without a connection")).to_be_visible()


def note(page, words: str, state=KEPT) -> None:
    field = page.get_by_label("Note", exact=True)
    field.fill(words)
    expect(page.locator("[data-status]")).to_have_text(state)


def all_is_kept(page) -> None:
    """Also what the page says nothing of, as a tick: it is in the browser's database."""
    page.wait_for_function("document.querySelector('note-store').loose.size === 0")


def words_for(number: int) -> str:
    return f"{number}: " + " ".join(f"word{at}" for at in range(50)) + f" — čau 😀 {number}"


def ask_and_note(page, numbers) -> None:
    for number in numbers:
        heading = page.get_by_role("heading", name=QUESTIONS[number])
        expect(heading).to_be_visible()
        note(page, words_for(number))
        page.get_by_role("button", name=re.compile("^Tick")).click()


def end_and_name(page) -> None:
    page.get_by_label("Another name").fill("Ilse Maertens")
    page.get_by_role("button", name="Add", exact=True).click()
    page.locator(".others").get_by_role("link", name=QUESTIONS[0]).click()
    expect(page.get_by_label("Note", exact=True)).to_have_value(words_for(0))
    page.get_by_text("End interview").click()
    page.get_by_role("button", name="Yes, it is over").click()
    expect(page.get_by_role("heading", name="You have met")).to_be_visible()


def test_a_whole_meeting_without_a_connection_arrives_to_the_last_word(running, phone):  # noqa: F811
    pk = in_the_record(running[0].folder, SCHEDULED)
    at = f"{running[0].origin}/interviews/{pk}/meeting/"
    page = phone.open()
    page.goto(running[0].link)
    page.goto(at)
    keep_here(page)

    kill(running)
    page.goto(at)
    page.get_by_role("button", name="Start interview").click()
    ask_and_note(page, range(4))
    all_is_kept(page)
    phone.kill()
    page = phone.open()
    page.goto(at)
    ask_and_note(page, range(4, 6))
    end_and_name(page)

    page.context.clear_cookies()  # the session has expired meanwhile
    again(running)
    expect(page.locator("[data-stand]")).to_contain_text("Open askaround by its link again")
    assert in_the_record(running[0].folder, HELD)["notes"] == {}
    page.context.new_page().goto(running[-1].link)
    expect(page.get_by_role("heading", name="You met for")).to_be_visible()
    expect(page.get_by_text("No, go on")).to_be_visible()
    assert in_the_record(running[0].folder, HELD) == {
        "notes": {text: words_for(number) for number, text in enumerate(QUESTIONS)},
        "asked": 6,
        "began": True,
        "ended": True,
        "mentioned": ["Ilse Maertens"],
        "beside": 0,
    }


def test_nothing_is_kept_on_a_device_without_a_yes(running, open_page):  # noqa: F811
    pk = in_the_record(running[0].folder, SCHEDULED)
    page = open_page(running[0].link, "phone")
    page.goto(f"{running[0].origin}/interviews/{pk}/meeting/?q=1")
    note(page, "Said in confidence", SAVED)

    left = page.evaluate(
        """async () => ({
          caches: await caches.keys(),
          workers: (await navigator.serviceWorker.getRegistrations()).length,
          local: JSON.stringify({ ...localStorage }),
        })"""
    )

    assert (left["caches"], left["workers"]) == ([], 0)
    assert "confidence" not in left["local"]


def test_what_was_saved_since_is_on_the_kept_page_and_goes_when_it_is_removed(running, open_page):  # noqa: F811
    pk = in_the_record(running[0].folder, SCHEDULED)
    at = f"{running[0].origin}/interviews/{pk}/meeting/"
    page = open_page(running[0].link, "phone")
    page.goto(at)
    keep_here(page)
    page.get_by_role("button", name="Start interview").click()
    note(page, "Said and saved", SAVED)

    kill(running)
    page.goto(at)
    expect(page.get_by_role("heading", name=QUESTIONS[0])).to_be_visible()
    expect(page.get_by_label("Note", exact=True)).to_have_value("Said and saved")
    note(page, "Said and saved, and more")
    again(running)
    expect(page.locator("[data-status]")).to_have_text(SAVED)

    page.goto(at)
    page.get_by_role("button", name="Remove it from this device").click()
    expect(page.get_by_role("button", name="Keep it on this device")).to_be_visible()
    assert page.evaluate("caches.keys()") == []
    assert in_the_record(running[0].folder, HELD)["beside"] == 0


def test_a_page_to_sign_in_is_shown_and_never_kept(running, open_page):  # noqa: F811
    pk = in_the_record(running[0].folder, SCHEDULED)
    at = f"{running[0].origin}/interviews/{pk}/meeting/"
    page = open_page(running[0].link, "phone")
    page.goto(at)
    keep_here(page)

    page.context.clear_cookies()
    page.goto(at)
    expect(page.get_by_role("heading", name="Open it with its own link")).to_be_visible()
    page.goto(running[0].link)
    page.goto(at)
    kill(running)
    page.goto(at)

    expect(page.get_by_role("heading", name="Meet Grete Solheim")).to_be_visible()


HELD_PAGES = "async (address) => Boolean(await caches.match(address))"
HAS_ITS_LOOKS = """[...document.querySelectorAll("link[rel=stylesheet]")]
  .every(({ sheet }) => sheet && sheet.cssRules.length > 0)"""


def test_the_sheet_opens_without_a_connection_and_goes_with_the_page(running, open_page):  # noqa: F811
    pk = in_the_record(running[0].folder, SCHEDULED)
    at = f"{running[0].origin}/interviews/{pk}"
    page = open_page(running[0].link, "phone")
    page.goto(f"{at}/meeting/")
    keep_here(page)
    expect(page.get_by_role("link", name="your sheet")).to_be_visible()

    kill(running)
    page.goto(f"{at}/sheet/")

    expect(page.get_by_role("heading", name="Grete Solheim")).to_be_visible()
    for question in QUESTIONS:
        expect(page.get_by_text(question)).to_be_visible()
    assert page.evaluate(HAS_ITS_LOOKS)
    again(running)
    page.goto(f"{at}/meeting/")
    page.get_by_role("button", name="Remove it from this device").click()
    expect(page.get_by_role("button", name="Keep it on this device")).to_be_visible()
    assert page.evaluate("caches.keys()") == []


def test_without_its_sheet_the_page_is_not_called_kept(running, open_page):  # noqa: F811
    pk = in_the_record(running[0].folder, SCHEDULED)
    page = open_page(running[0].link, "phone")
    page.goto(f"{running[0].origin}/interviews/{pk}/meeting/")
    page.route("**/sheet/", lambda route: route.fulfill(status=500, body=""))

    page.get_by_role("button", name="Keep it on this device").click()

    expect(page.get_by_text("Not kept:")).to_be_visible()
    assert page.evaluate(HELD_PAGES, f"/interviews/{pk}/meeting/") is False
