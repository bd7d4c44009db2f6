"""Invitations are read again as they were meant, on both sides of every clock change."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from askaround.adapters.calendar.ics import LEAD, Meeting, description, invitation
from askaround.adapters.plain import NotAnAddress

BRUSSELS = ZoneInfo("Europe/Brussels")
MEETING = Meeting(
    uid="interview-7@askaround.invalid",
    sequence=0,
    stamped_at=datetime(2026, 6, 1, 8, tzinfo=UTC),
    starts_at=datetime(2026, 6, 11, 15, tzinfo=BRUSSELS),
    ends_at=datetime(2026, 6, 11, 15, 30, tzinfo=BRUSSELS),
    zone="Europe/Brussels",
    asker="Ines Halloran",
    asker_address="ines@uni.example",
    interviewee="Grete Solheim",
    interviewee_address="grete@institute.example",
    about="how a vision researcher comes to work on road safety",
    place="Rue du Port 12\n1000 Brussels",
    details="Ask for Grete at the desk.",
)


def event(raw):
    (found,) = Calendar.from_ical(raw).walk("VEVENT")
    return found


def at(starts_at, zone):
    """The meeting at this UTC moment, told in this zone."""
    return replace(
        MEETING, starts_at=starts_at, ends_at=starts_at + timedelta(minutes=30), zone=zone
    )


def test_an_invitation_says_when_where_and_who():
    raw = invitation(MEETING)

    read = event(raw)
    assert Calendar.from_ical(raw)["METHOD"] == "REQUEST"
    assert read["DTSTART"].dt == MEETING.starts_at
    assert read["DTSTART"].params["TZID"] == "Europe/Brussels"
    assert read["DTEND"].dt == MEETING.ends_at
    assert read["DTSTAMP"].dt == MEETING.stamped_at
    assert read["LOCATION"] == "Rue du Port 12, 1000 Brussels"
    assert read["STATUS"] == "CONFIRMED"
    assert read["ORGANIZER"] == "mailto:ines@uni.example"
    assert read["ATTENDEE"] == "mailto:grete@institute.example"
    assert read["ATTENDEE"].params["RSVP"] == "TRUE"


def test_moved_it_is_the_same_meeting_with_a_higher_sequence():
    moved = replace(
        MEETING,
        sequence=1,
        starts_at=MEETING.starts_at + timedelta(days=1),
        ends_at=MEETING.ends_at + timedelta(days=1),
    )

    before, after = event(invitation(MEETING)), event(invitation(moved))

    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after["DTSTART"].dt - before["DTSTART"].dt == timedelta(days=1)


def test_called_off_it_says_so():
    raw = invitation(replace(MEETING, sequence=2), "CANCEL")

    assert Calendar.from_ical(raw)["METHOD"] == "CANCEL"
    assert event(raw)["STATUS"] == "CANCELLED"
    assert event(raw)["UID"] == MEETING.uid


def test_for_ones_own_calendar_nobody_else_is_needed():
    raw = invitation(replace(MEETING, interviewee_address=""), "PUBLISH")

    assert "ATTENDEE" not in event(raw)


def test_an_invitation_needs_an_address():
    with pytest.raises(NotAnAddress):
        invitation(replace(MEETING, interviewee_address=""))


def test_the_same_meeting_gives_the_same_bytes():
    assert invitation(MEETING) == invitation(MEETING)


# The hours around both changes of 2026 in four zones, and zones that have none.
CHANGES = [
    ("Europe/Brussels", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    ("Europe/Brussels", datetime(2026, 10, 25, 1, tzinfo=UTC)),
    ("America/New_York", datetime(2026, 3, 8, 7, tzinfo=UTC)),
    ("America/New_York", datetime(2026, 11, 1, 6, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2026, 4, 4, 15, tzinfo=UTC)),
    ("Australia/Lord_Howe", datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
    ("Europe/Dublin", datetime(2026, 10, 25, 1, tzinfo=UTC)),
    ("Asia/Kolkata", datetime(2026, 6, 1, tzinfo=UTC)),
    ("UTC", datetime(2026, 6, 1, tzinfo=UTC)),
]


@pytest.mark.parametrize(("zone", "change"), CHANGES)
@pytest.mark.parametrize("minutes", range(-180, 181, 15))
def test_around_a_clock_change_the_moment_is_right(zone, change, minutes):
    moment = change + timedelta(minutes=minutes)

    read = event(invitation(at(moment, zone)))

    assert read["DTSTART"].dt.astimezone(UTC) == moment
    assert read["DTEND"].dt.astimezone(UTC) == moment + timedelta(minutes=30)


@pytest.mark.parametrize(("zone", "change"), CHANGES)
def test_the_zone_is_described_so_that_a_reader_who_knows_no_zones_gets_it_right(zone, change):
    """By hand, as RFC 5545 says: the latest onset not after the local time rules."""
    for hours in (-3, 3):
        moment = change + timedelta(hours=hours)
        calendar = Calendar.from_ical(invitation(at(moment, zone)))
        local = moment.astimezone(ZoneInfo(zone))
        described = [part for part in calendar.walk() if part.name in ("STANDARD", "DAYLIGHT")]

        onsets = [part for part in described if part["DTSTART"].dt <= local.replace(tzinfo=None)]
        rules = max(onsets, key=lambda part: part["DTSTART"].dt, default=None)

        assert (rules is None) == (zone == "UTC")
        if rules is not None:
            assert rules["TZOFFSETTO"].td == local.utcoffset()


def test_the_spring_change_stands_at_the_hour_that_is_left_out():
    raw = invitation(MEETING).replace(b"\r\n", b"\n")

    assert b"DTSTART:20260329T020000\nTZNAME:CEST\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200" in raw


@pytest.mark.parametrize("end", range(60, 240))
def test_the_first_200_characters_say_who_why_what_it_is_not_and_how_long(end):
    meeting = replace(MEETING, about="very " * end, asker="Ines " * end)

    lead = description(meeting).split("\n\n")[0]

    assert len(lead) <= LEAD
    assert lead.startswith("Ines")
    assert "Grete Solheim" in lead
    assert lead.endswith(". 30 minutes, not a job interview.")


def test_nobody_who_applies_there_says_that_it_is_no_job_interview():
    assert "job interview" not in description(replace(MEETING, is_applying=True))


def test_the_minutes_are_real_ones_across_a_clock_change():
    starts_at = datetime(2026, 3, 29, 1, 45, tzinfo=BRUSSELS)
    meeting = replace(
        MEETING, starts_at=starts_at, ends_at=datetime(2026, 3, 29, 3, 15, tzinfo=BRUSSELS)
    )

    assert "30 minutes" in description(meeting)


NASTY = st.text(st.sampled_from("a;:,\"\\\r\n\t\0\x85\u2028Ž🐎^'="), max_size=30)


@given(asker=NASTY, interviewee=NASTY, place=NASTY, about=NASTY, details=NASTY, uid=NASTY)
def test_whatever_is_written_no_line_is_added_and_none_is_too_long(
    asker, interviewee, place, about, details, uid
):
    meeting = replace(
        MEETING,
        asker=asker,
        interviewee=interviewee,
        place=place + "\nATTENDEE:mailto:x@y.example",
        about=about,
        details=details,
        uid="u" + uid,
    )

    raw = invitation(meeting)

    rows = raw.split(b"\r\n")
    assert rows[-1] == b"" and all(len(row) <= 75 for row in rows)
    assert not any(b"\n" in row or b"\r" in row or b"\0" in row for row in rows)
    assert event(raw)["ATTENDEE"] == "mailto:grete@institute.example"
    assert event(raw).errors == []
    assert Calendar.from_ical(raw).to_ical() == raw


def test_called_off_in_ones_own_calendar_it_needs_no_address():
    nobody = replace(MEETING, asker_address="", interviewee_address="", sequence=2)

    read = event(invitation(nobody, "CANCEL"))

    assert read["STATUS"] == "CANCELLED"
    assert "ATTENDEE" not in read and "ORGANIZER" not in read
