"""The question list of one interview, read once: each question with its advice, and the whole."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from askaround.method.advice import Advice, Severity
from askaround.method.letters.sentences import name_parts
from askaround.method.questions.bank import BANK
from askaround.method.questions.listing import (
    MinutePlan,
    goals_covered,
    list_advice,
    plan_minutes,
    question_advice,
)
from askaround.method.questions.order import is_delicate
from askaround.method.questions.planned import (
    Planned,
    is_about_organisations,
    is_anchored,
    is_closer,
    topic_for,
)
from askaround.method.questions.topics import GOAL_TITLES, TITLES, Goal, Topic, goal_of
from askaround.record.models import Interview, Need, Question, ResearchNote
from askaround.stages.prepare.forms import QuestionForm, as_number


@dataclass(frozen=True, kw_only=True)
class Line:
    """One question on the page."""

    number: int
    form: QuestionForm
    planned: Planned
    minutes: int
    advice: tuple[Advice, ...]
    swap: str  # another question for one with no better wording
    given: str
    is_last: bool

    @property
    def question(self) -> Question:
        return self.form.question

    @property
    def topic(self) -> Topic | None:
        return topic_for(self.planned)

    @property
    def goal(self) -> Goal | None:
        return goal_of(self.topic)

    @property
    def tag(self) -> str:
        """What it is good for, in a word or two."""
        if self.topic is None:
            return "No topic yet"
        if self.topic is Topic.REFERRAL:
            return "Always last"
        return GOAL_TITLES[self.goal] if self.goal else TITLES[self.topic]

    @property
    def fine(self) -> str:
        """What is good about it, where there is nothing to improve."""
        if self.advice or is_closer(self.planned):
            return ""
        if is_anchored(self.planned.text):
            return f"Only {self.given} can answer this."
        if self.number == 1 and not is_delicate(self.planned):
            return "Open, and easy to begin with."
        return ""

    @property
    def wants_organisations(self) -> bool:
        return is_about_organisations(self.planned.text)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The list, what is to be known, and what is known already."""

    interview: Interview
    forms: tuple[QuestionForm, ...]
    needs: tuple[Need, ...]
    research: tuple[ResearchNote, ...]

    @cached_property
    def known(self) -> list[str]:
        return [note.text for note in self.research]

    @cached_property
    def names(self) -> tuple[str, ...]:
        return name_parts(self.interview.person.reader)

    @cached_property
    def wanted(self) -> list[str]:
        return [need.text for need in self.needs]

    @cached_property
    def planned(self) -> list[Planned]:
        names = {str(need.pk): need.text for need in self.needs}
        return [planned(form, names) for form in self.forms]

    @cached_property
    def minutes(self) -> MinutePlan:
        return plan_minutes(self.planned, self.interview.minutes)

    @cached_property
    def lines(self) -> list[Line]:
        given = self.interview.person.given_name
        for form, minutes in zip(self.forms, self.minutes.questions, strict=True):
            form.share(minutes)
        return [
            Line(
                number=place,
                form=form,
                planned=question,
                minutes=minutes,
                advice=tuple(found := question_advice(question, self.known, self.names)),
                swap=self.instead_of(question, found),
                given=given,
                is_last=place == len(self.forms),
            )
            for place, (form, question, minutes) in enumerate(
                zip(self.forms, self.planned, self.minutes.questions, strict=True), start=1
            )
        ]

    def instead_of(self, question: Planned, found: Sequence[Advice]) -> str:
        """A question from the bank, where advice has no better wording: the open goal first."""
        if not found or any(each.instead for each in found):
            return ""
        taken = {each.text.casefold() for each in self.planned}
        open_goals = [goal for goal, count in self.goals.items() if not count]
        topic = topic_for(question)
        free = [each for each in BANK if each.text.casefold() not in taken]
        fits = [each for each in free if open_goals and goal_of(each.topic) is open_goals[0]]
        fits += [each for each in free if each.topic is topic]
        return fits[0].text if fits else ""

    @cached_property
    def goals(self) -> dict[Goal, int]:
        return goals_covered(self.planned)

    @cached_property
    def advice(self) -> list[Advice]:
        """On the list, what withholds the word "ready" first. The goals have their own place."""
        stops = [
            replace(each, why=f"Question {line.number}. {each.why}")
            for line in self.lines
            for each in line.advice
            if each.severity is Severity.STOP
        ]
        said = (each for each in self.on_the_list if not each.check.startswith("goal_"))
        found = [*stops, *said]
        return sorted(found, key=lambda each: each.severity is not Severity.STOP)

    @cached_property
    def on_the_list(self) -> list[Advice]:
        return list_advice(self.planned, self.interview.minutes, self.wanted)

    @property
    def is_ready(self) -> bool:
        """Nothing is a stop, as `why_not_ready` has it. Only the word depends on it."""
        on_questions = (each for line in self.lines for each in line.advice)
        said = (*self.on_the_list, *on_questions)
        return not any(each.severity is Severity.STOP for each in said)

    @cached_property
    def asks_about(self) -> dict[int, list[int]]:
        """The questions that serve each need, by their numbers."""
        numbers: dict[int, list[int]] = {need.pk: [] for need in self.needs}
        for line in self.lines:
            served = numbers.get(as_number(line.form["need"].value()) or 0)
            if served is not None:
                served.append(line.number)
        return numbers

    def is_valid(self) -> bool:
        return all(form.is_valid() for form in self.forms if form.is_bound)


def planned(form: QuestionForm, needs: Mapping[str, str]) -> Planned:
    """A question as the rules see it, kept or still being typed."""
    topic = str(form["topic"].value() or "")
    minutes = as_number(form["minutes"].value())
    return Planned(
        text=" ".join(str(form["text"].value() or "").split())[:400],
        topic=Topic(topic) if topic in set(Topic) else None,
        is_must=bool(form["is_must"].value()),
        minutes=minutes if minutes and minutes < 1000 else None,
        need=needs.get(str(form["need"].value() or "")),
        organisations=names_in(str(form["organisations"].value() or "")),
        kept=frozenset(form.question.kept),
    )


def names_in(text: str) -> tuple[str, ...]:
    """Names on lines of their own, or with commas between."""
    return tuple(name.strip() for name in re.split(r"[\n,;]", text) if name.strip())


def read(interview: Interview, data: Mapping[str, Any] | None = None) -> Plan:
    """The plan as it is kept, with what is being typed in its place."""
    needs = tuple(Need.objects.of(interview.owner))
    questions = interview.questions.all().planned()
    return Plan(
        interview=interview,
        forms=tuple(QuestionForm(question, needs, data) for question in questions),
        needs=needs,
        research=tuple(ResearchNote.objects.filter(person=interview.person_id)),
    )
