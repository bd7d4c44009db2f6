"""Where a question stands in the list."""

import pytest

from askaround.method.advice import Severity
from askaround.method.questions.bank import SAMPLES
from askaround.method.questions.order import order_advice
from askaround.method.questions.planned import Planned
from askaround.method.questions.topics import Topic

TASK = Planned(text="What fills your week?", topic=Topic.TASKS)
SKILL = Planned(text="Which habit helped you?", topic=Topic.SKILLS)
FUTURE = Planned(text="Where is the field heading?", topic=Topic.FUTURE)
PAY = Planned(text="How does pay in this field change?", topic=Topic.CULTURE)
CLOSING = Planned(text="What have I not asked?", topic=Topic.CLOSING)
REFERRAL = Planned(text="Who else should I hear?", topic=Topic.REFERRAL)
LEAVE = Planned(text="May I use your name?", topic=Topic.PERMISSION)


def whys(*questions: Planned) -> list[str]:
    return [each.why for each in order_advice(questions)]


def test_the_articles_own_order_is_fine() -> None:
    assert whys(*(Planned(text=s.text, topic=s.topic) for s in SAMPLES)) == []


def test_the_agenda_of_the_handbook_is_fine() -> None:
    assert whys(TASK, SKILL, FUTURE, PAY, CLOSING, REFERRAL, LEAVE) == []


@pytest.mark.parametrize("first", [REFERRAL, PAY])
def test_a_referral_or_a_delicate_matter_never_opens(first: Planned) -> None:
    found = order_advice([first, TASK])

    assert found[0].severity is Severity.WARN


def test_one_question_has_no_order() -> None:
    assert whys(REFERRAL) == whys() == []


def test_a_referral_in_the_middle_belongs_last() -> None:
    assert whys(TASK, REFERRAL, SKILL) == ["Question 2 asks who else to talk to. Always last."]
    assert whys(TASK, SKILL, REFERRAL) == []
    assert whys(TASK, SKILL, REFERRAL, LEAVE) == []


def test_a_closing_question_in_the_middle_sounds_like_the_end() -> None:
    assert whys(TASK, CLOSING, SKILL) == [
        "Question 2 sounds like the end. Put it after the others."
    ]


def test_a_delicate_second_question_is_early_and_a_third_is_not() -> None:
    assert len(whys(TASK, PAY, SKILL)) == 1
    assert whys(TASK, SKILL, PAY) == []


def test_facts_come_before_judgements_where_both_are_asked() -> None:
    assert len(whys(FUTURE, TASK)) == 1
    assert whys(TASK, FUTURE) == []
    assert whys(FUTURE, SKILL) == []
