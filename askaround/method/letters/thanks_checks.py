"""What a thank-you should hold, one check for each line of the margin.

Source: "send a thank-you email or thank you card ... to the person you interviewed to let them
know that you value their time".
"""

import re

from askaround.method.advice import Element, Severity
from askaround.method.letters.reading import (
    Letter,
    closing_start,
    content_words,
    folded,
    plain,
)
from askaround.method.letters.request_words import words
from askaround.method.letters.thanking import referral_sentence, their_time, what_stays
from askaround.method.letters.words import unstopped, will_do

SHORT, LONG = 40, 120
PHRASE = 4
NEARLY_THE_SAME = 0.6
PHRASES_TO_COMPARE = 8

TIME_GIVEN = words(
    r"\b(?:time|hours?|half-hour|minutes|afternoon|morning|evening|lunch ?(?:break|hour)?)\b"
    r"|\bfor (?:talking|speaking|meeting|seeing|our|the|a|such a) ?(?:\w+ ){0,2}?(?:with|to|me"
    r"|talk|conversation|meeting)\b"
)
BY_WHEN = words(
    r"\b(?:today|tonight|tomorrow|yesterday|this (?:week|month|morning|afternoon|evening|weekend)"
    r"|next (?:week|month|term|year)|last night|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|march|april|june|july|august|september|october|november|december"
    r"|in (?:the )?(?:coming|next) (?:\w+ )?(?:days|weeks|months)|within|before|soon|already"
    r"|(?:in|this|next|by) (?:the )?(?:spring|summer|autumn|fall|winter|may|weekend|end)"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]+|the \d{1,2}(?:st|nd|rd|th))\b"
)
ASKS = words(
    r"\b(?:could|would|can|will|do|may|might) (?:you|I)\b[^.?!\n]*\?|\bis there any(?:one|body)\b"
    r"|\bif (?:there are any|you (?:happen to )?(?:think|know|hear) of|there is any(?:one|body))\b"
    r"[^.?!\n]*\b(?:other|else|openings?|positions?|people|person|opportunit\w+)\b"
    r"|\blet me know (?:of|about|if there (?:are|is)) (?:any )?(?:\w+ )?(?:openings?|positions?"
    r"|jobs?|opportunit\w+|vacanc\w+|roles?)|\bnext steps in\b"
    r"|\bhearing about (?:the )?next steps\b"
    r"|\b(?:opportunity|excited|thrilled|keen) (?:\w+ ){0,4}?(?:to join|of joining)\b"
    r"|\b(?:appreciate|grateful for) an introduction\b|\bhire me\b|\bmy application\b"
)
NAME_USED = words(r"\busing your name\b|\bmention(?:ing)? (?:your name|you)\b|\bas you allowed\b")


def time(letter: Letter) -> Element:
    in_place = bool(TIME_GIVEN.search(letter.text))
    return Element(
        check="time",
        title="The time they gave",
        in_place=in_place,
        line="They gave it, and you say so." if in_place else "Name the time they gave you.",
        instead="" if in_place else f"{their_time(letter.thanking)}.",
    )


def specific(letter: Letter) -> Element:
    """One thing they said: a word shared with the notes, or, without notes, words of theirs."""
    notes = content_words(" ".join((*letter.thanking.starred, *letter.thanking.notes)))
    said = content_words(letter.body[: closing_start(letter.body)])
    in_place = bool(notes & said) if notes else letter.thanked.holds("specific_takeaway")
    return Element(
        check="specific",
        title="One thing they said",
        in_place=in_place,
        line="Their words, so they know you listened."
        if in_place
        else "Take one thing from your notes that only they could have said.",
        instead="" if in_place else what_stays(letter.thanking),
    )


def next_step(letter: Letter) -> Element:
    does = letter.thanked.holds("next_step_or_action")
    dated = BY_WHEN.search(letter.text)
    step = will_do(letter.thanking.next_step, letter.thanking.next_step_on)
    line = "It shows that the time was well spent."
    if not does:
        line = "Say what you will do with it, and by when."
    elif not dated:
        line = "A day makes it a promise."
    in_place = bool(does and dated)
    return Element(
        check="next_step",
        title="What you do with it",
        in_place=in_place,
        line=line,
        severity=Severity.NOTE if does else Severity.WARN,
        instead="" if in_place else step,
    )


def referral(letter: Letter) -> Element | None:
    """Each person they named is taken up, and their name used only as they allowed."""
    named = [(name, may) for name, may in letter.thanking.referrals if unstopped(name)]
    if not named:
        return None
    text = folded(letter.text)
    missing = [(name, may) for name, may in named if family_name(name) not in text]
    claimed = not any(may is True for _, may in named) and NAME_USED.search(letter.text)
    line = "You say what you will do about them."
    if claimed:
        line = "You have not noted that you may use their name. Leave that out, or ask first."
    elif missing:
        line = f"They named {unstopped(missing[0][0])}. Say what you do about it."
    return Element(
        check="referral",
        title="The people they named",
        in_place=not missing and not claimed,
        line=line,
        instead="" if claimed or not missing else referral_sentence(*missing[0]),
    )


def family_name(name: str) -> str:
    return "".join(folded(unstopped(name)).split()[-1:])


def no_ask(letter: Letter) -> Element:
    asked = letter.thanked.places.get("asks_for_job")
    found = ASKS.search(letter.text)
    said = letter.text[slice(*asked)] if asked else found[0] if found else ""
    return Element(
        check="no_ask",
        title="Asks for nothing",
        in_place=not said,
        line=f"Keep this for another day: “{said}”."
        if said
        else "A thank-you with a request is a request.",
    )


def length(letter: Letter) -> Element:
    count = letter.count
    line = f"{count} words; under {LONG} is plenty."
    if count < SHORT:
        line = f"{count} words; {SHORT} leave room for one thing they said."
    elif count > LONG:
        line = f"{count} words; {LONG} say it as well."
    return Element(
        check="length",
        title="Short",
        in_place=SHORT <= count <= LONG,
        line=line,
        severity=Severity.NOTE,
    )


def phrases(body: str) -> frozenset[tuple[str, ...]]:
    """All runs of four words of a letter, without its closing."""
    said = re.findall(r"\w+", folded(plain(body[: closing_start(body)])))
    return frozenset(tuple(said[at : at + PHRASE]) for at in range(len(said) - PHRASE + 1))


def is_nearly(body: str, other: str) -> bool:
    mine, theirs = phrases(body), phrases(other)
    fewer = min(len(mine), len(theirs))
    return fewer >= PHRASES_TO_COMPARE and len(mine & theirs) / fewer > NEARLY_THE_SAME


def own(letter: Letter) -> Element:
    copied = any(is_nearly(letter.body, other) for other in letter.others)
    return Element(
        check="own",
        title="Written for them",
        in_place=not copied,
        line="This is nearly what you wrote to somebody else. They may know each other."
        if copied
        else "No other thank-you of yours reads like this.",
    )
