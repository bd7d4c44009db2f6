"""Forty families of jobs to look round in, before there is anybody to write to.

Source: "The first step ... is to find people with jobs that look intriguing" (R8). A person is
found by title, degree and setting, because titles alone drift from one employer to the next.
"""

import re
import unicodedata

from askaround.method.families import (
    care,
    evidence,
    learning,
    medicines,
    policy,
    products,
    public,
    work,
)
from askaround.method.families.family import Family, Group

__all__ = ["FAMILIES", "GROUPS", "Family", "Group", "family", "matching", "spoken"]

GROUPS = tuple(Group)
FAMILIES: tuple[Family, ...] = (
    *products.FAMILIES,
    *evidence.FAMILIES,
    *work.FAMILIES,
    *learning.FAMILIES,
    *policy.FAMILIES,
    *medicines.FAMILIES,
    *care.FAMILIES,
    *public.FAMILIES,
)
# Names that read well over a page and not within a sentence.
_IN_A_SENTENCE = {
    "Military and veterans": "psychology for the military and veterans",
    "Outcomes and health economics": "outcomes research and health economics",
    "Police and threat assessment": "police psychology and threat assessment",
    "Regulation: drugs, alcohol and tobacco": "the regulation of drugs, alcohol and tobacco",
    "Sport and performance": "sport and performance psychology",
    "Substance use: treatment and prevention": "substance use treatment and prevention",
}
# Both spellings find: (as some write it, as it is compared).
_SPELLINGS = (
    ("behaviour", "behavior"),
    ("centre", "center"),
    ("defence", "defense"),
    ("licence", "license"),
    ("organis", "organiz"),
    ("programme", "program"),
)


def family(key: str) -> Family | None:
    """The family with this key, if there is one."""
    return _BY_KEY.get(key)


def matching(text: str) -> list[Family]:
    """The families in which each word of `text` begins a word; all of them when it has none."""
    words = _words(text)
    return [each for each in FAMILIES if all(f" {word}" in _WORDS_OF[each.key] for word in words)]


def spoken(name: str) -> str:
    """The name of a family as it stands in a sentence; any other name as it was written."""
    return _SPOKEN.get(name, name)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _folded(text))


def _folded(text: str) -> str:
    """Lower case, without accents, in one spelling."""
    letters = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    for written, compared in _SPELLINGS:
        plain = plain.replace(written, compared)
    return plain


def _words_of(each: Family) -> str:
    """All that can be found in a family, each word with a space before it."""
    words = _words(" ".join((each.name, *each.titles, *each.employers, *each.phrases)))
    return " " + " ".join(words)


def _without_capital(name: str) -> str:
    """A small letter in front, except for UX, AI and their kin."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


_SPOKEN = {
    each.name: _IN_A_SENTENCE.get(each.name) or _without_capital(each.name) for each in FAMILIES
}
_BY_KEY = {each.key: each for each in FAMILIES}
_WORDS_OF = {each.key: _words_of(each) for each in FAMILIES}
