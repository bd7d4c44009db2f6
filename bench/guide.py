"""`python -m bench.guide`: writes docs/guide/checks.md from the lists of checks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from askaround.method.advice import Advice, Element, Severity
from askaround.method.letters import checks as letters
from askaround.method.letters import examples
from askaround.method.letters.fault_examples import FAULTS, THANKS_FAULTS, shown
from askaround.method.letters.reading import Letter
from askaround.method.questions.check import Check
from askaround.method.questions.checks import CHECKS
from askaround.method.questions.list_examples import LISTS, MINUTES
from askaround.method.questions.listing import list_advice
from askaround.method.replies.incoming import Incoming
from bench.guide_answers import ANSWERS, Kind

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


@dataclass(frozen=True, kw_only=True)
class Part:
    """A list of checks on letters, under its heading, with the examples of each."""

    title: str
    checks: Sequence[Callable[[Letter], Element | Advice | None]]
    examples: Mapping[str, examples.Example]


# To add a list of checks on letters, name it here.
PARTS = (
    Part(title="What a request should hold", checks=letters.REQUEST, examples=examples.REQUEST),
    Part(
        title="What a request or a follow-up should not hold",
        checks=letters.FOLLOW_UP_FAULTS,
        examples=FAULTS,
    ),
    Part(
        title="What a follow-up should hold",
        checks=letters.FOLLOW_UP,
        examples=examples.FOLLOW_UP,
    ),
    Part(title="What a thank-you should hold", checks=letters.THANKS, examples=examples.THANKS),
    Part(
        title="What a thank-you should not hold",
        checks=letters.THANKS_FAULTS,
        examples=THANKS_FAULTS,
    ),
    Part(title="What an update should hold", checks=letters.UPDATE, examples=examples.UPDATE),
    Part(
        title="What a word to whoever gave the name should hold",
        checks=letters.INTRODUCER,
        examples=examples.INTRODUCER,
    ),
    Part(
        title="What an answer to a no should hold",
        checks=letters.KIND_REPLY,
        examples=examples.KIND_REPLY,
    ),
)


def page() -> str:
    return "\n".join(
        [
            HEAD,
            *_questions(),
            *_lists(),
            *(line for part in PARTS for line in _part(part)),
            *_answers(),
        ]
    )


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


def _lists() -> Iterator[str]:
    """What is said of lists that lack something, for half an hour."""
    yield f"## The list of questions, for {MINUTES} minutes\n"
    for check, example in LISTS.items():
        said = [
            (listed.words, found)
            for listed in example.fails
            for found in list_advice(listed.questions, MINUTES, listed.needs)
            if found.check == check
        ]
        yield from _headed(check, example.source, (found.severity for _, found in said))
        yield from (f"- {words}: *{found.why}*" for words, found in said)
        yield ""


def _part(part: Part) -> Iterator[str]:
    yield f"## {part.title}\n"
    for check in part.checks:
        yield from _letters(check, part.examples[id_of(check, part.examples)])


def id_of(
    check: Callable[[Letter], Element | Advice | None], known: Mapping[str, examples.Example]
) -> str:
    """The id that a check on letters gives to what it says."""
    tried = (letter for example in known.values() for letter in example.fails)
    return next(found.check for letter in tried if (found := check(letter)))


def _letters(
    check: Callable[[Letter], Element | Advice | None], example: examples.Example
) -> Iterator[str]:
    said = [(letter, found) for letter in example.fails if (found := check(letter))]
    name, severities = said[0][1].check, (found.severity for _, found in said)
    yield from _headed(name, example.source, severities, title_of(said[0][1]))
    yield "Let pass:\n"
    yield from (f"- {shown(letter)}" for letter in example.passes)
    yield "\nPointed out:\n"
    yield from (f"- {shown(letter)} *{line_of(found)}*" for letter, found in said)
    yield ""


def named(check: str) -> str:
    return check.replace("_", " ").capitalize()


def title_of(found: Element | Advice) -> str:
    return found.title if isinstance(found, Element) else named(found.check)


def line_of(found: Element | Advice) -> str:
    return found.line if isinstance(found, Element) else found.why


def _headed(
    check: str, source: str, severities: Iterable[Severity], title: str = ""
) -> Iterator[str]:
    grades = " or ".join(dict.fromkeys(SAID[each].lower() for each in severities))
    yield f"### {title or named(check)}\n"
    yield f"`{check}`. {grades.capitalize()}. Source: {source}.\n"


def _answers() -> Iterator[str]:
    yield "## An answer that comes in\n"
    yield "What is read is shown beside the answer, and nothing follows from it unasked.\n"
    for kind in ANSWERS:
        yield from _answer(kind)


def _answer(kind: Kind) -> Iterator[str]:
    yield f"### {kind.title}\n"
    yield f"`{kind.label}`. {kind.then} Source: {kind.source}.\n"
    yield "Read so:\n"
    yield from (f"- {line}" for line in map(_told, kind.reads))
    yield "\nNot read so:\n"
    yield from (f"- {line}" for line in map(_told, kind.leaves))
    yield ""


def _told(incoming: Incoming) -> str:
    """An answer on one line."""
    return f"{incoming.subject} / {incoming.text}" if incoming.subject else incoming.text


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(PAGE)
