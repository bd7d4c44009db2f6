"""The list of people and a person's page, before a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def faults(page):
    """What axe finds on the page as it stands."""
    found = Axe().run(page, options=AXE).response["violations"]
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found]


def write_down(page, name):
    page.get_by_label("Who, or which job").fill(name)
    page.get_by_role("button", name="Keep this one").click()


@pytest.mark.parametrize("window", ["desktop", "phone"])
@pytest.mark.parametrize("scripts", [True, False])
def test_from_an_empty_list_to_a_name_that_is_found_again(notebook, open_page, window, scripts):
    page = open_page(notebook.running.link, window, java_script_enabled=scripts)
    page.get_by_role("link", name="People").click()
    expect(page.get_by_text("It starts with one job")).to_be_visible()
    write_down(page, "Grete Solheim")
    expect(page.get_by_role("heading", name="Grete Solheim")).to_be_visible()

    page.get_by_role("link", name="People").last.click()
    page.get_by_label("Stage").select_option("ask")
    if not scripts:
        page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("Nobody here at the moment.")).to_be_visible()

    page.get_by_label("Search people").fill("solh")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Grete Solheim").click()
    expect(page.get_by_role("heading", name="Grete Solheim")).to_be_visible()
    assert page.troubles == []


def test_a_date_is_corrected_and_taken_back_again(notebook, open_page):
    page = open_page(notebook.running.link)
    write_down(page, "Grete Solheim")
    page.get_by_role("link", name="Correct or add a date").click()

    page.get_by_label("What else happened").select_option("ended_at")
    page.get_by_label("When").fill("2126-05-04T10:00")
    page.get_by_role("button", name="Keep these dates").click()
    expect(page.get_by_role("alert")).to_contain_text("That is still to come.")
    assert faults(page) == []

    page.get_by_label("When").fill("2026-05-04T10:00")
    page.get_by_role("button", name="Keep these dates").click()
    expect(page.get_by_role("link", name="Write thank-you").first).to_be_visible()

    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("The dates are as they were.")).to_be_visible()
    expect(page.get_by_role("link", name="Write thank-you")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_day_has_no_fault_that_axe_can_find(notebook, open_page, scheme):
    page = open_page(notebook.running.link, color_scheme=scheme, reduced_motion="reduce")
    found = {"today": faults(page)}
    for address in ("/people/", "/people/?q=nobody"):
        page.goto(notebook.running.origin + address)
        found[address] = faults(page)

    assert {where: said for where, said in found.items() if said} == {}
