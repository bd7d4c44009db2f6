"""Whether a worker is running: it touches a file, and pages look how long ago."""

import os
from datetime import UTC, datetime, timedelta

from django.conf import settings

EVERY = timedelta(seconds=5)
# Sending one letter to a slow server can hold a worker for nearly five minutes.
LASTS = timedelta(minutes=6)


def beat(now: datetime) -> None:
    """The worker is alive at this moment."""
    path = settings.DATA / "worker.alive"
    path.touch()
    os.utime(path, (now.timestamp(), now.timestamp()))


def stop() -> None:
    """The worker has ended, and said so."""
    (settings.DATA / "worker.alive").unlink(missing_ok=True)


def is_worker_running(now: datetime) -> bool:
    """Whether letters that are queued now will be looked at."""
    try:
        last = (settings.DATA / "worker.alive").stat().st_mtime
    except FileNotFoundError:
        return False
    return now - datetime.fromtimestamp(last, UTC) < LASTS
