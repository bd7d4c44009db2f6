"""A pasted answer is read on the page, noted with one click, and corrected with another."""

import pytest
from playwright.sync_api import Page, expect

from tests.servers.started import Started, started


@pytest.fixture
def running(tmp_path):
    with started(tmp_path / "data") as made:
        yield made


def asked(page: Page, running: Started) -> None:
    """Ruth has been asked, by a letter sent some other way, and her answer is to be noted."""
    page.goto(running.origin + "/people/new/")
    page.locator("[name=name]").first.fill("Ruth Pell")
    page.locator("[name=name]").first.press("Enter")
    page.wait_for_url("**/people/1/**")
    page.goto(running.origin + "/people/1/request/")
    page.get_by_label("Your name").fill("Ada Lind")
    page.get_by_label("Who you are").fill("a psychologist in training")
    page.get_by_label("Intriguing because").fill("She counts ferries")
    page.get_by_label("What do you want to find out").fill("Whether I would like it")
    page.get_by_role("button", name="Put it into the letter").click()
    expect(page.get_by_label("Your name")).to_have_count(0)
    page.locator("[name=subject]").fill("Twenty minutes?")
    page.locator("[name=body]").fill("Dear Ruth, may I ask you five questions? Ada")
    page.locator("summary", has_text="I sent it another way").click()
    page.get_by_role("button", name="It is sent").click()
    expect(page.get_by_role("button", name="It is sent")).to_have_count(0)
    page.goto(running.origin + "/interviews/1/answer/")
    page.troubles.clear()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_an_answer_is_read_noted_and_corrected(running, open_page, scripts):
    page = open_page(running.link, java_script_enabled=scripts)
    asked(page, running)

    page.get_by_label("Their words").fill(
        "Hi, happy to talk. Tuesday at 3?\n\nOn Mon, 4 May 2026, Ada <a@b.example> wrote:\n> No?"
    )
    page.get_by_role("button", name="Read it for me").click()
    suggestion = page.get_by_role("status").filter(has_text="This reads like a yes.")
    expect(suggestion).to_contain_text("Times they offer: Tuesday at 3. Nothing is booked.")
    expect(page.get_by_label("Yes", exact=True)).to_be_checked()
    page.get_by_role("button", name="Note it").click()
    expect(page.get_by_text("A yes. Agree on a time")).to_be_visible()

    page.goto(running.origin + "/interviews/1/answer/")
    page.get_by_label("Their words").fill("Sorry, I can't after all.")
    page.get_by_role("button", name="Read it for me").click()
    expect(page.get_by_text("This reads like a no.")).to_be_visible()
    page.get_by_label("Later", exact=True).check()
    page.get_by_label("When did it come?").fill("")
    page.get_by_role("button", name="Correct it").click()
    expect(page.get_by_text("Noted. It comes back by itself")).to_be_visible()
    assert page.troubles == []


def test_the_suggestion_is_seen_on_a_phone(running, open_page):
    page = open_page(running.link, "phone")
    asked(page, running)
    page.get_by_label("Their words").fill("I'm afraid I can't.")
    page.get_by_role("button", name="Read it for me").click()

    expect(page.get_by_text("This reads like a no.")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
