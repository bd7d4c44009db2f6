"""Answers that were taken for junk, or put away, are found; nothing else there is even seen."""

from datetime import timedelta

import pytest

from askaround.adapters.mail.imap import IDS_AT_A_TIME, Visit
from askaround.inbox import looking
from askaround.inbox.looking import look
from askaround.inbox.wanted import Left, Wanted, bare
from askaround.record.models import Arrival, Folder, MailAccount
from tests.adapters.mail.test_imap import WHEN, head
from tests.build import NOW
from tests.inbox.test_looking import (
    LATER,
    RUTH,
    account,
    ada,
    answer,
    bodies,
    box,
    clock,
    sent,
    server,
)  # fmt: skip
from tests.servers.imap import letter

__all__ = ["ada", "bodies", "box", "server"]
pytestmark = pytest.mark.django_db
LONG_AFTER = NOW + timedelta(days=300)


@pytest.fixture
def folders(box):
    """Junk and an archive beside the inbox, empty."""
    made = ["Junk", "Archive"]
    for name in made:
        box.line.create(name)
    yield box
    box.line.select("INBOX")
    for name in made + ["Old"]:
        box.line.delete(name)


@pytest.fixture
def seen(monkeypatch):
    """The senders of all whose headers were asked for."""
    senders = []
    usual = Visit.heads

    def heads(self, uids, *rest):
        found = usual(self, uids, *rest)
        senders.extend(head.sender for head in found)
        return found

    monkeypatch.setattr(Visit, "heads", heads)
    return senders


def texts():
    return sorted(Arrival.objects.values_list("text", flat=True))


@pytest.mark.parametrize("where", ["Junk", "Archive"])
def test_an_answer_is_found_where_it_lies_and_stays_there_as_it_is(
    ada, folders, bodies, seen, where
):
    request = sent(ada)
    folders.take(letter("Shop <win@shop.example>", "You won", "Click.\n", NOW), where, at=LATER)
    folders.take(answer(request), where, at=LATER)
    # By the address alone nothing is taken out of there.
    folders.take(answer(request, "Lunch?\n", In_Reply_To=""), where, at=LATER)
    before = folders.flags(where)

    found = look(account(ada, folders.port), clock)

    assert (found, len(bodies), texts()) == (1, 1, ["Yes, gladly."])
    assert seen == ["ruth@line.example"]
    assert folders.flags(where) == before
    assert MailAccount.objects.get().look_trouble == ""


def test_one_that_was_seen_in_the_inbox_and_put_away_stays_one(ada, folders):
    raw = answer(sent(ada))
    folders.take(raw, at=LATER)
    connected = account(ada, folders.port)
    look(connected, clock)
    folders.take(raw, "Archive", at=LATER)

    assert look(connected, clock) == 0
    assert texts() == ["Yes, gladly."]


def test_what_comes_there_later_is_found_and_nothing_is_asked_for_in_between(
    ada, folders, monkeypatch
):
    request = sent(ada)
    folders.take(answer(request), "Junk", at=LATER)
    connected = account(ada, folders.port)
    look(connected, clock)
    with monkeypatch.context() as patched:
        patched.setattr(Visit, "naming", None)
        look(connected, clock)
    assert connected.look_trouble == ""

    folders.take(answer(request, "And one thing more.\n"), "Junk", at=LATER)

    assert look(connected, clock) == 1


def test_a_folder_that_is_renamed_is_looked_through_anew_without_doubling(ada, folders):
    request = sent(ada)
    folders.take(answer(request), "Archive", at=LATER)
    connected = account(ada, folders.port)
    look(connected, clock)
    folders.line.rename("Archive", "Old")
    folders.line.create("Archive")
    folders.take(answer(request), "Archive", at=LATER)
    folders.take(answer(request, "And one thing more.\n"), "Archive", at=LATER)

    look(connected, clock)

    assert texts() == ["And one thing more.", "Yes, gladly."]


def test_a_folder_that_is_there_no_more_is_forgotten(ada, folders):
    sent(ada)
    connected = account(ada, folders.port)
    look(connected, clock)
    assert sorted(Folder.objects.values_list("name", flat=True)) == ["Archive", "INBOX", "Junk"]
    folders.line.delete("Junk")

    look(connected, clock)

    assert sorted(Folder.objects.values_list("name", flat=True)) == ["Archive", "INBOX"]
    assert connected.look_trouble == ""


def test_many_letters_are_asked_for_in_several_questions(ada, folders):
    many = [sent(ada, f"Per {n}", f"p{n}@line.example") for n in range(IDS_AT_A_TIME + 2)]
    for one in (many[0], many[-1]):
        folders.take(answer(one, sender=one.to), "Junk", at=LATER)

    assert look(account(ada, folders.port), clock) == 2


def test_stopped_in_between_nothing_there_is_missed(ada, folders, monkeypatch):
    request = sent(ada)
    for number in range(3):
        folders.take(answer(request, f"Answer {number}\n"), "Archive", at=LATER)
    connected = account(ada, folders.port)
    usual, calls = looking.keep, []

    def dies(*args, **named):
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return usual(*args, **named)

    monkeypatch.setattr(looking, "keep", dies)
    with pytest.raises(KeyboardInterrupt):
        look(connected, clock)
    look(connected, clock)

    assert texts() == [f"Answer {number}" for number in range(3)]


def out_of_the_blue(subject="Lunch?", at=LATER, **more):
    return letter(RUTH, subject, "Shall we?\n", at, **more)


@pytest.mark.parametrize(
    ("facts", "counts"),
    [
        ({}, True),
        ({"postponed_at": NOW}, True),
        ({"accepted_at": NOW}, True),
        ({"rested_at": NOW}, True),
        ({"ended_at": NOW}, True),
        ({"ended_at": NOW, "thanked_at": NOW}, False),
        ({"declined_at": NOW}, False),
        ({"redirected_at": NOW}, False),
        ({"closed_at": NOW}, False),
    ],
)
def test_by_the_address_alone_it_counts_as_long_as_something_is_open(
    ada, box, bodies, facts, counts
):
    request = sent(ada)
    request.interview.state(**facts)
    box.take(out_of_the_blue(), at=LATER)

    look(account(ada, box.port), clock)

    assert Arrival.objects.exists() == counts
    assert len(bodies) == counts


@pytest.mark.parametrize(
    "how",
    [
        {"In_Reply_To": "{id}"},
        {"subject": "AW: Re[2]: twenty  MINUTES"},
        {"subject": "=?utf-8?q?R=C3=A9=3A_Twenty_minutes?="},
    ],
)
def test_what_refers_to_a_letter_counts_however_long_after(ada, box, how):
    request = sent(ada)
    request.interview.state(ended_at=NOW, thanked_at=NOW, closed_at=NOW)
    named = {name: value.format(id=request.message_id) for name, value in how.items()}
    box.take(out_of_the_blue(at=LONG_AFTER, **named), at=LONG_AFTER)

    look(account(ada, box.port), lambda: LONG_AFTER)

    assert Arrival.objects.get().letter == request


def test_without_a_subject_nothing_refers_to_anything():
    wants = Wanted([Left(1, "<1@x>", "a@b.example", WHEN, "", is_open=False)], "ada@uni.example")

    assert wants.answered_by(head(1, 2, LATER, b"From: a@b.example\r\nSubject: Re:\r\n")) is None


@pytest.mark.parametrize(
    ("subject", "left"),
    [("Re: Fwd: One", "one"), ("Reading: one", "reading: one"), ("回复：One", "one"), ("Re:", "")],
)
def test_a_subject_is_the_same_however_often_it_was_answered(subject, left):
    assert bare(subject) == left
