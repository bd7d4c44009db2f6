"""What can be done while you meet, and right after."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.forms import Form

from askaround.record.interview import Interview, start_interview
from askaround.record.note import Kept, keep_note
from askaround.record.person import Person, add_person
from askaround.record.question import Question, add_question
from askaround.stages.meet.forms import NoteForm

HAS_MET = "You have met {name} before. State this meeting on their own page."


class MetBefore(Exception):
    """Somebody of that name has an interview of their own that took place."""


def question_of(interview: Interview, wanted: str) -> Question | None:
    """The question a note stands under. One that was removed meanwhile leaves a free note."""
    is_number = wanted.isascii() and wanted.isdigit() and len(wanted) < 19
    return interview.questions.filter(pk=int(wanted)).first() if is_number else None


def keep(interview: Interview, question: Question | None, form: NoteForm, now: datetime) -> Kept:
    """Keep the words as one window sent them."""
    typed = form.cleaned_data
    return keep_note(
        interview,
        question,
        typed["text"],
        now,
        parent=typed["parent"],
        revision=typed["revision"],
        is_starred=typed["star"],
    )


def says_nothing_new(interview: Interview, form: NoteForm) -> bool:
    """Whether a window sends back what it was given: a button was pressed, nothing typed."""
    typed = form.cleaned_data
    if typed["parent"] is None:
        return not typed["text"].strip() and not typed["star"]
    given = interview.notes.filter(head=typed["parent"]).first()
    if given is None:
        return False
    return (given.text, given.starred_at is not None) == (typed["text"], typed["star"])


def tick(question: Question | None, now: datetime | None) -> None:
    """It was asked; or, with None, it was not."""
    if question is not None:
        question.asked_at = question.asked_at or now if now else None
        question.save(update_fields=["asked_at"])


def came_up(interview: Interview, text: str, now: datetime) -> Question:
    """A question that arose in the conversation, and so has been asked (R29)."""
    with transaction.atomic():
        question = add_question(interview, text, now, arose=True)
        tick(question, now)
    return question


def keep_beside(interview: Interview, typed: Mapping[str, Form], now: datetime) -> None:
    """What was typed beside the note: a name they mentioned, a question that came up."""
    if "name_form" in typed:
        mention(interview, typed["name_form"].cleaned_data["name"], now)
    if "question_form" in typed:
        came_up(interview, typed["question_form"].cleaned_data["text"], now)


def one_at_a_time(interview: Interview) -> None:
    """Pressed twice in a hurry, the second waits for the first and finds what it did."""
    Interview.objects.select_for_update().get(pk=interview.pk)


def mention(interview: Interview, name: str, now: datetime) -> Person:
    """A name becomes a person in the making: who said it is known, whether that may be said is
    not (R36). The same name twice is one person."""
    with transaction.atomic():
        one_at_a_time(interview)
        known = interview.referrals.filter(name__iexact=name).first()
        return known or add_person(interview.owner, now, name=name, referred_by=interview)


def bring_along(interview: Interview, name: str, now: datetime) -> Interview:
    """They brought a colleague: met at the same time, thanked on their own (R40)."""
    here = interview.person
    with transaction.atomic():
        one_at_a_time(interview)
        known = Person.objects.of(interview.owner).with_current().filter(name__iexact=name).first()
        person = known or add_person(
            interview.owner,
            now,
            name=name,
            organisation=here.organisation,
            field=here.field,
            because=f"Met together with {here.name}.",
        )
        theirs = start_interview(person, now)
        if theirs.ended_at == interview.ended_at:
            return theirs
        if theirs.ended_at:
            raise MetBefore(HAS_MET.format(name=person.name))
        theirs.state(
            minutes=interview.minutes, began_at=interview.began_at, ended_at=interview.ended_at
        )
    return theirs
