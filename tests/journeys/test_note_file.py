"""A phone that cannot reach the notebook takes the questions along as a file, and brings notes."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.test_meeting import prepare, running  # noqa: F401
from tests.servers.browsing import Phone

MORE = "One page for the team, on Mondays"
KEPT = re.compile("Kept on this device")


@pytest.fixture
def phone(playwright, tmp_path):
    made = Phone(playwright, tmp_path / "phone")
    made.profile.mkdir()
    yield made
    made.kill()


@pytest.fixture
def at(running):  # noqa: F811
    return running[0].origin + prepare(running[0].folder)


@pytest.fixture
def laptop(running, open_page):  # noqa: F811
    return open_page(running[0].link)


@pytest.fixture
def file(laptop, at, tmp_path):
    laptop.goto(at + "file/back/")
    with laptop.expect_download() as saved:
        laptop.get_by_role("link", name="Save the file").click()
    saved.value.save_as(tmp_path / "sheet.html")
    return tmp_path / "sheet.html"


def bring(laptop, at, **typed):
    """Pasted, or as the file it saved."""
    laptop.goto(at + "file/back/")
    if "text" in typed:
        laptop.get_by_label("What you copied").fill(typed["text"])
    else:
        laptop.get_by_label("Or the file it saved").set_input_files(typed["file"])
    laptop.get_by_role("button", name="Bring them back").click()
    laptop.wait_for_url(at)


def test_what_is_noted_on_a_file_survives_a_killed_browser(phone, file):
    page = phone.open()
    page.goto(file.as_uri())
    page.get_by_role("button", name="Start interview").click()
    page.get_by_label("Note", exact=True).first.fill("One page for the team")
    page.get_by_label("For the thank-you").first.check()
    page.get_by_label("Name, or what they do").fill("Ilse Maertens")
    page.get_by_role("button", name="Add").click()
    expect(page.locator("[data-kept][aria-busy=false]")).to_have_text(KEPT)
    phone.kill()

    page = phone.open()
    page.goto(file.as_uri())

    expect(page.get_by_label("Note", exact=True).first).to_have_value("One page for the team")
    expect(page.get_by_label("For the thank-you").first).to_be_checked()
    expect(page.get_by_text("Ilse Maertens")).to_be_visible()
    expect(page.locator("[data-times]")).to_contain_text("Began")


def test_notes_of_a_file_come_back_once_and_go_on(at, laptop, file, open_page, tmp_path):
    page = open_page(file.as_uri(), "phone")
    page.get_by_role("button", name="Start interview").click()
    page.get_by_label("Note", exact=True).first.fill("One page for the team")
    page.get_by_label("Name, or what they do").fill("Ilse Maertens")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("button", name="It is over").click()
    with page.expect_download() as given:
        page.get_by_role("button", name="Save them as a file").click()
    given.value.save_as(tmp_path / "notes.txt")
    page.get_by_label("Note", exact=True).first.fill(MORE)
    page.get_by_role("button", name="Copy the notes").click()
    expect(page.locator("[data-said]")).to_have_text(re.compile("Copied|Not copied"))
    copied = page.locator("[data-given]").input_value()

    bring(laptop, at, text=copied)
    bring(laptop, at, file=tmp_path / "notes.txt")
    laptop.goto(at + "?q=1")

    expect(laptop.get_by_label("Note", exact=True)).to_have_value(MORE)
    expect(laptop.get_by_text("Ilse Maertens")).to_have_count(1)
    expect(laptop.get_by_role("heading", name=re.compile("You (have )?met"))).to_be_visible()
    expect(laptop.get_by_text("Written in another window")).to_have_count(0)


def test_a_browser_that_keeps_nothing_for_files_says_so(file, open_page):
    page = open_page(file.as_uri(), "phone")
    page.evaluate("void (IDBObjectStore.prototype.put = () => { throw new Error('no room') })")
    page.get_by_label("Note", exact=True).first.fill("One page")

    expect(page.locator("[data-kept]")).to_contain_text("Not kept")
