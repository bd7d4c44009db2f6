"""What was said last stands, and a letter knows it."""

from datetime import timedelta

import pytest

from askaround.method.wishes import Naming, Notes
from askaround.record.models import Interview, Person, Wishes
from askaround.record.wishes import keep_recording, keep_wishes, notes_for_letters, wishes_of
from tests import build

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def interview():
    return build.interview(build.asker())


def again(interview):
    return Interview.objects.with_person().get(pk=interview.pk)


def test_without_a_word_notes_are_for_yourself_and_nothing_is_recorded(interview):
    wishes = wishes_of(again(interview))

    assert str(wishes) == "You may take notes, ask before you name them, no recording"
    assert not Wishes.objects.exists()


def test_what_was_said_earlier_and_arrives_later_changes_nothing(interview):
    keep_wishes(interview, build.NOW, notes=Notes.NONE, naming=Naming.NEVER)
    keep_wishes(interview, build.NOW - HOUR, notes=Notes.MAY, naming=Naming.MAY)
    assert wishes_of(again(interview)).notes == Notes.NONE

    keep_wishes(interview, build.NOW, notes=Notes.PAPER, naming=Naming.NEVER)

    assert wishes_of(again(interview)).notes == Notes.PAPER


def test_a_yes_to_a_recording_leaves_the_other_wishes_alone(interview):
    day = build.NOW.date()
    keep_recording(interview, day)
    keep_wishes(interview, build.NOW, notes=Notes.PAPER, naming=Naming.NEVER)
    keep_recording(interview, None)

    wishes = wishes_of(again(interview))

    assert (wishes.notes, wishes.naming) == (Notes.PAPER, Naming.NEVER)
    assert wishes.recording == "No recording"


@pytest.mark.parametrize(
    ("naming", "may"), [(Naming.NEVER, False), (Naming.ASK, True), (Naming.MAY, True)]
)
def test_whoever_was_named_by_them_knows_whether_that_may_be_said(interview, naming, may):
    sam = build.person(interview.owner, name="Sam", referred_by=interview, may_use_name=True)
    keep_wishes(interview, build.NOW, notes=Notes.MAY, naming=naming)

    assert Person.objects.with_current().get(pk=sam.pk).may_name_introducer is may


def test_no_letter_draws_on_notes_that_were_not_to_be_taken(interview):
    build.note(interview, "She left for the ferry company")
    assert notes_for_letters(again(interview)).count() == 1

    keep_wishes(interview, build.NOW, notes=Notes.NONE, naming=Naming.ASK)

    assert notes_for_letters(again(interview)).count() == 0
