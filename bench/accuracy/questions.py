"""How questions are read, beside their labels."""

from collections.abc import Sequence

from askaround.commands.texts.questions import answer, said
from askaround.method.questions.reading import Verdict
from bench.accuracy.marks import Mark, Row, read_of


def measured(rows: Sequence[Row], verdicts: Sequence[Verdict] = ()) -> list[Mark]:
    """The marks of the questions, as the command answers them or by these verdicts."""
    closed, polite = Mark("closed", 0.93), Mark("polite form")
    searchable, paid = Mark("searchable", 0.80), Mark("job or pay", 0.92)
    which = Mark("job, pay or none")
    double = Mark("double", 0.85)
    first, either = Mark("first topic right", 0.80), Mark("first topic is the first label")
    answers = [said(each) for each in verdicts] or [read_of(answer, row) for row in rows]
    for row, given in zip(rows, answers, strict=True):
        wanted = row["labels"]
        asked = wanted["asks_for_job_or_pay"]
        closed.found(row, not wanted["open"], not given["open"])
        polite.found(row, wanted["polite_form"], given["polite_form"])
        searchable.found(row, wanted["searchable"], given["searchable"])
        paid.found(row, asked != "none", given["asks_for"] != "none")
        which.answered(row, asked, given["asks_for"])
        double.found(row, wanted["double_barrelled"], given["double_barrelled"])
        is_right = given["topics"][0] in wanted["topics"]
        first.answered(row, wanted["topics"], wanted["topics"] if is_right else given["topics"])
        either.answered(row, wanted["topics"][0], given["topics"][0])
    return [closed, polite, searchable, paid, which, double, first, either]
