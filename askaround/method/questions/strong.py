"""The wordings that settle what a question is about, the surest first.

Source: the handbook's topics of a question list (T1 to T17): who asks for advice on breaking into
a field asks for advice; who asks for the typical day of a manager asks for the day.
"""

import re

_STRONG: tuple[tuple[str, str], ...] = (
    ("referrals", r"\b(?:who|whom) else\b|\banyone else\b[^?]{0,50}\b(?:talk|speak|contact|meet|connect|reach)|\bother people\b|\bintroduce me\b|\bin touch with\b|\b(?:use|mention\w*|drop) your name\b|\brefer me to (?:any|some|another|other|a colleague)|\b(?:anyone|someone|anybody|somebody|people|colleagues?|contacts?)\b[^?]{0,40}\bI (?:could|should|can|might) (?:also )?(?:talk|speak|contact|meet|connect|ask)"),
    ("advice", r"\b(?:advice|advise|words of wisdom|pointers)\b|\btips\b|\bwish (?:you|someone|somebody|anyone|you'd)\b|\bdo (?:it |things |anything )?differently\b|\bif you (?:were|could|had) (?:me|in my|starting|start|go back|begin|to (?:start|do))|\bin my (?:shoes|position|place)\b|\byounger self\b|\bwhat (?:can|could|should) I (?:do|read|learn|know|be doing|avoid|focus)|\bhow (?:can|could|should) I (?:prepare|best|learn|stand|improve|get|gain|find|build|make)|\b(?:should|could|can) (?:I|someone|a student|students|one) (?:do to )?prepare\b|\b(?:books?|journals?|publications|magazines|blogs?|podcasts?|professional (?:associations|organi[sz]ations))\b|\bmistakes? (?:to avoid|should I|that I)|\bwords of warning|\bmy (?:resume|cv)\b|\bjob titles\b|\btitles should\b|\banything else I should (?:know|be)"),
    ("surprise", r"\bsurpris\w+\b|\bmisconception|\bmyths?\b|\bstereotype|\bget wrong about|\bpassionate about\b|\bhobbies\b|\boutside of work\b"),
    ("pay", r"\b(?:salar(?:y|ies)|wages?|income|compensation|bonus(?:es)?|benefits package|paid (?:holiday|leave|vacation)|how much (?:do|does|can|could) [\w ]{1,30} (?:earn|make)|earn)\b|\bpay\b(?! attention)"),
    ("day", r"\b(?:typical|average|normal|usual|ordinary|regular) (?:work ?|working ?)?(?:day|week|workday)\b|\bday[- ]to[- ]day\b|\bday in (?:the|your) life\b|\byour (?:day|week|days|daily)\b|\b(?:spend|divide|manage|prioriti[sz]e|organi[sz]e|split) (?:most of )?(?:your|the) (?:time|day|week|work)\b|\btime do you spend\b|\btime is spent\b"),
    ("future", r"\b(?:trends?|outlook|automation|artificial intelligence|AI|job prospects|future of|the future)\b|\b(?:field|industry|profession|sector|market) (?:is |will |has |have )?(?:be )?(?:head\w*|go\w*|chang\w+|evolv\w+|grow\w*|look|mov\w+)\b|\bchang\w+ (?:in|to|for) (?:the|your|this) (?:field|industry|profession|sector)|\b(?:industry|field|sector) (?:\w+ ){0,2}facing\b|\bfacing (?:the|your|this) (?:\w+ )?(?:industry|field|sector|profession)|\breplace\b"),
    ("ahead", r"\b(?:advancement|promot\w+|career ladder|career (?:growth|development|progression|goals?)|professional (?:growth|development)|room (?:for|to) (?:growth|grow|advance)|opportunit\w+ (?:for|to) (?:growth|grow|advance\w*|development)|grow(?:th)? opportunit\w+|opportunities for growth|long[- ]term|move up|next step (?:for|in) (?:you|your)|in (?:five|ten|5|10) years|performance (?:review|evaluation)s?|switch (?:roles|teams)|turnover)\b"),
    ("school", r"\b(?:degrees?|education\w*|educat\w+|training|college|university|courses?|classes|coursework|major|certif\w+|licen[cs]\w+|graduate (?:school|degree)|mba|ph\.?d|master'?s|mentor\w*|train)\b"),
    ("hard", r"\b(?:challeng\w+|difficult\w*|hardest|toughest|stress\w*|frustrat\w+|dislike|obstacles?|downsides?|drawbacks|worst|least (?:like|favou?rite|enjoy\w*|satisfying)|like least|up at night|failures?|struggl\w+|problems|blunder|mistake|conflicts?|poor perform\w+|weakness\w*|would you change)\b"),
    ("best", r"\b(?:enjoy|rewarding|satisf\w+|fulfil\w*|favou?rite|proud\w*|love|like (?:best|most|about)|best part|keeps you|excites|motivates)\b"),
    ("way in", r"\b(?:get|got|getting|break|breaking|enter\w*) (?:in|into|your start|started)\b|\bhow did you (?:get|find|decide|choose|become|come|land|end up|hear|know|go about|make|learn about)\b|\b(?:led|drew|brought|attracted|inspired|interested|made) you\b|\bwhy did you (?:choose|decide|become|leave|pick|join|take|get|go)\b|\b(?:career|your|professional) (?:path|journey|story|background)\b|\bend(?:ed)? up\b|\bfirst job\b|\bjob search\b|\babout yourself\b|\bchoos(?:e|ing) (?:this|your|the) (?:career|field|profession|major|job)\b|\bget (?:your|this|the) (?:job|position|role)"),
    ("culture", r"\b(?:cultur\w+|environment|atmosphere|balance|hours|overtime|schedule|flexib\w+|remote\w*|from home|travel\w*|dress code|divers\w+|lifestyle|family|vacation|holidays?|equipment|colleagues|co-?workers|boss|management style|philosophy|like (?:working|to work) (?:at|for|with|here|there)|treat you|conferences?|open source|weekends?)\b"),
    ("skills", r"\b(?:skills?|qualit(?:y|ies)|traits?|strengths|abilit(?:y|ies)|competenc\w+|characteristics|personality|kind of person|type of person|succeed|successful in|do well|thrive|look for in|expertise|experience (?:is|are|do))\b"),
    ("tasks", r"\b(?:responsib\w+|duties|tasks|working on|projects?|your (?:role|job|position) (?:involve|entail)|(?:involve|entail)|do you do|does an? [\w ]{2,30} do)\b"),
    ("employer", r"\b(?:company|compan(?:y|ies)|firm|organi[sz]ation\w*|agency|department|team|competitors|clients|product|business|stack|they|their)\b"),
)  # fmt: skip
STRONG = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _STRONG)
MOST = 2


def strongest(flat: str) -> list[str]:
    """The surest wordings that the text holds, in their order."""
    found = (name for name, pattern in STRONG if pattern.search(flat))
    return [
        f"{number} sure of {name}" for number, name in zip(range(1, MOST + 1), found, strict=False)
    ]
