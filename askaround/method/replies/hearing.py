"""Everything an answer says, before it is decided which of it stands.

A person's answer is heard clause by clause: each yes, each no, what is still open, the times they
offer, whether they ask for some, whom they name, and whether they put it off.
"""

import re
from dataclasses import dataclass

from askaround.method.replies.foreign_words import is_foreign
from askaround.method.replies.later import Put, put_off
from askaround.method.replies.later_words import INVITES
from askaround.method.replies.others import Other, somebody_else
from askaround.method.replies.times import Offer, asks_for_times, offer
from askaround.method.replies.wishes import Wish, wishes
from askaround.method.replies.words import Clause, clauses, lower

LONGEST = 4_000  # an answer says what it says early
Span = tuple[int, int]
# "Tuesday at 3, or suggest another time" asks, though it offers.
_ELSE = re.compile(
    r"\b(?:otherwise|if not|alternative\w*|another (?:time|day|date)|other times?|none of|or (?:suggest|propose|send|tell|give|let)|failing that|else)\b"
)


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What was said, each with its place; None where it was not."""

    text: str
    clauses: tuple[Clause, ...]
    wishes: tuple[Wish, ...]
    asks: Span | None
    offer: Offer | None
    other: Other | None
    put: Put | None

    @property
    def times(self) -> Span | None:
        """Where they speak of times to meet: those they offer, or ask for."""
        return (self.offer.start, self.offer.end) if self.offer else self.asks

    @property
    def is_invited_later(self) -> bool:
        """Whether they put it off and ask to be asked again."""
        return self.put is not None and self.put.is_invited

    @property
    def is_open(self) -> bool:
        """Whether the decision is still to come: "I'll ask my manager"."""
        return any(wish.says == "maybe" for wish in self.wishes)


def hear(text: str, sender: str = "") -> Heard:
    """`text` is a person's own words, plain and without what they quote."""
    text = text[:LONGEST]
    parts = clauses(text)
    foreign = is_foreign(lower(text))
    other = somebody_else(parts, text, sender, foreign=foreign)
    asks = asks_for_times(parts, foreign=foreign)
    offered, put = offer(parts, text), put_off(parts, text)
    return Heard(
        text=text,
        clauses=tuple(parts),
        wishes=tuple(
            wish
            for wish in wishes(parts, foreign=foreign)
            if not (_is_of_somebody_else(wish, other, parts) or _puts_off(wish, put, parts))
        ),
        asks=_asks_beside(offered, asks, text),
        offer=None if asks and offered and not offered.is_definite else offered,
        other=other,
        put=put,
    )


def _asks_beside(offered: Offer | None, asks: Span | None, text: str) -> Span | None:
    """ "Tuesday or Friday, let me know when": the times are theirs, and nothing is asked."""
    if asks is None or offered is None or not offered.is_definite:
        return asks
    is_only_which = offered.start < asks[0] and not _ELSE.search(text.lower())
    return None if is_only_which else asks


def _is_of_somebody_else(wish: Wish, other: Other | None, parts: list[Clause]) -> bool:
    """Whether it says what somebody else will do: "you can call Ruth"."""
    if other is None or wish.says not in ("yes", "would"):
        return False
    clause = parts[wish.clause]
    return clause.start <= other.start < clause.end and wish.end > other.start


def _puts_off(wish: Wish, put: Put | None, parts: list[Clause]) -> bool:
    """Whether its "let us" only puts it off: "let's talk about it again", "ping me in June"."""
    clause = parts[wish.clause]
    m = INVITES.search(clause.said)
    if m is None or wish.says != "yes":
        return False
    said = clause.said[wish.start - clause.start :].lstrip()
    if said.startswith(("let's", "we c", "shall we")):
        return True
    is_the_same = clause.start + m.start() < wish.end and wish.start < clause.start + m.end()
    return is_the_same and put is not None and clause.start <= put.later.start < clause.end
