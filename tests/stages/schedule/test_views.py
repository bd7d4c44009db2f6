"""A meeting is agreed, moved and called off; both clocks are told, and nothing is shifted."""

from datetime import UTC, datetime, timedelta

import pytest

from askaround.record.models import Interview, Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
ZONE = "Europe/Brussels"
DAY = timedelta(days=1)


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def interview(ada):
    made = build.interview(ada, accepted_at=build.NOW)
    Person.objects.update(time_zone=ZONE, email="dana@work.example")
    return Interview.objects.with_person().get(pk=made.pk)


def typed(**more):
    """What the form sends: in person, Thursday 11 June 2026, 15:00 on their clock."""
    return {
        "day": "2026-06-11",
        "at": "15:00",
        "clock": "theirs",
        "zone": ZONE,
        "minutes": "30",
        "format": "workplace",
        "place": "Rue du Port 12",
    } | more


def agree(owner, interview, **more):
    return client(owner).post(f"/interviews/{interview.pk}/schedule/", typed(**more))


def again(interview):
    return Interview.objects.with_person().get(pk=interview.pk)


def words(answer):
    return " ".join(answer.content.decode().split())


def test_a_time_on_their_clock_is_kept_as_the_moment_it_is(ada, interview):
    answer = agree(ada, interview)

    kept = again(interview)
    assert answer.status_code == 302
    assert kept.starts_at == datetime(2026, 6, 11, 13, tzinfo=UTC)
    assert (kept.place, kept.minutes, kept.format) == ("Rue du Port 12", 30, "workplace")
    assert kept.scheduled_at is not None


def test_a_time_on_mine_is_another_moment(ada, interview):
    agree(ada, interview, clock="mine")

    assert again(interview).starts_at == datetime(2026, 6, 11, 14, tzinfo=UTC)


def test_both_clocks_are_shown_with_the_day_of_the_week(ada, interview):
    agree(ada, interview)

    shown = words(client(ada).get(f"/interviews/{interview.pk}/schedule/"))

    assert "Thursday 11 June, 15:00–15:30 in Brussels" in shown
    assert "Thursday 11 June, 14:00–14:30 in London" in shown
