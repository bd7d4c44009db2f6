"""The asker's own mailbox, how to reach it, and how far it has been looked through."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

from askaround.record.asker import Asker

# A password refused so often is not tried again: most providers lock an account after five.
MOST_REFUSALS = 3
# Far below what providers allow, and far above what anybody writes by hand.
PER_HOUR, PER_DAY = 30, 100
MOST_COUNTED = 1_000
HOW_IT_GOES = ("look_trouble", "failures", "refusals")
LOOK_EVERY = timedelta(minutes=2)
RENEWED_AFTER = timedelta(seconds=20)
# A look that did not come to its end for so long is said, whatever kept it from it.
OVERDUE_AFTER = timedelta(minutes=10)


class MailAccountQuerySet(models.QuerySet["MailAccount"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)

    def to_look(self, now: datetime) -> Self:
        """Those whose mailbox is to be looked into by now, the longest ago first."""
        reachable = self.filter(settings__imap_host__gt="", refusals__lt=MOST_REFUSALS)
        return reachable.filter(Q(look_at=None) | Q(look_at__lte=now)).order_by("look_at", "pk")


class MailAccount(models.Model):
    """Settings of one account type. `secret` is the password, encrypted outside this table.

    `trouble` is of sending, `look_trouble` of looking for answers. `looked_at` is the last look
    that came to its end, and nothing less.
    """

    owner = models.OneToOneField(Asker, models.CASCADE, related_name="mail_account")
    account_type = models.CharField(max_length=20, default="smtp")
    address = models.EmailField(max_length=254)
    settings = models.JSONField(default=dict)
    secret = models.BinaryField(blank=True, default=b"")
    tried_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=500, blank=True)
    per_hour = models.PositiveIntegerField(default=PER_HOUR)
    per_day = models.PositiveIntegerField(default=PER_DAY)
    out_refusals = models.PositiveSmallIntegerField(default=0)  # of us, not of a letter; in a row

    look_at = models.DateTimeField(null=True, blank=True)  # not before
    looked_at = models.DateTimeField(null=True, blank=True)
    look_trouble = models.CharField(max_length=500, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)  # in a row
    refusals = models.PositiveSmallIntegerField(default=0)  # of the password, in a row

    objects = MailAccountQuerySet.as_manager()

    def __str__(self) -> str:
        return self.address

    @property
    def is_looked_into(self) -> bool:
        """Whether answers are found by themselves."""
        return bool(self.settings.get("imap_host"))

    @property
    def has_given_up(self) -> bool:
        return self.refusals >= MOST_REFUSALS

    def is_overdue(self, now: datetime) -> bool:
        """Whether nobody has seen for long what came, though nothing else is known to be wrong."""
        last = self.looked_at
        return last is not None and now - last >= OVERDUE_AFTER and not self.look_trouble

    def keep_claim(self, now: datetime) -> bool:
        """Whoever watches goes on watching. False where the settings have changed meanwhile, or
        somebody else watches. To be asked as often as one likes."""
        if self.look_at is None:
            return False
        if self.look_at - now > LOOK_EVERY - RENEWED_AFTER:
            return True
        mine = MailAccount.objects.filter(pk=self.pk, look_at=self.look_at)
        until = now + LOOK_EVERY
        self.look_at = until if mine.update(look_at=until) else None
        return self.look_at is not None

    def look_at_once(self, now: datetime) -> None:
        """The line was cut: whoever watches begins anew."""
        mine = MailAccount.objects.filter(pk=self.pk, look_at=self.look_at)
        mine.update(look_at=now)

    def nothing_to_look_for(self) -> None:
        """Nothing was sent, or all of it deleted. No look is overdue, then."""
        if self.looked_at is not None:
            self.looked_at = None
            self.save(update_fields=["looked_at"])

    def was_tried(self, at: datetime, trouble: str = "") -> None:
        """The asker has tried it, and this is what kept it from sending, if anything did."""
        self.tried_at, self.trouble = at, trouble[:500]
        self.save(update_fields=["tried_at", "trouble"])

    def keep_pace(self, per_hour: int | None, per_day: int | None) -> None:
        """At most so many letters; what is not said is as usual."""
        self.per_hour, self.per_day = per_hour or PER_HOUR, per_day or PER_DAY
        self.save(update_fields=["per_hour", "per_day"])

    @property
    def has_stopped(self) -> bool:
        """Whether nothing is sent until the asker says so: it was refused too often."""
        return self.out_refusals >= MOST_REFUSALS

    def was_refused(self, trouble: str) -> None:
        """The account itself was refused, before anything was said of a letter."""
        self.had_trouble(trouble)
        mine = MailAccount.objects.filter(pk=self.pk)
        mine.update(out_refusals=models.F("out_refusals") + 1)
        self.refresh_from_db(fields=["out_refusals"])

    def had_trouble(self, trouble: str) -> None:
        """A letter could not be sent."""
        self.trouble = trouble[:500]
        self.save(update_fields=["trouble"])

    def has_sent(self) -> None:
        """The server let us in, or the asker says that it will."""
        self.trouble, self.out_refusals = "", 0
        self.save(update_fields=["trouble", "out_refusals"])

    def was_looked_into(self, at: datetime) -> None:
        self.looked_at, self.look_trouble = at, ""
        self.failures = self.refusals = 0
        self.save(update_fields=["looked_at", *HOW_IT_GOES])

    def could_not_look(self, trouble: str, *, is_password: bool) -> None:
        self.look_trouble = trouble[:500]
        self.failures = min(self.failures + 1, MOST_COUNTED)
        self.refusals = self.refusals + 1 if is_password else self.refusals
        self.save(update_fields=[*HOW_IT_GOES])

    def look_soon(self) -> None:
        """The next look is not put off, also where it had been given up."""
        self.look_at, self.look_trouble = None, ""
        self.failures = self.refusals = 0
        self.save(update_fields=["look_at", *HOW_IT_GOES])


def claim_look(pk: int, now: datetime) -> bool:
    """Take the next look into a mailbox. True for exactly one of those who try."""
    due = MailAccount.objects.to_look(now).filter(pk=pk).order_by()
    return due.update(look_at=now + LOOK_EVERY) == 1


class Folder(models.Model):
    """A folder of the mailbox, and how far it has been looked through.

    `last_uid` means something only as long as the folder says the same `validity`.
    """

    account = models.ForeignKey(MailAccount, models.CASCADE, related_name="folders")
    name = models.CharField(max_length=255)
    validity = models.PositiveBigIntegerField(default=0)
    last_uid = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint("account", "name", name="one_folder_of_a_name")]

    def __str__(self) -> str:
        return self.name

    def is_seen(self, validity: int, last_uid: int) -> None:
        """Everything up to here has been looked at, and kept where it was to be kept."""
        self.validity, self.last_uid = validity, last_uid
        self.save(update_fields=["validity", "last_uid"])
