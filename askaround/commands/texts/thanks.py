"""A thank-you: what it holds, what is missing, and what it should not hold."""

from askaround.commands.texts import Line, text_of, texts_of
from askaround.commands.texts.advised import as_json
from askaround.method.letters.checks import thanks_alone
from askaround.method.letters.elements import Thanked
from askaround.method.letters.elements.thanks import FLAGS


def answer(line: Line) -> dict[str, object]:
    """The elements of the letter of this line, and the advice the page would give. With the
    notes of the talk, it is read beside them, and beside the other thank-yous ("others")."""
    subject = text_of(line, "subject", is_needed=False)
    notes = text_of(line, "notes", is_needed=False)
    has, advice = thanks_alone(subject, text_of(line, "text"), notes, texts_of(line, "others"))
    return {"has": said(has), "advice": [as_json(each) for each in advice]}


def said(has: Thanked) -> dict[str, object]:
    return {**{element: has.holds(element) for element in FLAGS}, "word_count": has.word_count}
