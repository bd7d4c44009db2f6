"""An interview as an entry of a calendar."""

from datetime import timedelta

from askaround.adapters.calendar.meeting import Meeting
from askaround.method.schedule import IN_PERSON, Format
from askaround.record.models import Interview

NOWHERE = "askaround.invalid"


def entry(interview: Interview, sender: str = "", guest: str = "") -> Meeting | None:
    """What every calendar shows of it; None where no time was ever agreed."""
    starts_at = interview.starts_at or interview.earlier_starts_at
    if starts_at is None:
        return None
    person = interview.person
    stamped_at = interview.scheduled_at if interview.starts_at else interview.cancelled_at
    return Meeting(
        uid=f"{interview.uid}@{NOWHERE}",
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
        place=interview.place if interview.format in IN_PERSON else "",
        details=details(interview),
        link=interview.link if interview.format == Format.VIDEO else "",
        is_applying=bool(person.applying),
        is_off=interview.starts_at is None,
    )


def details(interview: Interview) -> str:
    """What else one wants to read on the way there."""
    is_there, is_video = interview.format in IN_PERSON, interview.format == Format.VIDEO
    lines = {
        "Entrance": interview.entrance if is_there else "",
        "Ask for": interview.ask_for if is_there else "",
        "Number": interview.number,
        "Link": interview.link if is_video else "",
    }
    return "\n".join(f"{label}: {text}" for label, text in lines.items() if text)
