"""Cues: short phrases that show an element, each found by its rarest word.

Source: each cue is one way in which people say what the article asks for ("how much time you are
requesting"). A phrase is a line of words:

    word          that word                     a|b      either
    word?         the word or nothing           stem*    a word that begins so (*ed: ends so)
    a+b           two words in one place        _        any one word
    ~3            up to three words             ...      up to twelve words
    #             a word that begins a number   !a|b     neither of these comes next
    ^  $          the sentence begins, ends     UPPER    a class of words
    - phrase      (a line) where this stands in the sentence, the element is not said by it

A cue is tried only on sentences that hold its rarest word, so many more cues cost little time.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from askaround.method.letters.elements.spoken_text import Passage, Sentence

WORD = r"[^ .?\n]+ "
ALONE = {
    "_": WORD,
    "#": r"\d[^ ]* ",
    "...": f"(?:{WORD}){{0,12}}?",
    "^": "^",
    "$": r"(?:[.?,|] )?$",
    "?": r"\? ",
}
PREFIX = 3
COMMON = frozenset(
    [
        "i",
        "you",
        "your",
        "me",
        "my",
        "we",
        "our",
        "it",
        "is",
        "am",
        "are",
        "was",
        "be",
        "been",
        "have",
        "has",
        "had",
        "do",
        "not",
        "to",
        "in",
        "on",
        "at",
        "of",
        "for",
        "with",
        "from",
        "by",
        "and",
        "or",
        "a",
        "an",
        "the",
        "that",
        "this",
        "as",
        "if",
        "any",
        "some",
        "about",
        "would",
        "could",
        "can",
        "will",
        "may",
        "so",
        "more",
        "how",
        "what",
        "when",
        ",",
        ".",
        "?",
        "who",
        "there",
        "here",
        "then",
        "very",
        "also",
        "just",
        "like",
        "into",
        "up",
        "out",
        "all",
        "no",
    ]
)


@dataclass(frozen=True, eq=False)
class Cue:
    """One phrase that shows, or with `denies` takes back, an element."""

    element: str
    phrase: str
    denies: bool = False
    classes: Mapping[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        parts = [part(self.expanded(place)) for place in self.phrase.split()]
        return re.compile("(?:^|(?<= ))" + "".join(parts))

    def expanded(self, place: str) -> str:
        """A place of the phrase with its classes written out."""
        optional = "?" * is_optional(place)
        excluded = "!" if place.startswith("!") else ""
        ways = place.removeprefix(excluded).removesuffix(optional).split("|")
        return excluded + "|".join(self.classes.get(way, way) for way in ways) + optional

    def called_by(self) -> tuple[str, ...]:
        """The words one of which any match holds: those of the rarest place."""
        places = [self.expanded(place) for place in self.phrase.split()]
        certain = [place for place in places if is_certain(place)]
        return tuple(last_word(way) for way in min(certain, key=commonness).split("|"))


def is_optional(place: str) -> bool:
    """Whether it ends with the mark of the optional, and not with a question mark of its own."""
    return place.endswith("?") and place != "?" and not place.endswith("|?")


def is_certain(place: str) -> bool:
    """Whether a word that can be looked up stands there in any match."""
    return (
        (place == "?" or place not in ALONE) and place[0] not in "~!*" and not is_optional(place)
    )


def last_word(way: str) -> str:
    """The word of one way by which it is looked up: of two, the rarer."""
    return min(way.split("+"), key=lambda word: (word in COMMON, -len(word)))


def commonness(place: str) -> tuple[int, int]:
    ways = [last_word(way) for way in place.split("|")]
    return sum(way in COMMON for way in ways), len(ways)


def part(place: str) -> str:
    """The pattern of one place of a phrase."""
    if place in ALONE:
        return ALONE[place]
    if place[0] == "~":
        return f"(?:{WORD}){{0,{place[1:]}}}?"
    if place[0] == "!":
        return f"(?!(?:{'|'.join(map(way, place[1:].split('|')))}) )"
    bare = place[:-1] if is_optional(place) else place
    ways = "|".join(map(way, bare.split("|")))
    return f"(?:{ways}) " if bare == place else f"(?:(?:{ways}) )?"


def way(text: str) -> str:
    return " ".join(re.escape(word).replace(r"\*", "[^ .?]*") for word in text.split("+"))


class Index:
    """All cues, by the word that calls for them."""

    def __init__(self, every: Iterable[Cue]) -> None:
        self.words: dict[str, list[Cue]] = {}
        self.stems: dict[str, list[Cue]] = {}
        for cue in every:
            for key in cue.called_by():
                is_stem = key.endswith("*")
                by = self.stems if is_stem else self.words
                by.setdefault(key[:PREFIX] if is_stem else key, []).append(cue)

    def called(self, said: str) -> dict[Cue, None]:
        found: dict[Cue, None] = {}
        for word in said.split():
            for cue in self.words.get(word, ()):
                found[cue] = None
            for cue in self.stems.get(word[:PREFIX], ()):
                found[cue] = None
        return found

    def find(self, sentence: Sentence, wanted: frozenset[str]) -> dict[str, Passage]:
        """The wanted elements that a sentence shows, each with the words that decided."""
        shown: dict[str, Passage] = {}
        denied: set[str] = set()
        for cue in self.called(sentence.said):
            if cue.element not in wanted or cue.element in denied:
                continue
            if cue.element in shown and not cue.denies:
                continue
            found = cue.pattern.search(sentence.said)
            if found and cue.denies:
                denied.add(cue.element)
            elif found:
                shown[cue.element] = sentence.passage(found.start(), found.end())
        return {element: place for element, place in shown.items() if element not in denied}
