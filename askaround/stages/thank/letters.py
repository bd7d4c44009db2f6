"""The thank-you on its desk: by mail, or as a card."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from django.http import HttpResponse
from django.urls import reverse

from askaround.method.letters import checks, drafts
from askaround.method.letters.draft import Draft
from askaround.method.letters.facts import Reader, Thanking, Writer
from askaround.method.letters.pulling import Pull, is_in
from askaround.method.thank import AIM, LATE_AFTER, NOT_BEFORE
from askaround.record.message import draft, letter_of
from askaround.record.models import Interview, Message
from askaround.record.wishes import notes_for_letters
from askaround.stages.thank import thanking
from askaround.stages.thank.forms import CardForm, StepForm, ThankedForm
from askaround.ui import times
from askaround.ui.http import Request
from askaround.ui.writing import Desk, begun_or_fresh

Write = Callable[[Writer, Reader, Thanking], Draft]
Buttons = Mapping[str, Callable[[Request, Message], HttpResponse]]


def note_desk(interview: Interview, now: datetime, buttons: Buttons) -> Desk:
    """The thank-you note; two lines where a card is on its way."""
    card = letter_of(interview, "card")
    write = drafts.two_line_thanks if card else drafts.thanks
    wanted = checks.AHEAD if card else checks.THANKS
    return desk(interview, now, "thanks", write, wanted, buttons, other=card)


def card_desk(interview: Interview, now: datetime, buttons: Buttons) -> Desk:
    """Three to five sentences for a card, and the mail that goes ahead of it."""
    mail = letter_of(interview, "thanks")
    return desk(interview, now, "card", drafts.card, checks.CARD, buttons, other=mail)


def desk(
    interview: Interview,
    now: datetime,
    kind: str,
    write: Write,
    wanted: Sequence[checks.Check],
    buttons: Buttons,
    other: Message | None,
) -> Desk:
    """Everything a thank-you of either kind needs on its page."""
    person, name = interview.person, "card" if kind == "card" else "note"
    if person.current_id == interview.pk:
        person.current = interview
    writer, reader = interview.owner.writer, person.reader
    pulls = thanking.pulls_of(notes_for_letters(interview))
    today = now.astimezone(interview.owner.zone).date()
    promise = thanking.next_step_of(interview)
    facts = thanking.thanking_of(interview, pulls, promise, now)
    others = thanking.other_thanks(interview)
    text = write(writer, reader, facts)
    letter = begun_or_fresh(letter_of(interview, kind), person, kind, text)
    letter.interview = interview
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
        said_when_sent=f"Thanked. {person.given_name} knows now what stays with you.",
        buttons=buttons,
        more={
            "nav": "people",
            "interview": interview,
            "kind": name,
            "other": other,
            "margin_template": "thank/_margin.html",
            "before_template": "thank/_kind.html",
            "after_template": "thank/_thanked.html",
            "pulls": taken(pulls, letter.body),
            "promised": f"{promise.text}, by {times.on(promise.due_on, today)}" if promise else "",
            "step_form": StepForm(today, prefix="step"),
            "card_form": CardForm(initial={"address": person.postal_address}),
            "thanked_form": ThankedForm(interview, now),
            **moments(interview, now),
        },
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
