"""Marks: how often a verdict is right, wrong, or missing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = Mapping[str, Any]
Said = Mapping[str, Any]


@dataclass
class Mark:
    """One figure to reach: of a label that is there or not (F1), or of an answer (right)."""

    name: str
    goal: float | None = None
    hit: int = 0
    missed: int = 0
    false: int = 0
    right: int = 0
    is_label: bool = False
    mean: float | None = None
    wrong: list[str] = field(default_factory=list)

    def found(self, row: Row, wanted: bool, given: bool) -> None:
        """A label that is there or not."""
        self.is_label = True
        self.right += wanted == given
        self.hit += wanted and given
        self.missed += wanted and not given
        self.false += given and not wanted
        if wanted != given:
            self.wrong.append(f"{'missed' if wanted else 'false '}  {shown(row)}")

    def answered(self, row: Row, wanted: object, given: object) -> None:
        """An answer that is right or not."""
        self.right += wanted == given
        self.missed += wanted != given
        if wanted != given:
            self.wrong.append(f"{wanted} -> {given}  {shown(row)}")

    @property
    def precision(self) -> float | None:
        return self.hit / (self.hit + self.false) if self.hit + self.false else None

    @property
    def recall(self) -> float | None:
        return (
            self.hit / (self.hit + self.missed)
            if self.is_label and self.hit + self.missed
            else None
        )

    @property
    def f1(self) -> float | None:
        if self.mean is not None:
            return self.mean
        whole = 2 * self.hit + self.missed + self.false
        return 2 * self.hit / whole if whole else None


def mean_of(marks: Sequence[Mark], goal: float) -> Mark:
    """The mean F1 of several labels; one that is never there and never found is right."""
    each = [1.0 if mark.f1 is None else mark.f1 for mark in marks]
    return Mark("mean F1", goal, is_label=True, mean=sum(each) / len(each))


def shown(row: Row) -> str:
    text = " ".join(f"{row.get('subject', '')} {row['text']}".split())
    return f"{row['id']}  {text[:160]}"


def read_of(answer: Callable[[Row], Said], row: Row) -> Said:
    """What the command would say, from the texts alone: it never sees a label."""
    given = {name: row[name] for name in ("id", "subject", "text", "raw") if name in row}
    return answer(given)


def written(marks: Sequence[Mark], rows: int) -> Iterable[str]:
    """The table, a mark a line."""
    heads = ("goal", "F1 or right", "precision", "recall", "hit", "missed", "false")
    yield f"| mark ({rows} texts) | {' | '.join(heads)} |"
    yield f"| --- |{' ---: |' * len(heads)}"
    for mark in marks:
        reached = mark.f1 if mark.is_label else mark.right / rows
        cells = (number(mark.goal), number(reached), number(mark.precision), number(mark.recall))
        counts = (mark.hit if mark.is_label else mark.right, mark.missed, mark.false)
        yield f"| {mark.name} | {' | '.join(cells)} | {' | '.join(map(str, counts))} |"


def number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
