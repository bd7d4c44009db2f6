"""Times worth offering are found, held for one person, and put into the letter."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from askaround.method.journey import Do
from askaround.record.models import Calendar, Interview, Person, Stay
from askaround.record.offers import taken
from askaround.record.person import add_person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def dana(ada):
    return build.person(ada, email="dana@work.example", time_zone="Europe/Brussels", town="Ghent")


def url(person):
    return f"/people/{person.pk}/times/"


def again(person):
    return Person.objects.with_current().get(pk=person.pk)


def now():
    return datetime.now(UTC)


def lines(owner, person):
    return client(owner).get(url(person)).context["lines"]


def offer(owner, person, how_many=3, **more):
    chosen = [line.value for line in lines(owner, person)][:how_many]
    return client(owner).post(url(person), {"times": chosen} | more), chosen


def test_three_to_six_times_are_shown_on_both_clocks_and_three_are_chosen(ada, dana):
    shown = lines(ada, dana)

    assert 3 <= len(shown) <= 6
    assert [line.is_chosen for line in shown].count(True) == 3
    assert all(line.clocks.there == "Brussels" and line.clocks.mine for line in shown)


def test_looking_keeps_nothing(ada, dana):
    client(ada).get(url(dana))

    assert not Interview.objects.exists()


def test_what_is_chosen_stands_in_the_request_on_both_clocks(ada, dana):
    answer, chosen = offer(ada, dana)

    kept = again(dana).current
    body = client(ada).get(answer.url).context["letter"].body
    assert answer.url == f"/people/{dana.pk}/request/"
    assert [at.isoformat() for at in kept.times_on_offer] == chosen
    assert len(re.findall(r"day \d+ \w+ at \d\d:\d\d your time \(\d\d:\d\d mine\)", body)) == 3


def test_they_are_held_for_one_and_free_again_by_themselves(ada, dana):
    _, chosen = offer(ada, dana)
    ruth = add_person(ada, build.NOW, name="Ruth Pell", time_zone="Europe/Brussels")

    assert not {line.value for line in lines(ada, ruth)} & set(chosen)
    # The person they are held for may be offered them anew.
    assert {line.value for line in lines(ada, dana) if line.is_chosen} == set(chosen)

    Interview.objects.update(offered_until=now() - timedelta(seconds=1))

    assert {line.value for line in lines(ada, ruth)} >= set(chosen)


def test_a_no_frees_them_at_once(ada, dana):
    offer(ada, dana)
    within = now(), now() + 30 * DAY
    assert len(taken(ada, within, now())) == 3

    again(dana).current.answer("declined_at", now())

    assert taken(ada, within, now()) == []


def test_a_meeting_is_not_offered_to_anybody_else(ada, dana):
    first = datetime.fromisoformat(lines(ada, dana)[0].value)
    other = build.interview(ada, accepted_at=build.NOW)
    other.schedule(build.NOW, starts_at=first, minutes=30, format="phone")

    assert first.isoformat() not in {line.value for line in lines(ada, dana)}

    other.cancel(now())
    assert first.isoformat() in {line.value for line in lines(ada, dana)}


def test_a_time_taken_meanwhile_is_refused_and_nothing_changes(ada, dana):
    chosen = [line.value for line in lines(ada, dana)][:2]
    other = build.interview(ada, accepted_at=build.NOW)
    other.schedule(build.NOW, starts_at=datetime.fromisoformat(chosen[0]), minutes=30)

    answer = client(ada).post(url(dana), {"times": chosen})

    assert answer.status_code == 422
    assert "taken by now" in answer.content.decode()
    assert again(dana).current is None


def test_nothing_chosen_is_said_and_none_takes_the_offer_back(ada, dana):
    assert client(ada).post(url(dana), {}).status_code == 422
    offer(ada, dana)

    client(ada).post(url(dana), {"none": "1"})

    kept = again(dana).current
    assert (kept.offered_times, kept.offered_until, kept.offered_at) == ([], None, None)


@pytest.mark.parametrize(("days", "status"), [(-1, 422), (0, 302), (40, 302)])
def test_the_day_until_which_they_are_held(ada, dana, days, status):
    until = now().astimezone(ada.zone).date() + days * DAY

    answer, chosen = offer(ada, dana, until=until.isoformat())

    assert answer.status_code == status
    if status == 302:
        held = again(dana).current.offered_until
        assert held <= datetime.fromisoformat(chosen[-1])
        assert held > now()


def test_a_yes_is_answered_with_times_and_then_it_is_their_turn(ada, dana):
    made = build.interview(ada, accepted_at=now() - DAY)
    Person.objects.filter(pk=made.person_id).update(time_zone="Europe/Brussels")
    assert again(made.person).current.next_step(now()).do is Do.CHOOSE_TIME

    answer, _ = offer(ada, made.person)

    letter = client(ada).get(answer.url).context["letter"]
    kept = again(made.person).current
    assert answer.url == f"/interviews/{made.pk}/letters/times/"
    assert letter.body.count("your time (") == 3
    step = next(step for step in kept.steps() if step.do is Do.WAIT_FOR_CHOICE)
    assert (step.due_at, step.waits_for_others) == (kept.offered_until, True)
    page = client(ada).get(f"/interviews/{made.pk}/schedule/").content.decode()
    assert "On offer, held until" in page


def test_times_offered_before_the_yes_are_no_answer_to_it(ada, dana):
    offer(ada, dana)
    interview = again(dana).current

    interview.answer("accepted_at", now() + timedelta(seconds=1))

    assert Do.CHOOSE_TIME in [step.do for step in interview.steps()]


def test_the_way_there_makes_a_visit_possible(ada, dana):
    assert not any(line.can_visit for line in lines(ada, dana))

    client(ada).post(url(dana), {"look": "1", "way": "60"})

    assert any(line.can_visit for line in lines(ada, dana))
    assert again(dana).current.way_minutes == 60


def test_days_in_their_town_make_a_visit_possible(ada, dana):
    today = now().date()
    typed = {"stay": "1", "town": "Ghent", "zone": "Europe/Brussels"}
    client(ada).post(
        "/you/hours/",
        typed | {"first_on": today.isoformat(), "last_on": (today + 30 * DAY).isoformat()},
    )

    assert all(line.can_visit for line in lines(ada, dana))


def test_hours_are_kept_and_a_day_off_brings_no_times(ada, dana):
    week = {f"{name}_{n}": at for n in (0, 1) for name, at in (("from", "10:00"), ("to", "16:00"))}

    answer = client(ada).post("/you/hours/", week)

    ada.refresh_from_db()
    assert answer.status_code == 302
    assert ada.hours == [(600, 960), (600, 960), None, None, None, None, None]
    there = {datetime.fromisoformat(line.value).weekday() for line in lines(ada, dana)}
    assert there <= {0, 1}


@pytest.mark.parametrize(
    ("start", "end", "status"),
    [
        ("10:00", "", 422),
        ("10:00", "10:00", 422),
        ("10:00", "10:01", 302),
        ("10:00", "00:00", 302),
    ],
)
def test_a_day_that_cannot_be_is_refused(ada, start, end, status):
    answer = client(ada).post("/you/hours/", {"from_0": start, "to_0": end})

    assert answer.status_code == status


def test_a_stay_ends_after_it_began_and_goes_again(ada):
    typed = {"stay": "1", "town": "Ghent", "first_on": "2090-06-10", "last_on": "2090-06-09"}
    assert client(ada).post("/you/hours/", typed).status_code == 422

    client(ada).post("/you/hours/", typed | {"last_on": "2090-06-10"})

    stay = Stay.objects.get()
    assert (stay.first_on, stay.time_zone) == (date(2090, 6, 10), "Europe/London")
    assert client(build.asker("eve")).post("/you/hours/", {"remove": stay.pk}).status_code == 404
    client(ada).post("/you/hours/", {"remove": stay.pk})
    assert not Stay.objects.exists()


def test_the_page_asks_few_questions(ada, dana, django_assert_max_num_queries):
    build.many(ada, 30)
    browser = client(ada)

    with django_assert_max_num_queries(7):
        browser.get(url(dana))


def ics(*spans):
    form = "%Y%m%dT%H%M%SZ"
    events = "".join(
        f"BEGIN:VEVENT\nSUMMARY:Secret plan\nDTSTART:{start:{form}}\nDTEND:{end:{form}}\n"
        "END:VEVENT\n"
        for start, end in spans
    )
    return SimpleUploadedFile("work.ics", f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n".encode())


def test_what_the_own_calendar_holds_is_not_offered_and_only_its_hours_are_kept(ada, dana):
    first = datetime.fromisoformat(lines(ada, dana)[0].value)
    file = ics((first - timedelta(minutes=10), first + timedelta(minutes=10)))

    answer = client(ada).post("/you/busy/", {"calendar": "1", "file": file})

    assert answer.status_code == 302
    assert first.isoformat() not in {line.value for line in lines(ada, dana)}
    kept = Calendar.objects.get()
    assert "Secret" not in str(kept.busy)
    assert client(build.asker("eve")).post("/you/busy/", {"forget": kept.pk}).status_code == 404
    client(ada).post("/you/busy/", {"forget": kept.pk})
    assert first.isoformat() in {line.value for line in lines(ada, dana)}


def test_a_file_of_the_same_name_replaces_what_was_read_before(ada, dana):
    soon = now() + DAY
    for spans in ([(soon, soon + DAY)], []):
        client(ada).post("/you/busy/", {"calendar": "1", "file": ics(*spans)})

    assert Calendar.objects.get().busy == []


def test_a_file_that_is_no_calendar_is_refused_with_what_to_do(ada):
    other = SimpleUploadedFile("people.csv", b"Name\nDana\n")

    answer = client(ada).post("/you/busy/", {"calendar": "1", "file": other})

    assert answer.status_code == 422
    assert "Export" in answer.content.decode()
    assert client(ada).post("/you/busy/", {"calendar": "1"}).status_code == 422
