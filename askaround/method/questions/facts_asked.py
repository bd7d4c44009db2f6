"""Wordings that ask for a fact: a number, a name, a date, a place, a bare list.

Source: "Prepare about five to six open-ended questions": what one fact answers is closed, though
it begins with a question word.
"""

import re

from askaround.method.questions.sentence import AUXILIARY

_ANY = r"(?:[\w'-]+ ){0,3}?"
_NOUN = (
    r"(?:salar(?:y|ies)|pay|wages?|income|bonus|rates?|titles?|names?|dates?|years?|times?|age|size|"
    r"number|percentage|proportion|ratio|address|e-?mail|phone|degrees?|major|cit(?:y|ies)|countr(?:y|ies)|"
    r"states?|websites?|budget|hours|schedule|deadlines?|dress code|software|technolog(?:y|ies)|stack|"
    r"(?:programming )?languages?|databases?|frameworks?|products?|services|sectors|compan(?:y|ies)|"
    r"certificates?|certifications?|universit(?:y|ies)|schools?|colleges?|contract|headquarters|gpa|"
    r"turnover|market share|revenue|colou?r|locations?|offices?|departments?|team size|salary range|"
    r"range|benefits package|start date|employer|version|tools?|platforms?|day|month|industries|"
    r"clients|competitors|cost|fees?|price|funding|licen[cs]e|exams?|magazines?|hashtags?|train|airline)"
)
_POINTS: tuple[tuple[str, str], ...] = (
    ("number", r"^how (?:many|often|long|old|far|soon|big|large|tall|high|late|early|frequently)\b"),
    ("amount", r"^how much (?:time|overtime|money|travel\w*|vacation|holiday|leave|notice|pto|revenue|of (?:your|the|a))\b|^(?:about |roughly )?(?:what|which) percent|\bin percent\b|^how much (?:do|does|did|can|could|would|will|is|are|was)\b[^?]*\b(?:make|earn|cost|costs|charge|pay|paid|get|raise)\b"),
    ("place", r"^where(?:'s| is| are| was| were) (?:the|your|their|its|this|that)\b(?![^?]*\b(?:going|head\w*|moving)\b)"),
    ("named", r"^who (?:founded|owns?|owned|runs|oversees|is (?:the|your)|are (?:the|your|their) (?:main |biggest |chief )?(?:competitors|clients|customers|investors|rivals|owners))\b"),
    ("point in time", r"^(?:what|which) (?:time|year|date|month)\b|^when (?:was|were|is|are) "),
    ("sum", r"^what(?:'s| is| are) (?:the|your|an?) (?:[\w-]+ ){0,3}(?:salary(?: range)?|hourly rate|pay range)\b(?! like)"),
    ("amount of", r"^how much (?!time|overtime|money|travel|of\b|do\b|does\b|did\b)"),
    ("who", r"^(?:to )?whom?(?:'s)? (?!else\b|(?:should|could|might|can|would)\b|do you (?:think|recommend|suggest|admire)|tends?\b)"),
    ("who else", r"^whom? (?:else|should|could|might|would you)\b"),
    ("where", rf"^where(?:'s)? (?:{AUXILIARY})\b(?! you see)"),
    ("from where", r"^where do you see\b"),
    ("when", rf"^when (?:{AUXILIARY})\b"),
    ("which noun", rf"^(?:what|which) (?:[\w'-]+ ){{0,2}}?{_NOUN}\b(?! of\b)"),
    ("noun of", rf"^(?:what|which)(?:'s| is| are| was| were) (?:your|the|their|its|his|her|an?|our)? ?{_ANY}{_NOUN}\b(?= (?:of|for|in|at|on|here|there|per|like)\b|\W*$| (?:do|does|did|you|they)\b)"),
    ("is like", r"\blike\b[^?]{0,30}\W*$|\blook like\b"),
    ("kind of", r"^(?:what|which) (?:kinds?|sorts?|types?) of\b"),
    ("which of", r"^which (?:of|one|best|is|are)\b"),
    ("view", r"\b(?:you think|do you see|would you|should|your (?:view|opinion|take)|in practice|really|best|most|important|useful|valuable|feel)\b"),
    ("or", r"\bor\b"),
)  # fmt: skip
POINTS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _POINTS)
SURELY = frozenset(("number", "amount", "place", "named", "point in time", "sum"))


def fact_pointers(clause: str) -> list[str]:
    """The names of every wording that this clause holds."""
    return [name for name, pattern in POINTS if pattern.search(clause)]
