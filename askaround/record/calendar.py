"""When the asker is busy, as their own calendar said when it was read."""

from collections.abc import Sequence
from datetime import datetime
from typing import Self

from django.db import models

from askaround.method.spans import Span
from askaround.record.asker import Asker


class CalendarQuerySet(models.QuerySet["Calendar"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)


class Calendar(models.Model):
    """A calendar of the asker's: from when to when it is taken, and nothing of what for."""

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="calendars")
    name = models.CharField(max_length=120)
    busy = models.JSONField(default=list)  # pairs of moments, ISO 8601 in UTC
    read_at = models.DateTimeField()
    known_until = models.DateTimeField()

    objects = CalendarQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def spans(self) -> list[Span]:
        return [
            (datetime.fromisoformat(start), datetime.fromisoformat(end))
            for start, end in self.busy
        ]


def keep_calendar(
    owner: Asker, name: str, busy: Sequence[Span], at: datetime, known_until: datetime
) -> Calendar:
    """What the file said, in place of what one of the same name said before."""
    told = [[start.isoformat(), end.isoformat()] for start, end in busy]
    kept, _ = Calendar.objects.update_or_create(
        owner=owner, name=name, defaults={"busy": told, "read_at": at, "known_until": known_until}
    )
    return kept


def busy_by_calendars(owner: Asker, within: Span) -> list[Span]:
    every = (span for one in Calendar.objects.of(owner) for span in one.spans())
    return [span for span in every if span[0] < within[1] and within[0] < span[1]]
