"""Interviews: what happened with one interviewee, and when."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Self
from uuid import uuid4

from django.db import models, transaction

from askaround.method.journey import Journey, Step
from askaround.method.next_step import next_step, stage_of, steps
from askaround.method.schedule import Format
from askaround.method.stages import Stage
from askaround.method.thank import was_in_time
from askaround.record.asker import Asker
from askaround.record.count import count
from askaround.record.person import ALONG, Person

# The facts an asker can state, correct and take back by hand, in the order they happen.
FACTS = (
    "requested_at",
    "followed_up_at",
    "bounced_at",
    "accepted_at",
    "declined_at",
    "redirected_at",
    "postponed_at",
    "asked_again_at",
    "in_writing_at",
    "questions_sent_at",
    "no_thanked_at",
    "rested_at",
    "scheduled_at",
    "confirmed_at",
    "cancelled_at",
    "prepared_at",
    "began_at",
    "ended_at",
    "missed_at",
    "thanked_at",
    "introducer_told_at",
    "debriefed_at",
    "update_sent_at",
    "closed_at",
)
PLANS = (
    *("started_at", "ask_again_on", "heard_at", "away_until", "offered_at", "offered_until"),
    *("starts_at", "minutes", "promise_due_at"),
)
ANSWERS = ("accepted_at", "declined_at", "redirected_at", "postponed_at", "in_writing_at")
WAYS = [
    ("mail", "By mail from here"),
    ("own_mail", "From my own mail program"),
    ("linkedin", "On LinkedIn"),
    ("phone", "By phone"),
    ("in_person", "In person"),
    ("card", "By card"),
    ("other", "Another way"),
]


def fact() -> "models.DateTimeField[datetime | None, datetime | None]":
    """The time something happened, or None until it does."""
    return models.DateTimeField(null=True, blank=True)


def usual_formats() -> list[str]:
    """What a request offers unless the asker says otherwise: their workplace, or a call."""
    return [Format.WORKPLACE, Format.PHONE, Format.VIDEO]


class InterviewQuerySet(models.QuerySet["Interview"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)

    def asked_since(self, at: datetime) -> Self:
        return self.filter(requested_at__gte=at)

    def met(self) -> Self:
        return self.exclude(ended_at=None)

    def with_person(self) -> Self:
        """With everything a page says about the person."""
        return self.select_related("owner", "wishes", *(f"person__{each}" for each in ALONG))


class Interview(models.Model):
    """One conversation with one interviewee, from the request to the thanks.

    Stores facts: the time each thing happened. What is due is worked out by `method`.
    """

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="interviews")
    person = models.ForeignKey(Person, models.CASCADE, related_name="interviews")
    started_at = models.DateTimeField()

    requested_at, followed_up_at, bounced_at = fact(), fact(), fact()
    requested_by = models.CharField(max_length=10, blank=True, choices=WAYS)
    accepted_at, declined_at, redirected_at = fact(), fact(), fact()
    postponed_at, asked_again_at, in_writing_at = fact(), fact(), fact()
    ask_again_on = models.DateField(null=True, blank=True)
    heard_at = fact()  # they wrote, and the asker has not said yet what it means
    away_until = models.DateField(null=True, blank=True)  # by an answer of their mailbox
    questions_sent_at, no_thanked_at, rested_at = fact(), fact(), fact()

    # What a letter offers: formats, and times as ISO 8601 in UTC. Until then nobody else is
    # offered the same time; after it they are released, without anybody doing anything.
    offered_formats = models.JSONField(default=usual_formats)
    offered_times = models.JSONField(default=list, blank=True)
    offered_at, offered_until = fact(), fact()
    way_minutes = models.PositiveSmallIntegerField(null=True, blank=True)  # there, from home

    minutes = models.PositiveSmallIntegerField(default=30)
    starts_at = fact()
    earlier_starts_at = fact()  # what was agreed before it was moved or called off
    meeting_zone = models.CharField(max_length=60, blank=True)
    format = models.CharField(max_length=10, blank=True, choices=[(f, f.title()) for f in Format])
    place = models.CharField(max_length=300, blank=True)
    entrance = models.CharField(max_length=300, blank=True)
    ask_for = models.CharField(max_length=120, blank=True)
    number = models.CharField(max_length=60, blank=True)
    link = models.URLField(max_length=500, blank=True)
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0)
    scheduled_at, confirmed_at, cancelled_at = fact(), fact(), fact()

    prepared_at, began_at, ended_at, missed_at = fact(), fact(), fact(), fact()

    thanked_at = fact()
    thanked_by = models.CharField(max_length=10, blank=True, choices=WAYS)
    introducer_told_at, debriefed_at = fact(), fact()
    promise_due_at = fact()
    update_sent_at, closed_at = fact(), fact()

    objects = InterviewQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(thanked_at__gte=models.F("ended_at"))
                | models.Q(thanked_at=None),
                name="thanked_after_the_end",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_at__gte=models.F("began_at"))
                | models.Q(began_at=None)
                | models.Q(ended_at=None),
                name="ended_after_it_began",
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "starts_at"], name="interview_starts"),
            models.Index(fields=["owner", "ended_at"], name="interview_ended"),
            models.Index(fields=["owner", "requested_at"], name="interview_requested"),
        ]

    def __str__(self) -> str:
        return f"Interview with {self.person}"

    def facts(self) -> dict[str, Any]:
        """What `Journey` wants to know of this interview."""
        return {name: getattr(self, name) for name in IN_JOURNEY}

    @property
    def journey(self) -> Journey:
        return self.person.journey(self)

    @property
    def stage(self) -> Stage:
        return stage_of(self.journey)

    def steps(self) -> list[Step]:
        return steps(self.journey)

    def next_step(self, now: datetime) -> Step | None:
        return next_step(self.journey, now)

    @property
    def over_at(self) -> datetime | None:
        """When the time agreed is up."""
        return self.starts_at + timedelta(minutes=self.minutes) if self.starts_at else None

    @property
    def real_minutes(self) -> int | None:
        """How long you really met, where both ends are known."""
        if self.began_at is None or self.ended_at is None:
            return None
        return round((self.ended_at - self.began_at).total_seconds() / 60)

    def state(self, **facts: Any) -> None:
        """State facts, and what follows from them, in one transaction."""
        with transaction.atomic():
            before = self.tally()
            for name, value in facts.items():
                setattr(self, name, value)
            self.save(update_fields=list(facts))
            if self.person.current_id == self.pk:
                self.person.keep_next(self)
            after = self.tally()
            count(self.owner, {of: after[of] - before[of] for of in after})

    def tally(self) -> dict[str, int]:
        in_time = bool(
            self.ended_at and self.thanked_at and was_in_time(self.ended_at, self.thanked_at)
        )
        asked = self.requested_at is not None and self.bounced_at is None
        return {
            "met": int(self.ended_at is not None),
            "thanked_in_time": int(in_time),
            "asked": int(asked),
            "answered": int(asked and any(getattr(self, name) for name in ANSWERS)),
            "said_yes": int(asked and self.accepted_at is not None),
        }

    @property
    def times_on_offer(self) -> list[datetime]:
        return [datetime.fromisoformat(at) for at in self.offered_times]

    # The verbs, each the stage's own word.

    def offer(self, times: Sequence[datetime], until: datetime | None, at: datetime) -> None:
        """Times for them to choose from, held until then; or none any more."""
        kept = [each.astimezone(UTC).isoformat() for each in sorted(times)]
        self.state(offered_times=kept, offered_until=until, offered_at=at if kept else None)

    def asked(self, at: datetime, by: str) -> dict[str, Any]:
        """What a request that went states: asked; or asked again, after a "later"."""
        if self.requested_at and self.postponed_at and not self.bounced_at:
            return {"asked_again_at": at}
        return {"requested_at": at, "requested_by": by, "bounced_at": None}

    def request(self, at: datetime, by: str) -> None:
        self.state(**self.asked(at, by))

    def follow_up(self, at: datetime) -> None:
        self.state(followed_up_at=at)

    def answer(self, name: str, at: datetime, ask_again_on: date | None = None) -> None:
        """They answered: exactly one of ANSWERS stands, the latest."""
        facts = dict.fromkeys(ANSWERS) | {name: at, "ask_again_on": ask_again_on}
        self.state(**facts, rested_at=None)

    def schedule(self, at: datetime, **meeting: Any) -> None:
        """Agreed, or moved: the invitation's number rises so that calendars follow."""
        moved = self.scheduled_at is not None
        earlier = self.earlier_starts_at
        if self.starts_at and self.starts_at != meeting.get("starts_at", self.starts_at):
            earlier = self.starts_at
        Asker.objects.filter(pk=self.owner_id).update(bookings=models.F("bookings") + 1)
        self.state(
            **meeting,
            accepted_at=self.accepted_at or at,
            scheduled_at=at,
            earlier_starts_at=earlier,
            confirmed_at=None,
            cancelled_at=None,
            missed_at=None,
            sequence=self.sequence + moved,
        )

    def cancel(self, at: datetime) -> None:
        """Called off, by either side. What was agreed is kept beside it, for the letter."""
        self.state(
            cancelled_at=at,
            earlier_starts_at=self.starts_at or self.earlier_starts_at,
            starts_at=None,
            confirmed_at=None,
            sequence=self.sequence + 1,
        )

    def begin(self, at: datetime) -> None:
        self.state(began_at=at)

    def end(self, at: datetime) -> None:
        self.state(ended_at=at, missed_at=None)

    def thank(self, at: datetime, by: str) -> None:
        self.state(thanked_at=at, thanked_by=by)

    def take_back(self, name: str) -> None:
        """It did not happen after all."""
        self.state(**{name: None})


# The facts and plans from which it is worked out what comes next.
IN_JOURNEY = tuple(name for name in (*FACTS, *PLANS) if name in Journey.__dataclass_fields__)


def start_interview(person: Person, now: datetime) -> Interview:
    """The interview being arranged with somebody: the open one, or a new one."""
    if person.current is not None and person.current.closed_at is None:
        return person.current
    with transaction.atomic():
        interview = Interview.objects.create(owner=person.owner, person=person, started_at=now)
        person.current = interview
        person.save(update_fields=["current"])
        person.keep_next()
    return interview
