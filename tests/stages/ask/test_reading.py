"""A pasted answer is read, and nothing is kept before the asker says so."""

import re
from datetime import date

import pytest

from askaround.record.interview import ANSWERS
from askaround.record.models import Interview, Message
from askaround.stages.ask.reading import suggest
from tests import build
from tests.signed_in import client

TODAY = date(2026, 5, 6)


@pytest.mark.parametrize(
    ("words", "what", "passage"),
    [
        ("Sure, happy to talk. Tuesday at 3?", "accepted_at", "Sure, happy to talk."),
        ("I'm sorry, I don't have the time.", "declined_at", "I'm sorry, I don't have the time."),
        ("You want Priya Nair, priya@example.org.", "redirected_at", ""),
    ],
)
def test_the_answer_is_suggested_with_the_words_that_say_so(words, what, passage):
    read = suggest(words, TODAY)

    assert read.initial["what"] == what
    assert passage in read.passage and read.passage in words


def test_times_are_shown_as_they_said_them():
    read = suggest("Happy to. Tuesday at 3 or Friday morning.", TODAY)

    assert read.times == "Tuesday at 3; Friday morning"


def test_later_fills_in_the_next_month_of_that_name():
    ask_again = "I can't now. Please ask me again in {}."

    assert suggest(ask_again.format("October"), TODAY).initial["month"] == "2026-10-01"
    assert suggest(ask_again.format("February"), TODAY).initial["month"] == "2027-02-01"


def test_somebody_else_comes_with_name_and_address():
    read = suggest("Not me. You want Priya Nair, priya@example.org.", TODAY)

    assert read.initial["name"] == "Priya Nair"
    assert read.initial["email"] == "priya@example.org"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Who are you?", "more than one way"),
        ("", "Paste their words"),
        ("I am out of the office until 4 August. I will reply on my return.", "until 4 August"),
        ("Your request has been received. Ticket #48213.", "A machine"),
    ],
)
def test_what_is_no_answer_or_not_sure_suggests_nothing(words, says):
    read = suggest(words, TODAY)

    assert says in read.says and read.initial == {}


@pytest.fixture
def interview(db):
    return build.interview(build.asker(), requested_at=build.NOW)


def paste(interview, words, **typed):
    sent = {"read": "1", "words": words, "at": "2026-05-06T10:00", **typed}
    return client(interview.owner).post(f"/interviews/{interview.pk}/answer/", sent)


def chosen(page):
    return re.findall(r'<input[^>]*value="(\w+_at)"[^>]*\bchecked', page)


def test_reading_fills_the_form_and_keeps_nothing(interview):
    page = paste(interview, "Happy to <b>talk</b>. Tuesday at 3?").content.decode()

    assert "This reads like a yes." in page and "Tuesday at 3" in page
    assert chosen(page) == ["accepted_at"]
    assert "Happy to &lt;b&gt;talk" in page and 'value="2026-05-06T10:00"' in page
    known = Interview.objects.get(pk=interview.pk)
    assert not any(getattr(known, name) for name in ANSWERS)
    assert Message.objects.count() == 0


def test_what_was_chosen_stays_where_the_words_do_not_decide(interview):
    page = paste(interview, "Who are you?", what="declined_at").content.decode()

    assert chosen(page) == ["declined_at"]
    assert "more than one way" in page


def test_one_click_notes_what_was_suggested(interview):
    words = "Thank you, but no thanks."
    paste(interview, words)
    client(interview.owner).post(
        f"/interviews/{interview.pk}/answer/", {"what": "declined_at", "words": words, "at": ""}
    )

    assert Interview.objects.get(pk=interview.pk).declined_at is not None


def test_nobody_reads_for_another_asker(interview):
    eve = client(build.asker("eve"))
    answer = eve.post(f"/interviews/{interview.pk}/answer/", {"read": "1", "words": "Yes"})

    assert answer.status_code == 404
