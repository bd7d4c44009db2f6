"""Times on offer, as a letter says them: on their clock, and on the asker's where it differs."""

from datetime import datetime

from askaround.record.models import Interview, Person
from askaround.ui import times


def in_words(interview: Interview | None, person: Person, now: datetime) -> tuple[str, ...]:
    """Those that are still to come."""
    times_on_offer = interview.times_on_offer if interview else []
    return tuple(one(at, person) for at in times_on_offer if at > now)


def one(at: datetime, person: Person) -> str:
    """ "Tuesday 9 June at 14:30 your time (13:30 mine)"."""
    said = times.in_letters(at, person.zone)
    if not person.time_zone:
        return f"{said} ({times.town(person.zone)} time)"
    mine = times.on_my_clock(at, person.zone, person.owner.time_zone)
    return f"{said} your time ({mine} mine)" if mine else said
