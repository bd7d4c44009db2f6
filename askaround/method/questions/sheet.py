"""Does the research sheet answer it already?

Source: "Don't ask generic questions that can be answered through a web search": what the asker
has already read and noted is generic by definition.
"""

import re
from collections.abc import Sequence

from askaround.method.advice import Advice, Severity
from askaround.method.questions.sentence import asking, clause, plain, turns

QUOTE_LENGTH = 60
_COMMON = frozenset(
    [
        "a",
        "about",
        "all",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "for",
        "from",
        "get",
        "had",
        "has",
        "have",
        "here",
        "how",
        "i",
        "in",
        "is",
        "it",
        "its",
        "long",
        "many",
        "me",
        "much",
        "my",
        "now",
        "of",
        "on",
        "or",
        "our",
        "so",
        "that",
        "the",
        "their",
        "there",
        "they",
        "this",
        "to",
        "was",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
        "year",
        "years",
        "people",
        "person",
        "first",
        "ever",
        "most",
        "work",
        "working",
        "works",
    ]
)
_NAME = r"(?-i:[A-Z][\w-]+)"
_FACTS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(question, re.IGNORECASE), re.compile(answer, re.IGNORECASE))
    for question, answer in (
        (
            r"how (?:many|large|big)\b",
            r"\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|ten)\b",
        ),
        (
            r"(?:when|since when|how long|what year|in what year|in which year)\b",
            r"\b(?:19|20)\d\d\b|\b\d+ years\b",
        ),
        (r"where\b", rf"\b(?:in|at|from|to|office:?|:) {_NAME}"),
        (r"who\b", rf"\b{_NAME}\b(?: {_NAME})"),
    )
)
_WIDER = re.compile(r"(?:what|which|is|are|does|do|did|has|have|was)\b", re.IGNORECASE)
_INSIDE = re.compile(
    r"\b(?:how|why|in practice|for you|think|feel|see|surpris\w+|changed?|differ\w*|best|most|like)\b",
    re.IGNORECASE,
)
_WIDER_WORDS = 3
_WIDER_SHARE = 0.8


def _stems(text: str) -> set[str]:
    """The words that carry meaning, cut to their first letters so that "moved" meets "move"."""
    words = re.findall(r"[\w']+", plain(text).lower())
    return {word[:5] for word in words if word not in _COMMON and len(word) > 2}


def _facts_in(known: Sequence[str]) -> list[str]:
    """The sentences of the sheet that tell something: an open question there is no answer."""
    return [turn.text for line in known for turn in turns(plain(line)) if not turn.asks]


def _answers(question: str, fact: str) -> bool:
    """Whether this sentence of the sheet holds the kind of answer the question wants."""
    asked = _stems(question)
    shared = asked & _stems(fact)
    for wanted, answer in _FACTS:
        if wanted.match(question):
            return 2 * len(shared) >= len(asked) > 0 and bool(answer.search(fact))
    if not _WIDER.match(question) or _INSIDE.search(question):
        return False
    return len(shared) >= _WIDER_WORDS and len(shared) >= _WIDER_SHARE * len(asked)


def known_advice(question: str, known: Sequence[str]) -> Advice | None:
    """A question whose answer stands on the research sheet is told so, with the line."""
    facts = _facts_in(known)
    for turn in asking(plain(question)):
        asked = clause(turn)
        fact = next((fact for fact in facts if asked and _answers(asked.text, fact)), None)
        if asked and fact:
            line = fact if len(fact) <= QUOTE_LENGTH else fact[: QUOTE_LENGTH - 1].rstrip() + "…"
            return Advice(
                check="searchable",
                severity=Severity.WARN,
                why=f"Your notes answer it: “{line}”",
                start=asked.start,
                end=asked.end,
            )
    return None
