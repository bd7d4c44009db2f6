"""What the research sheet answers already."""

import pytest

from askaround.method.questions.checks import advice

SHEET = (
    "Vision lab in Bergen until 2017, then road safety. Why?",
    "Team of psychologists and engineers. Who decides?",
    "The review panel has 12 seats, it says.",
    "The kerb study was led by Grete Solheim.",
)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("How large is the review panel?", "The review panel has 12 seats, it says."),
        ("Who led the kerb study?", "The kerb study was led by Grete Solheim."),
    ],
)
def test_a_question_whose_answer_stands_in_the_notes_is_told_so(question: str, line: str) -> None:
    (found,) = advice(question, SHEET)

    assert found.check == "searchable"
    assert line in found.why


@pytest.mark.parametrize(
    "question",
    [
        "You went from a vision lab to road safety. How did that first move come about?",
        "Who decides on your team of psychologists and engineers?",
        "What surprised you when the kerb study was led by one person?",
        "Who would you put on the next study?",
    ],
)
def test_a_question_that_builds_on_the_notes_is_not_told_so(question: str) -> None:
    assert advice(question, SHEET) == []


def test_without_notes_nothing_is_known() -> None:
    assert [each.check for each in advice("Who led the kerb study?")] == ["closed"]
