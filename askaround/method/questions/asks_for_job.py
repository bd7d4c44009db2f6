"""Does it ask for a job?

Source: "not interested in a job interview, but simply in gathering information". The article
itself says "job search" and "position", so those words alone are never a fault.
"""

from askaround.method.advice import Severity
from askaround.method.questions.check import Check, Cue, Finding, cue, first_cue
from askaround.method.questions.sentence import plain

_WHY = "Asks for a job. You said this would be for information only."
_WHY_CV = "Asks them to look at your CV. Leave that for them to offer."
_CV = r"(?:cv|c\.v\.|resum[eé]|résumé|application|portfolio|cover letter)"
_PLACE = (
    r"(?:team|company|group|lab|unit|firm|organi[sz]ation|agency|department|office|institute|"
    r"hospital|clinic|practice|employer)"
)
_THEIRS = rf"(?:your|this|the) (?:\w+ )?{_PLACE}"
_POST = r"(?:positions?|roles?|jobs?|posts?|internships?|places?|spots?|traineeships?)"
_OPENING = r"(?:openings?|vacanc(?:y|ies)|(?:open|vacant|available) " + _POST + r")"
_ME = r"(?:for|suit|suits) (?:me|someone like me|somebody like me|some(?:one|body) with my)\b"

_CUES: tuple[Cue, ...] = (
    cue(
        rf"\b(?:are|is|will) (?:you|they|{_THEIRS}) (?:\w+ )?(?:be )?(?:hiring|recruiting)\b",
        _WHY,
    ),
    cue(r"\b(?:looking|planning|able) to (?:hire|recruit)\b(?! \w+ (?:should|must))", _WHY),
    cue(
        rf"(?<!what )(?<!how )(?<!when )(?<!where )(?<!why )\b(?:do|does) (?:you|they|{_THEIRS}) "
        r"(?:ever |currently |also )?(?:hire|recruit|take on)\b",
        _WHY,
    ),
    cue(
        rf"\b(?:is|are|will|would) there (?:be )?(?:\w+ ){{0,3}}{_OPENING}(?! (?:up|in the market))",
        _WHY,
    ),
    cue(
        rf"\b(?:do|does|did|would|will) (?:you|they|{_THEIRS}) (?:\w+ )?(?:have|offer|know of|expect) "
        rf"(?:\w+ ){{0,3}}(?:{_OPENING}|internships|traineeships|jobs\b)",
        _WHY,
    ),
    cue(
        rf"\b(?:is|are|will|would) there (?:be )?(?:\w+ ){{0,3}}(?:opportunit(?:y|ies)|{_POST})"
        rf"[^?]{{0,40}}\b{_ME}",
        _WHY,
    ),
    cue(
        rf"\b(?:opportunit(?:y|ies)|{_POST}) {_ME}[^?]{{0,40}}"
        rf"\b(?:at|on|in|with) (?:your|this) (?:\w+ )?{_PLACE}",
        _WHY,
    ),
    cue(
        r"\b(?:hire|employ|recruit) (?:me|someone like me|some(?:one|body) with my)\b"
        r"|\btake me on\b",
        _WHY,
    ),
    cue(
        rf"\b(?:give|get|find|offer|land) me (?:an? |the |into )(?:\w+ )?"
        rf"(?:interview|internship|foot|chance|{_POST})",
        _WHY,
    ),
    cue(
        rf"\bget (?:hired|an? (?:job|interview|internship|position)) "
        rf"(?:here|by your|(?:at|with|in|on) {_THEIRS})",
        _WHY,
    ),
    cue(
        r"\b(?:could|can|may|might|should|would) I (?:\w+ )?(?:join|come (?:and )?work|apply) "
        rf"(?:(?:to|at|for|with|on) )?(?:you\b|{_THEIRS})",
        _WHY,
    ),
    cue(rf"\bif I (?:joined|were to join|was to join|came to) {_THEIRS}", _WHY),
    cue(
        rf"\b(?:pass|forward|send|hand|give|submit|show|circulate|take) (?:on |along )?my {_CV}\b",
        _WHY,
    ),
    cue(
        rf"\brefer me (?:for|to (?:the|a|an|your) (?:\w+ )?(?:{_POST}|hr|recruiters?|"
        r"hiring \w+|manager))",
        _WHY,
    ),
    cue(r"\bput in a (?:good |kind )?word\b|\bput me forward\b|\bvouch for me\b", _WHY),
    cue(
        r"\bif I (?:get|got|receive|accept|take) (?:the|an|your) offer\b"
        r"|\bis the (?:role|position|job|post) (?:still )?open\b"
        r"|\brounds of interviews (?:will|would|are)\b",
        _WHY,
    ),
    cue(
        r"\bhelp me (?:get|find|land) (?:a job|an internship|work|a position|an interview)\b"
        rf"|\bchance of (?:a|an) (?:job|internship|position|interview) (?:at|in|on|with) {_THEIRS}",
        _WHY,
    ),
    cue(r"\brecommend me (?:for|to your)\b", _WHY),
    cue(
        r"\b(?:be|become|act as) my (?:mentor|reference|referee)\b"
        r"|\bwrite me an? (?:reference|recommendation|letter)\b",
        _WHY,
    ),
    cue(
        rf"\b(?:look(?:ing)? (?:at|over)|review(?:ing)?|read(?:ing)?|check(?:ing)?|glance at|"
        rf"feedback on|comments? on|improve) my {_CV}\b",
        _WHY_CV,
        severity=Severity.WARN,
    ),
    cue(
        r"\bmy (?:updated |new )?(?:cv|resum[eé])\b[^?]{0,80}[.,;][^?]{0,60}\b(?:take a (?:quick )?look|"
        r"feedback)\b",
        _WHY_CV,
        severity=Severity.WARN,
    ),
)


def find_job(text: str) -> Finding | None:
    """A wording that asks for work, an interview, a referral into a post, or a reference."""
    return first_cue(_CUES, plain(text))


ASKS_FOR_JOB = Check(
    id="asks_for_job",
    title="No request for a job",
    severity=Severity.STOP,
    source="not interested in a job interview, but simply in gathering information",
    find=find_job,
    passes=(
        "How did the job search go that brought you here?",
        "Where do people in trial consulting hear about openings?",
        "When your panel hires, which line in a letter makes it stop?",
        "What did the interview for this post teach you about the place?",
        "Which job titles hide the kind of work you do?",
        "What opportunities are there in the field for someone with a clinical licence?",
        "Which parts of an academic CV do people outside misread?",
        "How does a team like yours choose between two good candidates?",
    ),
    fails=(
        "Is your unit recruiting this year?",
        "Are there any vacancies on your team?",
        "Would you hand my résumé to the head of research?",
        "Do you have internships for graduates?",
        "Could you get me an interview with them?",
        "Is there a position that would suit someone with my background?",
        "Might I apply to your department next spring?",
        "Would you act as my reference?",
        "Could you give me feedback on my CV?",
    ),
)
