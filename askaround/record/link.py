"""The link to the page on which an interviewee answers.

Whoever holds it may answer for one interview, and nothing else. The word in it is signed with the
installation's key, 160 bits of it; the record keeps only its hash, so a copy of the record opens
no page. See docs/decisions/0014.
"""

from base64 import b32encode
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest, digest
from typing import Self

from django.conf import settings
from django.db import models

from askaround.record.asker import Asker
from askaround.record.interview import Interview

BYTES = 20  # 160 bits
LASTS = timedelta(days=120)
ANSWER = "answer"
ON_ITS_PAGE = (
    "interview__owner",
    "interview__person__owner",
    "interview__person__field",
    "interview__person__referred_by__person",
)
PURPOSES = [(ANSWER, "Answering a request")]


class LinkQuerySet(models.QuerySet["Link"]):
    def open(self, now: datetime) -> Self:
        return self.filter(expires_at__gt=now, closed_at=None)


class Link(models.Model):
    """A page for one interviewee, for one purpose, until a date."""

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="links")
    interview = models.ForeignKey(Interview, models.CASCADE, related_name="links")
    purpose = models.CharField(max_length=10, choices=PURPOSES, default=ANSWER)
    hashed = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = LinkQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.purpose} of {self.interview_id}"

    def word(self) -> str:
        """The word in the link, made again from the key; "" where the key has been replaced."""
        return next((word for word in words(self) if hashed(word) == self.hashed), "")


def words(link: Link) -> list[str]:
    """The word by each key there is, the newest first."""
    return signed(f"{link.purpose} {link.interview.uid} {link.made_at.isoformat()}")


def signed(what: str) -> list[str]:
    """A word for the purpose, by each key there is, the newest first."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    made = (digest(key.encode(), f"askaround: {what}".encode(), "sha256") for key in keys)
    return [b32encode(each[:BYTES]).decode().lower() for each in made]


def hashed(word: str) -> str:
    return sha256(word.encode()).hexdigest()


def link_of(interview: Interview | None, now: datetime) -> Link | None:
    """The page that stands open for this interview."""
    if interview is None or not settings.PUBLIC_URL:
        return None
    opened = Link.objects.open(now).filter(interview=interview, purpose=ANSWER)
    return opened.select_related("interview").order_by("-pk").first()


def open_link(interview: Interview, now: datetime) -> Link:
    """A page on which they can answer: the one that stands open, or a new one."""
    known = link_of(interview, now)
    if known is not None:
        return known
    made = Link(owner=interview.owner, interview=interview, made_at=now, expires_at=now + LASTS)
    made.hashed = hashed(words(made)[0])
    made.save()
    return made


def found(word: str, now: datetime) -> Link | None:
    """The link with this word in it, as long as it is open and signed by a key of ours."""
    opened = Link.objects.open(now).filter(hashed=hashed(word), purpose=ANSWER)
    known = opened.select_related(*ON_ITS_PAGE).first()
    return known if known and compare_digest(known.word(), word) else None


def address_of(link: Link | None) -> str:
    """Where the page is; "" where there is none."""
    word = link.word() if link else ""
    return f"{settings.PUBLIC_URL}/answer/{word}/" if word else ""
