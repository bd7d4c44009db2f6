"""The words by which a request is recognised. Generous on purpose: a false alarm is worse than
silence, since the asker sees the letter and the list beside it.

Source: "not interested in a job interview, but simply in gathering information".
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Wording(NamedTuple):
    """A pattern, looked for only where one of the pieces stands without which none can match."""

    pattern: re.Pattern[str]
    pieces: tuple[str, ...]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        low = text.lower()
        if any(piece in low for piece in self.pieces):
            yield from self.pattern.finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        return next(self.finditer(text), None)


def words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


HONEST = words(
    r"\bI(?:'m| am| have|'ve| may| might|'ll| will| plan| intend| hope| could| shall| do|'d"
    r"| would)"
    r"[^.?!\n]{0,40}?\b(?:apply|applied|applying|application|applicant|candidate)\b"
)
# Past: "I may apply" is not the whole of it for somebody who has.
APPLIED = words(
    r"\bI(?:'ve| have|'m| am| did)?\b[^.?!\n]{0,40}?"
    r"\b(?:applied|application|applicant|candidate)\b"
)
LEARNING = words(
    r"\b(?:learn\w*|understand\w*|information\w*|insights?|find(?:ing)? out|found out|curious"
    r"|explor\w+|hear(?:ing)? (?:about|how|what|why|more|from you)|know more|questions? about"
    r"|ask you (?:about|how|what|\w+(?: or \w+)? questions)|how you (?:came|got|moved|found|made)"
    r"|what you (?:do|like|would|see)|(?:your|some|any) (?:\w+ )?(?:advice|view|views|perspective"
    r"|experiences?|thoughts|path|journey)|seeking advice|ask(?:ing)? for (?:advice|direction))\b"
)
REQUESTS = words(
    r"\?|\bI (?:would|'d|should) (?:be |very much |really |just )*(?:grateful|glad|happy|value"
    r"|appreciate|welcome|love|like)\b|\bI'd (?:\w+ )?(?:love|like|value|appreciate|be)\b"
    r"|\b(?:I wonder|wondering) (?:if|whether)|\bI(?:'m| am) (?:writing )?(?:asking|to ask)\b"
    r"|\bmay I ask\b|\bI would ask\b|\bplease let me know\b|\bif you may have\b"
    r"|\bI (?:hope|hoped) (?:to|you)\b"
)
COUNTED = Wording(
    words(
        r"\b(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|some|several|few|handful of"
        r"|couple of|short|quick|brief|specific|my)\s+(?:[\w-]+\s+){0,2}(?:questions|things)\b"
        r"|\bquestions\b|\babout (?:two|three|four|five|six) things\b"
    ),
    ("questions", "things"),
)
GENERIC_SUBJECTS = frozenset(
    (
        "hello",
        "hi",
        "hey",
        "hi there",
        "coffee",
        "coffee chat",
        "quick question",
        "a quick question",
        "quick favour",
        "quick favor",
        "favour",
        "favor",
        "question",
        "questions",
        "opportunity",
        "urgent",
        "important",
        "job",
        "job inquiry",
        "job enquiry",
        "request",
        "introduction",
        "networking",
        "help",
        "help please",
        "meeting",
        "chat",
        "advice",
        "advice needed",
        "your time",
        "reaching out",
        "catching up",
        "connect",
        "informational interview",
        "informational interview request",
    )
)
