"""The page of the meeting in a browser: its clock, and that no word noted is lost.

"Saved" is said only when the server has it, whatever becomes of it.
"""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.servers.started import LONG, ROOT, environ, start

MEETING = """
import django; django.setup()
from datetime import UTC, datetime
from askaround.record.interview import start_interview
from askaround.record.models import Asker
from askaround.record.person import add_person
from askaround.record.question import add_question
now = datetime.now(UTC)
interview = start_interview(add_person(Asker.objects.get(), now, name="Grete Solheim"), now)
for text in ("What do you do all day?", "What tipped it?"):
    add_question(interview, text, now)
interview.begin(now)
print(interview.pk)
"""
SAVED = re.compile(r"^Saved \d\d:\d\d$")
NOT_SENT = re.compile("not yet sent")


def prepare(folder) -> str:
    """An interview that has begun, and the address of its page."""
    more = {"DJANGO_SETTINGS_MODULE": "askaround.config.settings", "ASKAROUND_DATA": str(folder)}
    said = subprocess.run(
        [sys.executable, "-c", MEETING],
        env=environ(folder, **more),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    return f"/interviews/{int(said.stdout)}/meeting/"


@pytest.fixture
def running(tmp_path):
    """One that can be killed and started again; nothing is left of it."""
    made = [start(tmp_path / "data")]
    yield made
    for each in made:
        if each.process.poll() is None:
            each.stop()


def again(running) -> None:
    """The same notebook, at the same address."""
    first = running[0]
    running.append(start(first.folder, "--port", str(first.port)))


def test_what_is_typed_is_there_again_after_a_reload(running, open_page):
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.goto(at)

    page.get_by_label("Note", exact=True).fill("One page for the team 😀\nbefore the study")
    # The line that says how it stands grows and shrinks, and moves what is beside it.
    expect(page.locator("[data-status]")).to_have_text(SAVED)
    page.get_by_text("For the thank-you", exact=True).click()
    expect(page.locator("[name=star]")).to_be_checked()
    expect(page.locator("[data-status]")).to_have_text(SAVED)
    page.reload()

    expect(page.get_by_label("Note", exact=True)).to_have_value(
        "One page for the team 😀\nbefore the study"
    )
    expect(page.locator("[name=star]")).to_be_checked()
    assert page.troubles == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_tap_on_another_question_takes_the_words_along(running, open_page, scripts):
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone", java_script_enabled=scripts)
    page.goto(at)

    page.get_by_label("Note", exact=True).fill("One page for the team")
    page.get_by_label("Another name").fill("Ilse Maertens")
    page.locator(".others").get_by_role("button", name="What tipped it?").click()
    expect(page.locator("#q-now")).to_have_text("What tipped it?")
    page.locator(".others").get_by_role("button", name="What do you do all day?").click()

    expect(page.get_by_label("Note", exact=True)).to_have_value("One page for the team")
    expect(page.locator(".chips")).to_have_text("Ilse Maertens")
    assert page.troubles == []


def test_a_tap_on_next_takes_the_words_along(running, open_page):
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.goto(at)

    page.get_by_label("Note", exact=True).fill("Cars that watch the driver")
    page.get_by_role("button", name="Tick and go to the last one").click()
    expect(page.get_by_role("heading", name="What tipped it?")).to_be_visible()
    page.get_by_label("Note", exact=True).fill("A crash report")
    page.get_by_role("button", name="What do you do all day?").click()

    expect(page.get_by_label("Note", exact=True)).to_have_value("Cars that watch the driver")
    page.get_by_role("button", name="What tipped it?").click()
    expect(page.get_by_label("Note", exact=True)).to_have_value("A crash report")


def test_with_the_server_gone_nothing_says_saved_and_nothing_is_lost(running, open_page):
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.goto(at)
    page.get_by_label("Note", exact=True).fill("Before it went")
    expect(page.locator("[data-status]")).to_have_text(SAVED)

    running[0].process.kill()
    running[0].process.wait(LONG)
    page.get_by_label("Note", exact=True).fill("Before it went, and after")
    expect(page.locator("[data-status]")).to_have_text(NOT_SENT)
    # A tap goes on without it, and back again, with the words.
    page.get_by_role("button", name="Skip").click()
    expect(page.get_by_role("heading", name="What tipped it?")).to_be_visible()
    page.get_by_role("button", name="Previous question").click()
    expect(page.locator("[data-status]")).to_have_text(NOT_SENT)
    expect(page.get_by_label("Note", exact=True)).to_have_value("Before it went, and after")

    again(running)
    expect(page.locator("[data-status]")).to_have_text(SAVED)
    page.reload()
    expect(page.get_by_label("Note", exact=True)).to_have_value("Before it went, and after")


def test_two_windows_both_stand_and_are_put_together(running, open_page):
    at = running[0].origin + prepare(running[0].folder)
    phone, laptop = open_page(running[0].link, "phone"), open_page(running[0].link)
    for window in (phone, laptop):
        window.goto(at)

    phone.get_by_label("Note", exact=True).fill("The phone")
    expect(phone.locator("[data-status]")).to_have_text(SAVED)
    laptop.get_by_label("Note", exact=True).fill("The laptop")
    expect(laptop.locator("[data-status]")).to_have_text(re.compile("another window"))
    laptop.reload()
    laptop.get_by_role("button", name="Put it below the note above").click()

    expect(laptop.get_by_label("Note", exact=True)).to_have_value("The phone\n\nThe laptop")


def test_without_scripts_the_same_page_keeps_the_same_words(running, open_page):
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone", java_script_enabled=False)
    page.goto(at)

    page.get_by_label("Note", exact=True).fill("On paper first")
    page.get_by_role("button", name="Tick and go to the last one").click()
    page.get_by_role("button", name="What do you do all day?").click()

    expect(page.get_by_label("Note", exact=True)).to_have_value("On paper first")
    page.get_by_text("End interview").click()
    page.get_by_role("button", name="Yes, it is over").click()
    expect(page.get_by_role("heading", name="You met for")).to_be_visible()
    page.get_by_role("button", name="No, go on").click()
    expect(page.get_by_text("End interview")).to_be_visible()


def test_the_clock_says_what_to_say_when_it_is_time(running, open_page):
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.clock.install()
    page.goto(at)
    last = page.get_by_role("region", name="The last minutes")
    expect(last).to_be_hidden()

    page.clock.fast_forward("25:00")
    expect(last).to_contain_text("Five minutes left")
    expect(last).to_contain_text("Can you recommend anyone else for me to talk to?")

    page.clock.fast_forward("03:00")
    expect(last).to_contain_text("We are at our half hour.")

    page.clock.fast_forward("02:30")
    expect(last).to_contain_text("The time is up.")
    expect(page.locator("[data-word]")).to_have_text("over")


ANSWERS = {
    "a page to sign in": {"status": 200, "content_type": "text/html", "body": "<h1>Sign in</h1>"},
    "somewhere else": {"status": 302, "headers": {"Location": "/livez/"}},
    "not signed in": {"status": 401, "body": ""},
    "an expired cookie": {"status": 403, "content_type": "text/html", "body": "<h1>Open</h1>"},
    "not found": {"status": 404, "body": ""},
    "another window": {"status": 409, "json": {"message": "Not saved yet: changed elsewhere."}},
    "too large": {"status": 413, "body": ""},
    "too long": {"status": 422, "json": {"message": "Not saved yet: too long."}},
    "too many": {"status": 429, "body": ""},
    "a fault": {"status": 500, "body": ""},
    "nobody behind the gate": {"status": 502, "body": ""},
    "a full disk": {"status": 507, "content_type": "text/html", "body": "<h1>Full</h1>"},
    "another revision": {"status": 200, "json": {"revision": "0", "sha256": "0"}},
    "half an answer": {"status": 200, "content_type": "application/json", "body": '{"revi'},
}


def answering(answer):
    return lambda route: route.fulfill(**answer)


def test_no_other_answer_is_taken_for_saved_and_the_words_go_again(running, open_page):
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.goto(at)
    note, status, words = page.get_by_label("Note", exact=True), page.locator("[data-status]"), ""

    for name, answer in ANSWERS.items():
        page.route("**/meeting/entries/", answering(answer))
        words += f"{name}. "
        note.fill(words)
        expect(status, name).to_have_text(NOT_SENT)
        expect(note, name).to_have_value(words)
        page.unroute("**/meeting/entries/")
        words += "And on. "
        note.fill(words)
        expect(status, name).to_have_text(SAVED)

    page.reload()
    expect(note).to_have_value(words)
