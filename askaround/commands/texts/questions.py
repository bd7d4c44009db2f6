"""A question: open or closed, what it asks for, what it is about, and what to say about it."""

from askaround.commands.texts import Line, text_of
from askaround.commands.texts.advised import as_json
from askaround.method.questions.checks import advice
from askaround.method.questions.reading import Verdict, read


def answer(line: Line) -> dict[str, object]:
    """The verdict on the question of this line, and the advice the pages would give."""
    text = text_of(line, "text")
    return {**said(read(text)), "advice": [as_json(each) for each in advice(text)]}


def said(verdict: Verdict) -> dict[str, object]:
    return {
        "open": verdict.is_open,
        "polite_form": verdict.is_polite,
        "searchable": verdict.is_searchable,
        "asks_for": verdict.asks_for,
        "double_barrelled": verdict.is_double,
        "topics": [*verdict.topics],
    }
