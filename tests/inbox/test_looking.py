"""Answers are found in a real mailbox, once each, and nothing else in it is touched."""

from datetime import timedelta

import pytest

from askaround.adapters.mail.imap import Visit
from askaround.inbox import looking, watching
from askaround.inbox.looking import look
from askaround.outbox.accounts import connect
from askaround.record.interview import start_interview
from askaround.record.mail_account import claim_look
from askaround.record.message import draft
from askaround.record.models import Arrival, Folder, Interview, MailAccount
from tests import build
from tests.adapters.smtp_servers import PASSWORD, USER
from tests.build import NOW
from tests.servers.imap import imap_server, letter

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=2)
RUTH = "Ruth Pell <ruth@line.example>"


def clock():
    return LATER


@pytest.fixture(scope="module")
def server():
    with imap_server() as box:
        yield box


@pytest.fixture
def box(server):
    """The same server, its inbox empty again."""
    server.line.select("INBOX")
    if server.line.uid("SEARCH", "ALL")[1][0]:
        server.line.uid("STORE", "1:*", "+FLAGS", r"(\Deleted)")
        server.line.expunge()
    return server


@pytest.fixture
def ada():
    return build.asker()


def account(owner, port, password=PASSWORD, **more):
    asked = {"host": "127.0.0.1", "port": 25, "security": "none", "user": USER}
    asked |= {"imap_host": "127.0.0.1", "imap_port": port, "imap_security": "none"}
    return connect(owner, "smtp", USER, {**asked, **more, "password": password})


def sent(owner, name="Ruth Pell", to="ruth@line.example", at=NOW, kind="request"):
    """A letter that left."""
    interview = start_interview(build.person(owner, name=name, email=to), at)
    made = draft(interview, kind, "Twenty minutes", "Dear Ruth", at)
    made.queue(b"raw", f"<{made.pk}.token@uni.example>", at)
    made.was_sent(at)
    return made


def answer(
    letter_sent, text="Yes, gladly.\n", sender=RUTH, at=LATER, subject="Re: Twenty", **more
):
    more.setdefault("In_Reply_To", letter_sent.message_id)
    more.setdefault("Message_ID", f"<{abs(hash((text, sender)))}@line.example>")
    return letter(sender, subject, text, at, **more)


def watch_here(clock):
    """In this very thread."""
    return watching.watch_mailboxes(clock, bool, lambda pk, watches: watches())


@pytest.fixture
def bodies(monkeypatch):
    """Every message that was fetched, or looked into beyond its headers."""
    fetched = []
    usual = Visit._bodies
    monkeypatch.setattr(
        Visit,
        "_bodies",
        lambda self, uids, *rest: fetched.extend(uids) or usual(self, uids, *rest),
    )
    return fetched


def test_an_answer_is_kept_and_heard_and_the_rest_is_left_alone(ada, box, bodies):
    request = sent(ada)
    box.take(letter("News <news@shop.example>", "Sale", "Buy.\n", NOW), at=NOW)
    box.take(answer(request), at=LATER)
    box.take(letter("Mother <mum@home.example>", "Sunday", "Lunch?\n", NOW), at=NOW)
    before = box.flags()

    found = look(account(ada, box.port), clock)

    arrival = Arrival.objects.get()
    assert (found, len(bodies)) == (1, 1)
    assert (arrival.letter, arrival.person.name) == (request, "Ruth Pell")
    assert bytes(arrival.raw).endswith(b"Yes, gladly.\r\n")
    assert arrival.text == "Yes, gladly."
    assert arrival.interview.heard_at == LATER
    assert box.flags() == before
    kept = MailAccount.objects.get()
    assert (kept.looked_at, kept.look_trouble) == (LATER, "")


def test_a_second_look_asks_for_nothing_it_has_seen(ada, box, bodies, monkeypatch):
    box.take(answer(sent(ada)), at=LATER)
    connected = account(ada, box.port)
    look(connected, clock)
    monkeypatch.setattr(Visit, "uids", None)

    assert look(connected, clock) == 0

    assert len(bodies) == 1
    assert MailAccount.objects.get().look_trouble == ""


@pytest.mark.parametrize(
    "headers",
    [
        {"In_Reply_To": "<1.other@x.example>", "References": "<a@b> {id} <c@d>"},
        {"In_Reply_To": "", "References": "{id}"},
        {"In_Reply_To": "", "Message_ID": ""},
    ],
)
def test_it_is_known_by_what_it_names_or_by_who_wrote(ada, box, headers):
    request = sent(ada)
    named = {name: value.format(id=request.message_id) for name, value in headers.items()}
    box.take(answer(request, **named), at=LATER)

    look(account(ada, box.port), clock)

    assert Arrival.objects.get().letter == request


def test_what_a_person_wrote_before_the_letter_is_no_answer(ada, box, bodies):
    request = sent(ada)
    early = NOW - timedelta(hours=1)
    box.take(answer(request, In_Reply_To="", at=early), at=early)

    look(account(ada, box.port), clock)

    assert (Arrival.objects.count(), bodies) == (0, [])


def test_one_s_own_letters_are_no_answers(ada, box):
    request = sent(ada)
    box.take(answer(request, sender=f"Ada <{USER.title()}>"), at=LATER)
    box.take(answer(request, sender=RUTH, Message_ID=request.message_id), at=LATER)

    look(account(ada, box.port), clock)

    assert Arrival.objects.count() == 0


def test_two_with_one_id_are_two_and_the_same_one_twice_is_one(ada, box):
    request = sent(ada)
    first = answer(request, "Yes.\n", Message_ID="<one@line.example>")
    for raw in (first, answer(request, "No.\n", Message_ID="<one@line.example>"), first):
        box.take(raw, at=LATER)

    look(account(ada, box.port), clock)

    assert sorted(Arrival.objects.values_list("text", flat=True)) == ["No.", "Yes."]


def test_a_mailbox_with_new_numbers_is_looked_over_again_without_doubling(ada, box):
    request = sent(ada)
    box.take(answer(request), at=LATER)
    connected = account(ada, box.port)
    look(connected, clock)
    Folder.objects.update(validity=7, last_uid=4_000_000)
    box.take(answer(request, "And one thing more.\n"), at=LATER)

    assert look(connected, clock) == 1
    assert Arrival.objects.count() == 2


def test_stopped_between_fetching_and_keeping_nothing_is_missed_or_doubled(ada, box, monkeypatch):
    request = sent(ada)
    for number in range(4):
        box.take(answer(request, f"Answer {number}\n"), at=LATER)
    connected = account(ada, box.port)
    usual, calls = looking.keep, []

    def dies(*args, **named):
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return usual(*args, **named)

    monkeypatch.setattr(looking, "keep", dies)
    with pytest.raises(KeyboardInterrupt):
        look(connected, clock)
    assert MailAccount.objects.get().looked_at is None

    look(connected, clock)

    texts = sorted(Arrival.objects.values_list("text", flat=True))
    assert texts == [f"Answer {number}" for number in range(4)]


def test_what_was_kept_and_not_read_is_read_by_the_next_look(ada, box, monkeypatch):
    request = sent(ada)
    box.take(answer(request), at=LATER)
    connected = account(ada, box.port)
    with monkeypatch.context() as patched:
        patched.setattr(looking, "read_waiting", lambda *_: None)
        look(connected, clock)
    assert Interview.objects.get().heard_at is None

    look(connected, clock)

    assert Interview.objects.get().heard_at == LATER


def test_with_nothing_sent_the_mailbox_is_not_even_opened(ada, box, monkeypatch):
    monkeypatch.setattr("askaround.adapters.mail.imap.Mailbox._open", None)

    assert look(account(ada, box.port), clock) == 0

    assert MailAccount.objects.get().looked_at is None


def test_a_refused_password_is_said_and_after_three_times_not_tried_again(ada, box):
    sent(ada)
    connected = account(ada, box.port, password="wrong")

    for number in range(5):
        watch_here(lambda number=number: LATER + timedelta(minutes=3 * number))

    connected.refresh_from_db()
    assert "did not accept this user name and password" in connected.look_trouble
    assert (connected.refusals, connected.has_given_up, connected.looked_at) == (3, True, None)


def test_a_closed_port_is_said_and_tried_again(ada, box):
    sent(ada)
    connected = account(ada, 9)

    watch_here(clock)

    connected.refresh_from_db()
    assert "did not answer on port 9" in connected.look_trouble
    assert (connected.has_given_up, connected.looked_at) == (False, None)
    assert watch_here(clock) == 0
    assert watch_here(lambda: LATER + timedelta(minutes=2)) == 1


def test_a_mailbox_is_looked_into_by_one_worker_at_a_time(ada, box):
    connected = account(ada, box.port)

    assert [claim_look(connected.pk, LATER) for _ in range(2)] == [True, False]
