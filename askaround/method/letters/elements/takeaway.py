"""What was taken away, where no phrase says so: words that only this talk can have left behind.

Source: "let them know that you value their time"; the handbook: one specific thing they said.
"""

from collections.abc import Sequence

from askaround.method.letters.elements.spoken_text import Passage, Sentence, sentences
from askaround.method.letters.elements.tables import common

OWN_WORDS, GREETING_WORDS, STEM = 5, 5, 5


def own_words(found: Sequence[Sentence], notes: str = "") -> Passage | None:
    """The sentence with the most words of its own, where they are enough. With notes of the
    talk, the first that shares such a word with them will do."""
    said = [each for each in found if not each.is_signature and len(each.words) > GREETING_WORDS]
    own = [own_in(each) for each in said]
    noted = {word[:STEM] for sentence in sentences(notes) for word in own_in(sentence)}
    for words, sentence in zip(own, said, strict=True):
        if noted & {word[:STEM] for word in words}:
            return sentence.passage(0, len(sentence.said))
    best = max(range(len(said)), key=lambda at: len(own[at]), default=0)
    if not said or len(own[best]) < OWN_WORDS:
        return None
    return said[best].passage(0, len(said[best].said))


def own_in(sentence: Sentence) -> set[str]:
    return set(sentence.words) - common("of_any_thanks")
