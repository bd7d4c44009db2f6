"""Bringing in a table of people: looked at first, then in batches that a crash cannot double."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from itertools import islice
from typing import Any, BinaryIO, TypeVar, cast

from django.db import transaction
from django.db.models import F

from askaround.adapters.plain import flat
from askaround.adapters.table_text import PIECE
from askaround.adapters.tables import BadRow, PersonRow, UnreadableTable, read_people
from askaround.files.alike import Alike, Sought
from askaround.record.asker import Asker
from askaround.record.count import count
from askaround.record.folding import fold
from askaround.record.intake import Import, Piece
from askaround.record.learned import ResearchNote
from askaround.record.person import LISTED, Person
from askaround.record.search import Entry

BATCH = 500
FIRST = 10  # good rows to look at
BAD_KEPT = 200  # of the bad ones
LINKEDIN = "Connected On"
WHERE = 200  # characters of `found_where`
Progress = Callable[[int, int], object]
Row = PersonRow | BadRow
Thing = TypeVar("Thing")


def take_in(owner: Asker, filename: str, file: BinaryIO, now: datetime) -> Import:
    """Look at a file and keep it, bringing nothing in yet. Or `UnreadableTable`."""
    name = flat(filename)[-200:] or "people.csv"
    made = Import(owner=owner, filename=name, uploaded_at=now)
    _look_over(made, read_people(file))
    file.seek(0)
    pieces = iter(lambda: file.read(PIECE), b"")
    with transaction.atomic():
        made.save()
        numbered = (Piece(of=made, number=n, content=piece) for n, piece in enumerate(pieces))
        for few in _batches(numbered, 16):
            Piece.objects.bulk_create(few)
    return made


def _look_over(made: Import, rows: Iterable[Row]) -> None:
    for batch in _batches(rows, BATCH):
        good = [row for row in batch if isinstance(row, PersonRow)]
        bad = [row for row in batch if isinstance(row, BadRow)]
        made.total += len(batch)
        made.bad_count += len(bad)
        made.first += [_shown(row) for row in good[: FIRST - len(made.first)]]
        made.bad += [asdict(row) for row in bad[: BAD_KEPT - len(made.bad)]]
        made.already_there += len(good) - len(_new(made.owner_id, good))


def _shown(row: PersonRow) -> dict[str, Any]:
    return {kind: value for kind, value in asdict(row).items() if kind != "extra"}


def run_import(intake: Import, now: datetime, progress: Progress | None = None) -> None:
    """Bring its people in. Interrupted, it goes on where it was; called twice, nothing doubles."""
    fields = _fields(intake.owner)
    rows = islice(read_people(cast(BinaryIO, Pieces(intake))), intake.done, None)
    try:
        for batch in _batches(rows, BATCH):
            if not _bring_in(intake, batch, fields):
                return
            if progress:
                progress(intake.done, intake.total)
    except UnreadableTable as error:
        intake.trouble = str(error)
    _end(intake, now)


def _bring_in(intake: Import, batch: list[Row], fields: dict[str, int]) -> bool:
    """One batch in one transaction. False where somebody else has gone on, or wants it undone."""
    good = [row for row in batch if isinstance(row, PersonRow)]
    here = intake.done
    with transaction.atomic():
        # Taken before anything is written: the second of two who try finds it gone.
        mine = Import.objects.filter(pk=intake.pk, done=here, ended_at=None, undo_asked_at=None)
        if not mine.update(done=here + len(batch)):
            return False
        new = _new(intake.owner_id, good)
        _add(intake, new, fields)
        known = len(good) - len(new)
        gained = {"added": F("added") + len(new), "already_there": F("already_there") + known}
        Import.objects.filter(pk=intake.pk).update(**gained)
    intake.refresh_from_db(fields=["done", "added", "already_there"])
    return True


def _add(intake: Import, rows: list[PersonRow], fields: dict[str, int]) -> None:
    people = Person.objects.bulk_create([_person(intake, row, fields) for row in rows])
    notes = ResearchNote.objects.bulk_create(
        ResearchNote(person=person, text=text, noted_at=person.added_at)
        for person, row in zip(people, rows, strict=True)
        if (text := _note(row))
    )
    entries = [person.entry() for person in people]
    Entry.objects.bulk_create([*entries, *(note.entry() for note in notes)])
    count(intake.owner, {LISTED: len(people)})


def _person(intake: Import, row: PersonRow, fields: dict[str, int]) -> Person:
    made = Person(
        owner_id=intake.owner_id,
        name=row.name,
        role=row.role,
        organisation=row.organisation,
        email=row.email,
        profile_link=row.profile_link,
        phone=row.phone,
        town=row.town,
        field_id=fields.get(fold(row.field)) if row.field else None,
        found="profile" if LINKEDIN in row.extra else "",
        found_where=_where(row),
        added_at=intake.queued_at or intake.uploaded_at,
        came_by=intake,
    )
    made.set_marks()
    made.came_as = made.told_mark
    return made


def _fields(owner: Asker) -> dict[str, int]:
    return {fold(name): pk for pk, name in owner.fields.values_list("pk", "name")}


def _extra(row: PersonRow) -> str:
    told = [f"{heading}: {value}" for heading, value in row.extra.items()]
    return "; ".join(([f"Field: {row.field}"] if row.field else []) + told)


def _where(row: PersonRow) -> str:
    """What has no column of its own, as long as it fits."""
    extra = _extra(row)
    return extra if len(extra) <= WHERE else ""


def _note(row: PersonRow) -> str:
    extra = _extra(row)
    return "\n".join(filter(None, (row.note, extra if len(extra) > WHERE else "")))[:2000]


def _end(intake: Import, now: datetime) -> None:
    if not intake.added and not intake.trouble:
        intake.trouble = (
            f"Nothing was added: all {intake.already_there:,} people are on your list already."
        )
    with transaction.atomic():
        mine = Import.objects.filter(pk=intake.pk, ended_at=None)
        mine.update(ended_at=now, claimed_at=None, trouble=intake.trouble, first=[])
        Piece.objects.filter(of=intake).delete()
    intake.refresh_from_db()


def _new(owner: int, rows: list[PersonRow]) -> list[PersonRow]:
    """Those who are not on the list already, nor twice among these."""
    sought = [Sought(row.name, row.organisation, row.email, row.profile_link) for row in rows]
    alike = Alike(owner, sought)
    return [row for row, one in zip(rows, sought, strict=True) if not alike.has_met(one)]


def _batches(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    waiting = iter(things)
    while batch := list(islice(waiting, size)):
        yield batch


class Pieces:
    """A kept file, read from the first piece to the last, one in memory at a time."""

    def __init__(self, intake: Import) -> None:
        self.intake, self.number = intake, 0

    def read(self, size: int = -1) -> bytes:
        piece = Piece.objects.filter(of=self.intake, number=self.number).first()
        self.number += 1
        return bytes(piece.content) if piece else b""
