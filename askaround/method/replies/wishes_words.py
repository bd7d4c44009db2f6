"""The words of a yes, of a no, and of neither, in clauses of lower case.

They are read clause by clause: what a clause means beside others is for `wishes.py`.
"""

import re

from askaround.method.replies.words import cues

_VERY = r"(?:(?:more than|very|so|really|absolutely|only too|always|certainly|quite|just|also|still|extremely|definitely|both|truly|most|totally|personally|gladly|much) )*"
# What a yes agrees to. "Happy to hear from you" agrees to nothing.
_DO = (
    r"(?:talk|chat|speak|help|meet|have|do|answer|share|take|give|tell|discuss|catch|hop|grab|jump|get on|make|oblige"
    r"|sit|spend|call|ring|phone|zoom|skype|offer|be interviewed|be of|set|schedule|arrange|find|connect(?! you\b)|assist|explain"
    r"|respond to your|reply to your|welcome|receive|host|show|see you|accept|contribute|participate|support"
    r"|walk you|fill you|fit you|squeeze|lend|say yes|agree|be your|go through|swap|exchange|compare|type|write back|have you|buy you)"
)
_WILLING = r"(?:happy|glad|delighted|pleased|thrilled|honou?red|willing|keen|excited|ready|prepared|content|stoked|tickled|chuffed|flattered and happy|open|game|down|inclined)"
_IT = r"(?:it|this|that|a (?:short |quick |brief |little )?(?:chat|call|talk|conversation|coffee|meeting|interview|zoom|cuppa)|talking|chatting|speaking|meeting|helping)"
_SPARE = r"(?:do|give|offer|make|spare|find|squeeze|fit|talk|meet|speak|chat|answer|call you|ring you|phone you|help|set aside|manage|host|see you|take your|be reached|pop|hop|jump|join)"
YES = cues(
    r"\b(?:can|could) be arranged\b|\bnothing (?:would|could) please me more\b|^\W*(?:positive|affirmative|agreed|obviously)\b|\bi'd sooner (?:chat|talk|meet|write)\b|\bfire off\b|\b(?:i'm|i am|you have) persuaded\b|\bhere(?:'s| is) my (?:number|mobile|cell|phone|direct line|extension)\b|\bobviously yes\b|\bsay let'?s\b",
    r"\ball the time in the world\b|\bgood timing\b",
    r"\b(?:i'?m|i am|i would be|i'd be|we are|we would be|i will be|i'll be) (?:\w+ly )?(?:available|free|at liberty) to (?:speak|talk|meet|chat|help|answer|do|be interviewed)\b|\bi'?m yours\b|\blove nothing (?:more|better)\b",
    r"(?:^|[,:-] ?)yes,? (?:with|but only|if|as long|provided|though|and)\b",
    r"^\W*right you are\b|\b(?:await|expect) your (?:questions|call|mail|list|letter)\b|^\W*(?:i'm|i am|we are|we're) (?:\w+ly )?(?:willing|game|happy|open|in favou?r)(?=\W*$|[.!]|, (?:provided|if|as long))|\bwith (?:the |very )?(?:great(?:est)?|much|real|utmost)(?: of)? pleasure\b|\bconvinced me\b|\bno trouble\b",
    r"\b(?:happily|gladly|cheerfully|willingly|readily)\b(?! married| retired)",
    r"\bsounds (?:\w+ )?(?:grand|super|brilliant|ace|cool|wonderful|excellent|marvellous|terrific|delightful)\b",
    r"\byou can have\b|\bask me any(?:thing| questions?)\b|\b(?:could|can) be persuaded\b|^\W*come\W*$|\bgive it a (?:go|try|whirl|shot)\b",
    r"\b(?:time|day|date|slot|suggestion|hour|proposal|morning|afternoon|week|evening|plan)\b(?: \w+){0,5}? (?:is|are|would be|will be|sounds|looks)(?: \w+ly| all| just)? (?:fine|good|great|perfect|ok|okay|convenient|possible|ideal)\b",
    r"\b(?:time|day|date|slot|suggestion|hour|proposal)\b(?: \w+){0,5}? (?:works|suits)\b",
    r"^\W*(?:confirmed|see you (?:then|there|soon|on)|speak soon|talk soon|speak then|talk then)\b",
    r"\b(?:it|that)(?:'d| would|'ll| will) be (?:\w+ )?(?:fun|nice|fantastic|great|lovely|good|(?:great |real )?pleasure|delight|interesting)\b(?! to know| to hear)",
    r"\b(?:i|we)(?:'d| would| will|'ll)(?: \w+ly)? be (?:thrilled|delighted|honou?red|happy|glad|willing|game|up for it)\W*$",
    r"^\W*do (?:come|call|ring|write|drop|get in touch|visit|pop)\b",
    r"\b(?:i|we)(?: always| do| still| will)? have time\b(?! to \w+ (?:un)?til)",
    r"\b(?:i am|i'?m|we are) agree(?:ing|d)? to\b",
    r"^\W*(?:approved|granted|okey ?dokey|okie ?dokie|all good(?=\W*$|[.,!])|agreed|accepted|you'?re in luck|interview me|count on me|game on|bring it on)\b",
    r"\b(?:i'd|i would|we'd) (?:much |rather )?prefer (?:a |an |the |to (?:talk|speak|meet|do|answer|chat))?(?:phone|call|video|zoom|coffee|email|e-mail|writing|in person)?",
    r"\binterested in (?:having|talking|doing|this|speaking|your offer|chatting|meeting|helping)\b",
    r"^\W*(?:just |then |so |better idea: |please )*(?:ping me|come along|come to|come over|whatsapp me|message me|dm me)\b",
    r"^\W*(?:why yes|very well|could do|let'?s!|permission granted|thumbs up|looking forward(?: to it)?\W*$|it'?s a (?:deal|date)|not at all a|you'?(?:ve|ll) (?:got|have) (?:your|my)|with joy|gladly)",
    r"\byes (?:to|from)\b",
    r"\bmy door is\b",
    r"\b(?:i|we)(?:'ve| have)(?: got)? (?:\w+ ){0,3}?(?:time for|minutes (?:for|between|free|on|at|before|after|to)|half an hour (?:for|free|on|at))",
    r"\b(?:ring|call|phone|come|write|visit) (?:me )?when(?:ever)? you\b",
    r"\bi will (?:gladly )?(?:answer|help|tell you|expect|talk|be there|be happy)",
    r"\bi shall be there\b",
    r"\bhalf an hour (?:i|we) can\b",
    r"\bi'd (?:like|love|say come)(?: to do this)?\b(?=.{0,20}\b(?:this|it|come)\b)",
    r"\bmake me happy\b",
    r"\b(?:phone|zoom|call|video|teams|skype|e-?mail|coffee|lunch|(?:\d+|ten|fifteen|twenty|thirty) min(?:ute)?s?|that|this|it|half an hour|tea|writing|chat|meeting) (?:call |chat )?(?:is|'s|would be|will be|'d be|are|should be|works? (?:is )?)(?: \w+ly| just| all| absolutely)? ?(?:fine|good|ok|okay|possible|great|perfect|lovely|easiest|best|better|no problem|welcome|alright|doable|wonderful)\b",
    r"\b(?:that|it|this|which|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'s| is| would be|'d be| will be| seems| sounds| looks)(?: \w+ly| just| all| quite| very| absolutely| perfectly)? (?:doable|fine|good|possible|(?:a|an|my|our) (?:privilege|honou?r|pleasure|delight|good idea|great idea)|great|lovely|welcome|ok|okay|perfect|alright|wonderful|feasible|convenient)\b(?! to hear| to see| of you| news| question| but)",
    r"\b(?:i'?m|i am|we'?re|we are) (?:perfectly |totally |absolutely |quite |more |much more |most )?(?:fine|ok|okay|good|cool|happy|comfortable|at ease) (?:with|doing|answering|talking|speaking|about) (?!leaving|the person)",
    r"\b(?:suits|fits|works for|works with) (?:me|us|my)\b",
    r", (?:sure|ok|okay|yes|absolutely|certainly|of course|fine|gladly|why not)\s*[.!]*\s*$",
    r"\b(?:that|it|this) works\b",
    r"^\W*works (?:for me|well|great)",
    r"^\W*(?:so |and |then |ok |okay |just |please |simply |do |or )*(?:call|phone|ring|drop by|come by|text|knock|dial|pop (?:in|by|round|over)|stop by|swing by|visit)\b(?! (?:for papers|it|this|her|him|them|my (?:colleague|boss)|our|the (?:office|department)|dr|prof|mr|ms))",
    r", (?:just|please|simply) (?:call|phone|ring|write|come)\b",
    r"\bwould be (?:\w+ )?(?:great|lovely|nice|good|fun|cool|wonderful|interesting) to (?:\w+ )?(?:talk|chat|meet|speak|connect|catch|help|do|have)\b",
    r"\b(?:i|we) (?:agree|accept|consent|intend|plan|want|mean|promise) to (?:\w+ )?(?:talk|receive|meet|speak|help|be|do|answer|give|see|host|participate)\b",
    r"\byou(?:'re|'d be| are| would be| will be)(?: very| most| more than| always)? welcome\b(?! for| as always)",
    r"\bconsider (?:it|me|yourself)\b",
    r"^\W*(?:oh )?go on(?: then)?\b",
    r"\btalked me into\b",
    r"\b(?:it|we|i|that|they) (?:would|could|can|do|does|will|am|is) ?[.!]\s*$",
    r"\b(?:can'?t|cannot|won'?t) hurt\b",
    r"\b(?:tell|send|let|ask) me (?:know )?what(?:ever)? (?:you|would|exactly you)(?:'d| would)? (?:like|want|need|wish|are (?:curious|hoping))",
    r"\bwhat (?:do|would) you (?:want|like|need) to (?:know|ask|talk about|discuss|cover|hear)\b",
    r"\blmk what\b",
    r"\byou'?ll have my (?:answers?|replies)",
    r"\b(?:something|it|this|you|a time|a slot) in the (?:diary|calendar|books)\b",
    r"\b(?:held|hold|blocked|put|saved|reserved|pencilled|booked|set aside) (?:\w+ ){0,4}?(?:for you|for us|on (?:our|my|the|your) calendars?|in my diary)\b",
    rf"\b{_WILLING},? (?:enough )?to (?:\w+ ){{0,2}}?{_DO}\b",
    r"\b(?:happy|glad|pleased|delighted|keen|willing|love|ready|thrilled) (?:to|too?)(?: do so)?\s*(?:[.!,;:)]|$)",
    r"\b(?:happy|glad|pleased|delighted) (?:2|two) \w+",
    rf"\b(?:would|'d|should|will|'ll) {_VERY}(?:love|like|enjoy|welcome|appreciate) (?:to {_VERY}{_DO}\b|{_IT}\b|to[.!,]?\s*$|the (?:chance|opportunity))",
    r"^\W*love to\b",
    r"\blove these\b",
    rf"\b(?:up|open|game|down|available|free) (?:for|to) {_IT}\b",
    r"\b(?:up|game|down) for\b",
    r"\b(?:gladly|with (?:great |the greatest )?pleasure|(?:it'?s|it would be|it'd be|it will be|would be|be) (?:my|a|an|our) (?:real |great )?(?:pleasure|honou?r|delight))\b",
    r"^\W*my pleasure\b",
    r"^\W*(?:delighted|thrilled|honou?red|happily)\W*$",
    rf"\b(?:i|we) (?:can|could|might be able to|will|shall|may|'ll|should be able to)(?: \w+ly| also| just| certainly| only| even| always| probably)* {_SPARE}\b",
    rf"\b(?:i|we)'(?:ll|d be able to) {_VERY}{_SPARE}\b",
    r"\bsuppose (?:i|we) (?:can|could)\b",
    r"\b(?:i|we) think (?:i|we) (?:can|could)\b",
    r"\b(?:i am|i'm|we are|we're|i'll be|i will be)(?: \w+ly| mostly| pretty| also)? (?:in(?= *(?:$|[.,!;]))|game|available|free|on board|around|up for|at your disposal|at my desk|in the office)\b",
    r"\b(?:count me in|you're on|you are on|i accept(?! that| very| few| only| no)|i agree\b(?! that| with| it)|we accept|consider it done|sign me up|you bet\b|you got it|you've got it)",
    r"\blet'?s (?:do|talk|meet|chat|say|find|set|schedule|speak|grab|make|get|go|try|plan|hop|jump|aim|book|fix|arrange|pencil|have)\b",
    r"\b(?:give me a (?:call|ring|buzz|bell|shout)|(?:call|ring|phone|text|skype|zoom) me\b|(?:come|drop|stop|pop|swing) (?:by|in|over|round)\b|come to (?:reception|my|our|the)|come and see)",
    r"\b(?:you (?:can|may|could|are welcome|'re welcome|are very welcome|'re more than welcome)(?: always| certainly| of course| also)* (?:to )?(?:call|ring|phone|visit|come|ask|send|reach|use|book|catch|find|quiz|meet))",
    r"\bfeel free to (?!ask (?:some|other|around|any))(?:call|ring|phone|drop|stop|come|book|pick|grab|schedule|send|ask|text|choose|put|pop|fire|shoot|add|set|find|propose|suggest|throw|pencil|select)\b",
    r"\b(?:send|fire|shoot|email|mail|forward|drop|let me have|give|ask)(?: me| us)?(?: over| across| through| along| off| away)? (?:your|the|all your|any|some|whatever|a few|a list of|those|them)(?: list of)? ?(?:questions?|over|across|through)?\b(?=.*\bquestions?\b|.*\bover\b)",
    r"\bquestions? (?:over |through |across )?(?:beforehand|by e?-?mail|in advance|ahead|first)\b",
    r"\bfire away\b",
    r"\bask away\b",
    r"\blook(?:ing)? forward to (?:talk|speak|meet|chat|our|it|see|the |your (?:call|visit|questions)|connect|answer|a )",
    r"\b(?:will|'ll) be waiting for (?:your call|you)\b",
    r"\bwaiting for your call\b",
    r"\bi(?:'ll| will) (?:call|ring|phone|zoom|expect) you\b",
    r"\bi'?m (?:pretty |very |quite )?(?:easy|flexible)\b",
    r"\byou (?:may|can) count on me\b",
    r"\bsure we can\b",
    r"\bwe can (?:make|arrange|meet|talk|do|set|speak|have|use|zoom|chat|certainly)\b",
    r"\bwe could (?:meet|talk|speak|do|chat|use|have)\b",
    r"\b(?:make|find) (?:some |the )?(?:time|it work)\b",
    r"\banything for a\b",
    r"\bany ?time\b(?= is| works| you|[.!]?\s*$)",
    r"\bhappy for you to\b",
    r"\bno (?:trouble|bother) at all\b",
    r"\bso(?:,)? yes\b",
    r"\byes[.!]?\s*$",
    r"\bthe answer is yes\b",
    r"\bsay yes\b",
    r"\ban? (?:easy|enthusiastic|big|definite|resounding) yes\b",
    r"\bokay?\s*[.!]*\s*$",
    r"\bdefo\b",
    r"\b(?:works?|good|fine|ok|okay|great|perfect|possible|convenient|suits?|doable|all right|alright)(?: (?:by|with|for) (?:me|us|my side)| at my end| on my end| my end)\b",
)
# Words that say yes where they open what is said.
OPENS_YES = re.compile(
    r"^(?:\W|hi\b|hello\b|hey\b|hiya\b|yo\b|oh\b|dear [\w. ]{1,30},|thanks[^.!?]{0,40}[,.!-]|and\b|so\b|well\b|ah\b|wow\b|haha\b|hmm\b|but\b)*"
    r"(?:yes|yep|yeah|yup|sure (?:can|will|do)|yea|ya|aye|sure(?: thing)?|of course|absolutely|certainly|definitely|ok|okay|okey|oki|k|alright(?: then)?|all right|agreed|deal|why (?:on earth |ever |the heck )?not|no (?:problem|worries|probs|prob|issue|bother)"
    r"|not a problem|by all means|go (?:right )?ahead|go for it|please do|can do|will do|yes please|happily|sounds (?:\w+ )?(?:good|great|fun|fine|lovely|interesting and|perfect|doable|like (?:a plan|fun))"
    r"|(?:great|good|lovely|nice|super|cool|excellent|brilliant) (?:idea|plan)|fine|cool|perfect|great|brilliant|super|wonderful|lovely|done|for sure|naturally|indeed|with pleasure|works|fine)"
    r"(?=\W*$|\s*[,.!:;)-]|\s+(?:thing|then|please|happy|glad|you can|we can|i can|i'd|i would|i will|i'll|let|send|no problem|why|of course|that|this|it|with|to me|by me|i am happy|i'?m happy|i agree|i accept|i think so|give|call|ring|come|for|would|we could|always|anytime|any time|possible|mate|thanks|free|ready|go|defo|love|lets))"
)
# What stands there is a yes only in the sense of the whole idiom, though it holds a "no".
YES_IDIOM = cues(
    r"\bnothing (?:would|could) (?:please|make) me (?:more|happier)",
    r"\blove nothing (?:more|better)",
    r"why (?:wouldn'?t|would) i\b",
    r"not only\b|(?:couldn'?t|can'?t|cannot|hard to|impossible to|how could i|won'?t|wouldn'?t) (?:possibly )?(?:refuse|resist|turn (?:that|this|you|it) down)",
    r"(?:don'?t|do not|can'?t|cannot|can not|couldn'?t) (?:really )?(?:see|think of|imagine) (?:why (?:ever )?not|(?:a|any|one) (?:good )?(?:reason|problem|issue|harm|objection|obstacle|nicer|better)[^.,;]{0,30})",
    r"see no (?:reason|problem|harm|issue|obstacle)[^.,;]{0,24}",
    r"(?:wouldn'?t|don'?t|do not|would not) mind(?: at all)?",
    r"(?:have |has )?(?:no|not have any|don'?t have any) objections?",
    r"no (?:problem|worries|issue|trouble|bother|probs)\b(?: at all)?",
    r"not an? (?:problem|issue|bother)(?: at all)?",
    r"why (?:on earth |ever |the heck )?not\b",
    r"no reason (?:why )?not(?: to)?",
    r"(?:don'?t|can'?t) say no",
    r"can hardly say no",
    r"hard to say no",
    r"how could i (?:say no|refuse|resist)",
    r"(?:won'?t|will not) say no",
    r"not busy(?: at all)?",
    r"no need\b",
    r"nothing (?:i'd|i would) (?:like|love) (?:more|better)",
    r"couldn'?t be (?:happier|easier)",
    r"don'?t worry",
    r"never too busy",
    r"not (?:at all )?too busy",
)
NOT_PERMITTED = r"(?:don'?t|do not|doesn'?t|does not|not|won'?t|wouldn'?t|never|cannot|can'?t|isn'?t) (?:\w+ ){0,2}?"
_CANT = (
    r"(?:can'?t|cant|cannot|can not|could not|couldn'?t|won'?t|wont|will not|am unable|are unable|unable|'m unable|not able|be unable|not in (?:a|the) position|not (?:allowed|permitted|authori[sz]ed|free)"
    r"|not going|(?:am|'m|are|'re|is) (?:just |simply |currently |really )?not (?:going |able )?|don'?t think (?:i|we) (?:can|could|will|would|should|am)|not sure (?:i|we) can|shouldn'?t|would not|wouldn'?t|not feel able|not (?:really )?(?:have|got)|don'?t (?:really )?(?:have|feel)|do not (?:really )?(?:have|feel)|haven'?t (?:got )?)"
)
_TAKEN_ON = (
    r"(?:help|talk|speak|meet|chat|do (?:it|this|that|these|so|interviews?|any|a)|commit|take|accept|accommodate|fit|offer|manage|make (?:it|time|this|that)|spare|participate|support|oblige|say yes|give|agree|be (?:of|able|much|any|available|meeting|taking|doing|a good)|assist|provide|contribute|help(?:ful)?|respond to|fulfil|grant"
    r"|taking|doing|accepting|giving|offering|meeting|looking to|in a position|available|interested|comfortable|willing|the time|time|any time|capacity|bandwidth|room|much time|enough|schedule|join|add|work out|free|anything|see you|devote|find (?:the )?time|connect|host|permitted|allowed|comfortable)"
)
NO = cues(
    r"[:,] no\W*$|\bnot on your life\b|\brather spend\b|\bforgive me\b|\bnothing i (?:could|can) (?:tell|say|add|offer)\b|\btoo much on\b|\bnot set up for\b|\bnot the \w+ (?:type|kind|sort)\b",
    r"\b(?:interview|call|meeting|talk|chat|conversation)s? (?:is|are|would be|will be) (?:not|out|off|impossible)\b|\bpromised (?:\w+ ){0,3}to stop\b|\bi refuse\b|\b(?:let's|let us) (?:not|leave)\b",
    r"\b(?:am|are|is|'m|'re|be) saying no\b|\bsaying no to\b|\bnot up to\b|\bwe only (?:speak|talk|deal|work|help|answer|see|take)\b|(?:\bnot|n't) (?:\w+ )?open to\b|\bprefer to keep\b",
    r"\b(?:can'?t|cannot|can not|won'?t) (?=since|because|as\b|due|for\b|owing|at\b|until|this\b|right|now\b|currently|any\b|when|while|if\b|-|these|even|anymore)",
    r"\b(?:i|we) (?:don'?t|do not|haven'?t|have not) (?:really )?(?:have|got) (?:the|a) \w+\b|\btoo (?:thin|tired|ill|old|far gone|overworked|much)\b|\bno (?:interviews|visits|visitors)\b|\bsuspend(?:ed)? (?:all|any|these|such|visits)|\b(?:rather|sooner|better) (?:pass|decline|skip|leave it|abstain)\b|\bagainst me\b|\bfrowns? (?:on|upon)\b|\bthat'?s not on\b|\bapart, so\b",
    r"\byou(?:'d| would| will|'ll)? (?:do|be) (?:much |far )?better (?:off )?(?:reading|elsewhere|with|asking)\b|\bdeclin(?:ing|ed) (?:all|any|these|every)\b|\bexcuse me (?:from|this)\b|\b(?:don'?t|do not) think (?:this|that|it)(?:'s| is) for me\b|\bturn .{1,15} down\b",
    r"\b(?:nobody|no one|no-one) (?:can be|is|who|here|has)\b|\bif (?:i|we|it|things|this) (?:weren'?t|wasn'?t|were not|hadn'?t|didn'?t)\b|\bnot (?:free|available)\b",
    r"\bwast(?:e|ing) (?:of )?your time\b|,\s*no\W*$|\bturn (?:you|it|this|them) (?:away|down)\b|\b(?:do not|don'?t|stop|please no) (?:ever )?send\b.{0,20}\b(?:any|more|further|me)\b|\bcan'?t afford the time\b",
    r"\bfull up\b|\bhad to stop\b|\btoo full\b|\b(?:asked|told|instructed) (?:me|us) (?:to (?:decline|say no|refuse)|not to)\b|\bmust decline\b|\b(?:have|with) no (?:wish|desire|interest|intention|plans?)\b|\bnothing to add\b|\b(?:don'?t|do not) (?:really |actually )?(?:want to|wish to|care to|fancy)\b(?! (?:miss|keep|bother))",
    r"\bno way\b",
    r"\binterviewed out\b",
    r"\bi doubt\b",
    r"\b(?:cannot|can'?t|not able to|unable to) (?:answer|reply to|respond to|meet with|see) (?:each|every|all|everyone|everybody|them|individual)",
    r"(?:\bnot|n't) (?:really |quite )?in (?:a|the|any) (?:place|position|state|shape)\b",
    r"(?:\bnot|n't) your (?:woman|man|person|guy|gal|girl)\b",
    r"^\W*(?:i|we) (?:really |just |simply )?(?:don'?t|do not|haven'?t|can'?t|won'?t)\W*$",
    r"\b(?:protect|guard|ring-?fence) my (?:time|evenings|weekends|mornings|energy)\b",
    rf"\b{_CANT} (?:to )?(?:\w+ ){{0,4}}?{_TAKEN_ON}\b",
    r"\b(?:can'?t|cant|cannot|can not|won'?t)(?: at present| right now| currently| this time)?\s*[.!,;]*\s*$",
    r"\b(?:simply|just|really|honestly) (?:can'?t|cannot)\b",
    r"\b(?:sends?|with) (?:her|his|their|my|our) regrets\b",
    r"\bregrets?\b(?! (?:it|becoming|choosing|leaving|not))",
    r"(?:\bnot|n't) (?:really |quite )?for me\b",
    r"\b(?:cannot|can'?t|could not|will not|won'?t|not) be (?:granted|accommodated|met|supported|considered|offered|arranged|fulfilled|approved|honou?red|processed)\b",
    r"\bnot now\b",
    r"\bnever\W*$",
    r"\bdecided (?:not|against)\b",
    r"\bleaves? (?:me |us )?(?:no|little) (?:room|time|space)\b",
    r"\b(?:will|'ll|must|have to) (?:sadly |regretfully )?(?:disappoint|let you down|leave it|leave this)\b",
    r"\bto disappoint you\b",
    r"\bstop (?:writ|email|contact|mail|messag)",
    r"\b(?:no|lack(?:ing)?(?: the)?|zero|not enough|little|not much|without|short of|very short of|run out of|hardly any|neither the) (?:\w+ ){0,2}?(?:time|bandwidth|capacity|availability|resources|spare|openings?|free time)\b(?! like)",
    r"\btime is (?:very |too |so )?(?:short|limited|scarce)\b",
    r"\b(?:don'?t|do not|doesn'?t|does not|no longer|never(?! get\b| had\b| been\b)|stopped|not|quit|given up|gave up|ceased) (?:\w+ ){0,2}?(?:do|give|giving|offer|offering|take(?! care| long)|taking|accept|accepting|conduct|grant|doing|host|hosting|entertain|participate in|engage in|meet|meeting|speak|speaking|talk|permit|allow|let|support|supporting|arrange|facilitate|respond to)\b.{0,40}?\b(?:interviews?|these|this|that|such|requests?|calls?|meetings?|visitors|chats?|any ?more|outside|external|strangers|people|students|applicants|candidates|me|us|unsolicited|press|with anyone|kind)\b",
    r"\b(?:have to|must|going to|gonna|will|'ll|need to|forced to|want to|like to|i|we|regretfully|regretably|regrettably|respectfully|politely|obliged to|better|should|hereby) (?:\w+ ){0,3}?(?:declin(?:e|ing)|pass(?! (?:(?:it|this|that|you|these|them|your \w+|the \w+) (?:on\b|along|to\b|over)|along|on to|on your|through|by))|say no|refuse|opt out|sit (?:it|this|that)(?: one)? out|bow out|give (?:it|this|that) a miss|turn (?:it|this|that|you|your \w+) down|withdraw)\b",
    r"\b(?:declin(?:e|ing) (?:your|this|the|it|politely)|pass on (?:this|it|that)\b|turning (?:it|this|you) down)",
    r"\bno,? (?:thanks|thank you|thx|sorry|sorry|can do|i'm|i am|i can'?t|i don'?t|not)\b",
    r"\bnope\b",
    r"\bnah\b",
    r"\bnot (?:this time|for me|my (?:thing|cup of tea|bag|scene)|interested|something (?:i|we)|at this time|at present|right now|at the moment|going to (?:work|happen)|gonna)\b",
    r"\b(?:sadly|unfortunately|regrettably|alas|afraid|probably|regretfully|sorry),? not\b",
    r"\b(?:it'?s|it is|that'?s|is|be) (?:a |an? \w+ )?no\b(?!t)(?: from| for| i|[.,!]|\s*$| this)",
    r"\b(?:but|so|i'?m afraid|sorry|unfortunately|afraid|is|say),? no\W*(?:$|[.,!;])",
    r"\b(?:rather|prefer|better|best|choose|chosen|decided|opted) (?:i )?not\b",
    r"\bprefer to (?:leave|keep|stay|decline|avoid|pass)\b",
    r"\b(?:rather|sooner) (?:keep|stay|leave|avoid)\b",
    r"\b(?:remove|take) (?:me|us|my (?:name|address|email)) (?:off|from)\b",
    r"\bunsubscribe\b",
    r"\b(?:don'?t|do not|please don'?t|stop|cease|never) (?:ever )?(?:contact|writ|e-?mail|messag|call|spam|bother)\w*\b",
    r"\bleave me alone\b",
    r"\blose my (?:number|address)\b",
    r"\b(?:no|not|any|much|little|of no) (?:much |any |real )?(?:help|use|assistance|value) to you\b",
    r"\b(?:can'?t|cannot|couldn'?t|wouldn'?t|don'?t think i) (?:\w+ ){0,3}?be (?:of )?(?:any |much |help|use)",
    r"\b(?:policy|policies|rules?|compliance|employer|legal|contract|schedule|workload|diary|calendar|commitments|agreement|guidelines|department|management|boss)\b.{0,40}?(?:\bnot|n't|prevents?|forbids?|prohibits?|preclude|against|rules? out|too|no\b|leaves? no)",
    r"(?:\bnot|n't|never|isn'?t) (?:\w+ ){0,2}?(?:allowed|permitted|possible|feasible|able to|an option|going to be possible|viable|allow|permit)\b",
    r"\bimpossible\b",
    r"\bagainst (?:our|company|the|my) (?:policy|rules|polic)",
    r"\bout of the question\b",
    r"\b(?:at|over|beyond) (?:full |my |our )?capacity\b",
    r"\b(?:far |much |way |just |simply |a bit )?too (?:busy|stretched|swamped|overloaded|overwhelmed|many (?:requests|commitments|of these)|much (?:on|work|going|to do)|little time|tied up|pressed)\b",
    r"\b(?:unable|not able) to\b",
    r"\bhave stopped\b",
    r"\bno more (?:interviews|meetings|calls)\b",
    r"\bhas to be (?:a )?no\b",
    r"\bnot? (?:up for|keen|in favou?r)\b",
    r"\b(?:won'?t|not|isn'?t|can'?t|cannot) (?:going to |gonna )?(?:be able to )?(?:work|happen|be possible|work out|make this work)\b",
    r"\bfind (?:these|this|them|it) awkward\b",
    r"\bbad experiences?\b",
    r"\b(?:fully|completely|totally|solidly|all) (?:booked|committed|tied up|subscribed)\b(?! until| till| through)",
    r"\b(?:won'?t|not|don'?t|can'?t) (?:be )?(?:joining|participating|proceed|pursue)",
    r"\bi'?d be lying if\b",
    r"\bcan'?t (?:in good conscience|justify)\b",
)
# Alone it says little; with "sorry" or "good luck" it is a no.
NO_HINT = cues(
    r"\b(?:out of the country|(?:not|isn't|is not|never) a (?:good|great) (?:time|moment)|wrong choice|last (?:person|one)|spread thin|never know what|little to say|retired|isn'?t (?:that|very|so) interesting|abroad|worst (?:moment|time|possible)|received (?:so |very |too )?many|leaving|i don'?t expect|i hated|interviewed out|whole period|entire period|out of this line|advertisement|nightmare)\b",
    r"\b(?:don'?t|do not) (?:think|believe|feel) (?:i'?m|i am|i'd be|i would be|i have|i've|my|there|this|that|it)\b",
    r"\b(?:swamped|underwater|under water|buried|snowed under|drowning|overcommitted|over-committed|overloaded|overwhelmed|heads? down|flat out|slammed|stretched|crazy busy|so busy|very busy|extremely busy|hectic|busy|bad time|not a good time|packed|rammed|jammed|full plate|plate is full|hands are full|up to my (?:eyes|ears|neck)|tight)\b",
    r"\b(?:have|i've|has) (?:left|retired|moved on|changed fields)\b",
    r"\bretired\b",
    r"\bi left\b",
    r"\bleft (?:psychology|the field|that field|academia|research)\b",
    r"\bno longer (?:work|in|with|do|active|involved|at)\b",
    r"\b(?:not|hardly|isn'?t|never) (?:really |quite )?(?:the|a|your) (?:right|best|ideal|good|proper) (?:person|fit|contact|match|address|candidate|source|one)\b",
    r"\bwrong (?:person|address|guy|woman)\b",
    r"\bnot (?:my|our) (?:area|field|expertise|speciality|specialty|department|remit)\b",
    r"\boutside (?:my|our) (?:area|field|expertise|remit)\b",
    r"\bnothing (?:useful|much|of use|interesting|to (?:say|add|offer))\b",
    r"\bnot (?:much|a lot) (?:i can|to (?:say|tell|offer))\b",
    r"\bnot (?:taking|doing)\b",
)
REGRET = re.compile(
    r"\b(?:unfortunately|i'?m afraid|i am afraid|afraid|sadly|regret(?:fully|tably)?|regrettably|sorry|alas|apologi[sz]e|apologies|i wish i could|(?:would|'d) have (?:loved|liked)|wish i could|much as i)\b"
)
FAREWELL = re.compile(
    r"\b(?:best wishes (?:with|for|in)|gl\b|good luck|best of luck|all the (?:best|luck)|wish you|every success|wishing you|success (?:with|in)|luck with|hope you find|hope (?:someone|somebody|another)|i'?m sure (?:you'll|others|someone)|others will)\b"
)
# A yes that would have been.
HYPOTHETICAL = re.compile(
    r"\bif\b.{0,30}?\b(?:were|had|could|did)\b|\bwere (?:it|i|we)\b|\bfreezes? over\b|\b(?:would have|would've|'d have|normally|usually|ordinarily|typically|generally|in (?:other|different) circumstances|under other|otherwise|another (?:life|year)|any other (?:time|week|month|year)|wish|if only|if i (?:could|had|were|can)|were i|as much as|much as|even though|while i(?:'d| would)|though i(?:'d| would)|although i(?:'d| would)|in theory|in principle|once upon|used to|had hoped|if time allowed|if things were)\b"
)
# The decision is still to come.
PENDING = re.compile(
    r"\b(?:i'll|i will|will) (?:\w+ )?(?:write|reply|get back|answer|respond|be in touch|let you know)(?: \w+){0,3} (?:properly|later|soon|next|when|once|by|at the|tomorrow|tonight)\b|\bnot (?:entirely |quite |really |so )?sure (?:i|that|what|how|about|this)\b|\bthink about (?:it|that|this)\b|\bleave it with me\b|\b(?:let me (?:check with|think|ask|consult|see if|sleep|consider|talk to|speak to|discuss|run)|i(?:'ll| will| need to| have to| must| should| would have to|'d have to) (?:\w+ )?(?:ask(?! you| her to| him to| them to| that)|check with|think|consult|consider|sleep on|discuss it|talk to my|speak to my|clear|run (?:it|this)|get back to you (?:on|if|whether|about whether))|depends on|it depends|not sure (?:yet|if|whether)|if my (?:boss|manager|supervisor|head|employer|company|department|chair|line manager)|need (?:approval|permission|clearance|to ask|to check with|my (?:boss|manager))|waiting (?:for|on) (?:approval|permission|my)|subject to approval|before i (?:answer|decide|agree|commit|say)|undecided|can'?t (?:promise|say yet)|don'?t know (?:yet|if|whether))\b"
)
# A "no" that leaves the rest open: a way of talking, a day, a habit.
A_WAY = re.compile(
    r"\b(?:call|phone|telephone|zoom|teams|video|skype|in person|face to face|meet up|coffee|lunch|onsite|on site|long|an hour|a full|30 minutes|thirty|half an hour|record|recorded|camera|office|live|travel|come to|physical|meeting)\b"
)
A_HABIT = re.compile(r"\b(?:usually|normally|generally|typically|often|tend|as a rule|much)\b")
FOR_NOW = re.compile(
    r"\b(?:right now|at the moment|at (?:this|the present|present) time|at present|currently|these days|for now|for the moment|this (?:week|month|term|semester|quarter|year|summer|spring|autumn|fall|winter|time)|just now|presently|at this (?:point|stage)|in this period|today|tomorrow|until|till|before|next (?:week|month)|for the (?:next|coming|rest))\b"
)
# "I don'?t ..." about what they do, not about what they know: with nothing else said, a no.
FIRST_PERSON_NO = re.compile(
    r"\b(?:i|we)(?:'m| am|'ve| have|'d| would|'ll| will| are|'re)?(?: just| really| simply| also| quite)? (?:don'?t|do not|can'?t|cannot|won'?t|never|no longer|not|have no|have nothing|nothing|no|haven'?t|don'?t have)\b"
    r"(?! (?:really |quite |fully )?(?:know|understand|understood|sure|think|remember|recall|see|open|find|forgot|forgotten|mind|believe|mean|get|follow|recogni[sz]e|yet|heard|hear|received|read|idea|say|tell|wait|promise|worry|busy|only))"
)
# "But I am no expert": what takes nothing back.
MODEST = re.compile(
    r"\b(?:expert|how (?:much|useful|helpful|interesting|long)|useful|helpful|typical|qualified|representative|wisdom|interesting|much to (?:tell|say)|long time|recorded|quoted|advice|promise|yet|problem|worry|mind|only)\b"
)
# "Yes?" asks; it says nothing.
BARE_YES = re.compile(r"\W*(?:yes|yeah|sure|ok|okay|really)\W*")
# Openers that say as much as "well" where a question of theirs follows.
FAINT = re.compile(
    r"\W*(?:fine|great|okay|ok|cool|perfect|good|lovely|sure|right|alright|all right)\W*"
)
THEIR_QUESTION = re.compile(
    r"\b(?:who|why|how did|what's in|which company|do you|are you|did you)\b"
)
