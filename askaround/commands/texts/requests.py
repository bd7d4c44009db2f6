"""A request or a follow-up: what it holds, what is missing, and what it should not hold."""

from askaround.commands.texts import Line, text_of, texts_of
from askaround.commands.texts.advised import as_json
from askaround.method.letters.checks import request_alone
from askaround.method.letters.elements import Requested
from askaround.method.letters.elements.request import ELEMENTS


def answer(line: Line) -> dict[str, object]:
    """The elements of the letter of this line, and the advice the page would give. With the
    other requests of its writer ("others"), its reason is looked for in them."""
    subject = text_of(line, "subject", is_needed=False)
    has, advice = request_alone(subject, text_of(line, "text"), texts_of(line, "others"))
    # A message that has no subject by its nature misses none.
    is_mail = line.get("subject") is not None
    told = [each for each in advice if is_mail or each.check != "subject"]
    return {"has": said(has), "advice": [as_json(each) for each in told]}


def said(has: Requested) -> dict[str, object]:
    return {
        **{element: has.holds(element) for element in ELEMENTS},
        "minutes": has.minutes,
        "modes": [*has.modes],
        "word_count": has.word_count,
    }
