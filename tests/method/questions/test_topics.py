"""Topics, the four goals, and the guess."""

import pytest

from askaround.method.questions.bank import BANK, SAMPLES, Sample, samples_on
from askaround.method.questions.topics import (
    GOAL_TITLES,
    GOAL_WORDS,
    TITLES,
    Goal,
    Topic,
    goal_of,
    topic_of,
)


def test_there_are_seventeen_topics_and_each_has_a_title() -> None:
    assert len(Topic) == 17
    assert set(TITLES) == set(Topic)
    assert set(GOAL_TITLES) == set(GOAL_WORDS) == set(Goal)


def test_the_four_goals_are_served_by_five_topics() -> None:
    served = {topic: goal_of(topic) for topic in Topic if goal_of(topic)}

    assert served == {
        Topic.TASKS: Goal.JOB,
        Topic.REWARDS: Goal.JOB,
        Topic.FOUND: Goal.FOUND,
        Topic.TRAJECTORY: Goal.TRAJECTORY,
        Topic.FUTURE: Goal.FUTURE,
    }
    assert goal_of(None) is None


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_the_articles_own_questions_are_recognised(sample: Sample) -> None:
    assert topic_of(sample.text) is sample.topic


@pytest.mark.parametrize("sample", BANK, ids=lambda sample: sample.id)
def test_a_guess_about_our_own_questions_is_right_or_withheld(sample: Sample) -> None:
    assert topic_of(sample.text) in (sample.topic, None)


def test_most_of_our_own_questions_are_recognised() -> None:
    guessed = [sample for sample in BANK if topic_of(sample.text)]

    assert len(guessed) >= 0.9 * len(BANK)


@pytest.mark.parametrize("text", ["", "Why?", "How large is the institute?", "Hm, and then?"])
def test_where_nothing_is_plain_there_is_no_guess(text: str) -> None:
    assert topic_of(text) is None


def test_the_bank_has_four_of_each_topic_and_ids_of_their_own() -> None:
    every = SAMPLES + BANK

    assert len(BANK) >= 75
    assert all(sum(1 for s in BANK if s.topic is topic) >= 4 for topic in Topic)
    assert len({s.id for s in every}) == len({s.text for s in every}) == len(every)


def test_only_the_articles_seven_are_marked_as_such() -> None:
    assert [s.is_article for s in SAMPLES] == [True] * 7
    assert not any(s.is_article for s in BANK)


def test_samples_on_a_topic_start_with_the_articles() -> None:
    found = samples_on(Topic.TASKS)

    assert found[0].text == "On a typical day in this position, what do you do?"
    assert {sample.topic for sample in found} == {Topic.TASKS}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("What does a week look like when a city has just called you in?", Topic.TASKS),
        ("What do you spend most of your time on?", Topic.TASKS),
        ("What do you like about your job?", Topic.REWARDS),
        ("What is the worst part of the job?", Topic.REWARDS),
        ("How did you end up here?", Topic.FOUND),
        ("Where could this job take you?", Topic.TRAJECTORY),
        ("How has the field changed since you began?", Topic.FUTURE),
        ("Which part of your PhD do you still use?", Topic.SKILLS),
    ],
)
def test_what_a_beginner_would_ask_is_recognised(text: str, topic: Topic) -> None:
    assert topic_of(text) is topic
