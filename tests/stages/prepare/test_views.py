"""The list is written in place, ordered, and told what it lacks; it works as a plain form."""

import pytest

from askaround.record.models import Interview
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def interview(ada):
    return build.interview(ada, accepted_at=build.NOW)


def at(interview):
    return f"/interviews/{interview.pk}/questions/"


def press(owner, interview, **said):
    """One button, with every question sent along as the page does."""
    texts = {f"q{q.pk}-text": q.text for q in interview.questions.all()}
    return client(owner).post(at(interview), texts | said)


def texts(interview):
    return [q.text for q in interview.questions.all()]


def words(answer):
    return " ".join(answer.content.decode().split())


def test_a_question_of_ones_own_goes_to_the_end_and_the_interview_is_prepared(ada, interview):
    press(ada, interview, new="How did you come to this work?", save="1")
    answer = press(ada, interview, new="Where is the field heading?", save="1")

    assert answer.status_code == 302
    assert texts(interview) == ["How did you come to this work?", "Where is the field heading?"]
    assert Interview.objects.get(pk=interview.pk).prepared_at is not None
