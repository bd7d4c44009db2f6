"""The request, and the one follow-up to it.

Source: "you need to contact them ... Email is the most popular first point of contact", and "let
them know how much time you are requesting".
"""

from askaround.method.letters import sentences as say
from askaround.method.letters.draft import (
    REGARDS,
    THANKS,
    Draft,
    answer_here,
    letter,
    paragraph,
    reply_to,
    signature,
)
from askaround.method.letters.facts import Asking, Reader, Writer
from askaround.method.letters.words import either, on_day, sentence, unstopped
from askaround.method.schedule import Format

SMALLER_AT_MOST = 20
SMALLER_AT_LEAST = 10
MY_LAST = "If neither fits, no reply is needed and I will not write again."


def request(writer: Writer, reader: Reader, asking: Asking) -> Draft:
    """The first letter. An introducer comes first, but only with their leave."""
    body = letter(
        reader,
        (
            paragraph(say.introduced(asking), say.who_i_am(writer), say.why_you(reader, asking)),
            paragraph(say.information(reader), say.not_a_job(asking)),
            paragraph(say.the_ask(asking), say.when(asking)),
            answer_here(asking.link),
            paragraph(say.EASY_NO, say.CONSIDERING),
        ),
        closing=REGARDS,
        signed=signature(writer),
    )
    return Draft(subject=say.better_subject(reader, asking), body=body)


def smaller(minutes: int) -> int:
    """Two thirds of what was asked, in steps of five; 0 where nothing smaller makes sense."""
    less = min(minutes * 2 // 3 // 5 * 5, SMALLER_AT_MOST)
    return less if less >= SMALLER_AT_LEAST else 0


def smaller_ask(asking: Asking) -> str:
    minutes = smaller(asking.minutes)
    if not minutes:
        return "Would two questions by e-mail be easier for you?"
    talk = "call" if {Format.PHONE, Format.VIDEO} & set(asking.formats) else "talk"
    return f"Would a {minutes}-minute {talk} be easier for you, or two questions by e-mail?"


def follow_up(
    writer: Writer, reader: Reader, asking: Asking, *, subject: str = "", asked_on: str = ""
) -> Draft:
    """The one letter after silence: less to ask, an easy no, and an end in sight.

    `subject` is that of the request, `asked_on` its day written out ("Monday 1 June").
    """
    day = unstopped(asked_on)
    note = f"My note of {day}" if day else "My earlier note"
    times = either([unstopped(time) for time in asking.times])
    body = letter(
        reader,
        (
            paragraph(
                f"{note} may have reached you at a busy moment.",
                smaller_ask(asking),
                sentence(f"I am free {on_day(times)}") if times else "",
                MY_LAST,
            ),
            answer_here(asking.link),
        ),
        closing=THANKS,
        signed=signature(writer, full=False),
    )
    return Draft(subject=reply_to(subject or say.better_subject(reader, asking)), body=body)


def ask_again(writer: Writer, reader: Reader, asking: Asking, *, subject: str = "") -> Draft:
    """After a "later", once the time they named has come: one friendly line, asked once."""
    body = letter(
        reader,
        (
            paragraph(
                "You kindly said that later would suit you better, so I am writing once more.",
                say.the_ask(asking),
            ),
            paragraph(
                "If it does not fit now either, one word is enough, and I will leave it there.",
                say.CONSIDERING,
            ),
        ),
        closing=REGARDS,
        signed=signature(writer),
    )
    return Draft(subject=reply_to(subject) or say.better_subject(reader, asking), body=body)
