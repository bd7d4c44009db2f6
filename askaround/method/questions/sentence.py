"""How a question is built: its turns, and the clause that really asks.

Source: the handbook's rule to take off lead-ins ("so", "thanks", "from my research ...") before
a question is called open or closed.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

# One character for one character, so that offsets keep pointing into the asker's own text.
_PLAIN = str.maketrans("\u2018\u2019\u02bc\u201c\u201d\u00a0\u2011\uff1f", "'''\"\" -?")

AUXILIARY = (
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|might|am)"
)
WH = r"(?:what|how|which|where|when|who|whom|whose|why)"
# Who or what an auxiliary verb can be followed by in the middle of a sentence.
SUBJECT = (
    r"(?:I|you|your|he|she|it|its|we|they|their|this|that|these|those|there|the|my|our|a|an|"
    r"most|many|some|any|people|anyone|anybody|someone|everyone|psychologists|researchers)"
)

_END = re.compile(
    r"[?!]+[\"')\]]*(?=\s|[A-Z]|$)"
    r"|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)"
    r"(?<!\b[A-Z])\.+[\"')\]]*(?=\s|$)"
    r"|\n+"
)
_LEAD_IN = re.compile(
    r"(?:(?:so|and|but|or|well|ok|okay|also|then|now|thanks|thank you|finally|lastly|first|next|"
    r"please|just|sorry|hi|hello|great|yes|still|briefly|actually|maybe|perhaps)\b[\s,.:\u2026]*)*",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:]\s+|\s+[-\u2013\u2014]+\s+")
_PREPOSITION_WH = rf"(?:in|at|on|of|from|for|with|by|to|under|through)\s+{WH}\b|to what\b"
_ASKS_OPENLY = re.compile(
    rf"(?:{_PREPOSITION_WH}|{WH}(?:'s|'re|'d)?\b|tell me|walk me|describe|talk me|give me)",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    rf"when\s+(?!{AUXILIARY}\b)|(?:from|in|by|of) what (?:I|you|we|they)\b", re.IGNORECASE
)
_CLOSED_FIRST = re.compile(rf"{AUXILIARY}\s+\w", re.IGNORECASE)
_CLOSED_LATER = re.compile(rf"{AUXILIARY}\s+{SUBJECT}\b", re.IGNORECASE)


@dataclass(frozen=True)
class Turn:
    """One sentence of the text and where it stands. `asks` where it ends in a question mark."""

    start: int
    end: int
    text: str
    asks: bool


@dataclass(frozen=True)
class Clause:
    """The clause that asks, and whether it opens like a yes-or-no question."""

    start: int
    end: int
    text: str
    is_closed: bool


def plain(text: str) -> str:
    """The text with typewriter quotes and spaces, each character where it was."""
    return text.translate(_PLAIN)


def turns(text: str) -> list[Turn]:
    """The sentences of the text, empty ones left out."""
    return [*_turns(text)]


# Every check asks for the same sentences, one after the other.
@lru_cache(maxsize=64)
def _turns(text: str) -> tuple[Turn, ...]:
    found: list[Turn] = []
    begin = 0
    for stop in [*((m.start(), m.end()) for m in _END.finditer(text)), (len(text), len(text))]:
        raw = text[begin : stop[1]]
        start = begin + len(raw) - len(raw.lstrip())
        end = begin + len(raw.rstrip())
        if any(c.isalnum() for c in raw):
            found.append(Turn(start, end, text[start:end], "?" in text[stop[0] : stop[1]]))
        begin = stop[1]
    return tuple(found)


def asking(text: str) -> list[Turn]:
    """The turns that ask; where no question mark stands, the last sentence."""
    every = turns(text)
    return [turn for turn in every if turn.asks] or every[-1:]


def _segments(turn: Turn) -> list[int]:
    """Where each part of a sentence starts, its lead-in words taken off."""
    starts = [turn.start, *(turn.start + m.end() for m in _BREAK.finditer(turn.text))]
    offsets = []
    for start in starts:
        lead = _LEAD_IN.match(turn.text, start - turn.start)
        offsets.append(turn.start + lead.end() if lead else start)
    return offsets


@lru_cache(maxsize=64)
def clause(turn: Turn) -> Clause | None:
    """The clause of a sentence that asks, after what leads up to it."""
    for number, start in enumerate(_segments(turn)):
        rest = turn.text[start - turn.start :]
        if _ASKS_OPENLY.match(rest) and not _SUBORDINATE.match(rest):
            return Clause(start, turn.end, rest, is_closed=False)
        if (_CLOSED_LATER if number else _CLOSED_FIRST).match(rest):
            return Clause(start, turn.end, rest, is_closed=True)
    return None
