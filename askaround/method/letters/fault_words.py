"""The words by which faults are recognised. Narrow on purpose: silence is better than a false
alarm, and "How did you navigate the job search" asks for no job.

Source: "How did you navigate the job search to get this position?", one of the article's own.
"""

from askaround.method.letters.request_words import words

NEGATED = words(r"\b(?:not|no|never|nothing|neither|nor|without|rather than|cannot)\b|n't\b")
CV = r"(?:r[eé]sum[eé]s?|cv|c\.v\.|curriculum vitae|cover letter|transcript)"
OFFERS_A_CV = words(
    rf"\b(?:attach\w*|enclos\w*|pasted|includ\w+|below is|here is|here's|see|find|put|send(?:ing)?"
    rf"|forward(?:ing)?|share|provide|link to)\b[^.?!\n]{{0,40}}\b{CV}(?!\w)"
    rf"|\b{CV}(?!\w)[^.?!\n]{{0,25}}?\b(?:attached|enclosed|below|included|linked|available)\b"
)
KINDS = (
    r"(?:jobs?|positions?|internships?|employment|roles?|vacanc(?:y|ies)|openings?|traineeships?)"
)
ASKS_FOR_A_JOB = words(
    rf"\b(?:looking|searching|hunting|applying|in search) (?:for|of) (?:an? |any |my )?"
    rf"(?:[\w-]+ ){{0,3}}?{KINDS}\b"
    rf"|\bany (?:\w+ ){{0,2}}?{KINDS} (?:at|in|with|on|open|available|that|for)\b"
    r"|\b(?:get|be|getting|being) hired\b|\bhire me\b|\bare you (?:currently )?hiring\b"
    r"|\b(?:join|joining) your (?:\w+ ){0,2}?(?:team|lab|company|group|firm|organi[sz]ation"
    r"|department)\b|\bopportunity to (?:join|work (?:for|with) you)\b"
    r"|\binterested in (?:working (?:for|at|with) (?:you\b|your)|the (?:[\w-]+ ){1,4}?role\b)"
    r"|\brefer me\b|\bput in a (?:good )?word\b|\b(?:consider|recommend) me for\b"
    r"|\bkeep me in mind\b|\bwhat (?:roles|positions|jobs) (?:are|do you have)\b"
    rf"|\b(?:role|position|job|internship) (?:they|you) (?:have|are) (?:open|advertis\w+|offering)"
)
SECOND_ASK = words(
    r"\b(?:look (?:at|over)|look through|review|critique|comment on|feedback on|go over|read) "
    r"(?:my|over my|through my|the attached) (?:\w+ )?(?:r[eé]sum[eé]|cv|portfolio|cover letter"
    r"|application|thesis|draft|statement|proposal)"
    r"|\b(?:you|please|and|also) (?:\w+ )?(?:introduce|refer|recommend) me\b"
    r"|\bput me in touch\b|\b(?:be|become) my mentor\b|\bmentor me\b|\bshadow you\b"
    r"|\bmak(?:e|ing) (?:a |an )?(?:brief |quick )?introduction\b"
    r"|\bfeel free to forward\b|\bwrite me a (?:reference|recommendation)\b"
)
BRAIN = words(r"\bpick(?:ing)? (?:at )?(?:your|some|a few) brains?\b")
LEFT_OVER = words(
    r"\[(?!sic\b)[a-z][^\]\n]{0,60}\]|\{\{?\s*[a-z][^}\n]{0,60}\}|_{3,}|\bXXX+\b"
    r"|<(?:your |their |first |last )?(?:name|company|organi[sz]ation|topic|date|role|title)>"
    r"|\b(?:TBD|lorem ipsum)\b|\b(?:FIRST|LAST|COMPANY|YOUR)_\w+"
)
LEFT_OVER_XX = words(r"\bXX\b")
BOOKING = words(
    r"\b(?:calendly\.com|cal\.com/|savvycal\.com|tidycal\.com|zcal\.co|youcanbook\.me"
    r"|doodle\.com|koalendar\.com|calendar\.app\.google|bookwithme|meetings\.hubspot)"
    r"|\b(?:book|pick|grab|choose) (?:an? )?(?:time|slot) (?:on|in|from) my (?:calendar|diary)"
)
REPROACH = words(
    r"\b(?:still|have) (?:not|n't) (?:heard|had (?:an answer|a reply))|\bhaven't heard\b"
    r"|\bstill waiting\b|\byou (?:have not|haven't|did not|didn't) (?:answer|repl|respond)\w*"
    r"|\bdid you (?:get|receive|see|read) my\b|\b(?:second|third|final) (?:reminder|notice)\b"
    r"|\bas I (?:already )?(?:wrote|said) (?:before|already)\b|\bper my last\b"
    r"|\bbump(?:ing)? this\b"
)
NOBODY = frozenset(
    (
        "sir",
        "madam",
        "whom",
        "there",
        "all",
        "everyone",
        "team",
        "colleague",
        "colleagues",
        "hiring",
        "manager",
        "committee",
        "friend",
        "recruiter",
        "my",
        "this",
        "it",
        "and",
        "or",
        "to",
    )
)
