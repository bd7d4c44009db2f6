"""Whether a machine wrote it, and which: a bounce, an absence, or something else.

Sources: RFC 3834 (Auto-Submitted), RFC 3464 (delivery reports), and the headers by which the
mail systems in use give themselves away. Where headers are silent, the subject and the set
phrases of notices decide, and a word to the asker in particular speaks for a person.
"""

from dataclasses import dataclass
from enum import StrEnum

from askaround.method.replies import machine_words as words
from askaround.method.replies.absence import names_return
from askaround.method.replies.incoming import Incoming

HEAD = 4_000  # how far into a text a notice shows itself


class Writer(StrEnum):
    """Who wrote a message."""

    PERSON = "person"
    BOUNCE = "bounce"
    ABSENCE = "absence"
    OTHER_MACHINE = "other machine"


@dataclass(frozen=True)
class Told:
    """Who wrote it, and the passage or the header that says so."""

    writer: Writer
    start: int = 0
    end: int = 0
    header: str = ""


def who_wrote(incoming: Incoming, text: str) -> Told:
    """`text` is what the message says, without what it quotes."""
    bounce = _bounce(incoming, text)
    if bounce:
        return bounce
    header = _machine_header(incoming)
    absence = _absence(incoming, text, bool(header))
    if absence:
        return absence
    other = words.OTHER_MACHINE.search(text[:HEAD])
    if header:
        return Told(Writer.OTHER_MACHINE, header=header)
    if words.RECEIPT_SUBJECT.search(incoming.subject):
        return Told(Writer.OTHER_MACHINE, header="subject")
    if other:
        return Told(Writer.OTHER_MACHINE, other.start(), other.end())
    return Told(Writer.PERSON)


def _bounce(incoming: Incoming, text: str) -> Told | None:
    """A mail system's word about a letter of ours."""
    if incoming.report_type == "delivery-status" or incoming.deliveries:
        relayed = {d.action for d in incoming.deliveries} <= {"delivered", "relayed", "expanded"}
        if incoming.deliveries and relayed:
            return Told(Writer.OTHER_MACHINE, header="report")
        return Told(Writer.BOUNCE, header="report")
    if incoming.failed_recipients:
        return Told(Writer.BOUNCE, header="X-Failed-Recipients")
    said = words.BOUNCE.search(text[:HEAD])
    daemon = words.DAEMON.match(incoming.sender) or words.DAEMON.match(incoming.sender_name)
    starts = words.BOUNCE_SUBJECT.match(incoming.subject.lstrip(" *[("))
    if starts and not words.ENGAGED.search(text[:HEAD]):
        return Told(Writer.BOUNCE, header="subject")
    if said and (words.BOUNCE_SUBJECT.search(incoming.subject) or daemon):
        return Told(Writer.BOUNCE, said.start(), said.end())
    if daemon and (incoming.return_path_is_empty or words.BOUNCE_SUBJECT.search(incoming.subject)):
        return Told(Writer.BOUNCE, header="sender")
    several = {m.group().lower() for m in words.BOUNCE.finditer(text[:HEAD])}
    if said and len(several) > 1 and not words.ENGAGED.search(text[:HEAD]):
        return Told(Writer.BOUNCE, said.start(), said.end())
    return None


def _machine_header(incoming: Incoming) -> str:
    """The header that says a machine wrote it, or ""."""
    if incoming.auto_submitted and not incoming.auto_submitted.startswith("no"):
        return "Auto-Submitted"
    if incoming.machine_marks:
        return incoming.machine_marks[0]
    if incoming.precedence in ("bulk", "junk", "auto_reply"):
        return "Precedence"
    if incoming.report_type:
        return "report"
    if incoming.return_path_is_empty:
        return "Return-Path"
    if words.AUTO_SUBJECT.match(incoming.subject):
        return "subject"
    return "sender" if words.NO_REPLY.match(incoming.sender) else ""


def _absence(incoming: Incoming, text: str, is_machine: bool) -> Told | None:
    """An absence notice: by its header or subject, or by its set phrases alone."""
    head = text[:HEAD]
    said = words.ABSENCE.search(head)
    subject = words.ABSENCE_SUBJECT.search(incoming.subject)
    if is_machine:
        if said:
            return Told(Writer.ABSENCE, said.start(), said.end())
        is_away = bool(subject) or (
            incoming.auto_submitted != "auto-generated" and names_return(head)
        )
        return Told(Writer.ABSENCE, header="subject") if is_away else None
    if subject and not (words.ENGAGED.search(head) and _is_a_reply(incoming.subject)):
        at = said.span() if said else (0, 0)
        return Told(Writer.ABSENCE, *at, header="subject")
    if said and words.NOTICE.search(head) and not words.ENGAGED.search(head):
        return Told(Writer.ABSENCE, said.start(), said.end())
    return None


def _is_a_reply(subject: str) -> bool:
    """Whether the subject is the asker's own, answered by a person's program."""
    return (
        subject.strip()
        .lower()
        .startswith(("re:", "aw:", "sv:", "antw:", "r:", "rif:", "odp:", "vs:"))
    )
