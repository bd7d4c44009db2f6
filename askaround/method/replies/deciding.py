"""Yes, no or neither: which of the things an answer says stand, read together.

Source: "a machine is never taken for a yes, and a no never for a yes: where in doubt, ask the
asker". In order:

1. A yes that is said, and that nothing said after it takes back (`yes.py`).
2. Without one, times they offer or ask for are a yes, if nothing speaks against it.
3. A no stands where no yes does, unless it is only a "not now" that names a later time.
4. With none of these, a hint (too busy, and sorry) is a no.
5. A yes whose words look like a no is doubted, and neither is said (`second_look.py`).
6. A no with a yes after it, neither of which wins, is left to the asker.
"""

from dataclasses import dataclass

from askaround.method.replies import wishes_words
from askaround.method.replies.hearing import Heard, Span, hear
from askaround.method.replies.later import Later, named_with_a_yes
from askaround.method.replies.others import Other
from askaround.method.replies.second_look import looks_like_a_no
from askaround.method.replies.times import Offer
from askaround.method.replies.wishes import Wish, turns_round
from askaround.method.replies.yes import standing_yes


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
    heard = hear(text, sender)
    yes = _yes(heard)
    is_doubted = yes is not None and looks_like_a_no(heard.text) is not None
    no = None if yes else _no(heard)
    return Answered(
        acceptance=None if is_doubted else yes,
        decline=(no.start, no.end) if no else None,
        asks=None if no else heard.asks,
        offer=None if no or (heard.is_invited_later and not yes) else heard.offer,
        other=heard.other,
        later=_later(heard, yes),
    )


def _later(heard: Heard, yes: Span | None) -> Later | None:
    """What they put it off to; or the season of a yes, where no time is offered."""
    if heard.put:
        return heard.put.later
    is_for_a_season = yes and not heard.offer
    return named_with_a_yes(heard.clauses, heard.text) if is_for_a_season else None


def _yes(heard: Heard) -> Span | None:
    """The yes they say, else the one that lies in speaking of times."""
    said = standing_yes(heard)
    if said and not (heard.is_invited_later and _is_said_against(heard)):
        return said
    return heard.times if _times_mean_yes(heard) else None


def _times_mean_yes(heard: Heard) -> bool:
    """Whether "what about Tuesday?" agrees: not beside a hint of a no, nor in the open."""
    if heard.times is None or any(wish.says == "hint" for wish in heard.wishes):
        return False
    is_vague = heard.asks is None and not (heard.offer and heard.offer.is_definite)
    if is_vague and wishes_words.REGRET.search(heard.text.lower()):
        return False
    no = firmest_no(heard)
    if no:
        return not heard.is_open and _turns_to_times(heard, no)
    if heard.is_invited_later:
        return heard.offer is not None
    return not heard.is_open


def _turns_to_times(heard: Heard, no: Wish) -> bool:
    """Whether times follow a no and turn it round: "no call, but Wednesday is fine"."""
    start = heard.asks[0] if heard.asks else heard.offer.start if heard.offer else 0
    parts = heard.clauses
    number = next((n for n, c in enumerate(parts) if c.start <= start < c.end), 0)
    return start > no.start and turns_round(no, Wish(number, start, start, "yes"), parts)


def _is_said_against(heard: Heard) -> bool:
    """Whether a no, or a hint of one, is said along with the yes."""
    return any(w.says in ("no", "hint") and w.scope != "day" for w in heard.wishes)


def _no(heard: Heard) -> Wish | None:
    """The no that stands, where no yes does."""
    no = firmest_no(heard)
    if no and heard.put and (heard.put.is_invited or no.scope == "now") and not heard.other:
        no = None
    if no is None and not (heard.put or heard.other or heard.times):
        no = _no_by_hint(heard)
    return None if no is None or _is_followed_by_a_yes(heard, no) else no


def firmest_no(heard: Heard) -> Wish | None:
    """One to everything, else one to a way, a habit or the present; a day is no matter."""
    noes = [w for w in heard.wishes if w.says == "no" and w.scope != "day"]
    return next((w for w in noes if not w.scope), noes[0] if noes else None)


def _no_by_hint(heard: Heard) -> Wish | None:
    """Too busy, and sorry, or good luck: a no without the word."""
    small, asks = heard.text.lower(), "?" in heard.text
    regret, farewell = wishes_words.REGRET.search(small), wishes_words.FAREWELL.search(small)
    hint = next((w for w in heard.wishes if w.says in ("hint", "would", "no")), None)
    if hint:
        is_left = heard.is_open or asks
        is_no = regret or farewell or hint.says != "hint" or not is_left
        return hint if is_no else None
    if heard.wishes:
        return None
    if regret and farewell:
        return Wish(0, regret.start(), regret.end(), "no")
    own = None if asks else wishes_words.FIRST_PERSON_NO.search(small)
    return Wish(0, own.start(), own.end(), "no") if own else None


def _is_followed_by_a_yes(heard: Heard, no: Wish) -> bool:
    """Whether a yes after the no leaves both standing, and the asker to judge."""
    last = [w.says for w in heard.wishes if w.says in ("yes", "no")]
    return last[-1:] == ["yes"] and any(w.says == "yes" and w.start > no.end for w in heard.wishes)
