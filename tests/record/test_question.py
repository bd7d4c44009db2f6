"""An interview is prepared when its list is, and not before (R19)."""

from datetime import date

import pytest

from askaround.record.learned import kept, promise
from askaround.record.question import add_question, move, take_out
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def interview():
    return build.interview(build.asker())


def test_the_first_question_prepares_and_the_last_one_taken_out_undoes_it(interview):
    question = add_question(interview, "What fills your week?", build.NOW)
    assert interview.prepared_at == build.NOW

    take_out(question)
    interview.refresh_from_db()
    assert interview.prepared_at is None


def test_a_question_that_arose_prepares_nothing(interview):
    add_question(interview, "What tipped it?", build.NOW, arose=True)

    assert interview.prepared_at is None


def test_questions_keep_their_order_and_change_places(interview):
    for text in ("One?", "Two?", "Three?"):
        last = add_question(interview, text, build.NOW)

    move(last, -1)
    assert [q.text for q in interview.questions.all()] == ["One?", "Three?", "Two?"]

    move(interview.questions.first(), -1)
    assert [q.text for q in interview.questions.all()] == ["One?", "Three?", "Two?"]


def test_the_earliest_open_promise_is_kept_beside_the_facts(interview):
    later = promise(interview, "Read the report", date(2026, 6, 2))
    sooner = promise(interview, "Write to Sam", date(2026, 5, 20))
    assert interview.promise_due_at.astimezone(interview.owner.zone).date() == sooner.due_on

    sooner.interview = interview
    kept(sooner, build.NOW)
    assert interview.promise_due_at.astimezone(interview.owner.zone).date() == later.due_on
