"""A meeting as it was written into one of the asker's calendars."""

from datetime import datetime, timedelta
from typing import Any, Self

from django.db import models

from askaround.record.asker import Asker
from askaround.record.calendar import Calendar
from askaround.record.interview import Interview

AGAIN = timedelta(minutes=10)


class WrittenQuerySet(models.QuerySet["Written"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(calendar__owner=owner)

    def in_trouble(self) -> Self:
        return self.exclude(trouble="")


class Written(models.Model):
    """One entry in one calendar. `version` is of the meeting that stands there; `etag` is by
    what the server knows it. `unknown_at`: an answer was lost, so nobody knows which stands."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="written")
    interview = models.ForeignKey(Interview, models.CASCADE, related_name="written")
    url = models.CharField(max_length=1_000, blank=True)
    etag = models.CharField(max_length=300, blank=True)
    version = models.CharField(max_length=64, blank=True)
    written_at = models.DateTimeField(null=True, blank=True)
    unknown_at = models.DateTimeField(null=True, blank=True)
    try_at = models.DateTimeField(null=True, blank=True)  # not before
    trouble = models.CharField(max_length=500, blank=True)

    objects = WrittenQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["calendar", "interview"], name="written_once")
        ]

    def __str__(self) -> str:
        return f"{self.interview_id} in {self.calendar_id}"

    def claim(self, now: datetime) -> bool:
        """Take the next try. True for exactly one of those who try."""
        due = models.Q(try_at=None) | models.Q(try_at__lte=now)
        mine = Written.objects.filter(due, pk=self.pk)
        return mine.update(try_at=now + AGAIN) == 1

    def note(self, **said: Any) -> None:
        for name, value in said.items():
            setattr(self, name, value)
        Written.objects.filter(pk=self.pk).update(**said)

    def stands(self, version: str, etag: str, at: datetime) -> None:
        """It is there, as it should be."""
        self.note(version=version, etag=etag[:300], written_at=at, **SETTLED)

    def is_gone(self, version: str) -> None:
        self.note(version=version, etag="", url="", written_at=None, **SETTLED)


SETTLED: dict[str, Any] = {"unknown_at": None, "try_at": None, "trouble": ""}
