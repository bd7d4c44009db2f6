"""The interviewee answers by a link, without an account: each answer is the fact it states."""

import re
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.test import Client
from icalendar import Calendar

from askaround.record.interview import ANSWERS
from askaround.record.link import Link, address_of, open_link
from askaround.record.models import Interview, Message, Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
URL = "https://meet.calder.example"
DAY = timedelta(days=1)
# Monday 10:30 in Brussels, 09:30 in London, at a day far ahead.
SLOT = datetime(2090, 6, 12, 8, 30, tzinfo=UTC)


def now():
    return datetime.now(UTC)


@pytest.fixture(autouse=True)
def reachable(settings):
    settings.PUBLIC_URL, settings.PUBLIC_HOST = URL, "meet.calder.example"
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "meet.calder.example"]


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def interview(ada):
    made = build.interview(ada, requested_at=build.NOW, way_minutes=30)
    Person.objects.filter(pk=made.person_id).update(
        time_zone="Europe/Brussels", email="dana@work.example"
    )
    made = again(made)
    made.offer([SLOT, SLOT + DAY], SLOT + DAY, build.NOW)
    return made


@pytest.fixture
def path(interview):
    return address_of(open_link(interview, now())).removeprefix(URL)


@pytest.fixture
def guest():
    return Client(headers={"host": "meet.calder.example", "origin": URL})


def again(interview):
    return Interview.objects.with_person().get(pk=interview.pk)


def content():
    rows = (row for model in apps.get_models() for row in model._default_manager.order_by("pk"))
    return sha256(serializers.serialize("json", rows).encode()).hexdigest()


def yes(**more):
    return {"say": "yes", "slot": SLOT.isoformat(), "place": "workplace"} | more


def shown(guest, path, **more):
    return " ".join(guest.get(path, more).content.decode().split())


def test_who_asks_why_and_how_long_is_said_first(guest, path):
    text = shown(guest, path)

    before = text.partition("<h2")[0]
    for words in ("Ada Lind", "not asking for a job", "30 minutes", "ferry tickets"):
        assert words in before
    assert "Mon 12 June" in text and ">10:30<" in text


def test_the_page_is_small_and_leaves_nothing_behind(guest, path):
    answer = guest.get(path)

    assert len(answer.content) < 30_000
    assert not answer.cookies
    assert "<script" not in answer.content.decode()


def test_a_yes_makes_the_meeting_with_what_a_visitor_needs(guest, path, interview):
    answer = guest.post(path, yes(address="Maashaven 41", entrance="Side door", ask_for="Bo"))

    kept = again(interview)
    assert answer.status_code == 302 and not answer.cookies
    assert (kept.starts_at, kept.format, kept.meeting_zone) == (
        SLOT,
        "workplace",
        "Europe/Brussels",
    )
    assert (kept.place, kept.entrance, kept.ask_for) == ("Maashaven 41", "Side door", "Bo")
    assert kept.accepted_at and kept.scheduled_at
    assert "Monday 12 June" in shown(guest, path)


def test_another_place_shows_its_own_clock(guest, path):
    assert ">17:30<" in shown(guest, path, zone="Asia/Tokyo")
    assert ">10:30<" in shown(guest, path, zone="Nowhere/Else")


FACTS = {
    "no": "declined_at",
    "in_writing": "in_writing_at",
    "later": "postponed_at",
    "colleague": "redirected_at",
}


@pytest.mark.parametrize("what", FACTS)
def test_each_answer_states_what_the_asker_would_have_written_down(
    guest, path, interview, ada, what
):
    month = now().date().replace(day=1) + 40 * DAY
    month = month.replace(day=1).isoformat()
    typed = {"say": what, "month": month, "name": "Ruth Pell", "role": "Editor"}
    other = build.interview(ada, requested_at=build.NOW)
    client(ada).post(
        f"/interviews/{other.pk}/answer/", {"what": FACTS[what], "month": month, "name": "Bo Li"}
    )

    assert guest.post(path, typed).status_code == 302

    mine, theirs = again(other), again(interview)
    facts = {name: getattr(theirs, name) is not None for name in ANSWERS}
    assert facts == {name: getattr(mine, name) is not None for name in ANSWERS}
    assert theirs.ask_again_on == mine.ask_again_on
    assert [step.do for step in theirs.steps()] == [step.do for step in mine.steps()]
    assert Person.objects.filter(referred_by=interview).count() == (what == "colleague")


@pytest.mark.parametrize(("ticked", "may"), [({"may_name": "on"}, True), ({}, None)])
def test_a_colleague_comes_with_whether_the_name_may_be_used(guest, path, interview, ticked, may):
    guest.post(path, {"say": "colleague", "name": "Ruth Pell", "email": "r@x.example"} | ticked)

    ruth = Person.objects.get(name="Ruth Pell")
    assert (ruth.referred_by, ruth.may_use_name) == (interview, may)


def test_the_asker_reads_the_answer_on_the_persons_page(guest, path, interview, ada):
    guest.post(path, yes(message="I look forward to it."))

    page = client(ada).get(f"/people/{interview.person_id}/").content.decode()
    assert "I look forward to it." in page
    assert "12 June" in client(ada).get("/").content.decode()


def test_it_moves_and_cancels_by_the_same_link_and_stays_one_entry(guest, path, interview):
    files = []
    for typed in (
        yes(),
        {"say": "move", "slot": (SLOT + DAY).isoformat()},
        {"say": "cancel"},
    ):
        assert guest.post(path, typed).status_code == 302
        (event,) = Calendar.from_ical(guest.get(f"{path}invitation.ics").content).walk("VEVENT")
        files.append(event)

    assert len({str(event["UID"]) for event in files}) == 1
    assert [int(event["SEQUENCE"]) for event in files] == [0, 1, 2]
    assert str(files[-1]["STATUS"]) == "CANCELLED"
    assert again(interview).starts_at is None
    assert again(interview).accepted_at is not None


def test_another_time_in_words_is_a_yes(guest, path, interview):
    guest.post(path, {"say": "yes", "other": "Any Friday after 15:00"})

    kept = again(interview)
    assert (kept.accepted_at is not None, kept.starts_at) == (True, None)
    assert "Any Friday" in Message.objects.get(kind="answer").body


@pytest.mark.parametrize(
    "typed",
    [
        {"say": "yes"},
        {"say": "yes", "slot": SLOT.isoformat()},
        {"say": "yes", "slot": (SLOT + timedelta(minutes=15)).isoformat(), "place": "phone"},
        {"say": "yes", "slot": SLOT.isoformat(), "place": "home"},
        {"say": "later", "month": "2001-01-01"},
        {"say": "colleague"},
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(guest, path, typed):
    before = content()

    answer = guest.post(path, typed)

    assert answer.status_code == 422
    assert "Nothing was changed" in answer.content.decode()
    assert content() == before


@pytest.mark.parametrize("what", ["move", "cancel", "details", "everything", ""])
def test_what_does_not_belong_here_changes_nothing(guest, path, what):
    before = content()

    assert guest.post(path, {"say": what}).status_code == 409
    assert content() == before


def test_a_time_taken_by_another_is_refused_with_what_is_still_free(guest, path, interview, ada):
    other = build.interview(ada, accepted_at=build.NOW)
    other.schedule(build.NOW, starts_at=SLOT + timedelta(minutes=15), minutes=30)

    answer = guest.post(path, yes())

    assert answer.status_code == 409
    assert "taken a moment ago" in answer.content.decode()
    assert "Tue 13 June" in answer.content.decode()
    assert again(interview).starts_at is None


@pytest.mark.parametrize(("until", "is_shown"), [(-1, False), (60, True)])
def test_times_are_free_again_when_they_are_no_longer_held(
    guest, path, interview, until, is_shown
):
    interview.state(offered_until=now() + timedelta(seconds=until))

    assert (">10:30<" in shown(guest, path)) == is_shown
    assert guest.post(path, yes()).status_code == (302 if is_shown else 409)


def test_where_a_visit_cannot_be_done_only_a_call_can_be_chosen(guest, path, interview):
    interview.state(way_minutes=None)

    assert "phone or video" in shown(guest, path)
    assert guest.post(path, yes()).status_code == 422
    assert guest.post(path, yes(place="phone")).status_code == 302


def test_a_scanner_that_opens_everything_changes_nothing(guest, path, interview):
    guest.post(path, yes())
    before = content()

    for _ in range(30):
        for tail in ("", "invitation.ics", "about-me/", "?zone=Asia/Tokyo&say=cancel"):
            assert guest.get(path + tail).status_code == 200
            assert guest.head(path + tail).status_code == 200
        assert guest.options(path).status_code == 405

    assert content() == before
    # The fingerprint would have seen a change.
    guest.post(path, {"say": "cancel"})
    assert content() != before


def test_the_word_has_160_bits_and_is_nowhere_in_the_record(path, interview):
    word = path.split("/")[2]

    assert re.fullmatch(r"[a-z2-7]{32}", word)
    assert word not in serializers.serialize("json", Link.objects.all())
    assert Link.objects.get().hashed == sha256(word.encode()).hexdigest()
    # Asked again, it is the same page.
    assert open_link(interview, now()).word() == word


def test_a_link_that_was_not_signed_here_opens_nothing(guest, path, interview, ada):
    Link.objects.create(
        owner=ada,
        interview=interview,
        hashed=sha256(b"known").hexdigest(),
        made_at=now(),
        expires_at=now() + DAY,
    )

    assert guest.get("/answer/known/").status_code == 404
    assert guest.get(path).status_code == 200


@pytest.mark.parametrize(("seconds", "status"), [(60, 200), (-1, 404)])
def test_a_link_ends(guest, path, seconds, status):
    Link.objects.update(expires_at=now() + timedelta(seconds=seconds))

    assert guest.get(path).status_code == status
    assert guest.post(path, {"say": "no"}).status_code == (302 if status == 200 else 404)


def test_a_guess_a_cut_link_and_another_purpose_open_nothing(guest, path):
    word = path.split("/")[2]
    for wrong in (word[:-1], word.upper(), "x", "a" * 32):
        assert guest.get(f"/answer/{wrong}/").status_code == 404
    Link.objects.update(purpose="other")
    assert guest.get(path).status_code == 404


def test_without_an_address_in_front_no_page_is_there_and_none_is_offered(
    settings, guest, path, interview, ada
):
    settings.PUBLIC_URL = ""

    assert Client().get(path).status_code == 404
    assert Client().post(path, {"say": "no"}).status_code == 404
    owner = client(ada)
    assert "two clicks" not in owner.get(f"/people/{interview.person_id}/times/").content.decode()
    assert "/answer/" not in owner.get(f"/people/{interview.person_id}/request/").content.decode()


def test_with_one_the_link_stands_in_the_letter(path, interview, ada):
    page = client(ada).get(f"/people/{interview.person_id}/request/")

    assert f"answer here:\n{URL}{path}" in page.context["letter"].body
    assert not any(each.check == "booking" for each in page.context["faults"])


@pytest.mark.parametrize("end", ["", ".", ":443"])
@pytest.mark.parametrize("name", ["meet.calder.example", "MEET.Calder.example"])
def test_by_the_name_in_front_there_is_nothing_but_pages_of_guests(ada, path, name, end):
    owner = client(ada, headers={"host": name + end})

    for inside in ("/", "/people/", "/you/", "/start/x/", "/livez/", "/people/1/"):
        assert owner.get(inside).status_code == 404
    assert owner.get(path).status_code == 200
    assert client(ada).get("/people/").status_code == 200


def test_a_guest_has_no_other_right(guest, path):
    inside = Client()

    assert guest.get(path).status_code == 200
    assert inside.get("/people/").status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
def test_another_page_cannot_answer_for_them(path, origin):
    before = content()
    stranger = Client(headers={"host": "meet.calder.example", "origin": origin})

    assert stranger.post(path, yes()).status_code == 403
    assert content() == before


def test_what_is_stored_is_shown_and_deleted(guest, path, interview):
    guest.post(path, yes(address="Maashaven 41", message="See you."))
    told = shown(guest, f"{path}about-me/")
    assert "dana@work.example" in told and "Maashaven 41" in told

    guest.post(f"{path}about-me/", {"forget": "1"})

    kept = again(interview)
    assert (kept.place, kept.starts_at, kept.person.email) == ("", None, "")
    assert kept.person.do_not_write_at and kept.declined_at
    assert not Message.objects.filter(kind="answer").exists()
    assert guest.get(path).status_code == 404


def test_the_page_asks_few_questions(guest, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        guest.get(path)
    assert settings.PUBLIC_URL == URL
