"""Agreeing on a time and preparing, in a real browser: with scripts, and without any."""

import re

import pytest
from playwright.sync_api import expect

from tests.servers.started import until

CLOSED = "Is there room for advancement in your position?"
OPENED = "What opportunities for advancement are there for someone in your position?"


@pytest.fixture
def prepared(notebook, open_page):
    """A window on the empty list of somebody just added."""

    def opened(**more):
        page = open_page(notebook.running.link, **more)
        page.goto(notebook.running.origin + "/people/new/")
        page.fill("[name=name]", "Grete Solheim")
        page.locator("main form").get_by_role("button").first.click()
        page.wait_for_url(re.compile(r"/people/\d+/"))
        number = re.search(r"/people/(\d+)/", page.url)[1]
        page.goto(f"{notebook.running.origin}/people/{number}/questions/")
        page.get_by_role("button", name="Begin the list").click()
        page.wait_for_url(re.compile(r"/interviews/\d+/questions/"))
        return page

    return opened


def add(page, text):
    page.get_by_label("A question of your own").fill(text)
    page.get_by_label("A question of your own").press("Enter")
    expect(page.locator(".plan textarea").last).to_have_value(text)
    page.wait_for_load_state()  # what is typed next is for its scripts


def texts(page):
    return [each.input_value() for each in page.locator(".plan textarea").all()]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_list_is_written_ordered_and_bettered(prepared, scripts):
    page = prepared(java_script_enabled=scripts)
    add(page, "What do you read?")
    add(page, CLOSED)

    page.get_by_role("button", name="Move question 2 up").click()
    expect(page.locator(".plan textarea").first).to_have_value(CLOSED)
    page.get_by_role("button", name="Use this").click()
    expect(page.locator(".plan textarea").first).to_have_value(OPENED)

    assert texts(page) == [OPENED, "What do you read?"]
    assert page.troubles == []


def test_words_typed_are_advised_on_and_kept_without_a_button(prepared):
    page = prepared()
    add(page, "What do you read?")

    page.locator(".plan textarea").first.fill(CLOSED)
    expect(page.locator(".plan .why[data-when=due]")).to_contain_text("yes or no would answer it")
    expect(page.get_by_text(OPENED)).to_be_visible()
    expect(page.locator("[data-status]")).to_contain_text("Saved")
    page.reload()

    assert texts(page) == [CLOSED]
    assert page.troubles == []


def test_a_question_half_written_below_is_not_on_the_list_by_itself(prepared):
    page = prepared()
    add(page, "What do you read?")

    page.get_by_label("A question of your own").fill("Who deci")
    page.locator(".plan textarea").first.fill("What do you read in the evening?")
    expect(page.locator("[data-status]")).to_contain_text("Saved")
    page.reload()

    assert texts(page) == ["What do you read in the evening?"]


def test_a_question_is_dragged_to_its_place(prepared):
    page = prepared()
    for text in ("First of all?", "And then?", "What else?"):
        add(page, text)

    # Until its script has run, a grip is no more than a sign.
    expect(page.locator(".grip").nth(2)).to_have_attribute("draggable", "true")
    page.locator(".grip").nth(2).drag_to(
        page.locator(".plan > li").first, target_position={"x": 90, "y": 4}
    )

    # Numbered anew: the server has the order.
    expect(page.locator(".plan .no").first).to_have_text("1")
    expect(page.locator(".plan textarea").first).to_have_value("What else?")
    page.reload()
    assert texts(page) == ["What else?", "First of all?", "And then?"]
    assert page.troubles == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_time_is_agreed_and_read_back_on_both_clocks(prepared, scripts):
    page = prepared(java_script_enabled=scripts)
    page.get_by_role("link", name="Choose a time").click()

    page.get_by_label("By video").check()
    page.get_by_label("Day").fill("2090-06-12")
    page.get_by_label("Time", exact=True).fill("15:00")
    page.get_by_label("Time zone where they will be").fill("Australia/Sydney")
    if scripts:
        expect(page.locator("#reading")).to_contain_text("Monday 12 June 2090, 15:00–15:30")
        expect(page.get_by_label("Address")).to_be_hidden()
    expect(page.get_by_role("textbox", name="Link")).to_be_visible()
    page.get_by_role("button", name="Keep this time").click()

    expect(page.locator(".when")).to_contain_text("Monday 12 June 2090, 15:00–15:30 in Sydney")
    expect(page.get_by_text("Still needed before you set out: the link")).to_be_visible()
    assert page.troubles == []


def test_two_windows_on_one_list_leave_each_others_words(prepared):
    page = prepared()
    add(page, "What do you read?")
    add(page, "Who decides?")
    other = page.context.new_page()
    other.goto(page.url)
    status = "[data-status]"

    page.locator(".plan textarea").first.fill("What do you write?")
    expect(page.locator(status)).to_contain_text(re.compile(r"Saved \d"))
    page.locator(".plan textarea").first.fill("What do you write at night?")
    expect(page.locator(status)).to_contain_text(re.compile(r"Saved \d"))
    other.locator(".plan textarea").last.fill("Who decides on Mondays?")
    expect(other.locator(status)).to_contain_text("Saved beside what another window wrote")
    page.reload()

    assert texts(page) == ["What do you write at night?", "Who decides on Mondays?"]


def test_words_typed_before_the_script_came_are_kept_too(prepared):
    page = prepared()
    add(page, "What do you read?")
    held = []
    page.context.route("**/auto-save*.js", lambda route: held.append(route))
    page.reload(wait_until="commit")
    page.locator(".plan textarea").first.fill("What do you write?")
    until(lambda: page.evaluate("true") and held)

    held.pop().continue_()

    expect(page.locator("[data-status]")).to_contain_text("Saved")
    page.context.unroute_all(behavior="ignoreErrors")
    page.reload()
    assert texts(page) == ["What do you write?"]
