"""A letter as plain words, sentence by sentence, so that one cue fits every way of typing it.

Source: "let them know that you are not interested in a job interview": whether that is said must
not depend on an apostrophe, a hyphen or a gap such as [Name] still to be filled. "I'd" is read as
"i would", "30-minute" as "30 minute", and "[their field]" as "your field".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

# A letter longer than this is read at both ends; a sentence longer than that is read in pieces.
READ, READ_AT_END, LONGEST_SENTENCE = 16_000, 4_000, 90
WRAPPED_FROM = 45
TOKEN = re.compile(
    r"\b[eE]-[mM]ail\w*|[^\W_]+(?:['’`´][^\W_]+)?|_{2,}|(?P<asked>[.!…]*\?[.?!…]*)(?=[\s\"'’”)\]]|$)"
    r"|(?P<end>[.!…]+)(?=[\s\"'’”)\]]|$)|[,;:|]|(?P<line>\n[^\S\n]*)|(?P<bracket>[\[\]<>{}()])"
)
CLOSES = frozenset("]>})")
END: dict[str, tuple[str, ...]] = {"end": (".",), "asked": ("?",), "line": ()}
SLOT_AT_MOST = 90
BULLET = re.compile(r"[-*•·–—]\s|\(?\d{1,2}[.)]\s")
TITLES = "dr mr mrs ms mx prof st jr sr vs approx dept univ inc ltd co eg ie etc e g i a p m u"
SHORTENED = frozenset(TITLES.split())
IS_AFTER = frozenset(("it", "that", "there", "here", "what", "who", "she", "he", "how", "where"))
STEMS = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
ENDINGS = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
TYPED = {
    "im": "i am", "ive": "i have", "dont": "do not", "cant": "can not", "cannot": "can not",
    "didnt": "did not", "isnt": "is not", "wont": "will not", "doesnt": "does not",
    "ill": "i will", "pls": "please", "thx": "thanks", "tks": "thanks", "u": "you",
    "ur": "your", "&": "and",
    "résumé": "resume", "resumé": "resume", "rèsumè": "resume", "thankyou": "thank you",
    "wanna": "want to", "gonna": "going to",
}  # fmt: skip
# Within a gap, "your" is the writer and "their" the reader: [your major], [their field].
IN_A_SLOT = {"your": "my", "you": "me", "their": "your", "they": "you", "theirs": "yours"}
# What a gap in round brackets begins with; any other bracket holds an aside.
ROUND_SLOT = re.compile(
    r"\(\s*(?:insert|your|their|name|company|topic|date|field|specific|mention|briefly|role"
    r"|job)\b",
    re.IGNORECASE,
)


class Passage(NamedTuple):
    """A place in the text as it was typed."""

    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """The words and marks of one sentence, and where each was typed."""

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    is_signature: bool = False

    @cached_property
    def said(self) -> str:
        """Each word and mark followed by one space."""
        return " ".join(self.words) + " "

    @property
    def whole(self) -> Passage:
        return Passage(self.places[0][0], self.places[-1][1])

    def between(self, first: int, end: int) -> Passage:
        """The place in the typed text of the words from the first up to `end`."""
        top = len(self.places) - 1
        return Passage(
            self.places[min(first, top)][0], self.places[min(max(end - 1, first), top)][1]
        )

    def passage(self, start: int, end: int) -> Passage:
        """The place in the typed text of a stretch of `said`."""
        return self.between(self.said.count(" ", 0, start), self.said.count(" ", 0, end))


@lru_cache(maxsize=8192)
def spoken(typed: str) -> tuple[str, ...]:
    """One typed word as the words it says."""
    return ("blank",) if typed[0] == "_" else tuple(said_as(typed).split())


def said_as(word: str) -> str:
    low = word.lower().replace("-", "").replace("’", "'").replace("`", "'").replace("´", "'")
    if low in TYPED:
        return TYPED[low]
    stem, mark, ending = low.partition("'")
    if not mark:
        return low
    if ending == "t" and stem.endswith("n"):
        bare = stem[:-1]
        return f"{STEMS.get(bare, bare)} not"
    if ending in ENDINGS:
        return f"{stem} {ENDINGS[ending]}"
    if ending == "s" and stem in IS_AFTER:
        return f"{stem} is"
    if ending == "s" and stem == "let":
        return "let us"
    return low


def sentences(text: str) -> list[Sentence]:
    """The sentences of a letter; a very long one is read at its beginning and its end."""
    if len(text) <= READ + READ_AT_END:
        return signed(list(read(text, 0)))
    head, at = text[:READ], len(text) - READ_AT_END
    return signed([*read(head, 0), *read(text[at:], at)])


class Slot:
    """Whether the reading stands within a gap to be filled, and when it leaves it."""

    def __init__(self) -> None:
        self.until = 0

    def sees(self, mark: str, at: int, text: str) -> None:
        if mark in CLOSES:
            self.until = 0
        elif mark != "(" or ROUND_SLOT.match(text, at):
            self.until = at + SLOT_AT_MOST


def read(text: str, moved: int) -> Iterator[Sentence]:
    words: list[str] = []
    places: list[tuple[int, int]] = []
    slot = Slot()
    for token in TOKEN.finditer(text):
        typed, mark = token[0], token.lastgroup
        at, end = place = token.span()
        if mark == "bracket":
            slot.sees(typed, at, text)
            continue
        ends = mark is not None and is_end(token, text, words)
        said = spoken(typed) if mark is None else END[mark] if ends else ()
        if at < slot.until:
            said = tuple(IN_A_SLOT.get(word, word) for word in said)
        words += said
        if moved:
            place = at + moved, end + moved
        places += (place,) * len(said)
        if words and (ends or len(words) >= LONGEST_SENTENCE):
            yield Sentence(tuple(words), tuple(places))
            words, places = [], []
    if words:
        yield Sentence(tuple(words), tuple(places))


def is_end(token: re.Match[str], text: str, words: list[str]) -> bool:
    """Whether a stop or a new line ends the sentence."""
    if token.lastgroup != "line":
        return not (token[0] == "." and words and words[-1] in SHORTENED)
    at, end = token.start(), token.end()
    begun = text.rfind("\n", 0, at) + 1
    is_short = len(text[begun:at].strip()) < WRAPPED_FROM
    return is_short or text[end : end + 1] in ("\n", "") or bool(BULLET.match(text, end))


SIGNS_OFF = re.compile(
    r"(?:with |in )?(?:my |many |all |kind |kindest |best |warm |warmest |very |sincere "
    r"|lots of )*"
    r"(?:regards|wishes|thanks|thank you|best|sincerely|faithfully|respectfully|cheers|gratefully"
    r"|cordially|yours|warmly|appreciatively|gratitude|appreciation|br|kr)"
    r"(?: (?:yours|truly|again|very|so|much|in|advance|and|kind|best|regards|wishes|sincerely"
    r"|faithfully|for your (?:time|help|consideration)))* (?:[,.|] )?"
)
LAST_LINES = 9
SIGNATURE_WORDS = 9


def signed(found: list[Sentence]) -> list[Sentence]:
    """The sentences with those marked that belong to the signature."""
    floor = max(len(found) - LAST_LINES, 1)
    at = next((n for n in range(floor, len(found)) if SIGNS_OFF.fullmatch(found[n].said)), None)
    if at is None:
        return found
    return [
        replace(each, is_signature=True) if n > at and len(each.words) <= SIGNATURE_WORDS else each
        for n, each in enumerate(found)
    ]
