"""Whether the reason a request gives is one that it gave to somebody else.

Source: the handbook's E4, "why you, in particular": what led to them is not shared with another
request. One who reads a reason that would fit a colleague knows that it was copied.
"""

import re
from collections.abc import Sequence

from askaround.method.letters.reading import (
    Letter,
    content_words,
    folded,
    plain,
)
from askaround.method.letters.words import unstopped

RUN = 3
RUNS_TO_COMPARE = 3
NEARLY_THE_SAME = 0.7
SHOWN = 70


def runs(said: str) -> frozenset[tuple[str, ...]]:
    """All runs of three words."""
    words = re.findall(r"\w+", folded(plain(said)))
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def reasons(letter: Letter) -> list[str]:
    """The sentences that say why it is they who are asked."""
    wanted = content_words(letter.asking.reason)
    place = letter.asked.places.get("why_you")
    passage = letter.text[slice(*place)] if place else ""
    return [
        said
        for said in letter.sentences
        if (passage and passage in said)
        or (wanted and len(wanted & content_words(said)) >= min(2, len(wanted)))
    ]


def given_before(letter: Letter) -> str:
    """The reason that stands in another request of this asker, as it may be quoted; or ""."""
    if not letter.others:
        return ""
    said_before = [runs(other) for other in letter.others]
    for reason in reasons(letter):
        mine = runs(reason)
        if len(mine) >= RUNS_TO_COMPARE and any(
            len(mine & theirs) / len(mine) > NEARLY_THE_SAME for theirs in said_before
        ):
            return (
                unstopped(reason)
                if len(reason) <= SHOWN
                else f"{reason[:SHOWN].rsplit(' ', 1)[0]} …"
            )
    return ""


def is_in(sentence: str, others: Sequence[str]) -> bool:
    """Whether this sentence stands, nearly as it is, in one of them."""
    mine = runs(sentence)
    return bool(mine) and any(
        len(mine & runs(other)) / len(mine) > NEARLY_THE_SAME for other in others
    )
