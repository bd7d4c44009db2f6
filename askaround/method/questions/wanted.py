"""Wordings that ask for work, for a hand in getting it, or for what it pays.

Source: "not interested in a job interview, but simply in gathering information". Each is a hint
for the learned part to weigh.
"""

import re

_WHO = r"(?:you|y'all|they|she|he|your \w+(?:'s)?(?: \w+)?|the \w+(?: \w+)?|an?(?: [\w-]+){1,3}|[\w-]+s)"
_HANDS = (
    r"(?:trainees?|apprentices?|interns?|students?|graduates?|freshers?|beginners?|juniors?|helpers?|hands?|"
    r"anyone|anybody|someone|somebody|people|runners?|volunteers?|assistants?|freelancers?|leavers|colleagues|"
    r"summer associates?|associates|staff|help|newcomers?|placements?|\w+(?:ers?|ists?|ors?|ants?))"
)
_POST = r"(?:jobs?|posts?|positions?|places?|spots?|seats?|roles?|desks?|placements?|vacanc(?:y|ies)|openings?|internships?|traineeships?)"
_MINE = r"my (?:\w+ )?(?:name|resume|resum\u00e9|cv|portfolio|application|profile|details|pitch|file|case)"
_WANTS: tuple[tuple[str, str], ...] = (
    ("hands", rf"\b(?:need|use|want|after|seeking|looking (?:for|to)|search(?:ing)?(?: for| at the moment)?|taking(?: on)?|takes?|bring(?:ing)? (?:on|in)|hire|hiring|recruit\w*|adding|room for|short of|employ)\b(?: [\w-]+){{0,3}}? {_HANDS}\b"),
    ("your side wants", r"\b(?:do|does|is|are|will|would|could|might) (?:you|they|your [\w' -]{2,25}|the [\w' -]{2,25}) (?:\w+ ){0,2}?(?:need|use|want|after|seeking|looking|search|taking?|bring|hir\w+|recruit\w*|adding|employ|have (?:room|space|an? place|places|\w+ openings?|openings))\b"),
    ("take me", r"\b(?:take|bring|put|keep|have|having|want|employ|use|think of|call|push|forward|consider|hire|recommend|refer|get|see|stay) (?:me\b(?! through| back)|someone like me|somebody like me|people like me)"),
    ("someone like me", r"\b(?:some(?:one|body)|people|a \w+) (?:like me|with my)\b|\bnamely me\b|\bfor me\b|\bof use to you\b|\buseful to you\b"),
    ("push mine", rf"\b(?:push|forward|flag\w*|slide|walk|pass|hand|send|show|circulate|drop|put|give|read|look at|review|submit|see)\b[^?]{{0,20}}\b{_MINE}\b"),
    ("good word", r"\b(?:good word|vouch|put me (?:forward|up)|heads-up when|recommend me|refer me|referral|reference for)\b"),
    ("selection", r"\b(?:selection (?:process|committee)|shortlist\w*|rounds?\b|screen(?:s|ed|ing)?|auditions?|assessment cent\w+|headcount|campus drive|recruitment|hiring (?:process|timeline|manager)|who gets an? (?:offer|place)|applications? (?:\w+ )?(?:are|is|gets?) (?:read|reviewed)|filling the|case interview|choos\w+ (?:its|people for|the trainees)|candidate)\b"),
    ("apply", r"\b(?:should|can|could|might|may|do|must|would) I (?:\w+ )?(?:still )?(?:apply|enter your|join|get placed|come (?:and )?work|send (?:you )?my)\b|\bapply (?:to|for|at|with) (?:you\b|your|this)|\bmy application\b|\bif I (?:sent|apply|applied)\b"),
    ("post going", rf"\b{_POST}\b[^?]{{0,40}}\b(?:going|open|opening|free|available|coming up|left|to fill|still|still there)\b|\b(?:still|any|an?) (?:\w+ ){{0,2}}(?:open|free|available|vacant) {_POST}|\b(?:comes? free|opens? up|open up|coming up)\b|\bstill have (?:\w+ )?{_POST}"),
    ("any post", rf"\b(?:any|a|an|the) (?:[\w-]+ ){{0,3}}{_POST} (?:at|in|on|with|for) (?:your|you|the|this)\b"),
    ("scheme", r"\b(?:trainee|graduate|returner|insight|summer|fellowship|rotation|leadership) (?:scheme|programme|program|associates?|students?|job|placement)\b"),
    ("pays what", rf"\bwhat (?:do|does|did|can|could|would|will|might|should) {_WHO} (?:\w+ )?(?:make|earn|get(?: paid)?|charge|clear|take home|pay)\b(?! (?:of|sure|the|your|it|attention|for the))|\bwhat (?:are|is) (?:you|they|he|she) (?:\w+ )?(?:paid|paying|earning|making)\b|\bwhat(?:'s| is| are)? [\w' -]{{2,30}} on(?: (?:these days|per year|a year|now))?\W*$|\bwhat you're on\b"),
    ("how much", r"\bhow much (?:more )?(?:do|does|did|can|could|would|will|is|are)?\b[^?]{0,40}\b(?:make|earn|earns|get|paid|pay|charge|raise|bonus|hike|salary|worth)\b"),
    ("pay word", r"\b(?:ctc|hike|package|union scale|pay ?scale|night differential|differential|allowances?|per diem|(?:day|hourly|going|piece) rate|rates?\b|reimburse\w*|grade pay|pay (?:band|rise|raise|grade|gap)|salary band|take-home|commissions?|loan repayment|more money|asking for money|well paid|get rich|relocation|severance)\b"),
    ("benefit", r"\b(?:401 ?\(?k\)?|retirement match|pension|health (?:cover|care|insurance|plan)|dental|season tickets?|cheap flights|free (?:flights|tickets|lunch|travel)|paid (?:leave|holidays?|vacation|time off|internship)|sick pay|company car|travel (?:allowance|costs)|train ticket|childcare costs|tuition (?:help|assistance|reimbursement)|stock|equity|shares|perks|moving house|maternity pay|benefits)\b"),
    ("live on", r"\b(?:live|living) on (?:it|that|this|the|what|your)\b|\benough (?:for|to) (?:a family|live)|\bchip in\b|\bpay (?:well|better|the (?:bills|rent))\b|\bcan one live\b|\bdo (?:\w+ )?\w+s get rich\b"),
    ("given", r"\b(?:do|does|did|are|is|were) (?:you|they|your \w+|teachers|officers|people|\w+s)\b(?: \w+){0,4}? (?:get|given|give you|entitled|offered|compensated|covered)\b"),
    ("firm's money", r"\b(?:firm|company|charity|fund|organi[sz]ation|museum|foundation|department|paper|station|club|theatre|school|it|clinic|agency)\b[^?]{0,20}\b(?:earn|make|raise|spend|funded|under management|paid for|budget)\b"),
)  # fmt: skip
WANTS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _WANTS)


def wants(flat: str) -> list[str]:
    """The features of every wording that the text holds."""
    return [f"wants {name}" for name, pattern in WANTS if pattern.search(flat)]
