"""Wordings that ask for work or for what it pays."""

import pytest

from askaround.method.questions.reading import read
from askaround.method.questions.wanted import wants


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Does your lock-keeper need an apprentice?", "wants hands"),
        ("Would you slide my portfolio to the head keeper?", "wants push mine"),
        ("What does a lock-keeper earn?", "wants pays what"),
        ("Can one live on that?", "wants live on"),
    ],
)
def test_what_is_wanted_is_named(text, name):
    assert name in wants(text)


def test_a_question_about_the_work_wants_nothing():
    assert wants("How do you decide when to open the weir?") == []


def test_what_is_surely_a_request_for_work_is_sure_on_the_page_too():
    assert "job" in read("Are there any openings at your company for me?").sure
    assert "job" not in read("How do you decide when to open the weir?").sure


def test_opposite_poles_are_two_questions():
    assert read("What are the highs and the lows of keeping a lock?").is_double
    assert not read("What are the highs of keeping a lock?").is_double
