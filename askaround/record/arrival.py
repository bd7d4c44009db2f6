"""What came in and answers a letter: kept as it came, and read as far as it can be read."""

from datetime import datetime
from typing import Any, Self

from django.db import IntegrityError, models, transaction
from django.db.models import F, Func, OuterRef, Subquery
from django.db.models.functions import JSONObject

from askaround.record.asker import Asker
from askaround.record.interview import Interview
from askaround.record.message import Message
from askaround.record.person import Person

# What it seems to be. Nothing of this is a fact before the asker says so.
SEEMS = [
    ("yes", "Yes"),
    ("no", "No"),
    ("later", "Later"),
    ("somebody_else", "Somebody else"),
    ("in_writing", "In writing"),
    ("out_of_office", "Out of office"),
    ("bounce", "Came back"),
    ("delayed", "Not delivered yet"),
    ("machine", "Sent by a machine"),
]
SHOWN = (
    *("pk", "text", "subject", "sender", "came_at", "attachments", "details", "seems"),
    *("back_on", "trouble", "is_cut", "letter_id"),
)
# What no person wrote: it is no answer, and nobody is asked what it means.
BY_A_MACHINE = ("out_of_office", "bounce", "delayed", "machine")


class Told(JSONObject):
    """Several columns as one value. Both databases have that; Django would ask SQLite first, once
    in every process, and that costs a page three questions."""

    def as_sql(self, *args: Any, **more: Any) -> Any:
        return Func.as_sql(self, *args, **more)


def newest_waiting(person: str) -> Subquery:
    """What a person (by this name in the outer query) wrote last and nothing was said about, as
    one value: pages that count their questions read it with what they ask anyway."""
    waiting = Arrival.objects.filter(person=OuterRef(person), noted_at=None).exclude(read_at=None)
    shown: dict[str, Any] = {name: F(name) for name in SHOWN}
    return Subquery(waiting.order_by("-came_at", "-pk").values(told=Told(**shown))[:1])


class ArrivalQuerySet(models.QuerySet["Arrival"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)

    def unread(self) -> Self:
        """Kept as they came, and nobody has looked what they are."""
        return self.filter(read_at=None).select_related("letter", "interview__person__owner")

    def unsaid(self) -> Self:
        """Those of which the asker has not said what they mean."""
        return self.filter(noted_at=None).exclude(seems__in=BY_A_MACHINE)


class Arrival(models.Model):
    """A message from somebody who was written to, or about a letter to them.

    `raw` stands before anything else is known of it. `seems` is a suggestion and no fact.
    """

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="arrivals")
    person = models.ForeignKey(Person, models.CASCADE, related_name="arrivals")
    interview = models.ForeignKey(Interview, models.CASCADE, related_name="arrivals")
    letter = models.ForeignKey(
        Message, models.SET_NULL, null=True, blank=True, related_name="arrivals"
    )
    mark = models.CharField(max_length=64)  # of the message itself, wherever it lies
    raw = models.BinaryField()
    is_cut = models.BooleanField(default=False)  # larger than what is kept of it
    came_at = models.DateTimeField()
    kept_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    subject = models.CharField(max_length=300, blank=True)
    sender = models.CharField(max_length=254, blank=True)
    text = models.TextField(max_length=20_000, blank=True)
    attachments = models.JSONField(default=list, blank=True)  # their names, and nothing else
    # What a suggestion says besides: whom they named, the month they named.
    details = models.JSONField(default=dict, blank=True)
    seems = models.CharField(max_length=20, blank=True, choices=SEEMS)
    back_on = models.DateField(null=True, blank=True)
    trouble = models.CharField(max_length=200, blank=True)  # why it could not be read
    noted_at = models.DateTimeField(null=True, blank=True)

    objects = ArrivalQuerySet.as_manager()

    class Meta:
        ordering = ["-came_at", "-pk"]
        constraints = [models.UniqueConstraint("owner", "mark", name="a_message_is_kept_once")]
        indexes = [
            models.Index(
                fields=["person"], condition=models.Q(noted_at=None), name="arrival_unsaid"
            ),
            models.Index(
                fields=["owner"], condition=models.Q(read_at=None), name="arrival_unread"
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def is_automatic(self) -> bool:
        return self.seems in BY_A_MACHINE


def keep_arrival(arrival: Arrival) -> bool:
    """Keep it as it came, before anything is done with it. False where it was here already."""
    try:
        with transaction.atomic():
            arrival.save(force_insert=True)
    except IntegrityError:
        if not Arrival.objects.filter(owner=arrival.owner_id, mark=arrival.mark).exists():
            raise
        return False
    return True


def was_read(arrival: Arrival, at: datetime, **found: Any) -> None:
    """What could be read of it, and what follows without anybody saying so."""
    with transaction.atomic():
        # Two workers may read the same; it has its consequences once.
        mine = Arrival.objects.filter(pk=arrival.pk, read_at=None)
        if mine.update(read_at=at, **found):
            arrival.refresh_from_db(fields=["read_at", *found])
            follow(arrival)


def follow(arrival: Arrival) -> None:
    """A letter that came back is marked; an absence moves the follow-up; all else is heard."""
    interview, letter = arrival.interview, arrival.letter
    if arrival.seems == "bounce":
        came_back(interview, letter, arrival.came_at)
    elif arrival.seems == "out_of_office" and arrival.back_on is not None:
        interview.state(away_until=arrival.back_on)
    elif not arrival.is_automatic and interview.heard_at is None:
        interview.state(heard_at=arrival.came_at)


def came_back(interview: Interview, letter: Message | None, at: datetime) -> None:
    """Nobody is at this address. A request that came back does not count as asked."""
    if letter is None:
        return
    letter.came_back_at = at
    letter.save(update_fields=["came_back_at"])
    asked = interview.requested_at
    if letter.kind in ("request", "follow_up") and asked and not interview.journey.is_answered:
        interview.state(bounced_at=max(at, asked))


def was_said(interview: Interview, now: datetime) -> None:
    """The asker has said what they answered: nothing they wrote waits any longer."""
    waiting = Arrival.objects.filter(person=interview.person_id, noted_at=None)
    if waiting.update(noted_at=now) or interview.heard_at:
        interview.state(heard_at=None)


def is_address_dead(letter: Message) -> bool:
    """Whether the last letter to this address came back for good."""
    to_it = Message.objects.filter(owner=letter.owner_id, to__iexact=letter.to)
    last = to_it.filter(sent_at__isnull=False).order_by("-sent_at").first()
    return last is not None and last.came_back_at is not None
