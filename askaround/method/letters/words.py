"""Turning what somebody typed into a field into words that stand well in a sentence.

Source: the facts are the asker's own words, and a letter is read by a stranger: a fragment has
to read as if it had been written for that place.
"""

import re
from collections.abc import Sequence

# A fact in square or curly brackets would make the draft look like a template left open.
BRACKETS = str.maketrans("[]{}", "()()")
BECAUSE = re.compile(r"^(?:intriguing\s+)?because\b(?:\s+of\b)?[\s,:]*", re.IGNORECASE)
THIRD_PERSON = re.compile(r"\b(?:s?he|her|hers|him|his|they|them|their|theirs)\b", re.IGNORECASE)
# Only words that are no names may lose their capital after a colon.
NO_NAMES = (
    "a an the you your my our it its this that these those how what when why where who there"
    " having being both one two some most many working building using running"
)
LOWERED = frozenset(NO_NAMES.split())
ADVERB = re.compile(r"\w+ly|also|now|still|often|just|never|always|then|once", re.IGNORECASE)
IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
# A second verb or a second person, which a change of the first verb alone would leave wrong.
NOT_PLAIN = re.compile(rf"\band\b|,|;|{THIRD_PERSON.pattern}", re.IGNORECASE)
SHE_DOES = re.compile(r"^(?:she|he)\s+([a-z]+)\s+(.+)$", re.IGNORECASE | re.DOTALL)
HER_THING = re.compile(r"^(?:her|his)\s+(.+)$", re.IGNORECASE | re.DOTALL)
ABOUT_FOLLOWS_I_AM = re.compile(
    r"^(?:(?:a|an|the|one|in|on|at|my|between|currently|now|just|still|finishing)\b|\w+ing\b)",
    re.IGNORECASE,
)
DAY_OR_DATE = re.compile(
    r"^(?:the\s+)?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)",
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
        return f"I am {bare[0].lower()}{bare[1:]}."
    return f"A word about me: {bare}."


def base_form(verb: str) -> str:
    """The verb as it follows "you": build, for builds."""
    low = verb.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def to_you(reason: str) -> str:
    """A reason about them turned to them, or "" where a simple rule would get it wrong."""
    does = SHE_DOES.match(reason)
    if does and not ADVERB.fullmatch(does.group(1)) and not NOT_PLAIN.search(does.group(2)):
        return f"you {base_form(does.group(1))} {does.group(2)}"
    thing = HER_THING.match(reason)
    if thing and not THIRD_PERSON.search(thing.group(1)):
        return f"your {thing.group(1)}"
    return ""


def reason_sentence(reason: str, names: Sequence[str] = ()) -> str:
    """Why this person, as a sentence of its own, whatever grammar the note was written in.

    A note about them in the third person that cannot safely be turned is quoted as the note
    it is: that reads well in any grammar.
    """
    bare = unstopped(BECAUSE.sub("", tidy(reason)))
    if not bare:
        return ""
    speaks_of_them = THIRD_PERSON.search(bare) or any(
        re.search(rf"\b{re.escape(part)}\b", bare) for part in names if part
    )
    if re.match(r"^(?:i|you)\b", bare, re.IGNORECASE) and not speaks_of_them:
        return sentence(bare)
    turned = to_you(bare) if speaks_of_them else lowered(bare)
    if not turned:
        return f"My note when I came across your work: {quoted(bare)}."
    return sentence(f"What caught my eye: {turned}")


def will_do(step: str, by: str) -> str:
    """The next step as a promise: "I will ..." before a verb, else a form for any fragment."""
    bare, when = unstopped(step), unstopped(by)
    if not bare:
        return ""
    if DAY_OR_DATE.match(when):
        when = f"by {when}"
    if re.match(r"^i(?:['’]ll|['’]ve|\b)", bare, re.IGNORECASE):
        return sentence(f"{bare} {when}")
    if bare.split()[0].lower() in BASE_VERBS:
        return sentence(f"I will {bare[0].lower()}{bare[1:]} {when}")
    return sentence(f"My next step, {lowered(when)}: {bare}" if when else f"My next step: {bare}")


def on_day(time: str) -> str:
    """A written-out time as it follows "I am free": "on" before a day or a date only."""
    return f"on {time}" if DAY_OR_DATE.match(time) else time
