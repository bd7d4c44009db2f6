"""The worker's loop outlives what it depends on."""

from threading import Event

import pytest
from django.db import OperationalError

from askaround.commands import worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def passes(monkeypatch):
    """Says what each pass does: True, or the error it raises. Stops after the last."""
    left = []

    def tick(due, at, is_stopping):
        if isinstance(left[0], Exception):
            raise left.pop(0)
        left.pop(0)

    class Stopping(Event):
        waited = ()

        def wait(self, seconds=None):
            self.waited += (seconds,)
            if not left:
                self.set()

    monkeypatch.setattr(worker.tick, "tick", tick)
    monkeypatch.setattr(worker.connection, "close", lambda: None)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    return left, Stopping()


def test_a_broken_connection_is_said_once_and_so_is_its_return(passes, capsys):
    left, stopping = passes
    left.extend([True, *(OperationalError("no such host"),) * 3, True, True])

    worker.keep_on(stopping)

    said = capsys.readouterr().err
    assert said.count("cannot reach the record: no such host") == 1
    assert said.count("reaches the record again") == 1


def test_it_waits_longer_each_time_and_never_too_long(passes):
    left, stopping = passes
    left.extend([OperationalError("gone")] * 8)

    worker.keep_on(stopping)

    assert stopping.waited == (2, 4, 8, 16, 32, 60, 60, 60)


def test_with_a_record_at_hand_it_looks_every_second(passes):
    left, stopping = passes
    left.extend([True] * 3)

    worker.keep_on(stopping)

    assert stopping.waited == (1, 1, 1)
