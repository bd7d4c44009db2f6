"""How people name somebody else, and when they do not."""

import re

from askaround.method.replies.cues import listed
from askaround.method.replies.words import cues

ADDRESS = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_TELL = r"(?:(?:talk|speak|write|chat|liaise|look|turn|connect|start)(?=(?:ing)? (?:to|with|up|at|over to)\b)|reach out|reach|e-?mail|contact|get(?:ting)? in touch|get(?:ting)? hold of|have a (?:chat|word)|catch|visit|consult|sit down with|spend (?:\w+ ){0,2}time with|follow up|approach|ask|try|call|ring|message|drop|check|see|look up|meet)"
_SOMEBODY = (
    r"(?:(?:my(?! office)|our|a|the(?! best| most)|one of|some of|another|someone|somebody|his|her|their) (?:\w+ ){0,3}?(?:colleagues?|friends?|co-?workers?|teams?|group|managers?|director|head|deputy|successors?|predecessor|boss|supervisor|wife|husband|partner|postdocs?|students?|team ?mates?|department|office|service|services|(?<!front )desk|centre|center|unit|lab|union|charity|agency|council|guild|chamber|archive|embassy|institute|hr|recruiters?|recruiting team|contacts?|colleague's|society|association|network|people|person|lead|co-?founders?|engineers?|analysts?|scientists?|editors?|officers?|trainees?|graduates?|neighbours?|cousins?|nephew|niece|mentees?|counterparts?|advis[eo]rs?|specialists?|clerk|partners?|apprentices?|expert|coordinator|alumni|mentor|(?<!the )professor|sister|brother)(?! meetings?\b)"
    r"|(?:someone|somebody) (?:like|in|at|from) (?:my|our|the|another|a)\b|hr\b|human resources|dr\.? \w+|prof(?:essor)?\.? \w+|(?:ms|mr|mrs)\.? \w+)"
)
# Said in lower case; `NAME` is looked for in the text as it stands.
SENDS_ON = cues(
    r"\b(?:have|did) you (?:ever |already )?(?:talk(?:ed)?|spoken|speak|written|write|reached out|met|tried|try|contacted|considered)\b(?: (?:to|with|asking|writing to|speaking to|talking to))?",
    r"\bbring(?:ing)? in (?:my|our)\b|\b(?:like|want|love) you to (?:meet|talk to|speak to|speak with|talk with)\b|\bcould do worse than\b|\blearn (?:more|a lot|much)\b.{0,12}\bfrom\b",
    r"\b(?:she|he|they)(?:'d| would) (?:know|be able to (?:tell|answer|help))\b",
    r"\bbetter (?:than me )?(?:would be|to ask|is to ask)\b|\bbetter than (?:me|i)\b|\b(?:give|giving|gave|given|hand|pass|put) (?:her|him|them) your (?:letter|name|note|message|e-?mail|details|mail)\b|\bhis successor\b|\bher successor\b|\b(?:she|he)(?:'s| is) (?:the|your) (?:one|person|woman|man|expert)\b",
    r"\bsomebody else you should\b|\bsomeone else you should\b|\b(?:have|had) you thought about\b|\bdown the (?:corridor|hall|road)\b",
    r"\b(?:be )?better served by\b|\byou(?:'d| would) (?:do|be) better (?:off )?(?:with|asking|talking to|speaking to)\b",
    r"\bi(?:'ve| have)? told (?!you\b|my (?:boss|manager))|\b(?:perhaps|maybe) (?:the|our) (?:\w+ ){1,4}(?:could|can|might|would)\b|\bhave a word with\b",
    r"\byou(?:'d| would|'ll| will) (?:get|learn|hear|find out|gain|benefit) (?:\w+ ){0,3}?(?:from|out of|with)\b|\bfor that you need\b|\bi (?:have |'ve )?(?:also )?asked\b(?!.{0,40}(?:rather|\bnot\b|n't|whether i\b|if i\b|permission|said))|\b(?:bring|invite|include)(?:ing)? (?:my|our) \w+\b|\bto step in\b",
    r"\bhere(?:'s| is) (?:someone|somebody|a person|a name)\b|\bfor the attention of\b|\bworth (?:talking|speaking|writing) to\b|\bcontact whoever\b",
    r"\b(?:person|one|man|woman|people) you (?:want|need|should|are looking for|'re looking for)\b.{0,20}? (?:is|are)\b",
    r"\b(?:passed|forwarded|referred|better|give|gave|his succ|her succ|transferred|handed|redirected)(?: on| over)? to (?!me\b|you\b|nobody)",
    r"\b(?:i'?ve|i have|i)(?: also| already)? asked (?:my|our|a|the)\b",
    r"\b(?:rather than|instead of) me\b",
    r"\b(?:best|right|better) (?:person|one|contact|address)\b.{0,30}? is\b",
    r"\bforwarded (?:to|on)\b",
    r"\bsent (?:it|this|your \w+) (?:on )?to (?:her|him|them)\b",
    r"\byou(?:'re| are) after\b",
    r"\b(?:copied|copying|cc'?d|cc'?ing) (?:her|him|them)\b",
    r"\b(?:has|have) taken over\b",
    r"\btook over\b",
    r"\b(?:succeeded|replaced) me\b",
    r"\bmy successor\b",
    r"\bhandles? (?:these|this|such|all|them)\b",
    r"\bshould be able to (?:tell|help|answer)\b",
    r"\b(?:an?|the) intro(?:duction)?\b",
    r"\blearn (?:a lot |more |much )?from\b",
    r"\bbring \w+ (?:in|along)\b",
    r"\bput (?:him|her|them|\w+) (?:in|on|into) (?:copy|cc)\b",
    r"\b(?:current|new|acting) (?:head|director|lead|manager|chair|owner|editor)\b(?: of [\w ]{1,30})? is\b",
    r"\b(?:put|putting) you (?:in touch|in contact|through)\b",
    r"\bintroduc(?:e|ing) you\b",
    r"\bintroduction to\b",
    r"\bconnect(?:ing)? you (?:with|to)\b",
    r"\bloop(?:ing|ed)? (?:in\b|\w+ in\b)",
    r"\b(?:cc'?d|cc'?ing|cc:|cc\b|copied|copying|copy in|in copy|in cc|on cc|bcc'?ing|bcc'?d|adding)\b(?!.{0,10}\bmy (?:assistant|secretary|pa\b|ea\b))",
    r"\b(?:passed|forwarded|forwarding|sent|passing|sending|pass|forward|handed|relay(?:ed)?|shared) (?!me\b|us\b)(?:\w+ ){0,2}?(?:your|you|this|it|that|the)\b(?: \w+){0,3}? (?:on|along|over|to|with)\b(?! me\b)(?! you\b)(?! nobody)",
    r"\b(?:refer|direct|redirect|point|steer|send|hand) (?:you|\w+ (?:enquiries|inquiries|requests|questions)|(?:all |such |these |your )?(?:\w+ ){0,2}?(?:enquir|inquir|request|question)\w*) (?:\w+ ){0,4}?(?:to|over|towards?|in the direction|at)\b",
    r"\bplease (?:direct|address|send) (?:\w+ ){0,6}?to\b",
    r"\b(?:give|giving|send) you (?:\w+ )?(?:'s )?(?:\w+ )?(?:the )?(?:name|contact|details|address|number|email)s?\b",
    r"\b(?:name|contact|details|number|e-?mail) of (?:a|my|our|the|someone|somebody)\b",
    r"\b(?:go|goes|run|handled|dealt with|processed|organi[sz]ed|managed|come) (?:through|via|by) (?!e-?mail|phone|zoom|video|my\b|me\b|the end|reception|mail)",
    r"\b(?:is|'s|are|be|was) (?:the (?:person|one|people|man|woman|place|best|right|better)|who you (?:need|want)|your (?:person|man|woman|best|guy)|(?:much |far |a lot |probably |a |a much |a far |way )*(?:better|best)(?:-| )?(?:placed|suited|person|bet|fit|choice|contact|qualified|match|equipped|source|for this|to (?:talk|speak|ask)|option|able))",
    r"\bwould (?:be|have) (?:\w+ ){0,3}?(?:better|best|ideal|perfect for|more (?:useful|helpful|relevant|interesting)|glad to help|happy to help|happy to talk|love to)\b",
    r"\b(?:knows?|has) (?:much |far |a lot |way )?(?:more|better|best)\b(?: \w+){0,3}? (?:about|on|than (?:me|i))",
    r"\bmore time than (?:me|i)\b",
    r"\bwho (?:moved|does|do|runs?|leads?|heads?|handles?|deals?|works?|looks after|is in charge|can (?:help|answer|tell)|could|might|would|often|actually|really)\b",
)
HANDS_ON, WITH_A_NAME = listed("others", "hands_on"), listed("others", "with_a_name")
TELLS_TO = re.compile(
    rf"\b(?:try|suggest|recommend|advise|urge|encourage|want to|should|could|might|may|can|better off|i'd|i would|thought (?:of|about)|considered|tried|try|someone like|somebody like|best|better|please|do|would|to|worth|instead|consider|then|also|just|or|and|,|;|^)\s+(?:you |that you |also |instead |directly |perhaps |to |maybe |even |really |definitely |probably |certainly |always |first |be |get |just )*{_TELL}(?:t?ing)?(?: (?:to|with|out to|up|for|at|in))?\s+(?!(?:to |with )?(?:me|you|us)\b|it\b|this\b|that\b|again\b|then\b|later\b|them\b|through\b|my (?:assistant|secretary|pa\b|ea\b|boss|manager))"
)
TELLS_FIRST = re.compile(
    rf"^\W*(?:but |so |please |do |maybe |perhaps |why not |why don'?t you |have you tried |then |also |instead |definitely )*(?:{_TELL}|trying)(?: (?:to|with|out to|up))?\s+(?!(?:to |with )?(?:me|you|us)\b|it\b|this\b|that\b|again\b|then\b|later\b)"
)
SUGGESTS = re.compile(
    r"\b(?:do|did|have) you (?:know|met|tried|considered|heard of|spoken (?:to|with)|come across|thought of)\s|\b(?:suggest|recommend|try|want|need|ask|contact|seek out|looking for|look for|(?:someone|somebody|people) like|such as|mean|means?|approach|consult)\s"
)
SOMEBODY = re.compile(rf"\b{_SOMEBODY}")
# A colleague does it: somebody else, and something about them.
DOES = re.compile(
    rf"\b{_SOMEBODY}(?:,)?(?: [\w-]+){{0,5}}? (?:(?:often|usually|also|actually|really|still|always|sometimes|certainly|probably) )*(?:does|do|can|could|would|might|has|have|knows?|will|may|loves?|enjoys?|runs?|works?|moved|offers?|did|is (?:very |much |more )?(?:happy|glad|able|better|approachable|keen|good|great|the))\b"
)
OWN = re.compile(
    r"\b(?:me|my (?:assistant|secretary|pa|ea|email|e-?mail|address|mail|cell|mobile|phone)|reach me|email me|mail me|write me|write to me|contact me|i am|my)\b(?: \w+){0,3}?[\s:(<]*$"
)
HELPER = cues(
    r"\bmy (?:\w+ )?(?:assistant|secretary|pa|ea|admin|office manager|executive assistant)\b",
    r"\b(?:the|our|unit|department|school|dean's|office) (?:\w+ )?secretary\b",
    r"\b(?:(?<!happy )to|will|can|'ll) (?:find|set up|arrange|schedule|fix|book|sort|coordinate|organi[sz]e) (?:a |the |some |us )?(?:time|date|slot|something|call|meeting|appointment|this up|it|things)\b",
)
NAME = re.compile(
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Frau|Herr)\.? )?[A-Z\u00c0-\u00de][\w\u00c0-\u024f'-]+(?: (?:de|van|von|der|al|bin|la|di|da) )?(?: [A-Z\u00c0-\u00de][\w\u00c0-\u024f'.-]+){0,3}"
)
NOT_A_NAME = listed("others", "not_a_name")

# A scheme or a page of theirs to apply on, instead of themselves.
PAGE = re.compile(
    r"(?<!booking )(?<!calendar )(?<!calendly )(?<!scheduling )\b(?:scheme|programme|program|portal|form|page|website|site|service|network|database)\b.{0,60}?(?:https?:|www\.|\bsign up|\bapply|\bregister)|(?:https?://\S+|\bwww\.\S+).{0,20}\b(?:sign up|apply|register)\b"
)
# It is the writer who will ask: "I have to ask our people first".
OURS = re.compile(
    r"\b(?:took|taken|taking) (?:the )?(?:time|trouble|to)\b|\byou took\b|\b(?:i|i'll|i'd (?:need|have|want|like|first)|i need|i have|let me|we|we'll|i must|i should)(?: \w+){0,3} (?:ask|check|speak|talk|consult)\b"
)
OFFICE = re.compile(
    r"(?:our(?! (?:\w+ ){0,2}(?:pages?|website|site)\b)|the address|the (?!front|reception|nurse|main)(?:\w+ ){1,3}(?:office|team|service|desk|department|page|list|society|association)\b)(?! (?:office|lab|clinic|place|phone|mobile|number|calendar|reception|front desk|door|website)\b)"
)
ALLOWED = re.compile(
    r"\b(?:asked|decided|decline|policy|permit|allow|let|forbid|if|approv\w*|ask)\b|n't|\bnot\b|\bno\b"
)
THEIRS = re.compile(r"\W*(?:my|our|one|a|the|another|some)")
HANDS = re.compile(
    r"\W*(?:some(?:one|body) else|bring|to step|here|for the att|contact who|person|one|man|woman|people|i have|i'?ve|transferred|handed|redirected|rather than|instead of|forwarded|sent|put|introduc|refer|pass|forward|copied|copying|cc|handle|my successor)"
)
MY_ADDRESS = re.compile(
    r"\b(?:from now on|(?<!her )(?<!his )(?<!their )(?:my|old|new|this|private|work) (?:e-?mail )?address)\b"
)
