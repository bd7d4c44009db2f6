"""A closed question, opened: only where a small change of the sentence says the same.

Source: the handbook's rule to replace the auxiliary verb by how, what or in what way. Anything
less certain is left to the asker.
"""

import re
from collections.abc import Callable

_SPOT = r"(?: (?:in|from) (?:your|this|that) (?:position|role|job|seat|post))?"
_THING = (
    r"(?:challenges|changes|trends|mistakes|risks|downsides|differences|drawbacks|advantages|"
    r"surprises|benefits|limits)"
)
_GRADES = (
    "hard|difficult|easy|common|usual|important|useful|helpful|realistic|likely|valuable|risky|"
    "unusual"
)
_GRADE = f"(?:{_GRADES})"
_COURSE = (
    r"(?:help|helped|change|changed|affect|affected|influence|influenced|shape|shaped|differ|"
    r"differed|support|supported|prepare|prepared|contribute|contributed|develop|developed|"
    r"evolve|evolved|encourage|encouraged|balance|balanced|adapt|adapted|cope|coped|"
    r"measure|measured|work with|worked with|deal with|dealt with)"
)
_MEASURE = (
    rf"(?:{_GRADES}|flexible|supportive|competitive|formal|informal|diverse|predictable|"
    r"structured|stable|secure|collaborative|varied|technical|creative|independent)"
)
_WHO = (
    r"(?:your|the|this|that|these|those|you|they|it|people|psychologists|researchers|AI|a|an|"
    r"most)"
)


def _room(match: re.Match[str]) -> str:
    """Is there room for X: what opportunities for X are there."""
    spot = " for someone in your position" if match["spot"] else ""
    return f"What opportunities for {match['what']} are there{spot}?"


def _course(match: re.Match[str]) -> str:
    first, rest = match["verb"].lower(), match["rest"]
    return f"How {first} {rest}"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), reword)
    for pattern, reword in (
        (
            r"(?:is|are) there (?:any |much |some |enough )?(?:room|scope|chances?) for "
            rf"(?P<what>[\w'-]+(?: [\w'-]+){{0,4}}?)(?P<spot>{_SPOT})\?",
            _room,
        ),
        (
            r"(?:is|are) there (?:any |some |many )?(?P<what>opportunities|ways|options|paths|"
            r"possibilities|routes) (?P<rest>(?:to|for|into) [^?]+\?)",
            lambda m: f"What {m['what'].lower()} are there {m['rest']}",
        ),
        (
            rf"are there (?:any |some |many )?(?P<what>{_THING}) (?P<rest>[^?]+\?)",
            lambda m: f"What {m['what'].lower()} are there {m['rest']}",
        ),
        (
            r"do you (?P<verb>like|enjoy|miss) (?P<rest>(?:it|\w+ing|the|this|your|being)\b[^?]*\?)",
            lambda m: f"What do you {m['verb'].lower()} about {m['rest']}",
        ),
        (
            rf"is it (?P<how>{_GRADE}) (?P<rest>(?:to|for) [^?]+\?)",
            lambda m: f"How {m['how'].lower()} is it {m['rest']}",
        ),
        (
            rf"(?P<be>is|are|was|were) (?P<who>(?:your|the|their)(?: [\w'-]+){{1,4}}?) (?:very |really |quite )?(?P<how>{_MEASURE})(?P<rest>(?: (?:to|for|in|at|of|with|when) [^?]+)?)\?",
            lambda m: f"How {m['how'].lower()} {m['be'].lower()} {m['who']}{m['rest']}?",
        ),
        (
            rf"do you think (?:that )?(?P<rest>{_WHO}\b(?: [\w'-]+){{0,4}}? (?:will|would|is going to|are going to) {_COURSE}\b[^?]*\?)",
            lambda m: f"How do you think {m['rest']}",
        ),
        (
            r"(?:is|are) there (?:a lot of |much |any |a )?(?P<what>travel|overtime|teamwork|client contact|paperwork|contact with [^?]+?|freedom)(?P<rest>(?: (?:in|on|at|for|with) [^?]+)?)\?",
            lambda m: f"What part does {m['what'].lower()} play{m['rest']}?",
        ),
        (
            r"do you have (?:a|any) (?P<rest>favou?rite [^?]+\?)",
            lambda m: f"What is your {m['rest']}",
        ),
        (
            r"(?P<verb>did|does|do|has|have|will|would) "
            rf"(?P<rest>{_WHO}\b(?: (?!to\b|if\b|whether\b)[\w'-]+){{0,5}}? {_COURSE}\b[^?]*\?)",
            _course,
        ),
    )
)


def opened(question: str) -> str:
    """The same question, open; "" where no honest small change opens it."""
    for pattern, reword in _FORMS:
        if match := pattern.fullmatch(question.strip()):
            return reword(match)
    return ""
