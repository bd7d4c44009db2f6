"""A mailbox is looked into and left alone, whatever the server on the other end does."""

import re
import socket
import threading
import tracemalloc
from base64 import b64encode
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.adapters.mail import imap_line
from askaround.adapters.mail.heads import head
from askaround.adapters.mail.imap import Mailbox, moment, numbers
from askaround.adapters.mail.imap_troubles import PasswordRefused
from askaround.adapters.mail.message import MailError, Refused, RefusedForNow
from tests.adapters.smtp_servers import PASSWORD, USER, certificates

HELLO = b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hello\r\n"
CAN = b"* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"
CAN_STARTTLS = b"* CAPABILITY IMAP4rev1 AUTH=PLAIN STARTTLS\r\n"
OPENED = b"* OK [UIDVALIDITY 3] ok\r\n* OK [UIDNEXT 9] ok\r\n* 2 EXISTS\r\n"
WHEN = datetime(1970, 1, 1, tzinfo=UTC)
THE_PASSWORD = PASSWORD.encode()


class BadServer(threading.Thread):
    """Speaks as much IMAP as it is told: `answers` by verb stand before the tagged OK, or in
    place of all where they end in a tag of their own ("{tag}"). `cut` names a verb after which
    it hangs up; `drips` one after which it says a byte now and then, for ever."""

    def __init__(self, tls=None, hello=HELLO, cut="", drips="", **answers):
        super().__init__(daemon=True)
        self.tls, self.hello, self.cut, self.drips, self.answers = tls, hello, cut, drips, answers
        self.heard, self.is_over = b"", threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.start()

    def run(self):
        while not self.is_over.is_set():
            try:
                line, _ = self.listener.accept()
            except OSError:
                return
            with line:
                try:
                    self.talk(line)
                except (OSError, EOFError, IndexError):
                    continue

    def hear(self, line):
        heard = b""
        while not heard.endswith(b"\n"):
            piece = line.recv(1)
            if not piece:
                raise EOFError
            heard += piece
            self.heard += piece
        return heard

    def talk(self, line):
        if self.tls and "STARTTLS" not in self.answers:
            line = self.tls.wrap_socket(line, server_side=True)
        line.sendall(self.hello)
        while True:
            tag, verb, *rest = self.hear(line).split()
            name = (rest[0] if verb == b"UID" else verb).decode().upper()
            if name == self.cut:
                return
            if name == "AUTHENTICATE":
                line.sendall(b"+ \r\n")
                self.hear(line)
            while name == self.drips and not self.is_over.wait(0.05):
                line.sendall(b"* OK still here\r\n"[:5])
            usual = {"CAPABILITY": CAN, "EXAMINE": OPENED}.get(name, b"")
            said = self.answers.get(name, usual)
            said = (
                said.replace(b"{tag}", tag) if b"{tag}" in said else said + tag + b" OK done\r\n"
            )
            line.sendall(said)
            if name == "STARTTLS" and self.tls:
                line = self.tls.wrap_socket(line, server_side=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.listener.close()


def mailbox(port, security="none", host="localhost"):
    return Mailbox(host, port, security, USER, PASSWORD)


def look(server, security="none", seconds=300):
    with mailbox(server.port, security).visit(seconds=seconds) as visit:
        visit.examine("INBOX")
        return visit.heads(visit.uids(1)), visit.wholes([4])


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def trusted(made, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    return made


def base64_of_login():
    return b64encode(f"\0{USER}\0{PASSWORD}".encode())


def never_heard(server):
    heard = server.heard.replace(b"\r\n", b"")
    return THE_PASSWORD not in heard and base64_of_login()[:20] not in heard


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_with_a_good_certificate_the_inbox_is_opened(trusted, security):
    starts = {"STARTTLS": b""} if security == "starttls" else {}
    with BadServer(trusted.good, CAPABILITY=CAN_STARTTLS, **starts) as server:
        mailbox(server.port, security).try_out()

        assert b"EXAMINE" in server.heard and b"SELECT" not in server.heard


@pytest.mark.parametrize("which", ["wrong_host", "expired", "self_signed"])
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_bad_certificate_is_refused_before_the_password(trusted, which, security):
    starts = {"STARTTLS": b""} if security == "starttls" else {}
    with BadServer(getattr(trusted, which), CAPABILITY=CAN_STARTTLS, **starts) as server:
        with pytest.raises(Refused, match="could not prove"):
            mailbox(server.port, security).try_out()

        assert never_heard(server)


def test_starttls_that_was_stripped_is_refused_before_the_password(trusted):
    with BadServer() as server:
        with pytest.raises(Refused, match="offers no encryption"):
            mailbox(server.port, "starttls").try_out()

        assert never_heard(server)


def test_what_was_slipped_in_before_tls_is_not_believed(trusted):
    slipped = b"{tag} OK go\r\n* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n"
    with BadServer(trusted.good, CAPABILITY=CAN_STARTTLS, STARTTLS=slipped) as server:
        with pytest.raises(MailError):
            mailbox(server.port, "starttls").try_out()

        assert never_heard(server)


def test_a_greeting_that_says_one_is_in_already_is_not_believed(trusted):
    with BadServer(hello=b"* PREAUTH come in\r\n", CAPABILITY=CAN_STARTTLS) as server:
        with pytest.raises(MailError):
            mailbox(server.port, "starttls").try_out()

        assert never_heard(server)


def test_a_login_that_is_not_offered_is_not_tried():
    disabled = b"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n"
    with BadServer(CAPABILITY=disabled) as server:
        with pytest.raises(Refused, match="offers no login"):
            mailbox(server.port).try_out()

        assert never_heard(server)


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        (b"[AUTHENTICATIONFAILED] no", PasswordRefused, "did not accept"),
        (b"[ALERT] Application-specific password required", PasswordRefused, "app password"),
        (b"[UNAVAILABLE] later", RefusedForNow, "just now"),
    ],
)
def test_a_refused_login_says_what_to_do(said, kind, words):
    with BadServer(AUTHENTICATE=b"{tag} NO " + said + b"\r\n") as server:
        with pytest.raises(kind, match=words) as raised:
            mailbox(server.port).try_out()

        assert PASSWORD not in str(raised.value)


def test_without_encryption_nothing_leaves_this_machine():
    with pytest.raises(Refused):
        Mailbox("mail.home.example", 143, "none", USER, PASSWORD).try_out(policy="shared")


@pytest.mark.parametrize("cut", ["CAPABILITY", "AUTHENTICATE", "EXAMINE", "SEARCH", "FETCH"])
def test_a_line_that_is_cut_is_said_and_tried_again(cut):
    with BadServer(cut=cut, SEARCH=b"* SEARCH 4\r\n") as server, pytest.raises(RefusedForNow):
        look(server)


NINE = b"9" * 12
BOMBS = {
    "a literal of a terabyte": (b"* 1 FETCH (UID 4 BODY[] {" + NINE + b"}\r\nabc", "more than"),
    "a size of five thousand digits": (b"* 1 FETCH (BODY[] {" + b"9" * 5_000 + b"}\r\n", ""),
    "a line without an end": (b"* SEARCH " + b"1 " * 20_000_000, "more than"),
    "no IMAP at all": (b"HTTP/1.1 400 Bad Request\r\n\r\n", ""),
    "numbers that are none": (b"* SEARCH x 1e9 -4\r\n", ""),
    "signs above ASCII": ("* SEARCH ٤ ٥\r\n".encode(), ""),
    "an answer to nobody": (b"ZZZZ9 OK\r\n", ""),
    "a goodbye": (b"* BYE enough\r\n", ""),
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("verb", ["SEARCH", "FETCH", "EXAMINE"])
def test_whatever_the_server_says_ends_in_plain_words(bomb, verb, monkeypatch):
    said, words = BOMBS[bomb]
    answers = {"SEARCH": b"* SEARCH 4\r\n"} | {verb: said}
    with BadServer(**answers) as server:
        tracemalloc.start()
        try:
            look(server, seconds=300)
        except MailError as error:
            assert words in str(error)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert most < 5 * imap_line.LONGEST_ANSWER


@pytest.mark.parametrize("verb", ["CAPABILITY", "SEARCH", "FETCH"])
def test_a_server_that_drips_for_ever_is_left_when_the_visit_is_over(verb):
    server = BadServer(drips=verb, SEARCH=b"* SEARCH 4\r\n")
    with server, pytest.raises(RefusedForNow, match="too slow"):
        look(server, seconds=0.5)


def test_only_what_was_asked_for_is_taken():
    answer = (
        b"* 1 FETCH (FLAGS (\\Seen))\r\n"
        b"* 7 FETCH (UID 77 RFC822.SIZE 3 BODY[HEADER.FIELDS (X)] {3}\r\na:b)\r\n"
        b"* 2 FETCH (UID 4 RFC822.SIZE 9 BODY[HEADER.FIELDS (X)] {13}\r\nFrom: a@b.cd\n)\r\n"
        b'* 3 FETCH (BODY[HEADER.FIELDS (X)] "" RFC822.SIZE 1 UID 5)\r\n'
    )
    with BadServer(SEARCH=b"* SEARCH 4 5\r\n", FETCH=answer) as server:
        heads, _ = look(server)

    assert [(one.uid, one.sender) for one in heads] == [(4, "a@b.cd"), (5, "")]


@given(st.binary(max_size=400))
def test_headers_may_be_anything(raw):
    told = head(1, 2, WHEN, raw)

    assert told.uid == 1


def test_headers_tell_what_they_name():
    raw = (
        b"Message-ID:\r\n <a@b>\r\nIn-Reply-To: <q@r> (a word)\r\nReferences: <x@y>\r\n\t<q@r>\r\n"
        b'From: "Ruth, P." <Ruth@Line.example>\r\nContent-Type: text/plain\r\n\r\n'
    )

    told = head(1, 2, WHEN, raw)

    assert (told.message_id, told.names) == ("<a@b>", ("<q@r>", "<x@y>"))
    assert (told.sender, told.is_report) == ("ruth@line.example", False)


@pytest.mark.parametrize(
    "raw",
    [
        b"From: MAILER-DAEMON@x.example\r\n",
        b"Return-Path: <>\r\nFrom: a@b.example\r\n",
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n",
        b"X-Failed-Recipients: r@line.example\r\n",
    ],
)
def test_a_report_is_known_by_its_headers(raw):
    assert head(1, 2, WHEN, raw).is_report


def test_numbers_are_asked_for_in_spans():
    assert numbers([4, 5, 6, 9, 11, 12]) == "4:6,9,11:12"


def test_a_day_that_is_none_was_long_ago():
    assert moment(None) == WHEN
    found = re.compile(rb"(..)-(...)-(....) (..):(..):(..) (.)(..)(..)")
    assert moment(found.search(b"31-Feb-2026 10:00:00 +0000")) == WHEN
