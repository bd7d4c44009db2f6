"""Days on which somebody is at work. The only calendar arithmetic of the method.

Requests wait in the interviewee's working days; thanks wait in elapsed hours (see `thank`).
Public holidays are not known, so a working day is Monday to Friday where they live.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

SATURDAY = 5


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY


def add_working_days(at: datetime, days: int, zone: str) -> datetime:
    """The same time of day, `days` working days later, on the clock of `zone` (an IANA name).

    Counting starts on the day after `at`; a weekend never counts. Returned in the zone of `at`.
    """
    there = at.astimezone(ZoneInfo(zone))
    day = there.date()
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day)
    return there.replace(year=day.year, month=day.month, day=day.day).astimezone(at.tzinfo)


def start_of(day: date, zone: str) -> datetime:
    """Midnight at the start of `day` in `zone`."""
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone))


def end_of_day(now: datetime, zone: str, days: int = 0) -> datetime:
    """The last moment of the day `days` after today, as lived in `zone`."""
    today = now.astimezone(ZoneInfo(zone)).date()
    return start_of(today + timedelta(days=days + 1), zone)
