"""The address at which a calendar program finds the asker's meetings and due steps.

Whoever holds it can read them, and do nothing. It is made as the links of interviewees are: signed
with the installation's key, and only its hash kept (docs/decisions/0014).
"""

from datetime import datetime
from hmac import compare_digest

from django.db import models

from askaround.record.asker import Asker
from askaround.record.link import hashed, signed


class Feed(models.Model):
    """The one address an asker's calendars read from, until another is made."""

    owner = models.OneToOneField(Asker, models.CASCADE, related_name="feed")
    hashed = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    with_steps = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"feed of {self.owner_id}"

    def word(self) -> str:
        """The word in the address, made again; "" where the key has been replaced."""
        return next((word for word in words(self) if hashed(word) == self.hashed), "")


def words(feed: Feed) -> list[str]:
    return signed(f"feed {feed.owner_id} {feed.made_at.isoformat()}")


def feed_of(owner: Asker) -> Feed | None:
    return Feed.objects.filter(owner=owner).first()


def open_feed(owner: Asker, now: datetime, with_steps: bool) -> Feed:
    """A new address; the one before is no good from now on."""
    made = Feed(owner=owner, made_at=now, with_steps=with_steps)
    values = {"hashed": hashed(words(made)[0]), "made_at": now, "with_steps": with_steps}
    kept, _ = Feed.objects.update_or_create(owner=owner, defaults=values)
    return kept


def choose_steps(owner: Asker, with_steps: bool) -> None:
    """Whether due steps are read there too. The address stays."""
    Feed.objects.filter(owner=owner).update(with_steps=with_steps)


def close_feed(owner: Asker) -> None:
    Feed.objects.filter(owner=owner).delete()


def feed_by(word: str) -> Feed | None:
    """Whose feed this word opens, if a key of ours made it."""
    known = Feed.objects.filter(hashed=hashed(word)).select_related("owner").first()
    return known if known and compare_digest(known.word(), word) else None
