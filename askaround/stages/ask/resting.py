"""Letting requests rest: no answer, after a while, is the answer.

Source: "Finding a job is tough" (R1). Ten working days after the last letter nothing is due any
more, and nobody has to decide that.
"""

from datetime import datetime

from django.db.models import Q

from askaround.method.ask import rests_at
from askaround.method.stages import Stage
from askaround.record.models import Person

WAITING = (
    Q(current__followed_up_at__isnull=False)
    | Q(current__asked_again_at__isnull=False)
    | Q(current__questions_sent_at__isnull=False)
)


def rest_requests(now: datetime) -> int:
    """State that requests rest whose time has come, and say how many. Safe to run twice."""
    waiting = Person.objects.filter(WAITING, stage=Stage.ASK, due_at__lte=now)
    rested = 0
    for person in waiting.with_current().iterator():
        # Derived again before it is stated: what is kept beside the facts only finds it.
        at = rests_at(person.journey())
        if person.current is not None and at is not None and at <= now:
            person.current.person = person
            person.current.state(rested_at=at)
            rested += 1
    return rested
