"""On which days a repeated entry falls (RFC 5545, RRULE), asked day by day within a window.

Nothing is counted up from the first day of the series, so an old series costs no more than a new
one, and a rule that never comes true ends all the same. Only COUNT has to look back, within
bounds. What calendars of people do not use (by the second, by the week of the year) is not read.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
KNOWN = {
    "FREQ",
    "INTERVAL",
    "COUNT",
    "UNTIL",
    "WKST",
    "BYDAY",
    "BYMONTHDAY",
    "BYMONTH",
    "BYSETPOS",
}
LONGEST_COUNT = 20_000  # days looked back over for COUNT
MOST = 400  # values in one part of a rule
DAY = timedelta(days=1)


class NotRead(ValueError):
    """A rule that is not understood, or makes no sense."""


@dataclass(frozen=True)
class Rule:
    frequency: str
    interval: int
    count: int | None
    until: str
    week_begins: int
    days: tuple[tuple[int, int], ...]  # which one of the month (0: every), and the weekday
    month_days: tuple[int, ...]
    months: tuple[int, ...]
    positions: tuple[int, ...]


def read_rule(text: str) -> Rule:
    """The rule as it is written, or `NotRead`."""
    parts = dict(part.partition("=")[::2] for part in text.upper().split(";") if part)
    if set(parts) - KNOWN or parts.get("FREQ") not in FREQUENCIES:
        raise NotRead(text[:80])
    rule = Rule(
        frequency=parts["FREQ"],
        interval=number(parts.get("INTERVAL", "1"), 1, 10_000),
        count=number(parts["COUNT"], 1, 10**9) if "COUNT" in parts else None,
        until=parts.get("UNTIL", ""),
        week_begins=weekday(parts.get("WKST", "MO")),
        days=tuple(which_day(one) for one in listed(parts.get("BYDAY", ""))),
        month_days=tuple(number(one, -31, 31) for one in listed(parts.get("BYMONTHDAY", ""))),
        months=tuple(number(one, 1, 12) for one in listed(parts.get("BYMONTH", ""))),
        positions=tuple(number(one, -366, 366) for one in listed(parts.get("BYSETPOS", ""))),
    )
    if rule.positions and rule.frequency != "MONTHLY":
        raise NotRead(text[:80])
    if rule.frequency == "YEARLY" and rule.days and not rule.months:
        raise NotRead(text[:80])
    return rule


def listed(text: str) -> list[str]:
    found = [one for one in text.split(",") if one]
    if len(found) > MOST:
        raise NotRead(text[:80])
    return found


def number(text: str, least: int, most: int) -> int:
    try:
        found = int(text)
    except ValueError as error:
        raise NotRead(text[:80]) from error
    if len(text) > 12 or not least <= found <= most:
        raise NotRead(text[:80])
    return found


def weekday(text: str) -> int:
    if text not in DAYS:
        raise NotRead(text[:80])
    return DAYS.index(text)


def which_day(text: str) -> tuple[int, int]:
    before = text[:-2]
    return (number(before, -53, 53) if before else 0), weekday(text[-2:])


def days(rule: Rule, start: date, first: date, last: date) -> Iterator[date]:
    """The days of the series from `first` to `last`."""
    if rule.count is None:
        day = max(first, start)
        while day <= last:
            if falls_on(rule, start, day):
                yield day
            day += DAY
        return
    seen, day = 0, start
    end = min(last, start + LONGEST_COUNT * DAY)
    while day <= end and seen < rule.count:
        if falls_on(rule, start, day):
            seen += 1
            if day >= first:
                yield day
        day += DAY


def falls_on(rule: Rule, start: date, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if not is_in_turn(rule, start, day):
        return False
    if rule.positions:
        return day in at_positions(rule, start, day)
    return is_chosen(rule, start, day)


def is_in_turn(rule: Rule, start: date, day: date) -> bool:
    """Whether this day, week, month or year is one of every so many."""
    if rule.frequency == "DAILY":
        passed = (day - start).days
    elif rule.frequency == "WEEKLY":
        passed = (begin_of_week(rule, day) - begin_of_week(rule, start)).days // 7
    elif rule.frequency == "MONTHLY":
        passed = (day.year - start.year) * 12 + day.month - start.month
    else:
        passed = day.year - start.year
    return passed % rule.interval == 0


def begin_of_week(rule: Rule, day: date) -> date:
    return day - timedelta(days=(day.weekday() - rule.week_begins) % 7)


def is_chosen(rule: Rule, start: date, day: date) -> bool:
    """Whether it is one of the days of its month or week that the rule names."""
    length = monthrange(day.year, day.month)[1]
    if rule.month_days and not {day.day, day.day - length - 1} & set(rule.month_days):
        return False
    if rule.days and not any(is_weekday(one, rule, day, length) for one in rule.days):
        return False
    if rule.month_days or rule.days or rule.frequency == "DAILY":
        return True
    if rule.frequency == "WEEKLY":
        return day.weekday() == start.weekday()
    return day.day == start.day and (
        rule.frequency == "MONTHLY" or bool(rule.months) or day.month == start.month
    )


def is_weekday(one: tuple[int, int], rule: Rule, day: date, length: int) -> bool:
    nth, which = one
    if day.weekday() != which:
        return False
    if nth == 0 or rule.frequency in ("DAILY", "WEEKLY"):
        return True
    return nth in ((day.day - 1) // 7 + 1, -((length - day.day) // 7 + 1))


def at_positions(rule: Rule, start: date, day: date) -> set[date]:
    """The first, the last ... of the days that the month would have."""
    length = monthrange(day.year, day.month)[1]
    every = [day.replace(day=n) for n in range(1, length + 1)]
    fitting = [one for one in every if is_chosen(rule, start, one)]
    return {fitting[n - 1 if n > 0 else n] for n in rule.positions if n and abs(n) <= len(fitting)}
