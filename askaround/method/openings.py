"""Times worth offering: when both are free, in their working day, on few and near days.

Source: "If possible, arrange to meet at the interviewee's workplace" (R17). A letter that offers
times in words asks less of a busy person than one that asks when they are free.

Moments are in UTC; a window is what a wall shows. When the clocks change, an hour that a wall
shows twice is twice as long, and one that it leaves out is not there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from askaround.method.spans import Span, both, merged, room, without
from askaround.method.working_days import add_working_days, is_working_day, start_of

QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
NINE_TO_FIVE = (9 * 60, 17 * 60)  # minutes of the day
# On one's own clock, Monday first; None is a day off.
Hours = Sequence[tuple[int, int] | None]
USUAL_WEEK: Hours = (*[NINE_TO_FIVE] * 5, None, None)
WAY_IN_TOWN = timedelta(minutes=30)

FIRST_AFTER = 3  # working days: nearer, a letter is read too late
FIRST_AFTER_A_YES = 1
LAST_AFTER = 10
HELD_FOR = 5  # working days in which nobody else is offered the same time
AT_LEAST, AT_MOST, DAYS = 3, 6, 3
APART = 2 * 60  # minutes between two times of one day
# Another pair each day, so that mornings and afternoons, early and late, all come up.
WISHES = ((10 * 60 + 30, 14 * 60 + 30), (9 * 60 + 30, 13 * 60 + 30), (11 * 60, 15 * 60 + 30))


@dataclass(frozen=True, kw_only=True)
class Stay:
    """Days on which the asker is in another town."""

    first_on: date
    last_on: date
    town: str
    zone: str


@dataclass(frozen=True, kw_only=True)
class Week:
    """When the asker works, and where they are."""

    zone: str
    hours: Hours = USUAL_WEEK
    stays: tuple[Stay, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Talk:
    """What is to be fitted in. `way` is how far it is from home, None if that is too far."""

    zone: str
    minutes: int
    town: str = ""
    is_visit: bool = False
    way: timedelta | None = None


def hours_of(kept: object) -> Hours:
    """The hours of a week from what was kept of them; the usual ones where that makes no sense."""
    if not isinstance(kept, list) or len(kept) != len(USUAL_WEEK):
        return USUAL_WEEK
    found = [(day[0], day[1]) if isinstance(day, list) and len(day) == 2 else None for day in kept]
    minutes = [minute for day in found if day for minute in day]
    if any(type(minute) is not int or not 0 <= minute <= 24 * 60 for minute in minutes):
        return USUAL_WEEK
    return [day if day and day[0] < day[1] else None for day in found]


class Opening(NamedTuple):
    """A time that suits both, and whether the asker can come to them."""

    starts_at: datetime
    can_visit: bool


def openings(week: Week, talk: Talk, busy: Iterable[Span], within: Span) -> list[Opening]:
    """Every quarter of an hour within these moments at which the talk could begin."""
    lasts = timedelta(minutes=talk.minutes)
    days = days_around(within)
    office = (shown(day, NINE_TO_FIVE, talk.zone) for day in days if is_working_day(day))
    theirs = room(merged(span for spans in office for span in spans), lasts)
    taken = merged(busy)
    free = without(
        merged(span for stay in (None, *week.stays) for span in at(week, stay, days)), taken
    )
    calls = both(theirs, room(free, lasts))
    visits: list[Span] = []
    for stay, way in ways(week, talk):
        there = without(merged(at(week, stay, days)), taken)
        visits += both(theirs, room(there, lasts, way))
    # A visit is made where a call could be: its spans lie within theirs.
    every = {moment: False for moment in quarters(calls, within)}
    every |= dict.fromkeys(quarters(visits, within), True)
    return [Opening(moment, can_visit) for moment, can_visit in sorted(every.items())]


def ways(week: Week, talk: Talk) -> Iterator[tuple[Stay | None, timedelta]]:
    """From where the asker can come to them, and how long that takes."""
    if not talk.is_visit:
        return
    if talk.way is not None:
        yield None, talk.way
    for stay in week.stays:
        if talk.town and stay.town.casefold() == talk.town.casefold():
            yield stay, WAY_IN_TOWN


def at(week: Week, stay: Stay | None, days: Iterable[date]) -> Iterator[Span]:
    """The asker's working hours of the days spent there; at home without a stay."""
    for day in days:
        hours = week.hours[day.weekday()]
        if hours is not None and stay_on(week, day) == stay:
            yield from shown(day, hours, stay.zone if stay else week.zone)


def stay_on(week: Week, day: date) -> Stay | None:
    return next((stay for stay in week.stays if stay.first_on <= day <= stay.last_on), None)


def days_around(within: Span) -> list[date]:
    """The days that any place may live through in between."""
    first, last = within[0].astimezone(UTC).date() - DAY, within[1].astimezone(UTC).date() + DAY
    return [first + n * DAY for n in range((last - first).days + 1)]


def shown(day: date, hours: tuple[int, int], zone: str) -> list[Span]:
    """From when to when the wall there shows these hours of that day."""
    place, midnight = ZoneInfo(zone), datetime.combine(day, time())
    start, end = (midnight + timedelta(minutes=minute) for minute in hours)
    early = start.replace(tzinfo=place, fold=0).utcoffset() or timedelta()
    late = end.replace(tzinfo=place, fold=1).utcoffset() or timedelta()
    if early == late:
        return [(in_utc(start, early), in_utc(end, early))]
    change = change_between(in_utc(start, max(early, late)), in_utc(end, min(early, late)), place)
    pieces = (
        (in_utc(start, early), min(in_utc(end, early), change)),
        (max(in_utc(start, late), change), in_utc(end, late)),
    )
    return [(first, last) for first, last in pieces if first < last]


def in_utc(local: datetime, offset: timedelta) -> datetime:
    return (local - offset).replace(tzinfo=UTC)


def change_between(early: datetime, late: datetime, place: ZoneInfo) -> datetime:
    """The moment at which the clocks there change."""
    before = early.astimezone(place).utcoffset()
    while late - early > SECOND:
        middle = (early + (late - early) / 2).replace(microsecond=0)
        if middle.astimezone(place).utcoffset() == before:
            early = middle
        else:
            late = middle
    return late


def quarters(spans: Iterable[Span], within: Span) -> Iterator[datetime]:
    """The quarters of an hour in these spans, both their ends included."""
    for first, last in both(spans, [within]):
        past = timedelta(minutes=first.minute % 15, seconds=first.second)
        moment = first if not past else first - past + QUARTER
        while moment <= last:
            if moment < within[1]:
                yield moment
            moment += QUARTER


def near_days(now: datetime, zone: str, *, is_answered: bool) -> Span:
    """From when to when times are offered, in their working days."""
    after = FIRST_AFTER_A_YES if is_answered else FIRST_AFTER
    first, last = (add_working_days(now, n, zone) for n in (after, LAST_AFTER))
    place = ZoneInfo(zone)
    return (
        start_of(first.astimezone(place).date(), zone).astimezone(UTC),
        start_of(last.astimezone(place).date() + DAY, zone).astimezone(UTC),
    )


def worth_offering(found: Iterable[Opening], zone: str) -> list[Opening]:
    """Three to six of them over two or three days, spread; more days where few are free."""
    chosen: list[Opening] = []
    place = ZoneInfo(zone)
    by_day = groupby(found, key=lambda opening: opening.starts_at.astimezone(place).date())
    for number, (_, those) in enumerate(by_day):
        if number >= DAYS and len(chosen) >= AT_LEAST:
            break
        chosen += spread(list(those), WISHES[number % len(WISHES)], place)
    return chosen[:AT_MOST]


def spread(those: Sequence[Opening], wishes: Iterable[int], place: ZoneInfo) -> list[Opening]:
    """One for each wish, the nearest: visits before calls, whole and half hours before others."""
    chosen: dict[int, Opening] = {}
    by_minute = {minute_of(each, place): each for each in those}
    for wish in wishes:
        apart = [m for m in by_minute if all(abs(m - other) >= APART for other in chosen)]
        if apart:
            best = min(
                apart,
                key=lambda m: (not by_minute[m].can_visit, m % 30 != 0, abs(m - wish), m),
            )
            chosen[best] = by_minute[best]
    return [chosen[minute] for minute in sorted(chosen)]


def minute_of(opening: Opening, place: ZoneInfo) -> int:
    there = opening.starts_at.astimezone(place)
    return there.hour * 60 + there.minute


def held_until(now: datetime, last: datetime, zone: str) -> datetime:
    """Until when nobody else is offered these times: some days to answer, or the last of them."""
    return min(add_working_days(now, HELD_FOR, zone), last)
