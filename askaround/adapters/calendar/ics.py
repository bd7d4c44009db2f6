"""The interview as a calendar file: to download, or to send as an invitation (RFC 5545, 5546).

Whoever needs it imports it then: icalendar takes as long to load as Django's models.
"""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from askaround.adapters.calendar.meeting import Meeting, Method
from askaround.adapters.calendar.zones import described
from askaround.adapters.plain import address, flat, lines

PRODUCT = "-//askaround//askaround//EN"
LEAD = 200  # characters; calendars show no more of a description in a list


def invitation(meeting: Meeting, method: Method = "REQUEST") -> bytes:
    """The calendar file. An invitation goes from one address to another; the asker's own entry
    (PUBLISH, or CANCEL without a guest) needs none."""
    calendar, zone = Calendar(), ZoneInfo(meeting.zone)
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    made = event(meeting, method)
    if "TZID" in made["DTSTART"].params:
        calendar.add_component(described(zone, meeting.starts_at))
    calendar.add_component(made)
    return bytes(calendar.to_ical())


def stored(meeting: Meeting) -> bytes:
    """As it lies in the asker's own calendar: no method, and nobody is invited by it (RFC 4791,
    4.1), so that no server sends anything to anybody."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    entry = event(replace(meeting, asker_address="", interviewee_address=""), "PUBLISH")
    if "TZID" in entry["DTSTART"].params:
        made.add_component(described(ZoneInfo(meeting.zone), meeting.starts_at))
    made.add_component(entry)
    return bytes(made.to_ical())


def minutes(meeting: Meeting) -> int:
    # In UTC: two local times of one zone are subtracted as the clock on the wall shows them.
    lasts = meeting.ends_at.astimezone(UTC) - meeting.starts_at.astimezone(UTC)
    return round(lasts.total_seconds() / 60)


def description(meeting: Meeting) -> str:
    """Who, why, that it is no job interview, and how long, in the first 200 characters."""
    asker, interviewee = _short(meeting.asker, 50), _short(meeting.interviewee, 50)
    # Never said where it would not be true.
    promise = "" if meeting.is_applying else ", not a job interview"
    end = f". {minutes(meeting)} minutes{promise}."
    start = f"{asker} would like to ask {interviewee} about "
    about = flat(meeting.about).rstrip(".") or "their work"
    lead = start + _short(about, LEAD - len(start) - len(end)) + end
    details = "\n".join(lines(meeting.details)).strip()
    return f"{lead}\n\n{details}" if details else lead


def event(meeting: Meeting, method: Method) -> Event:
    """The entry itself. Its zone has to be described beside it."""
    made = Event()
    made.add("uid", flat(meeting.uid))
    made.add("sequence", meeting.sequence)
    made.add("dtstamp", meeting.stamped_at.astimezone(UTC))
    starts_at, ends_at = _local(meeting)
    made.add("dtstart", starts_at)
    made.add("dtend", ends_at)
    made.add("summary", flat(meeting.summary) or f"Interview with {flat(meeting.interviewee)}")
    made.add("description", description(meeting))
    if meeting.place:
        made.add("location", flat(", ".join(filter(None, lines(meeting.place)))))
    if meeting.link.startswith(("https://", "http://")):
        made.add("url", "".join(flat(meeting.link).split()))
    made.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    if meeting.asker_address or method == "REQUEST":
        made.add("organizer", _who(meeting.asker, meeting.asker_address), encode=False)
    if guest_is_named(meeting, method):
        guest = _who(meeting.interviewee, meeting.interviewee_address)
        guest.params["ROLE"] = vText("REQ-PARTICIPANT")
        guest.params["PARTSTAT"] = vText("NEEDS-ACTION")
        guest.params["RSVP"] = vText("TRUE")
        made.add("attendee", guest, encode=False)
    return made


def guest_is_named(meeting: Meeting, method: Method) -> bool:
    """An invitation goes to somebody; called off in one's own calendar, it need not."""
    return method == "REQUEST" or (method == "CANCEL" and bool(meeting.interviewee_address))


def _local(meeting: Meeting) -> tuple[datetime, datetime]:
    """Wall time where they meet; UTC in the one hour of the year that the wall shows twice."""
    both = (meeting.starts_at, meeting.ends_at)
    starts_at, ends_at = (at.astimezone(ZoneInfo(meeting.zone)) for at in both)
    if meeting.zone == "UTC" or starts_at.fold or ends_at.fold:
        return meeting.starts_at.astimezone(UTC), meeting.ends_at.astimezone(UTC)
    return starts_at, ends_at


def _who(name: str, at: str) -> vCalAddress:
    made = vCalAddress(f"mailto:{address(at)}")
    # Calendar programs disagree on how to write these two inside a parameter.
    made.params["CN"] = vText(flat(name).replace('"', "'").replace("\\", "/") or at)
    return made


def _short(text: str, length: int) -> str:
    """The text, cut at a word if need be."""
    text = flat(text)
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;") + "…"
