"""A question anybody could look up, tied to what was read about just this person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.questions.checks import advice
from askaround.method.questions.listing import question_advice
from askaround.method.questions.planned import Planned
from askaround.method.questions.tying import tied

NAMES = ("Dana", "Reyes")


def offered(question: str, *facts: str) -> str:
    return next(tied(question, facts, NAMES), "")


@pytest.mark.parametrize(
    ("question", "fact", "better"),
    [
        (
            "What does a road safety researcher do?",
            "She moved from a vision lab to road safety in 2017.",
            "I read that you moved from a vision lab to road safety in 2017;"
            " how did that come about?",
        ),
        (
            "How are ferry tickets tested?",
            "Dana Reyes tests ferry tickets.",
            "I read that you test ferry tickets; what does a week of that look like?",
        ),
        (
            "What degree in statistics do you need?",
            "She has a master's in statistics.",
            "I read that you have a master's in statistics;"
            " what difference does that make in your work?",
        ),
        (
            "How many analysts does the agency hire?",
            "The agency hires thirty analysts a year",
            "I read that the agency hires thirty analysts a year;"
            " what does that mean for your own work?",
        ),
        (
            "Who led the kerb study?",
            "The kerb study was led by Grete Solheim.",
            "I read that the kerb study was led by Grete Solheim; how did that come about?",
        ),
    ],
)
def test_a_fact_that_fits_is_put_in_front(question: str, fact: str, better: str) -> None:
    assert offered(question, fact) == better


@pytest.mark.parametrize(
    "fact",
    [
        "Vision lab in Bergen until 2017, then road safety",
        "Road safety: 12 people",
        "Road safety since 2017",
        "Does she lead road safety?",
        "She does not lead road safety.",
        "The road safety team may be led by her or by him.",
        "I met the road safety team in Bergen.",
        "The road safety team was built by Dana Reyes in Bergen.",
        "Salaries are listed by the road safety board.",
        "They moved to road safety and their team grew with them.",
        "The road safety team " + "very " * 20 + "grew.",
        "She wrote “Road safety for all” in 2019.",
        "She moved to Bergen in 2017.",
    ],
)
def test_a_fact_that_may_not_fit_is_left_alone(fact: str) -> None:
    assert offered("What does a road safety researcher do?", fact) == ""


def test_the_nearest_fact_comes_first() -> None:
    facts = ("She leads the fare survey.", "Her team runs the fare survey every spring.")

    assert "every spring" in offered("When is the fare survey run in spring?", *facts)


def test_the_advice_on_a_question_to_look_up_offers_it() -> None:
    asked = Planned(text="What does a survey methodologist do?")

    (found,) = question_advice(asked, ["She leads the survey team at the port."], NAMES)

    assert found.check == "searchable"
    assert found.instead.startswith("I read that you lead the survey team at the port;")


def test_a_question_whose_answer_stands_on_the_sheet_offers_it_too() -> None:
    sheet = ["The review panel has 12 seats, it says."]

    (found,) = advice("How large is the review panel?", sheet)

    assert found.instead.startswith("I read that the review panel has 12 seats")
    assert advice(found.instead, sheet) == []


def test_without_a_sheet_nothing_is_tied() -> None:
    (found,) = advice("What does a survey methodologist do?")

    assert "I read" not in found.instead


WORDS = (
    "she he her they Dana the team survey salary moved leads has was is in 2017 fare port hires"
    " job open . , not what road safety tests of to a and grew"
)
SAID = st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)


@given(SAID, st.lists(SAID | st.text(max_size=60), max_size=3))
def test_what_is_offered_passes_every_check_itself(question: str, facts: list[str]) -> None:
    asked = f"What does {question} do?"

    for found in advice(asked, facts, NAMES):
        if found.instead.startswith("I read that"):
            assert advice(found.instead, facts, NAMES) == []
