"""How questions are read, beside their labels."""

from collections.abc import Sequence

from askaround.commands.texts.questions import answer
from bench.accuracy.marks import Mark, Row, read_of


def measured(rows: Sequence[Row]) -> list[Mark]:
    """The marks of the questions."""
    closed, polite = Mark("closed", 0.93), Mark("polite form")
    searchable, paid = Mark("searchable", 0.80), Mark("job or pay", 0.92)
    which = Mark("job, pay or none")
    double = Mark("double", 0.85)
    first, either = Mark("first topic right", 0.80), Mark("first topic is the first label")
    for row in rows:
        wanted, said = row["labels"], read_of(answer, row)
        asked = wanted["asks_for_job_or_pay"]
        closed.found(row, not wanted["open"], not said["open"])
        polite.found(row, wanted["polite_form"], said["polite_form"])
        searchable.found(row, wanted["searchable"], said["searchable"])
        paid.found(row, asked != "none", said["asks_for"] != "none")
        which.answered(row, asked, said["asks_for"])
        double.found(row, wanted["double_barrelled"], said["double_barrelled"])
        is_right = said["topics"][0] in wanted["topics"]
        first.answered(row, wanted["topics"], wanted["topics"] if is_right else said["topics"])
        either.answered(row, wanted["topics"][0], said["topics"][0])
    return [closed, polite, searchable, paid, which, double, first, either]
