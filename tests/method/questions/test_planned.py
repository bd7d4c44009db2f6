"""A question on the list: what ties it to a person, and what it leans on."""

import pytest

from askaround.method.questions.planned import (
    Planned,
    is_about_organisations,
    is_anchored,
    topic_for,
)
from askaround.method.questions.topics import Topic


@pytest.mark.parametrize(
    ("text", "anchored"),
    [
        ("You moved from a school to a bank; what had you underestimated?", True),
        ("After your dashboard talk, what changed?", True),
        ("What did the years in Bergen teach you?", True),
        ("As the first psychologist there, how did you begin?", True),
        ("From my research, I've found these agencies. Where do they differ?", True),
        ("What do you do on a typical day?", False),
        ("How does AI change your week?", False),
        ("If you had six months, what would you learn?", False),
    ],
)
def test_an_anchor_is_something_about_this_person(text: str, anchored: bool) -> None:
    assert is_anchored(text) is anchored


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("I've found these companies/agencies. Can you tell me anything about them?", True),
        ("How would you tell these four charities apart?", True),
        ("Which companies should I look at?", False),
        ("How do these studies reach the companies?", False),
    ],
)
def test_these_organisations_are_the_askers_own_list(text: str, about: bool) -> None:
    assert is_about_organisations(text) is about


def test_the_topic_given_goes_before_the_guess() -> None:
    text = "Who else should I hear?"

    assert topic_for(Planned(text=text)) is Topic.REFERRAL
    assert topic_for(Planned(text=text, topic=Topic.TASKS)) is Topic.TASKS
