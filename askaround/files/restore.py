"""A backup back into an empty place, on either database: whole, or not at all."""

import gzip
import json
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import (
    DatabaseError,
    DataError,
    IntegrityError,
    connection,
    connections,
    transaction,
)
from django.db.models import F

from askaround.files.backup import FORMAT, PAGES, BackupError, Progress, shown
from askaround.files.rows import (
    Model,
    batches,
    columns,
    known_schema,
    make_findable,
    number_on,
    read,
    rows,
    schema,
    sums,
    tables,
)
from askaround.record.asker import Asker
from askaround.record.message import Message

SQLITE, GZIP = b"SQLite format 3\0", b"\x1f\x8b"
# What a file that is not whole can set off while it is read; a BackupError is none of these.
SPOILT: tuple[type[Exception], ...] = (OSError, EOFError, ValueError, KeyError, TypeError)
SPOILT += (AttributeError, zlib.error, ValidationError, IntegrityError, DataError)
NOT_EMPTY = "There is something in this notebook already, so nothing was restored. Restore into a "
NOT_EMPTY += "new data folder (--data DIR), or into an empty database."
NO_BACKUP = "This file is no backup of askaround. Nothing was restored."
NEWER = "This backup was made by a newer askaround ({names}). Nothing was restored. Use that one."
NOT_WHOLE = "This backup is damaged or not whole ({why}). Nothing was restored. Use another one."


def restore(source: Path, progress: Progress | None = None) -> None:
    """Put a backup into this empty place, with the tables brought to this version."""
    refuse_full()
    _put_back(source, progress)
    # They may have gone out since: from here they are not sent by themselves.
    under_way = Message.objects.filter(queued_at__isnull=False, sent_at=None)
    under_way.filter(failed_at=None, unknown_at=None).update(
        claimed_at=F("queued_at"), unknown_at=F("queued_at")
    )


def _put_back(source: Path, progress: Progress | None) -> None:
    with source.open("rb") as file:
        begins = file.read(16)
    if begins == SQLITE:
        _from_sqlite(source, progress)
    elif begins.startswith(GZIP):
        with source.open("rb") as file:
            read_rows(file, progress)
    else:
        raise BackupError(NO_BACKUP)


def is_empty() -> bool:
    """Nothing here but, at most, the asker who opened this place first."""
    full = [model for model in tables() if model is not Asker and model._base_manager.exists()]
    return not full and Asker.objects.count() <= 1


def refuse_full() -> None:
    if not is_empty():
        raise BackupError(NOT_EMPTY)


def refuse_newer(found: list[str]) -> None:
    names = sorted(set(found) - set(known_schema()))
    if names:
        raise BackupError(NEWER.format(names=", ".join(names)))


def _from_sqlite(source: Path, progress: Progress | None) -> None:
    with tempfile.TemporaryDirectory(prefix="askaround-restore-") as folder:
        # Worked on as a copy: the backup itself is never written to.
        copy = Path(folder) / "copy.sqlite3"
        shutil.copyfile(source, copy)
        with _opened(copy) as alias:
            wanted = _made_ready(alias)
            if connection.vendor == "sqlite":
                connections[alias].close()
                _copy_back(copy, progress)
            else:
                _copy_rows(alias, progress)
    if sums() != wanted:
        raise BackupError("What was restored differs from the backup. Do not use this place.")


def _made_ready(alias: str) -> dict[str, tuple[int, str]]:
    """The backup with the tables of this version, and what is in it. Or the reason why not."""
    try:
        _look_over(alias)
        call_command("migrate", database=alias, interactive=False, verbosity=0)
        return sums(alias)
    except DatabaseError as error:
        raise BackupError(NOT_WHOLE.format(why=error)) from error


def _look_over(alias: str) -> None:
    with connections[alias].cursor() as cursor:
        said = cursor.execute("PRAGMA integrity_check").fetchone()[0]
    if said != "ok":
        raise BackupError(NOT_WHOLE.format(why=said))
    found = schema(alias)
    if not found:
        raise BackupError(NO_BACKUP)
    refuse_newer(found)


@contextmanager
def _opened(file: Path) -> Iterator[str]:
    """A SQLite file as a database beside the default one."""
    alias = "backup"
    connections.databases[alias] = {
        **connections.databases["default"],
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": {},
        "CONN_MAX_AGE": 0,
    }
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.databases[alias]


def _copy_back(copy: Path, progress: Progress | None) -> None:
    """Page by page through SQLite itself, which minds a log that lies beside the record."""
    connection.close()
    name = connection.settings_dict["NAME"]
    with closing(sqlite3.connect(copy)) as here, closing(sqlite3.connect(name)) as there:
        here.backup(there, pages=PAGES, progress=shown(progress))


def _copy_rows(alias: str, progress: Progress | None) -> None:
    with transaction.atomic():
        Asker.objects.all().delete()
        for number, model in enumerate(tables(), start=1):
            for batch in batches(rows(model, alias)):
                named = columns(model)
                model._base_manager.bulk_create(
                    model(**dict(zip(named, row, strict=True))) for row in batch
                )
            if progress:
                progress(number, len(tables()))
        number_on()
        make_findable()


def read_rows(file: BinaryIO, progress: Progress | None = None) -> None:
    """Lines of text, as docs/backup-format.md says, into this empty place."""
    try:
        with gzip.open(file, "rb") as lines, transaction.atomic():
            head = json.loads(lines.readline())
            if head.get("askaround") != "backup":
                raise BackupError(NO_BACKUP)
            if head["format"] > FORMAT:
                raise BackupError(NEWER.format(names=f"format {head['format']}"))
            refuse_newer(head["schema"])
            refuse_full()
            Asker.objects.all().delete()
            wanted = _fill(lines, progress)
            number_on()
            make_findable()
            if head["schema"] == known_schema() and sums() != wanted:
                raise BackupError(NOT_WHOLE.format(why="checksums differ"))
    except SPOILT as error:
        raise BackupError(NOT_WHOLE.format(why=error)) from error


def _fill(lines: Any, progress: Progress | None) -> dict[str, tuple[int, str]]:
    """Every table in turn; what the end of the file says about them."""
    known = {str(model._meta.model_name): model for model in tables()}
    while True:
        about = json.loads(lines.readline() or b"{}")
        if "end" in about:
            return {name: (count, checksum) for name, (count, checksum) in about["end"].items()}
        model = known[about["table"]]
        made = (_row(model, about["columns"], lines.readline()) for _ in range(about["rows"]))
        done = 0
        for batch in batches(made):
            model._base_manager.bulk_create(batch)
            done += len(batch)
            if progress:
                progress(done, about["rows"])


def _row(model: Model, named: list[str], text: bytes) -> Any:
    fields = {field.attname: field for field in model._meta.concrete_fields}
    values = zip(named, json.loads(text), strict=True)
    return model(**{name: read(fields[name], value) for name, value in values if name in fields})
