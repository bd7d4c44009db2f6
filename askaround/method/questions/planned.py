"""A question on the list, as the rules on the list see it."""

import re
from dataclasses import dataclass

from askaround.method.questions.sentence import asking, clause, plain
from askaround.method.questions.topics import Topic, topic_of

CLOSERS = frozenset({Topic.CLOSING, Topic.REFERRAL, Topic.PERMISSION})

_THESE_ORGANISATIONS = re.compile(
    r"\b(?:these|those|this list of|the following) (?:\w+ ){0,2}(?:companies|agencies|firms|"
    r"organi[sz]ations|employers|institutes|consultancies|charities|foundations|hospitals)\b",
    re.IGNORECASE,
)
# What ties a question to this person: a name, a year, or something they did or made.
_NAME_OR_YEAR = re.compile(r"(?<=[a-z,;] )(?!AI\b|PhD\b|CV\b|R\b)[A-Z][a-z]{2,}|\b(?:19|20)\d\d\b")
_THEIR_OWN = re.compile(
    r"\byou (?:moved|went|wrote|said|joined|left|came|switched|changed|built|led|published|gave|"
    r"started|began|trained|taught|mentioned|called|argued|were promoted)\b"
    r"|\byour (?:\w+ ){0,2}(?:talk|paper|report|article|book|podcast|post|thesis|dissertation|"
    r"study|interview|lecture|column|profile|essay|chapter)\b"
    r"|\b(?:I|I've|I have) (?:read|saw|seen|heard|watched|found)\b|\bmy research\b"
    r"|\byour years (?:at|in|with)\b|\bsince (?:the|your) (?:\w+ )?(?:merger|move|reorgani[sz]ation)\b",
    re.IGNORECASE,
)
_LEAD_IN_WORDS = 4


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A question as prepared: its topic, its minutes, the need it serves, what it leans on.

    `organisations` is the list the asker found, for the question that is about one. `kept` are the
    ids of checks whose advice the asker has read and chosen not to take.
    """

    text: str
    topic: Topic | None = None
    is_must: bool = False
    minutes: int | None = None
    need: str | None = None
    organisations: tuple[str, ...] = ()
    kept: frozenset[str] = frozenset()


def topic_for(question: Planned) -> Topic | None:
    """The topic the asker gave it, or a guess."""
    return question.topic or topic_of(question.text)


def is_closer(question: Planned) -> bool:
    """Whether it belongs to the last minutes: closing, referral, leave."""
    return topic_for(question) in CLOSERS


def is_about_organisations(text: str) -> bool:
    """Whether it asks about organisations the asker has found, and so needs their names."""
    return bool(_THESE_ORGANISATIONS.search(plain(text).replace("/", " ")))


def is_anchored(text: str) -> bool:
    """Whether something in it is about this person, or it would fit anybody in the same job."""
    flat = plain(text)
    if _NAME_OR_YEAR.search(flat) or _THEIR_OWN.search(flat):
        return True
    asked = next((found for turn in asking(flat) if (found := clause(turn))), None)
    lead_in = flat[: asked.start] if asked else ""
    is_told = re.match(r"\W*(?:as (?:the|a)|you|your|my|I)\b", lead_in, re.IGNORECASE)
    return bool(is_told) and len(lead_in.split()) >= _LEAD_IN_WORDS
