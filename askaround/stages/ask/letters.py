"""The letters of asking on their desks: the request, the friendly line later, the follow-up."""

from datetime import datetime
from functools import partial

from django.urls import reverse

from askaround.method.ask import FOLLOW_UP_AFTER, Applying
from askaround.method.letters import checks, drafts
from askaround.method.letters.draft import Draft
from askaround.method.letters.facts import Asking
from askaround.method.working_days import add_working_days
from askaround.record.interview import start_interview, usual_formats
from askaround.record.link import address_of, link_of
from askaround.record.message import draft, letter_of
from askaround.record.models import Interview, Message, Person
from askaround.stages.ask.manners import before_writing
from askaround.ui import offered, times
from askaround.ui.writing import Desk, begun_or_fresh

TO_COMPARE = 20  # of the asker's other requests
ONLY_ONCE = "You have followed up with {name} once. There is never a second; silence is theirs."
NOT_ASKED = "There is no request yet to follow up."
ANSWERED = "{name} has answered, so there is nothing to follow up."
CAME_BACK = "The request came back, so it was never read. Find another address first."


def asking(person: Person, now: datetime) -> Asking:
    """What is asked for, and why."""
    current = person.current
    return Asking(
        reason=person.because,
        introducer=person.introducer_name,
        may_use_name=person.may_name_introducer,
        minutes=current.minutes if current else Asking().minutes,
        formats=tuple(current.offered_formats if current else usual_formats()),
        times=offered.in_words(current, person, now),
        link=address_of(link_of(current, now)),
        is_applying=bool(person.applying),
        has_applied=person.applying == Applying.HAS,
    )


def other_requests(person: Person) -> tuple[str, ...]:
    """What the asker wrote to others last: a reason given twice is nobody's own."""
    others = Message.objects.of(person.owner).filter(kind="request", sent_at__isnull=False)
    bodies = others.exclude(person=person).order_by("-pk").values_list("body", flat=True)
    return tuple(bodies[:TO_COMPARE])


def is_asked_again(interview: Interview) -> bool:
    """Whether the next letter takes up a "later"."""
    return bool(interview.ask_again_on and interview.requested_at and not interview.bounced_at)


def is_asked_anew(interview: Interview) -> bool:
    """Whether another request is due: the first came back, or the "later" has come."""
    if interview.bounced_at:
        return True
    return bool(interview.ask_again_on and not interview.journey.was_asked_again)


def request_on_desk(person: Person, text: Draft) -> Message:
    """The request begun or sent; a fresh one where it has to be written anew."""
    is_over = person.current is not None and person.current.closed_at is not None
    begun = None if is_over else letter_of(person.current, "request")
    anew = begun is not None and begun.sent_at is not None
    if anew and person.current is not None and is_asked_anew(person.current):
        # The words of a letter that came back are worth keeping; its address is not.
        if begun is not None and person.current.bounced_at:
            text = Draft(subject=begun.subject or text.subject, body=begun.body or text.body)
        begun = None
    return begun_or_fresh(begun, person, "request", text)


def request_text(person: Person, facts: Asking) -> Draft:
    """The first letter; or, after a "later", the one friendly line."""
    current = person.current
    writer, reader = person.owner.writer, person.reader
    if current and not current.closed_at and is_asked_again(current):
        sent = letter_of(current, "request")
        return drafts.ask_again(writer, reader, facts, subject=sent.subject if sent else "")
    return drafts.request(writer, reader, facts)


def request_desk(person: Person, now: datetime) -> Desk:
    """The first letter. Opening the page keeps nothing: the interview begins with the first
    word that is kept."""
    facts = asking(person, now)
    text = request_text(person, facts)
    letter = request_on_desk(person, text)
    writer, reader = person.owner.writer, person.reader
    found = before_writing(person, letter, now) if letter.state in ("draft", "failed") else []
    return Desk(
        letter=letter,
        begin=lambda: draft(
            start_interview(person, now), "request", letter.subject, letter.body, now
        ),
        page="ask/request.html",
        here=reverse("ask:request", args=[person.pk]),
        advice=reverse("ask:request_advice", args=[person.pk]),
        after=reverse("people:person", args=[person.pk]),
        elements=partial(
            checks.request_elements,
            writer=writer,
            reader=reader,
            asking=facts,
            others=other_requests(person),
        ),
        faults=lambda subject, body: [
            *checks.request_faults(subject, body, writer=writer, reader=reader, asking=facts),
            *found,
        ],
        said_when_sent=f"Asked. {person.given_name} has a week to answer before anything is due.",
    )


def why_no_follow_up(interview: Interview, letter: Message | None) -> str:
    """A reason for which there is no follow-up to write, or ""."""
    if letter is not None and letter.state in ("sent", "planned", "under_way", "unknown"):
        return ""
    name = interview.person.name
    if interview.followed_up_at or interview.journey.was_asked_again:
        return ONLY_ONCE.format(name=name)
    if interview.journey.is_answered or interview.ended_at:
        return ANSWERED.format(name=name)
    if interview.bounced_at:
        return CAME_BACK
    return "" if interview.requested_at else NOT_ASKED


def follow_up_desk(interview: Interview, now: datetime) -> Desk:
    """The one letter after silence, smaller than the first."""
    person = interview.person
    facts = asking(person, now)
    asked = letter_of(interview, "request")
    asked_at = interview.requested_at
    writer, reader = person.owner.writer, person.reader
    text = drafts.follow_up(
        writer,
        reader,
        facts,
        subject=asked.subject if asked else "",
        asked_on=times.in_letters(asked_at, person.zone).partition(" at ")[0] if asked_at else "",
    )
    return Desk(
        letter=begun_or_fresh(letter_of(interview, "follow_up"), person, "follow_up", text),
        begin=lambda: draft(interview, "follow_up", text.subject, text.body, now),
        page="ask/follow_up.html",
        here=reverse("ask:follow_up", args=[interview.pk]),
        advice=reverse("ask:follow_up_advice", args=[interview.pk]),
        after=reverse("people:person", args=[person.pk]),
        elements=partial(checks.follow_up_elements, writer=writer, reader=reader, asking=facts),
        faults=partial(checks.follow_up_faults, writer=writer, reader=reader, asking=facts),
        said_when_sent="Followed up, once and for all. Nothing more to do.",
        more=when_due(interview, now),
    )


def when_due(interview: Interview, now: datetime) -> dict[str, object]:
    """When the follow-up is due, and whether that has come."""
    if interview.requested_at is None:
        return {}
    due_at = add_working_days(interview.requested_at, FOLLOW_UP_AFTER, interview.person.zone)
    return {"due_at": due_at, "is_due": due_at <= now}
