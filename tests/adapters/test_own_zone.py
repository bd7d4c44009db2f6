"""The machine's own time zone, as a name."""

import pytest

from askaround.adapters import own_zone


@pytest.fixture
def said(monkeypatch):
    """What the machine says, in order."""
    answers = []
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(own_zone, "_said", lambda: answers)
    return answers


def test_the_variable_comes_first(said, monkeypatch):
    said.append("Europe/London")
    monkeypatch.setenv("TZ", ":Europe/Brussels")

    assert own_zone.own_zone() == "Europe/Brussels"


@pytest.mark.parametrize("nothing", ["", "Middle/Earth", "../../etc/passwd", "UTC0BST,M3.5.0"])
def test_what_is_no_zone_is_passed_over(said, monkeypatch, nothing):
    monkeypatch.setenv("TZ", nothing)
    said.extend([nothing, "Europe/London"])

    assert own_zone.own_zone() == "Europe/London"


def test_a_machine_that_does_not_say_is_in_utc(said):
    assert own_zone.own_zone() == "UTC"
