"""What was sent lies in the Sent folder once, and what is in doubt is settled by it."""

from datetime import timedelta

import pytest

from askaround.inbox.looking import look
from askaround.record.models import Interview, Message
from tests.build import NOW
from tests.inbox.test_looking import LATER, account, ada, answer, box, clock, sent, server

__all__ = ["ada", "box", "server"]
pytestmark = pytest.mark.django_db
SENT = "Sent"


@pytest.fixture
def folder(box):
    """An empty Sent folder."""
    box.line.create(SENT)
    yield box
    box.line.select("INBOX")
    box.line.delete(SENT)


def raw(letter):
    return f"Message-ID: {letter.message_id}\r\nSubject: s\r\n\r\nDear Ruth\r\n".encode()


def sent_with_bytes(ada):
    letter = sent(ada)
    letter.raw = raw(letter)
    letter.save()
    return letter


def in_doubt(ada):
    letter = sent_with_bytes(ada)
    letter.sent_at, letter.claimed_at, letter.unknown_at = None, NOW, NOW
    letter.save()
    letter.interview.state(requested_at=None)
    return letter


def test_a_letter_is_filed_once_however_often_it_is_looked(ada, folder):
    letter = sent_with_bytes(ada)
    connected = account(ada, folder.port)

    for _ in range(3):
        look(connected, clock)

    assert folder.messages(SENT) == [raw(letter)]
    letter.refresh_from_db()
    assert letter.filed_at == LATER


def test_where_the_provider_has_filed_it_nothing_is_added(ada, folder):
    folder.take(raw(sent_with_bytes(ada)), SENT)

    look(account(ada, folder.port), clock)

    assert len(folder.messages(SENT)) == 1


def test_stopped_after_the_copy_was_put_there_no_second_one_follows(ada, folder):
    letter = sent_with_bytes(ada)
    connected = account(ada, folder.port)
    look(connected, clock)
    Message.objects.update(filed_at=None)  # as if it had never been written down

    look(connected, clock)

    assert folder.messages(SENT) == [raw(letter)]


def test_a_letter_in_doubt_that_lies_there_was_sent(ada, folder):
    letter = in_doubt(ada)
    folder.take(raw(letter), SENT, at=NOW + timedelta(minutes=3))

    look(account(ada, folder.port), clock)

    letter.refresh_from_db()
    assert (letter.state, letter.sent_at) == ("sent", NOW + timedelta(minutes=3))
    assert Interview.objects.get().requested_at == letter.sent_at


def test_a_letter_in_doubt_that_does_not_lie_there_stays_in_doubt(ada, folder):
    letter = in_doubt(ada)

    look(account(ada, folder.port), clock)

    letter.refresh_from_db()
    assert letter.state == "unknown"
    assert folder.messages(SENT) == []


def test_a_letter_in_doubt_that_is_answered_was_sent(ada, folder):
    letter = in_doubt(ada)
    folder.take(answer(letter), at=LATER)

    look(account(ada, folder.port), clock)

    letter.refresh_from_db()
    assert letter.state == "sent"
    assert Interview.objects.get().heard_at == LATER


def test_without_a_sent_folder_the_look_is_a_whole_look(ada, box):
    sent_with_bytes(ada)
    connected = account(ada, box.port)

    look(connected, clock)

    assert (connected.looked_at, connected.look_trouble) == (LATER, "")
