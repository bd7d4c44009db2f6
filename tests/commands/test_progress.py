"""A bar in a window, a line now and then in a log, nothing for what is quick."""

import pytest

from askaround.commands import progress


@pytest.fixture
def clock(monkeypatch):
    """A clock that is set by hand."""
    hand = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: hand[0])
    return hand


def test_what_is_done_within_a_second_says_nothing(clock, capsys):
    with progress.shown("Copying") as say:
        clock[0] += 0.9
        say(5, 10)

    assert capsys.readouterr().err == ""


def test_a_log_gets_a_line_every_two_seconds(clock, capsys):
    with progress.shown("Copying") as say:
        for done in range(1_000, 11_000, 1_000):
            clock[0] += 0.5
            say(done, 10_000)

    said = capsys.readouterr().err.splitlines()
    assert said == [f"Copying: {done},000 of 10,000" for done in (2, 6, 10)]


def test_a_window_gets_a_bar(monkeypatch, capsys):
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(progress, "FIRST", 0)

    with progress.shown("Copying") as say:
        say(5, 10)

    assert "Copying" in capsys.readouterr().err
