"""What an interviewee said about notes, their name and a recording, before you met or there."""

from datetime import date, datetime
from typing import Any

from django.db import models

from askaround.method.wishes import NAMING, NOTES, Naming, Notes, heard
from askaround.record.interview import Interview
from askaround.record.note import Note


class Wishes(models.Model):
    """Without a row, what is usual: notes for yourself, ask before naming, no recording."""

    interview = models.OneToOneField(Interview, models.CASCADE, related_name="wishes")
    notes = models.CharField(max_length=5, choices=NOTES, default=Notes.MAY)
    naming = models.CharField(max_length=5, choices=NAMING, default=Naming.ASK)
    recording_yes_on = models.DateField(null=True, blank=True)
    said_at = models.DateTimeField()

    def __str__(self) -> str:
        said = [self.get_notes_display(), self.get_naming_display(), self.recording]
        return ", ".join([said[0], *(each[:1].lower() + each[1:] for each in said[1:])])

    @property
    def heard(self) -> str:
        return heard(self.notes, self.naming)

    @property
    def recording(self) -> str:
        day: date | None = self.recording_yes_on
        return f"Yes to a recording, said on {day:%-d %B}" if day else "No recording"

    @property
    def no_name(self) -> bool:
        return bool(self.naming == Naming.NEVER)


def wishes_of(interview: Interview) -> Wishes:
    """What they said; what is usual where they said nothing."""
    return getattr(interview, "wishes", None) or Wishes(interview=interview)


def keep_wishes(interview: Interview, at: datetime, **said: Any) -> Wishes:
    """Keep what they said last: something older that arrives later changes nothing."""
    known = Wishes.objects.filter(interview=interview).first()
    if known is not None and known.said_at > at:
        return known
    made, _ = Wishes.objects.update_or_create(
        interview=interview, defaults={**said, "said_at": at}
    )
    return made


def keep_recording(interview: Interview, yes_on: date | None) -> None:
    """The day of their yes, or None. What they said of notes and names stands as it was said."""
    said = {"recording_yes_on": yes_on}
    first = {**said, "said_at": interview.started_at}
    Wishes.objects.update_or_create(interview=interview, defaults=said, create_defaults=first)


def notes_for_letters(interview: Interview) -> "models.QuerySet[Note]":
    """The notes that a letter may draw on: none, where they asked that none be taken."""
    notes = Note.objects.filter(interview=interview)
    return notes.none() if wishes_of(interview).notes == Notes.NONE else notes
