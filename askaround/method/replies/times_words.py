"""How people say when, in lower case: days, dates, clocks, zones, and what makes them an offer."""

import re

from askaround.method.replies.calendar_words import MONTH, WEEKDAY
from askaround.method.replies.words import cues

_TH = r"\d{1,2}(?:st|nd|rd|th|\.|\u00ba)?"
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_AMPM = r"\s?(?:a\.?m\b\.?|p\.?m\b\.?|o'clock|uhr|hrs?\b|h\b(?:\d\d\b)?)"
# Each kind of word, with the name of what it says. The order matters: the longer first.
TOKEN = cues(
    r"(?P<iso>\b20\d\d-\d\d-\d\d\b)",
    rf"(?P<date>\b(?:the )?{_TH}(?:\s?(?:-|and|or|/|to|&)\s?{_TH})?(?: of)?,? (?:de )?{MONTH}\b(?!\w)\.?(?:,? 20\d\d)?",
    rf"\b{MONTH}\.? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b(?![:.]?\d|\s?[ap]\.?m)(?:,? 20\d\d)?)",
    r"(?P<numbers>\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b(?!\s?(?:cent|time))|\b\d{1,2}\.\d{1,2}\.(?:20)?\d{0,2}\b)",
    rf"(?P<week>\b(?:(?:early|late|mid|any ?time|some ?time|the (?:beginning|end|start) of|towards? the end of|first thing|later)[ -])?(?:(?:the )?(?:week (?:of|after|beginning|commencing|starting)(?: next\b)?|w/c)(?= the \d| \d| {MONTH}| {WEEKDAY}|\W)|(?:next|this|the (?:following|coming|same|other))(?: coming)? (?:week|fortnight|weekend|few weeks|couple of weeks|two weeks)s?|(?:first|second|third|fourth|last) week (?:of|in) (?:next month|{MONTH})|weekends?|in (?:a|two|three|one) weeks?(?: or so)?|a week (?:today|tomorrow|on)|in a fortnight)\b)",
    rf"(?P<weekday>\b(?:(?:next|this|coming|any|every|most|on)\s)?{WEEKDAY}\b\.?)",
    r"(?P<relative>(?:(?<=how's )|(?<=how about )|(?<=i'm free )|(?<=i am free ))(?:right )?now\b|\b(?:today|tomorrow|tmrw|tmr|tomorow|2morrow|tonight|this (?:afternoon|evening|morning)|the day after tomorrow|any (?:week)?day|most days|weekdays)\b)",
    rf"(?P<clock>\b\d{{1,2}}(?= on (?:the|{WEEKDAY}))|\b\d{{1,2}}(?:[:.h]\d\d)?\s?(?:-|to|until|till|\u2013)\s?\d{{1,2}}(?:[:.h]\d\d)?(?:{_AMPM})?(?!\d|\s?(?:min|q|weeks|days|months|years|people|times|slots))",
    rf"\b\d{{1,2}}(?:[:.h]\d\d)?{_AMPM}",
    r"\b\d{1,2}[:.]\d\d\b(?![./]\d)",
    r"\bbetween \d{1,2}(?:[:.]\d\d)? and \d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\b)?(?! (?:min|people|days|weeks|questions))",
    rf"\b(?:at|after|before|around|about|from|by|say|until|till|@)\s?(?:\d{{1,2}}|{_NUMBER})\b(?![:.]\d|\s?[ap]\.?m|\s?(?:min|question|hour|week|day|month|year|people|%|st\b|nd\b|rd\b|th\b|of\b|or two|/|weeks))",
    rf"\bhalf past {_NUMBER}\b",
    rf"\bhalf {_NUMBER}\b",
    rf"\bquarter (?:past|to) {_NUMBER}\b",
    r"\b(?:noon|midday|midnight)\b)",
    r"(?P<part>(?<!good )(?<!over )(?<!last )\b(?:(?:early|late|mid)[ -]?)?(?:mornings?|afternoons?|evenings?|lunch ?times?|lunch(?: hour| break)?|(?<!at )nights?(?! shift)|end of (?:the )?day)\b)",
    r"(?P<zone>\b(?:utc|gmt|cet|cest|bst|est|edt|cst|cdt|mst|mdt|pst|pdt|ist|jst|aest|aedt|et|pt|ct)\b(?:[+-]\d{1,2})?|\b(?:eastern|pacific|central|mountain|uk|london|berlin|paris|new york|california|east coast|west coast|european?|central european|greenwich|local|your|my|our|ur)(?: standard| summer| daylight)? time\b)",
    rf"(?P<nth>\bthe {_TH}\b(?:,? (?:or|and|to) (?:the )?{_TH}\b)?)",
)
# What may stand between two words that say one time.
JOINS = re.compile(
    r"[\s,()@~:;-]*(?:(?:the|at|on|of|in|in the|from|between|after|before|around|about|any ?time|say|sometime|late|early|and|to|till|until|or so|@)[\s,]*){0,3}$"
)
OFFERS = re.compile(
    r"\b(?:any (?:week)?day|any ?time|free|available|availability|works|(?:would|could|might|that|does|do|day|can|may|should|how) (?:\w+ ){0,4}?work|work for|good|fine|ok|okay|great|perfect|ideal|best|better|convenient|suits?|could (?:do|talk|meet|speak|make|call|see|you)|can (?:do|talk|meet|speak|make|call|offer|see|fit)|how about|what about|how's|how does|let's|say\b|shall we|would|slots?|openings?|open|gap|squeeze|offer|propose|suggest|at my desk|around|call|ring|phone|meet|come|drop|pop|swing|visit|lunch|coffee|possible|easiest|prefer|window|have (?:some |a bit of |a little )?(?:time|space|room)|(?:mins?|minutes|half an hour) (?:free|on|between|before|after|at)|office hours?|doable|see you|receive|expect you|speak|talk|chat|zoom|any good|either|i'?ve got|in town|reached|reachable|breakfast|dinner|drinks|(?:find|reach|catch|ring|call|phone) me|is (?:yours|clear|empty|quiet)|flexible|happy|pencil|book|invite|confirm|tea|walk|join|hold|calendars?)\b"
)
# Where the day is no offer: past, a deadline, an absence, a letter's date.
NO_OFFER = re.compile(
    r"\b(?:had to|turn(?:ed|ing)? down|confirm(?:ed|ing)|i'?ll write|write you|your (?:suggestion|proposal|proposed)|you (?:suggest|propose|mention|offer)(?:ed)?|your (?:letter|e-?mail|mail|message|note|request) (?:of|from|on|dated)|last|yesterday|ago|received|met you|was|were|sent|since|dated|got your|submi\w+|deadline|due|leav(?:e|ing)|left|travel\w*|away|out until|on leave|vacation|holiday|back (?:on|in|from|at)|not (?:back|until|before)|know more|let you know|get back to you|reply|ask me|try me|ping me|write (?:again|to me)|moving|exam|surgery|born|graduat\w+|start(?:ed|s)? (?:a|my|the)|defen[cs]e|busy|booked|full|mess|hopeless|crazy|terrible|mad|impossible|remind|finish|retire\w*|closed)\b"
)
# A day they were offered, and take: nothing new is proposed.
CONFIRMS = re.compile(r"\W*(?:(?:i|we|to|this is to|just to|happy to|can) )?(?:hereby )?confirm")
NOT_THEN = re.compile(
    r"(?:\b(?:can'?t|cannot|can not|not|won'?t|don'?t|doesn'?t|isn'?t|unable|never|out|except|apart from|but not|other than|no good|hard|difficult|tricky|unavailable)\b|n't\b)"
)
BOOKING = cues(
    r"(?:https?://|www\.)\S*(?:calendly|cal\.|calendar|savvycal|doodle|book|bookings|youcanbook|acuity|meet\w*\.|schedul|appoint|whenavailable|xoyondo|framadate|tidycal|zcal|koalendar|when2meet|rallly|slot)\S*",
    r"(?<!your )\b(?:calendly|doodle(?: poll)?|booking (?:page|link)|scheduling (?:page|link)|calendar link|link (?:to|for) my (?:calendar|diary)|when2meet)\b",
    r"\b(?:book|grab|pick|choose|schedule|find|select|take|put) (?:\w+ ){0,4}?(?:slot|time|something|spot|half an hour|yourself|whatever)\b(?:\W+\w+){0,8}?\W+(?:https?://|www\.)\S+",
    r"\b(?:book|grab|pick|put|schedule) (?:\w+ ){0,3}?(?:on|in|into|from|through|via) my (?:calendar|diary|schedule|bookings? page|office hours)\b",
)
ASKS_FOR_TIMES = cues(
    r"\b(?:would|do|are) (?:\w+ ){0,3}?(?:mornings?|afternoons?|evenings?|weekdays?|weekends?) or (?:\w+ ){1,4}?(?:better|best|suit|work|easier|good|preferable|prefer)\b",
    r"\b(?:propose|suggest) (?:something|anything|one|whatever)\b|\bmake (?:me )?an? (?:proposal|suggestion)\b|\bif you (?:could |would |can )?(?:suggest|propose|name|offer|give me) (?:some|a few|two|three|several|a couple)\b",
    r"\b(?:inform|advise|notify|tell|let) (?:me|us)(?: know)?(?: of| about)? (?:your movements|your availability|your plans|the dates?|when|which dates?)\b",
    r"\b(?:text|dm|whatsapp|message|ping) me (?:with )?(?:some|a few|your|the|a couple of) (?:\w+ )?(?:windows|times|slots|dates|options|availability)\b|\bwhen (?:were|are|was|would) (?:you|ye|u|ya) (?:\w+ )?(?:thinking|free|about|around|available)\b",
    r"\bwhat(?:ever)? (?:would |might |could |will )?(?:works?|suits?|is|are|'s|fits?) (?:\w+ )?(?:best|better|good|convenient|easiest|for you|you|on your end|at your end|your free (?:slots|times|days))\b|\bwhat suits\b|\bwhat (?:would|might) (?:work|suit)\b|\bwhat are your (?:free )?(?:slots|times|options)\b",
    r"\b(?:which|what) (?:other )?(?:day|time|date|week|hour|evening|afternoon|morning)s?\b(?=\W*$| next week| this week| of)|\b(?:days?|times?|dates?|slots?) in mind\b|\bup to you when\b",
    r"\b(?:share|send|give|drop)(?: me| us)? your (?:calendar|calendly|doodle|scheduling link|booking link|link)\b|\bsend (?:me )?(?:your )?proposals\b|\b(?:let me know|text me|dm me|give me|send me|ping me(?: with)?|email me(?: with)?) (?:the )?(?:times|dates|days|slots|hours)\b",
    r"\b(?:reply|respond|answer|write|come back|get back|write back)(?: to me| me)? with (?:\w+ ){0,2}?(?:availability|dates|times|days|slots|options)\b|\b(?:coordinate|co-ordinate|liaise|arrange it|schedule (?:it|this|a time|something)|set (?:it|this|something) up|fix (?:it|a time|something)|sort (?:it|a time)(?: out)?) with (?:my (?:assistant|secretary|pa|ea|office)|\w+, my)\b|\b(?:assistant|secretary|pa|ea|office) will (?:ask|contact|write to|email|get in touch with) you\b",
    r"\b(?:let me know|tell me|send me|give me) (?:\w+ ){0,2}?(?:two or three|two|three|several|a couple of|a few|some) (?:\w+ ){0,2}?(?:slots|times|dates|days|options)\b|\b(?:let me know|tell me) what(?:'s| is| would be) (?:most )?(?:convenient|good|easiest|best|possible|handy)\b|\bname your (?:hour|time|day|date|moment)\b",
    r"\b(?:coordinate|co-ordinate|arrange|fix|set up|find|schedule|agree|book|settle) (?:a|the|some|on a) (?:\w+ )?(?:time|date|slot|meeting|call|appointment)s? with\b",
    r"\b(?:which|what) (?:dates?|days?|times?) (?:you|it) (?:can|could|are|would|suits?|will)\b|\b(?:tell|let) (?:her|him|them) (?:know )?when\b",
    r"\bpreferences? (?:for|as to|about|on|regarding) (?:days?|times?|dates?|a day|a time)\b|\bany (?:proposals|suggestions|preferences)\b|\bneed is a date\b",
    r"\b(?:what|which) (?:days?|times?|dates?|evenings?|mornings?|afternoons?) are you\b|^\W*you tell me\W*$|^\W*your call\b",
    r"\b(?:put forward|come up with|come back with|reply with|write back with) (?:some|a few|a couple of|two|three|possible|your)? ?(?:dates|times|slots|options|days)\b",
    r"\bwhat are your (?:hours|days|times|dates)\b|\bpreference as to\b|\bany (?:particular |preferred )?(?:day|time|date) (?:you|that|in mind|better)\b|\bhow are you (?:fixed|placed|set)\b|\b(?:know|send|give|tell|have|mail|email) (?:me |us )?(?:an? |your |some |the )(?:\w+ ){0,2}?(?:suitable|convenient|good|free|possible|preferred) (?:\w+ )?(?:date|time|day|slot|hour|evening|morning|afternoon)s?\b",
    r"\bwhen and where\b|\bwhere and when\b|\bgive me (?:a few|some|a couple of|two or three) (?:alternatives|options|possibilities|choices)\b",
    r"\b(?:please|kindly|could you|can you|you can|you may|feel free to) (?:arrange|set up|schedule|fix|agree|find|set) (?:a|the|some) (?:time|date|meeting|call|appointment)\b",
    r"\b(?:inform|tell|let|send|give) (?:me|us)\b(?: \w+){0,4}? timings?\b",
    r"\bwhat(?:'s| is| would be) (?:a |the |your )?(?:good|best|convenient|easiest|ideal|preferred) (?:time|day|date|slot|hour)\b",
    r"\bsuggest (?:something|anything|some)\b",
    r"\badvise (?:me |us )?(?:of|on) (?:a|some|your)\b.{0,20}\b(?:time|date)",
    r"\bwhat would suit\b",
    r"\bjust say when\b",
    r"\b(?<!ring )(?<!call )(?<!come )(?<!phone )(?<!me )(?:when'?s?|what (?:times?|days?|dates?|date and time|day and time|hours?|slots?)|which (?:times?|days?|dates?|day|slots?))\b(?!.{0,30}\b(?:do you think|do you graduate|did you (?!have)|is it due)).{0,50}?\b(?:works?|suits?|you free|are you available|you available|free|available|good|convenient|you like|you want|you prefer|best|fits?|you thinking|had in mind|have in mind|do you have|would you|can you|could you|shall we|should i|should we|is easiest|do we|you around|to talk|to call|to meet|to chat|is ok|r u|for u)\b",
    r"\bhow (?:does|do|is|are|about|'s) your (?:\w+ ){0,3}?(?:look|looking|for|like)\b",
    r"\bwhich of\b.{0,40}\b(?:better|best|good|suits?|works?|prefer)",
    r"\b(?:name|choose|pick|set|tell me) the (?:hour|time|day|date)\b",
    r"\b(?:with|know|me|us) (?:\w+ ){0,4}?(?:proposed|free|possible|preferred|available|convenient|suitable|good|some|your|few) (?:\w+ )?(?:times|slots|dates|hours)\b",
    r"\bjust (?:tell|let) me (?:know )?when\b",
    r"\btell me when\b",
    r"\b(?<!me )(?<!can )(?<!could )(?<!'ll )(?:send|(?<=mind )(?:sending|giving)|give|shoot|offer(?:ing)?|suggest(?:ing)?|propos(?:e|ing)|shar(?:e|ing)|provid(?:e|ing)|let me have|name|email|drop|throw|fire|tell|pass)\b(?: \w+){0,4}? (?:some |a few |a couple of |several |two or three |two |three |\d |your |possible |convenient |alternative |potential |preferred |specific |proposed |the |me )*(?:times?(?! zone)|dates?|days?|slots?|options|availabilit(?:y|ies)|windows?|time ?slots?|a time|time and date|date and time|calendar invite|an invite|schedule|convenient time)\b",
    r"\b(?:let me know|tell me|(?<!let's )(?<!us )say|advise|indicate|write me)\b(?: \w+){0,3}? (?:when(?:ever)?\b(?! you (?:are|get|have) (?:back|done|settled|decided))|what (?:time|day|date|suit|works|works best)|which (?:time|day|date|one suits)|your availab|what's good|some times|a few times|a time|times that|a date|dates|the time|your (?:preferred|convenient)|your time)",
    r"\bwhat(?:'s| is| are| does) your (?:availability|schedule|calendar|diary|week|timetable|afternoons?|mornings?|preferred time)\b",
    r"\bhow(?:'s| is| does| are) your (?:schedule|calendar|diary|week|next week|availability)\b",
    r"\bwhat about yours\b",
    r"(?<!let's )(?<!we'll )(?<!can )(?<!us )(?<!i'll )(?<!to )\b(?:pick|choose|name|set|find|fix|suggest|propose) (?:a|the|any|your) (?:convenient |good |suitable )?(?:day|time|date|slot)s?\b(?!.{0,30}(?:https?:|www))",
    r"^\W*you (?:choose|pick|name)\b|\byou (?:choose|pick)\W*$",
    r"\bname (?:a|the|your) (?:day|time|date)\b",
    r"\bwhen(?! do you think)(?:'s| is| would| do| can| could| should| are|ever)(?: a| be a| be)? ?(?:good|best|convenient|works?|you|suits?|we|i|it)\b.{0,40}\?",
    r"\bwhen\?",
    r"\bwhat time\b.{0,20}\?",
    r"\bgive me (?:some|a few|two or three) (?:days|times|dates|options)",
    r"\b(?:calendar )?invite for when(?:ever)?\b",
    r"\bwhenever (?:works|suits|is good)\b",
    r"\b(?:give|send|share|offer)(?: me| us)?(?: \w+){0,3} (?:availabilities|availability)\b",
    r"\bpropose (?:a|some|several)\b",
    r"\bdates? (?:and times? )?(?:that (?:suit|work)|you have in mind)\b",
    r"\btimes? that (?:suits?|works?) (?:for )?you\b(?!r)",
)
LATER_WORDS = (
    rf"(?:(?:the )?(?:early|late|mid|beginning of|end of|start of|middle of|second half of|first half of|first week of|later in)[ -]?)?(?:the )?(?:{MONTH}(?: 20\d\d)?\b(?!\w)"
    r"|(?:new|next|the) year|spring(?: break| term)?|summer(?: break| holidays?| vacation)?|autumn|fall\b(?! through)|winter(?: break)?|easter|christmas|xmas|thanksgiving|new year(?:'?s)?|ramadan|eid|diwali|midsummer|holidays?|vacation|break|semester|term|next (?:month|quarter|semester|term|year|spring|summer|autumn|fall|winter|week)"
    r"|(?:a|one|two|three|four|five|six|\d+|a few|a couple of|several|some)(?: or (?:so|two|three|four))? (?:days?|weeks?|months?|years?)(?:'? time)?(?: or so)?|(?:a )?fortnight|q[1-4]|20[2-9]\d|grant season|exam(?:s| season| period)|conference|launch|deadline|audit|trial|project|parental leave|maternity leave|leave|sabbatical|move|wedding|baby)"
)
