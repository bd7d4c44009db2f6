"""Answers to their answer: thanks for a no, for another name, for a "later"; three questions."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.urls import reverse

from askaround.method.advice import Element
from askaround.method.letters import checks, drafts
from askaround.method.letters.draft import Draft
from askaround.method.letters.facts import Thanking
from askaround.record.message import draft, letter_of
from askaround.record.models import Interview, Message
from askaround.ui import times
from askaround.ui.writing import Desk, begun_or_fresh


def subject_of_request(interview: Interview) -> str:
    asked = letter_of(interview, "request")
    return asked.subject if asked else ""


def answered_at(interview: Interview) -> datetime | None:
    return interview.declined_at or interview.redirected_at or interview.postponed_at


def kind_words(interview: Interview) -> Draft:
    """What to say to a no, to another name, to a "later"."""
    writer, reader = interview.owner.writer, interview.person.reader
    subject = subject_of_request(interview)
    if interview.declined_at:
        return drafts.decline_thanks(writer, reader, subject=subject)
    if interview.redirected_at:
        other = interview.referrals.order_by("-pk").first()
        return drafts.redirect_thanks(
            writer, reader, to=other.name if other else "", subject=subject
        )
    on = interview.ask_again_on
    later = f"in {times.month(on)}" if on else ""
    return drafts.postpone_reply(writer, reader, later=later, subject=subject)


def reply_on_desk(interview: Interview, text: Draft) -> Message:
    """The reply to this very answer; one sent before it belongs to another."""
    begun, since = letter_of(interview, "reply"), answered_at(interview)
    if begun is not None and begun.sent_at and since and begun.sent_at < since:
        begun = None
    return begun_or_fresh(begun, interview.person, "reply", text)


def kind_reply_desk(interview: Interview, now: datetime) -> Desk:
    text = kind_words(interview)
    return _desk(
        interview,
        "kind_reply",
        reply_on_desk(interview, text),
        lambda: draft(interview, "reply", text.subject, text.body, now),
        f"Answered. That was kind, and {interview.person.given_name} will remember it.",
        partial(checks.kind_reply_elements, reader=interview.person.reader),
    )


def in_writing_desk(interview: Interview, now: datetime) -> Desk:
    """Three questions at most, the ones marked "must" first; no talk asked for on top."""
    planned = interview.questions.filter(arose_at=None).order_by("-is_must", "position")
    text = drafts.in_writing(
        interview.owner.writer,
        interview.person.reader,
        questions=[question.text for question in planned[:3]],
        subject=subject_of_request(interview),
    )
    begun = letter_of(interview, "questions")
    return _desk(
        interview,
        "in_writing",
        begun_or_fresh(begun, interview.person, "questions", text),
        lambda: draft(interview, "questions", text.subject, text.body, now),
        "Sent. Now it is their turn, and there is nothing to do.",
    )


def _desk(
    interview: Interview,
    page: str,
    letter: Message,
    begin: Callable[[], Message],
    said: str,
    elements: Callable[[str, str], list[Element]] = lambda subject, body: [],
) -> Desk:
    return Desk(
        letter=letter,
        begin=begin,
        page=f"ask/{page}.html",
        here=reverse(f"ask:{page}", args=[interview.pk]),
        advice=reverse(f"ask:{page}_advice", args=[interview.pk]),
        after=reverse("people:person", args=[interview.person_id]),
        elements=elements,
        faults=partial(checks.thanks_faults, reader=interview.person.reader, thanking=Thanking()),
        said_when_sent=said,
        more={
            "interview": interview,
            "answered_at": answered_at(interview),
            "said": letter_of(interview, "answer"),
        },
    )
