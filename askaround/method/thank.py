"""Thank the interviewee.

Source: "send a thank-you email or thank you card within 24 - 48 hours" (R37 to R39).
The clock starts at the real end of the interview and runs in elapsed hours: a weekend does not
stop it. Of the two numbers, 24 is the aim and 48 the limit (K6).
"""

from datetime import datetime, timedelta

from askaround.method.journey import Do, Journey, Step
from askaround.method.stages import Stage

AIM = timedelta(hours=24)
LATE_AFTER = timedelta(hours=48)
# A letter from the lift looks thoughtless: leave a little time.
NOT_BEFORE = timedelta(hours=2)


def step(journey: Journey) -> Step | None:
    """Thanks are due the moment the interview ends, until they are sent."""
    if journey.ended_at is None or journey.thanked_at is not None:
        return None
    return Step(
        stage=Stage.THANK,
        do=Do.THANK,
        due_at=journey.ended_at,
        since=journey.ended_at,
        by_at=journey.ended_at + AIM,
        late_at=journey.ended_at + LATE_AFTER,
    )


def was_in_time(ended_at: datetime, thanked_at: datetime) -> bool:
    """Whether the thanks went out within the 48 hours."""
    return thanked_at - ended_at <= LATE_AFTER


def is_late(ended_at: datetime, now: datetime) -> bool:
    """Whether the 48 hours are over. The thanks are as welcome, and say so in half a line."""
    return now - ended_at > LATE_AFTER
