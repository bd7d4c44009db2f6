"""Letters: drafts, and the outbox from which each leaves once."""

from datetime import datetime, timedelta
from secrets import token_hex
from typing import Self
from uuid import UUID

from django.db import models, transaction
from django.db.models import Q

from askaround.record.asker import Asker
from askaround.record.interview import WAYS, Interview
from askaround.record.mail_account import MOST_REFUSALS
from askaround.record.meaning import state_fact
from askaround.record.person import Person
from askaround.record.search import Entry, entry, index

KINDS = [
    ("request", "Request"),
    ("follow_up", "Follow-up"),
    ("reply", "Reply"),
    ("times", "Times to choose from"),
    ("confirmation", "Confirmation"),
    ("move", "Asking to move"),
    ("moved", "Answer to their move"),
    ("cancel", "Cancellation"),
    ("no_show", "After they were not there"),
    ("sorry", "After you were not there"),
    ("questions", "Questions in writing"),
    ("thanks", "Thank-you note"),
    ("card", "Thank-you card"),
    ("introducer", "Thanks to the introducer"),
    ("update", "Update"),
    ("answer", "Their answer"),
]
# One of these to an interview, by no path a second.
ONCE = frozenset(("follow_up", "thanks", "card", "introducer"))
# A slow server can hold one letter for nearly five minutes (30 s for each of its answers); a
# claim twice as old belongs to a worker that died.
CLAIM_LASTS = timedelta(minutes=10)


class MessageQuerySet(models.QuerySet["Message"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)

    def drafts(self) -> Self:
        return self.filter(queued_at=None, sent_at=None)

    def waiting(self) -> Self:
        """To be sent, and nobody has begun."""
        undecided = self.filter(queued_at__isnull=False, sent_at=None, failed_at=None)
        return undecided.filter(claimed_at=None, unknown_at=None)

    def to_send(self, now: datetime) -> Self:
        """Those waiting whose time has come and whose account is not stopped, the oldest first."""
        due = self.waiting().filter(Q(try_at=None) | Q(try_at__lte=now))
        stopped = Q(owner__mail_account__out_refusals__gte=MOST_REFUSALS)
        return due.exclude(stopped).order_by("queued_at")

    def go_on(self, now: datetime) -> int:
        """What was put off because the account was refused is tried again at once."""
        return self.waiting().filter(tries__gt=0).update(try_at=now)

    def stuck(self) -> Self:
        """Did not go out, or may not have: the asker has to hear of it."""
        unsent = self.filter(queued_at__isnull=False, sent_at=None)
        return unsent.filter(Q(failed_at__isnull=False) | Q(unknown_at__isnull=False))

    def uncertain(self) -> Self:
        """May have gone out or not: only the asker can say."""
        return self.filter(unknown_at__isnull=False, sent_at=None)


class Message(models.Model):
    """A letter to or from a person.

    Its times tell what became of it: queued, claimed by a worker, and then sent, failed or
    unknown. A claimed letter is never sent again by itself: see docs/decisions/0007.
    """

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="messages")
    interview = models.ForeignKey(Interview, models.CASCADE, related_name="messages")
    person = models.ForeignKey(Person, models.CASCADE, related_name="messages")
    kind = models.CharField(max_length=12, choices=KINDS)
    generation = models.PositiveSmallIntegerField(default=1)
    to = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField(max_length=20_000, blank=True)
    by = models.CharField(max_length=10, blank=True, choices=WAYS)
    kept = models.JSONField(default=list, blank=True)
    message_id = models.CharField(max_length=200, unique=True)
    raw = models.BinaryField(blank=True, default=b"")
    head = models.UUIDField(null=True, blank=True)  # of the text as last kept

    written_at = models.DateTimeField()
    queued_at = models.DateTimeField(null=True, blank=True)
    planned_at = models.DateTimeField(null=True, blank=True)  # chosen by the asker
    try_at = models.DateTimeField(null=True, blank=True)  # not before
    tries = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    unknown_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=500, blank=True)
    filed_at = models.DateTimeField(null=True, blank=True)  # a copy lies in their Sent folder
    came_back_at = models.DateTimeField(null=True, blank=True)  # for good: nobody is there

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                "interview", "kind", "generation", name="one_letter_of_a_kind"
            ),
            models.CheckConstraint(
                condition=~Q(sent_at__isnull=False, failed_at__isnull=False),
                name="sent_or_failed",
            ),
        ]
        indexes = [
            models.Index(
                fields=["queued_at"],
                condition=Q(queued_at__isnull=False, sent_at=None),
                name="outbox",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.subject}"

    @property
    def state(self) -> str:
        """What became of it, in one word that pages can switch on."""
        if self.sent_at:
            return "sent"
        if self.failed_at:
            return "failed"
        if self.unknown_at:
            return "unknown"
        if not self.queued_at:
            return "draft"
        has_begun = self.claimed_at or self.tries or not self.planned_at
        return "under_way" if has_begun else "planned"

    def keep(self, to: str, subject: str, body: str, head: UUID | None) -> None:
        """Keep the words as they stand now. `head` is None as long as they are the draft's."""
        self.to, self.subject, self.body, self.head = to, subject, body, head
        with transaction.atomic():
            self.save(update_fields=["to", "subject", "body", "head"])
            index(self.entry())

    def entry(self) -> Entry:
        text = f"{self.subject} · {self.body}"
        return entry("letter", self.pk, self.owner_id, self.person_id, text, self.interview_id)

    def keep_advice(self, check: str) -> None:
        """The asker has read this advice and chosen otherwise."""
        self.kept = sorted({*self.kept, check})
        self.save(update_fields=["kept"])

    @property
    def wanted_at(self) -> datetime | None:
        """When it was to be tried next."""
        return self.try_at or self.queued_at

    def queue(
        self, raw: bytes, message_id: str, at: datetime, planned_at: datetime | None = None
    ) -> bool:
        """Its bytes and its Message-ID stand before the first try. False where it is on its way
        already, or was sent: pressed twice, a letter leaves once."""
        free = Q(queued_at=None) | Q(failed_at__isnull=False)
        queued = Message.objects.filter(free, pk=self.pk, sent_at=None).update(
            raw=raw,
            message_id=message_id,
            by="mail",
            queued_at=at,
            planned_at=planned_at,
            try_at=planned_at,
            claimed_at=None,
            failed_at=None,
            unknown_at=None,
            trouble="",
            tries=0,
        )
        self.refresh_from_db()
        return queued == 1

    def hold(self) -> bool:
        """Take it out of the outbox. False where a worker has begun with it."""
        mine = Message.objects.waiting().filter(pk=self.pk)
        held = mine.update(queued_at=None, planned_at=None, try_at=None, by="") == 1
        self.refresh_from_db()
        return held

    def was_sent(self, at: datetime, by: str = "mail") -> None:
        """It went out, by whichever way, and the interview knows."""
        with transaction.atomic():
            self.sent_at, self.by, self.trouble = at, by, ""
            self.failed_at = self.unknown_at = None
            self.save(update_fields=["sent_at", "by", "trouble", "failed_at", "unknown_at"])
            state_fact(self.interview, self.kind, at, by)

    def has_failed(self, at: datetime, trouble: str) -> None:
        """Refused for good. The letter is kept, to be changed and sent again."""
        self.failed_at, self.trouble = at, trouble[:500]
        self.save(update_fields=["failed_at", "trouble"])

    def try_again(self, at: datetime, trouble: str) -> None:
        """Not taken this time, and surely not sent: once more, not before `at`."""
        self.try_at, self.claimed_at, self.trouble = at, None, trouble[:500]
        self.tries += 1
        self.save(update_fields=["try_at", "claimed_at", "trouble", "tries"])

    def wait(self, at: datetime, why: str) -> None:
        """Not its turn yet: nothing has been tried."""
        self.try_at, self.claimed_at, self.trouble = at, None, why[:500]
        self.save(update_fields=["try_at", "claimed_at", "trouble"])

    def is_in_doubt(self, at: datetime, trouble: str) -> None:
        """Nobody knows whether it went out."""
        self.unknown_at, self.trouble = at, trouble[:500]
        self.save(update_fields=["unknown_at", "trouble"])

    def did_not_go(self) -> None:
        """The asker has looked, and it is a draft again."""
        undecided = Q(unknown_at__isnull=False) | Q(failed_at__isnull=False)
        Message.objects.filter(undecided, pk=self.pk, sent_at=None).update(
            queued_at=None,
            planned_at=None,
            claimed_at=None,
            unknown_at=None,
            failed_at=None,
            trouble="",
            by="",
        )
        self.refresh_from_db()


def letter_of(interview: Interview | None, kind: str) -> "Message | None":
    """The newest letter of this kind, begun or sent."""
    if interview is None:
        return None
    found = Message.objects.filter(interview=interview, kind=kind)
    return found.select_related("owner", "person", "interview").order_by("-generation").first()


def draft(
    interview: Interview,
    kind: str,
    subject: str,
    body: str,
    now: datetime,
    reader: Person | None = None,
    to: str | None = None,
) -> Message:
    """The letter of this kind being written: the one begun, or a new one from this text.

    It goes to the interviewee, if not to another `reader`, or to an address of its own.
    """
    reader = reader or interview.person
    begun = letter_of(interview, kind)
    if begun is not None and (kind in ONCE or not begun.sent_at):
        return begun
    with transaction.atomic():
        letter, is_new = Message.objects.get_or_create(
            interview=interview,
            kind=kind,
            generation=begun.generation + 1 if begun else 1,
            defaults={
                "owner": interview.owner,
                "person": reader,
                "to": reader.email if to is None else to,
                "subject": subject,
                "body": body,
                # A stand-in until it is queued, when the account's own domain is known.
                "message_id": f"<{token_hex(16)}@askaround.invalid>",
                "written_at": now,
            },
        )
        if is_new:
            index(letter.entry())
    return letter


def claim(pk: int, at: datetime) -> bool:
    """Take a waiting letter for sending. True for exactly one of those who try."""
    return Message.objects.waiting().filter(pk=pk).update(claimed_at=at) == 1


def give_up_dead_claims(now: datetime) -> int:
    """Letters whose worker died in between: nobody knows whether they went out."""
    # `queued_at` lets the database look at the outbox alone, and not at every letter ever sent.
    under_way = Message.objects.filter(queued_at__isnull=False, sent_at=None, failed_at=None)
    dead = under_way.filter(claimed_at__lt=now - CLAIM_LASTS, unknown_at=None)
    return dead.update(unknown_at=now)
