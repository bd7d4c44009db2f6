"""What the article says of the interview and after, R21 to R43: one promise for each.

The edges of each rule are tested beside its module; here each stands once, so that none is lost.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from askaround.method import learn, thank
from askaround.method.advice import Severity
from askaround.method.journey import Do, Journey
from askaround.method.letters import checks, drafts
from askaround.method.letters.facts import Reader, Thanking, Writer
from askaround.method.next_step import steps
from askaround.method.questions.bank import BANK, SAMPLES
from askaround.method.questions.checks import advice
from askaround.method.questions.listing import (
    goals_covered,
    list_advice,
    plan_minutes,
    why_not_ready,
)
from askaround.method.questions.planned import Planned, is_anchored
from askaround.method.questions.prompts import ACKNOWLEDGE, FIRST, PROMPTS
from askaround.method.questions.topics import Goal, Topic
from askaround.method.shelf import SHELF, Heading, under
from tests.article import why_not

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
MET = Journey(added_at=NOW, started_at=NOW, requested_at=NOW, ended_at=NOW)
SAMPLE = {sample.id.removeprefix("article-"): sample for sample in SAMPLES}
MINA, DANA = Writer(name="Mina Park"), Reader(name="Dana Reyes")
THANKING = Thanking(
    when="Tuesday",
    starred=("The one-page summary is written before the study.",),
    next_step="try it on my own third study",
    next_step_on="Friday",
)


def planned(*names: str) -> list[Planned]:
    return [Planned(text=SAMPLE[name].text, topic=SAMPLE[name].topic) for name in names]


def ids(found) -> set[str]:
    return {each.check for each in found}


def test_r21_the_first_goal_is_what_they_are_responsible_for():
    assert goals_covered(planned("day"))[Goal.JOB] == 1
    assert "goal_job" in ids(list_advice(planned("search"), 30))


def test_r22_the_second_goal_is_how_they_found_the_position():
    assert goals_covered(planned("search"))[Goal.FOUND] == 1
    assert "goal_found" in ids(list_advice(planned("day"), 30))


def test_r23_the_third_goal_is_where_the_seat_leads_and_not_their_own_history():
    own_path = Planned(text="Which turning point brought you here?", topic=Topic.PATH)

    assert goals_covered(planned("advancement"))[Goal.TRAJECTORY] == 1
    assert goals_covered([own_path])[Goal.TRAJECTORY] == 0


def test_r24_the_fourth_goal_is_the_future_which_no_sample_covers_and_the_bank_does():
    assert goals_covered(planned(*SAMPLE))[Goal.FUTURE] == 0
    assert sum(question.topic is Topic.FUTURE for question in BANK) >= 4


def test_r25_what_a_web_search_or_ones_own_notes_answer_is_pointed_out():
    (found,) = advice("How many employees does your company have?")

    assert (found.check, found.severity) == ("searchable", Severity.STOP)
    assert ids(advice("Who led the kerb study?", ["The kerb study was led by Grete Solheim."]))


@pytest.mark.parametrize(
    ("number", "severity"),
    [(0, "stop"), (4, "warn"), (5, None), (6, None), (7, "warn"), (10, "warn"), (11, "stop")],
)
def test_r26_five_or_six_are_right_and_none_or_more_than_ten_are_not_ready(number, severity):
    found = [each for each in list_advice(planned("day") * number, 30) if each.check == "count"]

    assert [each.severity for each in found] == ([severity] if severity else [])


def test_r27_a_closed_question_is_pointed_out_and_an_open_one_is_not():
    assert ids(advice("Do you like working in market research?")) == {"closed"}
    assert advice("What do you like about working in market research?") == []


def test_r28_the_order_of_the_list_never_withholds_ready():
    backwards = [q for q in reversed(planned(*SAMPLE)) if "companies" not in q.text]

    assert ids(list_advice(backwards, 30)) >= {"order"}
    assert why_not_ready(backwards, 30) == []


def test_r29_other_questions_have_their_prompts_and_their_minutes():
    plan = plan_minutes(planned("day", "search", "advancement", "skills", "anyone"), 30)

    assert FIRST.startswith(ACKNOWLEDGE)
    assert len(PROMPTS) == 15
    assert plan.free >= 2


def test_r30_a_typical_day_is_a_sample_and_gets_better_with_a_fact_about_them():
    assert SAMPLE["day"].topic is Topic.TASKS
    assert not is_anchored(SAMPLE["day"].text)
    assert is_anchored("Since you moved from the hospital, what does a typical day hold?")


def test_r31_the_short_pair_of_satisfying_and_challenging_is_not_stacked():
    assert SAMPLE["satisfying"].text.count("?") == 2
    assert advice(SAMPLE["satisfying"].text) == []
    assert "stacked" in ids(advice("What is the culture like? Is it competitive? Do people stay?"))


def test_r32_skills_and_experiences_are_one_topic_and_not_two_questions():
    assert advice(SAMPLE["skills"].text) == []
    assert "double" in ids(advice("What are the skills you need and the chances of promotion?"))


def test_r33_the_job_search_asks_for_no_job():
    assert advice(SAMPLE["search"].text) == []
    assert ids(advice("Are you hiring at the moment?")) == {"asks_for_job"}


def test_r34_chances_to_advance_serve_the_third_goal():
    assert SAMPLE["advancement"].topic is Topic.TRAJECTORY
    assert advice(SAMPLE["advancement"].text) == []


def test_r35_the_question_about_organisations_needs_the_askers_own_list():
    (bare,) = planned("organisations")

    assert ids(why_not_ready([bare], 30)) == {"organisations"}
    named = replace(bare, organisations=("Ferry Lab", "Tram Co"))
    assert why_not_ready([named], 30) == []


def test_r36_whoever_is_recommended_is_taken_up_and_named_only_with_leave():
    assert advice(SAMPLE["anyone"].text) == []
    for may_use, is_named in ((True, True), (None, False), (False, False)):
        thanking = replace(THANKING, referrals=(("Sam Lee", may_use),))
        body = drafts.thanks(MINA, DANA, thanking).body
        assert "Sam Lee" in body
        assert ("using your name as you allowed" in body) is is_named


def test_r37_an_interview_asks_for_thanks_until_they_are_sent():
    long_after = thank.step(MET)

    assert long_after.until_at is None
    assert long_after.is_late(NOW + timedelta(days=400))
    assert Do.THANK not in {step.do for step in steps(replace(MET, thanked_at=NOW))}


def test_r38_a_card_brings_two_lines_by_mail_inside_the_window():
    card, lines = (make(MINA, DANA, THANKING) for make in (drafts.card, drafts.two_line_thanks))

    assert card.subject == ""
    assert lines.subject
    assert "A card" in lines.body


def test_r39_thanks_are_wanted_by_24_and_late_after_48_hours_from_the_real_end():
    todo = thank.step(MET)

    assert (todo.by_at - NOW, todo.late_at - NOW) == (24 * HOUR, 48 * HOUR)


def test_r40_each_person_is_thanked_by_name_and_not_in_the_words_for_another():
    first = drafts.thanks(MINA, DANA, THANKING).body
    second = drafts.thanks(MINA, Reader(name="Sam Lee"), THANKING).body

    found = checks.thanks_elements(
        "", second, reader=Reader(name="Sam Lee"), thanking=THANKING, others=[first]
    )

    assert first.startswith("Dear Dana Reyes,")
    assert [each.check for each in found if not each.in_place] == ["own"]


def test_r41_thanks_name_the_time_they_gave():
    body = drafts.thanks(MINA, DANA, THANKING).body
    silent = body.replace("for giving me half an hour on Tuesday", "")

    def in_place(text: str) -> bool:
        return checks.thanks_elements("", text, reader=DANA, thanking=THANKING)[0].in_place

    assert in_place(body)
    assert not in_place(silent)


def test_r42_the_shelf_has_the_three_headings_of_the_article_and_something_under_each():
    assert [heading.lower() for heading in Heading] == [
        "how to get started",
        "tips for conducting your interview",
        "general interview questions",
    ]
    assert all(under(heading) for heading in Heading)
    assert all(each.address.startswith("https://") for each in SHELF)


def test_r43_the_search_goes_on_elsewhere_and_what_came_of_it_is_told():
    assert "exported" in why_not("R43")
    assert learn.update(replace(MET, thanked_at=NOW)).do is Do.UPDATE
