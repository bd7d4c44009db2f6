"""One askaround to a data folder: a lock that dies with its process, and a file that says where
the running one is."""

import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

RUN_FILE = "run.json"
PATIENCE = 30  # seconds, for another one that is just starting


@dataclass(frozen=True)
class Running:
    """Where an askaround answers, and the word that opens it."""

    pid: int
    host: str
    port: int
    token: str

    @property
    def address(self) -> str:
        """Where pages are, for a browser that has been let in."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def link(self) -> str:
        """What lets a browser in."""
        return f"{self.address}/start/{self.token}"


def take(folder: Path) -> TextIO | None:
    """The lock on a data folder, held until it is closed; None where another process has it.

    The system lets go of it when the process ends, however it ends.
    """
    file = (folder / "lock").open("a+", encoding="ascii")
    if not _lock(file):
        file.close()
        return None
    # Whatever the file says is of a run that ended without taking it away.
    (folder / RUN_FILE).unlink(missing_ok=True)
    return file


def _lock(file: TextIOWrapper) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def tell(folder: Path, running: Running) -> None:
    """Leave word for a second start. The file is readable by its owner alone."""
    beside = folder / f"{RUN_FILE}.{running.pid}"
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        json.dump(asdict(running), file)
    beside.replace(folder / RUN_FILE)


def forget(folder: Path) -> None:
    (folder / RUN_FILE).unlink(missing_ok=True)


def take_or_find(folder: Path) -> TextIO | Running | None:
    """The lock; or where the askaround is that holds it. Waits a little for one that is just
    starting, or for a command that is just ending."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = take(folder) or told(folder)
        if found is not None:
            return found
        time.sleep(0.1)
    return None


def told(folder: Path) -> Running | None:
    """What the one that holds the lock has left word of."""
    try:
        return Running(**json.loads((folder / RUN_FILE).read_text(encoding="ascii")))
    except FileNotFoundError:
        return None
