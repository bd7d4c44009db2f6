"""A letter leaves once, or is said to be uncertain."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from askaround.record.message import CLAIM_LASTS, Message, claim, draft, give_up_dead_claims
from tests import build

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


@pytest.fixture
def letter():
    interview = build.interview(build.asker())
    return draft(interview, "request", "Your path", "Dear Dana,", build.NOW)


def test_a_draft_begun_is_found_again_and_not_overwritten(letter):
    again = draft(letter.interview, "request", "Another", "text", build.NOW)

    assert again.pk == letter.pk
    assert again.subject == "Your path"


def test_only_one_of_two_workers_gets_a_letter(letter):
    letter.queue(b"bytes", "<1@a.example>", build.NOW)

    assert claim(letter.pk, build.NOW)
    assert not claim(letter.pk, build.NOW)


def test_a_draft_cannot_be_claimed(letter):
    assert not claim(letter.pk, build.NOW)


def test_a_letter_whose_worker_died_becomes_unknown_and_is_not_sent_again(letter):
    letter.queue(b"bytes", "<1@a.example>", build.NOW)
    claim(letter.pk, build.NOW)

    assert give_up_dead_claims(build.NOW + CLAIM_LASTS) == 0
    assert give_up_dead_claims(build.NOW + CLAIM_LASTS + SECOND) == 1

    assert Message.objects.uncertain().get() == letter
    assert not claim(letter.pk, build.NOW + 2 * CLAIM_LASTS)


def test_there_is_one_letter_of_a_kind(letter):
    letter.pk = None
    letter.message_id = "<2@a.example>"

    with pytest.raises(IntegrityError), transaction.atomic():
        letter.save(force_insert=True)
