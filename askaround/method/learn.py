"""Keep what you learned, and tell people what came of it.

Source: "Can you recommend anyone else for me to talk to" (R36), and the handbook's 7.2: the
referrer hears within two days, the interviewee after four to six weeks.
"""

from datetime import datetime, timedelta

from askaround.method.journey import Do, Journey, Step
from askaround.method.stages import Stage

DEBRIEF_WITHIN = timedelta(hours=24)  # before memory tidies up
TELL_INTRODUCER_WITHIN = timedelta(days=2)
UPDATE_FROM = timedelta(weeks=4)
UPDATE_BY = timedelta(weeks=6)
DO_WITHIN = 7  # days, for what you promised without naming a day
CHASE_AFTER = 10  # working days, for what they offered; then one gentle line, once
# After the update: at real news, not more often than this, and a word within the year (7.2).
NEXT_WORD_FROM = timedelta(days=91)
A_WORD_WITHIN = timedelta(days=365)
TOO_SOON = "You wrote not long ago. Wait for news that concerns them: every few months is plenty."
AT_NEWS = "When there is news they had a part in, or news of theirs, a short line is welcome."
A_WORD = "A year without a word. One line of what became of it, or let it rest with a good end."


def tell_introducer(journey: Journey) -> Step | None:
    """Whoever gave the name hears that you met. People refer again when they hear back."""
    if not journey.has_introducer or journey.introducer_told_at or journey.ended_at is None:
        return None
    by_at = journey.ended_at + TELL_INTRODUCER_WITHIN
    return Step(
        stage=Stage.LEARN,
        do=Do.TELL_INTRODUCER,
        due_at=journey.ended_at,
        since=journey.ended_at,
        by_at=by_at,
        late_at=by_at,
    )


def debrief(journey: Journey) -> Step | None:
    """Three lines while the memory is fresh."""
    if journey.debriefed_at or journey.ended_at is None:
        return None
    return Step(
        stage=Stage.LEARN,
        do=Do.DEBRIEF,
        due_at=journey.ended_at,
        since=journey.ended_at,
        by_at=journey.ended_at + DEBRIEF_WITHIN,
    )


def keep_promise(journey: Journey) -> Step | None:
    """What somebody said they would do, on the day they said."""
    if journey.promise_due_at is None:
        return None
    return Step(
        stage=Stage.LEARN,
        do=Do.KEEP_PROMISE,
        due_at=journey.promise_due_at,
        since=journey.promise_due_at,
        by_at=journey.promise_due_at,
    )


def update(journey: Journey) -> Step | None:
    """After four to six weeks: what you said, what I did, what happened."""
    if journey.update_sent_at or journey.ended_at is None or journey.thanked_at is None:
        return None
    return Step(
        stage=Stage.LEARN,
        do=Do.UPDATE,
        due_at=journey.ended_at + UPDATE_FROM,
        since=journey.ended_at,
        by_at=journey.ended_at + UPDATE_BY,
    )


def cadence(last_word_at: datetime, now: datetime) -> str:
    """After the update: when another word is welcome, and when it is time for one."""
    if now < last_word_at + NEXT_WORD_FROM:
        return TOO_SOON
    return AT_NEWS if now < last_word_at + A_WORD_WITHIN else A_WORD
