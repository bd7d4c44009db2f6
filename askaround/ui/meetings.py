"""When you meet, on the clock you will look at: theirs where you go to them, else your own."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from askaround.method.schedule import IN_PERSON
from askaround.record.glance import Arranged, Glance
from askaround.record.models import Interview, Person
from askaround.ui import times

Somebody = Person | Glance
Meeting = Interview | Arranged


def zone_there(interview: Meeting, person: Somebody) -> str:
    """The zone of that clock."""
    theirs = interview.meeting_zone or person.zone
    return theirs if interview.format in IN_PERSON else person.owner.time_zone


def said_there(
    interview: Meeting,
    person: Somebody,
    at: datetime,
    write: Callable[[datetime, ZoneInfo], str],
) -> str:
    """A time written for that clock: "Thu 15:00 in Brussels"; the town where clocks differ."""
    zone, mine = zone_there(interview, person), person.owner.time_zone
    said = write(at, ZoneInfo(zone))
    return said if times.same_clock(at, zone, mine) else f"{said} in {times.town(zone)}"
