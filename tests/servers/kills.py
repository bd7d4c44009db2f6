"""Workers killed while letters go out, and what became of each letter."""

import asyncio
import json
import math
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

from tests.servers.ports import free_port
from tests.servers.prepared import prepare
from tests.servers.started import LONG, ROOT, command, environ, until

# A worker is killed at one of its first letters.
IN_A_LIFE = 5
LETTERS = [sys.executable, "-m", "tests.servers.letters"]


class Ledger:
    """Takes mail slowly, and counts by Message-ID what it has taken.

    `room` is how many letters it takes before it keeps the next one waiting: however late a kill
    falls, there are letters left. While `holds`, what it has taken it does not yet say it has.
    """

    def __init__(self, chance: random.Random, slowest: float) -> None:
        self.chance, self.slowest = chance, slowest
        self.taken: Counter[str] = Counter()
        self.arrived = threading.Event()
        self.room, self.holds = math.inf, False

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        await asyncio.sleep(self.chance.uniform(0, self.slowest))
        while self.room < 1:
            await asyncio.sleep(0.01)
        self.room -= 1
        headers = envelope.content.decode().split("\r\n\r\n")[0].split("\r\n")
        named = next(row for row in headers if row.lower().startswith("message-id:"))
        self.taken[named.partition(":")[2].strip()] += 1
        self.arrived.set()
        while self.holds:
            await asyncio.sleep(0.01)
        await asyncio.sleep(self.chance.uniform(0, self.slowest))
        return "250 taken"


@contextmanager
def slow_mail(seed: int, slowest: float) -> Iterator[tuple[Ledger, int]]:
    ledger = Ledger(random.Random(seed), slowest)
    controller = Controller(ledger, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        yield ledger, controller.port
    finally:
        controller.stop()


@dataclass
class Outcome:
    """Of a run of kills: how many letters, what their asker is told, what arrived."""

    kills: int
    told: dict[str, str]
    taken: Counter[str]

    @property
    def doubled(self) -> list[str]:
        return [name for name, times in self.taken.items() if times > 1]

    @property
    def lost(self) -> list[str]:
        """Called sent, and never arrived; or in no state that says anything."""
        ended = ("sent", "unknown", "failed")
        return [
            name
            for name, state in self.told.items()
            if state not in ended or (state == "sent" and name not in self.taken)
        ]

    @property
    def states(self) -> Counter[str]:
        return Counter(self.told.values())

    def __str__(self) -> str:
        unsent = sum(s == "unknown" and n not in self.taken for n, s in self.told.items())
        return (
            f"kills {self.kills}, letters {len(self.told)}, arrived {len(self.taken)}, "
            f"doubled {len(self.doubled)}, lost {len(self.lost)}, {dict(self.states)} "
            f"(of the unknown, {unsent} did not arrive)"
        )


def race_workers(
    folder: Path,
    minutes: Sequence[int],
    *,
    letters: int,
    slowest: float,
    is_careless: bool = False,
) -> Outcome:
    """Workers with wrong clocks (by so many minutes each) on one outbox, until it is empty."""
    with slow_mail(5, slowest) as (ledger, port):
        ask(folder, "fill", str(letters), str(port))
        name = "skewed_and_careless" if is_careless else "skewed"
        running = [
            subprocess.Popen(
                [*LETTERS, name, str(wrong)],
                env=environ_of(folder),
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )
            for wrong in minutes
        ]
        until(lambda: ask(folder, "waiting") == 0, 60 + 3 * letters)
        for each in running:
            # Their standard input is the line on which they hear that they are to stop.
            each.communicate()
        return Outcome(0, ask(folder, "told"), Counter(ledger.taken))


def ask(folder: Path, *words: str) -> Any:
    """Something of the record in a data folder, by a process of its own."""
    if words[0] in ("fill", "connected"):
        prepare(folder)
    said = subprocess.run(
        [*LETTERS, *words],
        env=environ_of(folder),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return json.loads(said) if said.strip() else None


def environ_of(folder: Path) -> dict[str, str]:
    of_django = {"DJANGO_SETTINGS_MODULE": "askaround.config.settings"}
    return environ(folder, ASKAROUND_DATA=str(folder), **of_django)


def worker(folder: Path, *, is_careless: bool = False) -> subprocess.Popen[str]:
    words = [*LETTERS, "careless"] if is_careless else command("worker", "--data", str(folder))
    return subprocess.Popen(
        words,
        env=environ_of(folder),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def kill_workers(
    folder: Path,
    kills: int,
    *,
    letters: int,
    seed: int = 3,
    slowest: float = 0.03,
    is_careless: bool = False,
) -> Outcome:
    """Kill a worker at a moment nobody chose, again and again; then let one finish.

    The careless one is killed between what it does and what it writes down.
    """
    assert letters > kills * (IN_A_LIFE + 1), "No letter would be left: give it more letters."
    chance = random.Random(seed)
    with slow_mail(seed, slowest) as (ledger, port):
        ask(folder, "fill", str(letters), str(port))
        for _ in range(kills):
            ledger.arrived.clear()
            ledger.room, ledger.holds = IN_A_LIFE, is_careless
            running = worker(folder, is_careless=is_careless)
            assert ledger.arrived.wait(LONG), "No letter came."
            time.sleep(chance.uniform(0, 6 * slowest))
            running.kill()
            running.communicate()
        ledger.room, ledger.holds = math.inf, False
        last = worker(folder)
        until(lambda: ask(folder, "waiting") == 0, pause=1)
        last.send_signal(signal.SIGTERM)
        assert last.wait(LONG) == 0
        # The last letter the server took, it took before the worker wrote it down.
        return Outcome(kills, ask(folder, "told"), Counter(ledger.taken))
