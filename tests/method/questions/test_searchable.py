"""What a web search would answer."""

import pytest

from askaround.method.advice import Severity
from askaround.method.questions.checks import advice
from askaround.method.questions.searchable import find_searchable


def test_a_published_fact_is_a_stop_and_a_job_title_list_a_warning() -> None:
    (fact,) = advice("How large is the institute?")
    (titles,) = advice("What jobs are available to someone with my degree?")

    assert (fact.severity, fact.why) == (Severity.STOP, "Searchable: their website says it.")
    assert titles.severity is Severity.WARN


@pytest.mark.parametrize(
    ("searchable", "from_inside"),
    [
        (
            "What does a survey methodologist do?",
            "What does a survey methodologist on your team do in a launch week?",
        ),
        (
            "What degree is required?",
            "What degree is required on paper, and what turns out to matter?",
        ),
        ("How big is the agency?", "How big is the part of the agency that reads your reports?"),
        (
            "What is the average salary of an evaluator?",
            "How does pay for evaluators differ between sectors?",
        ),
        ("Where did you study?", "Where did you learn to write for judges?"),
    ],
)
def test_the_same_matter_asked_from_inside_passes(searchable: str, from_inside: str) -> None:
    assert find_searchable(searchable)
    assert find_searchable(from_inside) is None
