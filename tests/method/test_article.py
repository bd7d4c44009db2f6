"""What the article says before the interview, R0 to R20: one promise for each.

The edges of each rule are tested beside its module; here each stands once, so that none is lost.
"""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from askaround.method import ask, explore, prepare, schedule
from askaround.method.advice import Severity
from askaround.method.answers import rate_words
from askaround.method.families import FAMILIES
from askaround.method.journey import Do, Journey
from askaround.method.ladder import ladder, needs_first
from askaround.method.letters import checks, drafts
from askaround.method.letters.facts import Asking, Reader, Thanking, Writer
from askaround.method.manners import to_nobody
from askaround.method.next_step import steps
from askaround.method.progress import Met, one_sided, outside_words
from askaround.method.questions.listing import core_questions_for, list_advice, question_advice
from askaround.method.questions.planned import Planned
from askaround.method.schedule import Format
from tests.article import IDS, ROOT, rules, why_not

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
MINA = Writer(name="Mina Park", about="a postdoc in social psychology at Northfield University")
DANA = Reader(name="Dana Reyes", greeting_name="Dr. Reyes", organisation="Ferry Lab", field="UX")
ASKING = Asking(reason="because she tests ticket machines with people who are in a hurry")
ABOUT = {"writer": MINA, "reader": DANA, "asking": ASKING}
REQUEST = drafts.request(MINA, DANA, ASKING)
AGREED = Journey(
    added_at=NOW,
    started_at=NOW,
    requested_at=NOW,
    accepted_at=NOW,
    scheduled_at=NOW,
    starts_at=NOW + 10 * DAY,
)


def stops(body: str, **changed: object) -> list[str]:
    """What withholds "ready" of this request, by check."""
    about = ABOUT | changed
    missing = [
        each
        for each in checks.request_elements(REQUEST.subject, body, **about)
        if not each.in_place
    ]
    amiss = checks.request_faults(REQUEST.subject, body, **about)
    return [each.check for each in (*missing, *amiss) if each.severity is Severity.STOP]


def without(*sentences: str) -> str:
    body = REQUEST.body
    for sentence in sentences:
        assert sentence in body
        body = body.replace(sentence, "")
    return body


def test_every_rule_of_the_article_is_named_by_a_test():
    found = "\n".join(path.read_text() for path in (ROOT / "tests").rglob("test_article*.py"))

    named = {f"R{int(number)}" for number in re.findall(r"^def test_r(\d\d)_\w+\(", found, re.M)}

    assert named == set(IDS)


def test_every_rule_of_the_article_is_listed_with_where_or_why_not():
    assert list(rules()) == IDS
    assert all(len(why_not(rule)) > 30 for rule in IDS)


def test_r00_nobody_is_written_to_before_there_is_a_career_question():
    assert needs_first([]).severity is Severity.STOP
    assert needs_first(["Could I do research and still see patients?"]) is None


def test_r01_silence_and_a_no_are_nobodys_fault():
    rested = replace(Journey(added_at=NOW, started_at=NOW, requested_at=NOW), rested_at=NOW)
    refused = Journey(added_at=NOW, started_at=NOW, requested_at=NOW, declined_at=NOW)

    assert steps(rested) == []
    assert all(step.late_at is None for step in steps(refused))
    assert rate_words(9, 0).says.startswith("9 asked, 0 answered.")


def test_r02_the_fields_are_there_to_choose_from_and_the_interview_is_what_counts():
    asked = Journey(added_at=NOW, started_at=NOW, requested_at=NOW)

    assert len(FAMILIES) == 40
    assert ask.step(asked).waits_for_others
    assert {step.do for step in steps(replace(AGREED, ended_at=NOW + 10 * DAY))} >= {Do.THANK}


def test_r03_the_letters_are_informal_and_nobody_is_marked():
    interrogation = re.compile(r"\b(?:questionnaire|survey|rate|score|hereby|pursuant)\b", re.I)

    assert not interrogation.search(REQUEST.body)
    assert "scored" in why_not("R3")


def test_r04_a_list_without_background_and_without_advice_is_told_so():
    job = Planned(text="Which piece of work took most of your time last week?")
    path = Planned(text="Which turning point brought you from your training to this work?")

    assert "background" in {each.check for each in list_advice([job], 30)}
    assert "background" not in {each.check for each in list_advice([job, path], 30)}


def test_r05_interviews_in_one_field_or_at_one_employer_are_said_to_be_one_sided():
    met = [Met("UX", "Ferry Lab"), Met("UX", "Tram Co"), Met("UX", "Bus Co")]

    assert one_sided(met)
    assert one_sided([*met[:2], Met("Policy", "Bus Co")]) == ""


def test_r06_those_met_outside_academia_are_counted():
    met = [Met(is_outside_academia=True), Met(is_outside_academia=False)]

    assert outside_words(met) == "Outside academia: 1 of the 2 you met."


def test_r07_names_promptness_and_thanks_make_the_impression_and_no_pitch_does():
    wrong = REQUEST.body.replace("Dr. Reyes", "Dr. Ramos")
    pitch = Planned(text="I won two awards and am a great fit; what do you think?")

    assert stops(wrong) == ["name"]
    assert schedule.choose(replace(AGREED, starts_at=None)).late_at == NOW + 48 * HOUR
    assert {step.do for step in steps(replace(AGREED, ended_at=NOW))} >= {Do.THANK}
    assert "self_promotion" in {each.check for each in question_advice(pitch)}


def test_r08_the_reason_opens_the_way_and_becomes_the_reason_in_the_letter():
    listed = Journey(added_at=NOW)

    assert explore.step(listed) is None
    assert explore.step(replace(listed, is_intriguing=True)).do is Do.ASK
    assert "you test ticket machines with people who are in a hurry" in REQUEST.body


def test_r09_whoever_stays_on_the_list_is_stuck_and_a_letter_goes_to_a_named_person():
    listed = Journey(added_at=NOW)

    assert not explore.is_stuck(listed, NOW + 14 * DAY)
    assert explore.is_stuck(listed, NOW + 14 * DAY + timedelta(seconds=1))
    assert to_nobody("info@ferrylab.org")
    assert checks.request_faults("", REQUEST.body.replace("Dr. Reyes", "Sir or Madam"), **ABOUT)


def test_r10_e_mail_is_the_first_way_and_others_stand_beside_it():
    assert REQUEST.subject
    assert drafts.linkedin(MINA, DANA, ASKING, limit=200).body
    assert drafts.phone(MINA, DANA, ASKING).body


def test_r11_a_ladder_leads_to_the_first_stranger():
    rungs = [ladder(["knows_me"] * asked).key for asked in range(4)]

    assert rungs == ["practice", "near", "known", "stranger"]


def test_r12_that_people_like_to_help_is_an_opinion_and_never_promised():
    assert "An opinion" in why_not("R12")
    assert "paying" not in REQUEST.body


def test_r13_that_employers_encourage_it_is_half_true_and_never_claimed():
    assert "Half true" in why_not("R13")
    assert "encourage" not in REQUEST.body


def test_r14_not_a_job_and_information_are_two_things_and_each_withholds_ready():
    undenied = without("I am not asking for a job or a job interview, only for information.")
    aimless = without(
        "I would like to learn how you came to UX and what the work is really like.",
        ", only for information",
    ).replace("Could I ask you five or six questions", "Could I see you")

    assert stops(REQUEST.body) == []
    assert stops(undenied) == ["not_a_job"]
    assert stops(aimless) == ["information"]


def test_r14_not_a_job_has_to_be_true():
    applying = replace(ASKING, is_applying=True)

    assert stops(REQUEST.body, asking=applying) == ["not_a_job", "untrue"]
    assert stops(drafts.request(MINA, DANA, applying).body, asking=applying) == []


def test_r15_a_request_without_minutes_is_not_ready():
    assert stops(without(" in 30 minutes")) == ["minutes"]


def test_r16_thirty_minutes_and_five_or_six_questions_are_the_defaults():
    assert (Asking().minutes, Asking().questions, Thanking().minutes) == (30, "five or six", 30)
    assert core_questions_for(Asking().minutes) == (5, 6)
    assert stops(REQUEST.body.replace("five or six questions", "about your work")) == []


def test_r17_their_workplace_comes_first():
    assert next(iter(Format)) is Format.WORKPLACE
    assert "at your workplace or, if easier, by phone or video?" in REQUEST.body


def test_r18_the_fallback_is_phone_or_video_and_nobody_skypes():
    assert list(Format)[2:] == [Format.PHONE, Format.VIDEO]
    assert schedule.NEEDS[Format.VIDEO] == ("link",)
    assert "Skype" not in REQUEST.body


def test_r19_the_list_is_wanted_two_days_before_and_late_two_hours_before():
    todo = prepare.step(AGREED)

    assert AGREED.starts_at - todo.by_at == 2 * DAY
    assert AGREED.starts_at - todo.late_at == 2 * HOUR
    assert prepare.step(replace(AGREED, prepared_at=NOW)) is None


def test_r20_needs_without_a_question_and_questions_without_a_need_are_shown():
    question = Planned(text="Which piece of work took most of your time last week?", need="week")

    said = [each.why for each in list_advice([question], 30, ["pay"]) if each.check == "needs"]

    assert said == [
        "Nothing asks about this yet: pay",
        "Question 1 is not tied yet to what you want to know. Say under “More” what for.",
    ]
