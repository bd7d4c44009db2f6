"""What a thumb does during a meeting, with the server away: nothing waits, nothing ends."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.journeys.test_kept_on_the_phone import kill
from tests.journeys.test_meeting import SAVED, again, prepare, running  # noqa: F401

SWIPE = """(far) => {
  const target = document.querySelector("#q-now");
  const at = (clientX) => [new Touch({ identifier: 1, target, clientX, clientY: 200 })];
  const send = (name, x) => target.dispatchEvent(
    new TouchEvent(name, { bubbles: true, changedTouches: at(x) }));
  send("touchstart", 200);
  send("touchend", 200 + far);
}"""


@pytest.fixture
def page(running, open_page):  # noqa: F811
    at = running[0].origin + prepare(running[0].folder)
    made = open_page(running[0].link, "phone", has_touch=True)
    made.goto(at)
    kill(running)
    return made


def is_at(page, question: str) -> None:
    expect(page.locator("#q-now")).to_have_text(question)


def test_a_swipe_goes_on_and_back_and_a_small_one_does_not(page):
    page.evaluate(SWIPE, -40)
    is_at(page, "What do you do all day?")

    page.evaluate(SWIPE, -150)
    is_at(page, "What tipped it?")
    page.evaluate(SWIPE, 150)

    is_at(page, "What do you do all day?")


def test_a_question_that_came_up_takes_one_tap_and_its_words_arrive(page, running):  # noqa: F811
    page.get_by_label("A question that came up").fill("Who pays?")
    page.get_by_role("button", name="New question").click()
    is_at(page, "Who pays?")
    page.get_by_label("Note", exact=True).fill("The port authority")

    again(running)
    expect(page.locator("[data-status]")).to_have_text(SAVED)
    page.reload()
    page.locator(".others").get_by_role("button", name="Who pays?").click()
    expect(page.get_by_label("Note", exact=True)).to_have_value("The port authority")


def test_a_line_is_off_the_record_with_one_tap_and_on_it_with_another(page):
    note = page.get_by_label("Note", exact=True)
    note.fill("One page\nThey are closing")

    page.get_by_role("button", name="Off the record").click()
    expect(note).to_have_value("One page\nOff the record: They are closing")
    page.get_by_role("button", name="Off the record").click()

    expect(note).to_have_value("One page\nThey are closing")


def test_one_press_does_not_end_it_and_an_end_can_be_taken_back(page):
    page.get_by_text("End interview").click()
    expect(page.get_by_role("heading", name="You have met")).to_be_hidden()
    page.get_by_role("button", name="Yes, it is over").click()
    expect(page.get_by_role("heading", name="You have met")).to_be_visible()
    assert Axe().run(page).violations_count == 0

    page.get_by_role("button", name="No, go on").click()

    expect(page.get_by_role("heading", name="You have met")).to_be_hidden()
    expect(page.get_by_text("End interview")).to_be_visible()
    assert Axe().run(page).violations_count == 0
