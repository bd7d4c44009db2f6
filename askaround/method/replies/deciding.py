"""Which of the things an answer says stand, read together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from askaround.method.replies import wishes_words
from askaround.method.replies.foreign_words import is_foreign
from askaround.method.replies.later import Later, named_with_a_yes, put_off
from askaround.method.replies.later_words import INVITES
from askaround.method.replies.others import Other, somebody_else
from askaround.method.replies.times import Offer, asks_for_times, offer
from askaround.method.replies.wishes import Wish, contrasts, is_on_a_day, turns_round, wishes
from askaround.method.replies.words import Clause, clauses, lower

_ELSE = re.compile(
    r"\b(?:otherwise|if not|alternative\w*|another (?:time|day|date)|other times?|none of|or (?:suggest|propose|send|tell|give|let)|failing that|else)\b"
)
_NOT = re.compile(r"\b(?:not|no|never|nothing|cannot)\b|n't\b")
LONGEST = 4_000  # an answer says what it says early
Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What a person's answer says, each with its place; None where it does not."""

    acceptance: Span | None = None
    decline: Span | None = None
    asks: Span | None = None
    offer: Offer | None = None
    other: Other | None = None
    later: Later | None = None


def decide(text: str, sender: str = "") -> Answered:
    """Read a person's own words, plain and without what they quote."""
    text = text[:LONGEST]
    parts = clauses(text)
    foreign = is_foreign(lower(text))
    other = somebody_else(parts, text, sender, foreign=foreign)
    said = [
        wish
        for wish in wishes(parts, foreign=foreign)
        if not (_is_theirs(wish, other, parts) or _is_put_off(wish, parts))
    ]
    put, asked, offered = (
        put_off(parts, text),
        asks_for_times(parts, foreign=foreign),
        offer(parts, text),
    )
    if asked and offered and offered.start < asked[0] and not _ELSE.search(text.lower()):
        asked = None
    yes = _yes(said, parts, has_times=bool(asked or offered))
    no = _no(said, parts)
    if yes and put and put.is_invited and _is_between(said, yes):
        yes = None
    moved = bool(offered and put and put.is_invited and not no)
    open_ = moved or not no and not _is_open(said) and not (put and put.is_invited)
    turned = no is not None and not _is_open(said) and _turned_to_times(no, asked, offered, parts)
    if yes is None and (open_ or turned) and not any(wish.says == "hint" for wish in said):
        yes = (offered.start, offered.end) if offered else asked
    if no and (yes or (put and (put.is_invited or no.scope == "now"))):
        no = None
    if no is None and not (yes or put or other or asked or offered):
        no = _no_by_hint(said, text)
    if no and _doubts(said, no):
        no = None
    return Answered(
        acceptance=yes,
        decline=(no.start, no.end) if no else None,
        asks=asked if not no else None,
        offer=offered if not no else None,
        other=other,
        later=put.later if put else _later(yes, offered, parts, text),
    )


def _later(
    yes: Span | None, offered: Offer | None, parts: list[Clause], text: str
) -> Later | None:
    """A yes for a season to come, where no time is offered."""
    return named_with_a_yes(parts, text) if yes and not offered else None


def _is_put_off(wish: Wish, parts: list[Clause]) -> bool:
    """Whether its "let us" only puts it off: "let's talk about it again next year"."""
    clause = parts[wish.clause]
    said = clause.said[wish.start - clause.start :].lstrip()
    return said.startswith(("let's", "we c", "shall we")) and bool(INVITES.search(clause.said))


def _is_theirs(wish: Wish, other: Other | None, parts: list[Clause]) -> bool:
    """Whether it says what somebody else will do: "you can call Ruth"."""
    if other is None or wish.says not in ("yes", "would"):
        return False
    clause = parts[wish.clause]
    return clause.start <= other.start < clause.end and wish.end > other.start


def _yes(said: Sequence[Wish], parts: list[Clause], *, has_times: bool) -> Span | None:
    """The last yes that nothing takes back."""
    for at in reversed(range(len(said))):
        wish = said[at]
        if wish.says != "yes":
            continue
        before, after = said[:at], said[at + 1 :]
        harmless = ("day", "habit") if has_times or not _is_a_would(wish, parts) else ("habit",)
        if any(w.says == "no" and w.scope not in harmless for w in after):
            return None
        if any(w.says == "maybe" for w in after) or _is_taken_back(wish, parts):
            return None
        if _is_outweighed(wish, parts, has_times=has_times):
            return None
        firm = [w for w in before if w.says == "maybe" or _is_firm(w)]
        if firm and not turns_round(firm[-1], wish, parts):
            continue
        return wish.start, wish.end
    return None


def _is_outweighed(wish: Wish, parts: list[Clause], *, has_times: bool) -> bool:
    """Whether "I don't ..." follows, or a question that makes a mere word of a faint yes."""
    after = parts[wish.clause + 1 :]
    if any(_says_not(clause) for clause in after):
        return True
    clause = parts[wish.clause]
    is_faint = wishes_words.FAINT.fullmatch(clause.said[: wish.end - clause.start])
    rest = [clause.said[wish.end - clause.start :], *(c.said for c in after)]
    asks = clause.asks or any(c.asks for c in after)
    asked = any(wishes_words.THEIR_QUESTION.search(said) for said in rest)
    return bool(is_faint) and asks and asked and not has_times


def _says_not(clause: Clause) -> bool:
    """What they do not do, past modesty and past a day."""
    m = wishes_words.FIRST_PERSON_NO.search(clause.said)
    return bool(m) and not (wishes_words.MODEST.search(clause.said) or is_on_a_day(clause))


def _is_a_would(wish: Wish, parts: list[Clause]) -> bool:
    """ "I'd love to": a yes that a "but" often takes back."""
    said = parts[wish.clause].said
    return bool(
        re.search(r"\b(?:would|should)\b|'d\b", said[: wish.end - parts[wish.clause].start])
    )


def _is_firm(wish: Wish) -> bool:
    """A no to everything, or to the present."""
    return wish.says == "no" and wish.scope in ("", "now")


def _is_taken_back(yes: Wish, parts: list[Clause]) -> bool:
    """Whether a "but not" with a regret follows: "I can talk, but not about that. Sorry"."""
    after = parts[yes.clause + 1 :]
    turns = any(
        contrasts(clause)
        and _NOT.search(clause.said)
        and not is_on_a_day(clause)
        and not wishes_words.MODEST.search(clause.said)
        for clause in after
    )
    regrets = any(wishes_words.REGRET.search(clause.said) for clause in parts)
    return turns and (regrets or _is_a_would(yes, parts))


def _no(said: Sequence[Wish], parts: list[Clause]) -> Wish | None:
    """The firmest no: one to everything, else one to a way, a habit or the present."""
    noes = [w for w in said if w.says == "no" and w.scope != "day"]
    return next((w for w in noes if not w.scope), noes[0] if noes else None)


def _is_open(said: Sequence[Wish]) -> bool:
    return any(w.says == "maybe" for w in said)


def _is_between(said: Sequence[Wish], yes: Span) -> bool:
    """Whether a no, or a hint of one, is said along with the yes."""
    return any(w.says in ("no", "hint") and w.scope != "day" for w in said)


def _turned_to_times(
    no: Wish, asked: Span | None, offered: Offer | None, parts: list[Clause]
) -> bool:
    """Whether times follow a no and turn it round: "no call, but Wednesday is fine"."""
    start = asked[0] if asked else offered.start if offered else 0
    number = next((n for n, c in enumerate(parts) if c.start <= start < c.end), 0)
    there = Wish(number, start, start, "yes")
    return start > no.start and turns_round(no, there, parts)


def _no_by_hint(said: Sequence[Wish], text: str) -> Wish | None:
    """Too busy, and sorry, or good luck: a no without the word."""
    small = text.lower()
    regret, farewell = wishes_words.REGRET.search(small), wishes_words.FAREWELL.search(small)
    hint = next((w for w in said if w.says in ("hint", "would", "no")), None)
    is_open = _is_open(said) or "?" in text
    if hint and (regret or farewell or hint.says != "hint" or not is_open):
        return hint
    if regret and farewell and not said:
        return Wish(0, regret.start(), regret.end(), "no")
    own = wishes_words.FIRST_PERSON_NO.search(small)
    if own and not said and "?" not in text:
        return Wish(0, own.start(), own.end(), "no")
    return None


def _doubts(said: Sequence[Wish], no: Wish) -> bool:
    """Whether a yes after the no leaves both standing."""
    last = [w.says for w in said if w.says in ("yes", "no")]
    return last[-1:] == ["yes"] and any(w.says == "yes" and w.start > no.end for w in said)
