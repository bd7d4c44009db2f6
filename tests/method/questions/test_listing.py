"""The question list as a whole: number, goals, order, musts, needs, organisations."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.advice import Advice, Severity
from askaround.method.questions.bank import SAMPLES
from askaround.method.questions.listing import (
    core_questions_for,
    goals_covered,
    is_ready,
    list_advice,
    plan_minutes,
    question_advice,
    why_not_ready,
)
from askaround.method.questions.planned import Planned
from askaround.method.questions.topics import Goal, Topic

TASK = Planned(text="Which piece of work took most of your time last week?", topic=Topic.TASKS)
FOUND = Planned(text="How did you first hear of this position?", topic=Topic.FOUND)
NEXT = Planned(text="Where do people go from your seat?", topic=Topic.TRAJECTORY)
FUTURE = Planned(text="Which change is next in your field?", topic=Topic.FUTURE)
PATH = Planned(text="What made you leave the clinic in 2019?", topic=Topic.PATH)
REFERRAL = Planned(text="Who else should I hear?", topic=Topic.REFERRAL)
LEAVE = Planned(text="May I use your name?", topic=Topic.PERMISSION)
GOOD = [
    replace(PATH, is_must=True, need="why leave"),
    replace(TASK, need="the week"),
    replace(FOUND, need="the week"),
    replace(NEXT, is_must=True, need="why leave"),
    replace(FUTURE, text="You wrote about sensors; which change is next?", need="the week"),
    REFERRAL,
]
NEEDS = ["the week", "why leave"]
SEVEN = [Planned(text=sample.text, topic=sample.topic) for sample in SAMPLES]


def ids(found: list[Advice]) -> list[str]:
    return [each.check for each in found]


def about(check: str, found: list[Advice]) -> Advice:
    return next(each for each in found if each.check == check)


def test_a_good_list_gets_no_advice_and_is_ready() -> None:
    assert list_advice(GOOD, 30, NEEDS) == []
    assert is_ready(GOOD, 30, NEEDS)


def test_the_seven_samples_alone_are_one_too_many_and_miss_the_future() -> None:
    """The second acceptance test that follows from the article (R24, R26)."""
    found = list_advice(SEVEN, 30)

    assert about("count", found).why.startswith("7 for a limit of 6")
    assert about("count", found).severity is Severity.WARN
    assert about("goal_future", found).severity is Severity.WARN
    assert [each for each in ids(found) if each.startswith("goal_")] == ["goal_future"]
    assert "background" in ids(found)
    assert [each.check for each in why_not_ready(SEVEN, 30)] == ["organisations"]


@pytest.mark.parametrize(
    ("minutes", "fit"),
    [
        (0, (2, 2)),
        (15, (2, 2)),
        (17, (2, 2)),
        (18, (3, 3)),
        (20, (3, 3)),
        (29, (5, 5)),
        (30, (5, 6)),
        (31, (6, 6)),
        (37, (7, 7)),
        (38, (8, 8)),
        (45, (8, 8)),
        (90, (8, 8)),
    ],
)
def test_the_number_of_questions_follows_the_minutes(minutes: int, fit: tuple[int, int]) -> None:
    assert core_questions_for(minutes) == fit


@pytest.mark.parametrize(
    ("count", "severity"),
    [
        (0, Severity.STOP),
        (1, Severity.WARN),
        (4, Severity.WARN),
        (5, None),
        (6, None),
        (7, Severity.WARN),
        (10, Severity.WARN),
        (11, Severity.STOP),
    ],
)
def test_the_count_warns_beside_five_and_six_and_stops_at_none_and_above_ten(
    count: int, severity: Severity | None
) -> None:
    found = [each for each in list_advice([TASK] * count, 30) if each.check == "count"]

    assert [each.severity for each in found] == ([severity] if severity else [])


def test_asking_leave_is_not_counted() -> None:
    assert "count" not in ids(list_advice([*GOOD, LEAVE], 30, NEEDS))
    assert "count" in ids(list_advice([*GOOD, TASK], 30, NEEDS))


def test_goals_are_counted_by_topic_or_by_a_guess() -> None:
    guessed = Planned(text="On a typical day in this position, what do you do?")

    covered = goals_covered([guessed, FOUND, FUTURE, FUTURE])

    assert covered == {Goal.JOB: 1, Goal.FOUND: 1, Goal.TRAJECTORY: 0, Goal.FUTURE: 2}


@pytest.mark.parametrize(
    ("gone", "check"),
    [
        (1, "goal_job"),
        (2, "goal_found"),
        (3, "goal_trajectory"),
        (4, "goal_future"),
        (0, "background"),
        (5, "closing"),
    ],
)
def test_each_part_of_a_whole_list_is_missed_when_it_is_gone(gone: int, check: str) -> None:
    rest = GOOD[:gone] + GOOD[gone + 1 :]

    found = list_advice(rest, 30, NEEDS)

    assert about(check, found).severity is Severity.WARN


def test_a_short_talk_cannot_hold_every_goal_and_is_told_quietly() -> None:
    found = list_advice([TASK, REFERRAL], 15)

    assert about("goal_future", found).severity is Severity.NOTE


def test_advice_asked_for_stands_in_for_their_own_path() -> None:
    entry = Planned(text="In my place, which step comes first?", topic=Topic.ENTRY)

    assert "background" not in ids(list_advice([entry, *GOOD[1:]], 30, NEEDS))


def test_a_closing_question_or_a_referral_closes() -> None:
    closing = Planned(text="What have I not asked?", topic=Topic.CLOSING)

    assert "closing" not in ids(list_advice([*GOOD[:5], closing], 30, NEEDS))
    assert "closing" in ids(list_advice([*GOOD[:5], LEAVE], 30, NEEDS))


@pytest.mark.parametrize(
    ("number", "is_told"), [(0, True), (1, True), (2, False), (6, False), (7, True)]
)
def test_the_question_about_organisations_needs_two_to_six(number: int, is_told: bool) -> None:
    """The fifth acceptance test that follows from the article (R35)."""
    names = tuple(f"Institute {n}" for n in range(number))
    question = replace(SEVEN[5], organisations=names)

    stops = ids(why_not_ready([question], 15))

    assert stops == (["organisations"] if is_told else [])


def test_the_same_organisation_twice_and_blanks_do_not_count() -> None:
    question = replace(SEVEN[5], organisations=("Nordlys", " nordlys ", ""))

    (stop,) = why_not_ready([question], 15)

    assert "1 so far" in stop.why


def test_a_question_about_employers_in_general_needs_no_list() -> None:
    question = Planned(text="Which employers do newcomers overlook?", topic=Topic.LANDSCAPE)

    assert is_ready([question], 15)


@pytest.mark.parametrize(("musts", "is_told"), [(0, True), (1, True), (2, False), (3, True)])
def test_two_questions_are_musts(musts: int, is_told: bool) -> None:
    questions = [replace(q, is_must=n < musts) for n, q in enumerate(GOOD)]

    found = list_advice(questions, 30, NEEDS)

    assert ("musts" in ids(found)) is is_told
    assert all(each.severity is Severity.NOTE for each in found)


@pytest.mark.parametrize(("loose", "is_told"), [(3, False), (4, True)])
def test_three_questions_may_fit_anybody(loose: int, is_told: bool) -> None:
    questions = [TASK, FOUND, NEXT, FUTURE][:loose] + [PATH, REFERRAL]

    assert ("unanchored" in ids(list_advice(questions, 30))) is is_told


def test_a_need_without_a_question_and_a_question_without_a_need_are_shown() -> None:
    stray = replace(TASK, need="something else")

    found = list_advice([GOOD[0], stray, *GOOD[2:]], 30, [*NEEDS, "the pay"])

    assert [each.why for each in found] == [
        "Nothing asks about this yet: the pay",
        "Question 2 is not tied yet to what you want to know. Say under “More” what for.",
    ]


def test_without_needs_one_line_asks_for_them() -> None:
    found = [each for each in list_advice(GOOD, 30, []) if each.check == "needs"]

    assert len(found) == 1


def test_an_empty_list_is_told_one_stop_and_its_needs() -> None:
    assert ids(list_advice([], 30, ["the pay"])) == ["count", "needs"]
    assert not is_ready([], 30)


def test_what_the_asker_keeps_is_not_said_again() -> None:
    closed = Planned(text="Do you miss teaching?", topic=Topic.REWARDS)
    kept = replace(closed, kept=frozenset({"closed"}))

    assert ids(question_advice(closed)) == ["closed"]
    assert question_advice(kept) == []


def test_a_stop_in_one_question_withholds_ready_until_it_is_kept() -> None:
    hiring = replace(GOOD[1], text="Are you hiring this year?")
    kept = replace(hiring, kept=frozenset({"asks_for_job"}))

    assert not is_ready([GOOD[0], hiring, *GOOD[2:]], 30, NEEDS)
    assert is_ready([GOOD[0], kept, *GOOD[2:]], 30, NEEDS)


def test_warnings_and_notes_do_not_withhold_ready() -> None:
    assert list_advice([TASK], 30)
    assert is_ready([TASK], 30)


def test_the_minutes_are_divided_as_agreed() -> None:
    given = (5, 5, 5, 4, 2, 3)
    questions = [replace(q, minutes=m) for q, m in zip(GOOD, given, strict=True)]

    plan = plan_minutes(questions, 30)

    assert (plan.hello, plan.questions, plan.thanks, plan.free) == (2, given, 2, 2)
    assert (plan.planned, plan.over) == (28, 0)


def test_a_question_without_minutes_gets_its_share_and_a_closer_two() -> None:
    assert plan_minutes(GOOD, 30).questions == (5, 5, 4, 4, 4, 2)


def test_a_plan_that_runs_over_says_by_how_much() -> None:
    long = [replace(q, minutes=6) for q in GOOD]

    plan = plan_minutes(long, 30)

    assert (plan.free, plan.over) == (0, 10)


def test_an_empty_list_leaves_the_minutes_free() -> None:
    assert plan_minutes([], 30).free == 26


@given(
    st.integers(min_value=1, max_value=120),
    st.lists(st.one_of(st.none(), st.integers(min_value=1, max_value=20)), max_size=12),
)
def test_the_parts_of_a_plan_add_up(minutes: int, given_minutes: list[int | None]) -> None:
    questions = [replace(TASK, minutes=each) for each in given_minutes]

    plan = plan_minutes(questions, minutes)

    assert plan.planned + plan.free - plan.over == minutes
    assert min(plan.free, plan.over) == 0
    assert len(plan.questions) == len(questions)


@given(st.lists(st.text(max_size=60), max_size=6), st.integers(min_value=0, max_value=90))
def test_list_advice_never_raises(texts: list[str], minutes: int) -> None:
    questions = [Planned(text=text) for text in texts]

    assert all(each.why for each in list_advice(questions, minutes, texts))
    assert is_ready(questions, minutes) is not bool(why_not_ready(questions, minutes))
