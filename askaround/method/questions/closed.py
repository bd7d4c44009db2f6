"""Is a question open-ended?

Source: "Prepare about five to six open-ended questions". The article's own sixth and seventh
sample questions open with "can you": leave asked for, an offer to add, and a request for names
or reading are right as they are, and so is a polite frame around an open question.
"""

import re

from askaround.method.advice import Severity
from askaround.method.questions.check import Check, Finding
from askaround.method.questions.rewording import opened
from askaround.method.questions.sentence import WH, Clause, Turn, asking, clause, plain

_MODAL = r"(?:can|could|would|will|might|may)"
_SOFTLY = (
    r"(?:please |perhaps |maybe |possibly |also |briefly |kindly |then |"
    r"be (?:willing|able|happy|open) to |care to |like to |mind )*"
)
_TELLING = (
    r"(?:tell|telling|describe|describing|share|sharing|walk(?:ing)? (?:me|us)|explain|explaining|"
    r"give|giving|say|talk|talking|show (?:me|us) how|help me understand|speak|take me|expand|"
    r"elaborate|outline|sketch|summari[sz]e|recall|remember|compare|name|clarify|go into|unpack|"
    r"put into words|paint)"
)
_NAMING = (
    r"(?:recommend|suggest|point (?:me|us)|think of|direct (?:me|us)|introduce (?:me|us)|"
    r"put (?:me|us) in touch|connect (?:me|us) (?:with|to)|refer (?:me|us) to|help me find)"
)
_LEAVE = (
    r"(?:ask|use|mention|write|contact|e-?mail|call|reach|take (?:notes|a note)|record|send|"
    r"come back|stay in touch|keep|get back|get in touch|quote|share|tell|say|connect|follow up|"
    r"let you know|thank|report back|pass|show you|hear)"
)
_ALLOWED = re.compile(
    "|".join(
        (
            # a polite frame: nobody answers it with a bare yes, unless it asks "whether"
            rf"{_MODAL} you {_SOFTLY}{_TELLING}\b(?! (?:me |us )?(?:whether|if)\b)",
            r"(?:do|would) you mind (?:telling|sharing|describing|explaining|walking|saying)\b"
            r"(?! (?:me |us )?(?:whether|if)\b)",
            # leave
            rf"(?:may|can|could|might) (?:I|we) (?:please |also |perhaps |then )*{_LEAVE}\b",
            r"(?:would|do) you mind (?:if (?:I|we)|my)\b",
            r"(?:would|will|is) (?:it|that) (?:be )?(?:ok|okay|all right|alright|fine|possible)"
            r"(?: with you| for you)? (?:if|for me to) (?:I )?",
            r"is (?:that|it) (?:still |all )?(?:right|alright|ok|okay) ?(?:with you|for you)?\?",
            # an offer to add
            r"(?:is|was|are|were) there (?:perhaps |maybe )?(?:any|some)(?:thing|one|body)\b",
            r"(?:have I|did I) (?:missed|miss|left out|leave out|forgotten|forget|overlooked)\b",
            # names, reading, advice
            rf"(?:{_MODAL}|do|did|does) (?:you|any(?:one|body)) {_SOFTLY}{_NAMING}\b",
            r"(?:does|did) (?:any|some)(?:one|body|thing) (?:else )?(?:come|came|spring) to mind",
            r"do you (?:happen to )?know (?:of )?(?:any|some|another|other|people|who else|a )",
            r"(?:is|are) there [^?]{1,60}\b(?:you(?:'d| would| could| can)? (?:also )?"
            r"(?:recommend|suggest)|(?:that )?I (?:should|could|might|can) "
            r"(?:talk|speak|read|ask|meet|look|know|write|follow))",
            r"do you have (?:[\w,()/-]+ ){0,6}(?:advice|suggestions?|thoughts?|recommendations?|"
            r"tips|ideas|reading|names|examples?|pointers)\b",
            r"do you have [^?]{1,60}\byou(?:'d| would)? (?:recommend|suggest)",
        )
    ),
    re.IGNORECASE,
)
_ALSO_OPEN = re.compile(
    rf"(?:[,;]\s+|\s(?:and|or|but)\s+)(?:and\s+|or\s+|but\s+)?(?:if (?:so|not|yes),?\s+)?{WH}\b",
    re.IGNORECASE,
)
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

_WHY_CLOSED = "Closed: yes or no would answer it."
_WHY_NUMBER = "Closed: a number would answer it."


def _why_closed(asked: Clause) -> str:
    """Why this clause is closed, or "" where it is open."""
    if asked.is_closed:
        is_fine = _ALLOWED.match(asked.text) or _ALSO_OPEN.search(asked.text)
        return "" if is_fine else _WHY_CLOSED
    is_number = _NUMBER.match(asked.text) and not _NUMBER_BUT_OPEN.search(asked.text)
    return _WHY_NUMBER if is_number and not _ALSO_OPEN.search(asked.text) else ""


def _closed_clause(turn: Turn) -> tuple[Clause, str] | None:
    asked = clause(turn)
    why = _why_closed(asked) if asked else ""
    return (asked, why) if asked and why else None


def find_closed(text: str) -> Finding | None:
    """Closed only where every turn is: a bare "why?" opens a yes-or-no question."""
    flat = plain(text)
    closed = [_closed_clause(turn) for turn in asking(flat)]
    if not closed or None in closed or closed[0] is None:
        return None
    asked, why = closed[0]
    better = opened(asked.text) if len(closed) == 1 and why == _WHY_CLOSED else ""
    return Finding(
        start=asked.start,
        end=asked.end,
        why=why,
        instead=_after_lead_in(text[: asked.start], better),
    )


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
