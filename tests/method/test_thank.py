"""R37 to R39: thanks within 24 to 48 hours of the real end."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from askaround.method.journey import Journey
from askaround.method.thank import step, was_in_time

FRIDAY_5PM = datetime(2026, 5, 8, 17, tzinfo=UTC)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


def test_no_thanks_are_due_before_the_interview_ends():
    assert step(Journey()) is None


def test_thanks_are_wanted_by_24_hours_and_late_after_48():
    thanks = step(Journey(ended_at=FRIDAY_5PM))

    assert thanks.due_at == FRIDAY_5PM
    assert thanks.by_at == FRIDAY_5PM + 24 * HOUR
    assert not thanks.is_late(FRIDAY_5PM + 48 * HOUR)
    assert thanks.is_late(FRIDAY_5PM + 48 * HOUR + SECOND)


@pytest.mark.parametrize("theirs", ["UTC", "America/Los_Angeles", "Pacific/Auckland"])
def test_a_weekend_does_not_stop_the_clock_wherever_they_are(theirs):
    """The fourth acceptance test that follows from the article (R39)."""
    thanks = step(Journey(ended_at=FRIDAY_5PM, zone=theirs))

    assert thanks.by_at.strftime("%A %H:%M") == "Saturday 17:00"
    assert thanks.late_at.strftime("%A %H:%M") == "Sunday 17:00"


def test_hours_are_elapsed_hours_when_the_clocks_change():
    before = datetime(2026, 3, 28, 17, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)

    thanks = step(Journey(ended_at=before))

    assert thanks.late_at.astimezone(ZoneInfo("Europe/Berlin")).hour == 18


def test_sent_thanks_are_no_longer_due():
    assert step(Journey(ended_at=FRIDAY_5PM, thanked_at=FRIDAY_5PM + HOUR)) is None


def test_in_time_is_up_to_48_hours():
    assert was_in_time(FRIDAY_5PM, FRIDAY_5PM + 48 * HOUR)
    assert not was_in_time(FRIDAY_5PM, FRIDAY_5PM + 48 * HOUR + SECOND)
