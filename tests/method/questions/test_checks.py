"""R25, R27 and the handbook's 4.3: each check by its own examples, and the article's samples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.advice import Severity
from askaround.method.questions.checks import CHECKS, advice

ARTICLE = (
    "On a typical day in this position, what do you do?",
    "What part of this job do you personally find most satisfying? Most challenging?",
    "What types of skills and experiences are necessary to succeed in this position?",
    "How did you navigate the job search to get this position?",
    "What opportunities for career advancement are there for someone in your position?",
    "From my research, I've found these companies/agencies in your field. "
    "Can you tell me anything about them?",
    "Can you recommend anyone else for me to talk to?",
)


@pytest.mark.parametrize("question", ARTICLE)
def test_the_articles_own_questions_get_no_hard_word(question):
    said = advice(question)

    assert [each for each in said if each.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    ("check", "question"), [(check, text) for check in CHECKS for text in check.fails]
)
def test_a_check_finds_its_fault(check, question):
    assert check.find(question)


@pytest.mark.parametrize(
    ("check", "question"), [(check, text) for check in CHECKS for text in check.passes]
)
def test_a_check_lets_a_near_miss_pass(check, question):
    assert not check.find(question)


def test_every_check_says_who_it_is_and_has_examples_of_both_kinds():
    assert len({check.id for check in CHECKS}) == len(CHECKS) == 10
    assert all(check.title and check.source for check in CHECKS)
    assert all(check.passes and check.fails for check in CHECKS)


def test_a_closed_question_is_offered_open():
    (said,) = advice("Is there room for advancement in your position?")

    assert said.check == "closed"
    assert said.instead.startswith("What")
    assert advice(said.instead) == []


def test_a_question_whose_answer_stands_on_the_sheet_is_told_so():
    question = "When did you move from the hospital to the start-up?"
    sheet = "Moved from the hospital to the start-up in 2021"

    assert advice(question) == []
    assert [each.check for each in advice(question, known=[sheet])] == ["searchable"]


def test_asking_for_a_job_is_a_stop_and_the_only_word():
    said = advice("Are you hiring at the moment?")

    assert [(each.check, each.severity) for each in said] == [("asks_for_job", Severity.STOP)]


@given(st.text(max_size=400))
def test_no_text_breaks_a_check_and_passages_lie_inside_it(text):
    for said in advice(text):
        assert 0 <= said.start <= said.end <= len(text)
