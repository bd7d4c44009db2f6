"""The asker: whose notebook this is."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.contrib.auth.models import AbstractUser
from django.db import models

from askaround.method.letters.facts import Writer
from askaround.method.openings import USUAL_WEEK, Hours, hours_of


def usual_week() -> list[list[int] | None]:
    """Minutes of the day from which and to which the asker works, Monday first."""
    return [list(hours) if hours else None for hours in USUAL_WEEK]


class Asker(AbstractUser):
    """The person using askaround. `owner` on a row, `user` in a request, "you" on a page."""

    name = models.CharField("Your name", max_length=120, blank=True)
    about = models.CharField("Who you are, in half a line", max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    profile_link = models.URLField(max_length=300, blank=True)
    signature = models.TextField(max_length=600, blank=True)  # under every letter by mail
    time_zone = models.CharField(max_length=60, default="UTC")
    reminder_hour = models.PositiveSmallIntegerField(null=True, blank=True, default=8)
    working_hours = models.JSONField(default=usual_week)
    bookings = models.PositiveIntegerField(default=0)  # rises with every meeting agreed
    linkedin_limit = models.PositiveSmallIntegerField(default=200)

    # Why answers are not being looked for; only of somebody found by `asker_of`.
    mail_trouble: "str | None" = None
    sending_trouble: "str | None" = None  # why no letter is sent any more
    # Whether a letter did not go out, or may not have; only of somebody found by `asker_of`.
    has_stuck_letters: bool = False

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reminder_hour__lt=24) | models.Q(reminder_hour=None),
                name="reminder_hour_of_a_day",
            )
        ]

    def __str__(self) -> str:
        return self.name or self.username

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def hours(self) -> Hours:
        return hours_of(self.working_hours)

    @property
    def writer(self) -> Writer:
        """The asker as the letters know them."""
        return Writer(
            name=self.name, about=self.about, phone=self.phone, profile_link=self.profile_link
        )

    @property
    def initials(self) -> str:
        words = self.name.split() or ["?"]
        return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()


def asker_of(pk: int) -> Asker | None:
    """Whose visit this is. Every request asks, so the question is not composed anew each time."""
    return next(iter(Asker.objects.raw(VISIT, [pk])), None)


# One look that failed is no trouble yet: a laptop has just woken up. A password is one at once.
VISIT = """SELECT asker.*,
    CASE WHEN account.failures > 1 OR account.refusals > 0
        THEN account.look_trouble END AS mail_trouble,
    CASE WHEN account.out_refusals > 2 THEN account.trouble END AS sending_trouble,
    EXISTS (SELECT 1 FROM record_message letter WHERE letter.owner_id = asker.id
        AND letter.queued_at IS NOT NULL AND letter.sent_at IS NULL
        AND (letter.failed_at IS NOT NULL OR letter.unknown_at IS NOT NULL)) AS has_stuck_letters
FROM record_asker asker
LEFT JOIN record_mailaccount account ON account.owner_id = asker.id
WHERE asker.id = %s"""


def the_asker(now: datetime, zone: str) -> Asker:
    """The one person this machine's notebook belongs to, made when it is opened first."""
    known = Asker.objects.order_by("pk").first()
    if known is not None:
        return known
    return Asker.objects.create_user("me", time_zone=zone, date_joined=now)
