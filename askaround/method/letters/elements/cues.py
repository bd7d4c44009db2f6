"""Cues: short phrases that show an element, each tried only where its certain words stand.

Source: each cue is one way in which people say what the article asks for ("how much time you are
requesting"). A phrase is a line of places:

    word          that word                     a|b      either
    word?         the word or nothing           stem*    a word that begins so (*ed: ends so)
    a+b           two words in one place        _        any one word
    ~3            up to three words             #        a word that begins with a digit
    ^  $          the sentence begins, ends     !a|b     neither of these comes next
    UPPER         a class of words              - phrase (a line) the element is not said by it

A cue is tried only on sentences that hold all its certain words, so many more cost little time.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from askaround.method.letters.elements.spoken_text import Passage, Sentence

PREFIX = 3
VOCABULARY = 4096
LOOKED_FOR = 4
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
        loose = self.is_gap or self.is_barred or self.is_optional or self.is_any
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
        certain = sorted(
            (place for place in self.places if place.is_certain),
            key=lambda place: place.commonness,
        )
        self.needs = tuple(frozenset(place.keys) for place in certain[:LOOKED_FOR])
        first = self.places[0]
        self.begins = first if first.is_certain and not first.longer else None
        self.is_first = first.edge == "^"

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
    """All cues, each tried only where its certain words stand.

    Each of the rarest certain places of every cue is one bit, and a word knows the bits of the
    places where it may stand. The words of a sentence together give the places that are filled,
    and a few steps over whole numbers leave the cues that may stand there: the time grows with
    the words of the letter, and next to nothing with the list.
    """

    def __init__(self, every: Iterable[Cue]) -> None:
        once = {(cue.element, cue.phrase, cue.denies): cue for cue in every}
        self.cues = tuple(once.values())
        self.layers = max((len(cue.needs) for cue in self.cues), default=0)
        self.words: dict[str, int] = {}
        self.stems: dict[str, list[tuple[str, int]]] = {}
        self.needless = 0
        self.shows: dict[str, int] = {}
        self.denies: dict[str, int] = {}
        for number, cue in enumerate(self.cues):
            self.add(number, cue)
        self.bits_of = lru_cache(maxsize=VOCABULARY)(self.bits_for)

    def add(self, number: int, cue: Cue) -> None:
        by = self.denies if cue.denies else self.shows
        by[cue.element] = by.get(cue.element, 0) | 1 << number
        for layer in range(self.layers):
            bit = 1 << layer * len(self.cues) + number
            if layer >= len(cue.needs):
                self.needless |= bit
                continue
            for key in cue.needs[layer]:
                if key.endswith("*"):
                    self.stems.setdefault(key[:PREFIX], []).append((key[:-1], bit))
                else:
                    self.words[key] = self.words.get(key, 0) | bit

    def bits_for(self, word: str) -> int:
        """The places that this word may fill."""
        bits = self.words.get(word, 0)
        if word[0].isdigit():
            bits |= self.words.get("#", 0)
        for stem, bit in self.stems.get(word[:PREFIX], ()):
            if word.startswith(stem):
                bits |= bit
        return bits

    def called(self, words: Iterable[str]) -> int:
        """The cues all of whose certain words are there, in whatever order, as bits."""
        filled = self.needless
        for word in words:
            filled |= self.bits_of(word)
        cues = (1 << len(self.cues)) - 1
        for layer in range(self.layers):
            cues &= filled >> layer * len(self.cues)
        return cues

    def first(self, sentence: Sentence, cues: int) -> tuple[int, int] | None:
        """Where the first of these cues stands."""
        while cues:
            lowest = cues & -cues
            found = self.cues[lowest.bit_length() - 1].find(sentence.words)
            if found:
                return found
            cues ^= lowest
        return None

    def find(self, sentence: Sentence, wanted: frozenset[str]) -> dict[str, Passage]:
        """The wanted elements that a sentence shows, each with the words that decided."""
        called = self.called(sentence.words)
        shown: dict[str, Passage] = {}
        for element in wanted & self.shows.keys() if called else ():
            found = self.first(sentence, called & self.shows[element])
            if found and not self.first(sentence, called & self.denies.get(element, 0)):
                shown[element] = sentence.between(*found)
        return shown
