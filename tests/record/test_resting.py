"""A request nobody answered comes to rest, once, and at its time."""

from datetime import date, timedelta

import pytest

from askaround.method.ask import REST_AFTER
from askaround.method.working_days import add_working_days
from askaround.record.interview import Interview
from askaround.record.resting import let_rest
from tests import build

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
RESTS_AT = add_working_days(build.NOW, REST_AFTER, "Europe/London")


@pytest.fixture
def interview():
    """Asked, and followed up just now."""
    asked = build.NOW - timedelta(days=12)
    return build.interview(build.asker(), requested_at=asked, followed_up_at=build.NOW)


def test_a_request_rests_ten_working_days_after_the_follow_up(interview):
    assert let_rest(RESTS_AT - SECOND) == 0
    assert let_rest(RESTS_AT + timedelta(days=3)) == 1

    interview.refresh_from_db()
    assert interview.rested_at == RESTS_AT
    assert interview.person.due_at is None


def test_it_rests_once(interview):
    let_rest(RESTS_AT)

    assert let_rest(RESTS_AT) == 0


@pytest.mark.parametrize("answer", ["accepted_at", "declined_at", "redirected_at"])
def test_what_was_answered_does_not_rest(interview, answer):
    interview.answer(answer, build.NOW + SECOND)

    assert let_rest(RESTS_AT + timedelta(days=30)) == 0


def test_questions_in_writing_that_nobody_answers_rest_as_well(interview):
    interview.answer("in_writing_at", build.NOW)
    interview.state(questions_sent_at=build.NOW)

    assert let_rest(RESTS_AT) == 1


def test_a_request_that_was_not_followed_up_waits_for_the_asker():
    build.interview(build.asker(), requested_at=build.NOW)

    assert let_rest(build.NOW + timedelta(days=400)) == 0
    assert Interview.objects.get().rested_at is None


def test_what_was_asked_again_after_a_later_rests_without_a_follow_up():
    asked = build.NOW - timedelta(days=90)
    interview = build.interview(
        build.asker(),
        requested_at=asked,
        postponed_at=asked + SECOND,
        ask_again_on=date(2026, 5, 1),
        asked_again_at=build.NOW,
    )

    assert let_rest(RESTS_AT - SECOND) == 0
    assert let_rest(RESTS_AT) == 1
    interview.refresh_from_db()
    assert interview.rested_at == RESTS_AT


def test_an_answer_after_all_wakes_it(interview):
    let_rest(RESTS_AT)

    interview.refresh_from_db()
    interview.answer("accepted_at", RESTS_AT + SECOND)

    assert interview.rested_at is None


def test_the_others_are_not_even_read(django_assert_num_queries):
    owner = build.asker()
    for number in range(5):
        somebody = build.person(owner, name=f"Person {number}")
        build.start_interview(somebody, build.NOW).state(requested_at=build.NOW)

    with django_assert_num_queries(1):
        let_rest(build.NOW + timedelta(days=60))
