"""Lines of the notes that a thank-you can take up.

Source: "let them know that you value their time"; one thing in their own words shows it best.
"""

from dataclasses import dataclass
from hashlib import sha256

from askaround.method.letters.facts import Thanking
from askaround.method.letters.reading import folded
from askaround.method.letters.thanking import what_stays
from askaround.method.letters.turning import for_them
from askaround.method.letters.words import first_sentence, quoted, unstopped
from askaround.method.meet import is_off_the_record

STARS = ("*", "★", "☆")
BULLETS = "*★☆-–—•· \t"


@dataclass(frozen=True, kw_only=True)
class Pull:
    """A line of the notes, to be taken up with one press."""

    text: str
    is_starred: bool = False

    @property
    def key(self) -> str:
        """The same for the same words, wherever they stand."""
        return sha256(self.text.encode()).hexdigest()[:12]


def pulls(note: str, *, is_starred: bool) -> list[Pull]:
    """The lines of a note. A star on the note means those lines that begin with a star of their
    own; where none does, all of them. What was said off the record is not for a letter."""
    written = [line.strip() for line in note.splitlines() if line.strip(BULLETS)]
    lines = [line for line in written if not is_off_the_record(line)]
    own = [line.startswith(STARS) for line in lines]
    return [
        Pull(text=line.lstrip(BULLETS), is_starred=mark or (is_starred and not any(own)))
        for line, mark in zip(lines, own, strict=True)
    ]


def is_in(line: str, body: str) -> bool:
    """Whether a letter holds this line already, or the sentence of it that would be taken."""
    taken = unstopped(first_sentence(line))
    said = " ".join(folded(body).split())
    ways = (taken, for_them(taken))
    return bool(taken) and any(" ".join(folded(way).split()) in said for way in ways)


def sentence_of(line: str, body: str) -> str:
    """The line as a sentence for the letter: the first one, or one more."""
    taken = unstopped(first_sentence(line))
    if not taken:
        return ""
    first = what_stays(Thanking(starred=(taken,)))
    opening = first.partition(":")[0]
    is_first = folded(opening) not in folded(body)
    return first if is_first else f"I also wrote down: {quoted(for_them(taken))}."
