"""Cues: short phrases that show an element, each found by its rarest word.

Source: each cue is one way in which people say what the article asks for ("how much time you are
requesting"). A phrase is a line of places:

    word          that word                     a|b      either
    word?         the word or nothing           stem*    a word that begins so (*ed: ends so)
    a+b           two words in one place        _        any one word
    ~3            up to three words             #        a word that begins with a digit
    ^  $          the sentence begins, ends     !a|b     neither of these comes next
    UPPER         a class of words              - phrase (a line) the element is not said by it

A cue is tried only on sentences that hold its rarest word, so many more cues cost little time.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from askaround.method.letters.elements.spoken_text import Passage, Sentence

PREFIX = 3
STOPS = frozenset(".?")
MARKS = frozenset(".?,|")
EVERYWHERE = (
    "i you your my me we our us it is am are was be been have has had do does did not to in on at"
    " of for with from by and or a an the that this as if any some about would could can will may"
    " so more how what when who there here then very also just like into up out all no , . ?"
)
COMMON = frozenset(EVERYWHERE.split())


class Place:
    """One place of a phrase: what may stand there."""

    def __init__(self, typed: str, classes: Mapping[str, str]) -> None:
        self.is_gap = typed[0] == "~"
        self.most = int(typed[1:]) if self.is_gap else 0
        self.is_barred = typed[0] == "!"
        self.is_optional = is_optional(typed)
        self.is_any = typed == "_"
        self.edge = typed if typed in ("^", "$") else ""
        bare = typed.removeprefix("!").removesuffix("?" * self.is_optional)
        ways = "|".join(classes.get(way, way) for way in bare.split("|")).split("|")
        self.words = frozenset(way for way in ways if "*" not in way and "+" not in way)
        self.begins = tuple(way[:-1] for way in ways if way.endswith("*") and "+" not in way)
        self.ends = tuple(way[1:] for way in ways if way[0] == "*")
        self.longer = tuple(tuple(way.split("+")) for way in ways if "+" in way)
        self.is_number = typed == "#"
        self.keys = tuple(min(way.split("+"), key=rarity) for way in ways)

    @cached_property
    def is_certain(self) -> bool:
        """Whether a word that can be looked up stands there in any match."""
        loose = self.is_gap or self.is_barred or self.is_optional or self.is_any or self.is_number
        return not (loose or self.edge or self.ends)

    @cached_property
    def commonness(self) -> tuple[int, int]:
        return sum(key in COMMON for key in self.keys), len(self.keys)

    def holds(self, word: str) -> bool:
        """Whether this one word may stand there."""
        if word in self.words:
            return True
        if self.is_any:
            return word not in STOPS
        return (
            (bool(self.begins) and word.startswith(self.begins))
            or (bool(self.ends) and word.endswith(self.ends))
            or (self.is_number and word[0].isdigit())
        )

    def lengths(self, words: tuple[str, ...], at: int) -> Iterator[int]:
        """How many words from here on may stand there."""
        if at < len(words) and self.holds(words[at]):
            yield 1
        for many in self.longer:
            if words[at : at + len(many)] == many:
                yield len(many)


def is_optional(typed: str) -> bool:
    """Whether it ends with the mark of the optional, and not with a question mark of its own."""
    return typed.endswith("?") and typed != "?" and not typed.endswith("|?")


def rarity(word: str) -> tuple[bool, int]:
    return word in COMMON, -len(word)


class Cue:
    """One phrase that shows, or with `denies` takes back, an element."""

    def __init__(
        self, element: str, phrase: str, *, denies: bool, classes: Mapping[str, str]
    ) -> None:
        self.element, self.phrase, self.denies = element, phrase, denies
        self.places = tuple(Place(typed, classes) for typed in phrase.split())
        certain = (place for place in self.places if place.is_certain)
        self.called_by = min(certain, key=lambda place: place.commonness).keys
        self.needs = tuple(
            frozenset(place.keys) for place in self.places if place.is_certain and not place.begins
        )
        first = self.places[0]
        self.begins = first if first.is_certain and not first.longer else None
        self.is_first = first.edge == "^"

    def may_stand_in(self, words: frozenset[str]) -> bool:
        """Whether each of its certain words is there, in whatever order."""
        return not any(need.isdisjoint(words) for need in self.needs)

    def find(self, words: tuple[str, ...]) -> tuple[int, int] | None:
        """From which word to which the phrase stands in a sentence."""
        dead: set[tuple[int, int]] = set()
        for at in range(1 if self.is_first else len(words)):
            if self.begins is None or self.begins.holds(words[at]):
                end = self.end_of(0, words, at, dead)
                if end is not None:
                    return at, end
        return None

    def end_of(
        self, number: int, words: tuple[str, ...], at: int, dead: set[tuple[int, int]]
    ) -> int | None:
        """Where the phrase ends if its places from `number` on stand from `at` on."""
        if number == len(self.places):
            return at
        if (number, at) in dead:
            return None
        for following in self.steps(self.places[number], words, at):
            end = self.end_of(number + 1, words, following, dead)
            if end is not None:
                return end
        dead.add((number, at))
        return None

    def steps(self, place: Place, words: tuple[str, ...], at: int) -> Iterator[int]:
        """Where the next place may begin, the nearest first."""
        if place.edge:
            is_there = at == 0 if place.edge == "^" else MARKS.issuperset(words[at : at + 2])
            yield from (at,) * (
                is_there and at >= len(words) - 1 if place.edge == "$" else is_there
            )
        elif place.is_gap:
            yield from gap(words, at, place.most)
        elif place.is_barred:
            yield from (at,) * (next(place.lengths(words, at), 0) == 0)
        else:
            yield from (at + length for length in place.lengths(words, at))
            if place.is_optional:
                yield at


def gap(words: tuple[str, ...], at: int, most: int) -> Iterator[int]:
    """Every place up to `most` words on, within the sentence."""
    yield at
    for passed in range(at, min(at + most, len(words))):
        if words[passed] in STOPS:
            return
        yield passed + 1


class Index:
    """All cues, by the word that calls for them."""

    def __init__(self, every: Iterable[Cue]) -> None:
        self.words: dict[str, dict[Cue, None]] = {}
        self.stems: dict[str, dict[Cue, None]] = {}
        for cue in every:
            for key in cue.called_by:
                is_stem = key.endswith("*")
                by = self.stems if is_stem else self.words
                by.setdefault(key[:PREFIX] if is_stem else key, {})[cue] = None

    def called(self, words: Iterable[str]) -> dict[Cue, None]:
        found: dict[Cue, None] = {}
        for word in dict.fromkeys(words):
            found.update(self.words.get(word, {}))
            found.update(self.stems.get(word[:PREFIX], {}))
        return found

    def find(self, sentence: Sentence, wanted: frozenset[str]) -> dict[str, Passage]:
        """The wanted elements that a sentence shows, each with the words that decided."""
        shown: dict[str, Passage] = {}
        denied: set[str] = set()
        words = frozenset(sentence.words)
        for cue in self.called(sentence.words):
            if cue.element not in wanted or cue.element in denied:
                continue
            if cue.element in shown and not cue.denies or not cue.may_stand_in(words):
                continue
            found = cue.find(sentence.words)
            if found and cue.denies:
                denied.add(cue.element)
            elif found:
                shown[cue.element] = sentence.between(*found)
        return {element: place for element, place in shown.items() if element not in denied}
