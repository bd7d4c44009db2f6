"""Times are offered in a request, and the interviewee answers on a telephone without scripts."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.journeys.test_access import AXE, WIDER_THAN_THE_WINDOW
from tests.servers import started
from tests.servers.ports import free_port


@pytest.fixture
def reachable(tmp_path):
    """An askaround whose address in front is a name of this machine."""
    port = free_port()
    address = f"http://localhost:{port}"
    with started.started(tmp_path / "data", "--port", str(port), ASKAROUND_URL=address) as running:
        yield running, address


def press(page, name):
    page.get_by_role("button", name=name).first.click()


def writes_to_grete(page, origin):
    """Who she is, whom she asks, and times from the page that finds them; gives the letter."""
    page.get_by_role("link", name="Say who you are").first.click()
    page.get_by_label("Your name").fill("Ines Halloran")
    page.get_by_label("Who you are").fill("a fourth-year PhD student in psychology at Calder")
    page.get_by_label("Your time zone").fill("Europe/London")
    with page.expect_navigation():
        press(page, "Begin")
    page.goto(f"{origin}/people/new/")
    page.get_by_label("Name", exact=True).first.fill("Grete Solheim")
    page.locator("form button.primary").first.click()
    page.wait_for_url(re.compile(r"/people/\d+/"))
    person = re.search(r"/people/(\d+)/", page.url)[1]
    page.goto(f"{origin}/people/{person}/details/")
    for summary in page.locator("form details:not([open]) > summary").all():
        summary.click()
    page.get_by_label("Time zone").first.fill("Europe/Brussels")
    page.locator("form button.primary").first.click()
    page.wait_for_url(lambda url: "/details/" not in url)
    page.goto(f"{origin}/people/{person}/times/")
    page.get_by_label("How many minutes is the way there").fill("30")
    with page.expect_navigation():
        press(page, "Look again")
    press(page, "Put these times into the letter")
    return page.locator("textarea[name=body]").input_value(), person


def choose(theirs, number):
    """One of the times; gives its day and its hour."""
    slot = theirs.locator("input[name=slot]").nth(number)
    slot.check()
    return ", ".join(slot.get_attribute("aria-label").rsplit(", ", 1))


def says_yes(theirs, link):
    """A look at another clock, a time, and the door to come to."""
    theirs.get_by_label("Times are shown for").select_option("Asia/Tokyo")
    press(theirs, "Show them for this place")
    theirs.wait_for_url("**zone=Asia**")
    theirs.goto(link)
    when = choose(theirs, 0)
    theirs.get_by_label("My workplace").check()
    theirs.get_by_label("Where is it?").fill("Maashaven 41, second floor")
    theirs.locator("summary", has_text="Entrance").click()
    theirs.get_by_label("Entrance, badge").fill("Side door; bring an ID. Step-free from the yard.")
    theirs.get_by_label("Whom to ask for").fill("Bo at the desk")
    press(theirs, "Yes, at this time")
    expect(theirs.locator(".when")).to_contain_text(when)
    expect(theirs.locator("main")).to_contain_text("Bo at the desk")


def moves_it(theirs):
    theirs.locator("summary", has_text="Move it").click()
    when = choose(theirs, 1)
    press(theirs, "Move it")
    expect(theirs.locator(".when")).to_contain_text(when)
    expect(theirs.locator("main")).to_contain_text("Maashaven 41")


def calls_it_off(theirs):
    theirs.locator("summary", has_text="It cannot be then").click()
    press(theirs, "Call it off")
    expect(theirs.locator("main")).to_contain_text("You said yes. A time is still to be found.")


def test_she_offers_times_and_he_answers_moves_and_cancels(reachable, open_page):
    running, address = reachable
    mine = open_page(running.link)
    letter, person = writes_to_grete(mine, running.origin)
    assert len(re.findall(r"your time \(\d\d:\d\d mine\)", letter)) == 3
    link = re.search(rf"{address}/answer/[a-z2-7]+/", letter)[0]
    belgium = {"java_script_enabled": False, "timezone_id": "Europe/Brussels"}
    theirs = open_page(link, "phone", **belgium)

    expect(theirs.locator("h1")).to_contain_text("may I ask you about your work")
    says_yes(theirs, link)

    mine.goto(f"{running.origin}/people/{person}/meeting-agreed/")
    expect(mine.locator("main")).to_contain_text("Maashaven 41")
    mine.goto(running.origin)
    expect(mine.locator("main")).to_contain_text("Grete Solheim")

    moves_it(theirs)
    calls_it_off(theirs)

    mine.goto(running.origin)
    expect(mine.locator("main")).to_contain_text("The time fell through")
    assert theirs.context.cookies() == []


def faults_of(page):
    """What axe finds with everything opened, and whether it is wider than 320 pixels."""
    page.evaluate("document.querySelectorAll('main details').forEach((one) => (one.open = true))")
    said = Axe().run(page, options={"runOnly": AXE["runOnly"]})
    faults = [(each["id"], each["nodes"][0]["html"]) for each in said.response["violations"]]
    page.set_viewport_size({"width": 320, "height": 700})
    if page.evaluate(WIDER_THAN_THE_WINDOW):
        faults.append(("wider than 320 pixels", page.url))
    page.set_viewport_size({"width": 390, "height": 844})
    return faults


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_fault_in_any_state_and_needs_no_sideways_scrolling(
    reachable, open_page, scheme
):
    running, address = reachable
    letter, _ = writes_to_grete(open_page(running.link), running.origin)
    link = re.search(rf"{address}/answer/[a-z2-7]+/", letter)[0]
    theirs = open_page(link, "phone", color_scheme=scheme)

    found = {"open": faults_of(theirs)}
    with theirs.expect_navigation():
        press(theirs, "Yes, at this time")
    found["refused"] = faults_of(theirs)
    theirs.goto(link)
    choose(theirs, 0)
    press(theirs, "Yes, at this time")
    expect(theirs.locator(".when")).to_be_visible()
    found["agreed"] = faults_of(theirs)
    for place in (f"{link}about-me/", f"{address}/answer/nothing/"):
        theirs.goto(place)
        found[place] = faults_of(theirs)

    assert [faults for faults in found.values() if faults] == []


def test_it_is_answered_with_the_keyboard_alone(reachable, open_page):
    running, address = reachable
    letter, _ = writes_to_grete(open_page(running.link), running.origin)
    page = open_page(re.search(rf"{address}/answer/[a-z2-7]+/", letter)[0], "phone")

    def tab_to(selector):
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        raise AssertionError(selector)

    tab_to("input[name=slot]")
    page.keyboard.press("Space")
    tab_to("input[name=place]")
    page.keyboard.press("Space")
    tab_to("button[value=yes]")
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_contain_text("Thank you")
