"""Somebody else they name: a person, an office, an address.

Source: LABELS of the method: instead of, or in addition to, themselves. Somebody who only keeps
their calendar is not somebody else.
"""

import re
from dataclasses import dataclass

from askaround.method.replies import foreign_words
from askaround.method.replies import others_words as words
from askaround.method.replies.words import Clause

Span = tuple[int, int]
_AFTER_A_NAME = (
    *(" down", " who", " in ", " is", " would", " from", " at", " (", ","),
    *(" will", " can", " could", " might", " knows", " has", " took", " deals", " should"),
)
# "Meet at 10 near King's Cross": a place, and nobody.
_PLACE = re.compile(r"\d|\b(?:near|outside|behind|opposite)\b")


@dataclass(frozen=True, kw_only=True)
class Other:
    """Whom they named; "" where only the passage says it."""

    name: str
    address: str
    start: int
    end: int


def somebody_else(
    clauses: list[Clause], text: str, sender: str, *, foreign: bool = False
) -> Other | None:
    """Whom they name instead of themselves, or beside them."""
    for number, clause in enumerate(clauses):
        raw = text[clause.start : clause.end]
        if words.HELPER.search(clause.said) and not words.TELLS_FIRST.search(clause.said):
            continue
        address = _address(raw, sender)
        name = _name(raw)
        place = _sends(clause, name, address)
        if foreign and place is None:
            m = foreign_words.OTHER.search(clause.said)
            place = m.span() if m else None
        if place:
            near = " ".join(text[c.start : c.end] for c in clauses[number : number + 2])
            return Other(
                name=name or _name(near),
                address=address or _address(near, sender),
                start=clause.start + place[0],
                end=clause.start + place[1],
            )
    return None


def _sends(clause: Clause, name: str, address: str) -> Span | None:
    """Where a clause sends the asker to somebody else."""
    said = clause.said
    if words.MY_ADDRESS.search(said):
        return None
    somebody = bool(words.SOMEBODY.search(said))
    found = (
        _tells(said, name, address)
        or _does(said)
        or _hands_on(said, bool(name or address or somebody))
        or _suggests(said, name, somebody)
        or _span(words.PAGE.search(said))
    )
    at = max(said.find(address.lower()), 0)
    return found or ((at, at + len(address)) if address else None)


def _span(m: re.Match[str] | None) -> Span | None:
    return m.span() if m else None


def _tells(said: str, name: str, address: str) -> Span | None:
    """ "Talk to Ruth", "you should write to our press office"."""
    for pattern in (words.TELLS_FIRST, words.TELLS_TO):
        m = pattern.search(said)
        is_ours = m and words.OURS.search(said[: m.end()])
        if m and not is_ours and _is_somebody(said[m.end() :], name, address):
            return m.span()
    return None


def _does(said: str) -> Span | None:
    """ "My colleague often does"; but not what a boss or a rule allows."""
    m = words.DOES.search(said)
    is_told = m and words.THEIRS.match(m.group()) and not words.ALLOWED.search(said)
    return _span(m) if is_told else None


def _hands_on(said: str, names: bool) -> Span | None:
    """ "I have passed your letter on", "Miriam would be the better person"."""
    m = words.SENDS_ON.search(said)
    if m and (names or words.HANDS.match(m.group())):
        return m.span()
    return _span(
        words.HANDS_ON.search(said) or (words.WITH_A_NAME.search(said) if names else None)
    )


def _suggests(said: str, name: str, somebody: bool) -> Span | None:
    m = words.SUGGESTS.search(said)
    if not m or words.OURS.search(said[: m.end()]):
        return None
    rest = said[m.end() :]
    is_named = bool(name) and 0 <= rest.find(name.lower()) < 20
    return m.span() if is_named or (somebody and words.SOMEBODY.match(rest)) else None


def _is_somebody(rest: str, name: str, address: str) -> bool:
    """Whether what follows the verb is a person, an office, an address."""
    if words.SOMEBODY.match(rest) or words.OFFICE.match(rest):
        return True
    at = rest[:40].find(name.lower()) if name else -1
    if 0 <= at < 12 and not _PLACE.search(rest[:at]):
        return True
    return bool(address) and 0 <= rest.find(address.lower()) < 60


def _address(raw: str, sender: str) -> str:
    """An address in the text that is not their own."""
    for m in words.ADDRESS.finditer(raw):
        found = m.group().rstrip(".")
        if found.lower() != sender.lower() and not words.OWN.search(raw[: m.start()].lower()):
            return found
    return ""


def _name(raw: str) -> str:
    """A name in capitals, past the first word unless it is two words long."""
    for m in words.NAME.finditer(raw):
        parts = m.group().split()
        while parts and words.NOT_A_NAME.fullmatch(parts[0].strip(".,'").lower()):
            parts = parts[1:]
        while parts and words.NOT_A_NAME.fullmatch(parts[-1].strip(".,'").lower()):
            parts = parts[:-1]
        is_first = len(parts) == len(m.group().split()) and not raw[: m.start()].strip(" \n,.-\"'")
        if parts and (len(parts) > 1 or not is_first or raw[m.end() :].startswith(_AFTER_A_NAME)):
            return " ".join(parts).strip(".,'").removesuffix("'s")
    return ""
