"""The order of the questions.

Source: "to get you started": the list opens the talk. The handbook's agenda: facts before
judgements, general before delicate, the referral after value has been given, and never first.
The order may change in the talk; this is only where to start from.
"""

import re
from collections.abc import Sequence

from askaround.method.advice import Advice, Severity
from askaround.method.questions.planned import CLOSERS, Planned, topic_for
from askaround.method.questions.sentence import plain
from askaround.method.questions.topics import Topic

FACTS = frozenset({Topic.TASKS, Topic.CURRENT, Topic.FOUND, Topic.PATH})
JUDGEMENTS = frozenset({Topic.FUTURE, Topic.VALUES})
EARLY = 2

_DELICATE = re.compile(
    r"\b(?:pay|salary|salaries|conflicts?|disagree\w*|fail\w*|mistakes?|unhappy|laid off|lay-?offs|"
    r"wrong|regret\w*|against this|conscience|burn\w* ?out|wears? you out)\b",
    re.IGNORECASE,
)


def is_delicate(question: Planned) -> bool:
    """Whether it needs some trust first: pay, conflict, failure, doubt about the work."""
    return bool(_DELICATE.search(plain(question.text)))


def _note(why: str, severity: Severity = Severity.NOTE) -> Advice:
    return Advice(check="order", severity=severity, why=why)


def _opening(questions: Sequence[Planned]) -> Advice | None:
    """What never comes first."""
    if topic_for(questions[0]) is Topic.REFERRAL:
        return _note(
            "It opens with the referral. Names come easier once you have talked: put it last.",
            Severity.WARN,
        )
    if topic_for(questions[0]) in CLOSERS:
        return _note("It opens with a closing question. Begin with their story or their week.")
    if is_delicate(questions[0]):
        return _note(
            "It opens with something delicate. Begin with what is easy to tell.", Severity.WARN
        )
    return None


def _delicate_early(questions: Sequence[Planned]) -> Advice | None:
    early = next((n for n in range(1, EARLY) if is_delicate(questions[n])), None)
    if early is None:
        return None
    return _note(f"Question {early + 1} is delicate. It goes better in the second half.")


def _judgement_early(questions: Sequence[Planned]) -> Advice | None:
    """A judgement asked before any fact about the work has been heard, though one is planned."""
    topics = [topic_for(question) for question in questions]
    first_fact = next((n for n, topic in enumerate(topics) if topic in FACTS), 0)
    early = next((n for n in range(first_fact) if topics[n] in JUDGEMENTS), None)
    if early is None:
        return None
    return _note(
        f"Question {early + 1} asks for a judgement before question {first_fact + 1} has brought"
        " the facts. Facts first."
    )


def _closer_early(questions: Sequence[Planned]) -> Advice | None:
    """A closing question with other questions still to come."""
    last_core = max(
        (n for n, question in enumerate(questions) if topic_for(question) not in CLOSERS),
        default=0,
    )
    early = next((n for n in range(1, last_core) if topic_for(questions[n]) in CLOSERS), None)
    if early is None:
        return None
    if topic_for(questions[early]) is Topic.REFERRAL:
        return _note(f"Question {early + 1} asks who else to talk to. Always last.")
    return _note(f"Question {early + 1} sounds like the end. Put it after the others.")


def order_advice(questions: Sequence[Planned]) -> list[Advice]:
    """What to move. Nothing for a list of one."""
    if len(questions) < 2:
        return []
    found = (
        _opening(questions),
        _delicate_early(questions) if len(questions) > EARLY else None,
        _judgement_early(questions),
        _closer_early(questions),
    )
    return [each for each in found if each]
