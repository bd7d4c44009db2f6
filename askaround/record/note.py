"""What they said: notes as append-only revisions, so that nothing typed is ever overwritten."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Self
from uuid import UUID, uuid4

from django.db import connection, models, transaction

from askaround.record.asker import Asker
from askaround.record.interview import Interview
from askaround.record.question import Question
from askaround.record.search import Entry, entry, forget, index


class NoteQuerySet(models.QuerySet["Note"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(interview__owner=owner)


class Note(models.Model):
    """What was noted under one question, or under none. `text` is its newest revision's."""

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="notes")
    question = models.ForeignKey(
        Question, models.SET_NULL, null=True, blank=True, related_name="notes"
    )
    text = models.TextField(blank=True)
    head = models.UUIDField(null=True, blank=True)
    starred_at = models.DateTimeField(null=True, blank=True)
    beside_at = models.DateTimeField(null=True, blank=True)  # kept beside another's revision
    noted_at = models.DateTimeField()

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["interview", "-id"], name="note_newest")]

    def __str__(self) -> str:
        return self.text[:60]

    def entry(self, within: Interview) -> Entry:
        return entry("note", self.pk, within.owner_id, within.person_id, self.text, within.pk)


class Revision(models.Model):
    """One state of a note, as somebody's window sent it. Never changed, never deleted alone."""

    id = models.UUIDField(primary_key=True)
    note = models.ForeignKey(Note, models.CASCADE, related_name="revisions")
    parent = models.UUIDField(null=True, blank=True)
    text = models.TextField(blank=True)
    kept_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.kept_at}: {self.text[:60]}"

    @property
    def checksum(self) -> str:
        return sha256(self.text.encode()).hexdigest()


class UsedBefore(Exception):
    """This revision's mark belongs to words of another interview."""


@dataclass(frozen=True)
class Kept:
    """What became of a text that was sent: its revision, and whether it stands beside another."""

    revision: Revision
    is_beside: bool


def keep_note(
    interview: Interview,
    question: Question | None,
    text: str,
    now: datetime,
    parent: UUID | None = None,
    revision: UUID | None = None,
    is_starred: bool | None = None,
) -> Kept:
    """Keep a text. Sent twice, it is kept once; written elsewhere meanwhile, both are kept."""
    revision = revision or uuid4()
    with transaction.atomic():
        # The lock orders two windows that save at once. SQLite has one writer anyway.
        if connection.features.has_select_for_update:
            Interview.objects.select_for_update().values_list("pk").get(pk=interview.pk)
        known = Revision.objects.filter(pk=revision).select_related("note").first()
        if known is not None:
            if known.note.interview_id != interview.pk:
                raise UsedBefore
            return Kept(known, known.note.beside_at is not None)
        note, is_beside = _place(interview, question, text, now, parent)
        made = Revision.objects.create(
            id=revision, note=note, parent=parent, text=text, kept_at=now
        )
        note.text, note.head = text, made.pk
        if is_starred is not None:
            note.starred_at = (note.starred_at or now) if is_starred else None
        note.save(update_fields=["text", "head", "starred_at"])
        index(note.entry(interview))
    return Kept(made, is_beside)


def _place(
    interview: Interview,
    question: Question | None,
    text: str,
    now: datetime,
    parent: UUID | None,
) -> tuple[Note, bool]:
    """The note this text continues; a new one beside it where it continues something else."""
    notes = Note.objects.filter(interview=interview, question=question)
    if parent is not None:
        continued = notes.filter(head=parent).first()
        if continued is not None:
            return continued, False
    note = notes.filter(beside_at=None).first()
    if note is None:
        return Note.objects.create(interview=interview, question=question, noted_at=now), False
    if note.head is None or note.text == text:
        return note, False
    beside = Note.objects.create(
        interview=interview, question=question, noted_at=now, beside_at=now
    )
    return beside, True


def put_together(one: Note, other: Note, now: datetime) -> Note:
    """Two notes that were written side by side, as one: every word of both, and every revision."""
    with transaction.atomic():
        Interview.objects.select_for_update().get(pk=one.interview_id)
        one.refresh_from_db()
        other.refresh_from_db()
        text = "\n\n".join(filter(None, (one.text.strip("\n"), other.text.strip("\n"))))
        Revision.objects.filter(note=other).update(note=one)
        made = Revision.objects.create(
            id=uuid4(), note=one, parent=one.head, text=text, kept_at=now
        )
        one.text, one.head = text, made.pk
        one.starred_at = one.starred_at or other.starred_at
        one.save(update_fields=["text", "head", "starred_at"])
        forget("note", other.pk)
        other.delete()
        index(one.entry(one.interview))
    return one
