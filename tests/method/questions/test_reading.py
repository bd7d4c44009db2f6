"""A question is read into one verdict, whatever stands in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askaround.method.questions.checks import advice
from askaround.method.questions.judged import words_that_decided
from askaround.method.questions.reading import READ_AT_MOST, TOPICS, read
from askaround.method.questions.weighing import weights

ODD = [
    *("", " ", "?", "??!?", "\x00\x07", "\U0001f469?", "\u4f60\u597d\uff1f", "\u0645\u0627\u061f"),
    *("Was machen Sie so?", "\ud83d", "a" * 10_000),
]


@pytest.mark.parametrize(
    "text",
    [
        "What part of the audit do you keep for yourself?",
        "I wonder how the lab took the news.",
        "Do you write the reports? Why?",
        "so basically what do you lot do in a week?",
        "How stressful is a launch?",
    ],
)
def test_what_invites_a_story_is_open(text):
    assert read(text).is_open
    assert not read(text).is_polite


@pytest.mark.parametrize(
    "text",
    [
        "Could you describe the last launch?",
        "Is there anybody in your office who sees it differently?",
        "Would you mind telling me how the merger went?",
        "Any advice for a chemist?",
        "May I ask how you came to the archive?",
    ],
)
def test_a_polite_form_is_open_and_said_to_be_one(text):
    assert read(text).is_open
    assert read(text).is_polite


@pytest.mark.parametrize(
    "text",
    [
        "Is the archive open on Mondays?",
        "Could you tell me whether it pays?",
        "How many archives are there?",
        "Where is the archive?",
        "Who founded the archive?",
        "Do you dig or do you write?",
        "May I use your name?",
        "Would you mind if I wrote again?",
    ],
)
def test_what_a_word_a_fact_or_leave_answers_is_closed(text):
    assert not read(text).is_open


def test_leave_is_closed_and_no_reason_for_advice():
    assert not read("May I use your name?").is_open
    assert advice("May I use your name?") == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Could you hand my CV to the head of your unit?", "job"),
        ("Will I get a mentor if I join?", "job"),
        ("What is your salary?", "pay"),
        ("Do you get a bonus and paid holidays?", "pay"),
        ("How did the job search go that brought you here?", "none"),
        ("What do employers look for in a candidate?", "none"),
    ],
)
def test_what_is_asked_for_is_a_job_or_pay_or_neither(text, asked):
    assert read(text).asks_for == asked


def test_what_a_handbook_says_is_searchable_and_what_they_lived_is_not():
    assert read("What does an actuary do?").is_searchable
    assert not read("What do you do on a typical day?").is_searchable


def test_three_marks_are_more_than_one_question_and_a_bare_why_is_none():
    assert read("Who decides? When? And why?").is_double
    assert not read("What would you change? Why?").is_double
    assert read("What do you like and dislike about your job?").is_double


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("What does a typical day look like for you?", "typical_day"),
        ("How did you get into this field?", "path_in"),
        ("What trends do you see in the industry?", "industry_future"),
        ("What advice would you give somebody who wants to break into this field?", "advice"),
        ("Who else should I talk to?", "referrals"),
        ("What is the most challenging part of your job?", "challenges"),
        ("What opportunities for advancement are there?", "trajectory"),
        ("How important is a graduate degree?", "education_training"),
        ("What is the culture of the office like?", "culture_lifestyle"),
        ("What do you enjoy most?", "satisfaction"),
    ],
)
def test_the_first_topic_is_the_likeliest(text, topic):
    assert read(text).topics[0] == topic


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text)[:12])
def test_what_is_no_question_is_read_all_the_same(text):
    verdict = read(text)

    assert 1 <= len(verdict.topics) <= 2
    assert set(verdict.topics) <= set(TOPICS)


def test_of_a_text_without_end_the_beginning_is_read_and_that_is_said():
    text = "Do you like it? " * 100_000

    said = advice(text)

    assert said[-1].check == "length"
    assert all(each.end <= READ_AT_MOST for each in said)


def test_the_words_that_decided_stand_in_the_text():
    text = "What is the average salary of a nurse?"

    assert words_that_decided(text, "searchable")
    assert all(word in text for word in words_that_decided(text, "searchable"))


def test_every_weight_is_for_a_label_that_is_read():
    labels = {label for each in weights().values() for label in each}

    assert labels <= {*TOPICS, "fact", "searchable", "job", "pay", "double"}
    assert len(weights()) > 1_000


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_reading_never_raises(text):
    assert read(text) == read(text)
