"""Which messages of a mailbox answer a letter: everything else in it is nobody's business."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Q

from askaround.adapters.mail.heads import Head
from askaround.record.models import Asker, Message

# Two clocks, that of the mailbox and that of this machine, are rarely the same.
CLOCKS_DIFFER = timedelta(minutes=10)
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Left:
    """A letter that left, or may have."""

    pk: int
    message_id: str
    to: str
    at: datetime


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

    @property
    def since(self) -> datetime | None:
        """Before this nothing can have been answered. None where nothing was sent."""
        every = [letter.at for letters in self.addresses.values() for letter in letters]
        return min(every, default=None)

    def answered_by(self, head: Head) -> int | None:
        """The letter that a message answers: one it names, else the last to its sender."""
        if head.sender == self.own or head.message_id in self.ids:
            return None
        named = next((self.ids[name] for name in head.names if name in self.ids), None)
        return named if named is not None else self.last_to(head.sender, head.came_at)

    def last_to(self, address: str, came_at: datetime) -> int | None:
        before = [
            letter
            for letter in self.addresses.get(address, ())
            if letter.at - CLOCKS_DIFFER <= came_at
        ]
        return max(before, key=lambda letter: letter.at).pk if before else None

    def named_in(self, text: bytes) -> int | None:
        """The letter whose Message-ID stands in a report about it."""
        found = (pk for name, pk in self.ids.items() if name.encode() in text)
        return next(found, None)


def wanted(owner: Asker, own_address: str) -> Wanted:
    """The asker's letters to people, as far as an answer would mean something for a journey."""
    left = Q(sent_at__isnull=False) | Q(claimed_at__isnull=False) | Q(unknown_at__isnull=False)
    letters = Message.objects.of(owner).filter(left, person=F("interview__person"))
    rows = letters.exclude(kind="answer").values_list(
        "pk", "message_id", "to", "sent_at", "claimed_at", "unknown_at"
    )
    found = [
        Left(pk, message_id, to, at)
        for pk, message_id, to, *times in rows
        if to and (at := next(filter(None, times), None))
    ]
    return Wanted(found, own_address)
