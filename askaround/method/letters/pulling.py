"""Lines of the notes that a thank-you can take up.

Source: "let them know that you value their time"; one thing in their own words shows it best.
"""

from askaround.method.letters.facts import Thanking
from askaround.method.letters.reading import folded
from askaround.method.letters.thanking import what_stays
from askaround.method.letters.words import first_sentence, quoted, unstopped

STARS = ("*", "★", "☆")
BULLETS = "*★☆-–—•· \t"


def worth_taking(note: str) -> list[str]:
    """The lines with a star of their own; where there is none, every line."""
    lines = [line.strip() for line in note.splitlines() if line.strip(BULLETS)]
    own = [line for line in lines if line.startswith(STARS)]
    return [line.lstrip(BULLETS) for line in own or lines]


def is_in(line: str, body: str) -> bool:
    """Whether a letter holds this line already, or the sentence of it that would be taken."""
    taken = folded(unstopped(first_sentence(line)))
    return bool(taken) and " ".join(taken.split()) in " ".join(folded(body).split())


def sentence_of(line: str, body: str) -> str:
    """The line as a sentence for the letter: the first one, or one more."""
    taken = unstopped(first_sentence(line))
    if not taken:
        return ""
    first = what_stays_with_me(taken)
    opening = first.partition(":")[0]
    is_first = folded(opening) not in folded(body)
    return first if is_first else f"I keep coming back to this, too: {quoted(taken)}."


def what_stays_with_me(taken: str) -> str:
    return what_stays(Thanking(starred=(taken,)))
