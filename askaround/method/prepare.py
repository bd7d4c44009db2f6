"""Prepare a list of questions.

Source: "Before your interview, prepare a list of questions to be sure you get the information
you need" (R19, R20).
"""

from datetime import timedelta

from askaround.method.journey import Do, Journey, Step
from askaround.method.stages import Stage

FROM_BEFORE = timedelta(days=7)
WANTED_BEFORE = timedelta(days=2)
LATE_BEFORE = timedelta(hours=2)


def step(journey: Journey) -> Step | None:
    """The question list is wanted two days before, and late two hours before."""
    starts_at = journey.starts_at
    if starts_at is None or journey.prepared_at or journey.began_at or journey.ended_at:
        return None
    since = journey.scheduled_at or starts_at - FROM_BEFORE
    due_at = max(since, starts_at - FROM_BEFORE)
    return Step(
        stage=Stage.PREPARE,
        do=Do.PREPARE,
        due_at=due_at,
        since=since,
        by_at=max(due_at, starts_at - WANTED_BEFORE),
        late_at=max(due_at, starts_at - LATE_BEFORE),
        until_at=starts_at,
    )
