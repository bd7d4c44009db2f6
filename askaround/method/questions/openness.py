"""How a question is open: in itself, by a polite form, or not at all.

Source: "Prepare about five to six open-ended questions". The article's own sixth and seventh
sample questions open with "can you": nobody answers such a polite form with a bare yes. Leave
asked for stays closed, and is right as it is.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from askaround.method.questions.sentence import AUXILIARY, WH, Clause, Turn, asking, clause

_MODAL = r"(?:can|could|would|will|might|may)"
_SOFTLY = (
    r"(?:please |perhaps |maybe |possibly |also |briefly |kindly |then |quickly |just |ever |"
    r"be (?:willing|able|happy|open|comfortable|so kind as|kind enough) |to |care |like |mind |"
    r"at all |a bit |a little )*"
)
_TELLING = (
    r"(?:tell(?! (?:your|the|her|his) (?:boss|manager|hir|recruit|hr\b))|telling|describe|describing|share|sharing|walk(?:ing)? (?:me|us)|explain|explaining|"
    r"give(?! my)|giving|say (?!(?:that|you|your|the|it|there|this|most|so)\b)|talk(?:ing)? (?:about|me|us|a |more|through)|show (?:me|us) how|help me understand|speak (?:to|about|a)|"
    r"tak(?:e|ing) (?:me|us) through|expand|elaborate|outline|sketch|summari[sz]e|recall|remember|"
    r"compare|name|clarify|go into|unpack|put into words|paint|define|discuss|comment|illustrate|"
    r"list|mention|provide|repeat|show me|let (?:me|us) know(?= (?:how|what|who|which|when|where|why|more|about))|guide (?:me|us)|retrace)"
)
_NAMING = (
    r"(?:recommend|suggest|point (?:me|us|out)|think of|direct (?:me|us)|introduce (?:me|us)|"
    r"put (?:me|us) in (?:touch|contact)|connect (?:me|us) (?:with|to)|refer (?:me|us) to|"
    r"help me find|steer me|advise)"
)
_LEADING_ON = r"(?:introduce (?:me|us)|(?:put|get) (?:me|us) in (?:touch|contact)|connect (?:me|us) (?:with|to))"
_LEAVE_TO = (
    r"(?:use|mention|write|contact|e-?mail|call|reach|take (?:notes|a note)|record|send|"
    r"come back|stay in touch|keep|get back|get in touch|quote|share|tell|say|connect|follow up|"
    r"let you know|thank|report back|pass|show you|hear|ask you (?:again|one|another|a few|some))"
)
_GIVEN = (
    r"(?:advice|suggestions?|thoughts?|recommendations?|tips?|ideas|reading|names|examples?|"
    r"pointers|feedback|insights?|words? of \w+|contacts|resources|literature|warnings?|hints?)"
)
_WHETHER = r"(?! (?:me |us )?(?:know )?(?:whether|if)\b(?! and \w+))"
_NO_POST = r"(?![^?]*\b(?:roles?|jobs?|positions?|posts?|places?|spots?|openings?|vacanc|internships?|reason|way)\b|[^?]*\b(?:like|for|hire) me\b)"
_I_MIGHT = r"(?:you|I)(?:'d|'ll| (?:\w+ )?(?:would|could|should|might|can|ought|know|wish|recommend|suggest|think))\b"
_NOT_WORK = r"(?! me (?:an? |the )?(?:job|interview|chance|position|internship|offer|reference|call|heads-up)\b)"
_POLITE = re.compile(
    "|".join(
        (
            rf"{_MODAL} you {_SOFTLY}{_TELLING}\b{_WHETHER}{_NOT_WORK}",
            r"(?:do|would) you mind (?:telling|sharing|describing|explaining|walking|saying|"
            r"giving|suggesting|recommending|naming|talking|taking|elaborating)\b" + _WHETHER,
            r"(?:may|can|could|might) (?:I|we) (?:please |just |also )*(?:trouble|bother) you (?:for|with) ",
            rf"would it be (?:at all )?possible for you to (?:{_TELLING}|{_NAMING})\b{_WHETHER}",
            r"(?:may|can|could|might) (?:I|we) (?:please |just |also )*ask (?:you )?"
            rf"(?:to (?:{_TELLING}|{_NAMING}|{_LEADING_ON})\b|(?:for|about) |{WH}\b)",
            # an offer to add
            r"(?:is|was|are|were) there (?:perhaps |maybe |possibly )?(?:any|some)(?:thing|one|body)"
            r"\b",
            r"(?:have I|did I) (?:missed|miss|left out|leave out|forgotten|forget|overlooked)\b",
            # names, reading, advice
            rf"(?:can|could|would(?= you be able)) you {_SOFTLY}(?:recommend|suggest|think of|point (?:me|us))\b"
            r"(?! me\b(?: to| for))",
            rf"{_MODAL} you {_SOFTLY}{_LEADING_ON}\b(?! (?:to |with )?(?:the|your|a) (?:hir|recruit|hr\b))",
            rf"(?:{_MODAL}|do|did|does) (?:you|any(?:one|body)) {_SOFTLY}{_NAMING}"
            r"\b(?! (?:me )?(?:to (?:the|your|a) (?:hiring|recruit|hr\b)|for )|(?: a)? (?!any|some)\w+ing\b)"
            r"(?= (?:\w+ ){0,3}(?:any\w*|some\w*|me|us|other|others|another|one|two|few|people|who|whom|what|"
            r"which|firms|names|books|resources)\b)",
            r"(?:does|do|did) (?:she|he|they|your \w+) know (?:of )?(?:any|some)",
            r"(?:does|did) (?:any|some)(?:one|body|thing) (?:else )?(?:come|came|spring) to mind",
            r"(?:do|would|might) you (?:happen to )?(?:\w+ )?know (?:of )?(?:any(?:one|body)|"
            r"some(?:one|body)|others?|people|professionals|who else|a (?:person|colleague)|good|"
            r"any (?!jobs?|openings?|vacanc|positions?)|some |where )",
            r"(?:is|are) there [^?]{1,80}\b(?:you(?:'d| would| could| can| think)? (?:also )?"
            r"(?:recommend|suggest|I should)|(?:that )?I (?:should|could|might|can|ought to) "
            r"(?:also )?(?:talk|speak|read|ask|meet|look|know|write|follow|join|avoid|contact|"
            r"take|get|consider|learn|build))",
            r"(?:is|are) there (?:any|some) (?!chance|reason|way)[\w -]{1,40}? (?:that |who |which )?"
            r"(?:you|I) (?:wish|know|should|would|could|might)\b",
            r"(?:is|are|was|were) there (?:any )?(?:other|specific|particular|certain) "
            r"(?:people|professionals|persons|individuals|contacts|resources|things?)\b",
            r"(?:do|would|might) you (?:happen to )?have (?:[\w,()/'-]+ ){0,6}" + _GIVEN + r"\b",
            r"do you have [^?]{1,80}\byou(?:'d| would)? (?:recommend|suggest)",
            rf"(?:(?:is|are|was|were)|(?:would|will|might|could)(?= there be)) there (?:be )?{_NO_POST}[^?]{{1,80}}\b{_I_MIGHT}",
            rf"(?:would|will|might|could) there be {_NO_POST}(?:any|some)(?:one|body|thing)\b",
            rf"(?:are|is|would) there (?:be )?{_NO_POST}[^?]{{1,60}}\b(?:who|that) (?:might|would|could) (?:be (?:willing|open|happy|able)|talk|speak|chat|see|meet)",
            rf"(?:are|is) there {_NO_POST}[^?]{{1,50}}\b(?:a newcomer|one|a beginner|a student) (?:ought to|should|might)\b",
            rf"(?:do|would|might) you (?:happen to )?know (?:of )?(?:an?|another|still other|any) {_NO_POST}[\w -]{{1,50}}? (?:I|who|which|whom|that)\b",
            r"(?:have|had|got) you (?:perhaps )?(?:an?|any|some) (?:[\w,()/'-]+ ){0,4}"
            + _GIVEN
            + r"\b",
            r"is there an? (?:\w+ )?(?:person|colleague|contact|book|website|resource)\b",
            rf"(?:is|are) there (?:any )?{_NO_POST}[\w -]{{1,40}} (?:that|which|who|whom) (?:you|I)\b",
            r"do you have (?:an? |any )?[\w -]{1,30} (?:to (?:recommend|suggest)|(?:who|that) "
            r"(?:would|could|might))\b",
            r"(?:do|would|might) you know (?:an? [\w -]{1,20} who|who)\b",
            rf"{_MODAL} you (?:link|hook) me (?:up )?with (?:a|an|any|some)\b(?! job)",
            r"(?:do|would|could|might) any of your (?:colleagues|friends|contacts)\b",
            r"might there be (?:a |an |any|some)(?:one|body|\w+)",
        )
    ),
    re.IGNORECASE,
)
_PUSHES = re.compile(
    rf"{_MODAL} you {_SOFTLY}(?:recommend|suggest) (?:me|us) (?:to|for)\b"
    r"|(?:is|was) there any chance (?:you|that|I)\b|will you think of me\b"
    r"|is there any(?:one|body|thing) [^?]*\b(?:like me|hire me|my application)\b",
    re.IGNORECASE,
)
_LEAVE = re.compile(
    "|".join(
        (
            rf"(?:may|can|could|might) (?:I|we) (?:please |also |perhaps |then )*{_LEAVE_TO}\b",
            r"(?:would|do) you mind (?:if (?:I|we)|my)\b",
            r"(?:would|will|is) (?:it|that) (?:be )?(?:ok|okay|all right|alright|fine|possible)"
            r"(?: with you| for you)? (?:if|for me to|to) (?:I )?",
            r"is (?:that|it) (?:still |all )?(?:right|alright|ok|okay) ?(?:with you|for you)?\?",
            r"do I have (?:your )?permission\b",
        )
    ),
    re.IGNORECASE,
)
_ANY = re.compile(
    rf"(?:and |or )?(?:any|some) (?:\w+ ){{0,3}}{_GIVEN}\b|(?:any|some)(?:one|body|thing)\b"
    r"|any (?:other )?(?:people|books?|resources)\b"
    rf"|(?:do you )?(?:know|got|have|any|some)\b(?: (?:an?|any|some))?(?! chance){_NO_POST} [^?]{{1,60}}?\b{_I_MIGHT}",
    re.IGNORECASE,
)
# "Best part of the job?": a head without a sentence, to be filled as one likes.
_HEAD = re.compile(
    r"(?!(?:any|got|ok|know|hiring|must|shall|mind|ever)\b)(?:[\w'-]+ ){0,3}?(?:best|worst|biggest|hardest|main|most|"
    r"favou?rite|must-have|top|key|day in|current project|typical day|next step|proudest)\b(?![^?]*\bor\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:and |but |or )?(?:why(?: not)?|why or why not|how so|how|in what way|for example|such as|like what|"
    r"if so,? (?:how|why|what|in what ways?)|if not,? why(?: not)?)\W*$",
    re.IGNORECASE,
)
_ALSO_OPEN = re.compile(
    rf"(?:[,;]\s+|\s(?:and|or|but)\s+|\s[-\u2013\u2014]+\s+)(?:and\s+|or\s+|but\s+)?(?:if (?:so|not|yes),?\s+)?"
    rf"(?P<wh>(?:in what ways?|{WH})\b(?! (?:they|he|she|it|I|you|people)\b).*)",
    re.IGNORECASE | re.DOTALL,
)
_WONDERS = re.compile(
    r"(?:I|I'm|I am|I was|I'd|I would|we)\b[^?.]{0,30}?\b(?:wonder(?:ing|ed)?|curious|like to (?:know|"
    r"hear|understand|learn)|love to (?:know|hear|understand|learn)|interested)\b[^?]{0,20}?\s"
    rf"(?P<what>whether|if|{WH}|about|in|more)\b",
    re.IGNORECASE,
)
# "so basically what do you ...": words before the question that no list of lead-ins holds.
_LATE = re.compile(rf"\b{WH}\b(?: \w+){{0,4}}? {AUXILIARY}\b", re.IGNORECASE)
_STATES = re.compile(
    r"^(?:please )?(?:tell|walk|describe|explain|talk|give|share|take|help|show|name|say|compare)\b",
    re.IGNORECASE,
)


class Form(StrEnum):
    """How a part of a question asks."""

    OPEN = "open"
    POLITE = "polite"
    WH = "wh"  # a question word: open, unless a fact would answer it
    LEAVE = "leave"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class Part:
    """One asking part of a question, its passage, and how it asks."""

    form: Form
    start: int
    end: int
    text: str


def parts(flat: str) -> list[Part]:
    """Every part that asks."""
    return [_part(turn) for turn in asking(flat)]


def _part(turn: Turn) -> Part:
    asked = clause(turn)
    late = _LATE.search(turn.text)
    if asked is None and late and not _ANY.match(_begun(turn)):
        start = turn.start + late.start()
        return Part(form=Form.WH, start=start, end=turn.end, text=turn.text[late.start() :])
    if asked is None:
        return Part(form=_loose(turn), start=turn.start, end=turn.end, text=turn.text)
    form = _closed(asked) if asked.is_closed else Form.WH
    if form is Form.WH and (_BARE.match(asked.text) or _STATES.match(asked.text)):
        form = Form.OPEN
    return Part(form=form, start=asked.start, end=asked.end, text=asked.text)


def _closed(asked: Clause) -> Form:
    """A clause that opens with an auxiliary verb."""
    if _POLITE.match(asked.text) and not _PUSHES.match(asked.text):
        return Form.POLITE
    if _LEAVE.match(asked.text):
        return Form.LEAVE
    also = _ALSO_OPEN.search(asked.text)
    return Form.OPEN if also else Form.CLOSED


def _loose(turn: Turn) -> Form:
    """A sentence without a clause that asks: "Any advice?", "Why?", "I wonder whether ..."."""
    text = _begun(turn)
    if _ANY.match(text):
        return Form.POLITE
    wonders = _WONDERS.search(text)
    if wonders:
        return Form.CLOSED if wonders["what"].lower() in ("whether", "if") else Form.OPEN
    if _BARE.match(text) or _STATES.match(text) or _HEAD.match(text) or not turn.asks:
        return Form.OPEN
    return Form.CLOSED


def _begun(turn: Turn) -> str:
    """The sentence from its first word that says something."""
    begin = r"^(?:so|and|or|also|finally|lastly|please|well)\b[\s,]*"
    return re.sub(begin, "", turn.text, flags=re.IGNORECASE)


def is_also_open(clause: str) -> bool:
    """Whether a second part of the clause asks openly: "how many, and why?"."""
    return bool(_ALSO_OPEN.search(clause))
