"""When a letter goes out: now, or within the working day of whoever reads it.

Source: "contact the person" with care for their time (R12); a letter is read first of all by
somebody who has just sat down to work. A letter that waits is asked again, at the moment it
would leave, whether it still makes sense.
"""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from askaround.method.wall_clock import left_out, readings
from askaround.method.working_days import is_working_day

AT = time(9, 10)  # they have sat down, and the day has not filled up yet
DAY_BEGINS, DAY_ENDS = time(8), time(18)
FURTHEST = timedelta(days=60)
# A computer that slept for longer does not catch up by itself.
MISSED_AFTER = timedelta(hours=6)
# These are owed whatever becomes of the meeting.
OWED = frozenset(("thanks", "card", "introducer", "update"))
WROTE = "{name} has written to you since. Read that first; nothing was sent."
ANSWERED = "{name} has answered since, so it was not sent."
# What may happen while a letter waits, and what it means for one that is not owed.
SINCE = (
    *((fact, ANSWERED) for fact in ("accepted_at", "declined_at", "redirected_at")),
    *((fact, ANSWERED) for fact in ("postponed_at", "in_writing_at")),
    ("scheduled_at", "The meeting with {name} has been agreed anew since. Nothing was sent."),
    ("cancelled_at", "The meeting with {name} was called off since. Nothing was sent."),
    ("ended_at", "You have met {name} since, so it was not sent."),
    ("missed_at", "The meeting with {name} did not come about since. Nothing was sent."),
    ("closed_at", "You have closed this since. Nothing was sent."),
)


def is_in_working_day(at: datetime, zone: str) -> bool:
    """Whether somebody in `zone` is likely at work."""
    there = at.astimezone(ZoneInfo(zone))
    return is_working_day(there.date()) and DAY_BEGINS <= there.time() < DAY_ENDS


def suggested(now: datetime, zone: str, before: datetime | None = None) -> datetime | None:
    """The next morning of a working day there. With a deadline that comes first: the next
    morning of any day; None where even that is too late."""
    day = now.astimezone(ZoneInfo(zone)).date()
    mornings = [_moment(datetime.combine(day + timedelta(n), AT), zone) for n in range(5)]
    ahead = [at for at in mornings if at > now]
    usual = next(at for at in ahead if is_in_working_day(at, zone))
    if before is None or usual < before:
        return usual
    return next((at for at in ahead if at < before), None)


def _moment(local: datetime, zone: str) -> datetime:
    """The wall there shows it; where the clocks leave it out, the first time that comes."""
    found = readings(local, zone)
    return found[0] if found else readings(left_out(local, zone)[1], zone)[0]


def was_missed(wanted_at: datetime, now: datetime) -> bool:
    """Whether nothing was running when the letter was to go, and for too long after."""
    return now - wanted_at > MISSED_AFTER


def why_not_after_all(
    kind: str, queued_at: datetime, facts: Mapping[str, datetime | None], name: str
) -> str:
    """What happened since the letter was put on its way and takes away its sense, or ""."""

    def is_new(fact: str) -> bool:
        at = facts.get(fact)
        return at is not None and at > queued_at

    if is_new("heard_at"):
        return WROTE.format(name=name)
    if kind in OWED:
        return ""
    return next((said.format(name=name) for fact, said in SINCE if is_new(fact)), "")
