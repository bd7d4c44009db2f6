"""What the page of a meeting shows: the list of questions with their notes, and the clock."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from askaround.method.meet import CLOSERS
from askaround.method.questions.topics import TITLES, Topic, topic_of
from askaround.record.models import Interview, Note, Question
from askaround.ui import times

BAR = 300  # the width of the clock's bar
# What is left when something is to be said, as in meeting-clock.js.
SIGNS = (
    (timedelta(), "over"),
    (timedelta(minutes=2), "two"),
    (timedelta(minutes=5), "five"),
)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One question and what was noted under it; number 0 is for notes under none."""

    number: int
    question: Question | None = None
    notes: list[Note] = field(default_factory=list)

    @property
    def note(self) -> Note | None:
        """The note that is written on; `keep_note` continues the same one."""
        return next((note for note in self.notes if note.beside_at is None), self.first)

    @property
    def first(self) -> Note | None:
        return self.notes[0] if self.notes else None

    @property
    def others(self) -> list[Note]:
        """What another window wrote meanwhile."""
        return [note for note in self.notes if note is not self.note]

    @property
    def is_asked(self) -> bool:
        return bool(self.question and self.question.asked_at)

    @property
    def topic(self) -> Topic | None:
        if self.question is None:
            return None
        known = self.question.topic in TITLES
        return Topic(self.question.topic) if known else topic_of(self.question.text)

    @property
    def topic_title(self) -> str:
        return TITLES[self.topic].lower() if self.topic else ""

    @property
    def noted(self) -> str:
        """How much is noted, in words."""
        count = sum(1 for note in self.notes for line in note.text.splitlines() if line.strip())
        if not count:
            return "No notes yet" if self.is_asked else ""
        return f"{count} line{'' if count == 1 else 's'} of notes"


def lines_of(interview: Interview) -> list[Line]:
    """Every question in its order, and last the notes under none."""
    notes: dict[int | None, list[Note]] = {}
    for note in Note.objects.filter(interview=interview):
        notes.setdefault(note.question_id, []).append(note)
    questions = enumerate(Question.objects.filter(interview=interview), start=1)
    asked = [
        Line(number=number, question=each, notes=notes.get(each.pk, []))
        for number, each in questions
    ]
    return [*asked, Line(number=0, notes=notes.get(None, []))]


def chosen(lines: list[Line], wanted: str | None, is_over: bool) -> Line:
    """The line asked for; else the next question to ask, and once it is over the free notes."""
    found = next((line for line in lines if str(line.number) == wanted), None)
    if found:
        return found
    return lines[-1] if is_over else next((each for each in lines if not each.is_asked), lines[-1])


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A line and where its buttons lead."""

    line: Line
    before: Line | None
    after: Line
    leads_to_last: bool


def turns(lines: list[Line]) -> list[Turn]:
    """Every line as it can be in front. The page holds them all, so that going on needs nobody."""
    return [
        Turn(
            line=line,
            before=line_before(lines, line),
            after=line_after(lines, line),
            leads_to_last=line_after(lines, line) is lines[len(lines) - 2],
        )
        for line in lines
    ]


def line_after(lines: list[Line], line: Line) -> Line:
    return lines[min(lines.index(line) + 1, len(lines) - 1)]


def line_before(lines: list[Line], line: Line) -> Line | None:
    at = lines.index(line)
    return lines[at - 1] if at else None


def closers(lines: list[Line]) -> list[tuple[str, Line | None]]:
    """The two questions of the last minutes, in the asker's words where the list has them."""
    own = {line.topic: line for line in reversed(lines) if not line.is_asked}
    asked = {line.topic for line in lines if line.is_asked}
    wanted = [topic for topic in CLOSERS if topic not in asked]
    return [
        (str(own[topic].question) if topic in own else CLOSERS[topic], own.get(topic))
        for topic in wanted
    ]


@dataclass(frozen=True, kw_only=True)
class Clock:
    """The promised time running down; a script goes on from here."""

    left: str
    word: str
    run: str
    width: int
    sign: str

    @property
    def when(self) -> str:
        """As the bar is coloured."""
        return "due" if self.sign in ("five", "two") else self.sign


def clock(interview: Interview, now: datetime) -> Clock | None:
    """The clock at this moment, while you meet."""
    if interview.began_at is None or interview.ended_at:
        return None
    gone = max(now - interview.began_at, timedelta())
    promised = timedelta(minutes=interview.minutes)
    left = promised - gone
    return Clock(
        left=times.running(abs(left)),
        word="left" if left > timedelta() else "over",
        run=f"{times.running(gone)} of {interview.minutes}",
        width=round(min(gone / promised, 1) * BAR) if promised else BAR,
        sign=next((sign for before, sign in SIGNS if left <= before), "plenty"),
    )
