"""R0, R9 and R11: a question of one's own first, and the first requests made small."""

import pytest

from askaround.method.advice import Severity
from askaround.method.explore import SOURCES
from askaround.method.ladder import (
    LADDER,
    SMALLER_STEP,
    SMALLER_STEPS,
    STRANGERS,
    ladder,
    needs_first,
    smaller_step,
)


@pytest.mark.parametrize("needs", [[], [""], ["  ", "\n"]])
def test_nobody_is_written_to_before_there_is_something_to_find_out(needs):
    assert needs_first(needs).severity is Severity.STOP


def test_one_thing_to_find_out_is_enough():
    assert needs_first(["", "Could I still see patients?"]) is None


def test_each_request_is_one_rung_and_the_ladder_ends_at_the_stranger():
    asked = ["knows_me"] * 5

    climbed = [ladder(asked[:n]).key for n in range(6)]

    assert climbed == ["practice", "near", "known", "stranger", "stranger", "stranger"]


@pytest.mark.parametrize("found", sorted(STRANGERS))
def test_whoever_has_written_to_a_stranger_needs_no_ladder(found):
    assert ladder([found]) is None


@pytest.mark.parametrize("found", ["knows_me", "opt_in", ""])
def test_a_request_to_somebody_near_leads_to_the_next_rung(found):
    assert ladder([found]) is LADDER[1]


def test_every_source_has_its_smaller_step():
    assert list(SMALLER_STEPS) == [key for key, _ in SOURCES]
    assert set(SMALLER_STEPS) > STRANGERS
    assert smaller_step("opt_in") == SMALLER_STEPS["opt_in"]
    assert smaller_step("") == SMALLER_STEP
    assert smaller_step("profile", "Ruth").startswith("Ruth gave you this name.")
