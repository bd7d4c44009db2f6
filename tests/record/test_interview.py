"""Facts are stated by verbs; where a journey stands is kept beside them."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from askaround.method.journey import Do
from askaround.method.stages import Stage
from askaround.record.count import counts
from askaround.record.interview import Interview, start_interview
from askaround.record.person import LISTED, NEVER, Person
from tests import build

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def kept(owner):
    """What is kept beside the facts of the only person."""
    return Person.objects.of(owner).get()


def standing(owner):
    """Everything kept beside the facts."""
    person = kept(owner)
    numbers = {of: n for of, n in counts(owner).items() if n}
    return (person.stage, person.due_at, person.by_at, numbers)


def test_the_thanks_clock_starts_at_the_real_end():
    owner = build.asker()
    interview = build.interview(owner)

    interview.end(build.NOW)

    step = interview.next_step(build.NOW)
    assert step.do is Do.THANK
    assert step.late_at == build.NOW + 48 * HOUR
    assert kept(owner).stage == Stage.THANK
    assert kept(owner).by_at == build.NOW + 24 * HOUR


def test_thanks_sent_move_the_journey_to_learn():
    owner = build.asker()
    interview = build.interview(owner, ended_at=build.NOW)

    interview.thank(build.NOW + HOUR, by="mail")

    assert kept(owner).stage == Stage.LEARN
    assert interview.next_step(build.NOW + HOUR).do is Do.DEBRIEF


def test_a_fact_taken_back_is_as_if_it_had_never_been():
    owner = build.asker()
    interview = build.interview(owner)
    before = standing(owner)

    interview.end(build.NOW)
    assert standing(owner) != before

    interview.take_back("ended_at")
    assert standing(owner) == before


def test_counts_follow_the_facts():
    owner = build.asker()
    interview = build.interview(owner, ended_at=build.NOW)
    assert counts(owner)["met"] == 1

    interview.thank(build.NOW + 48 * HOUR, by="card")
    assert counts(owner)["thanked_in_time"] == 1

    interview.state(thanked_at=build.NOW + 48 * HOUR + timedelta(seconds=1))
    assert counts(owner)["thanked_in_time"] == 0
    assert counts(owner)["learn"] == 1
    assert counts(owner)["thank"] == 0


def test_the_latest_answer_is_the_only_one():
    interview = build.interview(build.asker(), requested_at=build.NOW)

    interview.answer("postponed_at", build.NOW, ask_again_on=date(2026, 10, 1))
    interview.answer("accepted_at", build.NOW + HOUR)

    interview.refresh_from_db()
    assert interview.postponed_at is None
    assert interview.ask_again_on is None
    assert interview.next_step(build.NOW + HOUR).do is Do.CHOOSE_TIME


def test_moving_a_meeting_raises_the_number_of_its_invitation():
    interview = build.interview(build.asker())

    interview.schedule(build.NOW, starts_at=build.NOW + 240 * HOUR)
    assert interview.sequence == 0

    interview.schedule(build.NOW + HOUR, starts_at=build.NOW + 250 * HOUR)
    assert interview.sequence == 1


def test_a_cancelled_meeting_asks_for_another_time():
    interview = build.interview(build.asker())
    interview.schedule(build.NOW, starts_at=build.NOW + 240 * HOUR)

    interview.cancel(build.NOW + HOUR)

    assert interview.sequence == 1
    assert interview.next_step(build.NOW + HOUR).do is Do.OFFER_ANOTHER_TIME


def test_the_database_refuses_thanks_before_the_end():
    interview = build.interview(build.asker(), ended_at=build.NOW)

    with pytest.raises(IntegrityError), transaction.atomic():
        interview.thank(build.NOW - HOUR, by="mail")


def test_there_is_one_interview_at_a_time_with_somebody():
    interview = build.interview(build.asker())

    assert start_interview(interview.person, build.NOW) == interview

    interview.state(closed_at=build.NOW)
    assert start_interview(interview.person, build.NOW) != interview


def test_everything_starts_at_its_owner():
    ada, eve = build.asker("ada"), build.asker("eve")
    interview = build.interview(ada)

    assert Interview.objects.of(ada).get() == interview
    assert not Interview.objects.of(eve).exists()
    assert not Person.objects.of(eve).exists()


def test_a_name_without_a_reason_is_only_listed():
    owner = build.asker()
    somebody = build.person(owner, because="")

    assert (somebody.stage, somebody.due_at, somebody.by_at) == (LISTED, None, NEVER)
    assert counts(owner) == {LISTED: 1}


def test_a_referral_is_wanted_within_three_days():
    somebody = build.person(build.asker(), because="", introducer="Lena Ortiz")

    assert somebody.stage == Stage.EXPLORE
    assert somebody.by_at == build.NOW + timedelta(days=3)


def test_what_was_agreed_before_is_kept_when_it_is_moved_or_called_off():
    first, second = build.NOW + 24 * HOUR, build.NOW + 48 * HOUR
    interview = build.interview(build.asker())

    interview.schedule(build.NOW, starts_at=first)
    assert interview.earlier_starts_at is None
    interview.schedule(build.NOW, starts_at=first, place="Quay 4")
    assert interview.earlier_starts_at is None
    interview.schedule(build.NOW, starts_at=second)
    assert (interview.earlier_starts_at, interview.sequence) == (first, 2)
    interview.cancel(build.NOW)

    assert (interview.starts_at, interview.earlier_starts_at) == (None, second)
    assert interview.sequence == 3
