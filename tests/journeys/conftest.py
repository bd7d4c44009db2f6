"""A real browser before a real askaround, with a real mail server behind it."""

import os
import shutil
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.adapters.smtp_servers import Keeper, real_server
from tests.servers import started
from tests.servers.started import Started

QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"),
)
WINDOWS = {"desktop": (1280, 900), "phone": (390, 844)}
# Milliseconds. Ends a test that hangs; no test is about it, however slow the machine is.
PATIENCE = 120_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    found = os.environ.get("ASKAROUND_CHROMIUM") or shutil.which("chromium")
    return {**browser_type_launch_args, "executable_path": found, "args": [*QUIET]}


@dataclass
class Notebook:
    """A started askaround, and what its letters came to."""

    running: Started
    post: Keeper
    smtp_port: int


@pytest.fixture
def notebook(tmp_path):
    with real_server() as (post, port), started.started(tmp_path / "data") as running:
        yield Notebook(running, post, port)


def note_troubles(page: Page, origin: str) -> None:
    """What the browser complains of, what fails, and whatever it asks of anybody else."""
    page.troubles = []
    note = page.troubles.append
    page.on("console", lambda said: said.type == "error" and note(said.text))
    page.on("pageerror", lambda error: note(str(error)))
    # Advice that is asked for anew calls the earlier question off.
    page.on(
        "requestfailed", lambda asked: "ERR_ABORTED" in (asked.failure or "") or note(asked.url)
    )
    page.on("request", lambda asked: asked.url.startswith(origin) or note(asked.url))


@pytest.fixture
def open_page(browser):
    """A new window on the notebook, with everything that goes wrong in it noted."""
    contexts = []

    def opened(link: str, window: str = "desktop", **more: object) -> Page:
        width, height = WINDOWS[window]
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.troubles = []
        note_troubles(page, link.split("/start/")[0])
        page.goto(link)
        return page

    yield opened
    for context in contexts:
        context.close()
