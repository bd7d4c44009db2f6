"""When the asker is busy, as their own calendar said when it was read."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Self

from django.db import models

from askaround.method.spans import Span
from askaround.record.asker import Asker

FILE, ADDRESS, ACCOUNT = "file", "address", "account"
KINDS = [(FILE, "A file"), (ADDRESS, "An address"), (ACCOUNT, "An account")]
READ_EVERY = timedelta(minutes=30)
AHEAD = timedelta(days=62)  # how far is read
READ_WHOLE = timedelta(days=7)  # and how much shorter it may grow before all of it is read anew
MOST = 10  # calendars of one asker
MOST_REFUSALS = 3  # of a password: most providers lock an account after five


class CalendarQuerySet(models.QuerySet["Calendar"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)

    def to_read(self, now: datetime) -> Self:
        """Those that are to be read again by now, the longest ago first."""
        reachable = self.exclude(kind=FILE).exclude(secret=b"")
        due = reachable.filter(refusals__lt=MOST_REFUSALS, read_next_at__lte=now)
        return due.order_by("read_next_at", "pk")


class Calendar(models.Model):
    """A calendar of the asker's: from when to when it is taken, and nothing of what for.

    `secret` is where it lies and what opens it, closed outside this table; `host` alone is shown.
    `seen` is by what its server knows the version that was read. `read_at` is the last reading
    that came to its end.
    """

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="calendars")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=KINDS, default=FILE)
    busy = models.JSONField(default=list)  # pairs of moments, ISO 8601 in UTC
    read_at = models.DateTimeField()
    known_until = models.DateTimeField()

    host = models.CharField(max_length=253, blank=True)
    secret = models.BinaryField(blank=True, default=b"")
    seen = models.JSONField(default=dict, blank=True)
    read_next_at = models.DateTimeField(null=True, blank=True)  # not before
    trouble = models.CharField(max_length=500, blank=True)
    refusals = models.PositiveSmallIntegerField(default=0)  # of the password, in a row
    writes = models.BooleanField(default=False)  # meetings are written into it

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

    @property
    def is_read_by_itself(self) -> bool:
        return self.kind != FILE

    @property
    def has_given_up(self) -> bool:
        return self.refusals >= MOST_REFUSALS

    @property
    def is_lost(self) -> bool:
        """Brought in from an export, which has neither addresses nor passwords."""
        return self.is_read_by_itself and not bytes(self.secret)

    def is_whole(self, now: datetime) -> bool:
        """Whether what is known reaches far enough that only what changed need be read."""
        return self.known_until >= now + AHEAD - READ_WHOLE

    def was_read(self, busy: Sequence[Span] | None, seen: dict[str, str], at: datetime) -> None:
        """What it said; None where it is as it was."""
        said = {} if busy is None else {"busy": told(busy), "known_until": at + AHEAD}
        self.note(**said, seen=seen, read_at=at, trouble="", refusals=0)

    def could_not_be_read(self, trouble: str, *, is_password: bool = False) -> None:
        """What was known before stays."""
        self.note(trouble=trouble[:500], refusals=self.refusals + is_password)

    def note(self, **said: Any) -> None:
        """Kept where the calendar has not been taken out meanwhile."""
        for name, value in said.items():
            setattr(self, name, value)
        Calendar.objects.filter(pk=self.pk).update(**said)


def claim_reading(pk: int, now: datetime) -> bool:
    """Take the next reading of a calendar. True for exactly one of those who try."""
    due = Calendar.objects.to_read(now).filter(pk=pk).order_by()
    return due.update(read_next_at=now + READ_EVERY) == 1


def told(busy: Sequence[Span]) -> list[list[str]]:
    return [[start.isoformat(), end.isoformat()] for start, end in busy]


def keep_calendar(
    owner: Asker, name: str, busy: Sequence[Span], at: datetime, known_until: datetime
) -> Calendar:
    """What the file said, in place of what one of the same name said before."""
    said = {"busy": told(busy), "read_at": at, "known_until": known_until}
    kept, _ = Calendar.objects.update_or_create(owner=owner, name=name, kind=FILE, defaults=said)
    return kept


def busy_by_calendars(owner: Asker, within: Span) -> list[Span]:
    every = (span for one in Calendar.objects.of(owner) for span in one.spans())
    return [span for span in every if span[0] < within[1] and within[0] < span[1]]
