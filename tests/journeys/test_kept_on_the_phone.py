"""What the page calls kept is there again, whatever becomes of the window, browser or server."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.test_meeting import (  # noqa: F401
    ANSWERS,
    SAVED,
    again,
    prepare,
    running,
)
from tests.servers.browsing import Phone
from tests.servers.started import LONG, start

KEPT = re.compile("Kept on this device, not yet sent")


@pytest.fixture
def phone(playwright, tmp_path):
    made = Phone(playwright, tmp_path / "phone")
    made.profile.mkdir()
    yield made
    made.kill()


def kill(running) -> None:  # noqa: F811
    running[-1].process.kill()
    running[-1].process.wait(LONG)


def test_words_called_kept_survive_a_killed_browser_and_a_server_that_was_away(running, phone):  # noqa: F811
    at = running[0].origin + prepare(running[0].folder)
    page = phone.open()
    page.goto(running[0].link)
    page.goto(at)
    kill(running)
    for words in ("One page for the team", "A crash report"):
        page.get_by_label("Note", exact=True).fill(words)
        expect(page.locator("[data-status]")).to_have_text(KEPT)
        page.get_by_role("button", name="Skip").click()
    page.get_by_label("Another name").fill("Ilse Maertens")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("Ilse Maertens")).to_be_visible()

    phone.kill()
    again(running)
    page = phone.open()
    page.goto(running[-1].link)  # its cookie went with the battery
    page.goto(at)

    expect(page.get_by_label("Note", exact=True)).to_have_value("One page for the team")
    expect(page.locator("[data-status]")).to_have_text(SAVED)
    # Sent before it is looked at, the next note is there all the same.
    page.evaluate("document.querySelector('note-store').settled()")
    page.get_by_role("button", name="Skip").click()
    expect(page.get_by_label("Note", exact=True)).to_have_value("A crash report")
    expect(page.locator("[data-status]")).to_have_text(SAVED)
    expect(page.get_by_text("Ilse Maertens")).to_have_count(1)


def test_the_last_words_before_any_pause_are_there_after_the_tab_went(running, open_page):  # noqa: F811
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.goto(at)
    # Whatever the database would do takes too long: only the journal has them.
    page.evaluate("void (IDBObjectStore.prototype.put = () => { throw new Error('too late') })")

    page.get_by_label("Note", exact=True).press_sequentially("Half a sent")
    page.goto("about:blank")
    page.goto(at)

    expect(page.get_by_label("Note", exact=True)).to_have_value("Half a sent")
    expect(page.locator("[data-status]")).to_have_text(SAVED)


def test_a_store_that_was_emptied_is_told_aloud(running, open_page):  # noqa: F811
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.goto(at)
    kill(running)
    page.get_by_label("Note", exact=True).fill("Never to be seen again")
    expect(page.locator("[data-status]")).to_have_text(KEPT)
    # Left before the server is there again, so that no page sends its words meanwhile.
    page.goto("about:blank")
    again(running)
    page.goto(running[-1].origin + "/livez/")
    wiped = "new Promise((well) => { indexedDB.deleteDatabase('askaround').onsuccess = well })"
    page.evaluate(f"{wiped}.then(() => 1)")

    page.goto(at)

    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("This browser has emptied its store")
    page.reload()
    expect(alert).to_be_visible()
    page.get_by_role("button", name="I have read this").click()
    expect(alert).to_be_hidden()
    page.reload()
    expect(page.get_by_label("Note", exact=True)).to_have_value("")
    expect(alert).to_be_hidden()


def test_nothing_is_sent_to_another_notebook_at_the_same_address(running, open_page, tmp_path):  # noqa: F811
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.goto(at)
    kill(running)
    page.get_by_label("Note", exact=True).fill("Hers alone")
    expect(page.locator("[data-status]")).to_have_text(KEPT)

    other = tmp_path / "other"
    running.append(start(other, "--port", str(running[0].port)))
    assert at.endswith(prepare(other))
    sent = []
    page.on("request", lambda asked: asked.method == "POST" and sent.append(asked.post_data))
    asking = page.context.new_page()
    asking.goto(running[-1].link)
    asking.goto(at)
    expect(asking.get_by_label("Note", exact=True)).to_have_value("")
    expect(asking.locator("[data-stand]")).to_contain_text("another notebook answers here")
    expect(page.locator("[data-stand]")).to_contain_text("another notebook answers here")
    assert sent == []

    kill(running)
    again(running)
    asking.goto(running[-1].link)
    expect(page.locator("[data-status]")).to_have_text(SAVED)


OTHERS = {
    "somebody else": {"status": 200, "json": {"asker": "9", "interview": "0", "token": "x"}},
    "another interview": {"status": 200, "json": {"asker": "1", "interview": "0", "token": "x"}},
}


def test_nothing_is_sent_until_it_is_known_who_answers(running, open_page):  # noqa: F811
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.goto(at)
    sent, words = [], ""
    page.on("request", lambda asked: asked.method == "POST" and sent.append(asked.post_data))

    # In place all the time: the page may ask again at any moment, also between two answers.
    answers = {}
    page.route("**/meeting/whose/", lambda route: route.fulfill(**answers["now"]))
    for name, answers["now"] in (ANSWERS | OTHERS).items():
        words += f"{name}. "
        page.get_by_label("Note", exact=True).fill(words)
        expect(page.locator("[data-status]"), name).to_have_text(KEPT)
        with page.expect_request("**/meeting/whose/"):
            page.evaluate("dispatchEvent(new Event('online'))")  # no need to wait for the next try
        expect(page.locator("[data-stand]"), name).to_contain_text(KEPT)
    assert sent == []
    page.unroute("**/meeting/whose/")

    page.reload()
    expect(page.get_by_label("Note", exact=True)).to_have_value(words)
    expect(page.locator("[data-status]")).to_have_text(SAVED)
    assert len(sent) == len(ANSWERS | OTHERS)
