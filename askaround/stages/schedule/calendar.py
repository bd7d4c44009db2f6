"""The interview as an entry of a calendar: to download, or to go with a letter."""

from dataclasses import replace
from datetime import timedelta

from askaround.adapters.calendar.meeting import Meeting, Method
from askaround.adapters.mail.message import Attachment
from askaround.adapters.plain import NotAnAddress
from askaround.method.schedule import Format
from askaround.outbox.accounts import account_of
from askaround.outbox.writing import UNSENT_ADDRESS
from askaround.record.models import Interview, Message

IN_PERSON = (Format.WORKPLACE, Format.NEARBY)


def own_address(interview: Interview) -> str:
    """Where the asker gets mail; "" where nobody has said."""
    account = account_of(interview.owner)
    return account.address if account else interview.owner.email


def entry(interview: Interview, sender: str, guest: str = "") -> Meeting | None:
    """What both calendars show; None where no time was ever agreed."""
    starts_at = interview.starts_at or interview.earlier_starts_at
    if starts_at is None:
        return None
    person = interview.person
    is_there = interview.format in IN_PERSON
    stamped_at = interview.scheduled_at if interview.starts_at else interview.cancelled_at
    return Meeting(
        uid=f"{interview.uid}@{UNSENT_ADDRESS}",
        sequence=interview.sequence,
        stamped_at=stamped_at or interview.started_at,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=interview.minutes),
        zone=interview.meeting_zone or person.zone,
        asker=interview.owner.name or "I",
        asker_address=sender,
        interviewee=person.name,
        interviewee_address=guest,
        about=f"working as {person.role}" if person.role else "their work",
        summary=f"Interview: {interview.owner.name or 'me'} and {person.name}",
        place=interview.place if is_there else "",
        details=details(interview),
        link=interview.link if interview.format == Format.VIDEO else "",
        is_applying=bool(person.applying),
    )


def details(interview: Interview) -> str:
    """What else one wants to read on the way there."""
    lines = {
        "Entrance": interview.entrance if interview.format in IN_PERSON else "",
        "Ask for": interview.ask_for if interview.format in IN_PERSON else "",
        "Number": interview.number,
        "Link": interview.link if interview.format == Format.VIDEO else "",
    }
    return "\n".join(f"{label}: {text}" for label, text in lines.items() if text)


def written(meeting: Meeting, method: Method) -> bytes:
    """As a file. What writes it is imported here: a start need not wait for it."""
    from askaround.adapters.calendar.ics import invitation

    return invitation(meeting, method)


def own_file(interview: Interview) -> bytes | None:
    """For the asker's own calendar: the entry, or that it is off."""
    found = entry(interview, own_address(interview))
    if found is None:
        return None
    method: Method = "PUBLISH" if interview.starts_at else "CANCEL"
    try:
        return written(found, method)
    except NotAnAddress:  # typed by hand somewhere; one's own calendar can do without it
        return written(replace(found, asker_address=""), method)


def file_for(interview: Interview) -> bytes | None:
    """For the interviewee's own calendar, by their page: the entry, or that it is off."""
    found = entry(interview, "", interview.person.email)
    if found is None:
        return None
    method: Method = "PUBLISH" if interview.starts_at else "CANCEL"
    return written(replace(found, interviewee_address=""), method)


def enclosed(letter: Message) -> tuple[Attachment, ...]:
    """The invitation, moved or called off, that goes with a letter to `letter.to`."""
    interview, sender = letter.interview, own_address(letter.interview)
    found = entry(interview, sender, letter.to)
    if found is None:
        return ()
    # An invitation comes from somebody; from an unknown address it is an entry to take over.
    invite: Method = "REQUEST" if sender else "PUBLISH"
    method = invite if interview.starts_at else "CANCEL"
    try:
        content = written(found, method)
    except NotAnAddress:
        return ()  # the letter itself will be refused, with a sentence
    kind = f"text/calendar; method={method}"
    return (Attachment("invitation.ics", content, kind),)
