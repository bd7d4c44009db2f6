"""Every check on a question, and what they say about one.

Source: "Prepare about five to six open-ended questions", and "Don't ask generic questions that
can be answered through a web search". To add a check, write it beside its kin and name it here.
"""

from collections.abc import Sequence
from dataclasses import replace

from askaround.method.advice import Advice, Severity
from askaround.method.questions.asks_for_job import ASKS_FOR_JOB
from askaround.method.questions.check import Check, Finding
from askaround.method.questions.closed import CLOSED
from askaround.method.questions.judged import is_overruled, judged
from askaround.method.questions.manner import LEADING, SELF_PROMOTION, TOO_WIDE
from askaround.method.questions.private import CONFIDENTIAL, PERSONAL
from askaround.method.questions.reading import READ_AT_MOST
from askaround.method.questions.searchable import SEARCHABLE
from askaround.method.questions.several import DOUBLE, STACKED
from askaround.method.questions.sheet import known_advice
from askaround.method.questions.tying import tied

CHECKS: tuple[Check, ...] = (
    ASKS_FOR_JOB,
    PERSONAL,
    CONFIDENTIAL,
    SEARCHABLE,
    LEADING,
    TOO_WIDE,
    SELF_PROMOTION,
    STACKED,
    DOUBLE,
    CLOSED,
)

_TOO_LONG = Advice(
    check="length",
    severity=Severity.NOTE,
    why=f"Only the first {READ_AT_MOST:,} characters were read.",
)


def _finding(check: Check, question: str) -> Finding | None:
    """What its cues find, or the reading of the question where they are silent."""
    found = check.find(question)
    if found and is_overruled(check.id, question):
        return None
    return found or judged(check.id, question)


def _is_faultless(question: str) -> bool:
    return bool(question) and not any(_finding(check, question) for check in CHECKS)


def _advice(check: Check, finding: Finding) -> Advice:
    """A finding as advice; a better wording is shown only if every check lets it pass."""
    return Advice(
        check=check.id,
        severity=finding.severity or check.severity,
        why=finding.why,
        start=finding.start,
        end=finding.end,
        instead=finding.instead if _is_faultless(finding.instead) else "",
    )


def _worth_saying(found: list[Advice]) -> list[Advice]:
    """A question not to be asked needs no better grammar, and one remark on its form is enough."""
    stops = [each for each in found if each.severity is Severity.STOP]
    if stops:
        return stops
    others = [each for each in found if each.check != "closed"]
    return others or found


def _tied(found: Advice, question: str, known: Sequence[str], names: Sequence[str]) -> Advice:
    """Advice on a question anybody could look up, with a fact of the sheet put in front of it."""
    if found.check != SEARCHABLE.id or found.instead:
        return found
    offers = tied(question, known, names)
    better = (text for text in offers if not known_advice(text, known) and _is_faultless(text))
    return replace(found, instead=next(better, ""))


def advice(question: str, known: Sequence[str] = (), names: Sequence[str] = ()) -> list[Advice]:
    """What to improve in this question, given what the research sheet (`known`) already says of
    the interviewee, who is called by these `names`."""
    if not any(character.isalnum() for character in question):
        return []
    is_whole, question = len(question) <= READ_AT_MOST, question[:READ_AT_MOST]
    findings = ((check, _finding(check, question)) for check in CHECKS)
    found = [_advice(check, finding) for check, finding in findings if finding]
    on_sheet = known_advice(question, known)
    if on_sheet and not any(each.check == on_sheet.check for each in found):
        found.append(on_sheet)
    if known:
        found = [_tied(each, question, known, names) for each in found]
    return _worth_saying(found) + ([] if is_whole else [_TOO_LONG])
