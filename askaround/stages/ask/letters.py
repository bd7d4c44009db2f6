"""The letters of this stage on their desks: the request, the follow-up, and kind replies."""

from datetime import datetime

from django.urls import reverse

from askaround.method.letters import checks, drafts
from askaround.method.letters.facts import Asking
from askaround.record.interview import start_interview
from askaround.record.message import draft, letter_of
from askaround.record.models import Message, Person
from askaround.ui.writing import Desk


def asking(person: Person) -> Asking:
    """What is asked for, and why."""
    return Asking(
        reason=person.because,
        introducer=person.introducer_name,
        may_use_name=person.may_use_name,
        minutes=person.current.minutes if person.current else Asking().minutes,
        is_applying=person.is_applying,
    )


def request_desk(person: Person, now: datetime) -> Desk:
    """The first letter. Opening the page keeps nothing: the interview begins with the first
    word that is kept."""
    facts = asking(person)
    text = drafts.request(person.owner.writer, person.reader, facts)
    begun = letter_of(person.current, "request")
    fresh = Message(
        owner=person.owner,
        person=person,
        kind="request",
        to=person.email,
        subject=text.subject,
        body=text.body,
    )
    writer, reader = person.owner.writer, person.reader
    return Desk(
        letter=begun or fresh,
        begin=lambda: draft(start_interview(person, now), "request", text.subject, text.body, now),
        page="ask/request.html",
        here=reverse("ask:request", args=[person.pk]),
        advice=reverse("ask:request_advice", args=[person.pk]),
        after=reverse("people:person", args=[person.pk]),
        elements=lambda subject, body: checks.request_elements(
            subject, body, writer=writer, reader=reader, asking=facts
        ),
        faults=lambda subject, body: checks.request_faults(
            subject, body, writer=writer, reader=reader, asking=facts
        ),
        said_when_sent=f"Asked. {person.given_name} has a week to answer before anything is due.",
    )
