"""How many questions stand in one: what of its shape the learned part looks at.

Source: "Prepare about five to six open-ended questions": two in one spoil the count.
"""

import re
from collections.abc import Iterator, Sequence

from askaround.method.questions.features import words_of
from askaround.method.questions.lexicon import topics_in
from askaround.method.questions.pair import pair
from askaround.method.questions.sentence import AUXILIARY, WH, Turn, asking
from askaround.method.questions.strong import strongest

_JOINS = re.compile(r"\b(?:and/or|and|or|as well as|but)\b|[;/&,]", re.IGNORECASE)
_FULL = re.compile(
    rf"(?:\W|\band\b|\bor\b|\balso\b|\bthen\b)*(?P<wh>{WH})?(?:'s| (?:much|many|often|long|kinds? of|"
    rf"\w+))?? ?\b(?P<aux>{AUXILIARY})\b (?P<who>\w+)",
    re.IGNORECASE,
)
_WH_FIRST = re.compile(rf"\W*(?:{WH})\b", re.IGNORECASE)
_BARE_WHY = re.compile(
    r"\W*(?:(?:and|or|but) )?(?:why(?: (?:not|or why not|is that|so))?|how so|if so|for example)\W*$",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:it|that|this|them|those|these|so)\b", re.IGNORECASE)
_THEN = tuple(
    (f"then {name}", re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("it", _ON.pattern),
        ("example", r"\bexamples?\b|\binstance\b"),
        ("if", r"^\W*(?:and |or |but )?(?:if|when|then)\b"),
        ("or", r"\bor\b|,"),
    )
)
# The same story goes on: "... and how did you solve it?" asks for the rest of one answer.
_GOES_ON = re.compile(
    r"\W*(?:(?:how|what|why) (?:did|do|have|has|would|does|is|was) (?:you|that|it|they|this|the team)"
    r"(?: \w+){0,2} (?:it|that|this|them|about it|from it|next|afterwards|so|do|react|happen\w*|work)\W*$"
    r"|(?:how|what) (?:you|it|that|they) |(?:how|what) (?:does|did) (?:this|that|it) (?:work|look|help|go)"
    r"|(?:how|what) (?:has|have|does|did) (?:that|it|this|they))",
    re.IGNORECASE,
)
LEANS_AT_MOST = 9
_EXAMPLE = re.compile(
    r"\b(?:(?:an|any|some|specific|recent) (?:\w+ )?examples?|for (?:example|instance)|specific case|such as)\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"\W*(?:or\b|is it (?:more |rather |because |the )|was it\b|are they (?:more|rather)|maybe\b|perhaps\b|like\b)",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\W*(?:and |so |but )?(?:how|what|why|in what ways?)\b[^?]*\b(?:it|this|that|these|those|so)\b"
    r"|\W*(?:and |so |but )?what (?:is|was|'s) (?:the|your) (?:reason|rationale|thinking|idea|process)\b",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(rf"(?:\W|so\b|and\b)*{AUXILIARY}\b", re.IGNORECASE)
_THEN_HOW = re.compile(
    r"\W*(?:and |so |but |if so,? |if not,? )*(?:(?:what|how|why) (?:did|do|does|has|have|was|were|is|would|can)"
    r"|what happened|which ones?|in what|what (?:makes|made))\b",
    re.IGNORECASE,
)
_POLES = (
    ("best", "worst"), ("most", "least"), ("like", "dislike"), ("likes", "dislikes"),
    ("pros", "cons"), ("advantages", "disadvantages"), ("positive", "negative"),
    ("positives", "negatives"), ("strengths", "weaknesses"), ("highs", "lows"),
    ("rewards", "challenges"), ("rewarding", "challenging"), ("rewarding", "frustrating"),
    ("rewards", "frustrations"), ("upsides", "downsides"), ("ups", "downs"),
    ("satisfying", "challenging"), ("satisfying", "frustrating"), ("love", "hate"),
    ("good", "bad"), ("benefits", "drawbacks"), ("rewarding", "difficult"),
    ("highlights", "low"), ("successes", "failures"), ("satisfactions", "frustrations"),
    ("enjoy", "dislike"), ("favorite", "least"), ("favourite", "least"), ("easy", "hard"),
    ("best", "least"), ("satisfying", "unsatisfying"), ("upside", "downside"), ("pluses", "minuses"),
    ("opportunities", "challenges"), ("joys", "frustrations"), ("enjoyable", "difficult"),
    ("joys", "sorrows"), ("pluses", "minus"), ("challenges", "rewards"),
)  # fmt: skip
_POLES_JOINED = re.compile(
    "|".join(
        rf"\b(?:{one}\w{{0,2}} (?:and|&)(?: the| your| its| of the)? {other}|{other}\w{{0,2}} (?:and|&)(?: the| your)? {one})"
        for one, other in _POLES
    ),
    re.IGNORECASE,
)


def shape(flat: str) -> Iterator[str]:
    """The features of the shape of a question whose quotes are plain."""
    every = asking(flat)
    asked = standing(every)
    if len(asked) < len(every):
        yield "leans"
    marked = [turn for turn in asked if turn.asks]
    yield "bias"
    if len(marked) == 2:
        one, other = (strongest(turn.text)[:1] for turn in marked)
        yield f"then {'nothing' if not other else 'the same' if one == other else 'another'} sure"
    yield f"marks:{min(len(marked), 4)}"
    if len(asked) == 1:
        yield "one sentence"
    words = re.findall(r"[a-z]+", " ".join(turn.text for turn in asked).lower())
    yield from _opposites(flat, words)
    yield from _later(marked)
    yield from pair(" ".join(turn.text for turn in every))
    for turn in asked:
        yield from dict.fromkeys(_joins(turn.text))
    wh = sum(len(re.findall(rf"\b{WH}\b", turn.text, re.IGNORECASE)) for turn in asked)
    if re.search(r",[^,?]+,\s*and\b", flat):
        yield "three in a row"
    yield f"question words:{min(wh, 4)}"
    yield f"length:{min(len(words) // 6, 5)}"


def _opposites(flat: str, words: Sequence[str]) -> Iterator[str]:
    if any(one in words and other in words for one, other in _POLES):
        yield "opposite poles"
    if are_poles(flat):
        yield "poles joined"


def are_poles(flat: str) -> bool:
    """Whether opposite poles are asked for in one breath: "the best and the worst"."""
    return bool(_POLES_JOINED.search(flat))


def standing(asked: Sequence[Turn]) -> list[Turn]:
    """The sentences that ask for something of their own: not "why?", "for example?", "how does
    this work?", nor answers offered to the first."""
    if not asked:
        return []
    first, *others = asked
    return [first, *(turn for turn in others if not _leans(first, turn))]


def _leans(first: Turn, turn: Turn) -> bool:
    """Whether a sentence only goes on with the first."""
    text = turn.text
    if _BARE_WHY.match(text) or _EXAMPLE.search(text) or _OFFERS.match(text):
        return True
    if not turn.asks or not first.asks:
        return not turn.asks and not _WH_FIRST.match(text)
    if len(text.split()) <= LEANS_AT_MOST and _BACK.match(text):
        return True
    return bool(_YES_OR_NO.match(first.text) and _THEN_HOW.match(text))


def _later(marked: Sequence[Turn]) -> Iterator[str]:
    """What the second sentence is beside the first."""
    for turn in marked[1:3]:
        text = turn.text
        count = min(len(text.split()), 8)
        yield f"then of {count} words"
        first = words_of(text)[:2]
        yield "then ^ " + " ".join(first[:1])
        yield "then ^ " + " ".join(first)
        if _BARE_WHY.match(text):
            yield "then why"
        elif full := _FULL.match(text):
            yield "then whole"
            yield f"then whole {'wh' if full['wh'] else 'aux'}"
        else:
            yield "then a rest"
        yield from (name for name, pattern in _THEN if pattern.search(text))
    if marked:
        yield f"first is {'wh' if _WH_FIRST.match(marked[0].text) else 'other'} of {len(marked)}"


def _joins(text: str) -> Iterator[str]:
    """What an "and" or a comma joins."""
    for join in _JOINS.finditer(text):
        before, after = text[: join.start()], text[join.end() :]
        word = join.group().lower()
        right = words_of(after)
        left = words_of(before)
        if _BARE_WHY.match(after):
            yield f"{word} why"
            continue
        if _GOES_ON.match(after):
            yield f"{word} goes on"
        if full := _FULL.match(after):
            yield f"{word} whole {'wh' if full['wh'] else 'aux'}"
            yield f"{word} whole {full['who'].lower()}"
            if _ON.search(after):
                yield f"{word} whole it"
        elif _WH_FIRST.match(after):
            yield f"{word} wh"
        yield f"{word} ^ {' '.join(right[:1])}"
        yield f"{word} ^ {' '.join(right[:2])}"
        if left and right:
            yield f"{left[-1]} {word} {right[0]}"
            yield from _kinds_joined(left[-4:], right[:4])
            yield f"{word} of {min(len(right), 6)}"
            yield from _poles(before, after)


def _poles(before: str, after: str) -> Iterator[str]:
    """Whether what pleases is joined with what is hard."""
    near = " ".join(before.split()[-3:]), " ".join(after.split()[:4])
    one, other = (set(topics_in(each)) & {"satisfaction", "challenges"} for each in near)
    if one and other and one != other:
        yield "joined poles"
    left, right = (topics_in(each) for each in near)
    if left and right:
        yield "topics apart" if not set(left) & set(right) else "topics meet"
        yield " joined to ".join(sorted((left[-1], right[0])))


def _kinds_joined(left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    """Whether two of a kind are joined, or two that would get two answers."""
    one = next((word for word in reversed(left) if word.isupper()), "")
    other = next((word for word in right if word.isupper()), "")
    if one and other:
        yield f"{min(one, other)} with {max(one, other)}"
        yield "of one kind" if one == other else "of two kinds"
