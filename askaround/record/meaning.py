"""What the sending of a letter means for the interview it belongs to."""

from datetime import datetime
from typing import Any

from askaround.method.facts import why_impossible
from askaround.record.interview import FACTS, Interview

# By the kind of the letter. (A reply may mean nothing.)
STATES = {
    "request": "requested_at",
    "follow_up": "followed_up_at",
    "confirmation": "confirmed_at",
    "questions": "questions_sent_at",
    "thanks": "thanked_at",
    "card": "thanked_at",
    "introducer": "introducer_told_at",
    "update": "update_sent_at",
}


def meaning(interview: Interview, kind: str, at: datetime, by: str) -> dict[str, Any]:
    """The facts that the sending of a letter states for the interview it belongs to."""
    if kind == "request":
        return interview.asked(at, by)
    if kind in ("thanks", "card"):
        # Two lines by mail and a card in the post: the first of them is what they hear first.
        is_first = interview.thanked_at is None or at < interview.thanked_at
        return {"thanked_at": at, "thanked_by": by} if is_first else {}
    if kind == "reply":
        is_for_a_no = interview.declined_at or interview.redirected_at
        return {"no_thanked_at": at} if is_for_a_no else {}
    return {STATES[kind]: at} if kind in STATES else {}


def state_fact(interview: Interview, kind: str, at: datetime, by: str) -> None:
    """State what the sending of a letter means."""
    facts = meaning(interview, kind, at, by)
    if facts:
        interview.state(**facts)


def why_not_at(interview: Interview, kind: str, at: datetime, now: datetime) -> str:
    """Why a letter of this kind cannot have gone at that time, or ""."""
    known = {name: getattr(interview, name) for name in FACTS}
    stated = meaning(interview, kind, at, "")
    facts = {name: when for name, when in stated.items() if name in FACTS}
    return why_impossible(known, now, **facts, sent_at=at)
