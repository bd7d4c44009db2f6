"""Advice beside what somebody writes, in a real browser: taken, left, followed while typing, and
all of it without scripts too."""

import re

import pytest
from playwright.sync_api import Page, expect

BARE = """Dear Grete Solheim,

I am a student in Bergen. Your talk on crossings at the city museum has stayed with me, and I
would like to learn how you came to this work.

Could I ask you five questions in 30 minutes, by phone, some day next week?

Thank you for considering it.
Ines Halloran"""
NOT_A_JOB = "I am not asking for a job or a job interview, only for information."
EASY_NO = "If this is not a good moment, a one-word no is fine."
CV = "I have attached my CV."
CV_WHY = "A CV turns a talk into an application. Keep it until they ask."
CLOSED = "Is there room for advancement in your position?"
CLOSED_WHY = "yes or no would answer it"


@pytest.fixture
def grete(notebook, open_page):
    """A window, and the address of somebody just added."""

    def opened(**more: object) -> tuple[Page, str]:
        page = open_page(notebook.running.link, **more)
        page.goto(notebook.running.origin + "/people/new/")
        page.fill("[name=name]", "Grete Solheim")
        page.locator("main form").get_by_role("button").first.click()
        page.wait_for_url(re.compile(r"/people/\d+/"))
        number = re.search(r"/people/(\d+)/", page.url)[1]
        return page, f"{notebook.running.origin}/people/{number}"

    return opened


def write(page: Page, words: str) -> None:
    """The letter as somebody writes it, kept by its button."""
    page.locator("[name=body]").fill(words)
    with page.expect_navigation():
        page.get_by_role("button", name="Keep as a draft").click()


def tip(page: Page, title: str):
    return page.locator("#advice li[data-c=tip]", has_text=title)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_missing_sentence_is_added_where_it_belongs(grete, scripts):
    page, person = grete(java_script_enabled=scripts)
    page.goto(f"{person}/request/")
    write(page, BARE)

    expect(tip(page, "Not a job interview")).to_contain_text(NOT_A_JOB)
    tip(page, "Not a job interview").get_by_role("button", name="Add this line").click()

    expect(page.locator("[name=body]")).to_have_value(re.compile(re.escape(NOT_A_JOB)))
    expect(tip(page, "Not a job interview")).to_have_count(0)
    words = page.locator("[name=body]").input_value()
    assert words.index("next week?") < words.index(NOT_A_JOB) < words.index("Thank you")
    assert page.troubles == []


@pytest.mark.parametrize("scripts", [True, False])
def test_advice_that_is_left_is_not_given_again(grete, scripts):
    page, person = grete(java_script_enabled=scripts)
    page.goto(f"{person}/request/")
    write(page, BARE.replace("Thank you", f"{CV} Thank you"))

    page.locator("#advice li", has_text=CV_WHY).get_by_role("button", name="Leave it").click()
    expect(page.get_by_text(CV_WHY)).to_have_count(0)
    tip(page, "Easy to say no").get_by_role("button", name="Leave it").click()
    expect(tip(page, "Easy to say no")).to_have_count(0)
    page.goto(f"{person}/request/")

    expect(tip(page, "Not a job interview")).to_be_visible()
    expect(page.get_by_text(CV_WHY)).to_have_count(0)
    expect(tip(page, "Easy to say no")).to_have_count(0)
    expect(page.locator("[name=body]")).to_have_value(re.compile(re.escape(CV)))
    assert page.troubles == []


def test_the_margin_and_the_line_for_a_phone_follow_the_typing(grete):
    page, person = grete(window="phone")
    page.goto(person.partition("/people/")[0] + "/needs/")
    page.locator("form.add input[type=text]").fill("Whether I would miss the lab")
    with page.expect_navigation():
        page.get_by_role("button", name="Add", exact=True).click()
    page.goto(f"{person}/request/")

    page.locator("[name=body]").fill(BARE)
    expect(page.locator("#verdict")).to_contain_text("Not ready yet. See what to look at.")
    whole = BARE.replace("Thank you", f"{NOT_A_JOB} {EASY_NO} Thank you")
    page.locator("[name=body]").fill(whole)

    expect(page.locator("#verdict")).not_to_contain_text("Not ready yet")
    expect(tip(page, "Not a job interview")).to_have_count(0)
    page.locator("#verdict a").click()
    expect(page.locator("#h-checks")).to_be_in_viewport()
    assert page.troubles == []


def test_on_a_phone_one_button_leads_and_the_other_ways_are_folded(grete):
    page, person = grete(window="phone")
    page.goto(f"{person}/request/")
    page.locator("[name=to]").fill("grete@mobility.example")

    leading = page.locator(".send .primary")
    expect(leading).to_have_count(1)
    expect(leading).to_have_text("Open in my mail program")
    expect(page.get_by_role("button", name="Save as a file for a mail program")).to_be_hidden()
    page.locator(".send summary").click()

    expect(page.get_by_role("button", name="Save as a file for a mail program")).to_be_visible()
    expect(page.get_by_role("button", name="Copy the words")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.troubles == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_question_is_kept_as_it_is_and_not_found_fault_with_again(grete, scripts):
    page, person = grete(java_script_enabled=scripts)
    page.goto(f"{person}/questions/")
    page.get_by_role("button", name="Begin the list").click()
    page.get_by_label("A question of your own").fill(CLOSED)
    page.get_by_label("A question of your own").press("Enter")
    expect(page.locator(".plan")).to_contain_text(CLOSED_WHY)

    page.get_by_role(
        "button", name=re.compile(f"^Keep mine .*{CLOSED_WHY}", re.IGNORECASE)
    ).click()
    expect(page.locator(".plan")).not_to_contain_text(CLOSED_WHY)
    page.reload()

    expect(page.locator(".plan textarea").first).to_have_value(CLOSED)
    expect(page.locator(".plan")).not_to_contain_text(CLOSED_WHY)
    assert page.troubles == []
