"""What is theirs to keep."""

import pytest

from askaround.method.questions.asks_for_job import find_job
from askaround.method.questions.checks import advice
from askaround.method.questions.private import find_confidential, find_personal


@pytest.mark.parametrize(
    ("personal", "fine"),
    [
        ("What is your salary?", "How do salaries grow in this sector?"),
        ("How old were you then?", "How old was the field then?"),
        ("Do you have children?", "How do people on your team handle school holidays?"),
        ("How is your mental health?", "How does your mental health service hire?"),
        ("Were you fired?", "What made you ready to leave?"),
    ],
)
def test_a_private_matter_is_a_stop_and_its_neighbour_is_not(personal: str, fine: str) -> None:
    assert find_personal(personal)
    assert find_personal(fine) is None


@pytest.mark.parametrize(
    ("secret", "fine"),
    [
        ("Who are your clients?", "What kinds of clients come back?"),
        ("Tell me about one of your patients.", "What do patients expect of you?"),
        ("What is on your roadmap?", "How does a roadmap get made where you work?"),
        ("What is your budget?", "How is a budget fought over?"),
        ("Who is going to be laid off?", "How steady has the work been?"),
    ],
)
def test_what_they_may_not_share_is_a_stop_and_its_neighbour_is_not(
    secret: str, fine: str
) -> None:
    assert find_confidential(secret)
    assert find_confidential(fine) is None


def test_care_taken_in_the_question_lifts_the_stop() -> None:
    assert find_confidential("Could you describe one of your patients?")
    assert find_confidential("Without names, could you describe one of your patients?") is None


def test_pay_is_turned_to_the_field() -> None:
    (found,) = advice("How much do you earn?")

    assert found.instead.startswith("How does pay in this field")


@pytest.mark.parametrize(
    ("asks", "fine"),
    [
        ("Could you get me a job?", "How did you get the job?"),
        ("Are there openings on your team?", "How do openings on your team become known?"),
        ("Do you hire interns?", "What do you look for when you hire?"),
        ("Can you forward my CV?", "What did your own CV look like then?"),
        ("Would you refer me for the analyst role?", "Would you refer me to a good textbook?"),
    ],
)
def test_asking_for_a_job_is_a_stop_and_speaking_of_jobs_is_not(asks: str, fine: str) -> None:
    assert find_job(asks)
    assert find_job(fine) is None


def test_the_job_search_of_the_article_is_no_request_for_a_job() -> None:
    """The seventh acceptance test that follows from the article (R33)."""
    assert find_job("How did you navigate the job search to get this position?") is None


def test_a_look_at_the_cv_is_a_warning_because_they_may_offer_it() -> None:
    (found,) = advice("Would you look at my CV?")

    assert (found.check, found.severity) == ("asks_for_job", "warn")
