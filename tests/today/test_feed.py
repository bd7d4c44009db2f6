"""A calendar program reads meetings and due steps at an address of the asker's own."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client
from icalendar import Calendar

from askaround.record.feed import choose_steps, close_feed, open_feed
from askaround.record.link import hashed
from askaround.record.models import Interview
from tests import build

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def now():
    return datetime.now(UTC).replace(microsecond=0)


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def at(ada):
    return f"/calendar/{open_feed(ada, build.NOW, with_steps=True).word()}/askaround.ics"


@pytest.fixture
def meeting(ada):
    made = build.interview(ada, requested_at=now() - 3 * DAY, accepted_at=now() - 2 * DAY)
    made.schedule(now() - DAY, starts_at=now() + DAY)
    return made


def read(at, **more):
    """As a calendar program does: without a cookie, and without scripts."""
    answer = Client().get(at, **more)
    assert answer.status_code == 200
    return Calendar.from_ical(answer.content)


def meetings(calendar):
    return [each for each in calendar.walk("VEVENT") if each.get("TRANSP") != "TRANSPARENT"]


def steps(calendar):
    return [each for each in calendar.walk("VEVENT") if each.get("TRANSP") == "TRANSPARENT"]


def test_a_meeting_is_one_entry_in_the_right_hour_however_often_it_moves(at, meeting):
    for number in range(1, 4):
        meeting.schedule(now(), starts_at=now() + number * DAY + HOUR)

    (entry,) = meetings(read(at))

    assert entry["UID"].startswith(str(meeting.uid))
    assert entry["DTSTART"].dt == Interview.objects.get().starts_at
    assert entry["SEQUENCE"] == Interview.objects.get().sequence > 2
    assert entry["STATUS"] == "CONFIRMED"


def test_a_meeting_called_off_says_so_and_blocks_nothing(at, meeting):
    meeting.cancel(now())

    (entry,) = meetings(read(at))

    assert entry["STATUS"] == "CANCELLED"


@pytest.mark.parametrize(("ago", "shown"), [(89 * DAY, 1), (91 * DAY, 0)])
def test_meetings_of_three_months_are_there(ada, at, ago, shown):
    build.interview(ada).schedule(now() - ago - DAY, starts_at=now() - ago)

    assert len(meetings(read(at))) == shown


def test_the_zone_is_described_once_for_all_meetings_in_it(ada, at):
    for number in (1, 2):
        made = build.interview(ada)
        made.person.time_zone = "Europe/Brussels"
        made.person.save()
        made.schedule(now(), starts_at=now() + number * DAY)
        Interview.objects.filter(pk=made.pk).update(meeting_zone="Europe/Brussels")

    zones = [str(each["TZID"]) for each in read(at).walk("VTIMEZONE")]

    assert zones == ["Europe/Brussels"]


def test_what_is_due_stands_on_its_day_and_is_kept_from_the_clock(ada, at):
    made = build.interview(ada, requested_at=now() - 3 * DAY, accepted_at=now() - 2 * DAY)
    made.schedule(now() - DAY, starts_at=now() - 3 * HOUR)
    made.end(now() - 2 * HOUR)

    today = now().astimezone(ada.zone).date()
    told = {str(each["SUMMARY"]): each for each in steps(read(at))}

    (thanks,) = [each for says, each in told.items() if "thank" in says.lower()]
    assert thanks["DTSTART"].dt >= today
    assert made.person.name in thanks["SUMMARY"]
    assert str(thanks["URL"]).startswith("http://testserver/")


def test_what_is_late_waits_on_today(ada, at):
    made = build.interview(ada, requested_at=now() - 20 * DAY, accepted_at=now() - 9 * DAY)
    made.schedule(now() - 8 * DAY, starts_at=now() - 7 * DAY)
    made.end(now() - 7 * DAY)

    today = now().astimezone(ada.zone).date()
    days = {each["DTSTART"].dt for each in steps(read(at))}

    assert min(days) in (today, today + DAY)  # read just after midnight


def test_meetings_alone_where_the_asker_wants_no_steps(ada, at, meeting):
    with_them = steps(read(at))
    choose_steps(ada, False)

    assert with_them
    assert steps(read(at)) == []
    assert len(meetings(read(at))) == 1


def test_only_the_askers_own_are_there(at, meeting):
    other = build.asker("grace")
    build.interview(other).schedule(now(), starts_at=now() + DAY)

    assert len(meetings(read(at))) == 1


def test_asked_again_it_says_that_nothing_is_new(at, meeting):
    first = Client().get(at)

    again = Client().get(at, headers={"if-none-match": first["ETag"]})
    meeting.schedule(now(), starts_at=now() + 2 * DAY)
    later = Client().get(at, headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert later.status_code == 200


def test_reading_it_changes_nothing(at, meeting):
    def kept():
        models = apps.get_models()
        return [serializers.serialize("json", model._default_manager.all()) for model in models]

    before = kept()
    for _ in range(3):
        Client().get(at)
        Client().head(at)

    assert kept() == before
    assert Client().post(at).status_code == 405


def test_an_address_taken_away_or_made_anew_is_no_good(ada, at, meeting):
    newer = f"/calendar/{open_feed(ada, build.NOW + DAY, with_steps=True).word()}/askaround.ics"
    assert Client().get(at).status_code == 404
    assert Client().get(newer).status_code == 200

    close_feed(ada)

    assert Client().get(newer).status_code == 404


def test_a_word_nobody_signed_opens_nothing(ada, at):
    ada.feed.hashed = hashed("made-up")
    ada.feed.save()

    assert Client().get("/calendar/made-up/askaround.ics").status_code == 404
    assert Client().get(at).status_code == 404


def test_by_the_name_in_front_it_is_read_too_and_no_page_is_linked(at, meeting, settings):
    name = "meet.calder.example"
    settings.PUBLIC_URL, settings.PUBLIC_HOST = f"https://{name}", name
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, name]

    calendar = read(at, headers={"host": name})

    assert len(meetings(calendar)) == 1
    assert [each for each in steps(calendar) if "URL" in each] == []


def test_it_is_read_with_few_queries(ada, at, meeting, django_assert_max_num_queries):
    build.many(ada, 30)

    with django_assert_max_num_queries(8):
        read(at)
