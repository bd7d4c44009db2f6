"""Is a question open-ended?

Source: "Prepare about five to six open-ended questions". The article's own sixth and seventh
sample questions open with "can you": leave asked for, an offer to add, and a request for names
or reading are right as they are, and so is a polite frame around an open question.
"""

import re

from askaround.method.advice import Severity
from askaround.method.questions.check import Check, Finding
from askaround.method.questions.openness import Form, Part
from askaround.method.questions.reading import read
from askaround.method.questions.rewording import opened

_NUMBER = re.compile(
    r"how (?:many|often|long|old|much (?:time|overtime)|(?:big|large) (?:is|are|was)|"
    r"far (?:is|are|do you))\b",
    re.IGNORECASE,
)
# "How long before ..." and "how long did it take ..." ask for a story more than for a number.
_NUMBER_BUT_OPEN = re.compile(
    r"^how (?:long|often) (?:before|until|is it wise|did)\b|\bin your (?:experience|view)\b",
    re.IGNORECASE,
)
# "How much of your week ..." and "where did you first hear ..." are told rather than answered.
_TOLD = re.compile(r"how much\b|where (?:did|do) you\b", re.IGNORECASE)

_WHY_CLOSED = "Closed: yes or no would answer it."
_WHY_NUMBER = "Closed: a number would answer it."
_WHY_FACT = "Closed: one fact would answer it."


def find_closed(text: str) -> Finding | None:
    """Closed only where every part is: a bare "why?" opens a yes-or-no question."""
    verdict = read(text)
    asked = next((part for part in verdict.parts if part.form is not Form.LEAVE), None)
    if verdict.is_open or asked is None:
        return None
    why = _why(asked, "fact" in verdict.sure)
    is_alone = len(verdict.parts) == 1 and why == _WHY_CLOSED
    better = opened(asked.text) if is_alone else ""
    if not why:
        return None
    return Finding(
        start=asked.start,
        end=asked.end,
        why=why,
        instead=_after_lead_in(text[: asked.start], better),
    )


def _why(asked: Part, is_sure: bool) -> str:
    """Why this part is closed, or "" where the page had better be silent."""
    if asked.form is Form.CLOSED:
        return _WHY_CLOSED
    if _NUMBER.match(asked.text):
        return "" if _NUMBER_BUT_OPEN.search(asked.text) else _WHY_NUMBER
    is_told = _TOLD.match(asked.text)
    return _WHY_FACT if is_sure and not is_told else ""


def _after_lead_in(lead_in: str, better: str) -> str:
    """The better question where the old one stood, small after a comma or a semicolon."""
    if better and lead_in.rstrip()[-1:] not in ("", ".", "?", "!"):
        better = better[0].lower() + better[1:]
    return lead_in + better if better else ""


CLOSED = Check(
    id="closed",
    title="Open-ended",
    severity=Severity.WARN,
    source="Prepare about five to six open-ended questions",
    find=find_closed,
    passes=(
        "Would you walk me through the last report that changed a decision?",
        "Do you mind telling me how the move to policy work came about?",
        "Is there anybody in the regulator's office whose view I should hear?",
        "Have I left out something you expected me to ask?",
        "May I mention your name when I write to her?",
        "Would it be all right if I wrote to you once in the autumn?",
        "Do you have any reading you would suggest for a newcomer?",
        "Could you point me to a colleague in patient safety?",
        "When you started at the ministry, what did you have to learn first?",
        "Have you ever dropped a study halfway, and what made you do it?",
        "In what ways has the merger changed your week?",
        "Tell me about the last meeting that surprised you.",
    ),
    fails=(
        "Do you enjoy the fieldwork?",
        "Thanks, and is the travel tiring?",
        "On a team as small as yours, are there opportunities to publish?",
        "Can you tell me whether a doctorate pays off?",
        "Will chatbots take over intake interviews?",
        "Have you ever regretted leaving the clinic?",
        "You moved from a school to a bank; was it a good step?",
        "How many reports do you write in a year?",
        "Is there room for advancement in your position?",
    ),
)
