"""What they wish is said at the table, where no connection is, and arrives."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.journeys.test_kept_on_the_phone import kill
from tests.journeys.test_meeting import again, prepare, running  # noqa: F401

ALOUD = "On paper only: nothing is typed while you talk."


def test_a_wish_said_without_a_connection_is_kept_and_arrives(running, open_page):  # noqa: F811
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone")
    page.goto(at)
    expect(page.get_by_text(ALOUD)).to_be_hidden()
    kill(running)

    page.get_by_text("What Grete wishes").click()
    page.get_by_label("On paper only").check()
    expect(page.locator("[data-wish-stands]")).to_contain_text("not yet sent")
    expect(page.get_by_text(ALOUD)).to_be_visible()
    page.get_by_label("Not by name").check()
    expect(page.locator("[data-wished]")).to_have_text("On paper only, not by name, no recording")
    assert Axe().run(page).violations_count == 0

    again(running)
    expect(page.locator("[data-wish-stands]")).to_have_text("Saved", timeout=90_000)
    page.reload()
    expect(page.get_by_text(ALOUD)).to_be_visible()
    page.get_by_text("What Grete wishes").click()
    expect(page.get_by_label("Not by name")).to_be_checked()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_wish_is_kept_from_the_page_with_and_without_scripts(running, open_page, scripts):  # noqa: F811
    at = running[0].origin + prepare(running[0].folder)
    page = open_page(running[0].link, "phone", java_script_enabled=scripts)
    page.goto(at)

    page.get_by_text("What Grete wishes").click()
    page.get_by_label("Please no notes").check()
    if scripts:
        expect(page.locator("[data-wish-stands]")).to_have_text("Saved")
        page.reload()
    else:
        page.get_by_role("button", name="Keep what they wish").click()

    expect(page.get_by_text("Please no notes: listen")).to_be_visible()
    assert page.troubles == []
