"""R8 and R9: from an intriguing job to the first word written."""

from datetime import UTC, datetime, timedelta

from askaround.method.explore import STUCK_AFTER, is_stuck
from askaround.method.journey import Journey

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_somebody_on_the_list_for_two_weeks_is_stuck():
    listed = Journey(added_at=NOW)

    assert not is_stuck(listed, NOW + STUCK_AFTER)
    assert is_stuck(listed, NOW + STUCK_AFTER + SECOND)


def test_somebody_written_to_is_not_stuck():
    begun = Journey(added_at=NOW, started_at=NOW)

    assert not is_stuck(begun, NOW + STUCK_AFTER + SECOND)
