"""The calendar file keeps one identity, whatever moves."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from askaround.record.models import Interview, Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
START = datetime(2026, 6, 11, 13, tzinfo=UTC)
WORKPLACE = {
    "format": "workplace",
    "place": "Rue du Port 12",
    "entrance": "By the river",
    "ask_for": "Mr Boon",
    "meeting_zone": "Europe/Brussels",
}


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def interview(ada):
    made = build.interview(ada, accepted_at=build.NOW)
    Person.objects.update(email="dana@work.example")
    made.schedule(build.NOW, starts_at=START, **WORKPLACE)
    return Interview.objects.with_person().get(pk=made.pk)


def file(owner, interview):
    return client(owner).get(f"/interviews/{interview.pk}/invitation.ics")


def event(raw):
    (found,) = Calendar.from_ical(raw).walk("VEVENT")
    return found


def test_it_is_a_file_for_a_calendar(ada, interview):
    answer = file(ada, interview)

    assert answer["Content-Type"].startswith("text/calendar")
    assert "interview.ics" in answer["Content-Disposition"]
    assert Calendar.from_ical(answer.content)["METHOD"] == "PUBLISH"


def test_it_says_when_on_their_clock_where_and_whom_to_ask_for(ada, interview):
    read = event(file(ada, interview).content)

    assert read["DTSTART"].dt == START
    assert read["DTSTART"].params["TZID"] == "Europe/Brussels"
    assert read["DTEND"].dt - read["DTSTART"].dt == timedelta(minutes=30)
    assert read["LOCATION"] == "Rue du Port 12"
    assert "By the river" in read["DESCRIPTION"] and "Mr Boon" in read["DESCRIPTION"]
    assert "not a job interview" in read["DESCRIPTION"]


def test_moved_and_called_off_it_stays_the_same_entry(ada, interview):
    first = event(file(ada, interview).content)
    interview.schedule(build.NOW, starts_at=START + timedelta(days=1))
    moved = event(file(ada, interview).content)
    interview.cancel(build.NOW)
    off = event(file(ada, interview).content)

    assert first["UID"] == moved["UID"] == off["UID"]
    assert [each["SEQUENCE"] for each in (first, moved, off)] == [0, 1, 2]
    assert off["STATUS"] == "CANCELLED"
    assert off["DTSTART"].dt == START + timedelta(days=1)


def test_the_hour_that_comes_twice_keeps_its_moment(ada, interview):
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # 02:30 in Brussels, for the second time
    interview.schedule(build.NOW, starts_at=second)

    assert event(file(ada, interview).content)["DTSTART"].dt == second


def test_without_a_time_there_is_no_file(ada):
    assert file(ada, build.interview(ada)).status_code == 404


def test_an_account_that_is_no_address_does_not_break_it(ada, interview):
    type(ada).objects.update(email="nobody@localhost")

    assert "ORGANIZER" not in event(file(ada, interview).content)


@pytest.mark.parametrize("how", ["phone", "video"])
def test_a_call_has_its_number_and_no_address(ada, interview, how):
    interview.schedule(build.NOW, format=how, number="+32 2 555", link="https://call.example/x")

    read = event(file(ada, interview).content)

    assert "LOCATION" not in read
    assert "+32 2 555" in read["DESCRIPTION"]
    assert ("call.example" in read["DESCRIPTION"]) is (how == "video")
