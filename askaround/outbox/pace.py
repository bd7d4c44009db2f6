"""How many letters an account sends at most, so that its provider never has to say so."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from askaround.record.models import MailAccount, Message

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NEXT = "Your account sends at most {most} letters {span}, and this one is next in line."


@dataclass(frozen=True)
class Pace:
    """How many letters were begun within the last hour and the last day, and how many may be."""

    hour: int
    day: int
    per_hour: int
    per_day: int


def begun(account: MailAccount, now: datetime, but: int = 0) -> list[datetime]:
    """When each letter of the last day was taken up, the latest first."""
    of_theirs = Message.objects.filter(owner=account.owner_id, by="mail")
    lately = of_theirs.filter(claimed_at__gt=now - DAY).exclude(pk=but)
    times = lately.order_by("-claimed_at").values_list("claimed_at", flat=True)
    return [at for at in times if at is not None]


def pace(account: MailAccount, now: datetime) -> Pace:
    times = begun(account, now)
    hour = sum(at > now - HOUR for at in times)
    return Pace(hour, len(times), account.per_hour, account.per_day)


def wait(account: MailAccount, letter: Message, now: datetime) -> tuple[datetime, str] | None:
    """Until when this letter has to wait for its turn, and why; None where it may go.

    It has been claimed already, and so has every other that is under way: each worker counts
    them all, so that together they never send too many.
    """
    times = begun(account, now, but=letter.pk)
    found = [
        (times[most - 1] + span, NEXT.format(most=most, span=said))
        for most, span, said in (
            (account.per_hour, HOUR, "an hour"),
            (account.per_day, DAY, "a day"),
        )
        if len(times) >= most > 0 and times[most - 1] + span > now
    ]
    return max(found, default=None)
