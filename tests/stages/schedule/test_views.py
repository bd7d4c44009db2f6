"""A meeting is agreed, moved and called off; both clocks are told, and nothing is shifted."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from askaround.method.journey import Do
from askaround.record.models import Interview, Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
ZONE = "Europe/Brussels"
DAY = timedelta(days=1)
SUMMER = datetime(2026, 6, 11, 13, tzinfo=UTC)  # Thursday, 15:00 in Brussels, 14:00 in London


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def interview(ada):
    made = build.interview(ada, accepted_at=build.NOW)
    Person.objects.update(time_zone=ZONE, email="dana@work.example")
    return again(made)


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


def at(interview):
    return f"/interviews/{interview.pk}/schedule/"


def agree(owner, interview, **more):
    return client(owner).post(at(interview), typed(**more))


def again(interview):
    return Interview.objects.with_person().get(pk=interview.pk)


def words(answer):
    return " ".join(answer.content.decode().split())


def shown(owner, interview):
    return words(client(owner).get(at(interview)))


def test_a_time_on_their_clock_is_kept_as_the_moment_it_is(ada, interview):
    answer = agree(ada, interview)

    kept = again(interview)
    assert answer.status_code == 302
    assert kept.starts_at == SUMMER
    assert (kept.place, kept.minutes, kept.format) == ("Rue du Port 12", 30, "workplace")
    assert kept.scheduled_at is not None
    assert kept.accepted_at == build.NOW


def test_a_time_on_mine_is_another_moment(ada, interview):
    agree(ada, interview, clock="mine")

    assert again(interview).starts_at == SUMMER + timedelta(hours=1)


def test_both_clocks_are_shown_with_the_day_of_the_week(ada, interview):
    agree(ada, interview)

    page = shown(ada, interview)

    assert "Thursday 11 June, 15:00–15:30 in Brussels" in page
    assert "Thursday 11 June, 14:00–14:30 in London" in page


def test_across_midnight_each_clock_has_its_own_day(ada, interview):
    agree(ada, interview, zone="Australia/Sydney", at="08:00")

    page = shown(ada, interview)

    assert "Thursday 11 June, 08:00–08:30 in Sydney" in page
    assert "Wednesday 10 June, 23:00–23:30 in London" in page


def test_the_workplace_is_the_first_to_choose_and_chosen_at_first(ada, interview):
    page = shown(ada, interview)

    places = [page.index(f'value="{each}"') for each in ("workplace", "nearby", "phone", "video")]
    assert places == sorted(places)
    assert re.search(r'value="workplace"[^>]* checked', page)


@pytest.mark.parametrize(
    ("how", "needed"),
    [
        ("workplace", "the address"),
        ("nearby", "the address"),
        ("phone", "number"),
        ("video", "link"),
    ],
)
def test_what_a_format_needs_and_nobody_has_written_is_named(ada, interview, how, needed):
    # Said while it is still to come.
    interview.schedule(build.NOW, starts_at=datetime(2090, 6, 12, 13, tzinfo=UTC), format=how)

    page = shown(ada, interview)

    assert f"Still needed before you set out: {needed}" in page.replace(
        "the number to call", "number"
    ).replace("the link", "link")


# Each hour that a wall leaves out, and one that it shows twice.
NEVER = [
    ("Europe/London", "2026-03-29", "01:30", "from 01:00 to 02:00"),
    ("America/New_York", "2026-03-08", "02:30", "from 02:00 to 03:00"),
    ("Australia/Lord_Howe", "2026-10-04", "02:15", "from 02:00 to 02:30"),
]
TWICE = [
    ("Europe/London", "2026-10-25", "01:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC), 60),
    ("America/New_York", "2026-11-01", "01:30", datetime(2026, 11, 1, 5, 30, tzinfo=UTC), 60),
    ("Australia/Lord_Howe", "2026-04-05", "01:45", datetime(2026, 4, 4, 14, 45, tzinfo=UTC), 30),
]


@pytest.mark.parametrize(("zone", "day", "time", "said"), NEVER)
def test_a_time_that_never_comes_is_handed_back_with_the_times_beside_it(
    ada, interview, zone, day, time, said
):
    answer = agree(ada, interview, zone=zone, day=day, at=time)

    assert answer.status_code == 422
    assert said in words(answer)
    assert f'value="{time}"' in words(answer)
    assert again(interview).starts_at is None


@pytest.mark.parametrize(("zone", "day", "time", "first", "minutes"), TWICE)
def test_a_time_that_comes_twice_is_asked_about(ada, interview, zone, day, time, first, minutes):
    asked = agree(ada, interview, zone=zone, day=day, at=time)
    assert asked.status_code == 422
    assert "comes twice. Say which one you mean" in words(asked)
    assert again(interview).starts_at is None

    agree(ada, interview, zone=zone, day=day, at=time, which="first")
    assert again(interview).starts_at == first
    agree(ada, interview, zone=zone, day=day, at=time, which="second")
    assert again(interview).starts_at == first + timedelta(minutes=minutes)


@pytest.mark.parametrize(("zone", "day", "time", "first", "minutes"), TWICE)
def test_the_second_of_two_is_still_the_second_when_the_form_is_shown_again(
    ada, interview, zone, day, time, first, minutes
):
    second = first + timedelta(minutes=minutes)
    interview.schedule(build.NOW, starts_at=second, meeting_zone=zone, format="phone", number="1")

    agree(
        ada,
        interview,
        zone=zone,
        day=day,
        at=time,
        which="second",
        format="phone",
        number="1",
        place="",
    )

    assert again(interview).starts_at == second
    assert again(interview).sequence == 0


def test_a_zone_that_was_unknown_is_set_on_the_way(ada):
    interview = build.interview(ada, accepted_at=build.NOW)

    agree(ada, interview)

    assert again(interview).person.time_zone == ZONE


def test_a_meeting_in_another_place_leaves_their_own_zone_alone(ada, interview):
    agree(ada, interview, zone="America/New_York")

    kept = again(interview)
    assert (kept.person.time_zone, kept.meeting_zone) == (ZONE, "America/New_York")


def test_without_any_zone_their_clock_is_taken_to_be_mine(ada):
    interview = build.interview(ada, accepted_at=build.NOW)

    agree(ada, interview, zone="")

    assert again(interview).starts_at == SUMMER + timedelta(hours=1)
    assert again(interview).person.time_zone == ""


def test_moved_the_old_time_is_shown_and_the_number_rises(ada, interview):
    agree(ada, interview)
    agree(ada, interview, day="2026-06-12")

    kept, page = again(interview), shown(ada, interview)
    assert (kept.starts_at, kept.earlier_starts_at) == (SUMMER + DAY, SUMMER)
    assert kept.sequence == 1
    assert "Moved from <s>Thursday 11 June, 15:00–15:30 in Brussels</s>" in page


def test_pressed_twice_nothing_is_moved(ada, interview):
    agree(ada, interview)
    interview = again(interview)
    interview.state(confirmed_at=interview.scheduled_at)

    agree(ada, interview)

    kept = again(interview)
    assert (kept.sequence, kept.confirmed_at) == (0, interview.confirmed_at)


def test_agreed_some_days_ago_is_a_fact_of_that_day(ada, interview):
    agree(ada, interview, agreed_at="2026-05-01T10:00")

    assert again(interview).scheduled_at == datetime(2026, 5, 1, 9, tzinfo=UTC)


def test_agreed_in_the_future_is_refused(ada, interview):
    answer = agree(ada, interview, agreed_at="2090-05-01T10:00")

    assert answer.status_code == 422
    assert "That is still to come" in words(answer)


def test_we_agreed_with_somebody_never_asked_from_here(ada):
    person = build.person(ada)
    answer = client(ada).post(f"/people/{person.pk}/meeting-agreed/", typed())

    interview = Interview.objects.get(person=person)
    assert answer.url == at(interview)
    assert interview.starts_at == SUMMER
    assert interview.accepted_at == interview.scheduled_at
    assert interview.requested_at is None


def test_a_yes_after_a_no_stands_alone(ada, interview):
    interview.answer("declined_at", build.NOW)

    agree(ada, interview)

    kept = again(interview)
    assert kept.declined_at is None
    assert kept.accepted_at is not None


@pytest.mark.parametrize(
    ("who", "letter", "step"),
    [
        ("moved_by_them", "moved", Do.OFFER_ANOTHER_TIME),
        ("move_by_me", "move", Do.OFFER_ANOTHER_TIME),
        ("off_by_me", "cancel", None),
    ],
)
def test_called_off_it_leads_to_the_letter_that_belongs_to_it(ada, interview, who, letter, step):
    agree(ada, interview)

    answer = client(ada).post(at(interview) + "cancel/", {"who": who})

    kept = again(interview)
    assert answer.url == f"/interviews/{interview.pk}/letters/{letter}/"
    assert "Thursday 11 June at 15:00" in words(client(ada).get(answer.url))
    assert (kept.starts_at, kept.earlier_starts_at) == (None, SUMMER)
    found = kept.next_step(kept.cancelled_at)
    assert (found.do if found else None) == step


def test_a_no_that_comes_late_is_a_no_like_any_other(ada, interview):
    agree(ada, interview)

    answer = client(ada).post(at(interview) + "cancel/", {"who": "off_by_them"})

    kept = again(interview)
    assert kept.declined_at is not None
    assert kept.next_step(kept.cancelled_at).do is Do.THANK_FOR_NO
    assert answer.url == f"/interviews/{interview.pk}/kind-reply/"


@pytest.mark.parametrize("who", ["moved_by_them", "off_by_me", "off_by_them"])
def test_a_calling_off_can_be_taken_back(ada, interview, who):
    agree(ada, interview)
    client(ada).post(at(interview) + "cancel/", {"who": who})
    page = shown(ada, interview)
    assert "It was to be <s>Thursday 11 June, 15:00–15:30 in Brussels</s>" in page

    client(ada).post(at(interview) + "back/")

    kept = again(interview)
    assert (kept.starts_at, kept.cancelled_at, kept.closed_at) == (SUMMER, None, None)
    assert kept.declined_at is None


def test_calling_off_what_was_never_agreed_changes_nothing(ada, interview):
    client(ada).post(at(interview) + "cancel/", {"who": "off_by_me"})

    assert again(interview).cancelled_at is None


@pytest.mark.parametrize(
    ("who", "letter", "closed"), [("them", "no_show", False), ("me", "sorry", True)]
)
def test_a_meeting_that_somebody_missed_leads_to_two_lines(ada, interview, who, letter, closed):
    interview.schedule(build.NOW, starts_at=build.NOW, format="workplace", place="Quay 4")

    answer = client(ada).post(at(interview) + "missed/", {"who": who})

    kept = again(interview)
    assert answer.url == f"/interviews/{interview.pk}/letters/{letter}/"
    assert kept.missed_at is not None
    assert (kept.closed_at is not None) is closed
    assert "Dear Dana Reyes" in words(client(ada).get(answer.url))
    client(ada).post(at(interview) + "back/")
    assert (again(interview).missed_at, again(interview).closed_at) == (None, None)


def test_nobody_can_have_missed_what_is_still_to_come(ada, interview):
    interview.schedule(build.NOW, starts_at=datetime(2090, 1, 2, tzinfo=UTC))

    client(ada).post(at(interview) + "missed/", {"who": "them"})

    assert again(interview).missed_at is None


def test_two_meetings_at_the_same_time_are_pointed_out(ada, interview):
    other = build.interview(ada, accepted_at=build.NOW)
    late = datetime(2090, 6, 12, 13, tzinfo=UTC)
    interview.schedule(build.NOW, starts_at=late)
    other.schedule(build.NOW, starts_at=late + timedelta(minutes=29))
    assert "At that time you also meet" in shown(ada, interview)
    assert "At that time you also meet" in shown(ada, other)

    other.schedule(build.NOW, starts_at=late + timedelta(minutes=30))

    assert "At that time you also meet" not in shown(ada, interview)
    assert "At that time you also meet" not in shown(ada, other)


@pytest.mark.parametrize(
    ("day", "time", "said"),
    [
        ("2026-06-11", "09:00", ""),
        ("2026-06-11", "08:59", "Outside nine to five in Brussels"),
        ("2026-06-11", "16:30", ""),
        ("2026-06-11", "16:31", "Outside nine to five in Brussels"),
        ("2026-06-13", "12:00", "That is a weekend in Brussels"),
    ],
)
def test_while_typing_both_clocks_are_read_back(ada, interview, day, time, said):
    answer = client(ada).post(
        f"/people/{interview.person_id}/meeting-agreed/reading/", typed(day=day, at=time)
    )

    assert f"{time}–" in words(answer)
    assert "For you, in London" in words(answer)
    assert (said or "nine to five") in words(answer) or not said
    assert "Outside" in words(answer) or "weekend" in words(answer) or not said
    assert again(interview).starts_at is None


ODD = {
    "day": ["", "x", "0001-01-01", "9999-12-31", "2026-02-30"],
    "at": ["", "25:00", "99", "00:00:00.5"],
    "clock": ["", "nobody's"],
    "zone": ["Mars/Olympus", "../etc/passwd", "localtime", "x" * 300],
    "minutes": ["", "0", "-5", "9" * 40, "1.5", "thirty"],
    "format": ["", "skype"],
    "link": ["javascript:alert(1)", "not a link", "https://" + "a" * 600],
    "place": ["x" * 301, "a\0b"],
    "agreed_at": ["yesterday", "0001-01-01T00:00", "9999-12-31T23:59"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in ODD.items() for value in values]
)
def test_whatever_is_typed_is_answered_with_words(ada, interview, name, value):
    for path in (at(interview), f"/people/{interview.person_id}/meeting-agreed/reading/"):
        assert client(ada).post(path, typed(**{name: value})).status_code in (200, 302, 422)


def test_what_was_typed_stays_when_something_cannot_be_kept(ada, interview):
    page = words(agree(ada, interview, minutes="0", place="Rue du Port 12", ask_for="Mr Boon"))

    assert 'value="Rue du Port 12"' in page
    assert 'value="Mr Boon"' in page
    assert "Not kept yet. What you typed is all here." in page


def test_the_page_makes_few_queries(ada, interview, django_assert_max_num_queries):
    agree(ada, interview)
    for _ in range(20):
        build.interview(ada, accepted_at=build.NOW, starts_at=SUMMER)
    browser = client(ada)

    with django_assert_max_num_queries(4):
        browser.get(at(interview))


@pytest.mark.parametrize(
    ("day", "time", "said"),
    [
        ("2026-03-29", "02:30", "never comes"),
        ("2026-10-25", "02:30", "You will be asked which one you mean"),
        ("2026-10-25", "", ""),
    ],
)
def test_while_typing_a_time_that_is_no_moment_is_told(ada, interview, day, time, said):
    answer = client(ada).post(
        f"/people/{interview.person_id}/meeting-agreed/reading/", typed(day=day, at=time)
    )

    assert said in words(answer)
    assert ("alert" in words(answer)) is bool(said)
