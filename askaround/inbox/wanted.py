"""Which messages of a mailbox answer a letter: everything else in it is nobody's business.

A message that names a letter answers it, whenever it comes, and so does one from the address it
went to under its subject. Any other message from an address that was written to counts only as
long as something is open between the two: later the same person may write about anything.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import BooleanField, ExpressionWrapper, F, Q

from askaround.adapters.mail.heads import Head, may_concern
from askaround.adapters.mail.parts import decoded
from askaround.record.models import Asker, Message

# Two clocks, that of the mailbox and that of this machine, are rarely the same.
CLOCKS_DIFFER = timedelta(minutes=10)
A_DAY = timedelta(days=1)
CURRENT = "interview__person__current__"
# They have said no, or whom to ask; or it is over and thanked for, or closed.
IS_OVER = (
    Q(**{f"{CURRENT}closed_at__isnull": False})
    | Q(**{f"{CURRENT}declined_at__isnull": False})
    | Q(**{f"{CURRENT}redirected_at__isnull": False})
    | Q(**{f"{CURRENT}ended_at__isnull": False, f"{CURRENT}thanked_at__isnull": False})
)
# What programs put before the subject of an answer, in the languages that they speak.
BEFORE = re.compile(
    r"^(?:\s*(?:re|aw|antw|antwort|sv|vs|vá|odp|rép|ré|res|r|fw|fwd|wg|tr|rv|ynt|回复|答复|回覆)"
    r"(?:\s*\[\d{1,3}\])?\s*[:：])+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Left:
    """A letter that left, or may have."""

    pk: int
    message_id: str
    to: str
    at: datetime
    subject: str = ""
    is_open: bool = True  # something is to come still, on whichever side


class Wanted:
    """The letters that answers are looked for to."""

    def __init__(self, letters: Iterable[Left], own_address: str) -> None:
        self.own = own_address.casefold()
        self.ids: dict[str, int] = {}
        self.addresses: dict[str, list[Left]] = {}
        for letter in letters:
            self.ids[letter.message_id] = letter.pk
            self.addresses.setdefault(letter.to.strip().casefold(), []).append(letter)
        self.addresses.pop("", None)
        self.addresses.pop(self.own, None)
        ids = (message_id.strip("<>") for message_id in self.ids)
        self.known = {each.lower().encode() for each in (*ids, *self.addresses)}

    @property
    def since(self) -> datetime | None:
        """Before this nothing can have been answered. None where nothing was sent."""
        every = [letter.at for letters in self.addresses.values() for letter in letters]
        return min(every, default=None)

    def may_concern(self, raw: bytes) -> bool:
        """Whether these headers deserve to be read."""
        return may_concern(raw, self.known)

    def answered_by(self, head: Head) -> int | None:
        """The letter that a message answers: one it names, else the last to its sender."""
        if head.sender == self.own or head.message_id in self.ids:
            return None
        named = next((self.ids[name] for name in head.names if name in self.ids), None)
        return named if named is not None else self.last_to(head)

    def last_to(self, head: Head) -> int | None:
        """The last letter to their address, or the last of those under this subject."""
        letters = self.addresses.get(head.sender)
        if not letters:
            return None
        about = bare(decoded(head.subject))
        before = [
            letter
            for letter in letters
            if letter.at - CLOCKS_DIFFER <= head.came_at
            and (letter.is_open or (about and about == bare(letter.subject)))
        ]
        return max(before, key=lambda letter: letter.at).pk if before else None

    def named_in(self, text: bytes) -> int | None:
        """The letter whose Message-ID stands in a report about it."""
        found = (pk for name, pk in self.ids.items() if name.encode() in text)
        return next(found, None)


def bare(subject: str) -> str:
    """A subject without what says that it is answered."""
    return " ".join(BEFORE.sub("", subject).casefold().split())


def wanted(owner: Asker, own_address: str) -> Wanted:
    """The asker's letters to people, as far as an answer would mean something for a journey."""
    left = Q(sent_at__isnull=False) | Q(claimed_at__isnull=False) | Q(unknown_at__isnull=False)
    letters = Message.objects.of(owner).filter(left, person=F("interview__person"))
    over = ExpressionWrapper(IS_OVER, BooleanField())
    rows = (
        letters.exclude(kind="answer")
        .annotate(is_over=over)
        .values_list(
            *(
                "pk",
                "message_id",
                "to",
                "subject",
                "is_over",
                "sent_at",
                "claimed_at",
                "unknown_at",
            )
        )
    )
    found = [
        Left(pk, message_id, to, at, subject, not is_over)
        for pk, message_id, to, subject, is_over, *times in rows
        if to and (at := next(filter(None, times), None))
    ]
    return Wanted(found, own_address)
