"""A mailbox is watched beside all other work, and what comes is seen while somebody waits."""

import socket
import threading
from datetime import timedelta

import pytest

from askaround.adapters.mail import imap_idle
from askaround.adapters.mail.imap import Visit
from askaround.commands import tick
from askaround.inbox import looking, watching
from askaround.outbox.accounts import connect
from askaround.outbox.writing import send_by_mail
from askaround.record.interview import start_interview
from askaround.record.mail_account import LOOK_EVERY, MailAccount
from askaround.record.message import draft
from askaround.record.models import Arrival
from tests import build
from tests.adapters.smtp_servers import USER, real_server
from tests.build import NOW
from tests.inbox.test_looking import LATER, account, ada, answer, box, clock, sent, server

__all__ = ["ada", "box", "server"]
here = pytest.mark.django_db
threads = pytest.mark.django_db(transaction=True)


class Told:
    """A worker that is told to stop as soon as `enough` says so. `does` is done while it waits."""

    def __init__(self, enough, does=lambda: None):
        self.enough, self.does, self.has_done = enough, does, False

    def __call__(self):
        if not self.has_done:
            self.has_done = True
            self.does()
        return self.enough()


@here
def test_what_comes_while_somebody_waits_is_seen_on_the_same_line(ada, box, monkeypatch):
    request = sent(ada)
    connected = account(ada, box.port)
    opened = []
    usual = looking.opened
    monkeypatch.setattr(watching, "opened", lambda *a: opened.append(a) or usual(*a))
    # Nobody looks again because time has passed.
    monkeypatch.setattr(imap_idle, "LONGEST", None)
    monkeypatch.setattr(Visit.wait, "__defaults__", (600.0,))

    watching.watch(
        connected.pk,
        clock,
        Told(Arrival.objects.exists, lambda: box.take(answer(request), at=LATER)),
    )

    assert Arrival.objects.get().text == "Yes, gladly."
    assert len(opened) == 1
    connected.refresh_from_db()
    assert (connected.looked_at, connected.look_trouble) == (LATER, "")


@here
def test_settings_that_change_end_the_waiting(ada, box):
    sent(ada)
    connected = account(ada, box.port)
    times = iter([LATER] * 6 + [LATER + timedelta(minutes=1)] * 99)

    watching.watch(
        connected.pk,
        lambda: next(times),
        Told(bool, lambda: MailAccount.objects.get().look_soon()),
    )

    connected.refresh_from_db()
    assert connected.look_at is None


@here
def test_whoever_watches_keeps_the_mailbox_and_one_who_dies_loses_it(ada, box):
    connected = account(ada, box.port)
    assert watching.claim_look(connected.pk, LATER)
    connected.refresh_from_db()
    later = LATER + LOOK_EVERY - timedelta(seconds=1)

    assert connected.keep_claim(later)

    assert not watching.claim_look(connected.pk, LATER + LOOK_EVERY)
    assert watching.claim_look(connected.pk, later + LOOK_EVERY)
    assert not connected.keep_claim(later + LOOK_EVERY)


@here
@pytest.mark.parametrize(
    ("held", "again"), [(timedelta(seconds=5), False), (timedelta(minutes=5), True)]
)
def test_a_line_that_is_cut_is_made_anew_and_is_no_trouble_yet(ada, box, monkeypatch, held, again):
    sent(ada)
    connected = account(ada, box.port)
    time = [LATER]

    def cut(visit, is_over):
        time[0] += held
        assert not is_over()
        raise watching.MailError("The line was cut.")

    monkeypatch.setattr(Visit, "wait", cut)
    watching.watch(connected.pk, lambda: time[0], bool)

    connected.refresh_from_db()
    assert (connected.look_trouble, connected.looked_at) == ("", LATER)
    is_due = MailAccount.objects.to_look(time[0]).exists()
    assert is_due == again


@here
def test_a_server_that_does_not_say_what_comes_is_looked_at_again_later(ada, box, monkeypatch):
    sent(ada)
    connected = account(ada, box.port)
    monkeypatch.setattr(imap_idle, "is_offered", lambda line: False)

    watching.watch(connected.pk, clock, bool)

    connected.refresh_from_db()
    assert (connected.looked_at, connected.look_at) == (LATER, LATER + LOOK_EVERY)


class HangingServer:
    """Takes the call, and says nothing until it is let go."""

    def __init__(self):
        self.reached, self.let_go = threading.Event(), threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        line, _ = self.listener.accept()
        with line:
            self.reached.set()
            self.let_go.wait(60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.let_go.set()
        self.listener.close()


def with_a_letter_to_send(ada, mail_port, imap_port):
    sent(ada)
    asked = {"host": "127.0.0.1", "port": mail_port, "security": "none"}
    asked |= {"imap_host": "127.0.0.1", "imap_port": imap_port, "imap_security": "none"}
    connected = connect(ada, "smtp", USER, {**asked, "user": "", "password": ""})
    person = build.person(ada, name="Lev Orr", email="lev@line.example")
    letter = draft(start_interview(person, NOW), "request", "Twenty minutes", "Dear Lev", NOW)
    send_by_mail(letter, NOW)
    return connected


@pytest.fixture(autouse=True)
def soon_after(monkeypatch):
    """It is soon after the letters were written, whatever the machine says."""
    monkeypatch.setattr(tick, "now", clock)


def one_pass():
    tick.look_for_answers(bool)
    tick.send_letters(bool)


@threads
def test_a_letter_leaves_while_a_mailbox_hangs(ada):
    with real_server() as (taken, port), HangingServer() as hanging:
        connected = with_a_letter_to_send(ada, port, hanging.port)

        one_pass()

        assert [mail.recipients for mail in taken.mails] == [["lev@line.example"]]
        assert hanging.reached.wait(60)
        thread = watching.THREADS[connected.pk]
        assert thread.is_alive()
        # Nobody else begins with a mailbox that is watched.
        assert watching.watch_mailboxes(tick.now, bool) == 0
        hanging.let_go.set()
        thread.join(60)
    connected.refresh_from_db()
    assert "did not answer" in connected.look_trouble or "cut" in connected.look_trouble
    assert connected.looked_at is None


@threads
def test_a_letter_would_wait_for_a_mailbox_that_is_looked_into_first(ada, monkeypatch):
    """The negative control: the same pass, with the look in the worker's own thread."""
    begin = watching.watch_mailboxes
    monkeypatch.setattr(
        tick, "watch_mailboxes", lambda *asked: begin(*asked, lambda pk, watches: watches())
    )
    with real_server() as (taken, port), HangingServer() as hanging:
        with_a_letter_to_send(ada, port, hanging.port)
        sending = threading.Thread(target=watching.in_a_thread, args=(0, one_pass), daemon=True)
        sending.start()
        sending.join()
        assert hanging.reached.wait(60)
        before = len(taken.mails)

        hanging.let_go.set()
        watching.THREADS[0].join(60)

        assert (before, len(taken.mails)) == (0, 1)


@threads
def test_what_breaks_in_a_thread_ends_it_and_is_said(ada, box, caplog, monkeypatch):
    sent(ada)
    connected = account(ada, box.port)
    monkeypatch.setattr(watching, "look_once", lambda *_: 1 // 0)

    watching.watch_mailboxes(clock, bool)
    watching.let_go(60)

    assert "was not looked into" in caplog.text
    assert not watching.THREADS[connected.pk].is_alive()
