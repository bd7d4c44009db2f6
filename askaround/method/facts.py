"""The order in which facts can have happened. Late entry is welcome; the impossible is not.

Source: the order of the method itself (handbook 5.3).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

A_MINUTE = timedelta(minutes=1)
# (earlier, later, what to say when they stand the other way round)
ORDER = (
    ("requested_at", "followed_up_at", "The follow-up cannot be before the request."),
    ("requested_at", "bounced_at", "The letter cannot come back before it was sent."),
    *(
        ("requested_at", answer, "They cannot have answered before you asked.")
        for answer in (
            *("accepted_at", "declined_at", "redirected_at", "postponed_at", "in_writing_at"),
        )
    ),
    ("postponed_at", "asked_again_at", "You cannot have asked again before they said later."),
    ("began_at", "ended_at", "The interview cannot end before it began."),
    ("ended_at", "thanked_at", "The thank-you cannot be before the interview ended."),
    ("ended_at", "debriefed_at", "The debrief cannot be before the interview ended."),
    ("ended_at", "introducer_told_at", "You cannot have told them before you met."),
    ("thanked_at", "update_sent_at", "The update comes after the thank-you."),
)


def meant(typed: datetime, *known: datetime | None) -> datetime:
    """What a time typed to the minute stands for: the last of what is known within that minute,
    so that an answer noted at once does not come before the question."""
    return max((at for at in known if at and typed <= at < typed + A_MINUTE), default=typed)


def out_of_order(facts: Mapping[str, datetime | None]) -> dict[str, str]:
    """The later fact of each pair that stands the wrong way round, with what to say."""
    wrong = {}
    for earlier, later, sentence in ORDER:
        first, second = facts.get(earlier), facts.get(later)
        if first and second and second < first:
            wrong[later] = sentence
    return wrong


def in_future(facts: Mapping[str, datetime | None], now: datetime) -> dict[str, str]:
    """Facts that have not happened yet. (A meeting's start is a plan, not a fact.)"""
    sentence = "That is still to come. Give the time it really happened."
    return {name: sentence for name, at in facts.items() if at and at > now}


def why_impossible(
    known: Mapping[str, datetime | None], now: datetime, **changed: datetime | None
) -> str:
    """Why the changed facts cannot be so, or "". What was wrong before does not count."""
    ahead = in_future(changed, now)
    if ahead:
        return next(iter(ahead.values()))
    before = out_of_order(known)
    after = out_of_order({**known, **changed})
    return next((said for name, said in after.items() if name not in before), "")
