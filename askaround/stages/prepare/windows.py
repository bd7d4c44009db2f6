"""Two windows on one list: each writes only what was changed in it, and nothing typed is lost.

Every question goes along with a mark of how it stood when the window had it from the record.
Where what comes back has the same mark, this window changed nothing, and what another one wrote
meanwhile stays.
"""

import re
from collections.abc import Iterator, Mapping

from askaround.record.models import Question
from askaround.record.question import rewrite
from askaround.stages.prepare.forms import QuestionForm, mark
from askaround.stages.prepare.plan import Plan

TYPED = re.compile(r"q(\d{1,15})-text", re.ASCII)


def keep(plan: Plan) -> bool:
    """Keep the questions changed in this window. True where another one has written since."""
    has_gone_on = False
    for form in plan.forms:
        if form.is_bound:
            has_gone_on |= form.before not in ("", mark(form.stored))
            if form.before != mark(form.kept):
                rewrite(form.question, **form.kept)
    return has_gone_on


def marks(plan: Plan) -> dict[str, str]:
    """The marks a window goes on with, once its words are kept, by the names of their fields."""
    return {form["was"].html_name: mark(form.kept) for form in plan.forms if form.is_bound}


def homeless(plan: Plan, said: Mapping[str, str]) -> Iterator[QuestionForm]:
    """What was typed here into questions that another window has taken out meanwhile."""
    here = {form.question.pk for form in plan.forms}
    for name in said:
        number = TYPED.fullmatch(name)
        if number and int(number[1]) not in here:
            gone = Question(pk=int(number[1]), interview=plan.interview)
            form = QuestionForm(gone, plan.needs, said)
            if form.is_valid() and form.before not in ("", mark(form.kept)):
                yield form
