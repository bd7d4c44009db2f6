"""A piece of mail as a plain value, and its bytes, which are fixed before the first try."""

import email
import re
from dataclasses import dataclass
from datetime import datetime
from email.header import Header, decode_header, make_header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, getaddresses
from hashlib import sha256

from askaround.adapters.mail.flowed import flow
from askaround.adapters.plain import NotAnAddress, address, domain, is_one_line, lines

LONGEST_LINE = 998  # RFC 5322, without the line break
MESSAGE_ID = re.compile(r"<[!-;=?-~]+>")
CONTENT_TYPE = re.compile(r"([a-z]+)/([a-z0-9.+-]+)((?:; ?[a-z]+=[A-Za-z0-9_-]+)*)")
Headers = list[tuple[str, str]]


class MailError(Exception):
    """The mail did not go out, or may not have. The text says what the person can do.

    `is_of_account`: whoever sends was refused, before anything was said of this mail.
    """

    is_of_account = False


def of_account(error: MailError) -> MailError:
    """The same, said of whoever sends."""
    error.is_of_account = True
    return error


class Refused(MailError):
    """Refused for good: the same bytes would be refused again. Nothing was sent."""


class RefusedForNow(MailError):
    """Not taken this time. Nothing was sent, so trying again is safe."""


class Unknown(MailError):
    """The connection broke after the last byte: nobody knows. Never send again by itself."""


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a letter. `content_type` may carry parameters (`; method=REQUEST`)."""

    filename: str
    content: bytes
    content_type: str = "application/octet-stream"


@dataclass(frozen=True)
class Mail:
    """One letter to one address. `is_automatic` is for what no person wrote: the reminder."""

    message_id: str
    sender_name: str
    sender: str
    to_name: str
    to: str
    subject: str
    body: str
    date: datetime
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    is_automatic: bool = False

    @property
    def by(self) -> tuple[str, str]:
        return self.sender_name, self.sender


def new_message_id(at: str, token: str) -> str:
    """A Message-ID from a domain (or an address at it) and a token made from chance."""
    made = f"{token}@{domain(at.rpartition('@')[2])}"
    if not re.fullmatch(r"[A-Za-z0-9_-]{8,64}@[A-Za-z0-9.-]{1,253}", made):
        raise ValueError("A Message-ID wants a domain and a token of 8 to 64 letters and digits.")
    return f"<{made}>"


def compose(mail: Mail) -> bytes:
    """Its bytes by RFC 5322: ASCII, CRLF, UTF-8 text that flows. Or `Refused`."""
    return finish(mail, headers(mail), content(mail, is_flowed=True))


def headers(mail: Mail, *, is_draft: bool = False) -> Headers:
    """The headers this mail is meant to have, in order, each value ready for the wire.

    A draft may lack its sender: the program it is opened with knows who that is.
    """
    if mail.date.tzinfo is None:
        raise ValueError("The date of a mail needs its time zone.")
    if not MESSAGE_ID.fullmatch(mail.message_id):
        raise ValueError("The Message-ID is not one.")
    # Identifiers by others may be anything; one that is none is left out.
    before = [found for found in mail.references if MESSAGE_ID.fullmatch(found)]
    wanted = [
        ("From", "" if is_draft and not mail.sender else _mailbox("your name", *mail.by)),
        ("To", _mailbox("their name", mail.to_name, mail.to)),
        ("Subject", _words("Subject", _line("the subject", mail.subject))),
        ("Date", format_datetime(mail.date)),
        ("Message-ID", mail.message_id),
        ("In-Reply-To", mail.in_reply_to if MESSAGE_ID.fullmatch(mail.in_reply_to) else ""),
        ("References", "\r\n ".join(before)),
        ("Auto-Submitted", "auto-generated" if mail.is_automatic else ""),
    ]
    return [(name, value) for name, value in wanted if value or name == "Subject"]


def content(mail: Mail, *, is_flowed: bool) -> EmailMessage:
    """The text and what goes with it. An invitation is also offered in place of the text."""
    part = EmailMessage(policy=SMTP)
    # No signs at the end of a line but the soft break's own space.
    body = [line if line == "-- " else line.rstrip(" ") for line in lines(mail.body)]
    text = "\n".join(flow(body) if is_flowed else body).rstrip("\n") + "\n"
    fits = text.isascii() and all(len(line) <= LONGEST_LINE for line in text.split("\n"))
    cte = "7bit" if fits and (is_flowed or max(map(len, body)) <= 76) else "quoted-printable"
    params = {"format": "flowed"} if is_flowed else {}
    part.set_content(text, charset="utf-8", cte=cte, params=params)
    for attachment in mail.attachments:
        _attach(part, attachment)
    mark = sha256(mail.message_id.encode()).hexdigest()[:32]
    for number, inner in enumerate(part.walk()):
        if inner.is_multipart():
            inner.set_boundary(f"=_{mark}_{number}")
    return part


def finish(mail: Mail, wanted: Headers, part: EmailMessage) -> bytes:
    """Headers and content as bytes, read again to see that they say what was meant."""
    written = "".join(f"{name}: {value}\r\n" for name, value in wanted)
    raw = written.encode("ascii") + part.as_bytes()
    raw = raw if raw.endswith(b"\r\n") else raw + b"\r\n"
    names = [name for name, _ in wanted] + list(part.keys())
    if not (_is_wire_clean(raw) and _says(raw, names, mail)):
        raise Refused(
            "This letter cannot be written safely as mail. Nothing was sent. "
            "Write the subject and the names with plain letters and try again."
        )
    return raw


def _line(what: str, text: str) -> str:
    if not is_one_line(text.replace("\t", " ")):
        raise Refused(f"There is a line break or a control sign in {what}. Take it out.")
    return text.replace("\t", " ").strip()


def _words(header: str, text: str) -> str:
    """A header's text: as it is when that is plain, else encoded whole (RFC 2047).

    What already looks encoded is encoded once more, so nobody's `=?...?=` is ever decoded.
    """
    if text.isascii() and "=?" not in text and len(text) <= 60:
        return text
    return Header(text, "utf-8", header_name=header).encode(linesep="\r\n")


def _mailbox(what: str, name: str, at: str) -> str:
    try:
        place = address(at)
    except NotAnAddress as error:
        raise Refused(f"{error} Nothing was sent.") from error
    name = _line(what, name)
    words = _words("From", name)
    if not name:
        return place
    if words == name:
        words = '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'
    return f"{words}\r\n <{place}>" if len(words) + len(place) > 65 else f"{words} <{place}>"


def _attach(part: EmailMessage, attachment: Attachment) -> None:
    found = CONTENT_TYPE.fullmatch(attachment.content_type)
    if found is None:
        raise ValueError(f"{attachment.content_type} is no content type.")
    main, sub, rest = found.groups()
    params = dict(pair.strip().split("=") for pair in rest.split(";")[1:])
    if "method" in params:
        # Calendars look for an invitation here; people find it among the attachments as well.
        part.add_alternative(attachment.content, main, sub, cte="base64", params=params)
        main, sub, params = "application", "ics", {}
    filename = re.sub(r"[^\w. -]", "_", attachment.filename).strip() or "attachment"
    part.add_attachment(
        attachment.content, main, sub, cte="base64", filename=filename[:100], params=params
    )


def _is_wire_clean(raw: bytes) -> bool:
    rows = raw.split(b"\r\n")
    return raw.isascii() and all(
        len(row) <= LONGEST_LINE and not re.search(rb"[\r\n\0]", row) for row in rows
    )


def _says(raw: bytes, names: list[str], mail: Mail) -> bool:
    """Whether a reader of the bytes finds the headers, the subject and the people meant."""
    read = email.message_from_bytes(raw)
    subject = str(make_header(decode_header(read["Subject"])))
    return (
        [name.lower() for name in read] == [name.lower() for name in names]
        and subject == mail.subject.replace("\t", " ").strip()
        and places_in(read["From"]) == ([address(mail.sender)] if mail.sender else [])
        and places_in(read["To"]) == [address(mail.to)]
    )


def places_in(header: str | None) -> list[str]:
    return [place for _, place in getaddresses([header or ""]) if place]
