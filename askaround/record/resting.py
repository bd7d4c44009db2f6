"""Requests that come to rest by themselves: after the one follow-up, silence is an answer too."""

from datetime import datetime

from django.db.models import Q

from askaround.method.journey import Do, Step
from askaround.method.stages import Stage
from askaround.record.person import Person

WAITS = (Do.WAIT, Do.WAIT_FOR_ANSWERS)
AT_A_TIME = 200
# Nothing comes to rest but after a last letter: the follow-up, the line after a "later", or
# questions in writing.
LAST_LETTER = (
    Q(current__followed_up_at__isnull=False)
    | Q(current__asked_again_at__isnull=False)
    | Q(current__questions_sent_at__isnull=False)
)


def let_rest(now: datetime) -> int:
    """State the fact for each request whose time of waiting is over. Says how many there were."""
    waiting = Person.objects.filter(stage=Stage.ASK, due_at__lte=now, current__rested_at=None)
    begun = waiting.filter(LAST_LETTER).select_related("owner", "current", "referred_by__person")
    rested = 0
    for person in begun.iterator(chunk_size=AT_A_TIME):
        step = next((step for step in person.steps() if is_over(step, now)), None)
        if step and person.current:
            person.current.person = person
            # At the time that was said on the page, whenever the worker came by.
            person.current.state(rested_at=step.until_at)
            rested += 1
    return rested


def is_over(step: Step, now: datetime) -> bool:
    return step.do in WAITS and step.is_over(now)
