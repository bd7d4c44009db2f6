"""Meet them.

Source: "Prepare about five to six open-ended questions to get you started, other questions will
naturally arise in your conversation" (R28, R29).
"""

from datetime import timedelta

from askaround.method.journey import Do, Journey, Step
from askaround.method.stages import Stage

OPEN_BEFORE = timedelta(hours=12)
SAY_WITHIN = timedelta(hours=24)


def step(journey: Journey) -> Step | None:
    """Meet at the time agreed; afterwards, say whether you met."""
    if journey.ended_at or journey.missed_at or journey.starts_at is None:
        return None
    over_at = journey.starts_at + timedelta(minutes=journey.minutes)
    return Step(
        stage=Stage.MEET,
        do=Do.MEET,
        due_at=journey.starts_at - OPEN_BEFORE,
        since=journey.scheduled_at or journey.starts_at,
        by_at=journey.starts_at,
        until_at=over_at,
    )


def said_whether_met(journey: Journey) -> Step | None:
    """The hour has passed and nobody has said how it went: the thanks depend on it."""
    if journey.ended_at or journey.missed_at or journey.starts_at is None:
        return None
    over_at = journey.starts_at + timedelta(minutes=journey.minutes)
    return Step(
        stage=Stage.MEET,
        do=Do.SAY_WHETHER_MET,
        due_at=over_at,
        since=over_at,
        by_at=over_at,
        late_at=over_at + SAY_WITHIN,
    )
