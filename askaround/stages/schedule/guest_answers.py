"""What an interviewee's answer states: the same facts as when the asker writes it down."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db import transaction
from django.db.models import Q

from askaround.record.booking import book
from askaround.record.link import Link
from askaround.record.message import Message, draft
from askaround.record.models import Interview, Person
from askaround.record.person import add_person, pause
from askaround.record.search import forget as forget_entry
from askaround.stages.schedule.actions import YES
from askaround.ui import times

# A meeting that stands is changed; without one, there is a question to answer.
WITH_A_MEETING = frozenset(("move", "details", "cancel"))
OTHERWISE = {
    "no": ("declined_at", "Not this time."),
    "in_writing": ("in_writing_at", "Rather in writing."),
    "later": ("postponed_at", "Later"),
    "colleague": ("redirected_at", "Somebody else knows more"),
}
CONTACT = ("email", "phone", "profile_link", "postal_address", "town")
TYPED = ("place", "entrance", "ask_for", "number")


def is_possible(interview: Interview, what: str) -> bool:
    """Whether this can still be said: nothing is, once they have met or it was put to an end."""
    if interview.ended_at or interview.missed_at or interview.closed_at:
        return False
    return (interview.starts_at is not None) == (what in WITH_A_MEETING)


def take(interview: Interview, what: str, form: forms.Form, now: datetime) -> None:
    """State what they said, with their words beside it."""
    typed = form.cleaned_data
    with transaction.atomic():
        if what in ("yes", "move"):
            agree(interview, form, now)
        elif what == "details":
            interview.state(**form.details)  # type: ignore[attr-defined]
        elif what == "cancel":
            interview.cancel(now)
            keep_words(interview, "It cannot be then. Another time would do.", typed, now)
        else:
            say_otherwise(interview, what, typed, now)


def agree(interview: Interview, form: Any, now: datetime) -> None:
    typed = form.cleaned_data
    starts_at = typed["slot"]
    if starts_at is None:
        if interview.starts_at:
            interview.cancel(now)
        interview.answer("accepted_at", now)
        keep_words(interview, f"Yes, but at another time: {typed['other']}", typed, now)
        return
    details = {name: value for name, value in form.details.items() if value}
    zone = interview.person.time_zone or interview.owner.time_zone
    meeting = details | {"format": typed["place"], "meeting_zone": zone}
    book(interview, starts_at, now, **meeting, **YES)
    when = times.meeting(starts_at, interview.minutes, ZoneInfo(zone), now)
    keep_words(interview, f"Yes: {when} in {times.town(zone)}.", typed, now)


def say_otherwise(interview: Interview, what: str, typed: dict[str, Any], now: datetime) -> None:
    fact, words = OTHERWISE[what]
    on: date | None = typed.get("month")
    interview.answer(fact, now, on)
    if what == "later" and on:
        words = f"Later, in {times.month(on, now.date())}."
    if what == "colleague":
        other = pass_on(interview, typed, now)
        may = "I may be named." if typed["may_name"] else "Whether I may be named was left open."
        words = f"{words}: {other.name}. {may}"
    keep_words(interview, words, typed, now)


def pass_on(interview: Interview, typed: dict[str, Any], now: datetime) -> Person:
    """The person they named, with who named them and whether that may be said."""
    owner = interview.owner
    same = Q(name=typed["name"]) | (Q(email=typed["email"]) if typed["email"] else Q(pk=None))
    found = Person.objects.of(owner).filter(same).exclude(pk=interview.person_id).first()
    if found is not None and not found.introducer_name:
        found.referred_by = interview
        found.save(update_fields=["referred_by"])
        found.keep_next()
    if found is not None:
        return found
    known = {name: typed[name] for name in ("name", "role", "email")}
    known["may_use_name"] = True if typed["may_name"] else None
    field = interview.person.field
    return add_person(owner, now, referred_by=interview, field=field, **known)


def keep_words(interview: Interview, said: str, typed: dict[str, Any], now: datetime) -> None:
    """Their answer as a letter from them, as the asker finds it on the person's page."""
    more = typed.get("message", "").strip()
    letter = draft(interview, "answer", "On their page", said, now)
    letter.keep("", "On their page", f"{said}\n\n{more}" if more else said, letter.head)
    letter.sent_at = now
    letter.save(update_fields=["sent_at"])


def forget(interview: Interview, now: datetime) -> None:
    """Their wish: how to reach them and whatever they typed is gone, nobody writes again, and
    the link is closed. The asker's own notes are the asker's."""
    person = interview.person
    with transaction.atomic():
        if interview.starts_at:
            interview.cancel(now)
        interview.answer("declined_at", now)
        interview.state(**dict.fromkeys(TYPED, ""), closed_at=now)
        for name in CONTACT:
            setattr(person, name, "")
        person.keep(*CONTACT)
        pause(person, now)
        for letter in Message.objects.filter(interview=interview, kind="answer"):
            forget_entry("letter", letter.pk)
            letter.delete()
        Link.objects.filter(interview=interview).update(closed_at=now)
