"""Letters: drafts, and the outbox from which each leaves once."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

from askaround.record.asker import Asker
from askaround.record.interview import WAYS, Interview
from askaround.record.person import Person

KINDS = [
    ("request", "Request"),
    ("follow_up", "Follow-up"),
    ("reply", "Reply"),
    ("confirmation", "Confirmation"),
    ("questions", "Questions in writing"),
    ("thanks", "Thank-you note"),
    ("introducer", "Thanks to the introducer"),
    ("update", "Update"),
    ("answer", "Their answer"),
]
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
        return self.filter(queued_at__isnull=False, claimed_at=None, sent_at=None, failed_at=None)

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

    written_at = models.DateTimeField()
    queued_at = models.DateTimeField(null=True, blank=True)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    unknown_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=500, blank=True)

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
    def is_under_way(self) -> bool:
        return bool(self.queued_at and not (self.sent_at or self.failed_at or self.unknown_at))

    def queue(self, raw: bytes, at: datetime) -> None:
        """Its bytes and its Message-ID stand before the first try."""
        self.raw, self.queued_at, self.by = raw, at, "mail"
        self.claimed_at = self.failed_at = self.unknown_at = None
        self.trouble = ""
        self.save()


def draft(
    interview: Interview, kind: str, subject: str, body: str, now: datetime, message_id: str
) -> Message:
    """The letter of this kind: the one begun, or a new one from this text."""
    return Message.objects.get_or_create(
        interview=interview,
        kind=kind,
        generation=1,
        defaults={
            "owner": interview.owner,
            "person": interview.person,
            "to": interview.person.email,
            "subject": subject,
            "body": body,
            "message_id": message_id,
            "written_at": now,
        },
    )[0]


def claim(pk: int, at: datetime) -> bool:
    """Take a waiting letter for sending. True for exactly one of those who try."""
    return Message.objects.waiting().filter(pk=pk).update(claimed_at=at) == 1


def give_up_dead_claims(now: datetime) -> int:
    """Letters whose worker died in between: nobody knows whether they went out."""
    return Message.objects.filter(
        claimed_at__lt=now - CLAIM_LASTS, sent_at=None, failed_at=None, unknown_at=None
    ).update(unknown_at=now)
