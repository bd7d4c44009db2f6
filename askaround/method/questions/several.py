"""Is it one question?

Source: "Prepare about five to six open-ended questions": two in one spoil the count, and one of
them goes unanswered. The article's second sample, "... most satisfying? Most challenging?", and
its "skills and experiences" are right.
"""

import re

from askaround.method.advice import Severity
from askaround.method.questions.check import Check, Finding
from askaround.method.questions.sentence import AUXILIARY, WH, Turn, asking, clause, plain

ELLIPSIS_WORDS = 4
_WHY_DOUBLE = "Two questions in one: the second tends to go unanswered. Keep the one that matters."
_WHY_STACKED = (
    "Several questions at once. Ask the first, and let the others follow from the answer."
)

_SUBJECT = r"(?:you|it|that|this|there|they|he|she|we|people|your|the|their|its)"
_SECOND = re.compile(
    rf",?\s+(?:and|or)\s+(?:also\s+|then\s+|why,?\s+)?(?P<second>"
    rf"(?:{WH}(?:'s)?(?:\s+(?:much|many|often|long|do|kind of|sort of)(?:\s+\w+){{0,2}}?)?"
    rf"\s+{AUXILIARY}\s+{_SUBJECT}\b"
    rf"|(?:whom?|how|where)\s+{AUXILIARY}\s+I\b"
    r"|(?:what|which|who)\s+(?:\w+\s+){1,3}(?:do|did|should|would|could|can|will)\s+(?:you|I|they)\b"
    rf"|(?:do|does|did|is|are|has|have|will|would|can|could)\s+"
    r"(?:you|it|that|this|there|they|the|your)\b)[^?]*)",
    re.IGNORECASE,
)
# The same story goes on: "... and how did you solve it?" asks for the rest of one answer.
_GOES_ON = re.compile(
    rf"(?:{WH}\s+(?:did|do|have|has|would|was|were|is)\s+(?:you|they|that|it|he|she)\s+"
    r"(?:\w+\s+){1,3}(?:it|that|them|about it|next|afterwards|then)\s*"
    r"|(?:would|do) you mind (?:if I|my)\b[^?]*"
    r"|(?:can|could) you (?:give|tell|describe|share|explain)\b[^?]*)",
    re.IGNORECASE,
)
# "Who reads it, and what do they look for?" stays with the same people.
_WHO_FIRST = re.compile(r"\bwho\b", re.IGNORECASE)
_OF_THEM = re.compile(rf"{WH}\s+(?:do|does|did)\s+(?:they|he|she)\b", re.IGNORECASE)

_ROWS: tuple[tuple[str, str], ...] = (
    ("pay", r"salary|salaries|pay|compensation|bonus(?:es)?|wages|benefits"),
    ("culture", r"culture|atmosphere|work-life balance|work environment|working environment"),
    ("hours", r"hours|overtime|workload"),
    ("path", r"background|career path|career goals|career history|job search|training you had"),
    ("tasks", r"tasks|duties|responsibilities|typical day|daily work"),
    ("skills", r"skills|qualifications|competencies"),
    ("advancement", r"promotion|promotions|advancement|professional development|career growth"),
    ("future", r"future|outlook|trends"),
    ("travel", r"travel|travelling|traveling|commute|commuting"),
    ("boss", r"boss|manager|supervisor|management"),
)
_TOPICS = tuple((row, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for row, words in _ROWS)
_AND = re.compile(r"\s+(?:and|as well as)\s+", re.IGNORECASE)
_WEIGHED = re.compile(
    r"\b(?:between|trade-?offs?|mix of|link|compar\w+|versus|connect\w*|relat\w+|weigh|fit|both|"
    r"bring together|combine)\b|(?<!work-life )(?<!life )\bbalance\b(?! and)",
    re.IGNORECASE,
)
_LEFT_WORDS, _RIGHT_WORDS = 3, 4


def _rows_in(words: list[str]) -> set[str]:
    text = " ".join(words)
    return {row for row, pattern in _TOPICS if pattern.search(text)}


def _second_topic(asked: str) -> int | None:
    """Where an "and" joins two topics that would get two answers."""
    if _WEIGHED.search(asked):
        return None
    for match in _AND.finditer(asked):
        left = _rows_in(asked[: match.start()].split()[-_LEFT_WORDS:])
        right = _rows_in(asked[match.end() :].split()[:_RIGHT_WORDS])
        if left and right and not left & right:
            return match.start()
    return None


def _second_clause(asked: str) -> int | None:
    """Where an "and" starts a second full question."""
    match = _SECOND.search(asked)
    if match is None or _GOES_ON.fullmatch(match["second"].rstrip(" ?!\"'")):
        return None
    if _WHO_FIRST.search(asked[: match.start()]) and _OF_THEM.match(match["second"]):
        return None
    return match.start()


def _double_at(turn: Turn) -> tuple[int, int] | None:
    asked = clause(turn)
    if asked is None:
        return None
    cut = _second_clause(asked.text)
    cut = _second_topic(asked.text) if cut is None else cut
    return None if cut is None else (asked.start + cut, asked.end)


def find_double(text: str) -> Finding | None:
    """Two full questions, or two topics, under one question mark."""
    flat = plain(text)
    for turn in asking(flat):
        if cut := _double_at(turn):
            return Finding(
                start=cut[0],
                end=cut[1],
                why=_WHY_DOUBLE,
                instead=text[: cut[0]].rstrip(" ,") + "?",
            )
    return None


_LEAVE = re.compile(
    r"(?:(?:may|can|could|might) (?:I|we) (?:ask|take|use|mention|record|write|quote|keep)\b"
    r"|(?:would|do) you mind (?:if I|my)\b|is that (?:all right|ok|okay|still right)\b)",
    re.IGNORECASE,
)
_FULL = re.compile(
    rf"(?:{WH}\s+)?{AUXILIARY}\s+{_SUBJECT}\b|{WH}(?:\s+\w+)?\s+{AUXILIARY}\b|should I\b",
    re.IGNORECASE,
)


def _asks_leave(turn: Turn) -> bool:
    asked = clause(turn)
    return bool(asked and _LEAVE.match(asked.text))


def _is_ellipsis(turn: Turn) -> bool:
    """A short rest of the same question: "Most challenging?", "And least?"."""
    said = re.sub(r"^(?:and|or)\s+", "", turn.text, flags=re.IGNORECASE)
    return len(turn.text.split()) <= ELLIPSIS_WORDS and not _FULL.match(said)


def find_stacked(text: str) -> Finding | None:
    """Two or more question marks in one turn, leave and one short pair aside."""
    marked = [turn for turn in asking(plain(text)) if turn.asks and not _asks_leave(turn)]
    if len(marked) > 1 and _is_ellipsis(marked[1]):
        del marked[1]
    if len(marked) < 2:
        return None
    return Finding(
        start=marked[1].start,
        end=marked[-1].end,
        why=_WHY_STACKED,
        instead=text[: marked[0].end],
    )


DOUBLE = Check(
    id="double",
    title="One question at a time",
    severity=Severity.WARN,
    source="Prepare about five to six open-ended questions",
    find=find_double,
    passes=(
        "What knowledge and habits does a newcomer lack most?",
        "Could you describe your path and how you came to evaluation?",
        "How do you weigh pay and hours when you advise students?",
        "Which charities or foundations pay for this kind of work?",
        "What are the ups and downs of a trial year?",
        "Who else should I hear, and may I use your name?",
        "How do lawyers and psychologists divide a case on your team?",
    ),
    fails=(
        "What is the culture like and does the travel wear you out?",
        "What are the usual tasks and the chances of promotion?",
        "How would you describe the hours and the salary here?",
        "What drew you to policy work, and what do you think of its future?",
        "Why did you leave teaching and how do you stay current?",
    ),
)

STACKED = Check(
    id="stacked",
    title="One breath, one question",
    severity=Severity.WARN,
    source="Prepare about five to six open-ended questions",
    find=find_stacked,
    passes=(
        "Which week of the year do you look forward to? And dread?",
        "May I take notes? What does a good day look like for you?",
        "Your talk ended with an open point. What became of it?",
        "Thanks, that is clear. Which reader do you write for?",
        "What part of the ward round needs you? The least?",
    ),
    fails=(
        "What brought you here? Did you apply? Who told you about it?",
        "How do you choose a method? Who has the last word?",
        "Is the unit growing? Which parts? Where is it headed?",
        "Where will testing be in five years? Should I learn to code?",
    ),
)
