"""The few headers of a message that tell whether it answers a letter, read off their bytes.

Everything here is by strangers: nothing raises, and everything has an end.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parseaddr, parsedate_to_datetime

# What is asked of every new message; more is fetched of an answer alone.
NAMES = (
    *("Message-ID", "In-Reply-To", "References", "From", "Date", "Subject", "Return-Path"),
    *("Auto-Submitted", "Content-Type", "X-Failed-Recipients"),
)
LONGEST = 16_000  # signs of one header
MOST_IDS = 200
IDS = re.compile(r"<[^<>\s]{3,500}>")
FOLDED = re.compile(rb"\r?\n[ \t]+")
# By whom a letter comes back, where the headers do not say it in any other way.
# What of a message's headers could be an address or an id, at a glance; and what makes it neither
# seen nor not seen at a glance.
AT_SIGN = re.compile(rb"[^\s<>()\",;:\[\]]+@[^\s<>()\",;:\[\]]+")
NOT_AT_A_GLANCE = (b'"@', b")@", b"]@", b" @", b"\t@", b"\n@", b"@ ", b"@(", b'@"', b"@[", b"@\r")
OF_REPORTS = (b"delivery-status", b"daemon", b"postmaster", b"<>", b"< >", b"x-failed-recipients")
POSTMASTERS = ("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon")


@dataclass(frozen=True)
class Head:
    """One message as its headers tell it. `names` are the ids it answers, the nearest first."""

    uid: int
    size: int
    came_at: datetime
    message_id: str
    names: tuple[str, ...]
    sender: str
    is_report: bool
    subject: str = ""  # as it came, its encoded words not read


def head(uid: int, size: int, came_at: datetime, raw: bytes) -> Head:
    told = headers(raw)
    ids = told.get("message-id", [])
    replies = [each for value in told.get("in-reply-to", []) for each in IDS.findall(value)]
    before = [each for value in told.get("references", []) for each in IDS.findall(value)]
    sender = address(first(told, "from")[:2_000])
    return Head(
        uid=uid,
        size=size,
        came_at=came_at,
        message_id=next(iter(IDS.findall(ids[0])), "") if ids else "",
        names=tuple(dict.fromkeys([*replies, *reversed(before)]))[:MOST_IDS],
        sender=sender,
        is_report=is_report(told, sender),
        subject=first(told, "subject")[:1_000],
    )


def address(said: str) -> str:
    """The address in a header, in small letters; "" where comments are nested without end."""
    try:
        return parseaddr(said)[1].strip().casefold()
    except RecursionError:
        return ""


def may_concern(raw: bytes, known: Set[bytes]) -> bool:
    """At a glance, for most headers concern nobody: whether an address or an id is among those
    known (in small letters, without brackets), or a mail system may have written. Where a glance
    is not enough, yes."""
    said = raw.lower()
    if not known.isdisjoint(AT_SIGN.findall(said)):
        return True
    return any(map(said.__contains__, (*OF_REPORTS, *NOT_AT_A_GLANCE)))


def headers(raw: bytes) -> dict[str, list[str]]:
    """Each header's values by its name in small letters."""
    found: dict[str, list[str]] = {}
    for line in FOLDED.sub(b" ", raw).split(b"\n"):
        name, colon, value = line.partition(b":")
        if colon:
            said = value[:LONGEST].decode("utf-8", "replace").strip()
            found.setdefault(name.strip().lower().decode("ascii", "replace"), []).append(said)
    return found


def written_at(raw: bytes) -> datetime | None:
    """When its writer says it was written; None where that is no time."""
    said = first(headers(raw.partition(b"\r\n\r\n")[0]), "date")[:100]
    try:
        at = parsedate_to_datetime(said)
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def first(told: dict[str, list[str]], name: str) -> str:
    return next(iter(told.get(name, ())), "")


def is_report(told: dict[str, list[str]], sender: str) -> bool:
    """Whether a mail system wrote it about somebody's letter."""
    kind = first(told, "content-type").casefold()
    by_postmaster = sender.partition("@")[0] in POSTMASTERS
    no_way_back = first(told, "return-path").replace(" ", "") == "<>"
    is_written = kind.startswith("multipart/report") and "delivery-status" in kind
    return is_written or by_postmaster or no_way_back or bool(told.get("x-failed-recipients"))
