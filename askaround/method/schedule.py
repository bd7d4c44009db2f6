"""Agree on a time and a place: their workplace if that is possible.

Source: "If possible, arrange to meet at the interviewee's workplace" (R17), "a phone or Skype
interview" where it is not (R18). Skype has ended, so the fallback is phone or video.
"""

from datetime import timedelta
from enum import StrEnum

from askaround.method.journey import Do, Journey, Step
from askaround.method.stages import Stage

ANSWER_WITHIN = timedelta(hours=24)
ANSWER_LATE_AFTER = timedelta(hours=48)
CONFIRM_BEFORE = timedelta(hours=24)
# Agreed shortly before, it needs no confirming.
CONFIRM_IF_AGREED_BEFORE = timedelta(days=3)


class Format(StrEnum):
    """How you meet, in the order to hope for (R17, R18)."""

    WORKPLACE = "workplace"
    NEARBY = "nearby"
    PHONE = "phone"
    VIDEO = "video"


# You see where the work happens, on their clock.
IN_PERSON = frozenset((Format.WORKPLACE, Format.NEARBY))
# What each format needs before anybody sets out; the rest is welcome.
NEEDS = {
    Format.WORKPLACE: ("place",),
    Format.NEARBY: ("place",),
    Format.PHONE: ("number",),
    Format.VIDEO: ("link",),
}


def choose(journey: Journey) -> Step | None:
    """A yes is answered within a day, with a time. Times offered since then are theirs to choose
    from, for as long as they are held."""
    if journey.accepted_at is None or journey.starts_at:
        return None
    if journey.ended_at or journey.missed_at:
        return None
    since = journey.cancelled_at or journey.accepted_at
    if journey.offered_at and journey.offered_until and journey.offered_at >= since:
        return Step(
            stage=Stage.SCHEDULE,
            do=Do.WAIT_FOR_CHOICE,
            due_at=journey.offered_until,
            since=journey.offered_at,
            waits_for_others=True,
        )
    return Step(
        stage=Stage.SCHEDULE,
        do=Do.OFFER_ANOTHER_TIME if journey.cancelled_at else Do.CHOOSE_TIME,
        due_at=since,
        since=since,
        by_at=since + ANSWER_WITHIN,
        late_at=since + ANSWER_LATE_AFTER,
    )


def confirm(journey: Journey) -> Step | None:
    """A line on the day before, if the meeting was agreed some days ago."""
    starts_at, scheduled_at = journey.starts_at, journey.scheduled_at
    if starts_at is None or scheduled_at is None:
        return None
    confirmed_at = journey.confirmed_at
    # The answer to their yes is a confirmation too, but no line on the day before.
    if confirmed_at and starts_at - confirmed_at < CONFIRM_IF_AGREED_BEFORE:
        return None
    if journey.began_at or journey.ended_at or journey.missed_at:
        return None
    if starts_at - scheduled_at < CONFIRM_IF_AGREED_BEFORE:
        return None
    return Step(
        stage=Stage.SCHEDULE,
        do=Do.CONFIRM,
        due_at=starts_at - CONFIRM_BEFORE,
        since=scheduled_at,
        by_at=starts_at,
        until_at=starts_at,
    )
