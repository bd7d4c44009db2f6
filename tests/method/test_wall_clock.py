"""A typed time is one moment, or a question; it is never moved."""

from datetime import UTC, datetime, timedelta

import pytest

from askaround.method.wall_clock import left_out, readings, wall


def local(text):
    return datetime.fromisoformat(text)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# The last minute before, the first and last minute of the hour, and the first minute after it.
NEVER = [
    ("Europe/London", "2026-03-29T01:00", "2026-03-29T01:59", "01:00", "02:00"),
    ("America/New_York", "2026-03-08T02:00", "2026-03-08T02:59", "02:00", "03:00"),
    ("Australia/Lord_Howe", "2026-10-04T02:00", "2026-10-04T02:29", "02:00", "02:30"),
]
TWICE = [
    ("Europe/London", "2026-10-25T01:00", "2026-10-25T01:59", 60),
    ("America/New_York", "2026-11-01T01:00", "2026-11-01T01:59", 60),
    ("Australia/Lord_Howe", "2026-04-05T01:30", "2026-04-05T01:59", 30),
]
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(("zone", "first", "last", "start", "end"), NEVER)
def test_an_hour_that_is_left_out_has_no_moment(zone, first, last, start, end):
    for at in (local(first), local(last)):
        assert readings(at, zone) == ()
        assert [f"{edge:%H:%M}" for edge in left_out(at, zone)] == [start, end]

    assert len(readings(local(first) - MINUTE, zone)) == 1
    assert len(readings(local(last) + MINUTE, zone)) == 1


@pytest.mark.parametrize(("zone", "first", "last", "minutes"), TWICE)
def test_an_hour_that_comes_twice_has_two_moments(zone, first, last, minutes):
    for at in (local(first), local(last)):
        early, late = readings(at, zone)
        assert late - early == timedelta(minutes=minutes)
        assert wall(early, zone) == wall(late, zone) == at

    assert len(readings(local(first) - MINUTE, zone)) == 1
    assert len(readings(local(last) + MINUTE, zone)) == 1


def test_on_any_other_day_a_time_is_one_moment():
    assert readings(local("2026-06-11T15:00"), "Europe/Brussels") == (utc("2026-06-11T13:00"),)
    assert readings(local("2026-06-11T15:00"), "UTC") == (utc("2026-06-11T15:00"),)


def test_a_whole_day_left_out_at_the_date_line_is_found_too():
    start, end = left_out(local("2011-12-30T12:00"), "Pacific/Apia")

    assert readings(local("2011-12-30T12:00"), "Pacific/Apia") == ()
    assert (start, end) == (local("2011-12-30T00:00"), local("2011-12-31T00:00"))
