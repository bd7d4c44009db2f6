"""The letters of this stage on their desks: to whoever opened the door, and the update."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.urls import reverse

from askaround.method.advice import Element
from askaround.method.learn import cadence
from askaround.method.letters import checks, drafts
from askaround.method.letters.draft import Draft
from askaround.method.letters.facts import News, Reader, Thanking
from askaround.method.meet import on_the_record
from askaround.record.message import draft, letter_of
from askaround.record.models import Interview, Message, Person
from askaround.record.wishes import notes_for_letters, wishes_of
from askaround.ui.times import on
from askaround.ui.writing import Desk

MOST_NOTES = 3


def introducer_of(interview: Interview) -> Person | None:
    """Whoever gave the name, where that is a person of this notebook."""
    named_by = interview.person.referred_by
    return named_by.person if named_by else None


def day_of(interview: Interview) -> str:
    """As a letter says it: "Tuesday 9 June"."""
    if interview.ended_at is None:
        return ""
    return on(interview.ended_at.astimezone(interview.owner.zone).date(), long=True)


def what_stays(interview: Interview) -> tuple[str, ...]:
    """The notes kept for the thanks; without any, what the debrief says."""
    starred = notes_for_letters(interview).exclude(starred_at=None).order_by("starred_at")
    kept = tuple(filter(None, (on_the_record(note.text).strip() for note in starred)))[:MOST_NOTES]
    debrief = getattr(interview, "debrief", None)
    return kept or ((debrief.learned,) if debrief and debrief.learned else ())


def introducer_desk(interview: Interview, now: datetime) -> Desk:
    """You met, one thing you learned, thanks. It asks for nothing. Who does not want to be named
    is not quoted either: the introducer knows whose words they would be."""
    giver = introducer_of(interview)
    stays = () if wishes_of(interview).no_name else what_stays(interview)
    reader = giver.reader if giver else Reader(name=interview.person.introducer)
    thanking = Thanking(minutes=interview.minutes, when=day_of(interview), starred=stays)
    writer, met = interview.owner.writer, interview.person.reader
    text = drafts.introducer_thanks(writer, reader, met, thanking)
    to = giver.email if giver else ""
    said = f"{reader.name or 'They'} will be glad to hear it."
    elements = partial(checks.introducer_elements, reader=reader, met=met, thanking=thanking)
    whom = giver or interview.person
    return desk(interview, "introducer", text, now, (whom, to, reader), said, elements)


def next_word(interview: Interview, now: datetime) -> str:
    """After the update: when another word is welcome."""
    sent_at = interview.update_sent_at
    return cadence(sent_at, now) if sent_at else ""


def update_desk(interview: Interview, now: datetime) -> Desk:
    """What they said, what you did with it, what came of it."""
    stays = what_stays(interview)
    kept = interview.promises.filter(is_theirs=False).exclude(kept_at=None)
    did = "; ".join(kept.values_list("text", flat=True)[:MOST_NOTES])
    when = f"On {day_of(interview)}" if interview.ended_at else ""
    news = News(when=when, advice=stays[0] if stays else "", done=did)
    text = drafts.update(interview.owner.writer, interview.person.reader, news)
    person = interview.person
    said = f"{person.given_name} knows now what came of it. Few people write that letter."
    elements = partial(checks.update_elements, reader=person.reader, news=news)
    to = (person, person.email, person.reader)
    return desk(interview, "update", text, now, to, said, elements)


def desk(
    interview: Interview,
    kind: str,
    text: Draft,
    now: datetime,
    whom: tuple[Person, str, Reader],
    said: str,
    elements: Callable[[str, str], list[Element]],
) -> Desk:
    """The letter to somebody, under an address, called as letters call them."""
    person, to, reader = whom
    fresh = Message(
        owner=interview.owner,
        interview=interview,
        person=person,
        kind=kind,
        to=to,
        subject=text.subject,
        body=text.body,
    )
    return Desk(
        letter=letter_of(interview, kind) or fresh,
        begin=lambda: draft(interview, kind, text.subject, text.body, now, person, to),
        page=f"learn/{kind}.html",
        here=reverse(f"learn:{kind}", args=[interview.pk]),
        advice=reverse(f"learn:{kind}_advice", args=[interview.pk]),
        after=reverse("people:person", args=[interview.person_id]),
        elements=elements,
        faults=partial(checks.thanks_faults, reader=reader, thanking=Thanking()),
        said_when_sent=said,
        more={"interview": interview, "nav": "learn", "next_word": next_word(interview, now)},
    )
