"""What was taken away, where no phrase says so: words that only this talk can have left behind.

Source: "let them know that you value their time"; the handbook: one specific thing they said.
"""

from collections.abc import Sequence

from askaround.method.letters.elements.spoken_text import Passage, Sentence
from askaround.method.letters.elements.tables import common

OWN_WORDS = 5


def own_words(found: Sequence[Sentence]) -> Passage | None:
    """The sentence with the most words of its own, where they are enough."""
    said = [
        each for each in found if not each.is_signature and " dear " not in f" {each.said}"[:8]
    ]
    if not said:
        return None
    usual = common("of_any_thanks")
    counts = [sum(word not in usual for word in set(each.said.split())) for each in said]
    most = max(counts)
    if most < OWN_WORDS:
        return None
    best = said[counts.index(most)]
    return best.passage(0, len(best.said))
