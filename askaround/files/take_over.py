"""Everything from an exported file into an empty notebook: whole and unchanged, or not at all."""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from django.db import DataError, IntegrityError, connection, transaction
from django.db.models import Max

from askaround.files.backup import Progress
from askaround.files.export import FORMAT, MAIN
from askaround.files.own_rows import (
    Field,
    Numbers,
    WrongValue,
    checked,
    fields,
    is_under_way,
    of,
    own_rows,
    refers,
)
from askaround.files.rows import Model, batches, known_schema, line, number_on, tables
from askaround.record.asker import Asker
from askaround.record.entries import texts
from askaround.record.message import Message
from askaround.record.search import Entry

MAX_BYTES = 1_000_000_000  # unpacked, of the one part that is read
MAX_LINE = 60_000_000  # a letter with its attachments is one line
MAX_ROWS = 10_000_000
SPOILT: tuple[type[Exception], ...] = (OSError, EOFError, ValueError, KeyError, TypeError)
SPOILT += (AttributeError, IndexError, RecursionError, RuntimeError, NotImplementedError)
SPOILT += (BadZipFile, zlib.error, IntegrityError, DataError)
NO_EXPORT = "This file is no export of askaround. Nothing was changed."
NEWER = "This file was written by a newer askaround. Nothing was changed. Use that one."
NOT_EMPTY = "There is something in this notebook already, so nothing was brought in. Use an empty "
NOT_EMPTY += "one: a new data folder (--data DIR), or delete everything here first."
NOT_WHOLE = "This file is damaged or not whole ({why}). Nothing was changed."
TOO_LARGE = "This file is larger than any notebook can be. Nothing was changed."


class ExportError(Exception):
    """Nothing was brought in. The text says why."""


@dataclass(frozen=True)
class Head:
    """What the file says of itself before the first table."""

    schema: list[str]
    rows: dict[str, int]


def import_all(owner: Asker, source: Path, progress: Progress | None = None) -> None:
    """Bring a whole exported notebook into the empty one of this asker. Or `ExportError`."""
    with source.open("rb") as file:
        read_export(owner, file, progress)


def read_export(owner: Asker, file: IO[bytes], progress: Progress | None = None) -> None:
    """The same from an open file, as a page receives it."""
    try:
        with ZipFile(file) as packed:
            if MAIN not in packed.namelist():
                raise ExportError(NO_EXPORT)
            if packed.getinfo(MAIN).file_size > MAX_BYTES:
                raise ExportError(TOO_LARGE)
            with packed.open(MAIN) as lines, transaction.atomic():
                _take_over(owner, _Lines(lines), progress)
    except BadZipFile as error:
        raise ExportError(NO_EXPORT) from error
    except SPOILT as error:
        raise ExportError(
            NOT_WHOLE.format(why=str(error)[:200] or type(error).__name__)
        ) from error


class _Lines:
    """The lines of the file, never more than may be believed."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.taken = file, 0

    def next(self) -> bytes:
        text = self.file.readline(MAX_LINE)
        self.taken += len(text)
        if self.taken > MAX_BYTES or len(text) >= MAX_LINE:
            raise ExportError(TOO_LARGE)
        if not text:
            raise EOFError("it ends too early")
        return text


def _take_over(owner: Asker, lines: _Lines, progress: Progress | None) -> None:
    head = _head(lines)
    with_tables = {str(model._meta.model_name): model for model in tables()}
    if any(of(model, owner).exists() for model in tables() if model is not Asker):
        raise ExportError(NOT_EMPTY)
    _alone()
    before = {model: _last(model) for model in tables()}
    wanted: dict[Model, str] = {}
    done, total = 0, sum(head.rows.values())
    while (about := _about(lines)) is not None:
        model = with_tables[about["table"]]
        table = _Table(owner, model, about["columns"], head.rows, before)
        for batch in batches(table.rows(lines)):
            table.write(batch)
            done += len(batch)
            if progress:
                progress(done, total)
        table.refuse_unlike(head.rows[about["table"]])
        wanted[model] = table.said
    number_on()
    _make_findable(owner)
    if head.schema == known_schema():
        refuse_changed(owner, wanted)


def _head(lines: _Lines) -> Head:
    found = json.loads(lines.next().rstrip(b",\n") + b"}")
    if found.get("askaround") != "export":
        raise ExportError(NO_EXPORT)
    if found["format"] > FORMAT or set(found["schema"]) - set(known_schema()):
        raise ExportError(NEWER)
    counts = found["rows"]
    if any(type(count) is not int or count < 0 for count in counts.values()):
        raise ValueError("a number of rows is none")
    if sum(counts.values()) > MAX_ROWS:
        raise ExportError(TOO_LARGE)
    if lines.next() != b'"tables": [\n':
        raise ValueError("there are no tables")
    return Head(found["schema"], counts)


def _about(lines: _Lines) -> dict[str, Any] | None:
    """The table that comes next; None after the last one."""
    text = lines.next()
    if text.startswith(b"]}"):
        return None
    return json.loads(text.rstrip(b"\n") + b"]}")  # type: ignore[no-any-return]


def _alone() -> None:
    """New numbers are handed out here, so nobody else may take some meanwhile."""
    if connection.vendor == "postgresql":
        named = ", ".join(f'"{model._meta.db_table}"' for model in tables())
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {named} IN SHARE ROW EXCLUSIVE MODE")


def _last(model: Model) -> int:
    if refers(model._meta.pk) is None:
        return 0
    return model._base_manager.aggregate(last=Max("pk"))["last"] or 0


class _Table:
    """One table of the file, while it is read."""

    def __init__(
        self,
        owner: Asker,
        model: Model,
        named: list[str],
        counts: dict[str, int],
        before: dict[Model, int],
    ) -> None:
        self.owner, self.model, self.named = owner, model, named
        self.counts, self.before = counts, before
        self.fields = {field.attname: field for field in fields(model)}
        self.checksum, self.count, self.said = sha256(), 0, ""

    def rows(self, lines: _Lines) -> Iterator[dict[str, Any]]:
        """Each row with the numbers it has here."""
        while not (text := lines.next()).startswith(b"]"):
            row = text.rstrip(b",\n")
            self.checksum.update(row + b"\n")
            self.count += 1
            values = json.loads(row)
            if not isinstance(values, list):
                raise ValueError("a row is none")
            told = dict(zip(self.named, values, strict=True))
            yield {
                name: self.value(self.fields[name], value)
                for name, value in told.items()
                if name in self.fields
            }
        # `], "sha256": "..."}` ends the table.
        self.said = json.loads(b"{" + text.rstrip(b",\n").lstrip(b"], "))["sha256"]

    def value(self, field: Field, value: Any) -> Any:
        other = refers(field)
        if other is None or (value is None and field.null):
            return checked(field, value)
        most = self.counts.get(str(other._meta.model_name), 0)
        if type(value) is not int or not 1 <= value <= most:
            raise WrongValue(f"{field.name} leads to nothing")
        return self.owner.pk if other is Asker else self.before[other] + value

    def write(self, batch: list[dict[str, Any]]) -> None:
        if self.model is Asker:
            self.refuse_unlike_one(batch)
            Asker.objects.filter(pk=self.owner.pk).update(**{**batch[0], "id": self.owner.pk})
            return
        if self.model is Message:
            self.refuse_waiting(batch)
        self.model._base_manager.bulk_create(self.model(**row) for row in batch)

    def refuse_unlike_one(self, batch: list[dict[str, Any]]) -> None:
        if len(batch) != 1 or self.count != 1:
            raise ValueError("there is more than one asker")

    def refuse_waiting(self, batch: list[dict[str, Any]]) -> None:
        """A letter that waits would be sent from here, and from where it was written."""
        named = {name: place for place, name in enumerate(batch[0])}
        if any(is_under_way(list(row.values()), named) for row in batch):
            raise ValueError("a letter is on its way")

    def refuse_unlike(self, count: int) -> None:
        if self.count != count or self.said != self.checksum.hexdigest():
            raise ValueError(f"the rows of {self.model._meta.model_name} are not those written")


def _make_findable(owner: Asker) -> None:
    for batch in batches(one for one in texts(owner) if one.folded):
        Entry.objects.bulk_create(batch)


def refuse_changed(owner: Asker, wanted: dict[Model, str]) -> None:
    """What is here now, read again, has to be what the file said."""
    numbers = Numbers(owner)
    for model, said in wanted.items():
        checksum = sha256()
        for row in own_rows(model, numbers):
            checksum.update(line(row))
        if checksum.hexdigest() != said:
            raise ValueError(f"{model._meta.model_name} could not be kept unchanged")
