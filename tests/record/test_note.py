"""No word noted is lost: sent twice it is kept once, written twice both are kept."""

from uuid import uuid4

import pytest

from askaround.record.note import Note, Revision, keep_note
from tests import build

pytestmark = pytest.mark.django_db


@pytest.fixture
def interview():
    return build.interview(build.asker())


def test_a_text_that_continues_another_keeps_both_revisions(interview):
    first = keep_note(interview, None, "One page", build.NOW)

    keep_note(interview, None, "One page first", build.NOW, parent=first.revision.pk)

    assert Note.objects.get().text == "One page first"
    assert set(Revision.objects.values_list("text", flat=True)) == {"One page", "One page first"}


def test_a_text_sent_twice_is_kept_once(interview):
    revision = uuid4()

    keep_note(interview, None, "One page", build.NOW, revision=revision)
    again = keep_note(interview, None, "One page", build.NOW, revision=revision)

    assert again.revision.pk == revision
    assert Revision.objects.count() == 1


def test_two_windows_that_wrote_from_the_same_text_both_stand(interview):
    first = keep_note(interview, None, "One", build.NOW).revision.pk
    keep_note(interview, None, "One, said the laptop", build.NOW, parent=first)

    beside = keep_note(interview, None, "One, said the phone", build.NOW, parent=first)

    assert beside.is_beside
    texts = set(Note.objects.values_list("text", flat=True))
    assert texts == {"One, said the laptop", "One, said the phone"}


def test_a_revision_of_somebody_elses_interview_is_not_taken_for_ours(interview):
    other = build.interview(build.asker("ben"))
    theirs = keep_note(other, None, "Theirs", build.NOW).revision.pk

    ours = keep_note(interview, None, "Ours", build.NOW, parent=theirs)

    assert ours.revision.note.interview == interview
    assert Note.objects.of(other.owner).get().text == "Theirs"
