"""A message brought in by hand, as the file that a mail program saves (.eml). It goes through the
same door as one that was found: kept as it came, then read in a process of its own."""

import re
from datetime import datetime

from askaround.adapters.mail.heads import Head, head, headers, written_at
from askaround.adapters.mail.imap import MOST
from askaround.inbox.looking import keep_for
from askaround.inbox.reading import read_waiting
from askaround.inbox.wanted import wanted
from askaround.outbox.accounts import account_of
from askaround.record.arrival import Arrival
from askaround.record.models import Interview, Message

LARGEST = 30_000_000  # bytes; of more than MOST the beginning is kept
MADE_BY_OUTLOOK = b"\xd0\xcf\x11\xe0"
LINES = re.compile(rb"\r\n|\r|\n")
TOO_LARGE = "This file is larger than 30 MB, so it was not taken. Paste their words instead."
OUTLOOKS_OWN = "Outlook’s own .msg cannot be read here. Save it as .eml, or paste their words."
NO_MESSAGE = (
    "This is not a message as a mail program saves it (.eml). Nothing was kept. Save the message "
    "itself, or paste their words."
)
YOUR_OWN = "This is your own letter, and not an answer to it. Nothing was kept."
SOMEBODY_ELSES = "This answers your letter to {name}. Nothing was kept; bring it in there."


class NotTaken(ValueError):
    """Why a file is not kept, and what to do instead."""


def bring_in(interview: Interview, raw: bytes, size: int, now: datetime) -> Arrival | None:
    """Keep a message with this interview, and read it. None where it was here already."""
    raw = as_sent(raw)
    about = head(0, size, written_at(raw) or now, raw.partition(b"\r\n\r\n")[0])
    letter = letter_answered(interview, about)
    kept = keep_for(interview, letter, raw, about.came_at, now, is_cut=size > MOST)
    read_waiting(interview.owner, lambda: now)
    return Arrival.objects.of(interview.owner).latest("pk") if kept else None


def as_sent(raw: bytes) -> bytes:
    """With the ends of lines as they were on the way, so that it is known for the same."""
    if raw.startswith(MADE_BY_OUTLOOK):
        raise NotTaken(OUTLOOKS_OWN)
    if raw.startswith(b"From "):
        # Some programs put the line of a mailbox file above it.
        raw = raw.partition(b"\n")[2]
    raw = LINES.sub(b"\r\n", raw)[:MOST]
    above, blank, _ = raw.partition(b"\r\n\r\n")
    if not blank or not {"from", "date"} <= headers(above).keys():
        raise NotTaken(NO_MESSAGE)
    return raw


def letter_answered(interview: Interview, about: Head) -> Message | None:
    """The letter it names, else the last one to this person."""
    account = account_of(interview.owner)
    wants = wanted(interview.owner, account.address if account else interview.owner.email)
    if about.message_id in wants.ids or (wants.own and about.sender == wants.own):
        raise NotTaken(YOUR_OWN)
    named = [wants.ids[name] for name in about.names if name in wants.ids]
    letters = Message.objects.of(interview.owner).select_related("interview__person")
    letter = letters.filter(pk__in=named[:1]).first()
    if letter is None:
        gone = letters.filter(interview=interview, person=interview.person, sent_at__isnull=False)
        return gone.exclude(kind="answer").order_by("-sent_at").first()
    if letter.interview.person_id != interview.person_id:
        raise NotTaken(SOMEBODY_ELSES.format(name=letter.interview.person.name))
    return letter
