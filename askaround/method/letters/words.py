"""Turning what somebody typed into a field into words that stand well in a sentence.

Source: the facts are the asker's own words, and a letter is read by a stranger: a fragment has
to read as if it had been written for that place.
"""

import re
from collections.abc import Sequence

from askaround.method.letters.turning import MAY_BE_A_THING, SURELY_DOES, for_them, to_you

# A fact in square or curly brackets would make the draft look like a template left open.
BRACKETS = str.maketrans("[]{}", "()()")
BECAUSE = re.compile(r"^(?:intriguing\s+)?because\b(?:\s+of\b)?[\s,:]*", re.IGNORECASE)
# Only words that are no names may lose their capital after a colon.
NO_NAMES = (
    "a an the you your my our it its this that these those how what when why where who there"
    " having being both one two three some most many all every each no not nothing nobody none"
    " they we he she somebody everybody people already still now then after before since in on at"
    " was were is are has have had did does got gave made found went wrote read ran sent spoke"
    " told took put cut began met left kept built tried applied asked moved started talked joined"
    " learned visited finished decided called looked changed switched worked tested"
)
LOWERED = frozenset(NO_NAMES.split()) | SURELY_DOES | MAY_BE_A_THING
ABOUT_FOLLOWS_I_AM = re.compile(
    r"^(?:(?:a|an|the|one|in|on|at|my|between|currently|now|just|still|finishing)\b|\w+ing\b)",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"^(?:[\w.&/-]+\s+){0,4}?(?:student|postdoc|researcher|psychologist|fellow|lecturer|scientist"
    r"|therapist|teacher|assistant|graduate|candidate|analyst|counsell?or|nurse|professor"
    r"|psychiatrist|manager|consultant|clinician|scholar|resident|intern)\b",
    re.IGNORECASE,
)
# A letter said by its name that begins with a vowel: an MSc, an RA.
SAID_WITH_A_VOWEL = re.compile(r"^(?:[aeio]|u(?!ni|s|k\b)|[FHLMNRSX][A-Z]|hon)", re.ASCII)
DAY_OR_DATE = re.compile(
    r"^(?:the\s+)?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)",
    re.IGNORECASE,
)
# Words that begin a time by which something will be done, so that it needs no "by".
STANDS_ALONE = re.compile(
    r"^(?:by|before|on|in|at|within|after|over|during|until|as|when|once|if|next|this|today"
    r"|tonight|tomorrow|soon|every|each|right|first|later|immediately)\b",
    re.IGNORECASE,
)
FIRST_SENTENCE = re.compile(r"^(.+?[^\s.][.!?])\s+\w", re.DOTALL)
VERBS = (
    "add apply arrange ask attend book bring build call change check choose collect compare"
    " contact cut do draft draw enrol enroll explore find finish follow get give go help invite"
    " join keep learn listen look make map meet move open practise practice prepare read reread"
    " redo rewrite run see send set share show shorten sign sketch speak spend start study take"
    " talk teach test think train try turn use visit volunteer watch work write"
)
BASE_VERBS = frozenset(VERBS.split())


def tidy(text: str) -> str:
    """One line, single spaces, no template brackets."""
    return " ".join(text.translate(BRACKETS).split())


def unstopped(text: str) -> str:
    """A tidy fragment without the stop at its end."""
    return tidy(text).rstrip(" .;:,!")


def lowered(fragment: str) -> str:
    """Lower case at the start, for a fragment after a colon, unless it may be a name."""
    first, space, rest = fragment.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in LOWERED else fragment


def raised(fragment: str) -> str:
    return fragment[:1].upper() + fragment[1:]


def sentence(text: str) -> str:
    """The text as one sentence: a capital in front, one mark at the end; "" stays ""."""
    bare = tidy(text).rstrip(" ;:,")
    if not bare.rstrip(".!?"):
        return ""
    return raised(bare if bare[-1] in ".!?" else f"{bare}.")


def first_sentence(text: str) -> str:
    """The first sentence of a fragment, without its stop."""
    whole = tidy(text)
    found = FIRST_SENTENCE.match(whole)
    return unstopped(found.group(1) if found else whole)


def either(choices: Sequence[str], word: str = "or") -> str:
    """The choices as "a, b or c", without the empty ones."""
    given = [tidy(choice) for choice in choices if tidy(choice)]
    if len(given) < 2:
        return "".join(given)
    return f"{', '.join(given[:-1])} {word} {given[-1]}"


def quoted(text: str) -> str:
    return f"“{unstopped(text)}”"


def with_article(about: str) -> str:
    """Who I am: "I am ..." where the fact allows it; else a form that carries any fragment."""
    bare = unstopped(about)
    if not bare:
        return ""
    if re.match(r"^i(?:['’]m|\b)", bare, re.IGNORECASE):
        return sentence(bare)
    if ABOUT_FOLLOWS_I_AM.match(bare):
        return f"I am {uncapitalised(bare)}."
    if ROLE.match(bare):
        role = uncapitalised(bare)
        return f"I am {'an' if SAID_WITH_A_VOWEL.match(role) else 'a'} {role}."
    return f"A word about me: {bare}."


def uncapitalised(fragment: str) -> str:
    """A small letter at the start, except for PhD, UX and their kin."""
    first = fragment.split()[0] if fragment.split() else ""
    return fragment if first[1:] != first[1:].lower() else f"{fragment[:1].lower()}{fragment[1:]}"


def reason_sentence(reason: str, names: Sequence[str] = ()) -> str:
    """Why this person, as a sentence of its own, whatever grammar the note was written in.

    A note about them in the third person that cannot safely be turned is quoted as the note
    it is: that reads well in any grammar.
    """
    bare = unstopped(BECAUSE.sub("", tidy(reason)))
    if not bare:
        return ""
    turned = to_you(bare, names)
    if not turned:
        return f"My note when I came across your work: {quoted(bare)}."
    if re.match(r"^(?:i|you)\b", bare, re.IGNORECASE):
        return sentence(turned)
    return sentence(f"What caught my eye: {lowered(turned)}")


def will_do(step: str, by: str) -> str:
    """The next step as a promise: "I will ..." before a verb, else a form for any fragment."""
    bare, when = for_them(unstopped(step)), unstopped(by)
    if not bare:
        return ""
    if when and not STANDS_ALONE.match(when):
        when = f"by {when}"
    if re.match(r"^i(?:['’]ll|['’]ve|\b)", bare, re.IGNORECASE):
        return sentence(f"{bare} {when}")
    if bare.split()[0].lower() in BASE_VERBS:
        return sentence(f"I will {bare[0].lower()}{bare[1:]} {when}")
    return sentence(f"My next step, {lowered(when)}: {bare}" if when else f"My next step: {bare}")


def on_day(time: str) -> str:
    """A written-out time as it follows "I am free": "on" before a day or a date only."""
    return f"on {time}" if DAY_OR_DATE.match(time) else time
