"""Write to them, and take whatever they answer kindly.

Source: "Once you've identified individuals to interview, you need to contact them" (R9), "let
them know how much time you are requesting (e.g. 30 minutes to ask five or six questions)"
(R15, R16). The waiting times are ours and the handbook's (5.3), in the interviewee's working
days.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from askaround.method.journey import Do, Journey, Step
from askaround.method.stages import Stage
from askaround.method.working_days import add_working_days, start_of

MINUTES = 30
FINISH_WITHIN = timedelta(days=3)
FOLLOW_UP_AFTER = 7  # working days; one follow-up, never a second
AFTER_THEIR_RETURN = 1  # working day; the first one belongs to everybody else
REST_AFTER = 10  # working days after the follow-up
ASK_AGAIN_AFTER = 3  # working days after the day they named
THANK_FOR_NO_WITHIN = 2  # working days
ANSWER_QUESTIONS_WITHIN = timedelta(days=2)


class Applying(StrEnum):
    """Whether the asker applies where the interviewee works: "not a job" has to be true (K1)."""

    MAY = "may"
    HAS = "has"


APPLYING = (("", "No"), (Applying.MAY, "Not yet, but I may"), (Applying.HAS, "I have applied"))


def hear(journey: Journey) -> Step | None:
    """They wrote, and the asker has not said yet what it means: that comes before all else."""
    if journey.heard_at is None:
        return None
    at = journey.heard_at
    return Step(stage=Stage.ASK, do=Do.READ_ANSWER, due_at=at, since=at, by_at=at)


def step(journey: Journey) -> Step | None:
    """From the first draft to an answer, or to letting the request rest."""
    if journey.started_at is None or journey.accepted_at or journey.rested_at:
        return None
    if journey.ended_at or journey.starts_at:
        return None
    found = after_an_answer(journey) if journey.is_answered else before_an_answer(journey)
    # Whatever they wrote, nobody waits any longer, and nothing follows before it is read.
    is_waiting = found is not None and found.waits_for_others
    return None if is_waiting and journey.heard_at else found


def before_an_answer(journey: Journey) -> Step | None:
    """Finish the request; wait; one follow-up; wait once more; then it rests by itself."""
    if journey.bounced_at:
        return _step(Do.FIND_ADDRESS, journey.bounced_at)
    if journey.requested_at is None:
        return _step(Do.FINISH_REQUEST, journey.started_at, within=FINISH_WITHIN)
    if journey.followed_up_at is None and not journey.was_asked_again:
        due_at = follow_up_from(journey, journey.requested_at)
        return Step(
            stage=Stage.ASK,
            do=Do.FOLLOW_UP,
            due_at=due_at,
            since=journey.requested_at,
            by_at=add_working_days(due_at, 5, journey.zone),
            waits_for_others=True,
        )
    return wait_until_it_rests(journey)


def follow_up_from(journey: Journey, asked: datetime) -> datetime:
    """A week for an answer; where they are away, not before their first day back is over."""
    usual = add_working_days(asked, FOLLOW_UP_AFTER, journey.zone)
    if journey.away_until is None:
        return usual
    back = start_of(journey.away_until, journey.zone)
    return max(usual, add_working_days(back, AFTER_THEIR_RETURN, journey.zone))


def last_letter_at(journey: Journey) -> datetime | None:
    """When the last letter of asking went: the follow-up, or the one friendly line later."""
    if journey.was_asked_again:
        return journey.asked_again_at
    return journey.followed_up_at


def wait_until_it_rests(journey: Journey) -> Step | None:
    """There is nothing more to write. After a while no answer is the answer."""
    since = last_letter_at(journey)
    if since is None:
        return None
    rests_at = add_working_days(since, REST_AFTER, journey.zone)
    return Step(
        stage=Stage.ASK,
        do=Do.WAIT,
        due_at=rests_at,
        since=since,
        until_at=rests_at,
        waits_for_others=True,
    )


def after_an_answer(journey: Journey) -> Step | None:
    """No, somebody else, later, or in writing: each has one small thing to do."""
    if journey.declined_at or journey.redirected_at:
        return thanks_for_a_no(journey)
    if journey.in_writing_at:
        return questions_in_writing(journey)
    if journey.ask_again_on is None:
        return None
    due_at = add_working_days(
        start_of(journey.ask_again_on, journey.zone), ASK_AGAIN_AFTER, journey.zone
    )
    return Step(
        stage=Stage.ASK,
        do=Do.ASK_AGAIN,
        due_at=due_at,
        since=journey.postponed_at or due_at,
        by_at=add_working_days(due_at, 5, journey.zone),
        waits_for_others=True,
    )


def thanks_for_a_no(journey: Journey) -> Step | None:
    """A no is thanked for within two working days, and never followed by another request."""
    said_at = journey.declined_at or journey.redirected_at
    if journey.no_thanked_at or said_at is None:
        return None
    by_at = add_working_days(said_at, THANK_FOR_NO_WITHIN, journey.zone)
    return Step(stage=Stage.ASK, do=Do.THANK_FOR_NO, due_at=said_at, since=said_at, by_at=by_at)


def questions_in_writing(journey: Journey) -> Step | None:
    """They prefer to answer by mail: three questions, and then it is their turn."""
    if journey.questions_sent_at:
        rests_at = add_working_days(journey.questions_sent_at, REST_AFTER, journey.zone)
        return Step(
            stage=Stage.ASK,
            do=Do.WAIT_FOR_ANSWERS,
            due_at=rests_at,
            since=journey.questions_sent_at,
            until_at=rests_at,
            waits_for_others=True,
        )
    return _step(Do.SEND_QUESTIONS, journey.in_writing_at, within=ANSWER_QUESTIONS_WITHIN)


def _step(do: Do, since: datetime | None, within: timedelta | None = None) -> Step | None:
    if since is None:
        return None
    by_at = since + within if within else None
    return Step(stage=Stage.ASK, do=do, due_at=since, since=since, by_at=by_at)
