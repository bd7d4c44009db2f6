"""Pages can say that nothing is being sent just now."""

from datetime import timedelta

from askaround.outbox import heartbeat
from askaround.outbox.heartbeat import LASTS
from tests.build import NOW

SECOND = timedelta(seconds=1)


def test_a_worker_that_was_never_started_is_not_running():
    heartbeat.stop()

    assert not heartbeat.is_worker_running(NOW)


def test_a_worker_counts_as_running_for_as_long_as_one_letter_may_take():
    heartbeat.beat(NOW)

    assert heartbeat.is_worker_running(NOW + LASTS - SECOND)
    assert not heartbeat.is_worker_running(NOW + LASTS)


def test_a_worker_that_ended_has_said_so():
    heartbeat.beat(NOW)

    heartbeat.stop()

    assert not heartbeat.is_worker_running(NOW)
