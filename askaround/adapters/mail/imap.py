"""Looking into a mailbox by IMAP, and nothing but looking.

Folders are opened to be read only (EXAMINE), messages are peeked at (BODY.PEEK): no message is
marked, moved or changed. The headers come first, and a body only where it is asked for.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from askaround.adapters.gate import Policy
from askaround.adapters.mail import imap_idle, imap_troubles, sasl
from askaround.adapters.mail.heads import NAMES, Head, head
from askaround.adapters.mail.imap_folders import SENT, Listed, listed, of_kind
from askaround.adapters.mail.imap_line import Line
from askaround.adapters.mail.message import Refused
from askaround.adapters.plain import domain

VISIT = 60.0  # seconds, at most
AT_A_TIME = 500  # headers in one answer
IDS_AT_A_TIME = 30  # in one question: servers read lines of 8 kB, and some no longer ones
NAMED_IN = ("References", "In-Reply-To")
MOST = 2_000_000  # bytes of one message; of a larger one the beginning is taken
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
UID, SIZE = re.compile(rb"\bUID (\d{1,10})\b"), re.compile(rb"\bRFC822\.SIZE (\d{1,15})\b")
CAME = re.compile(
    rb'INTERNALDATE "\s?(\d{1,2})-(\w{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)"'
)
HEAD = f"(UID INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS ({' '.join(NAMES)})])"


@dataclass(frozen=True)
class State:
    """A folder as it says it is. UIDs mean something only as long as `validity` is the same."""

    validity: int
    next_uid: int


@dataclass(frozen=True)
class Mailbox:
    """Where a mailbox is, and as whom it is opened."""

    host: str
    port: int
    security: str
    user: str
    password: str = field(repr=False)
    token: str = field(default="", repr=False)

    @contextmanager
    def visit(self, *, policy: Policy = "personal", seconds: float = VISIT) -> Iterator["Visit"]:
        """The mailbox, open. What goes wrong with it is a `MailError` that says what to do."""
        with self.in_words():
            line = self._open(policy, seconds)
        try:
            yield Visit(self, line)
            leave(line)
        finally:
            line.shutdown()

    def try_out(self, *, policy: Policy = "personal") -> None:
        """Connect, encrypt, log in, open the inbox to be read only, and leave."""
        with self.visit(policy=policy) as visit:
            visit.examine("INBOX")

    @contextmanager
    def in_words(self) -> Iterator[None]:
        try:
            yield
        except imap_troubles.TROUBLES as error:
            raise imap_troubles.explained(error, self.host, self.port, self.security) from error

    def _open(self, policy: Policy, seconds: float) -> Line:
        if self.security == "none":
            if policy == "shared":
                raise Refused("Without encryption no password leaves this machine.")
            policy = "loopback"
        is_tls = self.security == "tls"
        line = Line(domain(self.host), self.port, policy, seconds, is_tls=is_tls)
        try:
            if self.security == "starttls":
                line.begin_tls()
            log_in(line, self.user, self.password, self.token)
        except imap_troubles.TROUBLES:
            line.shutdown()
            raise
        return line


def log_in(line: Line, user: str, password: str, token: str) -> None:
    """Once. A server that offers no login here is not told the password."""
    offered = [str(each).upper() for each in line.capabilities]
    if token:
        return sasl.sign_in(line, offered, user, token)
    if "AUTH=PLAIN" not in offered and ("LOGINDISABLED" in offered or not password.isascii()):
        raise imap_troubles.NoLogin
    try:
        if "AUTH=PLAIN" in offered:
            line.authenticate("PLAIN", lambda _: f"\0{user}\0{password}".encode())
        else:
            line.log_in(quoted(user), quoted(password))
    except Line.abort:
        raise
    except Line.error as error:
        raise imap_troubles.LoginRefused(str(error)) from error


def leave(line: Line) -> None:
    """Say goodbye. What was seen stays seen, whatever the answer."""
    with suppress(*imap_troubles.TROUBLES):
        line.logout()


def quoted(text: str) -> str:
    """A string as a command wants it."""
    if re.search(r"[\r\n\0]", text) or not text.isascii():
        raise ValueError("there is a sign in it that IMAP does not know")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@dataclass(frozen=True)
class Visit:
    """An open mailbox."""

    mailbox: Mailbox
    line: Line

    def examine(self, folder: str) -> State:
        """Open a folder, to be read only."""
        with self.mailbox.in_words():
            kind, _ = self.line.select(quoted(folder), readonly=True)
            if kind != "OK":
                raise imap_troubles.NoFolder(folder)
            return State(self._number("UIDVALIDITY"), self._number("UIDNEXT"))

    def _number(self, name: str) -> int:
        found = (self.line.response(name)[1] or [None])[-1]
        return int(found) if found and found.isdigit() and len(found) < 16 else 0

    def goes_on(self, seconds: float = VISIT) -> None:
        """Another look, with time of its own."""
        self.line.goes_on(seconds)

    def can_wait(self) -> bool:
        """Whether the server says by itself when something comes."""
        with self.mailbox.in_words():
            return imap_idle.is_offered(self.line)

    def wait(self, is_over: Callable[[], bool], seconds: float = imap_idle.LONGEST) -> bool:
        """Until something comes into the open folder, or `is_over`, or for so long."""
        with self.mailbox.in_words():
            return imap_idle.wait(self.line, is_over, seconds)

    def uids(self, first: int, since: date | None = None, more: Iterable[str] = ()) -> list[int]:
        """The messages from this UID on, in their order; of these, those that came since a day."""
        asked = ["UID", f"{first}:*"]
        if since is not None:
            asked += ["SINCE", f"{since.day}-{MONTHS[since.month - 1]}-{since.year:04}"]
        with self.mailbox.in_words():
            kind, said = self.line.uid("SEARCH", *asked, *more)
            if kind != "OK":
                raise imap_troubles.Strange("SEARCH was refused.")
            found = {int(each) for part in said if part for each in part.split()}
        # "5:*" means the last message too, where there is none from 5 on.
        return sorted(uid for uid in found if uid >= first)

    def heads(
        self, uids: list[int], may_concern: Callable[[bytes], bool] | None = None
    ) -> list[Head]:
        """What the headers of these messages say, in the order of their UIDs; only of those that
        may concern somebody, where that is told by a glance at the headers."""
        found: dict[int, Head] = {}
        wanted = set(uids)
        for about, raw in self._fetch(uids, HEAD):
            if may_concern is not None and not may_concern(raw):
                continue
            uid, size = UID.search(about), SIZE.search(about)
            if uid and size and int(uid[1]) in wanted:
                came = moment(CAME.search(about))
                found[int(uid[1])] = head(int(uid[1]), int(size[1]), came, raw)
        return [found[uid] for uid in sorted(found)]

    def folders(self) -> list[Listed]:
        """Every folder that can be opened."""
        with self.mailbox.in_words():
            kind, said = self.line.list('""', '"*"')
        return listed(said) if kind == "OK" else []

    def sent_folder(self) -> str:
        """Where the mailbox keeps what was sent; "" where no folder says so."""
        return of_kind(self.folders(), SENT)

    def state_of(self, folder: str) -> State:
        """The same as `examine` tells, without opening it."""
        with self.mailbox.in_words():
            kind, said = self.line.status(quoted(folder), "(UIDVALIDITY UIDNEXT)")
            told = b" ".join(part for part in said if isinstance(part, bytes))
        if kind != "OK":
            return State(0, 0)
        found = dict(re.findall(rb"\b(UIDVALIDITY|UIDNEXT) (\d{1,15})\b", told.upper()))
        return State(int(found.get(b"UIDVALIDITY", 0)), int(found.get(b"UIDNEXT", 0)))

    def naming(self, ids: list[str], first: int, since: date | None = None) -> list[int]:
        """The messages from this UID on that name one of these ids as what they answer."""
        found: set[int] = set()
        for start in range(0, len(ids), IDS_AT_A_TIME):
            named = [*map(quoted, ids[start : start + IDS_AT_A_TIME])]
            keys = [("HEADER", name, each) for each in named for name in NAMED_IN]
            # "OR" joins two; each but the last stands before what follows.
            joined = [word for key in keys[:-1] for word in ("OR", *key)] + [*keys[-1]]
            found.update(self.uids(first, since, joined))
        return sorted(found)

    def number_of(self, message_id: str) -> Head | None:
        """The message with this id in the open folder."""
        with self.mailbox.in_words():
            kind, said = self.line.uid("SEARCH", "HEADER", "Message-ID", quoted(message_id))
            if kind != "OK":
                raise imap_troubles.Strange("SEARCH was refused.")
            uids = sorted(int(each) for part in said if part for each in part.split())
        # Some servers look for parts of words, so it is looked at.
        heads = self.heads(uids[:AT_A_TIME]) if uids else []
        return next((head for head in heads if head.message_id == message_id), None)

    def put(self, folder: str, raw: bytes, at: datetime) -> None:
        """A copy of one's own letter into a folder. The only thing that is ever put there."""
        with self.mailbox.in_words():
            kind, said = self.line.append(quoted(folder), r"(\Seen)", at, raw)
            if kind != "OK":
                raise imap_troubles.Strange(f"APPEND was refused: {said!r}"[:200])

    def wholes(self, uids: list[int], most: int = MOST) -> dict[int, bytes]:
        """Messages as they are, or their beginnings, by UID; without those that have gone."""
        return self._bodies(uids, f"(UID BODY.PEEK[]<0.{most}>)", most)

    def text(self, uid: int, most: int) -> bytes:
        """The beginning of what stands below the headers."""
        return self._bodies([uid], f"(UID BODY.PEEK[TEXT]<0.{most}>)", most).get(uid, b"")

    def _bodies(self, uids: list[int], asked: str, most: int) -> dict[int, bytes]:
        found = [(UID.search(about), raw[:most]) for about, raw in self._fetch(uids, asked)]
        return {int(uid[1]): raw for uid, raw in found if uid and int(uid[1]) in uids and raw}

    def _fetch(self, uids: list[int], asked: str) -> list[tuple[bytes, bytes]]:
        """Each answer: what is said about a message, and the bytes asked for."""
        with self.mailbox.in_words():
            kind, said = self.line.uid("FETCH", numbers(uids), asked)
            if kind != "OK":
                raise imap_troubles.Strange("FETCH was refused.")
            return put_together(said)


def put_together(said: list[Any]) -> list[tuple[bytes, bytes]]:
    """What imaplib has read, one pair a message: the bytes, and all that stands around them."""
    found: list[tuple[bytes, bytes]] = []
    for part in said:
        if isinstance(part, tuple):
            found.append((part[0], part[1]))
        elif part and re.match(rb"\d+ \(", part):
            # All on one line: nothing was there to be sent as bytes, or it is other news.
            found.append((part, b""))
        elif part and found:
            found[-1] = (found[-1][0] + b" " + part, found[-1][1])
    return found


def numbers(uids: list[int]) -> str:
    """UIDs as a command wants them: "4:7,9"."""
    spans: list[list[int]] = []
    for uid in uids:
        if spans and spans[-1][1] == uid - 1:
            spans[-1][1] = uid
        else:
            spans.append([uid, uid])
    return ",".join(f"{a}:{b}" if a < b else str(a) for a, b in spans)


def moment(came: "re.Match[bytes] | None") -> datetime:
    """When the server took it; long ago where it does not say."""
    long_ago = datetime(1970, 1, 1, tzinfo=UTC)
    if came is None:
        return long_ago
    day, month, year, hour, minute, second, sign, hours, minutes = came.groups()
    away = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == b"-" else 1)
    try:
        number = MONTHS.index(month.decode().title()) + 1
        local = datetime(
            *(int(year), number, int(day), int(hour), int(minute), int(second)),
            tzinfo=timezone(away),
        )
        return local.astimezone(UTC)
    except (ValueError, OverflowError):
        return long_ago
