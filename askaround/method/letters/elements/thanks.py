"""Reading a thank-you: which of its elements it holds, and the words that show each.

Source: "send a thank-you email or thank you card ... to let them know that you value their time".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from askaround.method.letters.elements.names import other_named
from askaround.method.letters.elements.spoken_text import READ, Passage, sentences
from askaround.method.letters.elements.tables import index
from askaround.method.letters.elements.takeaway import own_words

FLAGS = (
    "thanks",
    "specific_takeaway",
    "next_step_or_action",
    "referral_mentioned",
    "keeps_door_open",
    "asks_for_job",
)
HAS_MET = re.compile(
    r"(?:wrote|written|reached|spoke|spoken|talked|met|connected|contacted|called|e-?mailed|rang"
    r"|phoned|pinged|messaged|texted|conversation|call|chat)\b(?! to)",
    re.IGNORECASE,
)
ALL = frozenset(FLAGS)
IN_A_SIGNATURE = frozenset(("thanks", "asks_for_job"))


@dataclass(frozen=True, kw_only=True)
class Thanked:
    """What a thank-you says. `places` holds, for each element in it, the words that show it."""

    places: Mapping[str, Passage]
    word_count: int = 0

    def holds(self, *elements: str) -> bool:
        """Whether it holds one of these elements."""
        return any(element in self.places for element in elements)


def read_thanks(subject: str, text: str, notes: str = "") -> Thanked:
    """The elements of a thank-you. With `notes` of the talk, what was taken away is looked for
    in them too."""
    places: dict[str, Passage] = {}
    said = sentences(text)
    for sentence in said:
        wanted = ALL - places.keys()
        if sentence.is_signature:
            wanted &= IN_A_SIGNATURE
        for element, place in index("classes", "thanking").find(sentence, wanted).items():
            places.setdefault(element, place)
    named = other_named(text[:READ])
    job = places.get("asks_for_job")
    other = [each for each in said if not job or job.start not in range(*each.whole)]
    more = {"referral_mentioned": named, "specific_takeaway": own_words(other, notes)}
    if named and HAS_MET.match(text, named.start):
        more["next_step_or_action"] = named
    places |= {name: place for name, place in more.items() if place and name not in places}
    return Thanked(places=places, word_count=len(text.split()))
