"""Does it ask for what is theirs to keep: private life, or what they may not share?

Source: "their job, their background, their career trajectory" are what the article asks about.
Beyond the article, the handbook adds what clinicians, regulators and firms cannot tell.
"""

import re

from askaround.method.advice import Severity
from askaround.method.questions.check import Check, Cue, Finding, cue, first_cue
from askaround.method.questions.sentence import plain

_WHY_PAY = "Too personal: what they earn. Ask about the field instead."
_ASK_PAY = "How does pay in this field change as people move up?"
_WHY_AGE = "Too personal: their age. Ask about the stage of a career instead."
_ASK_AGE = "At which point in a career do people usually take this step?"
_WHY_LIFE = "Too personal: family, health and belief are theirs to bring up."
_WHY_LEFT = "Too personal: leave it to them to say how a job ended."
_ASK_LEFT = "What made you ready for something new at that point?"
_WHY_GRADES = "Too personal: grades. Ask what they took from their training instead."
_WHY_OTHERS = "Asks for a verdict on a colleague. Ask how the work is shared instead."
_CLOSE = r"(?:boss|manager|supervisor|director|colleagues?|team lead)"

_PERSONAL: tuple[Cue, ...] = (
    cue(
        r"\bhow much (?:money )?(?:(?:do|did|are|were|will) )?you (?:\w+ )?"
        r"(?:earn|paid|get paid|make(?=\s*\?| (?:an?|per|here|there|in|at|now)\b))",
        _WHY_PAY,
        _ASK_PAY,
    ),
    cue(
        r"\byour (?:own |current |starting |annual |exact |present )?"
        r"(?:salary|pay|income|wages?|bonus|compensation|earnings)\b(?! (?:scales?|grades?|bands?|requirements|expectations))",
        _WHY_PAY,
        _ASK_PAY,
    ),
    cue(r"\bwhat (?:do|did) you (?:earn|make|get paid)\s*\?", _WHY_PAY, _ASK_PAY),
    cue(r"\bhow old (?:are|were) you\b|\byour age\b|\bwere you born\b", _WHY_AGE, _ASK_AGE),
    cue(
        r"\b(?:are|were) you (?:\w+ )?(?:married|single|divorced|pregnant|engaged|gay|straight|"
        r"religious|depressed|in (?:\w+ )?therapy|a (?:christian|muslim|jew|citizen))\b",
        _WHY_LIFE,
    ),
    cue(
        r"\bdo you (?:have|want) (?:any )?(?:children|kids|a (?:husband|wife|boyfriend|girlfriend|"
        r"spouse|family))\b",
        _WHY_LIFE,
    ),
    cue(
        r"\b(?:planning|going|hoping|wanting) to (?:have (?:children|kids|a (?:baby|family))|"
        r"get married|start a family)",
        _WHY_LIFE,
    ),
    cue(
        r"\byour (?:husband|wife|spouse|marriage|divorce|pregnancy|religion|faith|nationality|"
        r"citizenship|visa|immigration status|politics|political (?:views?|party|leanings?)|"
        r"sexual\w*|illness|disability|medication)\b",
        _WHY_LIFE,
    ),
    cue(
        r"\byour (?:own )?(?:mental )?health(?=\s*[?.,;]| (?:condition|problems?|issues|history))"
        r"|\bdo you have (?:a|any) (?:\w+ )?(?:health|medical|mental|psychiatric)\b",
        _WHY_LIFE,
    ),
    cue(r"\b(?:did|do|will|would) you vote\b|\bdo you (?:pray|believe in god)\b", _WHY_LIFE),
    cue(r"\bwhere are you (?:really|originally) from\b", _WHY_LIFE),
    cue(
        r"\b(?:were|are|have) you (?:ever )?(?:been )?(?:fired|sacked|dismissed|laid off|let go)\b"
        r"|\byou were (?:fired|sacked|dismissed|let go)\b",
        _WHY_LEFT,
        _ASK_LEFT,
    ),
    cue(
        r"\byour (?:own )?(?:grades|gpa|exam marks|test scores)\b"
        r"|\b(?:what|which) (?:gpa|grades|marks) did you\b",
        _WHY_GRADES,
    ),
    cue(
        rf"\bwhat do you (?:really )?think of your {_CLOSE}\b"
        rf"|\b(?:do you (?:like|get on with)|is) your {_CLOSE}\b[^?]{{0,20}}\?",
        _WHY_OTHERS,
    ),
)

_WHY_NAMES = "They may not name clients or patients. Ask what kinds."
_ASK_CLIENTS = "What kinds of clients does a team like yours work for?"
_ASK_PATIENTS = "Without case details, what kinds of problems do people bring to your service?"
_WHY_UNRELEASED = "They may not speak about what is not public yet. Ask about what is."
_ASK_UNRELEASED = "Of the work your team has published, which piece would you show a newcomer?"
_WHY_FIGURES = "Internal figures cannot be shared. Ask how such things are decided."
_ASK_FIGURES = "How does a team like yours decide what is worth its money?"
_WHY_LEAVING = "They cannot say who has to go. Ask how steady the work has been."
_ASK_LEAVING = "How steady has work in this part of the field been over the last few years?"

_CONFIDENTIAL: tuple[Cue, ...] = (
    cue(
        r"\b(?:which|what|who) (?:are your )?(?:clients|customers|companies|firms|accounts)\b"
        r"(?=[^?]{0,20}(?:\bare you\b|\bdo you\b|\?)) ?(?:are you (?:\w+ )?(?:working|serving|"
        r"advising|seeing)|do you (?:work|consult) (?:for|with)|(?:right |just )?now|\?)",
        _WHY_NAMES,
        _ASK_CLIENTS,
    ),
    cue(r"\bwho are your (?:\w+ )?(?:clients|customers)\b", _WHY_NAMES, _ASK_CLIENTS),
    cue(r"\bname (?:one|some|a few) of your clients\b", _WHY_NAMES, _ASK_CLIENTS),
    cue(
        r"\b(?:describe|tell me about|talk about|tell us about) (?:one of )?(?:a|an|the|your|some) "
        r"(?:\w+ )?(?:patients?|inmates?|defendants?)\b"
        r"|\b(?:your|the) (?:last|latest|current|most recent) (?:patient|inmate)\b"
        r"|\b(?:which|what) patients are you\b|\bpatients? you are (?:treating|seeing)\b",
        _WHY_NAMES,
        _ASK_PATIENTS,
    ),
    cue(
        r"\b(?:unreleased|unannounced|confidential|unpublished|top[- ]secret|trade secrets?)\b"
        r"|\b(?:on|in) your (?:product )?road ?map\b"
        r"|\bnot (?:yet )?(?:been )?(?:announced|released|made public)\b",
        _WHY_UNRELEASED,
        _ASK_UNRELEASED,
    ),
    cue(
        r"\b(?:which|what|who)\b[^?]{0,30}\b(?:about|going) to (?:buy|acquire|launch|sign|merge)\b",
        _WHY_UNRELEASED,
        _ASK_UNRELEASED,
    ),
    cue(
        r"\binternal (?:\w+ )?(?:numbers|figures|data|dashboards?|documents|reports?|memos?|metrics|"
        r"targets|budgets?)\b",
        _WHY_FIGURES,
        _ASK_FIGURES,
    ),
    cue(
        r"\b(?:what(?:'s| is| was)|how (?:much|large|big) is) (?:your|the|their) "
        r"(?:[\w']+ ){0,2}(?:budget|revenue|turnover|profits?|profit margin)\b",
        _WHY_FIGURES,
        _ASK_FIGURES,
    ),
    cue(
        r"\bwho\b[^?]{0,40}\b(?:laid off|let go|fired|made redundant)\b"
        r"|\b(?:planning|plan) (?:\w+ )?(?:lay-?offs|redundancies|job cuts)\b",
        _WHY_LEAVING,
        _ASK_LEAVING,
    ),
)

_WITH_CARE = re.compile(
    r"\b(?:without (?:any |naming |the |giving )?(?:case |names?|details?|anyone|them|identif\w+)|"
    r"leav(?:e|ing) out|made public|kinds? of|sorts? of|types? of|in general|has been published|"
    r"you (?:can|may) share|publicly|how do you (?:keep|protect|handle|decide))",
    re.IGNORECASE,
)


def find_personal(text: str) -> Finding | None:
    """Their pay, age, family, health, belief, vote, grades, or how a job ended."""
    return first_cue(_PERSONAL, plain(text))


def find_confidential(text: str) -> Finding | None:
    """Names, figures and plans that are not public; nothing where the asker took care."""
    flat = plain(text)
    return None if _WITH_CARE.search(flat) else first_cue(_CONFIDENTIAL, flat)


PERSONAL = Check(
    id="personal",
    title="Leaves their private life alone",
    severity=Severity.STOP,
    source="talk about their job, their background, their career trajectory",
    find=find_personal,
    passes=(
        "How does pay at agencies grow over the first ten years?",
        "How do people in your unit fit on-call weeks around school holidays?",
        "What does your service do for staff who carry hard cases?",
        "At which stage did most of your colleagues leave the university?",
        "How does your health service read a research background?",
        "What do you make of the new rules on trials?",
        "How did you know it was time to leave the hospital?",
    ),
    fails=(
        "What is your current salary?",
        "How much do you make a year?",
        "How old are you, if I may ask?",
        "Do you have kids?",
        "Which party did you vote for last year?",
        "Were you let go from the clinic?",
        "What grades did you have?",
        "What do you really think of your boss?",
    ),
)

CONFIDENTIAL = Check(
    id="confidential",
    title="Nothing they may not share",
    severity=Severity.STOP,
    source="Beyond the article: ask nothing that duty or contract keeps them from telling",
    find=find_confidential,
    passes=(
        "Without naming anyone, which kinds of cases teach a newcomer most?",
        "What do patients tend to expect of a psychologist on your ward?",
        "How do you decide which pilot deserves more money?",
        "Which of your team's published evaluations changed a rule?",
        "How do budgets shape which studies get done?",
        "What sorts of firms come to a practice like yours?",
        "How do you keep client names out of a talk?",
    ),
    fails=(
        "Who are your biggest clients?",
        "Which firms are you advising at the moment?",
        "Could you tell me about a difficult patient?",
        "What is in your unreleased report?",
        "What was your team's budget last year?",
        "Who in the office is going to be let go?",
        "What do the internal figures say about drop-out?",
    ),
)
