"""Advice that no reading of the letter gives: whether to write to them, and now."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from askaround.method.advice import Advice
from askaround.method.ladder import needs_first
from askaround.method.manners import A_WEEK, enough_for_a_week, same_employer, to_nobody
from askaround.method.stages import Stage
from askaround.record.models import Interview, Message, Need, Person

MOST = 50


def before_writing(person: Person, letter: Message, now: datetime) -> list[Advice]:
    """What to think of before a request goes. Each can be kept away, and none blocks."""
    owner = person.owner
    needs = list(Need.objects.of(owner).values_list("text", flat=True)[:1])
    lately = Interview.objects.of(owner).asked_since(now - A_WEEK).exclude(person=person)
    found = (
        needs_first(needs),
        to_nobody(letter.to),
        enough_for_a_week(times(lately.values_list("requested_at", flat=True)), now),
        same_employer(person.organisation, open_at(person), now, person.zone),
    )
    return [advice for advice in found if advice]


def open_at(person: Person) -> list[datetime]:
    """When others at the same employer were asked who have not answered yet."""
    if not person.organisation:
        return []
    waiting = Person.objects.of(person.owner).filter(
        stage=Stage.ASK,
        organisation__iexact=person.organisation,
        current__requested_at__isnull=False,
        current__rested_at=None,
        current__bounced_at=None,
        current__declined_at=None,
        current__redirected_at=None,
        due_at__isnull=False,
    )
    return times(waiting.exclude(pk=person.pk).values_list("current__requested_at", flat=True))


def times(found: "QuerySet[Any, datetime | None]") -> list[datetime]:
    return [at for at in found[:MOST] if at]
