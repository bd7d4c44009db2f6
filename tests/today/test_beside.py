"""The next meeting on two clocks, and the marks of the strip."""

from datetime import UTC, datetime, timedelta

import pytest

from askaround.today import beside
from askaround.today.due import due
from tests import build

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 10, 8, 20, tzinfo=UTC)
THREE = datetime(2026, 6, 11, 13, tzinfo=UTC)  # 14:00 in London, 15:00 in Brussels


def slip(owner, **meeting):
    interview = build.interview(owner, accepted_at=NOW)
    interview.schedule(NOW, starts_at=THREE, meeting_zone="Europe/Brussels", **meeting)
    return beside.meeting(due(owner, NOW).next_meeting, NOW)


def test_where_you_will_be_comes_first():
    meeting = slip(build.asker(), format="workplace", place="Rue du Marteau 18")

    assert meeting.day == "Thursday 11 June"
    assert meeting.first == "15:00–15:30 in Brussels"
    assert meeting.second == ("14:00–14:30 in London. You will be in Brussels, so go by 15:00.")


def test_on_a_call_your_own_clock_comes_first():
    meeting = slip(build.asker(), format="video", link="https://call.example/1")

    assert meeting.first == "14:00–14:30 in London"
    assert meeting.second == "15:00–15:30 in Brussels."
    assert meeting.where == "By video"


def test_one_clock_is_said_once():
    owner = build.asker()
    owner.time_zone = "Europe/Paris"
    owner.save()

    meeting = slip(owner, format="phone", number="+32 2 123")

    assert (meeting.first, meeting.second) == ("15:00–15:30", "")


def test_the_strip_counts_people_and_marks_what_presses():
    owner = build.asker()
    build.interview(owner, ended_at=NOW - timedelta(hours=50))
    build.interview(owner, ended_at=NOW - timedelta(hours=1))
    build.interview(owner, accepted_at=NOW - timedelta(hours=25))

    marks = {mark.stage: mark for mark in beside.strip(due(owner, NOW))}

    assert (marks["thank"].n, marks["thank"].s, marks["thank"].small) == (2, "late", "1 late")
    assert (marks["schedule"].n, marks["schedule"].small) == (1, "1 due")
    assert (marks["meet"].n, marks["meet"].s) == (0, "none")


def test_a_meeting_that_is_over_is_not_the_next_one():
    owner = build.asker()
    interview = build.interview(owner, accepted_at=NOW)
    interview.schedule(NOW, starts_at=NOW + timedelta(minutes=5))

    assert due(owner, NOW + timedelta(minutes=65)).next_meeting == interview
    assert due(owner, NOW + timedelta(minutes=66)).next_meeting is None
