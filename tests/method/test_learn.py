"""R36 and the handbook's 7.2: who hears when, and how often."""

from datetime import UTC, datetime, timedelta

from askaround.method.journey import Do, Journey
from askaround.method.learn import (
    A_WORD,
    AT_NEWS,
    TOO_SOON,
    cadence,
    debrief,
    keep_promise,
    tell_introducer,
    update,
)

MET = datetime(2026, 5, 1, 16, tzinfo=UTC)
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


def test_the_introducer_hears_within_two_days_of_the_end():
    todo = tell_introducer(Journey(has_introducer=True, ended_at=MET))

    assert todo.do is Do.TELL_INTRODUCER
    assert not todo.is_late(MET + 2 * DAY)
    assert todo.is_late(MET + 2 * DAY + SECOND)


def test_nobody_is_told_where_nobody_introduced_or_who_knows_already():
    assert tell_introducer(Journey(ended_at=MET)) is None
    assert tell_introducer(Journey(has_introducer=True)) is None
    told = Journey(has_introducer=True, ended_at=MET, introducer_told_at=MET)
    assert tell_introducer(told) is None


def test_the_debrief_is_wanted_within_a_day_and_never_late():
    todo = debrief(Journey(ended_at=MET))

    assert todo.by_at == MET + DAY
    assert todo.late_at is None
    assert debrief(Journey(ended_at=MET, debriefed_at=MET)) is None


def test_a_promise_falls_due_on_its_day():
    assert keep_promise(Journey(promise_due_at=MET)).due_at == MET
    assert keep_promise(Journey()) is None


def test_the_update_comes_four_to_six_weeks_after_the_end_once_thanked():
    todo = update(Journey(ended_at=MET, thanked_at=MET))

    assert (todo.due_at - MET, todo.by_at - MET) == (28 * DAY, 42 * DAY)
    assert update(Journey(ended_at=MET)) is None
    assert update(Journey(ended_at=MET, thanked_at=MET, update_sent_at=MET)) is None


def test_after_the_update_a_word_is_welcome_at_news_and_wanted_within_the_year():
    assert cadence(MET, MET + 91 * DAY - SECOND) == TOO_SOON
    assert cadence(MET, MET + 91 * DAY) == AT_NEWS
    assert cadence(MET, MET + 365 * DAY - SECOND) == AT_NEWS
    assert cadence(MET, MET + 365 * DAY) == A_WORD
