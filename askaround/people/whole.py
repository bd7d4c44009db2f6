"""Everything a person's page shows, in at most six queries however long the history."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db.models import F
from django.http import Http404

from askaround.method.journey import Do
from askaround.method.working_days import end_of_day
from askaround.people import story
from askaround.people.heard import Heard, heard_of
from askaround.record.arrival import newest_waiting
from askaround.record.interview import ANSWERS, Interview
from askaround.record.models import Asker, Debrief, Message, Note, Person, Question
from askaround.ui import times
from askaround.ui.steps import Row, rows

NOTES = 50
NOTES_ON_PAPER = 2_000  # a hundred pages; for more there is the export
EARLIER = 20
REFERRALS = 50
# Of whoever named them only the name is shown, and not the other eighty columns.
NAMED = ("namer", "namer_name")
NAMER, NAMER_NAME = "person__referred_by__person", "person__referred_by__person__name"


Referral = tuple[Person, Row | None]


class Noted(NamedTuple):
    """A note under its heading."""

    pk: int
    head: str
    text: str
    is_starred: bool


@dataclass(frozen=True, kw_only=True)
class Whole:
    """A person with one interview, the one being arranged unless another is asked for."""

    person: Person
    interview: Interview | None
    debrief: Debrief | None = None
    others: list[Interview] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    notes: list[Noted] = field(default_factory=list)
    older: int = 0  # the note behind which the next fifty begin
    letters: Mapping[str, Message] = field(default_factory=dict)
    referrals: list[Referral] = field(default_factory=list)
    thread: list[story.Knot] = field(default_factory=list)
    timeline: list[story.Event] = field(default_factory=list)
    heard: Heard | None = None

    @property
    def next(self) -> Row | None:
        return self.rows[0] if self.rows else None

    @property
    def asked(self) -> int:
        return sum(question.asked_at is not None for question in self.questions)

    @property
    def answered_at(self) -> datetime | None:
        if self.interview is None:
            return None
        return next((at for name in ANSWERS if (at := getattr(self.interview, name))), None)

    @property
    def answered_said(self) -> str:
        """ "Ruth answered on Thu 21 May, 3 days after you asked." """
        at = self.answered_at
        if self.interview is None or at is None:
            return ""
        on = times.day(at, self.person.owner.zone)
        asked = self.interview.requested_at
        after = f", {story.took(asked, at)}" if asked and asked <= at else ""
        return f"{self.person.given_name} answered on {on}{after}."

    @property
    def thanks_row(self) -> Row | None:
        return next((row for row in self.rows if row.step.do is Do.THANK), None)

    @property
    def thanks_words(self) -> int:
        letter = self.letters.get("thanks")
        return len(letter.body.split()) if letter else 0

    @property
    def has_star(self) -> bool:
        return any(note.is_starred for note in self.notes)

    @property
    def happenings(self) -> list[tuple[str, str]]:
        """What may have happened without this notebook, as far as it has not."""
        facts, given = self.interview, self.person.given_name
        if facts and facts.ended_at:
            return []
        found = [("meet:page", "We have met already")]
        if not (facts and facts.starts_at):
            found.insert(0, ("schedule:page", "We agreed on a meeting"))
        if facts and facts.requested_at and self.answered_at is None:
            found.insert(0, ("ask:answer", f"{given} answered"))
        return found

    @property
    def is_at_rest(self) -> bool:
        """They said no, or named somebody else, and nothing of a talk is there to show."""
        facts = self.interview
        if facts is None or facts.starts_at or facts.ended_at or self.questions or self.notes:
            return False
        return bool(facts.declined_at or facts.redirected_at)

    @property
    def is_current(self) -> bool:
        return self.interview is None or self.interview.pk == self.person.current_id


def whole(
    owner: Asker, pk: int, now: datetime, which: int = 0, before: int = 0, many: int = NOTES
) -> Whole:
    """The person, or 404: with this interview of theirs, and so many notes before this one."""
    interviews = theirs(owner, pk)
    if not interviews:
        return without_interview(owner, pk, now)
    person = interviews[0].person
    shown = chosen(interviews, which or person.current_id or 0)
    person.current = next((one for one in interviews if one.pk == person.current_id), None)
    letters = letters_of(shown)
    states = {kind: letter.state for kind, letter in letters.items() if not letter.sent_at}
    ahead = rows(person, now, end_of_day(now, owner.time_zone), states)
    ahead = ahead if shown.pk == person.current_id else []
    questions = list(shown.questions.all())
    notes = notes_of(shown, questions, before, many, now)
    return Whole(
        person=person,
        interview=shown,
        debrief=getattr(shown, "debrief", None),
        others=[one for one in interviews if one.pk != shown.pk],
        rows=ahead,
        questions=questions,
        notes=notes[:many],
        older=notes[many - 1].pk if len(notes) > many else 0,
        letters=letters,
        referrals=referrals_of(owner, shown, now),
        thread=story.thread(person, shown, ahead, now),
        timeline=story.timeline(person, shown, ahead, now),
        heard=heard_of(interviews[0].__dict__.get("newest"), person, person.current or shown),
    )


def theirs(owner: Asker, pk: int) -> list[Interview]:
    """Their interviews, the newest first, each with the one person they are all with."""
    found = Interview.objects.of(owner).filter(person=pk, person__owner=owner)
    related = found.select_related("person__field", "debrief", "wishes")
    named = related.annotate(
        namer=F(NAMER), namer_name=F(NAMER_NAME), newest=newest_waiting("person")
    )
    interviews = list(named.order_by("-started_at", "-pk")[:EARLIER])
    for interview in interviews:
        interview.person, interview.owner = interviews[0].person, owner
    if interviews:
        know_namer(interviews[0].person, owner, *map(interviews[0].__dict__.get, NAMED))
    return interviews


def know_namer(person: Person, owner: Asker, namer: int | None, name: str | None) -> None:
    """Whoever named them, with nothing but a name."""
    person.owner = owner
    if person.referred_by_id:
        interview = Interview(pk=person.referred_by_id, person=Person(pk=namer, name=name or ""))
        person.referred_by = interview


def without_interview(owner: Asker, pk: int, now: datetime) -> Whole:
    """Somebody who was never asked."""
    found = Person.objects.of(owner).select_related("field", "referred_by__person")
    person = found.filter(pk=pk).first()
    if person is None:
        raise Http404
    person.owner = owner
    ahead = rows(person, now, end_of_day(now, owner.time_zone))
    return Whole(
        person=person,
        interview=None,
        rows=ahead,
        thread=story.thread(person, None, ahead, now),
        timeline=story.timeline(person, None, ahead, now),
    )


def chosen(interviews: list[Interview], pk: int) -> Interview:
    return next((one for one in interviews if one.pk == pk), interviews[0])


def letters_of(interview: Interview) -> dict[str, Message]:
    """The newest letter of each kind, without the bytes that were sent.

    Not `of(owner)`: the interview is, and given both, SQLite reads all letters of the owner.
    """
    found = Message.objects.filter(interview=interview).defer("raw").order_by("pk")
    return {letter.kind: letter for letter in found}


def notes_of(
    interview: Interview, questions: list[Question], before: int, many: int, now: datetime
) -> list[Noted]:
    """One more than fits, the newest first, each under its question or its time."""
    notes = Note.objects.filter(interview=interview).exclude(text="").order_by("-pk")
    if before:
        notes = notes.filter(pk__lt=before)
    heads = {question.pk: question.text for question in questions}
    zone = interview.owner.zone
    found = notes.values_list("pk", "text", "question_id", "starred_at", "noted_at")
    return [
        Noted(
            pk=pk,
            head=heads.get(under or 0) or f"Noted {times.moment(noted_at, zone, now)}",
            text=text,
            is_starred=starred_at is not None,
        )
        for pk, text, under, starred_at, noted_at in found[: many + 1]
    ]


def referrals_of(owner: Asker, interview: Interview, now: datetime) -> list[Referral]:
    """Whom they named, each with what comes next, or with where it stands."""
    people = Person.objects.filter(referred_by=interview).order_by("pk")[:REFERRALS]
    end_of_today = end_of_day(now, owner.time_zone)
    made = []
    for person in people:
        person.owner, person.referred_by = owner, interview
        # Whoever was asked has a page that tells more than a line could.
        ahead = rows(person, now, end_of_today) if person.current_id is None else []
        made.append((person, next(iter(ahead), None)))
    return made
