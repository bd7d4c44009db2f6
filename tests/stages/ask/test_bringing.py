"""A message saved as a file comes in by the same door as one that was found."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from askaround.adapters.mail.imap import MOST
from askaround.inbox import by_hand, reading
from askaround.record.message import draft
from askaround.record.models import Arrival, Interview
from askaround.stages.ask import bringing
from tests import build
from tests.build import NOW
from tests.servers.imap import letter
from tests.signed_in import client

pytestmark = pytest.mark.django_db
RUTH = "Ruth Pell <ruth@line.example>"
WROTE = NOW + timedelta(hours=2)


@pytest.fixture
def request_sent():
    person = build.person(build.asker(), name="Ruth Pell", email="ruth@line.example")
    return sent(build.start_interview(person, NOW))


def sent(interview):
    made = draft(interview, "request", "Twenty minutes", "Dear", NOW)
    made.queue(b"raw", f"<{made.pk}.token@uni.example>", NOW)
    made.was_sent(NOW)
    return made


def theirs(request_sent, text="Yes, gladly. Any time next week.\n", **more):
    more = {"In_Reply_To": request_sent.message_id, "Message_ID": "<1@line.example>"} | more
    return letter(more.pop("sender", RUTH), "Re: Twenty minutes", text, WROTE, **more)


def bring(interview, raw, owner=None):
    typed = {"message": SimpleUploadedFile("answer.eml", raw)} if raw is not None else {}
    asks = client(owner or interview.owner)
    return asks.post(f"/interviews/{interview.pk}/answer/message/", typed, follow=True)


def words(answer):
    return answer.content.decode()


def test_it_is_kept_read_and_suggested(request_sent):
    answer = bring(request_sent.interview, theirs(request_sent))

    arrival = Arrival.objects.get()
    assert bytes(arrival.raw) == theirs(request_sent)
    assert (arrival.letter, arrival.seems, arrival.came_at) == (request_sent, "yes", WROTE)
    assert Interview.objects.get().heard_at == WROTE
    assert bringing.READ in words(answer)
    assert "Yes, gladly" in words(answer) and 'value="accepted_at" ' in words(answer)


@pytest.mark.parametrize(
    "how",
    [
        lambda raw: raw.replace(b"\r\n", b"\n"),
        lambda raw: raw.replace(b"\r\n", b"\r"),
        lambda raw: b"From ruth@line.example Mon May  4 11:00:00 2026\n" + raw,
    ],
)
def test_however_a_program_saves_it_it_is_the_same_message(request_sent, how):
    bring(request_sent.interview, theirs(request_sent))

    answer = bring(request_sent.interview, how(theirs(request_sent)))

    assert bringing.TWICE in words(answer)
    assert Arrival.objects.count() == 1


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (None, "Choose the file first."),
        (b"", "This file is empty."),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 900, "Outlook’s own .msg"),
        (b"<html>\r\n\r\n<p>Yes</p>", "not a message"),
        (b"%PDF-1.7\n\n\x00\xff", "not a message"),
        (b"From: a@b.example\r\nDate: today", "not a message"),
    ],
)
def test_what_is_no_message_is_refused_with_what_to_do(request_sent, raw, said):
    answer = bring(request_sent.interview, raw)

    assert answer.status_code == 422
    assert said in words(answer)
    assert not Arrival.objects.exists()


def test_one_that_is_too_large_is_refused_and_a_long_one_is_cut(request_sent, monkeypatch):
    raw = theirs(request_sent, "Yes, gladly.\n" + "And so on.\n" * (MOST // 11))
    monkeypatch.setattr("askaround.stages.ask.forms.LARGEST", len(raw) - 1)
    assert by_hand.TOO_LARGE in words(bring(request_sent.interview, raw))
    assert not Arrival.objects.exists()
    monkeypatch.setattr("askaround.stages.ask.forms.LARGEST", len(raw))

    assert bringing.READ in words(bring(request_sent.interview, raw))
    kept = Arrival.objects.get()
    assert (kept.is_cut, len(bytes(kept.raw))) == (True, MOST)


def test_one_s_own_letter_is_no_answer(request_sent):
    answer = bring(
        request_sent.interview,
        theirs(request_sent, Message_ID=request_sent.message_id, In_Reply_To=""),
    )

    assert (answer.status_code, Arrival.objects.count()) == (422, 0)
    assert by_hand.YOUR_OWN in words(answer)


def test_one_that_answers_a_letter_to_somebody_else_is_not_kept_here(request_sent):
    other = build.start_interview(build.person(request_sent.owner, name="Lev Orr"), NOW)

    answer = bring(other, theirs(request_sent))

    assert (answer.status_code, Arrival.objects.count()) == (422, 0)
    assert "This answers your letter to Ruth Pell." in words(answer)


def test_without_any_letter_from_here_it_is_still_taken():
    interview = build.interview(build.asker(), requested_at=NOW)
    raw = letter(RUTH, "Your note", "Yes, gladly. Any time next week.\n", WROTE)

    bring(interview, raw)

    arrival = Arrival.objects.get()
    assert (arrival.interview, arrival.letter, arrival.seems) == (interview, None, "yes")


def test_a_machine_s_answer_is_said_to_be_one(request_sent):
    away = theirs(
        request_sent, "I am out of the office until 3 June.\n", Auto_Submitted="auto-replied"
    )

    answer = bring(request_sent.interview, away)

    assert "No person wrote it (out of office)" in words(answer)
    assert Interview.objects.get().heard_at is None


def test_one_that_cannot_be_read_is_kept_and_said(request_sent, monkeypatch):
    monkeypatch.setattr(reading, "COMMAND", ("/nowhere/python",))

    answer = bring(request_sent.interview, theirs(request_sent))

    assert Arrival.objects.get().trouble == reading.UNREADABLE
    assert bringing.UNREAD in words(answer)


def test_a_stranger_brings_nothing_in(request_sent):
    answer = bring(request_sent.interview, theirs(request_sent), owner=build.asker("eve"))

    assert (answer.status_code, Arrival.objects.count()) == (404, 0)


@pytest.mark.parametrize("said", ["", "never", "Mon, 99 Foo 99999 99:99:99 +9999", "-1"])
def test_a_date_that_is_none_is_now(request_sent, said):
    raw = f"From: {RUTH}\r\nDate: {said}\r\n\r\nYes.\r\n".encode()

    bring(request_sent.interview, raw)

    assert Arrival.objects.get().came_at > WROTE
