"""A "not now, but later": the time they named, as they said it.

Source: "later (with the month)"; an answer of this kind is neither a yes nor a no.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from askaround.method.replies import calendar_words
from askaround.method.replies import later_words as words
from askaround.method.replies.words import Clause

_PREPOSITION = re.compile(
    r"^(?:in|until|till|til|before|from|by|come|not before|at|during|for|around|towards|sometime in)\s(?:the (?=\d|beginning|start|end))?"
)


@dataclass(frozen=True, kw_only=True)
class Later:
    """When they would rather be asked. `month` and `day` where they can be read."""

    text: str
    start: int
    end: int
    month: int | None = None
    day: int | None = None
    year: int | None = None


@dataclass(frozen=True)
class Put:
    """Whether they put it off: an invitation to ask again, or only a "not before"."""

    later: Later
    is_invited: bool


def put_off(clauses: list[Clause], text: str) -> Put | None:
    """The time they name for it, where they put it off."""
    for number, clause in enumerate(clauses):
        invites = words.INVITES.search(clause.said)
        when = _when(clause, invites.start() if invites else 0)
        if invites and not _is_about_them(clause.said, invites):
            when = when or _near(clauses, number)
            if when:
                return Put(_read(text, *when), True)
            loosely = words.LOOSELY.search(clause.said)
            if loosely or "again" in invites.group():
                place = (loosely or invites).span()
                return Put(_read(text, clause.start + place[0], clause.start + place[1]), True)
    for clause in clauses:
        not_before = words.NOT_BEFORE.search(clause.said)
        when = _when(clause, not_before.start()) if not_before else None
        if when:
            return Put(_read(text, *when), False)
    return None


def named_with_a_yes(clauses: Sequence[Clause], text: str) -> Later | None:
    """A month or a season that somebody names who says yes: "gladly, in the autumn"."""
    for clause in clauses:
        m = words.SEASON.search(clause.said)
        if m:
            return _read(text, clause.start + m.start(), clause.start + m.end())
    return None


def _is_about_them(said: str, invites: re.Match[str]) -> bool:
    """Whether it is the writer who will come back: "I will get back to you"."""
    before = said[: invites.start()]
    return bool(re.search(r"\b(?:i|i'll|i will|we|we'll|she|he|they|to)\s*(?:\w+ )?$", before))


def _when(clause: Clause, at: int) -> tuple[int, int] | None:
    m = words.WHEN_SAID.search(clause.said, at) or words.WHEN_SAID.search(clause.said)
    return (clause.start + m.start(), clause.start + m.end()) if m else None


def _near(clauses: list[Clause], number: int) -> tuple[int, int] | None:
    """A time in the clause before or after, of the same sentence or the one beside it."""
    for other in (number - 1, number + 1, number - 2):
        if (
            0 <= other < len(clauses)
            and abs(clauses[other].sentence - clauses[number].sentence) < 2
        ):
            found = _when(clauses[other], 0)
            if found:
                return found
    return None


def _read(text: str, start: int, end: int) -> Later:
    said = text[start:end].strip(" .,;!")
    small = said.lower()
    month = re.search(rf"\b{calendar_words.MONTH}\b", small)
    day = re.search(
        r"\b([1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?\b(?! (?:weeks?|days?|months?|years?))", small
    )
    year = re.search(r"\b20[2-9]\d\b", small)
    return Later(
        text=said[len(m.group()) :] if (m := _PREPOSITION.match(small)) else said,
        start=start,
        end=end,
        month=calendar_words.month(month.group()) if month else None,
        day=int(day.group(1)) if day else None,
        year=int(year.group()) if year else None,
    )
