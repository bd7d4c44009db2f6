"""What an interviewee wishes: what is usual, and what goes before what."""

from datetime import date

import pytest

from askaround.method.wishes import Naming, Notes, heard, is_given_in_peace, may_be_named


def test_what_is_usual_needs_no_words():
    assert heard(Notes.MAY, Naming.ASK) == heard(Notes.MAY, Naming.MAY) == ""


def test_what_to_keep_in_mind_is_said():
    said = heard(Notes.PAPER, Naming.NEVER)

    assert said.startswith("On paper only") and "Not by name" in said


@pytest.mark.parametrize(
    ("naming", "said", "may"),
    [
        (Naming.ASK, None, None),
        (Naming.ASK, True, True),
        (Naming.ASK, False, False),
        (Naming.MAY, None, True),
        (Naming.MAY, False, False),
        (Naming.NEVER, True, False),
        (Naming.NEVER, None, False),
    ],
)
def test_the_wish_for_everybody_goes_before_what_was_said_of_one(naming, said, may):
    assert may_be_named(naming, said) is may


def test_a_yes_to_a_recording_is_given_on_an_earlier_day():
    meets_on = date(2026, 5, 4)

    assert is_given_in_peace(date(2026, 5, 3), meets_on)
    assert not is_given_in_peace(meets_on, meets_on)
