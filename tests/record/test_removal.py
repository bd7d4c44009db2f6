"""Somebody leaves the notebook, and nothing of them stays behind."""

from datetime import timedelta

import pytest

from askaround.record.count import counts
from askaround.record.message import draft
from askaround.record.models import Interview, Message, Person, ResearchNote
from askaround.record.note import keep_note
from askaround.record.removal import goes_with, remove_person
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return build.asker()


def test_what_goes_with_somebody_is_said_before_it_goes(ada):
    met = build.interview(ada, requested_at=build.NOW, ended_at=build.NOW)
    keep_note(met, None, "Ferries.", build.NOW)
    draft(met, "request", "Ferries", "Dear Dana,", build.NOW)
    build.person(ada, name="Ruth Pell", because="", referred_by=met)

    lost = goes_with(met.person)

    assert (lost.interviews, lost.notes, lost.letters, lost.referrals) == (1, 1, 1, 1)
    assert not goes_with(build.person(ada, name="Nobody Yet"))


def test_what_was_found_out_about_somebody_is_said_to_go_too(ada):
    known = build.person(ada)
    ResearchNote.objects.create(person=known, text="Ferries.", noted_at=build.NOW)

    assert goes_with(known).found_out == 1
    assert goes_with(known)


def test_somebody_removed_leaves_no_interview_no_letter_and_no_count(ada):
    before = counts(ada)
    met = build.interview(ada, ended_at=build.NOW, thanked_at=build.NOW + timedelta(hours=3))
    draft(met, "request", "Ferries", "Dear Dana,", build.NOW)

    remove_person(met.person)

    assert not Person.objects.of(ada).exists()
    assert not Interview.objects.of(ada).exists()
    assert not Message.objects.of(ada).exists()
    assert {of: n for of, n in counts(ada).items() if n} == before


def test_whoever_they_recommended_stays_and_is_due_no_longer_for_their_sake(ada):
    met = build.interview(ada, ended_at=build.NOW)
    ruth = build.person(ada, name="Ruth Pell", because="", referred_by=met)
    assert ruth.stage == "explore"

    remove_person(met.person)

    ruth.refresh_from_db()
    assert ruth.referred_by is None
    assert ruth.stage == "listed"
    assert counts(ada)["listed"] == 1
