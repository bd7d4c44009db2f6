"""What the letters after a talk should hold: the update, the word to the introducer, and the
answer to somebody who said no, later, or named another.

Source: "let them know that you value their time"; the handbook: "what you said, what I did, what
happened. No request." Whoever lent a name hears what came of it, and a no is thanked like a yes.
"""

from askaround.method.advice import Element, Severity
from askaround.method.letters.draft import called
from askaround.method.letters.reading import Letter, content_words
from askaround.method.letters.request_words import words
from askaround.method.letters.sentences import name_parts
from askaround.method.letters.telling import noted, part
from askaround.method.letters.thanking import what_stays

LONG = 120
LONG_REPLY = 80
THEIR_PART = words(
    r"\b(?:you (?:told|said|advised|suggested|recommended|showed|gave|mentioned|named|asked)"
    r"|your (?:[\w-]+ ){0,2}?(?:advice|words?|point|suggestion|question|tip|idea|hint|warning)"
    r"|our (?:talk|conversation|meeting|call|chat)|when we (?:spoke|met|talked)|thanks to you)\b"
)
SPOKE = words(
    r"\b(?:spoke|spoken|talked|met|wrote|written|saw|seen|called|had (?:a|our|my) (?:\w+ )?"
    r"(?:talk|conversation|call|meeting|chat|interview)|took place|conversation with|talk with)\b"
)


def came_of_it(letter: Letter) -> Element:
    """Something has happened since, or has been decided."""
    in_place = letter.thanked.holds("next_step_or_action")
    news = letter.news
    return Element(
        check="came_of_it",
        title="What came of it",
        in_place=in_place,
        line="They see that their time went somewhere."
        if in_place
        else "Say what you did with it, or what you decided.",
        instead=""
        if in_place
        else part("What I did with it", news.done) or part("What came of it", news.result),
    )


def their_part(letter: Letter) -> Element:
    """What they said, so that they recognise their part in it."""
    shared = content_words(letter.news.advice) & content_words(letter.text)
    in_place = bool(shared) or bool(THEIR_PART.search(letter.text))
    return Element(
        check="their_part",
        title="Their part in it",
        in_place=in_place,
        line="They recognise what they gave you."
        if in_place
        else "Recall the one thing they said that you used.",
        instead="" if in_place else noted(letter.news.advice),
    )


def you_spoke(letter: Letter) -> Element:
    """That the talk took place, and with whom."""
    parts = name_parts(letter.met)
    is_named = not parts or any(name.casefold() in letter.text.casefold() for name in parts)
    in_place = is_named and bool(SPOKE.search(letter.text))
    who = called(letter.met) or "the person you named"
    return Element(
        check="you_spoke",
        title="That you spoke",
        in_place=in_place,
        line="They know that the name they gave was used."
        if in_place
        else "Say with whom you spoke, or that you wrote.",
        instead="" if in_place else f"I have spoken with {who}, thanks to you.",
    )


def thanked(letter: Letter, instead: str) -> Element:
    in_place = letter.thanked.holds("thanks")
    return Element(
        check="thanked",
        title="Thanks",
        in_place=in_place,
        line="Said, and that is all it takes." if in_place else "A word of thanks is missing.",
        instead="" if in_place else instead,
    )


def thanked_for_the_name(letter: Letter) -> Element:
    return thanked(letter, "Thank you for opening that door.")


def thanked_for_the_answer(letter: Letter) -> Element:
    return thanked(letter, "Thank you for telling me.")


def one_thing(letter: Letter) -> Element:
    """One thing that was learned: it is what makes people lend their name again."""
    notes = content_words(" ".join((*letter.thanking.starred, *letter.thanking.notes)))
    in_place = bool(notes & content_words(letter.text)) or letter.thanked.holds(
        "specific_takeaway"
    )
    return Element(
        check="one_thing",
        title="One thing you learned",
        in_place=in_place,
        line="People lend their name again when they hear what came of it."
        if in_place
        else "Name one thing you took away.",
        severity=Severity.NOTE,
        instead="" if in_place else what_stays(letter.thanking),
    )


def lets_go(letter: Letter) -> Element:
    """No second request for the talk: their answer stands."""
    asks = letter.asked.minutes is not None or letter.asked.holds("asks_for_job")
    return Element(
        check="lets_go",
        title="Their answer stands",
        in_place=not asks,
        line="This asks once more. Their answer was an answer."
        if asks
        else "Nothing here asks them again.",
    )


def short(letter: Letter, most: int) -> Element:
    count = letter.count
    return Element(
        check="length",
        title="Short",
        in_place=0 < count <= most,
        line=f"{count} words; under {most} is plenty."
        if count <= most
        else f"{count} words; {most} say it as well.",
        severity=Severity.NOTE,
    )


def short_letter(letter: Letter) -> Element:
    return short(letter, LONG)


def short_reply(letter: Letter) -> Element:
    return short(letter, LONG_REPLY)
