"""How a second question stands to the first: on with the same story, its other pole, or away.

Source: "Prepare about five to six open-ended questions": two in one spoil the count, but "and how
did you get over it?" asks for the rest of one answer.
"""

import re
from collections.abc import Iterator

from askaround.method.questions.features import stem
from askaround.method.questions.lexicon import topics_in
from askaround.method.questions.sentence import AUXILIARY, WH

_CUT = re.compile(
    rf"(?:,|;|\s-|\s\+)?\s+(?:and|or|but|&)\s+(?=(?:also |then |if so,? |if not,? )*(?:{WH}(?:'s)?\b|in what\b|to what\b|"
    rf"{AUXILIARY} (?:you|your|it|that|this|there|they|he|she|we|the|I|people|one|a)\b))"
    rf"|\?\s*(?:and |or |but )?|,\s+(?={WH}\b (?:\w+ )?{AUXILIARY}\b)",
    re.IGNORECASE,
)
_HEAD = re.compile(rf"(?:\W|and\b|or\b|but\b|so\b|also\b|then\b)*(?P<wh>{WH})?", re.IGNORECASE)
_VERB = re.compile(
    rf"\b(?P<aux>{AUXILIARY})\s+(?:(?:your|the|my|their)\s+)?(?P<who>[\w']+)\s+(?:\w+ly\s+|ever\s+)?(?P<verb>\w+)",
    re.IGNORECASE,
)
_BACK = (
    ("it", r"\b(?:it|its)\b"),
    ("that", r"\b(?:that|this)\b"),
    ("them", r"\b(?:they|them|their|those|these|ones?)\b"),
    ("then", r"\b(?:then|next|after(?:wards?)?|since|the same|there|such|so)\b"),
)
_POINTS_BACK = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _BACK)
_ON = re.compile(
    r"\b(?:overc[oa]me|handle[ds]?|deal|dealt|solve[ds]?|cope[ds]?|manage[ds]?|fix(?:ed)?|react(?:ed)?|respond(?:ed)?|"
    r"happen(?:ed|s)?|learn(?:ed|t)?|came? (?:of|out)|turn(?:ed)? out|get (?:through|over|past|out)|got (?:through|over|past|out)|"
    r"pick (?:yourself|it)|work(?:ed)? out|end(?:ed)? up|feel about|felt|help(?:ed)?|recover(?:ed)?|settled?|went|bear|approach)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        "what",
        "how",
        "which",
        "where",
        "when",
        "who",
        "why",
        "the",
        "and",
        "you",
        "your",
        "with",
        "for",
        "that",
        "this",
        "from",
        "does",
        "did",
        "are",
        "is",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "can",
        "should",
        "any",
        "some",
        "most",
        "about",
        "there",
        "they",
        "them",
        "their",
    ]
)


def pair(asked: str) -> Iterator[str]:
    """The features of the first two questions of a text."""
    cut = _CUT.search(asked)
    if cut is None or not asked[cut.end() :].strip(" ?!."):
        yield "alone"
        return
    first, second = asked[: cut.start()], asked[cut.end() :]
    yield "joined by ?" if "?" in cut.group() else "joined by a word"
    yield f"second of {min(len(second.split()), 9)}"
    yield from _words(first, second)
    yield from _back(second)
    yield from _about(first, second)


def _words(first: str, second: str) -> Iterator[str]:
    """Their question words, times and verbs."""
    one, other = (_HEAD.match(each) for each in (first, second))
    whs = [(each["wh"] or "none").lower() if each else "none" for each in (one, other)]
    yield f"asks {whs[0]} then {whs[1]}"
    yield f"then asks {whs[1]}"
    verbs = [_VERB.search(each) for each in (first, second)]
    if verbs[0] and verbs[1]:
        yield f"{verbs[0]['aux'].lower()} then {verbs[1]['aux'].lower()}"
        yield f"of {verbs[0]['who'].lower()} then of {verbs[1]['who'].lower()}"
    if verbs[1]:
        yield f"then {verbs[1]['who'].lower()} {stem(verbs[1]['verb'].lower())}"
        yield f"then verb {stem(verbs[1]['verb'].lower())}"


def _back(second: str) -> Iterator[str]:
    """Whether the second points back to the first."""
    points = [name for name, pattern in _POINTS_BACK if pattern.search(second)]
    yield from (f"back to {name}" for name in points)
    if not points:
        yield "not back"
    is_on = bool(_ON.search(second))
    yield f"{'on' if is_on else 'not on'}, {'back' if points else 'not back'}"
    if points and second.strip(" ?!.").lower().split()[-1:] in (["it"], ["that"], ["them"]):
        yield "ends back"


def _about(first: str, second: str) -> Iterator[str]:
    """Whether they are about the same, or its opposite poles."""
    one, other = set(topics_in(first)), set(topics_in(second))
    if one and other:
        yield "about the same" if one & other else "about another"
    else:
        yield f"about {'nothing' if one else 'something'} first, {'nothing' if other else 'something'} then"
    if ("satisfaction" in one and "challenges" in other) or (
        "challenges" in one and "satisfaction" in other
    ):
        yield "poles of topics"
    words = [
        {stem(w) for w in re.findall(r"[a-z]{3,}", each.lower())} - _SMALL
        for each in (first, second)
    ]
    yield f"{min(len(words[0] & words[1]), 3)} words again"
    yield f"{min(len(words[1] - words[0]), 4)} words new"
