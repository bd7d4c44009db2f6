"""How thank-yous are read, beside their labels."""

from collections.abc import Sequence

from askaround.commands.texts.thanks import answer
from askaround.method.letters.elements.thanks import FLAGS
from bench.accuracy.marks import Mark, Row, mean_of, read_of

GOAL = 0.90


def measured(rows: Sequence[Row]) -> list[Mark]:
    """A mark for each element, and their mean."""
    marks = {element: Mark(element) for element in FLAGS}
    for row in rows:
        wanted, given = row["labels"], read_of(answer, row)["has"]
        for element, mark in marks.items():
            mark.found(row, wanted[element], given[element])
    return [mean_of([*marks.values()], GOAL), *marks.values()]
