"""`python -m bench.kills [clocks|letters|notes|browsers] [KILLS]`: the kill tests, with the big
numbers.

Each part runs twice: as it is, and with the thing broken on purpose, to see that it would show.
"""

import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.servers.kills import kill_workers, race_workers
from tests.servers.offline_typing import kill_browsers
from tests.servers.typing import kill_servers

KILLS = 50


def letters(kills: int) -> bool:
    """The worker, killed while letters go out through a real SMTP server."""
    outcomes = []
    for is_careless, slowest in ((False, 0.03), (True, 0.08)):
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as made:
            outcome = kill_workers(
                Path(made) / "data",
                kills,
                letters=8 * kills,
                slowest=slowest,
                is_careless=is_careless,
            )
        outcomes.append(outcome)
        name = "send, then mark (control)" if is_careless else "claim, then send"
        print(f"{name}: {outcome}, {time.monotonic() - began:.0f} s", flush=True)
    good, bad = outcomes
    return not good.doubled and not good.lost and bool(bad.doubled)


def notes(kills: int) -> bool:
    """The server, killed while notes are typed over HTTP."""
    found = []
    for is_careless in (False, True):
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as made:
            found.append(kill_servers(Path(made) / "data", kills, is_careless=is_careless))
        name = "say saved, then write (control)" if is_careless else "write, then say saved"
        print(f"{name}: {found[-1]}, {time.monotonic() - began:.0f} s", flush=True)
    good, bad = found
    return not (good.lost or good.strange or good.damaged or good.beside) and bool(bad.lost)


def browsers(kills: int) -> bool:
    """The browser, killed while notes are typed without a connection."""
    found = []
    for is_careless in (False, True):
        began = time.monotonic()
        many = min(kills, 5) if is_careless else kills
        with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
            found.append(kill_browsers(playwright, Path(made), many, is_careless=is_careless))
        name = "say kept, then write (control)" if is_careless else "write, then say kept"
        print(f"{name}: {found[-1]}, {time.monotonic() - began:.0f} s", flush=True)
    good, bad = found
    return not good.lost and good.arrived and bool(bad.lost)


def clocks(letters: int) -> bool:
    """Eight workers at once, their clocks wrong by up to an hour."""
    found = []
    for is_careless in (False, True):
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as made:
            found.append(
                race_workers(
                    Path(made) / "data",
                    (-60, -45, -20, -1, 1, 20, 45, 60),
                    letters=min(letters, 100) if is_careless else letters,
                    slowest=0.03,
                    is_careless=is_careless,
                )
            )
        name = "take what others took (control)" if is_careless else "eight workers, wrong clocks"
        print(f"{name}: {found[-1]}, {time.monotonic() - began:.0f} s", flush=True)
    good, bad = found
    sent = good.states["sent"]
    return not good.doubled and not good.lost and sent == letters and bool(bad.doubled)


PARTS = {
    "clocks": lambda kills: clocks(20 * kills),
    "letters": letters,
    "notes": notes,
    "browsers": browsers,
}


def main(words: list[str]) -> int:
    named = [word for word in words if not word.isdigit()] or list(PARTS)
    kills = next((int(word) for word in words if word.isdigit()), KILLS)
    return 0 if all([PARTS[name](kills) for name in named]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
