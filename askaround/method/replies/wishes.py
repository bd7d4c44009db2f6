"""Whether clauses hold a yes or a no, and which of them stands.

Rules of safety: a no is never taken for a yes; where both stand and neither outweighs the other,
nothing is said, and the asker is asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from askaround.method.replies import foreign_words
from askaround.method.replies import wishes_words as words
from askaround.method.replies.calendar_words import MONTH, WEEKDAY
from askaround.method.replies.words import Clause

_CONTRASTS = re.compile(
    r"^\W*(?:but|however|though|although|instead|that said|still|nevertheless|yet|having said that|what i can|rather|otherwise)\b"
)

_DAY_WORDS = rf"(?:\b{WEEKDAY}\b|(?<!we )(?<!i )(?<!you )\b(?!may\b|mars\b|mart\b|march\b|sept?\b|dec\b|mar\b){MONTH}\b|\b(?:in|of|by|until|\d) (?:may|march)\b|\b\d{{1,2}}(?:st|nd|rd|th|:\d\d|\s?[ap]m)\b|\b(?:the|that) (?:time|date|day|slot|hour)s?(?: that)? you\b|\bthat (?:day|date)\b|\b(?:today|tomorrow|this week|next week|mornings?|afternoons?|evenings?|weekends?)\b)"
_DAY = re.compile(_DAY_WORDS)
_NEGATION = r"(?:\bnot\b|n't\b|\bcannot\b|\b(?:cant|wont|dont|isnt)\b|\bnever\b|\bunable\b|\bno\b|\bimpossible\b|\bout\b)"
# A no to a day: "can't do Tuesday", "Tuesday won't work"; not "can't, for I leave on Friday".
_NOT_THAT_DAY = re.compile(
    rf"{_NEGATION}(?: (?:do|make|manage|meet|talk|speak|come|be|it|that|on|at|the|this|next|any|before|work|free|available|in|see|you|there|good|able|to|possible))* ?{_DAY_WORDS}"
    rf"|{_DAY_WORDS}[^,;.]{{0,18}}{_NEGATION}"
)

# "You can reach them": what they say yes to is somebody else.
_OF_OTHERS = re.compile(r" (?:them|him|her|someone|somebody|one of)\b(?! office| assistant)")


# What a no is a no to, the narrowest first.
_SCOPES = (
    ("topic", words.A_TOPIC),
    ("habit", words.A_HABIT),
    ("way", words.A_WAY),
    ("now", words.FOR_NOW),
)
# "She tells things I won't": a no to nothing.
_OF_THINGS = re.compile(r"\b(?:things|what|anything|stuff|everything|those|than) (?:i|we) $")


# But "answer them": the questions.
_OF_QUESTIONS = ("answer", "take", "share", "send")


@dataclass(frozen=True)
class Wish:
    """What one clause says: yes or no, how firmly, and where the words stand."""

    clause: int
    start: int
    end: int
    says: str  # yes, no, hint (a no with regret), soft (a no to a day, a way or for now), maybe
    scope: str = ""  # day, topic, habit, way, now; "" for all of it


def wishes(clauses: list[Clause], *, foreign: bool = False) -> list[Wish]:
    """Every yes and no, in the order they are said."""
    if foreign:
        return _in_other_words(clauses)
    found: list[Wish] = []
    for number, clause in enumerate(clauses):
        said = clause.said
        idioms = [*words.YES_IDIOM.finditer(said)]
        bare = _blanked(said, idioms)
        found += [
            Wish(number, clause.start + m.start(), clause.start + m.end(), "yes") for m in idioms
        ]
        found += _noes(number, clause, bare)
        m = words.PENDING.search(bare)
        if m:
            found.append(Wish(number, clause.start + m.start(), clause.start + m.end(), "maybe"))
        found += _yeses(number, clause, bare)
    return found


def _in_other_words(clauses: list[Clause]) -> list[Wish]:
    """The same in the languages next to English: a no in a clause outweighs a yes there."""
    found = []
    for number, clause in enumerate(clauses):
        no, yes = foreign_words.NO.search(clause.said), foreign_words.YES.search(clause.said)
        m = no or yes
        if m:
            place = clause.start + m.start(), clause.start + m.end()
            found.append(Wish(number, *place, "no" if no else "yes"))
    return found


def _blanked(said: str, spans: list[re.Match[str]]) -> str:
    for m in spans:
        said = said[: m.start()] + "_" * (m.end() - m.start()) + said[m.end() :]
    return said


def _noes(number: int, clause: Clause, said: str) -> list[Wish]:
    opening = re.match(
        r"\W*(?:(?:hi|hello|dear|hey)\b[^,.!]{0,30}[,.!]\s*)?no\b\s*(?:[,.!;-]|$)", said
    )
    m = opening or words.NO.search(said)
    hint = words.NO_HINT.search(said)
    if m is None and hint is None and words.REGRET.search(said):
        m = re.search(r"\b(?:not|never|unable|no|nothing|cannot)\b|n't\b", said)
    if m and not _OF_THINGS.search(said[: m.start()]):
        return [Wish(number, clause.start + m.start(), clause.start + m.end(), "no", _scope(said))]
    hint = words.NO_HINT.search(said)
    if hint:
        return [Wish(number, clause.start + hint.start(), clause.start + hint.end(), "hint")]
    return []


def turns_round(no: Wish, yes: Wish, parts: Sequence[Clause]) -> bool:
    """Whether a "but" stands between a no and the yes after it."""
    between = parts[no.clause + 1 : yes.clause + 1]
    return any(contrasts(clause) for clause in between)


def contrasts(clause: Clause) -> bool:
    """Whether it opens with a "but"."""
    return bool(_CONTRASTS.match(clause.said))


def is_on_a_day(clause: Clause) -> bool:
    """Whether it is about a day or an hour, and no more."""
    return bool(_DAY.search(clause.said))


def _scope(said: str) -> str:
    """What a no is a no to: a day, a habit, a way of talking, the present; "" for everything."""
    if _NOT_THAT_DAY.search(said):
        return "day"
    for scope, pattern in _SCOPES:
        if pattern.search(said):
            return scope
    return ""


def _yeses(number: int, clause: Clause, said: str) -> list[Wish]:
    opens = words.OPENS_YES.match(said)
    for m in chain([opens] if opens else [], words.YES.finditer(said)):
        start = m.end() - len(m.group().lstrip(" ,.;"))
        before = said[max(0, start - 28) : start]
        if re.search(
            r"\b(?:not|hope|hoping|trust|never|no longer|isn'?t|wasn'?t|can'?t|cannot|if|whether|who|would you|are you|they|she|he|who'd|who would|people|colleague|team|somebody|someone|others)\b[^,.]*$|n't\b[^,.]*$",
            before,
        ):
            continue
        if _OF_OTHERS.match(said, m.end()) and not m.group().endswith(_OF_QUESTIONS):
            continue
        if clause.asks and re.search(r"\b(?:would|could|can|do|are) you\b", before):
            continue
        says = "would" if words.HYPOTHETICAL.search(said) else "yes"
        if clause.asks and words.BARE_YES.fullmatch(said):
            says = "maybe"
        return [Wish(number, clause.start + m.start(), clause.start + m.end(), says)]
    return []
