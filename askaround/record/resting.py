"""Requests that come to rest by themselves: after the one follow-up, silence is an answer too."""

from datetime import datetime

from askaround.method.journey import Do, Step
from askaround.method.stages import Stage
from askaround.record.person import Person

WAITS = (Do.WAIT, Do.WAIT_FOR_ANSWERS)
AT_A_TIME = 200


def let_rest(now: datetime) -> int:
    """State the fact for each request whose time of waiting is over. Says how many there were."""
    waiting = Person.objects.filter(stage=Stage.ASK, due_at__lte=now, current__rested_at=None)
    # Nothing comes to rest that was not followed up, or answered with questions sent.
    begun = waiting.exclude(current__followed_up_at=None, current__questions_sent_at=None)
    rested = 0
    for person in begun.select_related("owner", "current", "referred_by__person")[:AT_A_TIME]:
        step = next((step for step in person.steps() if is_over(step, now)), None)
        if step and person.current:
            person.current.person = person
            # At the time that was said on the page, whenever the worker came by.
            person.current.state(rested_at=step.until_at)
            rested += 1
    return rested


def is_over(step: Step, now: datetime) -> bool:
    return step.do in WAITS and step.is_over(now)
