"""What was learned, side by side: people down, topics across, and "not asked" where it was not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Q

from askaround.method.questions.planned import CLOSERS
from askaround.method.questions.topics import TITLES, Topic, topic_of
from askaround.record.models import Asker, Interview, Question

PAGE = 20  # interviews a page
MOST_ANSWERS = 2_000
CELL = 140  # characters
# What the article wants understood, whether anybody was asked it or not; the rest when asked.
ALWAYS = (
    *(Topic.TASKS, Topic.REWARDS, Topic.SKILLS),
    *(Topic.FOUND, Topic.TRAJECTORY, Topic.FUTURE),
)
NO_FIELD = "No field noted"


class Cell(NamedTuple):
    """What one person said on one topic. Asked and not noted is not the same as not asked."""

    text: str = ""
    is_asked: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    interview: Interview
    cells: list[Cell]
    energy: int | None
    fit: int | None

    @property
    def field(self) -> str:
        field = self.interview.person.field
        return field.name if field else NO_FIELD


@dataclass(frozen=True, kw_only=True)
class Matrix:
    topics: list[Topic]
    rows: list[Row]
    older: int | None  # the interview after which the next page begins

    @property
    def titles(self) -> list[str]:
        return [TITLES[topic] for topic in self.topics]

    @property
    def columns(self) -> int:
        return len(self.topics) + 3

    @property
    def groups(self) -> list[tuple[str, list[Row]]]:
        """The rows by field, in the order of the latest interview of each."""
        by_field: dict[str, list[Row]] = {}
        for row in self.rows:
            by_field.setdefault(row.field, []).append(row)
        return list(by_field.items())


def matrix(owner: Asker, field: str = "", after: str = "") -> Matrix:
    """A page of interviews held, the latest first."""
    met = Interview.objects.of(owner).met().order_by("-ended_at", "-pk")
    if field.isdigit():
        met = met.filter(person__field=int(field[:18]))
    if after.isdigit():
        met = met.filter(later_than(owner, int(after[:18])))
    found = list(met.select_related("person__field", "debrief")[: PAGE + 1])
    shown = found[:PAGE]
    said = answers([interview.pk for interview in shown])
    topics = columns(topic for (_, topic), cell in said.items() if cell.is_asked)
    rows = [row(interview, topics, said) for interview in shown]
    older = shown[-1].pk if len(found) > PAGE else None
    return Matrix(topics=topics, rows=rows, older=older)


def later_than(owner: Asker, pk: int) -> Q:
    """What ended before this interview did."""
    ended_at = Interview.objects.of(owner).met().filter(pk=pk).values_list("ended_at", flat=True)
    at = ended_at.first()
    return Q(ended_at__lt=at) | Q(ended_at=at, pk__lt=pk) if at else Q()


def answers(interviews: Sequence[int]) -> dict[tuple[int, str], Cell]:
    """What was asked and noted in these interviews, by interview and topic."""
    asked = Question.objects.filter(interview__in=interviews)
    said: dict[tuple[int, str], Cell] = {}
    found = asked.values_list("interview", "topic", "text", "asked_at", "notes__text")
    for interview, chosen, question, asked_at, text in found.order_by("pk")[:MOST_ANSWERS]:
        topic = chosen or topic_of(question)
        if topic is None:
            continue
        before = said.get((interview, topic), Cell())
        words = " ".join((text or "").split())
        is_asked = before.is_asked or bool(words or asked_at)
        joined = "; ".join(filter(None, (before.text, words)))
        said[interview, topic] = Cell(cut(joined), is_asked)
    return said


def cut(text: str) -> str:
    if len(text) <= CELL:
        return text
    return text[:CELL].rsplit(" ", 1)[0] + " …"


def columns(asked: Iterable[str]) -> list[Topic]:
    """The topics to show, in the order of the method; not how the talk was closed."""
    wanted = {*ALWAYS, *asked}
    return [topic for topic in Topic if topic in wanted and topic not in CLOSERS]


def row(interview: Interview, topics: list[Topic], said: dict[tuple[int, str], Cell]) -> Row:
    debrief = getattr(interview, "debrief", None)
    return Row(
        interview=interview,
        cells=[said.get((interview.pk, topic), Cell()) for topic in topics],
        energy=debrief.energy if debrief else None,
        fit=debrief.fit if debrief else None,
    )


@dataclass(frozen=True, kw_only=True)
class Reads:
    """Three things to read off the page. "" where there is nothing to read yet."""

    energy: str
    fit: str
    fit_hint: str
    asked_least: str


def reads(shown: Matrix) -> Reads:
    energy = max(
        (row for row in shown.rows if row.energy), key=lambda row: row.energy or 0, default=None
    )
    field, mean, n = best_fit(shown.rows)
    return Reads(
        energy=f"{energy.interview.person.name}, {energy.energy} of 5" if energy else "",
        fit=f"{field}, {mean:g} of 5" if field else "",
        fit_hint="One person only; two or three make a pattern." if n == 1 else f"{n} people.",
        asked_least=asked_least(shown),
    )


def best_fit(rows: Iterable[Row]) -> tuple[str, float, int]:
    """The field with the best mean fit, and how many people stand behind it."""
    marks: dict[str, list[int]] = {}
    for row in rows:
        if row.fit and row.field != NO_FIELD:
            marks.setdefault(row.field, []).append(row.fit)
    means = [(sum(each) / len(each), len(each), name) for name, each in marks.items()]
    mean, n, name = max(means, default=(0.0, 0, ""))
    return name, round(mean, 1), n


def asked_least(shown: Matrix) -> str:
    """The topic of the article's own that was asked least, where somebody was not asked it."""
    asked = Counter(
        topic
        for row in shown.rows
        for topic, cell in zip(shown.topics, row.cells, strict=True)
        if cell.is_asked
    )
    least = min(ALWAYS, key=lambda topic: asked[topic])
    if not shown.rows or asked[least] == len(shown.rows):
        return ""
    return f"{TITLES[least]}, {asked[least]} of {len(shown.rows)}"
