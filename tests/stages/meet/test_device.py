"""What a device kept by itself is taken in once, by its own notebook, at the time it happened."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import uuid4

import pytest
from django.urls import reverse

from askaround.record.note import Note, Revision
from askaround.record.person import Person
from askaround.record.question import Question, add_question
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)
DECADE = timedelta(days=3653)


@pytest.fixture
def interview():
    return build.interview(build.asker())


def send(interview, kind, text="", wrong=None, **more):
    to = reverse("meet:entry", args=[interview.pk])
    fields = {
        **{"revision": str(uuid4()), "kind": kind, "text": text},
        **{"asker": interview.owner.pk, "interview": str(interview.uid)},
        **more,
        **(wrong or {}),
    }
    answer = client(interview.owner).post(to, fields)
    interview.refresh_from_db()
    return answer


def ago(span):
    return span.total_seconds() * 1000


def test_every_kind_is_answered_with_its_id_and_checksum(interview):
    question = add_question(interview, "What tipped it?", build.NOW)

    for kind in ("begin", "note", "tick", "untick", "name", "end", "go_on"):
        revision = str(uuid4())
        told = send(interview, kind, "Ilse", revision=revision, question=question.pk).json()
        assert told["revision"] == revision, kind
        assert told["sha256"] == sha256(b"Ilse").hexdigest(), kind


def test_it_began_and_ended_when_the_device_says_and_not_when_it_was_sent(interview):
    send(interview, "begin", ago=ago(45 * MINUTE))
    send(interview, "end", ago=ago(14 * MINUTE))

    assert interview.real_minutes == 31
    assert datetime.now(UTC) - interview.ended_at > 13 * MINUTE


@pytest.mark.parametrize("wrong", [-DECADE, DECADE])
def test_a_device_that_cannot_know_how_long_ago_it_was_states_now(interview, wrong):
    send(interview, "begin", ago=ago(wrong))

    assert datetime.now(UTC) - interview.began_at < MINUTE


def test_an_end_is_never_before_the_beginning(interview):
    send(interview, "begin")

    send(interview, "end", ago=ago(20 * MINUTE))

    assert interview.ended_at == interview.began_at


def test_ended_in_a_pocket_it_goes_on(interview):
    send(interview, "begin")
    send(interview, "end")

    send(interview, "go_on")

    assert interview.ended_at is None


def test_a_question_that_arose_comes_with_its_first_words_and_once(interview):
    first, second = str(uuid4()), str(uuid4())
    for _ in range(2):
        send(interview, "note", "The ferry", revision=first, arose="Who pays?")
    send(
        interview, "note", "The ferry, and more", revision=second, parent=first, arose="Who pays?"
    )

    question = Question.objects.get()
    assert question.text == "Who pays?"
    assert question.arose_at and question.asked_at
    assert Note.objects.get().text == "The ferry, and more"
    assert Note.objects.get().question == question


def test_a_name_sent_twice_is_one_person(interview):
    for _ in range(2):
        send(interview, "name", "Ilse  Maertens")

    assert Person.objects.get(referred_by=interview).name == "Ilse Maertens"


@pytest.mark.parametrize("wrong", [{"asker": 999}, {"interview": str(uuid4())}])
def test_what_was_noted_in_another_notebook_is_not_taken(interview, wrong):
    answer = send(interview, "note", "Hers", wrong)

    assert answer.status_code == 409
    assert "stays on this device" in answer.json()["message"]
    assert not Revision.objects.exists()


@pytest.mark.parametrize("wrong", [{"kind": "drop"}, {"revision": ""}, {"ago": "1e300"}])
def test_an_entry_that_cannot_be_read_is_refused_with_words(interview, wrong):
    answer = send(interview, "note", "Words", wrong)

    assert answer.status_code == 422
    assert answer.json()["message"]


def test_who_answers_is_told_to_the_asker_alone(interview):
    to = reverse("meet:whose", args=[interview.pk])

    told = client(interview.owner).get(to).json()

    assert (told["asker"], told["interview"]) == (str(interview.owner.pk), str(interview.uid))
    assert told["token"]
    assert client(build.asker("eve")).get(to).status_code == 404


def test_the_worker_minds_interviews_alone(interview):
    answer = client(interview.owner).get(reverse("meet:worker"))

    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert reverse("meet:worker").rpartition("/")[0] == "/interviews"
    assert "Service-Worker-Allowed" not in answer.headers
