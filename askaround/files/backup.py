"""A copy of the whole record while it is in use: verified, complete, and only then named."""

import gzip
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from glob import escape
from hashlib import sha256
from pathlib import Path
from time import time
from typing import BinaryIO, cast

from django.db import connection

from askaround.files.rows import columns, line, one_moment, rows, schema, tables

Progress = Callable[[int, int], object]
PAGES = 2_000  # of SQLite, copied at a time
FORMAT = 1
DEAD_AFTER = 3600  # seconds in which nothing was written
FULL = (
    "The disk is full, or may not be written to ({error}). No backup was made; the record is safe."
)


class BackupError(Exception):
    """No backup was made, or nothing was restored. The text says what to do."""


def backup(target: Path, progress: Progress | None = None) -> None:
    """Copy everything into one file. On SQLite it is a database; from PostgreSQL, lines of text.

    The name is there only when the copy has been checked and is safe on the disk.
    """
    refuse_existing(target)
    with beside(target) as part:
        if connection.vendor == "sqlite":
            _copy_sqlite(part, progress)
        else:
            with part.open("wb") as file:
                write_rows(cast(BinaryIO, file), progress)


def refuse_existing(target: Path) -> None:
    if target.exists():
        raise BackupError(f"{target} is there already. Name another file, or move that one away.")


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A file next to the target that only its owner can read. At the end it is made safe on the
    disk and gets its name; if anything goes wrong, it is gone."""
    part = target.with_name(f".{target.name}.{os.getpid()}")
    sweep(target)
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        yield part
        _sync(part)
        part.rename(target)
        _sync(target.parent)
    except (OSError, sqlite3.OperationalError) as error:
        raise BackupError(FULL.format(error=error)) from error
    finally:
        part.unlink(missing_ok=True)


def sweep(target: Path) -> None:
    """Take away what a backup that was cut off left beside its target. A living one writes."""
    for left in target.parent.glob(f".{escape(target.name)}.*"):
        if left.suffix[1:].isdigit() and time() - left.stat().st_mtime > DEAD_AFTER:
            left.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy_sqlite(part: Path, progress: Progress | None) -> None:
    name = connection.settings_dict["NAME"]
    with closing(sqlite3.connect(name)) as here, closing(sqlite3.connect(part)) as there:
        # One moment of the record, however long the copying takes and whoever writes meanwhile.
        here.execute("BEGIN")
        counts = _counts(here)
        here.backup(there, pages=PAGES, progress=shown(progress), sleep=0)
        # One file, without a log beside it.
        there.execute("PRAGMA journal_mode=DELETE")
        said = there.execute("PRAGMA integrity_check").fetchone()[0]
        if said != "ok":
            raise BackupError(f"The record is damaged ({said}). Restore the newest backup.")
        if _counts(there) != counts:
            raise BackupError("The copy is not complete. Nothing was kept of it. Try again.")


def shown(progress: Progress | None) -> Callable[[int, int, int], object] | None:
    """What SQLite calls after some pages: its state, how many are left, and how many there are."""
    return (lambda _, left, total: progress(total - left, total)) if progress else None


def _counts(database: sqlite3.Connection) -> dict[str, int]:
    """How many rows of each table there is: a record from before an update lacks the newest."""
    there = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    named = there & {model._meta.db_table for model in tables()}
    return {
        name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # nosec
        for name in sorted(named)
    }


def write_rows(file: BinaryIO, progress: Progress | None = None) -> None:
    """One moment of every table, as docs/backup-format.md says."""
    with one_moment(), gzip.open(file, "wb", compresslevel=5) as out:
        head = {"askaround": "backup", "format": FORMAT, "schema": schema()}
        out.write(json.dumps(head).encode() + b"\n")
        counts = {model: model._base_manager.count() for model in tables()}
        done, total, found = 0, sum(counts.values()), {}
        for model, count in counts.items():
            name, checksum = str(model._meta.model_name), sha256()
            about = {"table": name, "columns": columns(model), "rows": count}
            out.write(json.dumps(about).encode() + b"\n")
            for row in rows(model):
                written = line(row)
                checksum.update(written)
                out.write(written)
                done += 1
                if progress and done % 500 == 0:
                    progress(done, total)
            found[name] = [count, checksum.hexdigest()]
        out.write(json.dumps({"end": found}).encode() + b"\n")
    if progress:
        progress(total, total)
