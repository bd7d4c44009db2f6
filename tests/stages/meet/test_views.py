"""The page for one thumb: before, during and after, and what is said by hand later."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from askaround.method.journey import Do
from askaround.method.questions.prompts import PROMPTS
from askaround.record.interview import Interview
from askaround.record.note import Note, keep_note
from askaround.record.person import Person
from askaround.record.question import Question, add_question
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def interview():
    """Real time runs in the pages, so it began just now."""
    return build.interview(build.asker(), began_at=datetime.now(UTC) - 10 * MINUTE)


def seen(interview, query=""):
    answer = client(interview.owner).get(reverse("meet:page", args=[interview.pk]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def press(interview, name, follow=False, **fields):
    to = reverse(f"meet:{name}", args=[interview.pk])
    answer = client(interview.owner).post(to, fields, follow=follow)
    interview.refresh_from_db()
    return answer


def test_before_it_begins_the_page_says_how_to_open_and_starts_the_clock_with_one_press():
    interview = build.interview(build.asker())
    assert "Start interview" in seen(interview)

    press(interview, "begin")

    assert interview.began_at
    assert "End interview" in seen(interview)


def test_started_twice_it_began_once(interview):
    began_at = interview.began_at

    press(interview, "begin")

    assert interview.began_at == began_at


def test_the_next_question_nobody_has_asked_is_in_front(interview):
    first = add_question(interview, "What do you do?", build.NOW)
    add_question(interview, "What tipped it?", build.NOW)

    press(interview, "note", question=first.pk, tick="2", text="")

    assert Question.objects.get(pk=first.pk).asked_at
    assert '<h2 class="big" id="q-now">What tipped it?</h2>' in seen(interview)


def test_a_question_ticked_by_mistake_is_open_again(interview):
    first = add_question(interview, "What do you do?", build.NOW)
    press(interview, "note", question=first.pk, tick="1", text="")

    press(interview, "note", question=first.pk, untick="1", text="")

    assert Question.objects.get(pk=first.pk).asked_at is None


def test_a_question_is_ticked_afterwards_too(interview):
    question = add_question(interview, "What do you do?", build.NOW)
    press(interview, "end")
    assert "You asked this one" in seen(interview, "?q=1")

    press(interview, "note", question=question.pk, tick="1", text="")

    assert Question.objects.get().asked_at
    assert "Not asked after all" in seen(interview, "?q=1")


def test_whatever_is_pressed_the_words_are_kept_first(interview):
    question = add_question(interview, "What do you do?", build.NOW)

    for number, button in enumerate([{"go": "0"}, {"tick": "0"}, {"untick": "0"}, {"end": "1"}]):
        text = "word " * (number + 1)
        note = Note.objects.first()
        parent = str(note.head) if note else ""
        press(interview, "note", question=question.pk, text=text, parent=parent, **button)
        assert Note.objects.get().text == text

    assert interview.ended_at


def test_every_way_to_another_question_takes_the_words_along(interview):
    for text in ("What do you do?", "What tipped it?"):
        add_question(interview, text, build.NOW)

    page = seen(interview)

    # Without scripts a link would leave what was typed behind.
    assert 'href="?q=' not in page
    ways = re.findall(r'form="noted" name="go" value="(\d)"', page)
    assert {"0", "1", "2"} <= set(ways)


def test_a_list_before_the_meeting_begins_has_plain_links():
    interview = build.interview(build.asker())
    add_question(interview, "What do you do?", build.NOW)

    # What lies ready for scripts is not shown.
    page = re.sub(r"<template.*?</template>", "", seen(interview), flags=re.DOTALL)

    assert 'href="?q=1"' in page
    assert 'form="noted" name="go"' not in page


def test_a_name_and_a_question_typed_are_kept_whatever_is_pressed(interview):
    question = add_question(interview, "What do you do?", build.NOW)
    typed = {"name-name": "Ilse Maertens", "question-text": "Who pays?"}

    press(interview, "note", question=question.pk, text="One page.", go="0", **typed)

    assert Note.objects.get().text == "One page."
    assert Person.objects.get(referred_by=interview).name == "Ilse Maertens"
    assert Question.objects.get(arose_at__isnull=False).text == "Who pays?"


def test_a_name_is_added_and_the_note_beside_it_is_kept(interview):
    press(interview, "note", text="One page.", line="0", mention="1", **{"name-name": "Ilse M"})

    assert Note.objects.get().text == "One page."
    assert Person.objects.get(referred_by=interview).name == "Ilse M"


def test_a_note_that_cannot_be_kept_loses_no_name_typed_beside_it(interview):
    answer = press(interview, "note", text="x" * 60_000, go="0", **{"name-name": "Ilse M"})

    assert answer.status_code == 422
    assert 'value="Ilse M"' in answer.content.decode()
    assert not Person.objects.filter(referred_by=interview).exists()


def test_a_question_that_arose_takes_one_press_and_counts_as_asked(interview):
    press(interview, "note", text="", arose="1", **{"question-text": ""})

    question = Question.objects.get()
    assert question.arose_at and question.asked_at
    assert interview.prepared_at is None


def test_every_prompt_says_to_acknowledge_first(interview):
    page = seen(interview)

    assert page.count(": acknowledge, then ") == len(PROMPTS)


def test_a_name_they_mention_becomes_a_person_they_sent_you_to(interview):
    press(interview, "note", text="", mention="1", **{"name-name": "Ilse Maertens"})
    press(interview, "note", text="", mention="1", **{"name-name": "ilse maertens "})

    mentioned = Person.objects.get(referred_by=interview)
    assert mentioned.name == "Ilse Maertens"
    assert mentioned.may_use_name is None
    assert mentioned.introducer_name == "Dana Reyes"


def test_a_name_that_is_missing_is_asked_for(interview):
    answer = press(interview, "note", text="", mention="1", **{"name-name": "  "})

    assert answer.status_code == 422
    assert "Write a name" in answer.content.decode()


@pytest.mark.parametrize(("gone", "shown"), [(24, False), (26, True), (29, True), (31, True)])
def test_from_five_minutes_on_the_two_closing_questions_are_on_the_page(gone, shown):
    interview = build.interview(build.asker(), began_at=datetime.now(UTC) - gone * MINUTE)

    page = seen(interview)

    assert "What have I not asked" in page
    assert "Can you recommend anyone else" in page
    # Hidden until then, for a script that knows the time.
    assert ('aria-label="The last minutes" hidden>' not in page) is shown


def test_the_closing_questions_are_the_askers_own_where_the_list_has_them(interview):
    add_question(interview, "Whom should I meet next?", build.NOW, topic="referral")

    page = seen(interview)

    assert "Can you recommend anyone else" not in page
    assert 'name="go" value="1">Whom should I meet next?</button>' in page


def test_the_sentence_to_say_aloud_names_the_time_promised(interview):
    interview.state(began_at=interview.began_at - 18.5 * MINUTE)
    assert "<span data-words>“We are at our half hour." in seen(interview)

    interview.state(minutes=20)

    assert "We are at the end of our 20 minutes." in seen(interview)


def test_the_end_starts_the_clock_of_the_thanks_and_can_be_undone(interview):
    page = press(interview, "note", follow=True, text="", end="1").content.decode()

    assert interview.next_step(interview.ended_at).do is Do.THANK
    assert "You met for 10 minutes" in page
    assert "No, go on" in page
    assert page.count(f'action="{reverse("meet:end", args=[interview.pk])}"') == 2

    press(interview, "end", undo="1")
    assert interview.ended_at is None


def test_ended_in_two_windows_it_ended_once(interview):
    press(interview, "end")
    ended_at = interview.ended_at

    press(interview, "end")

    assert interview.ended_at == ended_at


def test_a_meeting_nobody_recorded_can_be_stated_later():
    interview = build.interview(build.asker())

    press(
        interview, "times", **{"met-day": "2026-05-01", "met-began": "14:00", "met-ended": "14:31"}
    )

    # London is an hour ahead of UTC in May.
    assert interview.began_at == datetime(2026, 5, 1, 13, 0, tzinfo=UTC)
    assert interview.real_minutes == 31
    assert "You met for 31 minutes" in seen(interview)


def test_without_its_beginning_the_end_is_enough():
    interview = build.interview(build.asker())

    press(interview, "times", **{"met-day": "2026-05-01", "met-began": "", "met-ended": "14:31"})

    assert interview.ended_at and interview.began_at is None
    assert "You have met" in seen(interview)


def test_a_meeting_past_midnight_ends_on_the_next_day():
    interview = build.interview(build.asker())

    press(
        interview, "times", **{"met-day": "2026-05-01", "met-began": "23:50", "met-ended": "00:20"}
    )

    assert interview.real_minutes == 30


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"met-began": "14:00", "met-ended": "13:00"}, "cannot end before it began"),
        ({"met-day": "2099-05-01"}, "still to come"),
        ({"met-day": "soon"}, "Write a day"),
        ({"met-ended": ""}, "required"),
    ],
)
def test_times_that_cannot_be_are_answered_with_words(fields, said):
    interview = build.interview(build.asker())
    usual = {"met-day": "2026-05-01", "met-began": "14:00", "met-ended": "14:31"}

    answer = press(interview, "times", **usual | fields)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert interview.ended_at is None


def test_an_end_after_the_thanks_is_answered_with_words():
    met = datetime(2026, 5, 1, 13, 30, tzinfo=UTC)
    interview = build.interview(build.asker(), ended_at=met, thanked_at=met + MINUTE)

    answer = press(
        interview, "times", **{"met-day": "2026-05-01", "met-began": "", "met-ended": "19:00"}
    )

    assert answer.status_code == 422
    assert "cannot be before the interview ended" in answer.content.decode()


def test_a_colleague_they_brought_has_an_interview_and_a_thank_you_of_their_own(interview):
    press(interview, "end")

    press(interview, "colleague", **{"colleague-name": "Sam Lee"})
    press(interview, "colleague", **{"colleague-name": "Sam Lee"})

    theirs = Interview.objects.get(person__name="Sam Lee")
    assert theirs.ended_at == interview.ended_at
    assert theirs.next_step(interview.ended_at).do is Do.THANK


def test_a_colleague_met_on_another_day_keeps_that_meeting(interview):
    press(interview, "end")
    other = build.person(interview.owner, name="Sam Lee")
    before = build.start_interview(other, build.NOW)
    before.state(ended_at=build.NOW)

    answer = press(interview, "colleague", **{"colleague-name": "Sam Lee"})

    assert answer.status_code == 422
    before.refresh_from_db()
    assert before.ended_at == build.NOW


def test_free_notes_are_in_front_afterwards(interview):
    add_question(interview, "What do you do?", build.NOW)
    press(interview, "end")

    assert '<h2 class="big" id="q-now">Free notes</h2>' in seen(interview)


def test_the_page_asks_the_same_few_questions_of_the_database_at_any_size(
    interview, django_assert_max_num_queries
):
    for number in range(12):
        question = add_question(interview, f"Question {number}", build.NOW)
        keep_note(interview, question, "Noted\n" * 20, build.NOW)
        build.person(interview.owner, name=f"Name {number}", referred_by=interview)
    browser = client(interview.owner)

    with django_assert_max_num_queries(6):
        browser.get(reverse("meet:page", args=[interview.pk]))


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Pacific/Honolulu"])
@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "9999-12-31"])
def test_a_day_at_the_end_of_the_calendar_is_answered_with_words(day, zone):
    interview = build.interview(build.asker())
    interview.owner.time_zone = zone
    interview.owner.save()

    fields = {"met-day": day, "met-began": "00:00", "met-ended": "23:59"}

    assert press(interview, "times", **fields).status_code == 422
