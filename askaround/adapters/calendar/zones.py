"""A time zone described inside a calendar file (VTIMEZONE), for one meeting.

icalendar's own description gives the spring change an hour late, so it is written here.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

AROUND = timedelta(days=400)  # both changes of the year before and of the year after
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # a local time on purpose, as VTIMEZONE wants it


def described(zone: ZoneInfo, at: datetime) -> Timezone:
    """The zone's clock changes around a moment."""
    made = Timezone()
    made.add("tzid", zone.key)
    first = (at - AROUND).astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    offset = _offset(zone, first)
    made.add_component(_observance(zone, first, EPOCH, offset, offset))
    for number in range(2 * AROUND.days):
        day = first + number * DAY
        if _offset(zone, day) != _offset(zone, day + DAY):
            change = _change(zone, day, day + DAY)
            before, after = _offset(zone, change - SECOND), _offset(zone, change)
            local = (change + before).replace(tzinfo=None)
            made.add_component(_observance(zone, change, local, before, after))
    return made


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _change(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """The first second of the new time, between two moments that differ."""
    while late - early > SECOND:
        middle = (early + (late - early) / 2).replace(microsecond=0)
        if _offset(zone, middle) == _offset(zone, early):
            early = middle
        else:
            late = middle
    return late


def _observance(
    zone: ZoneInfo, at: datetime, local: datetime, before: timedelta, after: timedelta
) -> TimezoneStandard | TimezoneDaylight:
    made = TimezoneDaylight() if after > before else TimezoneStandard()
    made.add("dtstart", local)
    made.add("tzoffsetfrom", before)
    made.add("tzoffsetto", after)
    made.add("tzname", at.astimezone(zone).tzname() or zone.key)
    return made
