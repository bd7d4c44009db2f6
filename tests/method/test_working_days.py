from datetime import UTC, date, datetime

from askaround.method.working_days import add_working_days, end_of_day, is_working_day

FRIDAY_3PM = datetime(2026, 5, 8, 15, tzinfo=UTC)


def test_monday_to_friday_are_working_days():
    assert is_working_day(date(2026, 5, 8))
    assert not is_working_day(date(2026, 5, 9))
    assert not is_working_day(date(2026, 5, 10))
    assert is_working_day(date(2026, 5, 11))


def test_a_weekend_does_not_count():
    assert add_working_days(FRIDAY_3PM, 1, "UTC") == datetime(2026, 5, 11, 15, tzinfo=UTC)
    assert add_working_days(FRIDAY_3PM, 7, "UTC") == datetime(2026, 5, 19, 15, tzinfo=UTC)


def test_the_day_is_the_interviewees_not_ours():
    saturday_in_auckland = datetime(2026, 5, 8, 13, tzinfo=UTC)

    after = add_working_days(saturday_in_auckland, 1, "Pacific/Auckland")

    assert after == datetime(2026, 5, 10, 13, tzinfo=UTC)  # Monday 01:00 in Auckland


def test_the_time_of_day_stays_when_the_clocks_change():
    before_summer_time = datetime(2026, 3, 27, 10, tzinfo=UTC)  # a Friday, 11:00 in Berlin

    after = add_working_days(before_summer_time, 1, "Europe/Berlin")

    assert after == datetime(2026, 3, 30, 9, tzinfo=UTC)  # still 11:00 there


def test_a_day_ends_at_the_midnight_where_one_lives():
    late_evening = datetime(2026, 6, 10, 23, 30, tzinfo=UTC)

    assert end_of_day(late_evening, "UTC") == datetime(2026, 6, 11, tzinfo=UTC)
    assert end_of_day(late_evening, "Europe/London") == datetime(2026, 6, 11, 23, tzinfo=UTC)
