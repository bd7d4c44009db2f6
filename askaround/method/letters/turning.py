"""Turning a note about them into words to them: "her talk" becomes "your talk".

Source: the reason is the asker's own "intriguing because ..." (R8), noted about somebody and read
by that somebody. Where a simple rule might get it wrong, nothing is turned.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

SHE = frozenset(("she", "her", "hers", "herself"))
HE = frozenset(("he", "him", "his", "himself"))
THEY = frozenset(("they", "them", "their", "theirs"))
SUBJECTS = frozenset(("she", "he"))
ALWAYS = {"his": "your", "him": "you", "hers": "yours", "himself": "yourself"} | {
    "herself": "yourself"
}
ADVERB = re.compile(r"\w+ly|also|now|still|often|just|never|always|then|once", re.IGNORECASE)
IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
IRREGULAR |= {"isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}
# What follows "her" where it stands for the person and not for something of hers.
NO_THING = (
    "a an the to in on at of for with about and but or when who that by from into as again once"
    " speak say present describe explain tell argue give teach"
)
AFTER_HER = frozenset(NO_THING.split())
JOINS = frozenset(("and", "but", "or"))
# After "and": surely what she does, or a word that may as well be a thing.
DOES = (
    "writes teaches leads builds makes gives brings thinks says knows speaks runs leaves seems"
    " keeps finds gets tells explains describes advises helps misses uses sees tries takes goes"
    " wants likes loves cares shows understands argues publishes manages edits"
)
SURELY_DOES = frozenset(DOES.split())
EITHER = (
    "talks works studies plans books tests designs interviews surveys coaches changes reads moves"
    " calls visits reports blogs posts draws heads hosts looks lectures trains supports compares"
    " reviews counsels treats judges measures questions researches practises practices"
)
MAY_BE_A_THING = frozenset(EITHER.split())
# After a thing, and not after what somebody does.
NOT_DONE = "for on of in at about with from by and that which to is are"
BESIDE_A_THING = frozenset(NOT_DONE.split())
MARKS = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


def base_form(verb: str) -> str:
    """The verb as it follows "you": build, for builds."""
    low = verb.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    if len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is", "as")):
        return verb
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "cuses")):
        return low[:-2]
    return low[:-1]


def to_you(text: str, names: Sequence[str] = ()) -> str:
    """The text spoken to them, or "" where a simple rule would get it wrong."""
    words = called_she(text.split(), {name.casefold() for name in names})
    said = {core(word) for word in words}
    if said & SHE and said & HE or any(word in said for word in ("she's", "he's")):
        return ""
    if not said & (SHE | HE | THEY) and begins_with_a_deed(words):
        words = ["she", words[0][:1].lower() + words[0][1:], *words[1:]]
        said = {"she"}
    if not said & (SHE | HE):
        return one_they(words) if said & THEY else text
    turned = list(turn(words))
    return "" if None in turned else " ".join(filter(None, turned))


def begins_with_a_deed(words: Sequence[str]) -> bool:
    """ "tests ferry tickets", as "intriguing because" goes on; but not "tests for children"."""
    first, following = core(words[0]) if words else "", core(words[1]) if len(words) > 1 else ""
    if first in SURELY_DOES or first == "works":
        return True
    return bool(following) and first in MAY_BE_A_THING and following not in BESIDE_A_THING


def for_them(note: str) -> str:
    """A note of a talk as it is said to them, where it can only be about them; else as it is.

    One pronoun and nobody else's name: with more, it may be about somebody they spoke of.
    """
    words = note.split()
    about = [word for word in words if core(word) in SHE | HE]
    if len(about) != 1 or any(word[:1].isupper() and word != "I" for word in words[1:]):
        return note
    turned = to_you(note)
    return turned[:1].upper() + turned[1:] if words[0][:1].isupper() and turned else turned or note


def core(word: str) -> str:
    return MARKS.sub(r"\2", word).casefold().replace("’", "'")


def called_she(words: Sequence[str], names: set[str]) -> list[str]:
    """Their names replaced by a pronoun, "Dr. Okafor's" by "her"."""
    he = any(core(word) in HE for word in words)
    made: list[str] = []
    follows = False
    for word in words:
        bare = core(word)
        if bare.removesuffix("'s") not in names:
            follows = False
            made.append(word)
            continue
        if made and core(made[-1]) in ("dr", "prof", "professor", "mr", "mrs", "ms", "mx"):
            made.pop()
        subject, owner = ("he", "his") if he else ("she", "her")
        if follows:
            made.pop()
        made.append(put(word, owner if bare.endswith("'s") else subject))
        follows = True
    return made


def one_they(words: Sequence[str]) -> str:
    """A note that begins with them and does not come back to them."""
    if sum(core(word) in THEY for word in words) > 1 or core(words[0]) not in ("they", "their"):
        return ""
    return " ".join(("you" if core(words[0]) == "they" else "your", *words[1:]))


def turn(words: Sequence[str]) -> Iterator[str | None]:
    """Word by word; None where the next step would be a guess."""
    wants_verb = is_theirs = False
    for word, following in pairwise((*words, "")):
        bare = core(word)
        if bare in SUBJECTS:
            wants_verb = is_theirs = True
            yield put(word, "you")
        elif wants_verb:
            wants_verb = bool(ADVERB.fullmatch(bare))
            yield word if wants_verb else verb(word)
        elif bare in JOINS and is_theirs:
            wants_verb = does_it(core(following))
            yield None if core(following) in MAY_BE_A_THING else word
        else:
            yield pronoun(word, bare, core(following))


def does_it(word: str) -> bool:
    """Whether the word after "and" is surely another thing they do."""
    return word in SURELY_DOES or word in IRREGULAR or bool(ADVERB.fullmatch(word))


def verb(word: str) -> str:
    bare = core(word)
    turned = base_form(bare)
    return word if turned == bare else put(word, turned)


def pronoun(word: str, bare: str, following: str) -> str:
    if bare == "her":
        return put(word, "you" if not following or following in AFTER_HER else "your")
    return put(word, ALWAYS[bare]) if bare in ALWAYS else word


def put(word: str, instead: str) -> str:
    """Another word between the same marks."""
    return MARKS.sub(lambda found: f"{found[1]}{instead}{found[3]}", word)
