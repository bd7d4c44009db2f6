"""Notes typed without a connection while the browser is killed, and what its page has afterwards.

The negative control says "kept" at once, writes a moment later, and has no journal.
"""

import json
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, Playwright

from tests.servers.browsing import Phone
from tests.servers.started import LONG, ROOT, Started, environ, start, until

PREPARED = """
import django; django.setup()
from datetime import UTC, datetime
from askaround.record.interview import start_interview
from askaround.record.models import Asker
from askaround.record.person import add_person
from askaround.record.question import add_question
now = datetime.now(UTC)
interview = start_interview(add_person(Asker.objects.get(), now, name="Grete Solheim"), now)
add_question(interview, "What do you do all day?", now)
interview.begin(now)
print(interview.pk)
"""
HELD = """
import django; django.setup()
import json
from askaround.record.models import Note, Revision
print(json.dumps([
    [note.text for note in Note.objects.all()], Revision.objects.count(),
]))
"""
CARELESS = """
customElements.whenDefined("note-store").then(() => {
  const { prototype } = customElements.get("note-store");
  const { write } = prototype;
  prototype.type = () => {};
  prototype.write = async function (entry) { setTimeout(() => write.call(this, entry), 3000); };
});
"""
LOOK = """() => [
  document.querySelector("[data-status]").textContent,
  document.querySelector("textarea").value,
  document.querySelector("[data-wiped]").hidden ? "" : "wiped",
]"""


@dataclass
class Typed:
    """What became of a run: texts that were called kept, and those that were not there again."""

    kills: int = 0
    kept: int = 0
    lost: list[str] = field(default_factory=list)
    wiped: int = 0
    arrived: bool = False
    revisions: int = 0

    def __str__(self) -> str:
        return (
            f"browser kills {self.kills}, texts seen as kept {self.kept}, lost {len(self.lost)}, "
            f"told as wiped {self.wiped}, all there once online {self.arrived}, "
            f"revisions on the server {self.revisions}"
        )


def in_folder(folder: Path, script: str) -> object:
    """What a process of its own says of the record."""
    more = {"DJANGO_SETTINGS_MODULE": "askaround.config.settings", "ASKAROUND_DATA": str(folder)}
    said = subprocess.run(
        [sys.executable, "-c", script],
        env=environ(folder, **more),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(said.stdout)


def type_until(page: Page, seconds: float, run: Typed, number: int, chance: random.Random) -> str:
    """Type on for so long, and until something was kept. What was last on the page when the page
    called it kept."""
    kept, at, end = "", 0, time.monotonic() + seconds
    page.get_by_label("Note", exact=True).press("Control+End")
    while time.monotonic() < end or not kept:
        at += 1
        page.keyboard.type(f"word{number}.{at} ")
        page.wait_for_timeout(chance.choice((0, 60, 450)))  # some pauses end a burst
        status, text, _ = page.evaluate(LOOK)
        if status.startswith("Kept on this device"):
            kept = text
            run.kept += 1
    return kept


def kill_browsers(
    playwright: Playwright, folder: Path, kills: int, *, seed: int = 3, is_careless: bool = False
) -> Typed:
    """Kill the browser at a moment nobody chose, again and again, while notes are typed."""
    chance, run, phone = random.Random(seed), Typed(), Phone(playwright, folder / "phone")
    server = start(folder / "data")
    try:
        at = keep_on(phone, server)
        server.process.kill()
        server.process.wait(LONG)
        page = open_again(phone, at, is_careless, phone.page)
        for number in range(kills):
            kept = type_until(page, chance.uniform(0.5, 3), run, number, chance)
            phone.kill()
            page = open_again(phone, at, is_careless, phone.open())
            check(page, kept, run)
        if not is_careless:
            server = start(server.folder, "--port", str(server.port))
            finish(page, server.link, run, server.folder)
    finally:
        phone.kill()
        server.process.kill()
        server.process.wait(LONG)
    return run


def keep_on(phone: Phone, server: Started) -> str:
    """The page of a meeting, kept on the phone; its address."""
    phone.profile.mkdir(parents=True)
    at = f"{server.origin}/interviews/{in_folder(server.folder, PREPARED)}/meeting/"
    phone.page = phone.open()
    phone.page.goto(server.link)
    phone.page.goto(at)
    phone.page.get_by_role("button", name="Keep it on this device").click()
    phone.page.get_by_text("On this device, opens").wait_for()
    return at


def open_again(phone: Phone, at: str, is_careless: bool, page: Page | None) -> Page:
    """The meeting's page, from what the phone has."""
    assert page is not None
    if is_careless:
        page.add_init_script(CARELESS)
    page.goto(at)
    page.evaluate("document.querySelector('note-store').isReady.then(() => 1)")
    return page


def check(page: Page, kept: str, run: Typed) -> None:
    run.kills += 1
    _, text, wiped = page.evaluate(LOOK)
    if not text.startswith(kept):
        run.lost.append(kept)
    run.wiped += bool(wiped)


def finish(page: Page, link: str, run: Typed, folder: Path) -> None:
    """Online again and let in again: the record has what the page has."""
    page.context.new_page().goto(link)
    until(lambda: page.evaluate(LOOK)[0].startswith("Saved"))
    text = page.evaluate(LOOK)[1]
    texts, run.revisions = in_folder(folder, HELD)  # type: ignore[misc]
    run.arrived = texts == [text]
