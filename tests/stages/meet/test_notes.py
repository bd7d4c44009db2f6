"""What comes over the wire is kept, word by word, or the window is told that it is not."""

from hashlib import sha256
from uuid import uuid4

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askaround.record.note import Note, Revision, keep_note
from askaround.record.question import add_question
from askaround.stages.meet.forms import LONGEST_NOTE, as_in_the_browser
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}


@pytest.fixture
def interview():
    return build.interview(build.asker(), began_at=build.NOW)


def send(interview, text, browser=None, **more):
    """As auto-save.js sends it."""
    to = reverse("meet:note", args=[interview.pk])
    fields = {"text": text, "revision": str(uuid4()), **more}
    return (browser or client(interview.owner)).post(to, fields, headers=JSON)


def checksum(text):
    return sha256(text.encode()).hexdigest()


def test_a_note_is_acknowledged_with_its_revision_and_checksum(interview):
    revision = str(uuid4())

    answer = send(interview, "One page", revision=revision)

    assert answer.json() == {
        "revision": revision,
        "sha256": checksum("One page"),
        "beside": False,
    }
    assert Note.objects.get().text == "One page"


def test_a_note_sent_twice_is_kept_once(interview):
    revision = str(uuid4())

    answers = [send(interview, "One page", revision=revision) for _ in range(2)]

    assert answers[0].json() == answers[1].json()
    assert Revision.objects.count() == 1


def test_the_same_mark_with_other_words_is_not_acknowledged(interview):
    revision = str(uuid4())
    send(interview, "One page", revision=revision)

    answer = send(interview, "Two pages", revision=revision)

    assert answer.json()["sha256"] == checksum("One page")


def test_what_two_windows_wrote_is_kept_and_shown_side_by_side(interview):
    first = str(uuid4())
    send(interview, "One", revision=first)
    send(interview, "One, said the laptop", parent=first)

    beside = send(interview, "One, said the phone", parent=first)

    assert beside.json()["beside"] is True
    shown = client(interview.owner).get(reverse("meet:page", args=[interview.pk]) + "?q=0")
    assert "One, said the laptop" in shown.content.decode()
    assert "One, said the phone" in shown.content.decode()


def test_two_notes_side_by_side_are_put_together_with_every_word(interview):
    send(interview, "The laptop")
    send(interview, "The phone", star="on")
    other = Note.objects.get(text="The phone")

    to = reverse("meet:together", args=[interview.pk, other.pk])
    client(interview.owner).post(to)

    note = Note.objects.get()
    assert note.text == "The laptop\n\nThe phone"
    assert note.starred_at
    assert set(Revision.objects.values_list("text", flat=True)) == {
        "The laptop",
        "The phone",
        "The laptop\n\nThe phone",
    }


def test_a_window_that_goes_on_after_two_notes_were_put_together_loses_nothing(interview):
    revision = str(uuid4())
    send(interview, "The laptop")
    send(interview, "The phone", revision=revision)
    other = Note.objects.get(text="The phone")
    client(interview.owner).post(reverse("meet:together", args=[interview.pk, other.pk]))

    send(interview, "The phone, and more", parent=revision)

    texts = set(Note.objects.values_list("text", flat=True))
    assert texts == {"The laptop\n\nThe phone", "The phone, and more"}


def test_an_expired_cookie_is_refused_so_that_the_window_keeps_its_words(interview):
    browser = client(interview.owner)
    browser.cookies.clear()

    answer = send(interview, "One page", browser=browser)

    assert answer.status_code == 403
    assert not answer.headers["Content-Type"].startswith("application/json")
    assert not Revision.objects.exists()


@pytest.mark.parametrize("field", ["revision", "parent"])
@pytest.mark.parametrize("value", ["x", "0" * 31, "' or 1", "\0"])
def test_a_mark_of_another_form_is_answered_with_words(interview, field, value):
    answer = send(interview, "One page", **{field: value})

    assert answer.status_code == 422
    assert answer.json()["message"]
    assert not Revision.objects.exists()


def test_a_mark_used_in_another_interview_is_answered_with_words(interview):
    other = build.interview(build.asker("ben"))
    theirs = keep_note(other, None, "Theirs", build.NOW).revision

    answer = send(interview, "Ours", revision=str(theirs.pk))

    assert answer.status_code == 409
    assert "still in this window" in answer.json()["message"]
    assert Note.objects.get().text == "Theirs"


def test_a_request_without_words_changes_nothing(interview):
    first = str(uuid4())
    send(interview, "One page", revision=first)

    to = reverse("meet:note", args=[interview.pk])
    answer = client(interview.owner).post(to, {"parent": first}, headers=JSON)

    assert answer.status_code == 422
    assert Note.objects.get().text == "One page"


def test_the_longest_note_is_kept_and_a_longer_one_is_refused_with_what_to_do(interview):
    longest = "é" * LONGEST_NOTE

    assert send(interview, longest).json()["sha256"] == checksum(longest)
    refused = send(interview, longest + "é")

    assert refused.status_code == 422
    assert "still in this window" in refused.json()["message"]
    assert Note.objects.get().text == longest


def test_without_scripts_a_note_that_is_too_long_stays_on_the_page(interview):
    to = reverse("meet:note", args=[interview.pk])
    typed = "Every word. " * 5000

    refused = client(interview.owner).post(to, {"text": typed, "line": "0"})

    assert refused.status_code == 422
    assert typed in refused.content.decode()


def test_words_for_a_question_that_was_removed_meanwhile_become_a_free_note(interview):
    question = add_question(interview, "What tipped it?", build.NOW)
    number = question.pk
    question.delete()

    send(interview, "The river", question=str(number))

    assert Note.objects.get().text == "The river"
    assert Note.objects.get().question is None


@pytest.mark.parametrize("question", ["-1", "9" * 30, "x", "٣", "1\0"])
def test_a_question_that_cannot_be_leaves_the_words_in_a_free_note(interview, question):
    assert send(interview, "The river", question=question).status_code == 200
    assert Note.objects.get().question is None


def test_somebody_elses_interview_is_not_found(interview):
    eve = build.asker("eve")

    answer = send(interview, "Mine now", browser=client(eve))

    assert answer.status_code == 404
    assert not Revision.objects.exists()


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_is_kept_and_acknowledged_as_its_window_holds_it(interview, text):
    # What a browser sends has no halves of characters: they are replaced before they leave.
    held = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    answer = send(interview, held)

    assert answer.status_code == 200
    assert answer.json()["sha256"] == checksum(as_in_the_browser(held))
    kept = Revision.objects.get(pk=answer.json()["revision"]).text
    assert kept == as_in_the_browser(held).replace("\0", "")


def test_line_breaks_of_a_form_are_those_of_its_window(interview):
    answer = send(interview, "One\r\ntwo\rthree\n")

    assert answer.json()["sha256"] == checksum("One\ntwo\nthree\n")


def test_bytes_that_are_no_text_do_not_break_anything(interview):
    to = reverse("meet:note", args=[interview.pk])
    raw = b"text=%ED%A0%80%FF&revision=" + str(uuid4()).encode()

    answer = client(interview.owner).post(
        to, raw, content_type="application/x-www-form-urlencoded", headers=JSON
    )

    assert answer.status_code == 200


def test_the_star_comes_with_the_note_and_goes_with_it(interview):
    first, second = str(uuid4()), str(uuid4())
    send(interview, "One page", revision=first, star="on")
    assert Note.objects.get().starred_at

    send(interview, "One page", revision=second, parent=first)

    assert Note.objects.get().starred_at is None


def test_saving_a_note_takes_a_fixed_number_of_queries(interview, django_assert_max_num_queries):
    for number in range(20):
        question = add_question(interview, f"Question {number}", build.NOW)
        keep_note(interview, question, "Noted", build.NOW)
    browser = client(interview.owner)

    with django_assert_max_num_queries(14):
        send(interview, "One page", browser=browser)
