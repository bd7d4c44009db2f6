"""Every page of a half-done exploration, as somebody without a mouse meets it."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.servers import started

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LINKS = "[...document.querySelectorAll('a[href]')].map((a) => a.href)"
WIDER_THAN_THE_WINDOW = (
    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
)
# Files, and the way out.
NO_PAGES = re.compile(r"\.(?:pdf|ics|eml|csv|zip|mbox)(?:$|\?)|/export/|^mailto:|/start/")


def kind(path: str) -> str:
    """Pages that differ in a number or a key alone are one kind."""
    return re.sub(r"/(?:\d+|families/[\w-]+)(?=/|$)", "/N", path.partition("?")[0])


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with started.started(tmp_path_factory.mktemp("demo") / "data", verb="demo") as running:
        yield running


def every_page(page, origin: str) -> list[str]:
    """One or two addresses of every kind of page that can be reached by links."""
    found, waiting, seen = [], [origin + "/"], {}
    while waiting:
        address = waiting.pop(0).partition("#")[0]
        path = address.removeprefix(origin)
        if address in found or not address.startswith(origin) or NO_PAGES.search(path):
            continue
        # Two of a kind: an empty one and a full one are both worth a look.
        seen[kind(path)] = seen.get(kind(path), 0) + 1
        if seen[kind(path)] > 2:
            continue
        answer = page.goto(address)
        assert answer is not None and answer.ok, f"{path}: {answer and answer.status}"
        found.append(address)
        waiting += page.evaluate(LINKS)
    return found


@pytest.mark.parametrize("window", ["desktop", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_fault_that_axe_can_find(demo, open_page, window, scheme):
    page = open_page(demo.link, window, color_scheme=scheme, reduced_motion="reduce")
    faults, pages = {}, every_page(page, demo.origin)

    for address in pages:
        page.goto(address)
        said = Axe().run(page, options={"runOnly": AXE["runOnly"]})
        if said.violations_count:
            faults[address.removeprefix(demo.origin)] = [
                (each["id"], [node["html"][:160] for node in each["nodes"][:3]])
                for each in said.response["violations"]
            ]

    assert len(pages) > 25
    assert faults == {}
    assert page.troubles == []


def test_no_page_needs_sideways_scrolling_at_320_pixels(demo, open_page):
    page = open_page(demo.link)
    pages = every_page(page, demo.origin)
    page.set_viewport_size({"width": 320, "height": 700})

    too_wide = []
    for address in pages:
        page.goto(address)
        if page.evaluate(WIDER_THAN_THE_WINDOW):
            too_wide.append(address.removeprefix(demo.origin))

    assert too_wide == []


def test_axe_would_have_seen_a_fault(demo, open_page):
    page = open_page(demo.link)
    page.evaluate("document.querySelector('h1').outerHTML = '<img src=x.png><input>'")

    found = {each["id"] for each in Axe().run(page).response["violations"]}

    assert {"image-alt", "label"} <= found
