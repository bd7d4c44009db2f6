"""Times are offered when both are free, on both walls, whatever the clocks do."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from askaround.method.openings import (
    NINE_TO_FIVE,
    QUARTER,
    Opening,
    Stay,
    Talk,
    Week,
    held_until,
    near_days,
    openings,
    shown,
    worth_offering,
)
from tests.method.openings_again import openings_again

NOW = datetime(2026, 6, 10, 8, 20, tzinfo=UTC)  # Wednesday
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
LONDON, BRUSSELS, TOKYO = "Europe/London", "Europe/Brussels", "Asia/Tokyo"
THAT_DAY = (datetime(2026, 6, 15, tzinfo=UTC), datetime(2026, 6, 16, tzinfo=UTC))  # Monday
WHOLE_DAYS = (*[(0, 24 * 60)] * 7,)
NIGHTS = (*[(22 * 60, 24 * 60)] * 3, *[(0, 3 * 60 + 30)] * 4)


def found(week=None, busy=(), within=THAT_DAY, **talk):
    talk = {"zone": BRUSSELS, "minutes": 30} | talk
    return openings(week or Week(zone=LONDON), Talk(**talk), busy, within)


def said(those, zone=BRUSSELS):
    return [f"{each.starts_at.astimezone(ZoneInfo(zone)):%a %H:%M}" for each in those]


def utc(hour, minute=0, day=15):
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


def test_the_first_is_when_both_have_begun_and_the_last_ends_when_one_of_them_stops():
    those = said(found())

    # London begins at nine, ten in Brussels; Brussels stops at five.
    assert those[0] == "Mon 10:00"
    assert those[-1] == "Mon 16:30"


def test_a_talk_that_ends_at_five_fits_and_one_a_quarter_later_does_not():
    assert said(found(minutes=45))[-1] == "Mon 16:15"
    assert said(found(minutes=7 * 60)) == ["Mon 10:00"]
    assert found(minutes=7 * 60 + 15) == []


def test_weekends_and_days_off_are_left_alone():
    saturday = (datetime(2026, 6, 13, tzinfo=UTC), datetime(2026, 6, 15, tzinfo=UTC))
    without_monday = Week(zone=LONDON, hours=(None, *[NINE_TO_FIVE] * 4, None, None))

    assert found(within=saturday, week=Week(zone=LONDON, hours=WHOLE_DAYS)) == []
    assert found(without_monday) == []


def test_what_is_taken_is_not_offered_and_what_touches_it_is():
    those = said(found(busy=[(utc(9), utc(10))]))  # 11:00 to 12:00 in Brussels

    assert "Mon 10:30" in those  # ends as the other begins
    assert "Mon 10:45" not in those
    assert "Mon 11:45" not in those
    assert "Mon 12:00" in those


def test_nobody_is_offered_the_night_of_either():
    assert found(zone=TOKYO) == []  # at five in Tokyo it is nine in London, and no earlier
    early = Week(zone=LONDON, hours=(*[(7 * 60, 17 * 60)] * 5, None, None))

    assert said(found(early, zone=TOKYO), TOKYO) == [
        *("Mon 15:00", "Mon 15:15", "Mon 15:30", "Mon 15:45"),
        *("Mon 16:00", "Mon 16:15", "Mon 16:30"),
    ]


def test_a_visit_needs_the_way_there_and_back():
    those = found(is_visit=True, way=HOUR)

    visits = [each for each in those if each.can_visit]
    # Away from ten, there by eleven; and home again by five in London, six in Brussels.
    assert said(visits)[0] == "Mon 11:00"
    assert said(visits)[-1] == "Mon 16:30"
    assert said(those)[0] == "Mon 10:00"


def test_a_visit_does_not_run_into_what_comes_next():
    busy = [(utc(12), utc(13))]  # 14:00 in Brussels

    visits = [each for each in found(is_visit=True, way=HOUR, busy=busy) if each.can_visit]

    assert "Mon 12:30" in said(visits)
    assert "Mon 12:45" not in said(visits)
    assert "Mon 15:45" not in said(visits)
    assert "Mon 16:00" in said(visits)


def test_too_far_from_home_is_a_call_and_in_the_same_town_a_visit():
    stay = Stay(first_on=date(2026, 6, 16), last_on=date(2026, 6, 17), town="Ghent", zone=BRUSSELS)
    away = Week(zone=LONDON, stays=(stay,))
    two_days = (THAT_DAY[0], THAT_DAY[1] + DAY)

    those = found(away, within=two_days, is_visit=True, town="ghent")

    assert {said([each])[0][:3] for each in those if each.can_visit} == {"Tue"}
    assert {said([each])[0][:3] for each in those if not each.can_visit} == {"Mon", "Tue"}
    # There the day begins at nine on their clock, and the way takes half an hour.
    assert said(each for each in those if each.can_visit)[0] == "Tue 09:30"


def test_a_call_is_no_visit_wherever_i_am():
    assert not any(each.can_visit for each in found(way=HOUR))


def test_three_to_six_over_three_days_morning_and_afternoon():
    within = near_days(NOW, BRUSSELS, is_answered=False)
    offered = worth_offering(found(within=within), BRUSSELS)

    assert said(offered) == [
        *("Mon 10:30", "Mon 14:30"),
        *("Tue 10:00", "Tue 13:30"),
        *("Wed 11:00", "Wed 15:30"),
    ]


def test_where_little_is_free_more_days_are_looked_at():
    days = [Opening(utc(9, 15, day), False) for day in (15, 16, 17, 18, 19)]

    assert said(worth_offering(days, BRUSSELS)) == ["Mon 11:15", "Tue 11:15", "Wed 11:15"]
    assert said(worth_offering(days[:2], BRUSSELS)) == ["Mon 11:15", "Tue 11:15"]
    assert worth_offering([], BRUSSELS) == []


def test_two_times_of_a_day_lie_two_hours_apart():
    close = [Opening(utc(9) + n * QUARTER, False) for n in range(8)]
    apart = [*close, Opening(utc(11), False)]

    assert said(worth_offering(close, BRUSSELS)) == ["Mon 11:00"]
    assert said(worth_offering(apart, BRUSSELS)) == ["Mon 11:00", "Mon 13:00"]


def test_a_visit_is_offered_before_a_call_that_suits_better():
    those = [Opening(utc(8, 30), False), Opening(utc(9, 45), True)]

    assert said(worth_offering(those, BRUSSELS)) == ["Mon 11:45"]


def test_times_are_near_but_not_tomorrow():
    first, last = near_days(NOW, BRUSSELS, is_answered=False)

    assert first.astimezone(ZoneInfo(BRUSSELS)) == datetime(2026, 6, 15, tzinfo=ZoneInfo(BRUSSELS))
    assert last.astimezone(ZoneInfo(BRUSSELS)) == datetime(2026, 6, 25, tzinfo=ZoneInfo(BRUSSELS))
    assert near_days(NOW, BRUSSELS, is_answered=True)[0] == datetime(
        2026, 6, 11, tzinfo=ZoneInfo(BRUSSELS)
    )


def test_they_are_held_for_a_working_week_or_until_the_last_of_them():
    assert held_until(NOW, NOW + 30 * DAY, BRUSSELS) == NOW + 7 * DAY
    assert held_until(NOW, NOW + 2 * DAY, BRUSSELS) == NOW + 2 * DAY


@pytest.mark.parametrize(
    ("day", "hours", "lasts"),
    [
        (date(2026, 3, 29), (0, 24 * 60), 23),  # an hour left out
        (date(2026, 10, 25), (0, 24 * 60), 25),  # an hour twice
        (date(2026, 10, 26), (0, 24 * 60), 24),
        (date(2026, 3, 29), (2 * 60, 3 * 60), 0),  # never shown
        (date(2026, 10, 25), (2 * 60, 3 * 60), 2),
        (date(2026, 10, 25), (2 * 60 + 30, 3 * 60), 1),  # in two pieces
    ],
)
def test_an_hour_shown_twice_counts_twice_and_one_left_out_not_at_all(day, hours, lasts):
    spans = shown(day, hours, BRUSSELS)

    assert sum((end - start for start, end in spans), timedelta()) == lasts * HOUR


ZONES = ["Europe/Brussels", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"]
CHANGES = [
    datetime(2026, 3, 28, tzinfo=UTC),
    datetime(2026, 10, 24, tzinfo=UTC),
    datetime(2026, 4, 4, tzinfo=UTC),
    datetime(2026, 3, 7, tzinfo=UTC),
]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("change", CHANGES, ids=lambda at: f"{at:%d-%b}")
@pytest.mark.parametrize("hours", [WHOLE_DAYS, NIGHTS], ids=["all", "nights"])
def test_a_second_implementation_that_looks_at_every_minute_finds_the_same(zone, change, hours):
    stay = Stay(
        first_on=change.date() + DAY, last_on=change.date() + 2 * DAY, town="There", zone=zone
    )
    week = Week(zone=LONDON, hours=hours, stays=(stay,))
    talk = Talk(zone=zone, minutes=30, town="There", is_visit=True, way=HOUR)
    within = (change, change + 4 * DAY)
    busy = [(change + 2 * DAY + 13 * HOUR, change + 2 * DAY + 14 * HOUR)]

    one, other = openings(week, talk, busy, within), openings_again(week, talk, busy, within)

    assert one == other


def test_the_second_implementation_would_have_seen_a_fault():
    week, talk = Week(zone=LONDON), Talk(zone=BRUSSELS, minutes=30)

    assert openings_again(week, talk, [], THAT_DAY) != found(minutes=45)
    assert openings_again(week, talk, [], THAT_DAY) == found()
