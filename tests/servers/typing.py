"""Notes typed over HTTP while the server is killed, and what the record holds afterwards."""

import json
import random
import sqlite3
import sys
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from tests.servers.kills import ask
from tests.servers.ports import free_port
from tests.servers.started import LONG, Started, start, until

NOTES = "/interviews/1/meeting/notes/"


@dataclass
class Typist:
    """Types on and on. Like the page's own script, sends the same draft until it is answered,
    and calls it saved only when the answer has its revision and its checksum."""

    server: Started
    acknowledged: dict[str, str] = field(default_factory=dict)
    sent: set[str] = field(default_factory=set)
    other_answers: list[int] = field(default_factory=list)
    is_done: threading.Event = field(default_factory=threading.Event)

    def type_on(self) -> None:
        parent, text, number = "", "", 0
        while not self.is_done.is_set():
            number += 1
            text = f"{text}word{number} "[-2000:]
            revision = str(uuid4())
            self.sent.add(revision)
            while not self.save(revision, parent, text):
                if self.is_done.wait(0.05):
                    return
            parent = revision

    def save(self, revision: str, parent: str, text: str) -> bool:
        body = {"revision": revision, "parent": parent, "text": text}
        body["csrfmiddlewaretoken"] = self.server.cookies["askaround_csrf"]
        try:
            said = self.server.ask(NOTES, "POST", urlencode(body), Accept="application/json")
        except (OSError, HTTPException):
            return False
        if said.status != 200:
            self.other_answers.append(said.status)
            return False
        told = json.loads(said.body)
        same = told["sha256"] == sha256(text.encode()).hexdigest() and told["revision"] == revision
        if same:
            self.acknowledged[revision] = text
        return same


@dataclass
class Typed:
    """What became of a run."""

    kills: int
    acknowledged: int
    lost: list[str]
    strange: list[str]
    damaged: int
    beside: int
    other_answers: list[int]

    def __str__(self) -> str:
        return (
            f"kills {self.kills}, notes called saved {self.acknowledged}, lost {len(self.lost)}, "
            f"never sent {len(self.strange)}, kept beside {self.beside}, "
            f"damaged records {self.damaged}, other answers {self.other_answers}"
        )


def kill_servers(
    folder: Path, kills: int, *, seed: int = 3, is_careless: bool = False, patience: float = 0.6
) -> Typed:
    """Kill the server at a moment nobody chose, again and again, while notes are typed."""
    chance, port, damaged = random.Random(seed), free_port(), 0
    module = ["-m", "tests.servers.careless_notes"] if is_careless else []
    python = [sys.executable, *module] if is_careless else None

    def begin() -> Started:
        return start(folder, "--port", str(port), by=python)

    ask(folder, "fill", "1", "25")
    server = begin()
    server.open()
    server.ask("/interviews/1/meeting/")
    typist = Typist(server)
    thread = threading.Thread(target=typist.type_on, daemon=True)
    thread.start()
    for _ in range(kills):
        before = len(typist.acknowledged)
        until(lambda before=before: len(typist.acknowledged) > before)  # type: ignore[misc]
        time.sleep(chance.uniform(0, patience))
        server.process.kill()
        server.process.wait(LONG)
        damaged += not is_whole(folder)
        server = begin()
    typist.is_done.set()
    thread.join(LONG)
    assert not thread.is_alive()
    assert server.stop() == 0
    kept = dict(ask(folder, "revisions"))
    return Typed(
        kills,
        len(typist.acknowledged),
        [one for one, text in typist.acknowledged.items() if kept.get(one) != text],
        [one for one in kept if one not in typist.sent],
        damaged,
        ask(folder, "beside"),
        typist.other_answers,
    )


def is_whole(folder: Path) -> bool:
    """Whether SQLite finds nothing wrong. (PostgreSQL was not killed.)"""
    file = folder / "askaround.sqlite3"
    if not file.exists():
        return True
    with closing(sqlite3.connect(file)) as record:
        return bool(record.execute("PRAGMA integrity_check").fetchone() == ("ok",))
