"""Agreeing on a meeting, calling it off, and what follows for the interview."""

from datetime import datetime
from typing import Any

from django.db import transaction

from askaround.record.interview import ANSWERS, start_interview
from askaround.record.link import open_link
from askaround.record.models import Interview, Person

# A meeting agreed is a yes, whatever they had said before.
YES = dict.fromkeys(name for name in (*ANSWERS, "rested_at", "closed_at") if name != "accepted_at")


def agree(
    person: Person, interview: Interview | None, meeting: dict[str, Any], zone: str, at: datetime
) -> tuple[Interview, bool]:
    """Keep what was agreed; says too whether that changed anything.

    Somebody met at a party and never asked from here gets their interview begun on the way.
    """
    with transaction.atomic():
        if zone and not person.time_zone:
            person.time_zone = zone
            person.keep("time_zone")
        interview = interview or start_interview(person, at)
        is_new = any(getattr(interview, name) != value for name, value in meeting.items())
        if is_new or interview.missed_at:
            interview.schedule(at, **meeting, **YES)
    return interview, is_new


def call_off(interview: Interview, who: str, at: datetime) -> None:
    """Not at that time, or not at all. A no that comes late is a no like any other."""
    with transaction.atomic():
        interview.cancel(at)
        if who == "off_by_them":
            interview.answer("declined_at", at)
        elif who == "off_by_me":
            interview.state(closed_at=at)


def take_back(interview: Interview, at: datetime) -> None:
    """It takes place after all, as it was agreed."""
    interview.schedule(at, starts_at=interview.earlier_starts_at, **YES)


def miss(interview: Interview, who: str, at: datetime) -> None:
    """Somebody was not there. If it was the asker, the next word is theirs."""
    interview.state(missed_at=at, **({"closed_at": at} if who == "me" else {}))


def offer(person: Person, typed: dict[str, Any], at: datetime) -> Interview:
    """Put times before them; an empty choice takes back what was on offer."""
    with transaction.atomic():
        interview = start_interview(person, at)
        interview.state(way_minutes=typed["way"])
        if "times" in typed:
            interview.offer(typed["times"], typed["until"], at)
            if typed.get("link"):
                open_link(interview, at)
    return interview
