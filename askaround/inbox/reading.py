"""Reading what was kept: which words, by whom, and what they seem to say.

The bytes are taken apart in a process of its own (`taking_apart`), with an end to its time and
its memory. What comes back is looked at like anything that comes from outside.
"""

import json
import os
import subprocess  # nosec B404
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from askaround.outbox.sending import Clock
from askaround.record.arrival import SEEMS, Arrival, was_read
from askaround.record.models import Asker

AT_A_TIME = 100
PORTION = 20_000_000  # bytes
# Seconds. On a busy machine little work may take long, and what was given up is not read again:
# what goes on for ever is ended by the limit on the process's own time (taking_apart).
PATIENCE = 120.0
COMMAND = (sys.executable, "-P", "-m", "askaround.inbox.taking_apart")
UNREADABLE = "This message could not be read here. It is kept as it came; read it in your mailbox."
ROOT = Path(__file__).parents[2]
SPOILT = (ValueError, TypeError, LookupError, AttributeError)
KINDS = {name for name, _ in SEEMS}


def read_waiting(owner: Asker, clock: Clock) -> None:
    """Each message that was kept and not read yet. One that cannot be read is shown as such,
    and the next goes on."""
    while read_some(owner, clock):
        pass


def read_some(owner: Asker, clock: Clock) -> int:
    waiting: list[Arrival] = []
    size = 0
    for arrival in Arrival.objects.of(owner).unread().order_by("pk")[:AT_A_TIME].iterator(1):
        size += len(arrival.raw)
        if waiting and size > PORTION:
            break
        waiting.append(arrival)
    told = read([(bytes(arrival.raw), arrival.came_at) for arrival in waiting])
    for arrival, found in zip(waiting, told, strict=True):
        was_read(arrival, clock(), **found)
    return len(waiting)


def read(messages: list[tuple[bytes, datetime]]) -> list[dict[str, Any]]:
    """What an arrival keeps of each; nothing but the trouble where it could not be read."""
    told: list[dict[str, Any]] = []
    while len(told) < len(messages):
        told += taken_apart(messages[len(told) :])
        if len(told) < len(messages):
            # The process ended over this one. The next begins behind it.
            told.append({"trouble": UNREADABLE})
    return told


def taken_apart(messages: list[tuple[bytes, datetime]]) -> list[dict[str, Any]]:
    """The messages up to one over which the process ends."""
    about = [(came_at.isoformat(), len(raw)) for raw, came_at in messages]
    wanted = json.dumps(about).encode() + b"\n" + b"".join(raw for raw, _ in messages)
    patience = PATIENCE + len(messages)
    try:
        done = subprocess.run(  # nosec B603
            COMMAND, input=wanted, capture_output=True, timeout=patience, env=environment()
        )
        lines = done.stdout.splitlines()
    except subprocess.TimeoutExpired as error:
        lines = (error.stdout or b"").splitlines()
    except OSError:
        return []
    return [as_told(line) for line in lines[: len(messages)] if line.endswith(b"}")]


def as_told(line: bytes) -> dict[str, Any]:
    try:
        return checked(json.loads(line))
    except SPOILT:
        return {"trouble": UNREADABLE}


def environment() -> dict[str, str]:
    """Where the program lies; no password, and no address of a database."""
    named = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**named, "PYTHONPATH": str(ROOT)}


def checked(found: dict[str, Any]) -> dict[str, Any]:
    """The same, every value of the kind and the length it should be."""
    seems, back_on = str(found["seems"]), found["back_on"]
    return {
        "subject": " ".join(clean(found["subject"]).split())[:300],
        "sender": clean(found["sender"])[:254],
        "text": clean(found["text"])[:20_000],
        "attachments": [clean(name)[:200] for name in found["attachments"]][:20],
        "details": {clean(k)[:20]: clean(v)[:254] for k, v in found["details"].items()},
        "seems": seems if seems in KINDS else "",
        "back_on": date.fromisoformat(back_on) if back_on else None,
    }


def clean(said: Any) -> str:
    """Text that either database keeps: no NUL, and no half of a character."""
    return str(said).replace("\0", "").encode("utf-8", "replace").decode()
