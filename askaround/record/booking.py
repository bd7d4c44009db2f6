"""A time is taken once: whoever is second is told so, and nothing of theirs is changed."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from askaround.method.spans import Span
from askaround.record.asker import Asker
from askaround.record.interview import Interview
from askaround.record.offers import meetings

TRIES = 20


class Taken(Exception):
    """Somebody else has this time by now, or it is no longer held."""


def book(interview: Interview, starts_at: datetime, now: datetime, **meeting: Any) -> None:
    """Agree on one of the times on offer, or raise `Taken`.

    `owner.bookings` rises with every meeting agreed. It is read before the calendar is looked
    at, and has to be the same when the meeting is written: if it is not, another one came in
    between, and everything is looked at anew. This holds on either database, and between any
    number of processes.
    """
    for _ in range(TRIES):
        if _attempt(interview, starts_at, now, meeting):
            return
    raise Taken


def _attempt(
    interview: Interview, starts_at: datetime, now: datetime, meeting: dict[str, Any]
) -> bool:
    with transaction.atomic():
        owner = Asker.objects.filter(pk=interview.owner_id)
        before = owner.values_list("bookings", flat=True)[0]
        if starts_at not in free(interview, now):
            raise Taken
        if not owner.filter(bookings=before).update(bookings=before + 1):
            return False
        interview.schedule(now, starts_at=starts_at, **meeting)
        return True


def free(interview: Interview, now: datetime) -> list[datetime]:
    """The times on offer that they can still choose from."""
    current = Interview.objects.get(pk=interview.pk)
    if current.offered_until is None or current.offered_until <= now or current.ended_at:
        return []
    lasts = timedelta(minutes=current.minutes)
    ahead = [at for at in current.times_on_offer if at > now]
    if not ahead:
        return []
    others = Interview.objects.filter(owner=current.owner_id).exclude(pk=current.pk)
    taken = meetings(others, (ahead[0], ahead[-1] + lasts))
    return [at for at in ahead if not any(overlaps((at, at + lasts), one) for one in taken)]


def overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
