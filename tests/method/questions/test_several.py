"""One question at a time, both sides of the line."""

import pytest

from askaround.method.questions.checks import advice
from askaround.method.questions.several import find_double, find_stacked


def test_a_pair_of_up_to_four_words_is_no_second_question() -> None:
    assert find_stacked("What part satisfies you most? And which one least?") is None
    assert find_stacked("What part satisfies you most? And which one the least?")


def test_a_short_full_question_is_a_second_question() -> None:
    assert find_stacked("What is the team like? Is it large?")


def test_only_one_pair_is_allowed() -> None:
    assert find_stacked("What do you like most? Least? Never?")


def test_asking_leave_is_not_counted() -> None:
    assert find_stacked("May I take notes? How did you start?") is None
    assert find_stacked("Did you take notes? How did you start?")


def test_the_first_question_is_offered_alone() -> None:
    (found,) = advice("How did you start? Who told you about it?")

    assert found.instead == "How did you start?"


@pytest.mark.parametrize(
    ("two", "one"),
    [
        (
            "How did you start and where do you see the field in five years?",
            "How did you start and come to like it?",
        ),
        (
            "What do you think of the culture and the pay?",
            "How do you weigh the culture against the pay?",
        ),
        (
            "What was your first study, and what do you think of consulting?",
            "What was your first failure, and how did you deal with it?",
        ),
        (
            "What are the tasks and the chances of promotion?",
            "What are the tasks and responsibilities that you like least?",
        ),
    ],
)
def test_two_answers_are_two_questions_and_one_story_is_one(two: str, one: str) -> None:
    assert find_double(two)
    assert find_double(one) is None


def test_the_half_before_the_and_is_offered() -> None:
    (found,) = advice("How did you find this work and how do you manage your team?")

    assert (found.check, found.instead) == ("double", "How did you find this work?")
