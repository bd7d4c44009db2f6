"""Waiting on the line: what comes is heard, and a server that goes astray is left."""

import pytest

from askaround.adapters.mail import imap_idle
from askaround.adapters.mail.message import RefusedForNow
from tests.adapters.mail.test_imap import BadServer, mailbox

CAN = b"* CAPABILITY IMAP4rev1 AUTH=PLAIN idle\r\n"


class Idling(BadServer):
    """While somebody waits it says `says`; to DONE it answers `after`, and else nothing."""

    def __init__(self, says=b"", after=b"{tag} OK done\r\n", begins=b"+ go on\r\n", **answers):
        self.says, self.after, self.begins, self.tag = says, after, begins, b""
        super().__init__(CAPABILITY=CAN, **answers)

    def hear(self, line):
        heard = super().hear(line)
        while heard.strip().upper().endswith(b" IDLE") or heard.strip() == b"DONE":
            if heard.strip() == b"DONE":
                line.sendall(self.after.replace(b"{tag}", self.tag))
            else:
                self.tag = heard.split()[0]
                line.sendall(self.begins.replace(b"{tag}", self.tag) + self.says)
            heard = super().hear(line)
        return heard


def asked(times):
    """Over after it was asked so often."""
    left = iter([False] * times)
    return lambda: next(left, True)


def waited(server, is_over=bool, seconds=30.0):
    with mailbox(server.port).visit() as visit:
        visit.examine("INBOX")
        assert visit.can_wait()
        found = visit.wait(is_over, seconds)
        # The line can be used as before.
        assert visit.examine("INBOX").validity == 3
        return found


@pytest.mark.parametrize(
    "said",
    [
        {"says": b"* OK Still here\r\n* 1 FETCH (FLAGS (\\Seen))\r\n* 3 EXISTS\r\n"},
        {"begins": b"* 3 EXISTS\r\n+ \r\n"},
        {"after": b"* 3 exists\r\n{tag} OK done\r\n"},
    ],
)
def test_what_comes_is_heard_whenever_it_is_said(said):
    with Idling(**said) as server:
        assert waited(server, asked(3))


@pytest.mark.parametrize("said", [b"", b"* 2 EXPUNGE\r\n", b"* OK 3 EXISTS\r\n", b"* 3 EXI"])
def test_other_news_is_none(said):
    with Idling(says=said, after=b"\r\n{tag} OK done\r\n") as server:
        assert not waited(server, asked(3))


def test_it_is_begun_anew_long_before_a_server_may_hang_up():
    assert imap_idle.LONGEST < 29 * 60
    with Idling() as server:
        assert not waited(server, seconds=0)


@pytest.mark.parametrize(
    "said",
    [
        {"begins": b"{tag} NO not now\r\n"},
        {"begins": b"{tag} BAD what\r\n"},
        {"says": b"* BYE enough\r\n"},
        {"after": b"{tag} OK done\r\n", "says": b"x" * 40_000_000},
    ],
)
def test_a_server_that_does_not_keep_to_it_is_left_in_plain_words(said):
    with Idling(**said) as server, pytest.raises(RefusedForNow):
        waited(server)


def test_a_line_that_is_dead_is_known_by_its_silence(monkeypatch):
    monkeypatch.setattr("askaround.adapters.mail.imap_line.PATIENCE", 0.3)
    with Idling(after=b"") as server, pytest.raises(RefusedForNow, match="did not answer"):
        waited(server, asked(1))


def test_where_it_is_not_offered_it_is_not_tried():
    with BadServer() as server, mailbox(server.port).visit() as visit:
        assert not visit.can_wait()
