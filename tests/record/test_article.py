"""What the article asks to be kept: needs, reasons, ways, referrals, thanks."""

from datetime import timedelta

import pytest

from askaround.method.journey import Do
from askaround.method.ladder import needs_first
from askaround.method.stages import Stage
from askaround.record.count import counts
from askaround.record.message import draft
from askaround.record.person import LISTED, add_person
from askaround.record.question import Need, add_question
from tests import build

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def ada():
    return build.asker()


def test_r00_what_the_asker_wants_to_know_is_kept_for_all_interviews(ada):
    Need.objects.create(owner=ada, text="Could I still see patients?", added_at=build.NOW)

    assert needs_first([need.text for need in Need.objects.of(ada)]) is None
    assert needs_first([need.text for need in Need.objects.of(build.asker("eve"))])


def test_r02_what_counts_is_the_interview_and_not_the_letter(ada):
    interview = build.interview(ada, requested_at=build.NOW)
    assert counts(ada).get("met", 0) == 0

    interview.end(build.NOW + HOUR)
    assert counts(ada)["met"] == 1


def test_r08_a_name_without_a_reason_waits_on_the_list(ada):
    somebody = build.person(ada, because="")
    assert somebody.stage == LISTED

    somebody.because = "She tests ferry tickets."
    somebody.save()
    somebody.keep_next()
    assert somebody.stage == Stage.EXPLORE


def test_r10_the_way_they_were_asked_is_kept(ada):
    interview = build.interview(ada)

    interview.request(build.NOW, by="linkedin")

    interview.refresh_from_db()
    assert (interview.requested_at, interview.requested_by) == (build.NOW, "linkedin")


def test_r19_nothing_is_prepared_without_a_question(ada):
    interview = build.interview(ada)
    assert interview.prepared_at is None

    add_question(interview, "What fills your week?", build.NOW)
    assert interview.prepared_at == build.NOW


def test_r29_a_question_that_arose_is_kept_and_is_no_preparation(ada):
    interview = build.interview(ada)

    arose = add_question(interview, "What tipped it?", build.NOW, arose=True)

    assert arose.arose_at == build.NOW
    assert interview.prepared_at is None


def test_r36_a_name_from_an_interview_becomes_a_person_whose_permission_is_unset(ada):
    """The sixth acceptance test that follows from the article; the letters have the rest."""
    interview = build.interview(ada, ended_at=build.NOW)

    sam = add_person(ada, build.NOW, name="Sam Lee", referred_by=interview)

    assert sam.introducer_name == "Dana Reyes"
    assert (sam.may_use_name, sam.will_introduce) == (None, None)
    assert list(interview.referrals.all()) == [sam]
    assert sam.by_at == build.NOW + timedelta(days=3)


def test_r37_an_interview_stays_open_until_the_thanks_are_sent(ada):
    interview = build.interview(ada, ended_at=build.NOW)

    def open_steps():
        return {step.do for step in interview.steps()}

    assert Do.THANK in open_steps()
    assert interview.person.stage == Stage.THANK

    interview.thank(build.NOW + 400 * 24 * HOUR, by="mail")
    assert Do.THANK not in open_steps()
    assert interview.person.stage == Stage.LEARN


def test_r40_each_person_met_gets_one_thank_you_and_no_second(ada):
    interview = build.interview(ada, ended_at=build.NOW)
    other = build.person(ada, name="Sam Lee")

    sent = draft(interview, "thanks", "Thank you", "Dear Dana,", build.NOW)
    sent.was_sent(build.NOW + HOUR)

    assert draft(interview, "thanks", "Again", "Dear Dana,", build.NOW) == sent
    assert interview.thanked_at == build.NOW + HOUR
    assert other.messages.count() == 0
