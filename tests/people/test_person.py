"""One person's page: the whole story, in at most six queries."""

from datetime import timedelta

import pytest
from django.utils import timezone

from askaround.people.whole import NOTES, whole
from askaround.record.interview import Interview, start_interview
from askaround.record.message import draft
from askaround.record.models import Note, Person
from askaround.record.question import add_question
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def owner():
    return build.asker()


def page_of(owner, person, query=""):
    return client(owner).get(f"/people/{person.pk}/{query}").content.decode()


@pytest.mark.parametrize("notes", [0, 10, 1000])
def test_a_person_takes_at_most_six_queries(owner, notes, django_assert_max_num_queries):
    interview = build.interview(owner, requested_at=build.NOW - 9 * HOUR, ended_at=build.NOW)
    rows = (Note(interview=interview, text=f"Note {n}", noted_at=build.NOW) for n in range(notes))
    Note.objects.bulk_create(rows)
    build.person(owner, name="Named", referred_by=interview)
    draft(interview, "thanks", "Thank you", "Dear Ms Reyes", build.NOW)
    browser = client(owner)

    with django_assert_max_num_queries(6):
        answer = browser.get(f"/people/{interview.person_id}/")

    assert answer.status_code == 200
    assert len(answer.context["whole"].notes) == min(notes, NOTES)


def test_somebody_never_asked_takes_fewer(owner, django_assert_max_num_queries):
    person = build.person(owner)
    browser = client(owner)

    with django_assert_max_num_queries(4):
        page = browser.get(f"/people/{person.pk}/").content.decode()

    assert "Write request" in page
    assert "We have met already" in page


def test_notes_go_on_page_by_page(owner):
    interview = build.interview(owner, ended_at=build.NOW)
    rows = (Note(interview=interview, text=f"Note {n}.", noted_at=build.NOW) for n in range(120))
    Note.objects.bulk_create(rows)
    browser = client(owner)
    seen, query = [], ""
    while True:
        shown = browser.get(f"/people/{interview.person_id}/{query}").context["whole"]
        seen += [note.text for note in shown.notes]
        if not shown.older:
            break
        query = f"?before={shown.older}"

    assert seen == [f"Note {n}." for n in reversed(range(120))]


def test_the_thread_tells_what_is_done_due_and_to_come(owner):
    now = timezone.now()
    interview = build.interview(
        owner,
        requested_at=now - timedelta(days=9),
        scheduled_at=now - timedelta(days=5),
        ended_at=now - 25 * HOUR,
    )

    shown = client(owner).get(f"/people/{interview.person_id}/").context["whole"]

    found = {knot.stage: (knot.s, knot.is_now) for knot in shown.thread}
    assert found == {
        "explore": ("done", False),
        "ask": ("done", False),
        "schedule": ("done", False),
        "prepare": ("none", False),
        "meet": ("done", False),
        "thank": ("due", True),
        "learn": ("next", False),
    }


def test_the_thread_turns_late_one_second_after_48_hours(owner):
    interview = build.interview(owner, ended_at=build.NOW)

    edge = build.NOW + 48 * HOUR
    before = whole(owner, interview.person_id, edge).thread
    after = whole(owner, interview.person_id, edge + timedelta(seconds=1)).thread

    assert next(knot.s for knot in before if knot.is_now) == "due"
    assert next(knot.s for knot in after if knot.is_now) == "late"


def test_their_words_come_first_and_yours_on_demand(owner):
    interview = build.interview(owner)
    letter = draft(interview, "request", "Thirty minutes", "Dear Ms Reyes, may I?", build.NOW)
    letter.was_sent(build.NOW)
    draft(interview, "answer", "", "Happy to. Come by the office.", build.NOW)
    interview.answer("accepted_at", build.NOW + timedelta(days=3))

    page = page_of(owner, interview.person)

    assert "“Happy to. Come by the office.”" in page
    assert "Dana answered on Thu 7 May, 3 days after you asked." in page
    assert "Dear Ms Reyes, may I?" in page


def test_a_question_nobody_asked_is_shown_as_such(owner):
    interview = build.interview(owner)
    asked, _ = (add_question(interview, text, build.NOW) for text in ("One?", "Two?"))
    asked.asked_at = build.NOW
    asked.save()
    interview.end(build.NOW)

    page = page_of(owner, interview.person)

    assert "1 of 2 asked" in page
    assert page.count("<small>Not asked</small>") == 1
    assert "What was not asked can go in a line when you next write." in page


def test_a_name_they_mentioned_becomes_a_person(owner):
    interview = build.interview(owner, ended_at=build.NOW)

    answer = client(owner).post(f"/interviews/{interview.pk}/referrals/", {"name": " Mei  Tsao "})

    named = Person.objects.get(name="Mei Tsao")
    assert answer.url == f"/people/{interview.person_id}/#referrals"
    assert named.referred_by == interview
    assert named.by_at > named.added_at
    assert "Mei Tsao" in page_of(owner, interview.person)
    assert "Dana Reyes</a>" in page_of(owner, named)


def test_an_empty_name_is_nobody(owner):
    interview = build.interview(owner)

    client(owner).post(f"/interviews/{interview.pk}/referrals/", {"name": "  "})

    assert Person.objects.count() == 1


def test_somebody_on_pause_is_said_to_be_and_can_be_taken_off_it(owner):
    interview = build.interview(owner, ended_at=build.NOW)
    browser = client(owner)
    address = f"/people/{interview.person_id}/pause/"

    page = browser.post(address, {"pause": "1"}, follow=True).content.decode()
    assert "On pause since" in page
    assert "Take off the pause" in page
    assert "Write thank-you" not in page

    assert "Write thank-you" in browser.post(address, {"open": "1"}, follow=True).content.decode()


def test_what_happened_elsewhere_begins_an_interview_only_when_pressed(owner):
    person = build.person(owner)
    browser = client(owner)
    browser.get(f"/people/{person.pk}/")
    assert not Interview.objects.exists()

    browser.post(f"/people/{person.pk}/begin/", {"to": "nowhere:else"})
    browser.post(f"/people/{person.pk}/begin/")

    assert Interview.objects.count() == 1


def test_earlier_interviews_stay_to_be_read(owner):
    first = build.interview(owner, ended_at=build.NOW, thanked_at=build.NOW)
    build.note(first, "She began in a memory lab.")
    client(owner).post(f"/people/{first.person_id}/begin/", {"again": "1"})
    person = Person.objects.get()

    assert person.current != first
    assert "memory lab" not in page_of(owner, person)
    assert f"?interview={first.pk}" in page_of(owner, person)
    page = page_of(owner, person, f"?interview={first.pk}")
    assert "memory lab" in page
    assert "An earlier interview." in page


@pytest.mark.parametrize("query", ["?interview=x", "?before=99999999999999999999", "?interview=7"])
def test_an_address_that_makes_no_sense_shows_the_page(owner, query):
    interview = build.interview(owner)

    assert "Dana Reyes" in page_of(owner, interview.person, query)


def test_one_filled_button(owner):
    interview = build.interview(owner, ended_at=build.NOW)
    never_asked = build.person(owner)
    waiting = start_interview(build.person(owner), build.NOW)
    waiting.request(timezone.now(), "mail")

    assert page_of(owner, interview.person).count("btn primary") == 1
    assert page_of(owner, never_asked).count("btn primary") == 1
    assert page_of(owner, waiting.person).count("btn primary") == 0


def test_another_askers_person_is_not_there(owner):
    eve = build.asker("eve")
    interview = build.interview(owner)

    for query in ("", f"?interview={interview.pk}", "facts/"):
        assert client(eve).get(f"/people/{interview.person_id}/{query}").status_code == 404


def test_after_a_no_nothing_of_a_talk_is_offered(owner):
    interview = build.interview(owner, requested_at=build.NOW, requested_by="own_mail")
    interview.answer("declined_at", build.NOW)

    page = page_of(owner, interview.person)

    assert "Prepare questions" not in page and "Write notes" not in page
    assert "A name they mentioned" in page
    assert "from your own mail program" in page


def test_what_is_far_away_has_a_day_and_no_hour(owner):
    interview = build.interview(owner, ended_at=build.NOW, thanked_at=build.NOW)

    shown = whole(owner, interview.person_id, build.NOW).timeline

    assert {event.text: event.is_far for event in shown if event.s} == {
        "Write an update": True,
        "Write down what you learned": False,
    }


def test_met_already_leads_to_when_it_was(owner):
    person = build.person(owner)

    answer = (
        client(owner)
        .post(f"/people/{person.pk}/begin/", {"to": "meet:page"}, follow=True)
        .content.decode()
    )

    assert "You met Dana Reyes" in answer and "This was when" in answer


def test_on_paper_every_note_and_letter_stands_open(owner):
    interview = build.interview(owner, ended_at=build.NOW)
    rows = (Note(interview=interview, text=f"Note {n}.", noted_at=build.NOW) for n in range(120))
    Note.objects.bulk_create(rows)
    letter = draft(interview, "thanks", "Thank you", "Dear Ms Reyes, thank you.", build.NOW)
    letter.was_sent(build.NOW)

    page = page_of(owner, interview.person, "?print=1")

    assert page.count("<dt>") == 120
    assert '<details class="more" open>' in page
    assert "Print</button>" in page
