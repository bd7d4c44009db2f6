"""`python -m bench.guide`: writes docs/guide/checks.md from the lists of checks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from askaround.method.advice import Severity
from askaround.method.letters import checks as letters
from askaround.method.letters.facts import Asking, Reader, Writer
from askaround.method.letters.reading import Letter
from askaround.method.questions.check import Check
from askaround.method.questions.checks import CHECKS

PAGE = Path(__file__).parents[1] / "docs" / "guide" / "checks.md"
HEAD = """\
# What is checked

Every check there is, with what it lets pass and what it points out. This page is made from the
lists of checks themselves (`python -m bench.guide`), and the examples are their tests.

Advice never blocks. A **stop** withholds the word *ready* and says why; a **warning** is shown
with a better wording where there is an honest one; a **note** is a quiet hint. "Keep it" is one
click and is remembered.
"""
SAID = {Severity.STOP: "Stop", Severity.WARN: "Warning", Severity.NOTE: "Note"}
ASKING = Asking(reason="because she builds reading tests", minutes=30)


@dataclass(frozen=True, kw_only=True)
class Part:
    """A list of checks on letters, under its heading."""

    title: str
    checks: Sequence[letters.Check]


# To add a list of checks on letters, name it here.
PARTS = (
    Part(title="What a request should hold", checks=letters.REQUEST),
    Part(title="What a follow-up should hold", checks=letters.FOLLOW_UP),
    Part(title="What a thank-you should hold", checks=letters.THANKS),
)


def page() -> str:
    return "\n".join([HEAD, *_questions(), *(line for part in PARTS for line in _part(part))])


def _questions() -> Iterator[str]:
    yield "## A question\n"
    for check in CHECKS:
        yield from _check(check)


def _check(check: Check) -> Iterator[str]:
    yield f"### {check.title}\n"
    yield f"`{check.id}`. {SAID[check.severity]}. Source: “{check.source}”.\n"
    yield "Let pass:\n"
    yield from (f"- {text}" for text in check.passes)
    yield "\nPointed out:\n"
    for text in check.fails:
        found = check.find(text)
        better = f" Better: *{found.instead}*" if found and found.instead else ""
        yield f"- {text}{better}"
    yield ""


def _part(part: Part) -> Iterator[str]:
    """What each check says of a letter in which nothing stands yet."""
    empty = Letter(subject="", body="", writer=Writer(), reader=Reader(), asking=ASKING)
    yield f"## {part.title}\n"
    yield "| check | | what is said where it is missing |"
    yield "| --- | --- | --- |"
    for check in part.checks:
        element = check(empty)
        if element:
            severity = SAID[element.severity].lower()
            yield f"| {element.title} (`{element.check}`) | {severity} | {element.line} |"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(PAGE)
