"""The words by which a request is recognised. Generous on purpose: a false alarm is worse than
silence, since the asker sees the letter and the list beside it.

Source: "not interested in a job interview, but simply in gathering information".
"""

import re

JOB = (
    r"(?:jobs?|job interviews?|positions?|employment|vacanc(?:y|ies)|openings?|internships?"
    r"|placements?|hired|hiring|hire me|recruit\w*|applications?|apply)"
)
NOT = r"(?:not|n't|never|neither|nor|without|no longer|far from)"
SEEKING = (
    r"(?:ask|asking|look|looking|seek|seeking|search|searching|apply|applying|hunt|hunting"
    r"|fishing|angling|writing|calling|contacting|approaching|coming|want|wanting"
    r"|expect|expecting|hoping|request|requesting|trying|in search|interested|in the market)"
)


def words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


DENIES_A_JOB = words(
    rf"\b(?:{NOT}\b|\w+n't\b)(?! (?:only|just|merely|simply)\b)(?:\s+[\w']+){{0,3}}?\s+{SEEKING}\b"
    rf"[^.?!;\n]{{0,60}}\b{JOB}\b"
    r"|\b(?:is|'s|it|not|n't)\s+(?:not |no |in no way |by no means )?(?:an? |any )?"
    r"(?:hidden |covert |disguised )?(?:request for |pitch for )?"
    r"(?:no |not a )job(?:[ -](?:application|interview|request|hunt|search|enquiry|inquiry|pitch))"
    r"|\b(?:is|'s|was) (?:not|no) (?:an? |any )?(?:job |hidden |disguised )?"
    r"(?:application|request for (?:a |an )?(?:job|work|employment|position|interview))"
    r"|\b(?:isn't|not|n't) (?:about|after) (?:a |any )?(?:job|employment|position|vacancy)\b"
    r"|\bnot (?:for )?(?:a |any )?(?:jobs?|employment)\b(?=\s*(?:[.,;:!?)\n-]|$))"
    r"|\b(?:not|no) (?:a )?job[ -](?:hunt|seek|search|interview)\w*"
    r"|\bnot (?:currently |at present )?(?:on|in) the (?:job )?market\b"
    rf"|\b(?:rather than|instead of|and not|as opposed to) (?:for )?(?:an? |any )?{JOB}\b"
    r"|\bno (?:job|position|vacancy|employment) (?:is |was )?"
    r"(?:asked|sought|wanted|expected|request|application|agenda|interview)"
    r"|\bnothing to do with (?:a |any )?(?:job|application|vacancy)"
    r"|\b(?:no|without any|without) (?:expectation|hope|thought|intention)s? of (?:a |an |any )?"
    r"(?:job|employment|position|applying|being hired|getting hired)"
    r"|\bno intention (?:of applying|to apply)"
)
HONEST = words(
    r"\bI(?:'m| am| have|'ve| may| might|'ll| will| plan| intend| hope| could| shall| do|'d"
    r"| would)"
    r"[^.?!\n]{0,40}?\b(?:apply|applied|applying|application|applicant|candidate)\b"
)
# Past: "I may apply" is not the whole of it for somebody who has.
APPLIED = words(
    r"\bI(?:'ve| have|'m| am| did)?\b[^.?!\n]{0,40}?"
    r"\b(?:applied|application|applicant|candidate)\b"
)
LEARNING = words(
    r"\b(?:learn\w*|understand\w*|information\w*|insights?|find(?:ing)? out|found out|curious"
    r"|explor\w+|hear(?:ing)? (?:about|how|what|why|more|from you)|know more|questions? about"
    r"|ask you (?:about|how|what|\w+(?: or \w+)? questions)|how you (?:came|got|moved|found|made)"
    r"|what you (?:do|like|would|see)|(?:your|some|any) (?:\w+ )?(?:advice|view|views|perspective"
    r"|experiences?|thoughts|path|journey)|seeking advice|ask(?:ing)? for (?:advice|direction))\b"
)
ABOUT_ME = words(
    r"\bI(?:'m| am) (?:currently |now |just |also |still )?(?:an?|the|one|in (?:my|the)|finishing"
    r"|working|studying|completing|doing|training|retraining|based|head|at|on)\b"
    r"|\bI(?:'m| am) [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}(?:,| and| from| at)"
    r"|\bI (?:work|study|teach|clerk|run|lead|graduate[d]?|research|train(?:ed)?|finished|manage"
    r"|practise|practice|moved|spent|have (?:worked|spent|taught|studied))\b"
    r"|\bas an? (?:\w+[ -]){0,4}(?:student|postdoc|researcher|psychologist|teacher|graduate"
    r"|developer|engineer|nurse|analyst|lecturer|someone|person)\b"
    r"|\bas someone \w+ing\b"
    r"|\b(?:student|postdoc|graduate|researcher|psychologist) (?:at|from|in) "
    r"|\bA word about me\b|\bfrom [A-Z]\w+ (?:University|College|Institute|School)\b"
)
FOUND_YOU = words(
    r"\b(?:suggested|recommended|advised|encouraged me)\b[^.?!\n]{0,60}"
    r"\b(?:I|you|write|contact|talk|reach)\b"
    r"|\b(?:gave me|passed me|passed on|shared) your (?:name|address|details|contact|number)"
    r"|\b(?:told|tells) me (?:about|that|how|of) you|\bmentioned (?:you|your)\b"
    r"|\b(?:pointed|referred|directed|introduced) me to you|\bconnected us\b"
    r"|\b(?:I|I've|I have|we|while) (?:\w+ ){0,3}?(?:read|reading|heard|watched|enjoyed"
    r"|attended|followed|came across|come across|came upon|come upon"
    r"|listened to|been following) (?:\w+ ){0,3}?(?:you|your)\b"
    r"|\b(?:saw|seen|found|noticed) (?:\w+ ){0,3}?(?:your\b|you (?:speak|talk|present|through|in))"
    r"|\b(?:said|says|thought|thinks)(?: that)? your?\b"
    r"|\b(?:trained|worked|works|studied|taught|teaches|served) with you\b"
    r"|\b(?:saw|noticed)(?: that)? you(?:'re| are)\b"
    r"|\bI (?:may|might|can|could) use (?:her|his|their|the) name\b|\bwe worked together\b"
    r"|\byour (?:[\w-]+ ){0,4}?(?:talk|paper|article|post|posts|book|lecture|panel|interview"
    r"|podcast|column|blog|webinar|report|thesis|essay|presentation|chapter|remark|remarks"
    r"|newsletter|study|studies|profile|keynote|workshop|poster)\b"
    r"|\byour (?:[\w-]+ ){0,2}?(?:path|move|journey|step|change|switch|route) from\b"
    r"|\byour (?:own )?work on\b|\byou (?:said|wrote|spoke|argued|presented|described|showed)\b"
    r"|\byou (?:have |once |also )?(?:moved|built|founded|trained|switched|changed|left"
    r"|made the)\b"
    r"|\b(?:I|we) met (?:you|at|last|in|when)\b|\bmet you (?:at|in|last)\b|\balumn\w+\b"
    r"|\bwhat caught my eye|\bwhen I came across your work|\bstayed with me"
)
REQUESTS = words(
    r"\?|\bI (?:would|'d|should) (?:be |very much |really |just )*(?:grateful|glad|happy|value"
    r"|appreciate|welcome|love|like)\b|\bI'd (?:\w+ )?(?:love|like|value|appreciate|be)\b"
    r"|\b(?:I wonder|wondering) (?:if|whether)|\bI(?:'m| am) (?:writing )?(?:asking|to ask)\b"
    r"|\bmay I ask\b|\bI would ask\b|\bplease let me know\b|\bif you may have\b"
    r"|\bI (?:hope|hoped) (?:to|you)\b"
)
COUNTED = words(
    r"\b(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|some|several|few|handful of"
    r"|couple of|short|quick|brief|specific|my)\s+(?:[\w-]+\s+){0,2}(?:questions|things)\b"
    r"|\bquestions\b|\babout (?:two|three|four|five|six) things\b"
)
WORKPLACE = words(
    r"\b(?:at|to|in|visit|near|by|of) (?:your|the) (?:\w+ )?(?:office|workplace|place of work"
    r"|lab|laboratory|clinic|school|site"
    r"|studio|hospital|ward|department|institute|workshop|premises|building|campus)\b"
    r"|\bwhere you work\b|\bin chambers\b|\bon site\b|\bvisit you\b"
    r"|\bcome (?:to|and see|by to) you"
    r"|\bcome (?:in|over) to\b|\bat your (?:place|desk)\b"
)
CALL = words(
    r"\b(?:phone|telephone|call|calls|video|zoom|skype|google meet|facetime|webex|online"
    r"|(?:microsoft|ms|on|over|via|by|or) teams|virtual\w*|ring you|by ear|remotely)\b"
)
MEETING = words(
    r"\b(?:coffee|tea|lunch|in person|face to face|face-to-face|a walk|meet (?:you|near|at|for)"
    r"|somewhere (?:near|close|convenient)|near your)\b"
)
AVAILABLE = words(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"|\b(?:next|this|coming|following|either|the) (?:\w+ )?(?:week|weeks|month|months|fortnight"
    r"|term|semester|spring|summer|autumn|fall|winter)\b|\bweeks? of\b|\bweek or next\b"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b"
    r"|\b(?:\d{1,2}(?:st|nd|rd|th)?|early|mid|late|in) may\b|\bmay \d{1,2}\b"
    r"|\b\d{1,2}[./]\d{1,2}\b|\b(?:mornings?|afternoons?|evenings?|lunchtimes?|tomorrow)\b"
    r"|\b(?:whenever|any time|anytime|any day|what(?:ever)? time|when) (?:\w+ ){0,3}?"
    r"(?:suits?|works?|is|are|you|best|convenient|good|free)\b"
    r"|\bat your convenience\b|\bany ?time\b"
    r"|\byour (?:\w+ )?(?:schedule|calendar|diary|rota|timetable)\b"
    r"|\btimes? (?:that|which) (?:\w+ )?(?:suits?|works?)|\bflexible\b|\bsuits? you\b"
)
EASY = words(
    r"\bno (?:reply|answer|response) (?:is |will be )?(?:needed|necessary|expected|required)"
    r"|\bno need to (?:reply|answer|respond|explain)|\bno (?:pressure|obligation|worries|hurry)\b"
    r"|\bno hard feelings|\b(?:no problem|not a problem)\b|\bone-word no\b"
    r"|\b(?:a|saying|your) \"?no\"? (?:is|would be|will be|costs)\b|\b(?:say|saying) no\b"
    r"|\b(?:if|should|in case)\b[^.?!\n]{3,120}?\b(?:fine|understand|understood|decline|okay|ok"
    r"|all right|alright|leave it|ignore|second thought|say so|tell me so|no harm|forget)\b"
    r"|\b(?:fully|completely|quite|perfectly|totally|entirely|certainly|of course) understand\b"
    r"|\bunderstand (?:completely|entirely|fully|if)\b|\bfeel free to (?:say no|decline|ignore)"
    r"|\bplease (?:do )?(?:just )?(?:ignore|disregard|say no|say so)\b|\bonly if (?:it|you|this)\b"
    r"|\b(?:second|another) thought\b"
    r"|\bwithout (?:any )?(?:obligation|pressure)\b|\bfree to decline\b"
)
CONSIDERED = words(
    r"\b(?:thanks?|thank you|thankful|grateful|gratefully|gratitude|appreciat\w+|much obliged)\b"
)
GENERIC_SUBJECTS = frozenset(
    (
        "hello",
        "hi",
        "hey",
        "hi there",
        "coffee",
        "coffee chat",
        "quick question",
        "a quick question",
        "quick favour",
        "quick favor",
        "favour",
        "favor",
        "question",
        "questions",
        "opportunity",
        "urgent",
        "important",
        "job",
        "job inquiry",
        "job enquiry",
        "request",
        "introduction",
        "networking",
        "help",
        "help please",
        "meeting",
        "chat",
        "advice",
        "advice needed",
        "your time",
        "reaching out",
        "catching up",
        "connect",
        "informational interview",
        "informational interview request",
    )
)
