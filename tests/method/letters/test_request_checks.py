from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.advice import Element, Severity
from askaround.method.letters import checks
from askaround.method.letters.facts import Asking, Reader, Thanking, Writer

TERSE = """Dear Dr. Okafor,

I'm a PhD student at Northfield. Your talk on reading tests made me curious how they get built
and who decides in the end. Could I have 20 minutes on the phone, any day next week? Five
questions, no job hunting. If not,
no problem at all.

Thanks,
Mina
555-0100
"""
WORDY = """Dear Ms. Brandt,

My name is Mina Park, and I am currently in my fourth year of a doctorate in psychology. I came
across your article about the first two years of a survey team, and it has been on my mind ever
since; I had not seen anybody write so openly about what went wrong in the beginning.

I am trying to find out what such a team does from week to week. I should say at once that I am
not looking for a position or an internship, neither now nor through the back door. Would it be
possible for me to come to your office for half an hour, whenever suits you in the coming weeks,
and ask you six questions that I have prepared?

Should this be a difficult time, I shall of course understand. Thank you very much for reading
this far.

With best wishes,
Mina Park
https://people.example/mina
"""
BRITISH = """Dear Professor Hale,

I work as a clinical psychologist in York and am weighing a move into evaluation. Tom Ashe, who
trained with you, thought your view of it would be the most useful he could think of. I'd be most
grateful for a quarter of an hour, in your department or by telephone, at a time that suits you.
Three questions would do. It isn't about a job, I promise. Please don't give it a second thought
if term is too full.

Many thanks,
Ruth Pym (ruth@pym.example)
"""
MANNERS = {"terse": TERSE, "wordy": WORDY, "british": BRITISH}


def margin(body: str, subject: str = "Your article", **facts: object) -> dict[str, Element]:
    known = {"writer": Writer(), "reader": Reader(), "asking": Asking()} | facts
    found = checks.request_elements(subject, body, **known)
    return {element.check: element for element in found}


def test_the_margin_has_ten_lines() -> None:
    assert len(checks.REQUEST) == 10
    assert list(margin("")) == [
        "who_you_are",
        "why_them",
        "information",
        "not_a_job",
        "minutes",
        "place",
        "easy_no",
        "signature",
        "length",
        "subject",
    ]


@pytest.mark.parametrize("manner", MANNERS)
def test_good_requests_in_every_manner_have_everything_in_place(manner: str) -> None:
    body = MANNERS[manner]

    missing = [element.line for element in margin(body).values() if not element.in_place]

    assert missing == []
    facts = {"writer": Writer(), "reader": Reader(), "asking": Asking()}
    assert checks.request_faults("Your article", body, **facts) == []


PASSAGES = {
    "who_you_are": ("I'm a PhD student at Northfield. ", ""),
    "why_them": ("Your talk on reading tests made me curious how", "I am curious how"),
    "information": ("made me curious how they get built\nand who decides in the end", "was good"),
    "not_a_job": ("no job hunting", "no more"),
    "minutes": ("20 minutes", "a moment"),
    "place": (" on the phone, any day next week", ""),
    "easy_no": ("If not,\nno problem at all.", ""),
}


@pytest.mark.parametrize("check", PASSAGES)
def test_each_element_is_missed_when_its_passage_goes(check: str) -> None:
    passage, left = PASSAGES[check]
    assert passage in TERSE
    shorter = TERSE.replace(passage, left)

    assert margin(TERSE)[check].in_place
    assert not margin(shorter)[check].in_place


@pytest.mark.parametrize(
    "said",
    [
        "I am not asking for a job or a job interview.",
        "To be clear, this is not a job interview request.",
        "This is no job application.",
        "I'm not job hunting.",
        "I want information, not a job.",
        "I am not on the job market.",
        "It is advice rather than employment that I hope for.",
        "I am neither applying for a position nor asking for one.",
        "I have no intention of applying.",
        "I won’t be asking about openings.",
        "There is nothing to do with a vacancy in this.",
    ],
)
def test_not_a_job_is_heard_in_many_words(said: str) -> None:
    assert margin(said)["not_a_job"].in_place


@pytest.mark.parametrize(
    "said",
    [
        "I do not know yet which job I want.",
        "I am not only looking for a job, I also want advice.",
        "How did you navigate the job search to get this position?",
        "My job is not easy to explain.",
        "I would not miss your talk.",
    ],
)
def test_other_talk_of_jobs_is_no_denial(said: str) -> None:
    assert not margin(said)["not_a_job"].in_place


@pytest.mark.parametrize(
    "said",
    ["30 minutes", "20-30 min", "a 15-minute call", "half an hour", "twenty-five minutes"],
)
def test_minutes_are_read_in_figures_and_in_words(said: str) -> None:
    element = margin(f"Could you spare {said}? I have five questions.")["minutes"]

    assert element.in_place


def test_minutes_on_the_road_are_not_minutes_asked_for() -> None:
    assert not margin("I live 20 minutes away. Could we talk?")["minutes"].in_place


@pytest.mark.parametrize(("minutes", "in_place"), [(45, True), (46, False)])
def test_more_than_45_minutes_are_much_to_give(minutes: int, in_place: bool) -> None:
    element = margin(f"Could I ask you six questions in {minutes} minutes?")["minutes"]

    assert element.in_place is in_place
    assert element.severity is not Severity.STOP


def test_the_number_of_questions_is_only_recommended() -> None:
    element = margin("Could you spare 20 minutes?")["minutes"]

    assert not element.in_place
    assert element.severity is Severity.NOTE
    assert element.instead == "I have five or six questions."


def test_minutes_without_an_ask_get_the_question() -> None:
    element = margin("30 minutes, five questions.")["minutes"]

    assert not element.in_place
    assert element.instead.startswith("Could I ask you five or six questions")


@pytest.mark.parametrize(
    ("count", "in_place"), [(49, False), (50, True), (180, True), (181, False)]
)
def test_length_is_between_50_and_180_words(count: int, in_place: bool) -> None:
    assert margin("word " * count)["length"].in_place is in_place


def test_over_180_words_weigh_more_than_under_50() -> None:
    assert margin("word " * 181)["length"].severity is Severity.WARN
    assert margin("word " * 49)["length"].severity is Severity.NOTE


@pytest.mark.parametrize(
    ("subject", "in_place"),
    [
        ("x" * 60, True),
        ("x" * 61, False),
        ("", False),
        ("Quick question", False),
        ("Coffee?", False),
        ("Question about test fairness", True),
    ],
)
def test_a_subject_is_specific_and_at_most_60_characters(subject: str, in_place: bool) -> None:
    assert margin("", subject)["subject"].in_place is in_place


def test_every_missing_sentence_fits_the_facts(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    found = margin("Hello", "", writer=writer, reader=reader, asking=asking)

    assert found["who_you_are"].instead.startswith("I am a postdoc in social psychology")
    assert found["why_them"].instead.startswith("Lena Ortiz suggested")
    assert "test development" in found["information"].instead
    assert "30 minutes" in found["minutes"].instead
    assert "workplace" in found["place"].instead and "9 June" in found["place"].instead
    assert found["subject"].instead == "Lena Ortiz suggested I write"


def test_what_is_in_place_suggests_nothing() -> None:
    assert all(not element.instead for element in margin(TERSE).values() if element.in_place)


def test_adding_each_suggestion_puts_its_element_in_place(
    writer: Writer, reader: Reader, asking: Asking
) -> None:
    facts = {"writer": writer, "reader": reader, "asking": asking}
    body = "Dear Dr. Okafor,\n\nI hope this finds you well.\n\nKind regards,\nMina Park"

    before = margin(body, **facts)
    for check, element in before.items():
        body = checks.add(body, element.instead, check)

    after = margin(body, before["subject"].instead, **facts)
    missing = [element.check for element in after.values() if not element.in_place]
    assert missing == []


def test_who_applies_there_is_asked_for_the_open_word() -> None:
    applying = Asking(is_applying=True)
    silent = margin(TERSE, asking=applying)["not_a_job"]
    open_word = margin("I may apply to Pencil Row in spring.", asking=applying)["not_a_job"]

    assert not silent.in_place and "I may apply" in silent.instead
    assert open_word.in_place


@pytest.mark.parametrize("check", ["information", "not_a_job", "minutes"])
def test_without_minutes_denial_or_purpose_a_request_is_not_ready(check: str) -> None:
    """The third acceptance test that follows from the article (R14, R15)."""
    facts = {"writer": Writer(), "reader": Reader(), "asking": Asking()}
    without = TERSE.replace(*PASSAGES[check])

    assert checks.is_ready(checks.request_elements("A", TERSE, **facts))
    assert not checks.is_ready(checks.request_elements("A", without, **facts))


@pytest.mark.parametrize("check", ["who_you_are", "why_them", "place", "easy_no"])
def test_what_is_only_recommended_withholds_nothing(check: str) -> None:
    facts = {"writer": Writer(), "reader": Reader(), "asking": Asking()}
    without = TERSE.replace(*PASSAGES[check])

    assert checks.is_ready(checks.request_elements("A", without, **facts))


@given(st.text(), st.text(), st.text(), st.booleans())
def test_no_text_is_too_strange_to_read(
    subject: str, body: str, fact: str, is_applying: bool
) -> None:
    writer, reader = Writer(about=fact), Reader(name=fact, greeting_name=fact, organisation=fact)
    asking = Asking(reason=fact, introducer=fact, may_use_name=True, is_applying=is_applying)
    thanking = Thanking(starred=(fact,), referrals=((fact, None),))
    asked = {"writer": writer, "reader": reader, "asking": asking}
    thanked = {"reader": reader, "thanking": thanking}

    elements = (
        *checks.request_elements(subject, body, **asked),
        *checks.follow_up_elements(subject, body, **asked),
        *checks.thanks_elements(subject, body, others=(body, fact), **thanked),
    )
    faults = (
        *checks.request_faults(subject, body, **asked),
        *checks.follow_up_faults(subject, body, **asked),
        *checks.thanks_faults(subject, body, **thanked),
    )

    assert all(element.line and element.title for element in elements)
    assert all(0 <= fault.start <= fault.end <= len(body) for fault in faults)


def test_an_introducer_named_with_leave_is_reason_enough() -> None:
    asking = Asking(introducer="Ruth Pell", may_use_name=True)

    assert margin("Ruth Pell sends me.", asking=asking)["why_them"].in_place
    assert not margin("Ruth Pell sends me.", asking=replace(asking, may_use_name=None))[
        "why_them"
    ].in_place
