"""What the one follow-up should hold: less to ask, an easy no, an end in sight, few words.

Source: "Finding a job is tough": silence is borne more easily on both sides by a letter that
asks for little and lets go.
"""

from askaround.method.advice import Element, Severity
from askaround.method.letters import sentences as say
from askaround.method.letters.reading import Letter
from askaround.method.letters.request import MY_LAST, smaller_ask
from askaround.method.letters.request_words import words

FOLLOW_UP_LONG = 90
IN_WRITING = words(r"\b(?:by|per|via) e-?mail\b|\bin writing\b|\ba line\b|\bone question\b")
LAST_ONE = words(
    r"\b(?:will|shall|won't|wo n't|'ll) (?:not )?(?:write|trouble|bother|contact|ask|disturb)"
    r"(?: to)?(?: you)? (?:again|further|any more)"
    r"|\b(?:leave it (?:there|here|at that)|let it rest|my last (?:note|letter|e-?mail|message)"
    r"|the last (?:you|time)|last note from me)\b"
)


FOLLOWS_UP = words(
    r"\bfollow(?:ing|ed)?[ -]up (?:on|to|with) (?:my|the|our|you)\b|\bjust following up\b"
    r"|\bmy (?:earlier|last|previous|first|recent) (?:note|e-?mail|message|letter|request)\b"
    r"|\bmy (?:note|e-?mail|message|letter) (?:of|from|last|on)\b"
    r"|\bI wrote (?:to you )?(?:on|last|a)\b"
)


def is_follow_up(letter: Letter) -> bool:
    """Whether it takes up an earlier letter, as far as its words and its subject say so."""
    subject = letter.subject.strip().casefold()
    return subject.startswith("re:") or bool(FOLLOWS_UP.search(letter.text[:600]))


def smaller(letter: Letter) -> Element:
    time = letter.asked.minutes
    less = time is not None and time < letter.asking.minutes
    in_place = less or bool(IN_WRITING.search(letter.text))
    return Element(
        check="smaller",
        title="A smaller ask",
        in_place=in_place,
        line="Less to give than the first time."
        if in_place
        else "Ask for less than the first time, or for a line in writing.",
        instead="" if in_place else smaller_ask(letter.asking),
    )


def easy_no(letter: Letter) -> Element:
    in_place = letter.asked.holds("easy_out")
    return Element(
        check="easy_no",
        title="Easy to say no",
        in_place=in_place,
        line="No costs them nothing." if in_place else "Make no easy to say.",
        instead="" if in_place else say.EASY_NO,
    )


def last_one(letter: Letter) -> Element:
    in_place = bool(LAST_ONE.search(letter.text))
    return Element(
        check="last_one",
        title="Your last letter about it",
        in_place=in_place,
        line="They know that it ends here."
        if in_place
        else "Say that you will not write again. It is true, and it is a relief.",
        instead="" if in_place else MY_LAST,
    )


def length(letter: Letter) -> Element:
    count = letter.count
    in_place = 0 < count <= FOLLOW_UP_LONG
    return Element(
        check="length",
        title="Length",
        in_place=in_place,
        line=f"{count} words; shorter than the first letter is right."
        if in_place
        else f"{count} words; about 50 are enough.",
        severity=Severity.NOTE,
    )
