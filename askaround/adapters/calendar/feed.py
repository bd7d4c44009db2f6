"""Meetings and due steps as one calendar that a calendar program reads again and again.

Whoever needs it imports it then: icalendar takes as long to load as Django's models.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from askaround.adapters.calendar.ics import PRODUCT, event
from askaround.adapters.calendar.meeting import Meeting
from askaround.adapters.calendar.zones import described
from askaround.adapters.plain import flat, lines

NAME = "askaround"
AGAIN = "PT1H"  # how often to look again; programs take it as a wish


@dataclass(frozen=True, kw_only=True)
class DueStep:
    """A step on the day it is wanted. `uid` is the same for as long as the step is."""

    uid: str
    on: date
    says: str
    why: str
    url: str


def feed(meetings: Sequence[Meeting], steps: Sequence[DueStep], now: datetime) -> bytes:
    """The whole calendar. A meeting that moved is one entry; one called off says so."""
    made = Calendar()
    for name, value in (
        ("prodid", PRODUCT),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("method", "PUBLISH"),
        ("name", NAME),
        ("x-wr-calname", NAME),
        ("x-published-ttl", AGAIN),
    ):
        made.add(name, value)
    made.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    entries = [event(each, "CANCEL" if each.is_off else "PUBLISH") for each in meetings]
    named = {each["DTSTART"].params.get("TZID") for each in entries} - {None}
    for zone in sorted(named):
        made.add_component(described(ZoneInfo(zone), now))
    for each in (*entries, *(all_day(step, now) for step in steps)):
        made.add_component(each)
    return bytes(made.to_ical())


def all_day(step: DueStep, now: datetime) -> Event:
    """Beside the day, and nobody is busy for it."""
    made = Event()
    made.add("uid", flat(step.uid))
    # The same the whole day, so that a calendar that asks every hour hears of no change.
    made.add("dtstamp", now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0))
    made.add("dtstart", step.on)
    made.add("dtend", step.on + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    made.add("summary", flat(step.says))
    made.add("description", "\n".join(lines(step.why)))
    if step.url:
        made.add("url", step.url)
    return made
