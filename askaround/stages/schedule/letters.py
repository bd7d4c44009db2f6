"""The letters around a meeting on their desks: confirming it, moving it, having missed it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from askaround.method.advice import Element
from askaround.method.journey import Do
from askaround.method.letters import drafts
from askaround.method.letters.draft import Draft
from askaround.method.letters.facts import Meeting, Reader, Writer
from askaround.record.link import address_of, link_of
from askaround.record.message import draft, letter_of
from askaround.record.models import Interview, Message
from askaround.stages.schedule.calendar import enclosed
from askaround.ui import offered, times
from askaround.ui.writing import Desk

Write = Callable[[Writer, Reader, Meeting, Sequence[str], str], Draft]


@dataclass(frozen=True)
class Kind:
    """One of these letters: its draft, its heading, and whether a calendar file goes with it."""

    write: Write
    title: str
    said: str
    has_file: bool = False


def plain(write: Callable[[Writer, Reader, Meeting], Draft]) -> Write:
    """A letter that offers no times."""
    return lambda writer, reader, meeting, new_times, link: write(writer, reader, meeting)


def with_times(write: Callable[..., Draft]) -> Write:
    """A letter that offers those on offer, if there are any."""
    return lambda writer, reader, meeting, new_times, link: write(
        writer, reader, meeting, new_times=new_times
    )


def offer_times(
    writer: Writer, reader: Reader, meeting: Meeting, new_times: Sequence[str], link: str
) -> Draft:
    """Times to choose from, and the page on which they can do it."""
    return drafts.offer_times(writer, reader, meeting, new_times=new_times, link=link)


KINDS: dict[str, Kind] = {
    "times": Kind(offer_times, "Offer times", "Sent. Now it is their turn."),
    "confirmation": Kind(plain(drafts.confirm), "Confirm the meeting", "Confirmed.", True),
    "move": Kind(
        with_times(drafts.move_by_me), "Ask for another time", "Asked for another time.", True
    ),
    "moved": Kind(with_times(drafts.moved_by_them), "Answer their wish to move", "Answered."),
    "cancel": Kind(plain(drafts.cancel), "Call it off kindly", "They know. It is closed.", True),
    "no_show": Kind(
        plain(drafts.no_show_by_them), "They were not there", "Sent. Now it is their turn."
    ),
    "sorry": Kind(
        plain(drafts.no_show_by_me), "You were not there", "Sent. Now it is their turn."
    ),
}
# Which letter follows what happened.
AFTER = {
    "moved_by_them": "moved",
    "move_by_me": "move",
    "off_by_me": "cancel",
    "them": "no_show",
    "me": "sorry",
}


def facts_of(interview: Interview) -> Meeting:
    """The meeting as letters tell it: what is agreed now, or was before it fell through."""
    at = interview.starts_at or interview.earlier_starts_at
    theirs, mine = interview.meeting_zone or interview.person.zone, interview.owner.time_zone
    return Meeting(
        when_theirs=times.in_letters(at, theirs) if at else "",
        when_mine=times.on_my_clock(at, theirs, mine) if at else "",
        format=interview.format,
        place=interview.place,
        number=interview.number,
        link=interview.link,
        minutes=interview.minutes,
    )


def elements(interview: Interview, kind: str, body: str) -> list[Element]:
    """What a confirmation has to say so that nobody stands at the wrong door."""
    meeting = facts_of(interview)
    if kind != "confirmation" or not meeting.when_theirs:
        return []
    wanted = [("The time, on their clock", "when", meeting.when_theirs)]
    wanted += [("Your own time", "when_mine", meeting.when_mine)] if meeting.when_mine else []
    wanted.append(("How long", "how_long", f"{meeting.minutes} minutes"))
    sentences = {
        "when": f"We meet on {meeting.when_theirs}.",
        "when_mine": f"For me that is {meeting.when_mine}.",
        "how_long": f"I will keep to {meeting.minutes} minutes.",
    }
    text = " ".join(body.split())
    return [
        Element(
            check=check,
            title=title,
            in_place=words in text,
            line=words if words in text else f"The letter does not say “{words}”.",
            instead="" if words in text else sentences[check],
        )
        for title, check, words in wanted
    ]


def desk(interview: Interview, kind: str, now: datetime) -> Desk:
    """One of these letters. A meeting is confirmed at once, and again on the day before."""
    what, person = KINDS[kind], interview.person
    day_before = next((s for s in interview.steps() if s.do is Do.CONFIRM and s.is_due(now)), None)
    is_again = kind == "confirmation" and day_before is not None
    write = plain(drafts.day_before) if is_again else what.write
    known = interview.owner.writer, person.reader, facts_of(interview)
    link = address_of(link_of(interview, now)) if kind == "times" else ""
    text = write(*known, offered.in_words(interview, person, now), link)
    since = day_before.due_at if is_again and day_before else told_since(interview, kind)
    here = reverse("schedule:letter", args=[interview.pk, kind])
    if kind == "confirmation":
        here = reverse("schedule:confirmation", args=[interview.pk])
    return Desk(
        letter=current(interview, kind, since) or fresh(interview, kind, text),
        begin=lambda: draft(interview, kind, text.subject, text.body, now),
        page="schedule/letter.html",
        here=here,
        advice=reverse("schedule:letter_advice", args=[interview.pk, kind]),
        after=reverse("schedule:page", args=[interview.pk]),
        elements=lambda subject, body: elements(interview, kind, body),
        attachments=enclosed if what.has_file else lambda letter: (),
        said_when_sent=what.said,
        more={
            "interview": interview,
            "title": what.title,
            "has_file": what.has_file,
            "meeting": facts_of(interview),
            "after_template": "schedule/_enclosed.html" if what.has_file else "",
        },
    )


def told_since(interview: Interview, kind: str) -> datetime | None:
    """From when on a letter speaks of the meeting as it stands, or of the times on offer."""
    if kind == "times":
        return interview.offered_at
    return interview.scheduled_at if interview.starts_at else interview.cancelled_at


def current(interview: Interview, kind: str, since: datetime | None) -> Message | None:
    """The letter begun or sent since then; an older one is another story."""
    letter = letter_of(interview, kind)
    if letter and letter.sent_at and since and letter.sent_at < since:
        return None
    return letter


def fresh(interview: Interview, kind: str, text: Draft) -> Message:
    return Message(
        owner=interview.owner,
        person=interview.person,
        interview=interview,
        kind=kind,
        to=interview.person.email,
        subject=text.subject,
        body=text.body,
    )
