"""Could a web search answer it?

Source: "Don't ask generic questions that can be answered through a web search". The article's
own first, third and fifth samples are near this line and right, so only kinds of fact that
stand on a web site, in a handbook of occupations or in a profile are pointed out.
"""

import re

from askaround.method.advice import Severity
from askaround.method.questions.check import Check, Cue, Finding, cue, first_cue
from askaround.method.questions.sentence import plain

_SITE = "Searchable: their website says it."
_PROFILE = "Searchable: a public profile says it."
_GUIDE = "Searchable: an occupational handbook or the licensing body says it."
_PLACE = (
    r"(?:company|organi[sz]ation|firm|agency|institute|employer|hospital|business|foundation|"
    r"consultancy|charity|ministry|office|bank|university|start-?up)"
)
_THEIRS = rf"(?:your|the|this) (?:\w+ )?{_PLACE}"
_PAY = r"(?:salary|salaries|pay|wages?|earnings|income|compensation)"
_PAPER = (
    r"(?:degrees?|licen[cs]es?|licensure|certifications?|certificates?|qualifications?|diplomas?|"
    r"doctorate|ph\.?d|master's|credentials|education|training|preparation)"
)
_NEED = r"(?:need|needs|needed|require|requires|required|necessary|recommended|mandatory)"

_CUES: tuple[Cue, ...] = (
    cue(
        r"\bwhat (?:does|do) (?:(?:an?|most|the average|the typical)(?: [\w-]+){1,5}"
        r"|[a-z-]+(?: [a-z-]+){0,2}s) (?:actually )?do\s*\?",
        _GUIDE,
    ),
    cue(rf"\bwhat does {_THEIRS} (?:do|make|sell|offer|produce)\s*\?", _SITE),
    cue(
        rf"\bhow many (?:\w+ )?(?:employees|people|staff|offices|sites|branches)\b[^?]*\b{_PLACE}\b",
        _SITE,
    ),
    cue(rf"\bhow (?:big|large|old) is {_THEIRS}\b", _SITE),
    cue(
        rf"\bwhere(?:'s| is| are) (?:your|the|their) (?:{_PLACE}(?:'s)? )?(?:head )?"
        rf"(?:office|offices|headquarters|{_PLACE})(?: located| based)?\s*\?",
        _SITE,
    ),
    cue(
        r"\bwhen (?:was|were) (?:your|the|this) [\w -]{1,40}(?:founded|established|set up)\b",
        _SITE,
    ),
    cue(rf"\bwho (?:founded|owns|runs) {_THEIRS}\b", _SITE),
    cue(
        r"\bwho(?:'s| is) (?:your|the) (?:director|ceo|president|chair|head|chief executive)\b"
        r"(?=[^?]{0,50}\?)",
        _SITE,
    ),
    cue(
        r"\b(?:who|which companies|what companies) are (?:your|their) (?:\w+ )?"
        r"(?:competitors|rivals)\b",
        _SITE,
    ),
    cue(
        rf"\bis {_THEIRS} (?:a )?(?:multinational|public|listed|profitable|international)\b", _SITE
    ),
    cue(
        rf"\b(?:what|which)(?: [\w'-]+| or| and| kinds? of| types? of){{0,4}} {_PAPER}\b"
        rf"(?! (?:did|has|have) you)[^?]{{0,50}}\b{_NEED}\b",
        _GUIDE,
    ),
    cue(
        rf"\b(?:do|does|would) (?:you|I|one|people|\w+s|an? [\w -]{{1,30}}) need (?:an? )?"
        rf"(?:[\w'-]+ ){{0,3}}{_PAPER}\b",
        _GUIDE,
    ),
    cue(rf"\bis an? (?:[\w',-]+ ){{0,6}}{_PAPER} (?:\w+ )?{_NEED}\b", _GUIDE),
    cue(
        r"\b(?:average|median|typical|starting|entry[- ]level|usual|mean) "
        rf"(?:\w+ )?{_PAY}\b",
        _GUIDE,
    ),
    cue(
        rf"\b(?:what|how much)[^?]{{0,30}}\b{_PAY}\b[^?]{{0,20}}\b(?:I expect|in an entry[- ]level)",
        _GUIDE,
    ),
    cue(
        r"\bhow much (?:do|does|can|could|would|will) (?:an?|most|I|people|[\w-]+s)\b"
        r"(?: [\w-]+){0,4} (?:earn|make|get paid)\b",
        _GUIDE,
    ),
    cue(r"\b(?:job|employment|labou?r market) (?:outlook|prospects)\b", _GUIDE),
    cue(r"\bwhat(?:'s| is| are) the outlook for\b", _GUIDE),
    cue(
        r"\bwhat (?:are|are the|entry[- ]level|kinds? of entry[- ]level) ?(?:entry[- ]level )?"
        r"(?:jobs?|positions?|titles?|roles?)(?: titles)? (?:are there|exist|in (?:this|your)|called)",
        _GUIDE,
        severity=Severity.WARN,
    ),
    cue(
        r"\bwhat (?:jobs|careers?|career paths) (?:are (?:available|open|there)|can (?:I|you|one))"
        r"[^?]{0,40}\b(?:with|for|to) (?:an?|my|someone with|somebody with)\b",
        _GUIDE,
        severity=Severity.WARN,
    ),
    cue(
        r"\bwhat skills (?:do|does) (?:an? )?(?!you\b|your\b|they\b|people\b|the\b|this\b)"
        r"[\w-]+(?: [\w-]+){0,2} need\s*\?",
        _GUIDE,
        severity=Severity.WARN,
    ),
    cue(r"\bwhere can (?:I|you|one|people) (?:study|train|get (?:a|an|my) )", _GUIDE),
    cue(
        r"\bwhere did you (?:study|train|do your (?:ph\.?d|degree|training)|go to \w+|"
        r"get your (?:ph\.?d|degree|doctorate|licen[cs]e|master's|training))",
        _PROFILE,
    ),
    cue(r"\b(?:which|what) (?:university|college|school) did you (?:go|attend|study)", _PROFILE),
    cue(r"\bwhat did you (?:study|major in)(?: (?:at|in) [\w -]{1,30})?\s*\?", _PROFILE),
    cue(
        r"\bwhat(?:'s| is| was) your (?:current |exact |official )?(?:job |position )?"
        r"(?:title|degree|major)\b(?=\s*\?| (?:in|at|there)\b)",
        _PROFILE,
    ),
    cue(
        r"\bhow long have you (?:been (?:at|with|in|there|here|working|a |an |employed)|worked)\b",
        _PROFILE,
    ),
    cue(
        r"^\W*what (?:is|are) an? (?!good|typical|normal|usual|bad|realistic|common|fair|day|week)"
        r"[\w-]+(?: [\w-]+){0,2}\s*\?\s*$",
        _GUIDE,
        severity=Severity.WARN,
    ),
)

# What only somebody who is there can tell: such a question is never called searchable.
_FROM_INSIDE = re.compile(
    r"\b(?:in practice|in your (?:experience|view|own|opinion)|from the inside|from your seat|"
    r"for you\b|as you see|do you (?:see|think|find)|(?:on|in|at) your (?:own )?"
    r"(?:team|unit|group|week|day|lab)|surpris\w+|turn(?:s|ed)? out|differ(?:s|ed|ent|ence)?|changed|really|"
    r"where you (?:are|work|sit)|still|your own|day to day)\b",
    re.IGNORECASE,
)


def find_searchable(text: str) -> Finding | None:
    """A kind of fact that is published; nothing where the question asks for an inside view."""
    flat = plain(text)
    return None if _FROM_INSIDE.search(flat) else first_cue(_CUES, flat)


SEARCHABLE = Check(
    id="searchable",
    title="Only they can answer it",
    severity=Severity.STOP,
    source="Don't ask generic questions that can be answered through a web search",
    find=find_searchable,
    passes=(
        "The site says the unit has forty people; how does work find its way to the right one?",
        "Which part of the licensing year did you learn something from?",
        "In practice, what does a survey methodologist on a health team do that the advert omits?",
        "How do salaries at agencies compare with those at hospitals, as you see it?",
        "How does the outlook for your kind of study look from where you sit?",
        "Which training did you have to repeat when you came over from teaching?",
        "What do you do in the first hour after a launch?",
        "Where did you learn to write for judges?",
        "What does your director ask of a first draft?",
    ),
    fails=(
        "What does a usability researcher do?",
        "What do forensic psychologists do?",
        "How many people work at the institute?",
        "How large is your agency?",
        "When was your foundation established?",
        "Which licence is required for this?",
        "Where did you do your PhD?",
        "What is the typical salary for a data analyst?",
        "How long have you been at the ministry?",
        "What is the job outlook for school psychologists?",
        "Where is your head office?",
    ),
)
