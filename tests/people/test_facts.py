"""Every fact can be entered late, corrected and taken back."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from askaround.record.count import counts
from askaround.record.interview import FACTS, Interview
from askaround.record.person import Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
# A second that no field of a form shows.
ENDED = datetime(2026, 5, 4, 9, 0, 7, tzinfo=UTC)


@pytest.fixture
def owner():
    return build.asker()


@pytest.fixture
def met(owner):
    return build.interview(owner, requested_at=ENDED - timedelta(days=9), ended_at=ENDED)


def typed(interview, **changes):
    """What a browser would send: every date on the asker's clock, to the minute."""
    zone = interview.owner.zone
    facts = {name: getattr(interview, name) for name in FACTS if getattr(interview, name)}
    local = {name: f"{at.astimezone(zone):%Y-%m-%dT%H:%M}" for name, at in facts.items()}
    return local | changes


def send(owner, interview, **changes):
    return client(owner).post(
        f"/people/{interview.person_id}/facts/", typed(interview, **changes), follow=True
    )


def test_each_fact_with_a_date_has_a_field_on_the_askers_clock(owner, met):
    page = client(owner).get(f"/people/{met.person_id}/facts/").content.decode()

    assert "You asked" in page
    assert "The interview ended" in page
    # 09:00 UTC is 10:00 in London in May.
    assert 'value="2026-05-04T10:00"' in page


def test_a_date_is_corrected_and_what_follows_with_it(owner, met):
    answer = send(owner, met, ended_at="2026-05-04T12:30")

    met.refresh_from_db()
    assert answer.status_code == 200
    assert met.ended_at == datetime(2026, 5, 4, 11, 30, tzinfo=UTC)
    assert Person.objects.get().by_at == met.ended_at + timedelta(hours=24)


def test_what_was_left_alone_keeps_its_seconds(owner, met):
    send(owner, met, requested_at="2026-04-20T10:00")

    met.refresh_from_db()
    assert met.ended_at == ENDED


def test_a_fact_is_taken_back_by_emptying_it(owner, met):
    send(owner, met, ended_at="")

    met.refresh_from_db()
    assert met.ended_at is None
    assert Person.objects.get().stage == "ask"
    assert counts(owner)["met"] == 0


def test_a_fact_is_added_late(owner, met):
    send(owner, met, add="thanked_at", add_at="2026-05-05T10:00")

    met.refresh_from_db()
    assert met.thanked_at == datetime(2026, 5, 5, 9, tzinfo=UTC)
    assert counts(owner)["thanked_in_time"] == 1
    assert Person.objects.get().stage == "learn"


def test_somebody_never_asked_gets_an_interview_with_the_first_fact(owner):
    person = build.person(owner)
    browser = client(owner)
    assert browser.get(f"/people/{person.pk}/facts/").status_code == 200
    assert not Interview.objects.exists()

    browser.post(f"/people/{person.pk}/facts/", {"add": "ended_at", "add_at": "2026-05-04T10:00"})

    assert Interview.objects.get().ended_at == datetime(2026, 5, 4, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"ended_at": "2126-05-04T10:00"}, "That is still to come."),
        ({"add": "thanked_at", "add_at": "2026-05-04T09:59"}, "cannot be before the interview"),
        ({"add": "followed_up_at", "add_at": "2026-04-01T10:00"}, "cannot be before the request"),
        ({"ended_at": "the other day"}, "Write a day and a time"),
        ({"add": "thanked_at"}, "Say both what happened and when."),
        ({"add_at": "2026-05-05T10:00"}, "Say both what happened and when."),
        ({"add": "nonsense", "add_at": "2026-05-05T10:00"}, "Select a valid choice"),
        # Between 01:00 and 02:00 on 29 March 2026 no clock in London showed anything.
        ({"requested_at": "2026-03-29T01:30"}, "Europe/London"),
    ],
)
def test_what_cannot_have_happened_is_refused_with_a_sentence(owner, met, changes, said):
    before = met.facts()

    answer = send(owner, met, **changes)

    met.refresh_from_db()
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert met.facts() == before


def test_thanks_at_the_very_minute_of_the_end_are_in_order(owner, met):
    met.state(ended_at=ENDED.replace(second=0))

    assert send(owner, met, add="thanked_at", add_at="2026-05-04T10:00").status_code == 200


def test_only_one_answer_can_stand(owner, met):
    met.answer("accepted_at", ENDED - timedelta(days=3))

    answer = send(owner, met, add="declined_at", add_at="2026-05-02T10:00")

    assert answer.status_code == 422
    assert "Only one answer can stand." in answer.content.decode()


def test_what_was_kept_can_be_undone_to_the_second(owner, met):
    answer = send(owner, met, ended_at="", add="bounced_at", add_at="2026-05-01T10:00")
    undo = answer.context["request"].session
    page = answer.content.decode()
    assert "Undo" in page, undo

    token = page.partition('name="before" value="')[2].partition('"')[0]
    client(owner).post(f"/interviews/{met.pk}/facts/undo/", {"before": token})

    met.refresh_from_db()
    assert met.ended_at == ENDED
    assert met.bounced_at is None


def test_a_forged_or_foreign_way_back_changes_nothing(owner, met):
    other = build.interview(owner, ended_at=ENDED)
    page = send(owner, other, ended_at="").content.decode()
    token = page.partition('name="before" value="')[2].partition('"')[0]
    browser = client(owner)

    for before in (token, "nonsense", ""):
        browser.post(f"/interviews/{met.pk}/facts/undo/", {"before": before})

    met.refresh_from_db()
    assert met.ended_at == ENDED


def test_nothing_changed_changes_nothing(owner, met):
    answer = send(owner, met)

    assert answer.status_code == 200
    met.refresh_from_db()
    assert met.ended_at == ENDED


def test_a_thank_you_added_now_is_not_in_the_future(owner, met):
    now = timezone.now().astimezone(owner.zone)

    answer = send(owner, met, add="thanked_at", add_at=f"{now:%Y-%m-%dT%H:%M}")

    assert answer.status_code == 200
