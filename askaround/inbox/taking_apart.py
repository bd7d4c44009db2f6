"""Messages read in a process of its own: `python -m askaround.inbox.taking_apart`.

Bytes of strangers come in, for each message a line of JSON goes out. Whatever they do to this
process, it ends in time and takes no more memory than it may; the one that started it only ever
sees the lines.
"""

import json
import sys
from datetime import date, datetime
from typing import Any

from askaround.adapters.mail.incoming import read
from askaround.method.replies.bounces import BounceKind
from askaround.method.replies.reading import Label, Reading, read_reply

MEMORY = 256_000_000  # bytes
CPU = 2  # seconds for each message
LONGEST_TEXT = 20_000


def bound() -> None:
    """Where the system knows such limits. (Windows does not; there the patience is the limit.)"""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    used = int(resource.getrusage(resource.RUSAGE_SELF).ru_utime) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (used + CPU, resource.RLIM_INFINITY))


def taken_apart(raw: bytes, came_on: date) -> dict[str, Any]:
    """What an arrival keeps of a message: its words, and what it seems to say."""
    incoming = read(raw)
    reading = read_reply(incoming)
    return {
        "subject": incoming.subject[:300],
        "sender": incoming.sender[:254],
        "text": (reading.words or incoming.text)[:LONGEST_TEXT],
        "attachments": [name[:200] for name in incoming.attachments],
        "seems": seems(reading),
        "back_on": back_on(reading, came_on),
        "details": details(reading, came_on),
    }


def seems(reading: Reading) -> str:
    """One suggestion, or "" where it is the asker who has to read."""
    labels = set(reading.labels)
    if Label.BOUNCE in labels:
        return "bounce" if reading.bounce_kind == BounceKind.PERMANENT else "delayed"
    if Label.OUT_OF_OFFICE in labels:
        return "out_of_office"
    if not reading.human and not labels:
        return "machine"
    said_yes = labels & {Label.ACCEPTANCE, Label.PROPOSES_TIMES, Label.ASKS_TO_PROPOSE_TIMES}
    if said_yes:
        # A yes and a no in one letter is for the asker to read.
        return "" if Label.DECLINE in labels else "yes"
    if Label.REDIRECTS in labels:
        return "somebody_else"
    if Label.DECLINE in labels:
        return "no"
    return "later" if reading.later else ""


def details(reading: Reading, came_on: date) -> dict[str, str]:
    """Whom they named, or the month, as the page of the answer asks for it."""
    kind = seems(reading)
    if kind == "somebody_else" and reading.other:
        return {"name": reading.other.name[:120], "email": reading.other.address[:254]}
    if kind == "later" and reading.later and reading.later.month:
        first = next_day(came_on, 1, reading.later.month, reading.later.year)
        return {"month": first} if first else {}
    return {}


def back_on(reading: Reading, came_on: date) -> str | None:
    """The day of their return, with the year that makes sense."""
    told = reading.back_on
    return next_day(came_on, told.day, told.month, told.year) if told else None


def next_day(since: date, day: int, month: int, year: int | None) -> str | None:
    """This day as a date: the first one to come where no year was said."""
    for chosen in (year,) if year else (since.year, since.year + 1):
        try:
            found = date(chosen, month, day)
        except (ValueError, TypeError, OverflowError):
            continue
        if found >= since:
            return found.isoformat()
    return None


def main() -> None:
    """First comes a line that says of each message when it came and how long it is."""
    parts = json.loads(sys.stdin.buffer.readline())
    for came_at, size in parts:
        raw = sys.stdin.buffer.read(size)
        bound()
        # In ASCII: halves of characters stay what they are until somebody looks at them.
        print(json.dumps(taken_apart(raw, datetime.fromisoformat(came_at).date())), flush=True)


if __name__ == "__main__":
    main()
