"""A question that anybody could look up, tied to what the asker has read about just this person.

Source: "Don't ask generic questions that can be answered through a web search": with a fact of
the research sheet in front of it, only they can answer. Offered where the fact is one plain
sentence whose grammar is sure; anything less certain is left to the asker.
"""

import re
from collections.abc import Iterator, Sequence

from askaround.method.letters.turning import to_you
from askaround.method.questions.sentence import plain, turns

LONGEST = 18
# Words in small letters at the beginning of a sentence that goes on from "I read that".
LOWERED = frozenset(
    [
        "the",
        "a",
        "an",
        "she",
        "he",
        "they",
        "her",
        "his",
        "their",
        "it",
        "its",
        "this",
        "these",
        "some",
        "most",
        "in",
    ]
)
BE = r"is|are|was|were"
PAST = (
    r"was|were|had|did|went|led|wrote|built|left|became|began|came|gave|ran|took|taught|made|won"
    r"|grew|found|got|held|kept|met|said|saw|set|spoke|spent|cut|chose|hired|used to|\w{2,}[^e\W]ed"
)
PRESENT = (
    r"is|are|has|have|does|do|leads?|runs?|teach(?:es)?|writes?|builds?|works?|makes?|uses?|hires?"
    r"|tests?|trains?|studies|study|manages?|advises?|employs?|serves?|covers?|publish(?:es)?"
    r"|counts?|sees?|treats?|supports?|reports?|belongs?|includes?|holds?|keeps?|takes?|offers?"
)
SUBJECT = (
    r"(?:you|it|they|(?:your|the|a|an|its|their|this|most|some) (?:[\w'-]+ ){0,4}?[\w'-]+"
    r"|[A-Z]{2,}|[A-Z][\w'&-]*(?: [A-Z][\w'&-]*){1,3})"
)
ADVERB = r"(?:(?:also|now|still|once|first|often|mostly|\w+ly) )?"
FORMS = (
    (re.compile(rf"{SUBJECT} {ADVERB}(?:{PAST}) \w"), "how did that come about?"),
    (re.compile(rf"you {ADVERB}have \w"), "what difference does that make in your work?"),
    (re.compile(rf"you {ADVERB}(?:{PRESENT}) \w"), "what does a week of that look like?"),
    (re.compile(rf"{SUBJECT} {ADVERB}(?:{PRESENT}) \w"), "what does that mean for your own work?"),
)
# What a sentence with its own turns may hide: a denial, a quotation, a second thought.
UNSURE = re.compile(
    r"[\"\u201c\u201d()\[\]:;/?!&+=]|\.\.|\b(?:I|my|me|mine|we|our|us|not|never|no|maybe|perhaps"
    r"|seems?|might|if|unless|who|whom|e\.g|i\.e)\b|n't\b|\bwhich\b",
    re.IGNORECASE,
)
EMPTY = frozenset(
    [
        "what",
        "does",
        "do",
        "how",
        "is",
        "are",
        "the",
        "a",
        "an",
        "of",
        "in",
        "to",
        "for",
        "and",
        "or",
        "which",
        "who",
        "where",
        "when",
        "why",
        "did",
        "was",
        "were",
        "has",
        "have",
        "had",
        "you",
        "your",
        "they",
        "their",
        "it",
        "its",
        "there",
        "this",
        "that",
        "with",
        "on",
        "at",
        "by",
        "from",
        "as",
        "be",
        "can",
        "could",
        "would",
        "will",
        "i",
        "me",
        "my",
        "about",
        "people",
        "person",
        "someone",
        "work",
        "working",
        "job",
        "much",
        "many",
        "most",
        "long",
        "need",
        "company",
        "firm",
    ]
)
STEM = 5


def stems(text: str) -> set[str]:
    words = re.findall(r"[^\W\d_]{3,}", plain(text).lower())
    return {word[:STEM] for word in words if word not in EMPTY}


def tied(question: str, known: Sequence[str], names: Sequence[str] = ()) -> Iterator[str]:
    """The question tied to a fact of the sheet that it touches, the nearest fact first."""
    asked = stems(question)
    facts = [(turn.text, len(asked & stems(turn.text))) for line in known for turn in turns(line)]
    for fact, shared in sorted(facts, key=lambda each: -each[1]):
        told = as_told(fact, names) if shared else ""
        for form, ending in FORMS:
            if told and form.match(told):
                yield f"I read that {told}; {ending}"
                break


def as_told(fact: str, names: Sequence[str]) -> str:
    """A fact as it follows "I read that", spoken to them; "" where that would be a guess."""
    bare = " ".join(plain(fact).split()).rstrip(" .")
    if not bare or UNSURE.search(bare) or len(bare.split()) > LONGEST:
        return ""
    if is_named_later(bare, names):
        return ""
    told = to_you(bare, names)
    first, space, rest = told.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in {*LOWERED, "you", "your"} else told


def is_named_later(fact: str, names: Sequence[str]) -> bool:
    """Whether their own name stands where a simple rule would not turn it."""
    parts = {name.casefold() for name in names}
    words = [re.sub(r"'s$|\W", "", word).casefold() for word in fact.split()]
    leading = next((at for at, word in enumerate(words) if word not in parts), len(words))
    return any(word in parts for word in words[leading:])
