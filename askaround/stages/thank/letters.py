"""The thank-you on its desk: by mail, or as a card."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.urls import reverse

from askaround.method.letters import checks, drafts
from askaround.method.letters.draft import Draft
from askaround.method.letters.facts import Reader, Thanking, Writer
from askaround.method.letters.pulling import is_in
from askaround.method.thank import AIM, LATE_AFTER, NOT_BEFORE
from askaround.record.message import draft, letter_of
from askaround.record.models import Interview, Message
from askaround.stages.thank import thanking
from askaround.stages.thank.thanking import Pull
from askaround.ui.writing import Desk

Write = Callable[[Writer, Reader, Thanking], Draft]


def note_desk(interview: Interview, now: datetime) -> Desk:
    """The thank-you note; two lines where a card is on its way."""
    card = letter_of(interview, "card")
    write = drafts.two_line_thanks if card else drafts.thanks
    return desk(interview, now, "thanks", write, checks.THANKS, other=card)


def card_desk(interview: Interview, now: datetime) -> Desk:
    """Three to five sentences for a card, and the mail that goes ahead of it."""
    mail = letter_of(interview, "thanks")
    return desk(interview, now, "card", drafts.card, checks.CARD, other=mail)


def desk(
    interview: Interview,
    now: datetime,
    kind: str,
    write: Write,
    wanted: Sequence[checks.Check],
    other: Message | None,
) -> Desk:
    """Everything a thank-you of either kind needs on its page."""
    person = interview.person
    writer, reader = interview.owner.writer, person.reader
    pulls = thanking.pulls_of(interview.notes.all())
    facts = thanking.thanking_of(interview, pulls, now)
    others = thanking.other_thanks(interview)
    text = write(writer, reader, facts)
    name = "card" if kind == "card" else "note"
    letter = letter_of(interview, kind) or fresh(interview, kind, text)
    return Desk(
        letter=letter,
        begin=lambda: draft(interview, kind, text.subject, text.body, now),
        page=f"thank/{name}.html",
        here=reverse(f"thank:{name}", args=[interview.pk]),
        advice=reverse(f"thank:{name}_advice", args=[interview.pk]),
        after=reverse("people:person", args=[person.pk]),
        elements=lambda subject, body: checks.thanks_elements(
            subject, body, reader=reader, thanking=facts, others=others, checks=wanted
        ),
        faults=lambda subject, body: checks.thanks_faults(
            subject, body, reader=reader, thanking=facts
        ),
        said_when_sent=f"Thanked. {person.given_name} knows now what stayed with you.",
        more={
            "nav": "people",
            "interview": interview,
            "other": other,
            "pulls": taken(pulls, letter.body),
            "margin_template": "thank/_pulls.html",
            "after_template": "thank/_another_way.html" if name == "note" else None,
            **moments(interview, now),
        },
    )


def fresh(interview: Interview, kind: str, text: Draft) -> Message:
    """A letter nobody has kept yet."""
    return Message(
        owner=interview.owner,
        person=interview.person,
        interview=interview,
        kind=kind,
        to=interview.person.email,
        subject=text.subject,
        body=text.body,
    )


def taken(pulls: list[Pull], body: str) -> list[tuple[Pull, bool]]:
    """The lines of the notes, each with whether the letter holds it."""
    return [(pull, is_in(pull.text, body)) for pull in pulls[: thanking.PULLS]]


def moments(interview: Interview, now: datetime) -> dict[str, object]:
    """The times of the page's first line and its bar."""
    ended_at = interview.ended_at
    if ended_at is None:
        return {}
    return {
        "clock": thanking.clock(ended_at, now, AIM, LATE_AFTER),
        "is_within_aim": now <= ended_at + AIM,
        "wait_until": ended_at + NOT_BEFORE if now < ended_at + NOT_BEFORE else None,
    }
