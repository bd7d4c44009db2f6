"""The words by which faults are recognised. Narrow on purpose: silence is better than a false
alarm, and "How did you navigate the job search" asks for no job.

Source: "How did you navigate the job search to get this position?", one of the article's own.
"""

from askaround.method.letters.request_words import Wording, words

NEGATED = words(r"\b(?:not|no|never|nothing|neither|nor|without|rather than|cannot)\b|n't\b")
SECOND_ASK = Wording(
    words(
        r"\b(?:look (?:at|over)|look through|review|critique|comment on|feedback on|go over|read) "
        r"(?:my|over my|through my|the attached) (?:\w+ )?(?:r[eé]sum[eé]|cv|portfolio"
        r"|cover letter|application|thesis|draft|statement|proposal)"
        r"|\b(?:you|please|and|also) (?:\w+ )?(?:introduce|refer|recommend) me\b"
        r"|\bput me in touch\b|\b(?:be|become) my mentor\b|\bmentor me\b|\bshadow you\b"
        r"|\bmak(?:e|ing) (?:a |an )?(?:brief |quick )?introduction\b"
        r"|\bfeel free to forward\b|\bwrite me a (?:reference|recommendation)\b"
    ),
    (
        *("look at", "look over", "look through", "review", "critique", "comment on"),
        *("feedback on", "go over", "read ", "introduce me", "refer me", "recommend me"),
        *("in touch", "mentor", "shadow you", "introduction", "free to forward", "write me a"),
    ),
)
BRAIN = Wording(words(r"\bpick(?:ing)? (?:at )?(?:your|some|a few) brains?\b"), ("brain",))
LEFT_OVER = Wording(
    words(
        r"\[(?!sic\b)[a-z][^\]\n]{0,60}\]|\{\{?\s*[a-z][^}\n]{0,60}\}|_{3,}|\bXXX+\b"
        r"|<(?:your |their |first |last )?(?:name|company|organi[sz]ation|topic|date|role|title)>"
        r"|\b(?:TBD|lorem ipsum)\b|\b(?:FIRST|LAST|COMPANY|YOUR)_\w+"
    ),
    ("[", "{", "<", "_", "xxx", "tbd", "lorem"),
)
LEFT_OVER_XX = Wording(words(r"\bXX\b"), ("xx",))
BOOKING = Wording(
    words(
        r"\b(?:calendly\.com|cal\.com/|savvycal\.com|tidycal\.com|zcal\.co|youcanbook\.me"
        r"|doodle\.com|koalendar\.com|calendar\.app\.google|bookwithme|meetings\.hubspot)"
        r"|\b(?:book|pick|grab|choose) (?:an? )?(?:time|slot) (?:on|in|from) my (?:calendar|diary)"
    ),
    (
        *("calendly", "cal.com/", "savvycal", "tidycal", "zcal.co", "youcanbook", "doodle.com"),
        *("koalendar", "app.google", "bookwithme", "meetings.hubspot", "my calendar", "my diary"),
    ),
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
