"""R9 to R16, and the waiting times of the handbook's 5.3."""

from datetime import UTC, date, datetime, timedelta

import pytest

from askaround.method.ask import step
from askaround.method.journey import Do, Journey

MONDAY = datetime(2026, 5, 4, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def asked(**facts):
    return Journey(added_at=MONDAY, started_at=MONDAY, requested_at=MONDAY, **facts)


def test_a_request_begun_is_to_be_finished():
    todo = step(Journey(added_at=MONDAY, started_at=MONDAY))

    assert todo.do is Do.FINISH_REQUEST
    assert todo.late_at is None


def test_the_follow_up_comes_seven_working_days_after_the_request():
    todo = step(asked())

    assert todo.do is Do.FOLLOW_UP
    assert not todo.is_due(datetime(2026, 5, 13, 8, 59, tzinfo=UTC))
    assert todo.is_due(datetime(2026, 5, 13, 9, tzinfo=UTC))


def test_there_is_never_a_second_follow_up():
    todo = step(asked(followed_up_at=MONDAY + 9 * DAY))

    assert todo.do is Do.WAIT
    assert todo.until_at == datetime(2026, 5, 27, 9, tzinfo=UTC)  # ten working days
    assert not todo.is_over(datetime(2026, 5, 27, 8, 59, tzinfo=UTC))
    assert todo.is_over(datetime(2026, 5, 27, 9, tzinfo=UTC))


@pytest.mark.parametrize("answer", ["declined_at", "redirected_at"])
def test_a_no_is_thanked_for_once_and_ends_the_asking(answer):
    assert step(asked(**{answer: MONDAY})).do is Do.THANK_FOR_NO
    assert step(asked(**{answer: MONDAY}, no_thanked_at=MONDAY)) is None


def test_later_means_three_working_days_after_the_day_they_named():
    todo = step(asked(postponed_at=MONDAY, ask_again_on=date(2026, 10, 1)))  # a Thursday

    assert todo.do is Do.ASK_AGAIN
    assert todo.due_at == datetime(2026, 10, 6, tzinfo=UTC)


def test_in_writing_asks_for_questions_and_then_waits():
    assert step(asked(in_writing_at=MONDAY)).do is Do.SEND_QUESTIONS
    assert step(asked(in_writing_at=MONDAY, questions_sent_at=MONDAY)).do is Do.WAIT_FOR_ANSWERS


def test_a_letter_that_came_back_was_not_an_asking():
    assert step(asked(bounced_at=MONDAY)).do is Do.FIND_ADDRESS


@pytest.mark.parametrize("fact", ["accepted_at", "rested_at", "ended_at", "starts_at"])
def test_nothing_is_left_to_ask_once(fact):
    assert step(asked(**{fact: MONDAY})) is None
