"""After the talk: the debrief, names, promises, letters, and the shelf."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from askaround.method.learn import TOO_SOON
from askaround.method.shelf import SHELF
from askaround.record.learned import promise
from askaround.record.message import letter_of
from askaround.record.models import Debrief, Person, Promise, ShelfItem
from askaround.record.note import keep_note
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def held(ada):
    return build.interview(ada, ended_at=build.NOW)


def url(name, *args):
    return reverse(f"learn:{name}", args=args)


def seen(answer):
    return " ".join(answer.content.decode().split())


def test_a_debrief_is_kept_and_states_that_it_was_written(ada, held):
    client(ada).post(
        url("debrief", held.pk),
        {"believed": "Dull.", "learned": "Not dull.", "energy": "5", "fit": "1"},
    )

    held.refresh_from_db()
    kept = Debrief.objects.get()
    assert held.debriefed_at is not None
    assert (kept.believed, kept.learned, kept.energy, kept.fit) == ("Dull.", "Not dull.", 5, 1)


@pytest.mark.parametrize(("mark", "status"), [("0", 422), ("1", 302), ("5", 302), ("6", 422)])
def test_marks_run_from_one_to_five(ada, held, mark, status):
    answer = client(ada).post(url("debrief", held.pk), {"learned": "This.", "energy": mark})

    assert answer.status_code == status
    assert "This." in seen(answer) or status == 302


def test_written_again_it_is_changed_and_the_day_stays(ada, held):
    client(ada).post(url("debrief", held.pk), {"learned": "This."})
    held.refresh_from_db()
    first = held.debriefed_at

    client(ada).post(url("debrief", held.pk), {"learned": "That."})

    held.refresh_from_db()
    assert held.debriefed_at == first
    assert Debrief.objects.get().learned == "That."


def test_where_nobody_said_that_you_met_the_page_asks_and_keeps_the_lines(ada):
    interview = build.interview(ada)
    browser = client(ada)
    assert "When did it end?" in seen(browser.get(url("debrief", interview.pk)))

    browser.post(url("debrief", interview.pk), {"learned": "This."})
    interview.refresh_from_db()
    assert Debrief.objects.get().learned == "This."
    assert interview.debriefed_at is None

    browser.post(
        url("debrief", interview.pk), {"learned": "This.", "ended_at": "2026-05-04T11:00"}
    )
    interview.refresh_from_db()
    assert interview.ended_at is not None
    assert interview.debriefed_at is not None


@pytest.mark.parametrize("ended_at", ["2126-05-04T11:00", "2020-01-01T10:00", "last week"])
def test_an_end_that_cannot_be_is_refused_with_a_sentence(ada, ended_at):
    interview = build.interview(ada, began_at=build.NOW)

    answer = client(ada).post(
        url("debrief", interview.pk), {"learned": "This.", "ended_at": ended_at}
    )

    interview.refresh_from_db()
    assert answer.status_code == 422
    assert "This." in seen(answer)
    assert interview.ended_at is None


def test_a_name_they_gave_becomes_a_person_with_what_was_asked(ada, held):
    client(ada).post(
        url("referral", held.pk),
        {"new-name": " Ruth  Pell", "new-may_use": "yes", "new-introduce": ""},
    )

    ruth = Person.objects.get(name="Ruth Pell")
    assert (ruth.referred_by, ruth.may_use_name, ruth.will_introduce) == (held, True, None)
    assert ruth.by_at is not None
    assert ruth.stage == "explore"


def test_what_was_not_asked_can_be_answered_later(ada, held):
    ruth = build.person(ada, name="Ruth Pell", referred_by=held)

    client(ada).post(
        url("consent", held.pk, ruth.pk),
        {f"p{ruth.pk}-may_use": "no", f"p{ruth.pk}-introduce": "yes"},
    )

    ruth.refresh_from_db()
    assert (ruth.may_use_name, ruth.will_introduce) == (False, True)


def test_a_name_given_by_somebody_else_is_not_found_here(ada, held):
    other = build.person(ada, name="Ruth Pell")

    assert client(ada).post(url("consent", held.pk, other.pk)).status_code == 404


def test_a_name_is_needed_and_the_rest_stays_typed(ada, held):
    answer = client(ada).post(url("referral", held.pk), {"new-name": "", "new-role": "Chair"})

    assert answer.status_code == 422
    assert 'value="Chair"' in answer.content.decode()


def test_a_promise_turns_up_on_its_day_until_it_is_kept(ada, held):
    browser = client(ada)
    browser.post(
        url("promises", held.pk), {"text": "Send it", "whose": "mine", "due_on": "2026-05-11"}
    )
    made = Promise.objects.get()
    held.refresh_from_db()
    assert held.promise_due_at.date().isoformat() in ("2026-05-10", "2026-05-11")

    browser.post(url("promise", held.pk, made.pk), {"kept": "1"})
    held.refresh_from_db()
    assert held.promise_due_at is None

    browser.post(url("promise", held.pk, made.pk), {"open": "1"})
    held.refresh_from_db()
    assert held.promise_due_at is not None


def test_what_they_offered_waits_longer_than_what_you_promised(ada, held):
    for whose in ("mine", "theirs"):
        client(ada).post(url("promises", held.pk), {"text": whose, "whose": whose})

    mine, theirs = Promise.objects.get(text="mine"), Promise.objects.get(text="theirs")
    assert theirs.is_theirs
    assert theirs.due_on - mine.due_on >= timedelta(days=5)


def test_a_promise_taken_off_can_be_put_back(ada, held):
    made = promise(held, "Send it", build.NOW.date())

    answer = client(ada).post(url("promise", held.pk, made.pk), {"forget": "1"}, follow=True)
    assert not Promise.objects.exists()
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', seen(answer)))
    fields.pop("csrfmiddlewaretoken", None)
    client(ada).post(url("promises", held.pk), fields)

    assert Promise.objects.get().due_on == build.NOW.date()


def test_a_promise_of_another_interview_is_not_found_here(ada, held):
    other = promise(build.interview(ada), "Send it", build.NOW.date())

    assert client(ada).post(url("promise", held.pk, other.pk)).status_code == 404


def introduced(ada, **giver):
    first = build.interview(ada, ended_at=build.NOW)
    for name, value in giver.items():
        setattr(first.person, name, value)
    first.person.name = "Petra Novak"
    first.person.save()
    ruth = build.interview(ada, ended_at=build.NOW)
    ruth.person.name, ruth.person.referred_by = "Ruth Pell", first
    ruth.person.save()
    return ruth


def test_the_introducer_hears_with_something_that_stays(ada):
    ruth = introduced(ada, email="petra@example.org")
    kept = keep_note(ruth, None, "Saying no is most of the work.", build.NOW)
    kept.revision.note.starred_at = build.NOW
    kept.revision.note.save()

    page = seen(client(ada).get(url("introducer", ruth.pk)))

    assert 'value="petra@example.org"' in page
    assert "Dear Petra Novak" in page
    assert "I spoke with Ruth Pell on Monday 4 May" in page
    assert "Saying no is most of the work" in page


def test_that_the_introducer_was_told_is_a_fact_of_this_interview(ada):
    ruth = introduced(ada, email="petra@example.org")
    words = {"to": "petra@example.org", "subject": "Thanks", "body": "We met."}

    client(ada).post(url("introducer", ruth.pk), words | {"went": "1", "by": "own_mail"})

    ruth.refresh_from_db()
    letter = letter_of(ruth, "introducer")
    assert ruth.introducer_told_at is not None
    assert letter.person.name == "Petra Novak"
    assert letter.to == "petra@example.org"


def test_an_introducer_outside_the_notebook_is_written_to_by_name(ada):
    ruth = build.interview(ada, ended_at=build.NOW)
    ruth.person.introducer = "Aunt Vera"
    ruth.person.save()

    page = seen(client(ada).get(url("introducer", ruth.pk)))

    assert "Dear Aunt Vera" in page


def test_the_update_starts_from_what_they_said_and_what_was_done(ada, held):
    Debrief.objects.create(interview=held, learned="Write short.")
    made = promise(held, "I read the two papers", build.NOW.date())
    made.kept_at = build.NOW
    made.save()

    page = seen(client(ada).get(url("update", held.pk)))

    assert "Write short" in page
    assert "I read the two papers" in page


def test_a_debrief_with_nothing_in_it_is_not_kept(ada, held):
    answer = client(ada).post(url("debrief", held.pk), {"learned": " "})

    held.refresh_from_db()
    assert answer.status_code == 422 and held.debriefed_at is None
    assert "Write one line, or choose one number." in answer.content.decode()


def test_beside_the_update_stands_what_it_should_hold(ada, held):
    page = seen(client(ada).get(url("update", held.pk)))
    told = client(ada).post(url("update_advice", held.pk), {"body": "Hello."}).content.decode()

    assert "What came of it" in page and "Their part in it" in page
    assert "Recall the one thing they said that you used." in told


def test_beside_the_word_to_the_introducer_stands_that_it_was_used(ada, held):
    page = seen(client(ada).get(url("introducer", held.pk)))

    assert "They know that the name they gave was used." in page


def test_an_update_that_was_sent_is_a_fact(ada, held):
    held.thank(build.NOW, "mail")
    words = {"to": "d@example.org", "subject": "News", "body": "It worked."}

    client(ada).post(url("update", held.pk), words | {"went": "1", "by": "own_mail"})

    held.refresh_from_db()
    assert held.update_sent_at is not None


def test_after_the_update_the_page_says_when_another_word_is_welcome(ada, held):
    held.thank(build.NOW + timedelta(hours=1), by="mail")
    assert TOO_SOON not in seen(client(ada).get(url("update", held.pk)))

    held.state(update_sent_at=datetime.now(UTC))
    assert TOO_SOON in seen(client(ada).get(url("update", held.pk)))


@pytest.mark.parametrize("name", ["introducer", "update", "debrief", "promises"])
def test_a_page_opened_before_its_time_says_so(ada, name):
    answer = client(ada).get(url(name, build.interview(ada).pk))

    assert answer.status_code == 200


def test_the_shelf_has_the_three_headings_of_the_article(ada):
    page = seen(client(ada).get("/learn/shelf/"))

    for heading in (
        "How to get started",
        "Tips for conducting your interview",
        "General interview questions",
    ):
        assert f">{heading}</h2>" in page
    assert page.count("noreferrer") == len(SHELF)


def test_what_is_taken_off_the_shelf_can_be_put_back(ada):
    browser, gone = client(ada), SHELF[0]

    browser.post("/learn/shelf/off/", {"address": gone.address})
    assert gone.title not in seen(browser.get("/learn/shelf/"))

    browser.post("/learn/shelf/back/", {"address": gone.address})
    assert gone.title in seen(browser.get("/learn/shelf/"))


def test_ones_own_stands_on_the_shelf_until_it_is_taken_off(ada):
    browser = client(ada)
    browser.post(
        "/learn/shelf/",
        {
            "title": "Our guide",
            "heading": "How to get started",
            "address": "example.org/guide",
            "note": "Short.",
        },
    )
    item = ShelfItem.objects.get()
    assert item.address == "https://example.org/guide"

    browser.post("/learn/shelf/off/", {"item": str(item.pk)})
    assert not ShelfItem.objects.exists()


def test_nobody_takes_something_off_another_ones_shelf(ada):
    eve = build.asker("eve")
    item = ShelfItem.objects.create(owner=eve, heading="How to get started", title="Hers")

    answer = client(ada).post("/learn/shelf/off/", {"item": str(item.pk)})

    assert answer.status_code == 404
    assert ShelfItem.objects.filter(pk=item.pk).exists()


@pytest.mark.parametrize(
    ("name", "most"), [("debrief", 7), ("promises", 4), ("introducer", 7), ("update", 7)]
)
def test_the_pages_make_few_queries(ada, held, name, most, django_assert_max_num_queries):
    for n in range(30):
        promise(held, f"Promise {n}", build.NOW.date())
        build.person(ada, name=f"Person {n}", referred_by=held)

    with django_assert_max_num_queries(most):
        client(ada).get(url(name, held.pk))
