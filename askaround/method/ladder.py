"""A ladder of first requests, and what to know before the first of them.

Source: "many of us are intimidated by ... asking a stranger" (R11), and the title's "to explore
career options" (R0): without a question of one's own there is nothing to ask anybody.
"""

from collections.abc import Sequence
from typing import NamedTuple

from askaround.method.advice import Advice, Severity

NEED_FIRST = (
    "Write down one thing you want to find out before you write to anybody. One line is enough: "
    "it tells you whom to ask, and your questions will lean on it."
)
# Those one has to write to without a name in common.
STRANGERS = frozenset(("volunteer", "public_work", "profile"))
SMALLER_STEPS = {
    "knows_me": "No letter needed: say it in person, or ring them. Ten minutes are enough.",
    "opt_in": "They have offered to talk. Two sentences are enough to take them up on it.",
    "volunteer": "Read or hear what they made public, and write down one question it leaves open.",
    "public_work": "Read a page of what they signed, and write down one question it leaves open.",
    "profile": "Look for one name that both of you know, and ask that person first.",
}
SMALLER_STEP = "Read about them for ten minutes, and write down one question you would ask."
SMALLER_STEP_INTRODUCED = (
    "{introducer} gave you this name. Start with that, and with one question; the rest is there."
)


class Rung(NamedTuple):
    """One kind of first request, with what makes it easier than the next."""

    key: str
    title: str
    line: str


LADDER = (
    Rung(
        "practice",
        "Somebody you know well, for practice",
        "A friend or a colleague with a job. Ten minutes about their week, and nothing at stake.",
    ),
    Rung(
        "near",
        "Somebody at your own place",
        "Two doors on, or in the next department. A word in the corridor will do as a request.",
    ),
    Rung(
        "known",
        "Somebody who knows somebody you know",
        "A former student of your adviser, a friend of a friend. A name in common opens the door.",
    ),
    Rung(
        "stranger",
        "Somebody you have never met",
        "Somebody on a panel, or the author of a report. By now you know how such a talk goes.",
    ),
)


def needs_first(needs: Sequence[str]) -> Advice | None:
    """At least one career question stands on record before anybody is written to (R0)."""
    if any(need.strip() for need in needs):
        return None
    return Advice(check="needs_first", severity=Severity.STOP, why=NEED_FIRST)


def ladder(asked: Sequence[str]) -> Rung | None:
    """The next rung, by where those asked so far were found. None once a stranger was asked:
    whoever has done that needs no ladder."""
    if STRANGERS & set(asked):
        return None
    return LADDER[min(len(asked), len(LADDER) - 1)]


def smaller_step(found: str, introducer: str = "") -> str:
    """What to do about somebody who has been on the list for too long (R9)."""
    if introducer:
        return SMALLER_STEP_INTRODUCED.format(introducer=introducer)
    return SMALLER_STEPS.get(found, SMALLER_STEP)
