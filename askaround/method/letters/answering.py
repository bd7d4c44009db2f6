"""Answers to an answer: a no, a not now, a "please in writing".

Source: "most professionals believe there is value in ... paying it forward"; a no is kind when
it is easy, and it is thanked like a yes.
"""

from collections.abc import Sequence

from askaround.method.letters.draft import (
    WITH_THANKS,
    Draft,
    letter,
    paragraph,
    reply_to,
    signature,
)
from askaround.method.letters.facts import Reader, Writer
from askaround.method.letters.sentences import field_of
from askaround.method.letters.words import lowered, on_day, sentence, unstopped

IN_WRITING_AT_MOST = 3
FALLBACK = "Re: your answer"


def decline_thanks(writer: Writer, reader: Reader, *, subject: str = "") -> Draft:
    """Thanks for a no. One pointer would be welcome, and need not come; then no more letters."""
    body = letter(
        reader,
        (
            "Thank you for telling me so plainly; that helps. If one article, talk or book comes"
            " to mind that you would give somebody in my place, a single line would be welcome."
            " If not, I wish you all the best.",
        ),
        signed=signature(writer, full=False),
    )
    return Draft(subject=reply_to(subject) or FALLBACK, body=body)


def postpone_reply(writer: Writer, reader: Reader, *, later: str = "", subject: str = "") -> Draft:
    """Their "later", taken at its word: when the asker writes again, and not before."""
    time = unstopped(later)
    body = letter(
        reader,
        (
            paragraph(
                "Thank you for telling me; later is just as good.",
                f"I will write again {on_day(lowered(time))}, and not before."
                if time
                else "I will leave it with you until you have a quieter time.",
                "Should it not fit then either, one word is enough.",
            ),
        ),
        signed=signature(writer, full=False),
    )
    return Draft(subject=reply_to(subject) or FALLBACK, body=body)


def redirect_thanks(writer: Writer, reader: Reader, *, to: str = "", subject: str = "") -> Draft:
    """Thanks for another name, and the one question it raises: may yours be used?"""
    name = unstopped(to)
    body = letter(
        reader,
        (
            paragraph(
                f"Thank you for pointing me to {name}."
                if name
                else "Thank you for pointing me to somebody who knows more.",
                "May I say that you suggested it? If you would rather not be named, that is just"
                " as good, and a word is enough.",
            ),
        ),
        signed=signature(writer, full=False),
    )
    return Draft(subject=reply_to(subject) or FALLBACK, body=body)


def standing_questions(reader: Reader) -> tuple[str, ...]:
    """A trend, an advice, a resource: what to ask where only three questions fit."""
    field = field_of(reader)
    return (
        f"What do you expect to change in {field or 'your work'} over the next few years?",
        "What would you advise somebody in my place to try first?",
        "What have you read, heard or seen that I should not miss?",
    )


def in_writing(
    writer: Writer,
    reader: Reader,
    *,
    questions: Sequence[str] = (),
    subject: str = "",
) -> Draft:
    """Questions for somebody who would rather write: three at most, and no talk asked for."""
    own = tuple(filter(None, map(sentence, questions)))
    asked = (own or standing_questions(reader))[:IN_WRITING_AT_MOST]
    lines = "\n".join(f"{number}. {text}" for number, text in enumerate(asked, start=1))
    body = letter(
        reader,
        (
            "Thank you, writing suits me very well. A line or two each is plenty, whenever it"
            " suits you. Leave out whatever you like.",
            lines,
        ),
        closing=WITH_THANKS,
        signed=signature(writer, full=False),
    )
    return Draft(subject=reply_to(subject) or FALLBACK, body=body)
