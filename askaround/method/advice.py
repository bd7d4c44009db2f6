"""What we say about a text somebody is writing. Advice is shown, and never blocks.

Source: the handbook's rule that a withheld "ready" is said with its reason, and that the asker
can send all the same.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a piece of advice matters. A stop withholds the word "ready", nothing else."""

    STOP = "stop"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True, kw_only=True)
class Advice:
    """One thing to improve: which check said so, why, where, and what to write instead.

    `start` and `end` are character offsets into the text, both 0 where no passage is meant.
    `instead` is a whole better text (questions) or a sentence to add (letters); "" where we
    have none that would be honest.
    """

    check: str
    severity: Severity
    why: str
    start: int = 0
    end: int = 0
    instead: str = ""


@dataclass(frozen=True, kw_only=True)
class Element:
    """One thing a letter should hold: in place, or missing with the sentence to add."""

    check: str
    title: str
    in_place: bool
    line: str
    severity: Severity = Severity.WARN
    instead: str = ""
