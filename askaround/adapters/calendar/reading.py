"""A calendar file read in a process of its own: whatever it holds, it ends in time.

`python -m askaround.adapters.calendar.reading FROM TO ZONE` reads it from its input and writes one
line of JSON.
"""

import json
import os
import subprocess  # nosec B404
import sys
from datetime import datetime
from pathlib import Path

from askaround.adapters.calendar.busy import Span, TooMuch, busy_times

ROOT = Path(__file__).parents[3]
MEMORY = 256_000_000  # bytes
CPU = 2  # seconds
PATIENCE = 20  # seconds, on a busy machine
LARGEST = 5_000_000  # bytes
NOT_A_CALENDAR = (
    "That is no calendar file. In your calendar, choose “Export”; the file ends in .ics."
)
TOO_LARGE = "That file is larger than 5 MB. Export the calendar of this year alone."
TOO_HARD = "That file holds more than can be read in two seconds. Nothing was changed."


class CalendarError(Exception):
    """The file cannot be read, with what to do."""


def read_busy(content: bytes, within: Span, zone: str) -> tuple[list[Span], int]:
    """When its owner is busy, and how many entries could not be read; or `CalendarError`."""
    if len(content) > LARGEST:
        raise CalendarError(TOO_LARGE)
    if b"BEGIN:VCALENDAR" not in content[:5_000].upper():
        raise CalendarError(NOT_A_CALENDAR)
    words = [*(at.isoformat() for at in within), zone]
    try:
        told = subprocess.run(  # nosec B603
            [sys.executable, "-P", "-m", __name__, *words],
            input=content,
            capture_output=True,
            timeout=PATIENCE,
            check=True,
            env=environment(),
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise CalendarError(TOO_HARD) from error
    spans, not_read = json.loads(told.stdout)
    return [(datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in spans], not_read


def environment() -> dict[str, str]:
    """Where the program lies; no password, and no address of a database."""
    named = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {**named, "PYTHONPATH": str(ROOT)}


def bound() -> None:
    """Where the system knows such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 1))


def main(first: str, last: str, zone: str) -> None:
    content = sys.stdin.buffer.read()
    bound()
    within = (datetime.fromisoformat(first), datetime.fromisoformat(last))
    try:
        spans, not_read = busy_times(content.decode("utf-8", "replace"), within, zone)
    except TooMuch:
        sys.exit(3)
    told = [[start.isoformat(), end.isoformat()] for start, end in spans]
    sys.stdout.write(json.dumps([told, not_read]))


if __name__ == "__main__":
    main(*sys.argv[1:])
