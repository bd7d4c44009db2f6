"""One next thing: the whole journey, step by step, without a database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from askaround.method.journey import Do, Journey
from askaround.method.next_step import next_step, stage_of, steps
from askaround.method.stages import Stage

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
LISTED = Journey(added_at=NOW)
INTRIGUING = replace(LISTED, is_intriguing=True)
ASKED = replace(INTRIGUING, started_at=NOW, requested_at=NOW)
AGREED = replace(ASKED, accepted_at=NOW, scheduled_at=NOW, starts_at=NOW + 10 * DAY)
MET = replace(AGREED, prepared_at=NOW, ended_at=NOW + 10 * DAY + HOUR)


def do(journey, now=NOW):
    step = next_step(journey, now)
    return step and step.do


def test_a_name_without_a_reason_asks_for_nothing():
    assert do(LISTED) is None


def test_a_reason_leads_to_the_request():
    assert do(INTRIGUING) is Do.ASK


def test_a_name_passed_on_is_first_to_be_found_out():
    assert do(replace(LISTED, has_introducer=True)) is Do.FIND_OUT


def test_a_yes_is_answered_with_a_time():
    assert do(replace(ASKED, accepted_at=NOW)) is Do.CHOOSE_TIME


def test_questions_come_before_the_meeting_and_are_late_two_hours_before():
    step = next_step(AGREED, AGREED.starts_at - DAY)

    assert step.do is Do.PREPARE
    assert not step.is_late(AGREED.starts_at - 2 * HOUR)
    assert step.is_late(AGREED.starts_at - 2 * HOUR + timedelta(seconds=1))


def test_a_meeting_agreed_days_ago_is_confirmed_the_day_before():
    prepared = replace(AGREED, prepared_at=NOW)

    assert do(prepared, AGREED.starts_at - DAY) is Do.CONFIRM
    told = replace(prepared, confirmed_at=AGREED.starts_at - 3 * DAY + HOUR)
    assert do(told, AGREED.starts_at - HOUR) is Do.MEET


def test_the_answer_to_their_yes_is_no_line_on_the_day_before():
    told = replace(AGREED, prepared_at=NOW, confirmed_at=AGREED.starts_at - 3 * DAY)

    assert do(told, AGREED.starts_at - HOUR) is Do.CONFIRM


def test_a_meeting_agreed_yesterday_needs_no_confirming():
    soon = replace(AGREED, prepared_at=NOW, starts_at=NOW + 2 * DAY)

    assert do(soon, soon.starts_at - HOUR) is Do.MEET


def test_after_the_hour_somebody_says_whether_they_met():
    over = AGREED.starts_at + timedelta(minutes=30)

    assert do(AGREED, over) is Do.SAY_WHETHER_MET


def test_after_the_end_come_thanks_then_introducer_then_debrief_then_update():
    journey, now = replace(MET, has_introducer=True), MET.ended_at + HOUR

    assert do(journey, now) is Do.THANK
    journey = replace(journey, thanked_at=now)
    assert do(journey, now) is Do.TELL_INTRODUCER
    journey = replace(journey, introducer_told_at=now)
    assert do(journey, now) is Do.DEBRIEF
    journey = replace(journey, debriefed_at=now)
    assert do(journey, now) is Do.UPDATE
    assert do(replace(journey, update_sent_at=now + 30 * DAY), now) is None


def test_an_update_is_due_after_four_weeks_and_wanted_after_six():
    journey = replace(MET, thanked_at=MET.ended_at, debriefed_at=MET.ended_at)

    (update,) = (step for step in steps(journey) if step.do is Do.UPDATE)

    assert update.due_at == MET.ended_at + timedelta(weeks=4)
    assert update.by_at == MET.ended_at + timedelta(weeks=6)


def test_a_closed_journey_asks_for_nothing():
    assert steps(replace(MET, closed_at=NOW)) == []


def test_the_stage_is_that_of_the_last_fact():
    assert stage_of(INTRIGUING) is Stage.EXPLORE
    assert stage_of(ASKED) is Stage.ASK
    assert stage_of(replace(ASKED, accepted_at=NOW)) is Stage.SCHEDULE
    assert stage_of(AGREED) is Stage.PREPARE
    assert stage_of(replace(AGREED, prepared_at=NOW)) is Stage.MEET
    assert stage_of(MET) is Stage.THANK
    assert stage_of(replace(MET, thanked_at=NOW + 12 * DAY)) is Stage.LEARN
