"""One pass over the clock work."""

import pytest
from django.db import IntegrityError, InterfaceError, OperationalError

from askaround.commands import tick
from askaround.commands.tick import Work


@pytest.fixture
def done(monkeypatch):
    """Two works that note when they were done; the first every second, the second every ten."""
    noted = []
    works = tuple(
        Work(name, lambda is_stopping, name=name: noted.append(name), seconds)
        for name, seconds in (("often", 1), ("seldom", 10))
    )
    monkeypatch.setattr(tick, "WORK", works)
    return noted


def test_each_work_is_done_when_its_time_has_come(done):
    due = {}

    for second in range(11):
        tick.tick(due, second, bool)

    assert (done.count("often"), done.count("seldom")) == (11, 2)


def test_nothing_is_begun_once_it_is_to_stop(done):
    tick.tick({}, 0, lambda: True)

    assert done == []


@pytest.mark.parametrize("error", [RuntimeError("broken"), IntegrityError("a row of its own")])
def test_one_that_fails_does_not_stop_the_others(done, monkeypatch, caplog, error):
    def fails(is_stopping):
        raise error

    monkeypatch.setattr(tick, "WORK", (Work("what breaks", fails, 1), *tick.WORK))
    due = {}

    for second in range(3):
        tick.tick(due, second, bool)

    assert done.count("often") == 3
    # It is not tried again at once, and said once.
    assert caplog.text.count("Not done: what breaks.") == 1


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_a_database_that_cannot_be_reached_stops_all(done, monkeypatch, error):
    def fails(is_stopping):
        raise error("gone")

    monkeypatch.setattr(tick, "WORK", (Work("what breaks", fails, 1), *tick.WORK))

    with pytest.raises(error):
        tick.tick({}, 0, bool)
    assert done == []
