"""Leading, too wide, about the asker: both sides of each line."""

import pytest

from askaround.method.questions.checks import advice
from askaround.method.questions.manner import find_leading, find_self_promotion, find_too_wide


@pytest.mark.parametrize(
    ("leading", "fine"),
    [
        ("It pays well, right?", "Was that the right moment?"),
        ("How stressful is the work?", "How does stress show in this work?"),
        ("Obviously you enjoy it, so how?", "How obvious was the result?"),
        ("Wouldn't you say it is dull?", "What would you say is dull?"),
        ("Why do people hate meetings?", "Why do people leave meetings early?"),
    ],
)
def test_a_question_that_answers_itself_is_leading(leading: str, fine: str) -> None:
    assert find_leading(leading)
    assert find_leading(fine) is None


@pytest.mark.parametrize(
    ("wide", "fine"),
    [
        ("Any advice?", "Any advice you would take back?"),
        ("What is it like?", "What is it like to be overruled?"),
        ("Tell me about your job.", "Tell me about your job in the week of a launch."),
        ("What should I do?", "What should I do before the summer?"),
    ],
)
def test_a_question_without_an_edge_is_too_wide(wide: str, fine: str) -> None:
    assert find_too_wide(wide)
    assert find_too_wide(fine) is None


def test_a_wide_plea_for_advice_is_given_an_edge() -> None:
    (found,) = advice("Any tips?")

    assert "one step" in found.instead


def test_one_clause_of_context_is_no_pitch_and_achievements_are() -> None:
    assert find_self_promotion("I trained as a nurse; what would you want me to unlearn?") is None
    assert find_self_promotion("I won two awards; what would you want me to unlearn?")


@pytest.mark.parametrize(("words", "is_pitch"), [(30, False), (31, True)])
def test_a_lead_in_of_more_than_thirty_words_about_the_asker_is_a_pitch(
    words: int, is_pitch: bool
) -> None:
    lead_in = " ".join(["I", "teach", "my", "class"] * 7 + ["here"] * (words - 28))

    found = find_self_promotion(f"{lead_in}; what would you read?")

    assert bool(found) is is_pitch


def test_a_long_lead_in_about_them_is_no_pitch() -> None:
    lead_in = "You wrote that the first pilot in the north took longer than planned " * 3

    assert find_self_promotion(f"{lead_in}; what would you change?") is None
