"""How people say "not now, but later"."""

import re

from askaround.method.replies.calendar_words import MONTH, WEEKDAY
from askaround.method.replies.times_words import LATER_WORDS

_TH = r"\d{1,2}(?:st|nd|rd|th)?"
WHEN = (
    rf"(?:(?:in|until|till|til|after|before|from|by|come|not before|once|around|early in|late in|at|during|for|next|later|sometime in|towards)\s(?:the )?(?:{LATER_WORDS}|(?:the )?{_TH}(?: of)?(?: {MONTH})?\b|{MONTH} {_TH}|{WEEKDAY}\b)"
    rf"|(?:next|later this|later in the) (?:week|month|year|quarter|semester|term|spring|summer|autumn|fall|winter|{WEEKDAY})\b|early next (?:year|month|week)|(?:in|at) (?:early|late|mid)[ -]?{MONTH}"
    r"|once (?:\w+ ){1,6}?(?:is|are|has|have|gets?) [^.,;!?]{2,40}|(?:when|once|after|as soon as|until) (?:i|i'm|i've|things|it|we|we're|the|my|this|that|work|life|all)\b[^.,;!?]{3,50})"
)
WHEN_SAID = re.compile(rf"\b{WHEN}")
LOOSELY = re.compile(
    r"\b(?:after that|another time|some other time|at a later (?:date|time|point|stage)|later on|down the (?:road|line)|in (?:the )?(?:near |not too distant )?future|in due course|later this (?:year|month|week)|later\b|(?:a )?(?:few|couple of) (?:weeks|months)|next time|then)\b"
)
_AGAIN = r"(?:ask|try|ping|write|contact|e-?mail|mail|get (?:back )?in touch|get back|reach out|reach back|come back|check (?:back|in)|circle back|follow up|touch base|reconnect|re-connect|revisit|remind|drop me|poke|prod|shout|chase|nudge|bump|approach|message|text|resurface|resend|renew|pick (?:this|it) (?:back )?up|call (?:me )?(?:back|again)|give me a shout|look me up|knock again|catch me)"
INVITES = re.compile(
    r"^\W*(?:maybe|perhaps|possibly) (?:in|after|next|later in|around|once)\b|\b(?:maybe|perhaps|possibly) (?:another|some other|a different) time\b|\b(?:maybe|perhaps) later\b|\blater,? (?:maybe|perhaps)\b|\btalk about (?:it|this) in\b|\b(?:talk|speak|discuss|look at|chat)(?: \w+){0,3} again\b|\b(?:after|once) that\?|"
    rf"\b(?:please |do |maybe |perhaps |feel free to |if you are still |if you're still |can you |could you |would you |you (?:can|could|may|might) |happy for you to |best to |by all means |so |but |and |then |just |i'd |if you |worth |welcome to |or |let's |can we |could we |might we |should we |let us |shall we )*\b{_AGAIN}\b(?! you\b)"
    r"|\b(?:let's|can we|could we|might we|shall we|we (?:can|could|might|should)|let us|can it|could it|could this|i'd like to|happy to|may i|better to|have to) (?:\w+ )?(?:postpone|delay|defer|put (?:this|it) off|push (?:this|it)|move (?:this|it)|wait|hold off|park|leave (?:this|it)|come back to|return to|reconnect|revisit|pick (?:this|it) up|do (?:this|it) (?:another|some other)|look at (?:this|it) again|reconsider|think about (?:it|this))\b"
    r"|\b(?:ask|try|ping|remind|contact|e-?mail|write|write to|message|approach|call|chase|nudge)(?: to)? me (?:again|then|later|in|after|once|when|next|about|back)|\b(?:try|write|ask|call|get in touch|reach out|e-?mail) again\b|\bremind me\b"
    r"|\b(?:may|might|should|will|could) (?:have|be) (?:\w+ )?(?:more time|able to|easier|quieter|calmer|better|freer)\b.{0,40}\b(?:later|then|in|after|next)\b|\bbetter (?:in|after|next|later)\b|\b(?:things|it|life|work) (?:should |will |may |might |usually )?(?:calms?|quiet(?:en)?s?|settles?|slows?|eases?|clears?) down\b"
)
NOT_BEFORE = re.compile(
    r"\b(?:not|nothing|isn'?t|won'?t be|can'?t|cannot|no time|impossible|unavailable|busy|tied up|booked|swamped|full|underwater|buried|away|drowning|travell?ing|on leave|on sabbatical|snowed under|no (?:free )?(?:slots?|time|availability|openings?)|flat out|committed|have to wait|has to be|must wait|need to wait|wait|only|earliest|unable|slammed|mess)\b[^.;!?]{0,40}?\b(?:until|till|til|before|after|earlier than|through|for the next|for another)\b|\b(?:until|till|before)\b[^.;!?]{0,30}\b(?:impossible|no chance|difficult|hopeless|out of the question|not possible)\b"
)
# A time so far off that it is a "later" even beside a yes.
SEASON = re.compile(
    rf"\b(?:(?:in|until|till|after|once|not before|only in|from|come|wait for)\s(?:the )?(?:early |late |mid-?|beginning of |end of )?(?:{MONTH}\b(?!\w| \d)|(?:new|next) year|spring|summer|autumn|fall|winter|easter|christmas|thanksgiving|holidays?|semester|term)(?: (?:is|are) over)?|next (?:month|year|semester|term|quarter|spring|summer|autumn|winter))"
)
