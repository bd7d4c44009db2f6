"""Every page of a half-done exploration, as somebody without a mouse meets it."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.servers import started
from tests.servers.started import ROOT

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = ["color-contrast", "link-in-text-block"]
LINKS = "[...document.querySelectorAll('a[href]')].map((a) => a.href)"
WIDER_THAN_THE_WINDOW = (
    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
)
# Files, and the way out.
NO_PAGES = re.compile(r"\.(?:pdf|ics|html|eml|csv|zip|mbox)(?:$|\?)|/export/|^mailto:|/start/")


def kind(path: str) -> str:
    """Pages that differ in a number or a key alone are one kind."""
    return re.sub(r"/(?:\d+|families/[\w-]+)(?=/|$)", "/N", path.partition("?")[0])


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with started.started(tmp_path_factory.mktemp("demo") / "data", verb="demo") as running:
        yield running


def every_page(page, origin: str) -> Iterator[str]:
    """One or two addresses of every kind of page that can be reached by links, each while the
    page shows it."""
    waiting, done, seen = [origin + "/"], set(), Counter()
    while waiting:
        address = waiting.pop(0).partition("#")[0]
        path = address.removeprefix(origin)
        if address in done or not address.startswith(origin) or NO_PAGES.search(path):
            continue
        # Two of a kind: an empty one and a full one are both worth a look.
        seen[kind(path)] += 1
        if seen[kind(path)] > 2:
            continue
        answer = page.goto(address)
        assert answer is not None and answer.ok, f"{path}: {answer and answer.status}"
        done.add(address)
        waiting += page.evaluate(LINKS)
        yield path


def faults(page, rules: list[str] | None = None) -> list[object]:
    """What axe finds on the page as it stands; by these rules alone, if they are named."""
    only = {"type": "rule", "values": rules} if rules else AXE["runOnly"]
    options = {"runOnly": only, "resultTypes": ["violations"]}
    found = page.evaluate("(options) => axe.run(document, options)", options)
    return [
        (each["id"], [node["html"][:160] for node in each["nodes"][:3]])
        for each in found["violations"]
    ]


@pytest.mark.parametrize("window", ["desktop", "phone"])
def test_no_page_has_a_fault_that_axe_can_find(demo, open_page, window):
    page = open_page(demo.link, window, reduced_motion="reduce")
    found, pages = {}, 0

    for path in every_page(page, demo.origin):
        pages += 1
        page.emulate_media(color_scheme="light")
        page.evaluate(Axe().axe_script)
        found[path] = faults(page)
        # In the dark, colours are all that changes.
        page.emulate_media(color_scheme="dark")
        found[f"{path} in the dark"] = faults(page, COLOURS)

    assert pages > 25
    assert {path: each for path, each in found.items() if each} == {}
    assert page.troubles == []


def test_no_page_needs_sideways_scrolling_at_320_pixels(demo, open_page):
    page = open_page(demo.link)
    page.set_viewport_size({"width": 320, "height": 700})

    too_wide = [
        path for path in every_page(page, demo.origin) if page.evaluate(WIDER_THAN_THE_WINDOW)
    ]

    assert too_wide == []


def test_in_the_dark_colours_are_all_that_changes():
    """`light-dark()` takes colours and nothing else; nobody asks for the scheme in another way."""
    sources = [path for kind in ("css", "js") for path in (ROOT / "askaround").rglob(f"*.{kind}")]

    assert any("light-dark(" in path.read_text() for path in sources)
    assert [path for path in sources if "prefers-color-scheme" in path.read_text()] == []


def test_axe_would_have_seen_a_fault(demo, open_page):
    page = open_page(demo.link, color_scheme="dark")
    page.evaluate(Axe().axe_script)
    assert faults(page) == faults(page, COLOURS) == []

    page.evaluate("document.querySelector('h1').style.color = 'rgb(70 70 70)'")
    unread = {each for each, _ in faults(page, COLOURS)}
    page.evaluate("document.querySelector('h1').outerHTML = '<img src=x.png><input>'")
    found = {each for each, _ in faults(page)}

    assert unread == {"color-contrast"}
    assert {"image-alt", "label"} <= found
