"""What a check on a question is: a value with its words, its rule and its own examples.

Source: "Prepare about five to six open-ended questions", and "Don't ask generic questions that
can be answered through a web search". Rules here are cues, not verdicts: where a cue is
unsure it keeps silent, and the asker can keep any question.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from askaround.method.advice import Severity


@dataclass(frozen=True, kw_only=True)
class Finding:
    """The passage a check stopped at, and why. `severity` differs from the check's where set."""

    start: int
    end: int
    why: str
    instead: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, kw_only=True)
class Check:
    """A test a question should pass, with texts that do and texts that do not."""

    id: str
    title: str
    severity: Severity
    source: str
    find: Callable[[str], Finding | None]
    passes: tuple[str, ...]
    fails: tuple[str, ...]


@dataclass(frozen=True)
class Cue:
    """A wording that gives a fault away, what to say about it, and a better question."""

    pattern: re.Pattern[str]
    why: str
    instead: str = ""
    severity: Severity | None = None


def cue(pattern: str, why: str, instead: str = "", severity: Severity | None = None) -> Cue:
    """A cue from a pattern that ignores case."""
    return Cue(re.compile(pattern, re.IGNORECASE), why, instead, severity)


def first_cue(cues: tuple[Cue, ...], text: str) -> Finding | None:
    """The first of these cues that the text gives."""
    for each in cues:
        if match := each.pattern.search(text):
            return Finding(
                start=match.start(),
                end=match.end(),
                why=each.why,
                instead=each.instead,
                severity=each.severity,
            )
    return None
