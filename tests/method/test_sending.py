"""The hour of a letter lies in the working day of whoever reads it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.sending import (
    MISSED_AFTER,
    OWED,
    SINCE,
    is_in_working_day,
    suggested,
    was_missed,
    why_not_after_all,
)
from askaround.record.message import KINDS

SECOND = timedelta(seconds=1)
FIRST, LAST = datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2029-01-01")
LISBON, KOLKATA = "Europe/Lisbon", "Asia/Kolkata"
ZONES = ["UTC", LISBON, KOLKATA, "America/New_York", "Pacific/Auckland", "Asia/Kathmandu"]
ZONES += ["Africa/Casablanca", "America/Santiago", "Australia/Lord_Howe", "Pacific/Apia"]
NOTHING = dict.fromkeys((fact for fact, _ in SINCE))


def there(year, month, day, hour, minute=0, zone=LISBON):
    return datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        # A Tuesday in June: before ten past nine the same day, from then on the next.
        (there(2026, 6, 9, 9, 9), there(2026, 6, 9, 9, 10)),
        (there(2026, 6, 9, 9, 10), there(2026, 6, 10, 9, 10)),
        # Friday after ten past nine, Saturday, Sunday: Monday.
        (there(2026, 6, 12, 9, 9), there(2026, 6, 12, 9, 10)),
        (there(2026, 6, 12, 9, 10), there(2026, 6, 15, 9, 10)),
        (there(2026, 6, 13, 9), there(2026, 6, 15, 9, 10)),
        (there(2026, 6, 14, 23, 59), there(2026, 6, 15, 9, 10)),
        # Over the changes of the clocks, on the Sundays of 29 March and 25 October.
        (there(2026, 3, 27, 20), there(2026, 3, 30, 9, 10)),
        (there(2026, 10, 23, 20), there(2026, 10, 26, 9, 10)),
    ],
)
def test_it_is_ten_past_nine_of_the_next_working_morning_there(now, wanted):
    assert suggested(now.astimezone(UTC), LISBON) == wanted


def test_the_day_is_theirs_and_not_the_askers():
    # Sunday evening in Lisbon is Monday before nine in Auckland.
    now = there(2026, 6, 7, 20)

    at = suggested(now, "Pacific/Auckland")

    assert at == there(2026, 6, 8, 9, 10, zone="Pacific/Auckland")
    assert at - now < timedelta(hours=3)


@given(
    now=st.datetimes(FIRST, LAST, timezones=st.just(UTC)),
    zone=st.sampled_from(ZONES),
)
def test_it_is_always_to_come_within_four_days_and_in_a_working_day(now, zone):
    at = suggested(now, zone)

    assert now < at <= now + timedelta(days=4)
    assert is_in_working_day(at, zone)


@given(
    now=st.datetimes(FIRST, LAST, timezones=st.just(UTC)),
    hours=st.integers(0, 48),
    zone=st.sampled_from(ZONES),
)
def test_a_thank_you_is_never_put_off_beyond_its_limit(now, hours, zone):
    limit = now + timedelta(hours=hours)

    at = suggested(now, zone, limit)

    assert at is None or now < at < limit
    # Within two days there always is a morning.
    assert at is not None or hours < 26


@pytest.mark.parametrize(
    ("at", "is_in"),
    [
        (time(7, 59, 59), False),
        (time(8), True),
        (time(17, 59, 59), True),
        (time(18), False),
    ],
)
def test_a_working_day_has_two_ends(at, is_in):
    friday = datetime.combine(date(2026, 6, 12), at, ZoneInfo(KOLKATA))

    assert is_in_working_day(friday, KOLKATA) is is_in
    assert not is_in_working_day(friday + timedelta(days=1), KOLKATA)


def test_an_hour_of_sleep_changes_nothing_and_more_than_six_are_too_much():
    at = there(2026, 6, 9, 9, 10)

    assert not was_missed(at, at + MISSED_AFTER)
    assert was_missed(at, at + MISSED_AFTER + SECOND)


@pytest.mark.parametrize("kind", [kind for kind, _ in KINDS])
@pytest.mark.parametrize("fact", [fact for fact, _ in SINCE] + ["heard_at"])
def test_what_happens_while_a_letter_waits_stops_it_and_what_was_before_does_not(kind, fact):
    queued = there(2026, 6, 8, 20)
    stops = fact == "heard_at" or kind not in OWED

    def why(at):
        return why_not_after_all(kind, queued, {**NOTHING, fact: at}, "Dana")

    assert bool(why(queued + SECOND)) is stops
    assert why(queued) == why(None) == ""
