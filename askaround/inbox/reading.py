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

AT_A_TIME = 50
PATIENCE = 20.0  # seconds: on a busy machine two seconds of work may take that long
LONGEST = 1_000_000  # of what comes back
UNREADABLE = "This message could not be read here. It is kept as it came; read it in your mailbox."
ROOT = Path(__file__).parents[2]
SPOILT: tuple[type[Exception], ...] = (OSError, subprocess.SubprocessError)
SPOILT += (ValueError, TypeError, LookupError, AttributeError)
KINDS = {name for name, _ in SEEMS}


def read_waiting(owner: Asker, clock: Clock) -> int:
    """Each message that was kept and not read yet. One that cannot be read is shown as such,
    and the next goes on."""
    waiting = list(Arrival.objects.of(owner).unread().order_by("pk")[:AT_A_TIME])
    for arrival in waiting:
        was_read(arrival, clock(), **read(bytes(arrival.raw), arrival.came_at))
    return len(waiting)


def read(raw: bytes, came_at: datetime) -> dict[str, Any]:
    """What an arrival keeps of these bytes; nothing but the trouble where they are unreadable."""
    command = [sys.executable, "-P", "-m", "askaround.inbox.taking_apart", came_at.isoformat()]
    try:
        done = subprocess.run(  # nosec B603
            command, input=raw, capture_output=True, timeout=PATIENCE, env=environment()
        )
        if done.returncode or len(done.stdout) > LONGEST:
            return {"trouble": UNREADABLE}
        return as_told(json.loads(done.stdout))
    except SPOILT:
        return {"trouble": UNREADABLE}


def environment() -> dict[str, str]:
    """Where the program lies; no password, and no address of a database."""
    named = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**named, "PYTHONPATH": str(ROOT)}


def as_told(found: dict[str, Any]) -> dict[str, Any]:
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
