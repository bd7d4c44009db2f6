"""When you meet is said on the clock you will look at there, the same on every page."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from askaround.method.journey import Do
from askaround.people.whole import whole
from askaround.today import beside, said
from askaround.today.due import due
from askaround.ui.steps import rows
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
THREE = datetime(2026, 5, 7, 13, tzinfo=UTC)  # 14:00 in London, 15:00 in Brussels


def meeting(way: str, starts_at: datetime = THREE):
    interview = build.interview(build.asker(), accepted_at=build.NOW)
    interview.schedule(
        build.NOW, starts_at=starts_at, meeting_zone="Europe/Brussels", format=way, minutes=30
    )
    return interview


@pytest.mark.parametrize(
    ("way", "expected"), [("workplace", "15:00 in Brussels"), ("phone", "14:00")]
)
def test_today_the_mail_and_the_person_say_the_same_hour(way, expected):
    interview = meeting(way)
    owner, person = interview.owner, interview.person
    found = due(owner, build.NOW)

    steps = {row.step.do: row.why for row in rows(person, build.NOW, build.NOW + DAY)}

    assert beside.meeting(found.next_meeting, build.NOW).said == f"on Thu 7 May at {expected}"
    assert f"You meet Dana Reyes on Thu 7 May at {expected}." in " ".join(
        said.as_text(found, build.NOW).split()
    )
    assert steps[Do.MEET] == f"You meet Thu {expected}"


@pytest.mark.parametrize(("way", "expected"), [("nearby", "until"), ("video", "30 minutes")])
def test_what_you_say_at_the_door_names_no_hour_that_they_read_differently(way, expected):
    interview = meeting(way, datetime.now(UTC) + DAY)

    page = client(interview.owner).get(reverse("meet:page", args=[interview.pk]))

    assert f"“We have {expected}" in page.content.decode()


def test_nobody_is_asked_how_it_went_before_it_was_to_end():
    interview = meeting("workplace")
    over_at = THREE + timedelta(minutes=30)

    def asked(now: datetime) -> bool:
        shown = whole(interview.owner, interview.person_id, now)
        return Do.SAY_WHETHER_MET in {row.step.do for row in shown.rows}

    assert not asked(over_at - timedelta(seconds=1))
    assert asked(over_at)


def test_a_list_that_could_not_be_ready_sooner_is_no_reproach():
    interview = meeting("workplace", build.NOW + timedelta(hours=40))

    wanted = next(
        row
        for row in rows(interview.person, build.NOW, build.NOW + DAY)
        if row.step.do is Do.PREPARE
    )

    assert wanted.why == "You meet Wed 03:00 in Brussels (the list is best ready 2 days before)"


def test_met_sooner_than_planned_nothing_says_that_you_still_meet():
    interview = meeting("workplace")
    interview.end(build.NOW)

    shown = whole(interview.owner, interview.person_id, build.NOW + DAY)

    assert "You meet" not in {event.text for event in shown.timeline}


def test_while_it_is_their_turn_the_thread_says_when_you_asked():
    interview = build.interview(build.asker(), requested_at=build.NOW)

    shown = whole(interview.owner, interview.person_id, build.NOW + DAY)

    (here,) = (knot for knot in shown.thread if knot.is_now)
    assert (here.stage, here.s, here.small) == ("ask", "done", "Mon 4 May")


def test_a_day_is_gone_when_it_is_over():
    interview = build.interview(build.asker())
    interview.state(declined_at=build.NOW, requested_at=build.NOW)
    person = interview.person
    by_at = next(row.step.by_at for row in rows(person, build.NOW, build.NOW))

    def why(now: datetime) -> str:
        return next(row.why for row in rows(person, now, now + DAY))

    assert why(by_at + timedelta(hours=1)).startswith("Best by today")
    assert why(by_at + DAY).startswith("Was best by yesterday")


def test_a_meeting_has_a_day_and_no_deadline():
    interview = meeting("phone")
    interview.state(prepared_at=build.NOW, confirmed_at=build.NOW)

    shown = whole(interview.owner, interview.person_id, build.NOW)

    assert next(knot.small for knot in shown.thread if knot.stage == "meet") == "Thu 7 May"
