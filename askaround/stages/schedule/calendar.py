"""The interview as an entry of a calendar: to download, or to go with a letter."""

from dataclasses import replace

from askaround.adapters.calendar.meeting import Meeting, Method
from askaround.adapters.mail.message import Attachment
from askaround.adapters.plain import NotAnAddress
from askaround.files.meetings import entry
from askaround.outbox.accounts import account_of
from askaround.record.models import Interview, Message


def own_address(interview: Interview) -> str:
    """Where the asker gets mail; "" where nobody has said."""
    account = account_of(interview.owner)
    return account.address if account else interview.owner.email


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
