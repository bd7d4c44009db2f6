"""The manner of a question: leading, too wide, or about the asker.

Source: "prepare a list of questions to be sure you get the information you need", and "simply in
gathering information". A question that answers itself, or that has no edge, brings none.
"""

import re

from askaround.method.advice import Severity
from askaround.method.questions.check import Check, Cue, Finding, cue, first_cue
from askaround.method.questions.sentence import asking, clause, plain

_WHY_LEADING = "Leading: the answer is already in the question. Ask it without your own view."
_LOADED = (
    r"(?:stressful|toxic|amazing|awful|terrible|boring|horrible|wonderful|fantastic|chaotic|dull|"
    r"tedious|miserable|cut-?throat|hostile|brutal|soul-destroying|dreadful|incredible)"
)
_NOT = r"(?:do|does|did|is|are|was|were|wo|would|could|ca|should|have|has)n't"
_START = r"(?:^|[.;:!?]\s+|,\s+)(?:so |and |but |well |then )*"

_LEADING: tuple[Cue, ...] = (
    cue(
        rf"{_START}{_NOT} (?:you|it|that|this|they|there|the|we|people|most|\w+ing|\w+s)\b",
        _WHY_LEADING,
    ),
    cue(rf"^\W*{_NOT} \w+", _WHY_LEADING),
    cue(rf"{_START}(?:would|do) you (?:not )?agree\b", _WHY_LEADING),
    cue(
        rf",\s(?:right|correct|huh|am I right)\s*\?"
        rf"|\s{_NOT} (?:it|you|they|he|she|there|that|we)\s*\?",
        _WHY_LEADING,
    ),
    cue(r"\b(?:surely|obviously|needless to say|as everyone knows)\b", _WHY_LEADING),
    cue(rf"{_START}(?:clearly|of course|everyone knows)\b", _WHY_LEADING),
    cue(
        rf"{_START}I (?:assume|presume|bet|take it|am sure|'m sure)\b|\bI'm sure\b"
        rf"|{_START}(?:it|that|this|your \w+) must (?:be|feel|have been)\b",
        _WHY_LEADING,
    ),
    cue(rf"\bhow {_LOADED}\b|\bsuch an? (?:\w+ )?{_LOADED}\b|\bso {_LOADED}\b", _WHY_LEADING),
    cue(
        r"\bwhy do (?:people|psychologists|so many|\w+s) (?:\w+ )?(?:hate|dislike|despise)\b",
        _WHY_LEADING,
    ),
)


def find_leading(text: str) -> Finding | None:
    """A question that tells the interviewee what to say."""
    return first_cue(_LEADING, plain(text))


_WHY_WIDE = "Too wide to answer in five minutes. Name a time, a choice, or your own case."
_WEEK = "Which two or three things took most of your time last week?"
_FIRST_STEP = "If you stood where I stand now, which one step would you take first?"
_MY_PLACE = r"(?:for me|for us|for students|for someone like me)"
_JOB = r"(?:your|the|this) (?:job|work|role|position)"
_ALL = r"(?:your|the|this) (?:job|work|role|position|field|company|organi[sz]ation|firm|life)"

_WIDE: tuple[Cue, ...] = (
    cue(r"\bpick(?:ing)? your brains?\b", _WHY_WIDE),
    cue(r"\btell me (?:everything|all) (?:about|you know)\b", _WHY_WIDE),
    cue(
        r"^\W*(?:do you have |have you got )?any (?:general |other |more |last |final )?"
        rf"(?:advice|tips|suggestions|pointers|words of wisdom)(?: {_MY_PLACE})?\s*\?\W*$",
        _WHY_WIDE,
        _FIRST_STEP,
    ),
    cue(
        r"^\W*what(?:'s| is| would be)? (?:your )?advice(?: do you have| would you give)?"
        rf"(?: {_MY_PLACE}| me)?\s*\?\W*$",
        _WHY_WIDE,
        _FIRST_STEP,
    ),
    cue(
        r"\bwhat (?:do you think )?(?:should I|I should) do(?: with my life| next| now)?\s*\?\W*$",
        _WHY_WIDE,
        _FIRST_STEP,
    ),
    cue(
        rf"\bwhat(?:'s| is) (?:it|that|work|{_ALL}) like(?: there| here)?\s*\?\W*$"
        r"|^\W*how(?:'s| is) (?:work|it|your job)\s*\?\W*$",
        _WHY_WIDE,
    ),
    cue(rf"\btell me (?:\w+ )?about (?:{_JOB}|what you do)\s*[.?!]*\s*$", _WHY_WIDE, _WEEK),
    cue(rf"\btell me (?:\w+ )?about (?:{_ALL}|yourself)\s*[.?!]*\s*$", _WHY_WIDE),
    cue(r"\bhow (?:do|can|could) I become (?:you|like you)\b", _WHY_WIDE),
    cue(
        r"\bwhat (?:can|could|do) (?:psychologists|I|one|you)"
        r" do with (?:a|my) [\w -]{1,40}\?|\bwhat can psychologists do\s*\?",
        _WHY_WIDE,
    ),
)


def find_too_wide(text: str) -> Finding | None:
    """A question without a time, a choice or a case to hold on to."""
    return first_cue(_WIDE, plain(text))


_WHY_PITCH = "Reads like a pitch. One clause about you is enough, then the question."
LEAD_IN_WORDS = 30
LEAD_IN_SHARE = 0.12
_I_AM = r"\bI(?:'m| am| have|'ve| was)\b[^.?;]{0,50}\b"
_PITCH: tuple[Cue, ...] = (
    cue(
        rf"{_I_AM}(?:passionate|an expert|overqualified|hard-?working|(?:fast|quick) learner|"
        r"top student|highly (?:motivated|skilled|qualified)|ideal candidate|first-author)\b",
        _WHY_PITCH,
    ),
    cue(
        r"\b(?:my|an?|three|two|several) (?:\w+ )?first-author\b|\b\d\.\d+ gpa\b|\bmy gpa\b|\bgpa of\b",
        _WHY_PITCH,
    ),
    cue(
        r"\bI (?:\w+ )?won\b|\bI(?:'ve| have) (?:\w+ )?won\b|\bI deserve\b|\bI think I deserve\b",
        _WHY_PITCH,
    ),
    cue(r"\b(?:I|I've|I have|who has) [^.?;]{0,40}\bpublished widely\b", _WHY_PITCH),
    cue(r"\bI(?:'ve| have) already (?:solved|mastered|proved|proven)\b", _WHY_PITCH),
    cue(
        r"\bmy (?:thesis|dissertation|research|phd) (?:shows|proves|demonstrates) that\b",
        _WHY_PITCH,
    ),
    cue(
        r"\b(?:I|me)\b[^?]{0,80}\b(?:great|perfect|ideal|excellent|good) fit for your\b",
        _WHY_PITCH,
    ),
    cue(
        r"\bmy (?:unique |outstanding |excellent )?(?:expertise|talents?|accomplishments)\b",
        _WHY_PITCH,
    ),
    cue(r"\bhow would you use me\b|\bwhat (?:unique )?value can I add\b", _WHY_PITCH),
)
_SELF = re.compile(r"(?:i|i'm|i've|i'd|my|me|mine|myself)", re.IGNORECASE)


def _long_lead_in(text: str) -> Finding | None:
    """More than thirty words before the question, many of them about the asker."""
    turn = next((turn for turn in asking(text) if turn.asks), None)
    asked = clause(turn) if turn else None
    lead = text[: asked.start] if asked else ""
    words = re.findall(r"[\w']+", lead)
    selves = sum(1 for word in words if _SELF.fullmatch(word))
    if len(words) <= LEAD_IN_WORDS or selves < LEAD_IN_SHARE * len(words):
        return None
    return Finding(start=0, end=len(lead), why=_WHY_PITCH)


def find_self_promotion(text: str) -> Finding | None:
    """A question that is there to show the asker."""
    flat = plain(text)
    return first_cue(_PITCH, flat) or _long_lead_in(flat)


LEADING = Check(
    id="leading",
    title="Leaves the answer to them",
    severity=Severity.WARN,
    source="prepare a list of questions to be sure you get the information you need",
    find=find_leading,
    passes=(
        "How does the pressure of a trial compare with a grant deadline?",
        "What do people get wrong about the pace of agencies?",
        "What must be true before you trust a result?",
        "Why don't more psychologists find their way into design, as you see it?",
        "How did you know the moment was right?",
        "The talk ends at ten; is that still right?",
    ),
    fails=(
        "Isn't the paperwork unbearable?",
        "You must write all day, don't you?",
        "Surely nobody misses the university?",
        "I bet the meetings are the worst part, so how do you bear them?",
        "How toxic is the open-plan office?",
        "Would you agree that interviews beat surveys?",
        "So wouldn't you rather be back in the lab?",
    ),
)

TOO_WIDE = Check(
    id="too_wide",
    title="Has an edge to hold on to",
    severity=Severity.WARN,
    source="prepare a list of questions to be sure you get the information you need",
    find=find_too_wide,
    passes=(
        "What is it like to defend a finding before a parliament?",
        "Tell me about the job you nearly took instead.",
        "Which advice from your first year would you now take back?",
        "What would you do this term if you were finishing a thesis on sleep?",
        "What did you expect of this work that it did not keep?",
    ),
    fails=(
        "Might I pick your brains some time?",
        "Could you tell me about your work?",
        "Do you have any tips for me?",
        "What should I do next?",
        "What's it like there?",
        "Tell me all about your field, please.",
    ),
)

SELF_PROMOTION = Check(
    id="self_promotion",
    title="About them, not about you",
    severity=Severity.WARN,
    source="simply in gathering information",
    find=find_self_promotion,
    passes=(
        "I come from sleep research; which of its habits would slow your team down?",
        "I have taught but never evaluated a programme; how did you close that gap?",
        "What does it take to become an expert witness people listen to?",
        "Which awards in your field mean something to the people who hire?",
        "My doctorate is in linguistics; how is that read where you work?",
    ),
    fails=(
        "I am a hard-working and curious analyst; where would you place me?",
        "I won the young researcher prize; at which level do people like me start?",
        "My dissertation proves that memory is social; what do you say to that?",
        "With my expertise, which of your problems would I solve first?",
    ),
)
