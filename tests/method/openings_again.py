"""The rule of `openings` written a second time, the slow way: by what both walls show, minute by
minute. Shares nothing with the first but the values it is asked about."""

from datetime import UTC, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

QUARTER, IN_TOWN = timedelta(minutes=15), timedelta(minutes=30)
OFFICE = [(9 * 60, 17 * 60)] * 5 + [None, None]


@lru_cache(maxsize=500_000)
def wall(at, zone):
    return at.astimezone(ZoneInfo(zone))


def in_hours(at, hours, zone):
    there = wall(at, zone)
    span = hours[there.weekday()]
    return span is not None and span[0] <= there.hour * 60 + there.minute < span[1]


class Again:
    def __init__(self, week, talk, busy, step):
        self.week, self.talk, self.busy = week, talk, busy
        self.step = timedelta(minutes=step)
        self.lasts = timedelta(minutes=talk.minutes)
        self.places = (None, *week.stays)

    def each(self, start, end):
        while start < end:
            yield start
            start += self.step

    def stay_on(self, day):
        return next((s for s in self.week.stays if s.first_on <= day <= s.last_on), None)

    def is_working(self, at, stay):
        zone = stay.zone if stay else self.week.zone
        is_there = self.stay_on(wall(at, zone).date()) == stay
        return is_there and in_hours(at, self.week.hours, zone)

    def is_free(self, at):
        return not any(start <= at < end for start, end in self.busy)

    def suits_them(self, at):
        return all(in_hours(m, OFFICE, self.talk.zone) for m in self.each(at, at + self.lasts))

    def suits_me(self, at):
        minutes = self.each(at, at + self.lasts)
        return all(
            self.is_free(m) and any(self.is_working(m, stay) for stay in self.places)
            for m in minutes
        )

    def is_near(self, stay):
        return self.talk.way is not None if stay is None else self.is_their_town(stay)

    def is_their_town(self, stay):
        return bool(self.talk.town) and stay.town.lower() == self.talk.town.lower()

    def can_visit(self, at):
        return self.talk.is_visit and any(
            self.reaches(at, stay, self.talk.way if stay is None else IN_TOWN)
            for stay in self.places
            if self.is_near(stay)
        )

    def reaches(self, at, stay, way):
        minutes = self.each(at - way, at + self.lasts + way)
        return all(self.is_working(m, stay) and self.is_free(m) for m in minutes)


def openings_again(week, talk, busy, within, step=5):
    """`step` in minutes: everything that can matter lies on one of them."""
    again, found = Again(week, talk, busy, step), []
    at = within[0].astimezone(UTC)
    while at < within[1]:
        if again.suits_them(at) and again.suits_me(at):
            found.append((at, again.can_visit(at)))
        at += QUARTER
    return found
