"""Every step has its words, its reason and a page of its own."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from askaround.method.journey import Do, Step
from askaround.method.stages import Stage
from askaround.record.models import Asker, Interview, Person
from askaround.ui.steps import WHENS, row, when
from askaround.ui.words import WHEN_LATE, WHILE_WAITING, WORDS
from tests.build import NOW

HOUR, DAY, SECOND = timedelta(hours=1), timedelta(days=1), timedelta(seconds=1)
END_OF_TODAY = NOW + 14 * HOUR
STEP = Step(stage=Stage.THANK, do=Do.THANK, due_at=NOW, since=NOW)
KNOWN = {"given", "introducer", "by", "by_day", "due", "late", "since", "on", "meet", "over"}


def test_every_step_has_words():
    assert set(WORDS) == set(Do)


@pytest.mark.parametrize("do", Do)
def test_the_words_name_only_what_can_be_filled_in(do):
    texts = [*WORDS[do][:3], *WHEN_LATE.get(do, ()), *WHILE_WAITING.get(do, ())[:2]]

    assert set(re.findall(r"{(\w*)}", " ".join(texts))) <= KNOWN


@pytest.mark.parametrize("do", Do)
def test_the_page_of_every_step_exists(do):
    assert reverse(WORDS[do].page, args=[1])


@pytest.mark.parametrize("do", Do)
@pytest.mark.parametrize("letter", ["", "draft", "failed", "unknown"])
def test_no_row_shows_a_placeholder(do, letter):
    owner = Asker(time_zone="Europe/London")
    known = {"name": "Dana Reyes", "introducer": "Sam Hall", "added_at": NOW}
    person = Person(pk=1, owner=owner, current=Interview(pk=1, starts_at=NOW), **known)
    step = replace(STEP, do=do, late_at=NOW + DAY)

    for now in (NOW - DAY, NOW, NOW + 2 * DAY):
        made = row(person, step, now, now + HOUR, letter)
        assert "{" not in made.label + made.says + made.why
        assert made.when in WHENS


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (replace(STEP, late_at=NOW), "due"),
        (replace(STEP, late_at=NOW - SECOND), "late"),
        (replace(STEP, by_at=END_OF_TODAY), "due"),
        (replace(STEP, by_at=END_OF_TODAY + SECOND), "soon"),
        # Late within 48 hours: for today, whatever the wish says.
        (replace(STEP, by_at=END_OF_TODAY + SECOND, late_at=NOW + 48 * HOUR), "due"),
        (replace(STEP, by_at=END_OF_TODAY + SECOND, late_at=NOW + 48 * HOUR + SECOND), "soon"),
        (STEP, "soon"),
        (replace(STEP, due_at=END_OF_TODAY + 6 * DAY), "soon"),
        (replace(STEP, due_at=END_OF_TODAY + 6 * DAY + SECOND), "later"),
        (replace(STEP, waits_for_others=True, due_at=NOW + SECOND), "soon"),
        (replace(STEP, waits_for_others=True, due_at=END_OF_TODAY + 6 * DAY + SECOND), "wait"),
        (replace(STEP, waits_for_others=True, due_at=NOW + DAY, until_at=NOW + DAY), "wait"),
    ],
)
def test_how_urgent_a_step_is(step, expected):
    assert when(step, NOW, END_OF_TODAY) == expected
