from dataclasses import replace

import pytest

from askaround.method.advice import Advice, Severity
from askaround.method.letters import checks
from askaround.method.letters.facts import Asking, Reader, Writer
from askaround.method.letters.fault_words import (
    BOOKING,
    BRAIN,
    LEFT_OVER,
    LEFT_OVER_XX,
    SECOND_ASK,
)
from askaround.method.letters.request_words import COUNTED, Wording
from bench.letters import letters

SEEN = ("look at", "look over", "look through", "review", "critique", "comment on", "go over")
ASKED_BESIDE = (
    *("feedback on my CV", "read my thesis", "please introduce me", "you refer me"),
    *("and recommend me", "put me in touch", "be my mentor", "mentor me", "shadow you"),
    *("make a brief introduction", "feel free to forward it", "write me a reference"),
)
BOOKED = (
    *("calendly.com", "cal.com/mina", "savvycal.com", "tidycal.com", "zcal.co", "youcanbook.me"),
    *("doodle.com", "koalendar.com", "calendar.app.google", "bookwithme", "meetings.hubspot"),
    *("pick a slot in my diary", "book a time on my calendar"),
)
OKAFOR = Reader(name="Nkechi Okafor", greeting_name="Dr. Okafor")
NOBODY = Reader()


def faults(
    body: str, subject: str = "Your work", reader: Reader = NOBODY, asking: Asking | None = None
) -> dict[str, Advice]:
    found = checks.request_faults(
        subject, body, writer=Writer(), reader=reader, asking=asking or Asking()
    )
    return {advice.check: advice for advice in found}


@pytest.mark.parametrize(
    ("check", "body", "passage"),
    [
        ("cv", "I have attached my CV.", "attached my CV"),
        ("cv", "Please find enclosed my résumé.", "enclosed my résumé"),
        ("cv", "Happy to send my resume.", "send my resume"),
        ("job", "I am looking for a research position.", "looking for a research position"),
        ("job", "Are you hiring this year?", "Are you hiring"),
        ("job", "I'd love to join your team.", "join your team"),
        ("brain", "I would love to pick your brain.", "pick your brain"),
        ("left_over", "Hi [Name],", "[Name]"),
        ("left_over", "Hi {name}, hello", "{name}"),
        ("left_over", "I met you at XX last year.", "XX"),
        ("left_over", "I am a _____ in York.", "_____"),
        ("booking", "Book here: https://calendly.com/mina", "calendly.com"),
        ("several_asks", "Would you look over my portfolio?", "look over my portfolio"),
    ],
)
def test_a_fault_is_found_where_it_stands(check: str, body: str, passage: str) -> None:
    advice = faults(body)[check]

    assert body[advice.start : advice.end] == passage


@pytest.mark.parametrize(
    "body",
    [
        "I have attached nothing, and no CV.",
        "I will not attach a CV.",
        "How did you navigate the job search to get this position?",
        "I am not looking for a job, only for information.",
        "I study XX and XY chromosomes.",
        "I read the report [1] twice.",
        "What jobs do psychologists hold in your firm?",
        "You can choose a time here: https://ask.calder.example/anneke",
        "Would Tuesday suit you? Or Friday? Or is a call easier?",
    ],
)
def test_innocent_words_raise_nothing(body: str) -> None:
    assert faults(body) == {}


def test_more_than_three_questions_are_too_many_for_a_letter() -> None:
    assert "several_asks" not in faults("A? B? C?")
    assert "several_asks" in faults("A? B? C? D?")


def test_a_gap_in_the_subject_is_found_too() -> None:
    assert faults("Hello", "Question about [topic]")["left_over"].severity is Severity.STOP


@pytest.mark.parametrize(
    ("subject", "shouts"),
    [("URGENT", True), ("MEETING REQUEST", True), ("SPSP", False), ("UX at SPSP", False)],
)
def test_a_subject_in_capitals_shouts(subject: str, shouts: bool) -> None:
    assert ("capitals" in faults("Hello", subject)) is shouts


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Dr. Okafor,",
        "Dear Dr Okafor,",
        "dear dr. okafor,",
        "Hi Nkechi,",
        "Nkechi,\n",
        "Hello Nkechi Okafor!",
        "Dear Nkechi and Tom,",
        "Good morning, Dr. Okafor,",
    ],
)
def test_the_right_name_is_right_in_any_greeting(greeting: str) -> None:
    assert "name" not in faults(f"{greeting} could we talk?", reader=OKAFOR)


@pytest.mark.parametrize("greeting", ["Dear Dr. Okafer,", "Hi Anneke,", "Dear Pencil Row team,"])
def test_another_name_stops(greeting: str) -> None:
    advice = faults(f"{greeting}\n\ncould we talk?", reader=OKAFOR)["name"]

    assert advice.severity is Severity.STOP
    assert advice.instead == "Dear Dr. Okafor,"


@pytest.mark.parametrize(
    "greeting", ["Dear Sir or Madam,", "To whom it may concern:", "Hi there,", "Hello,", "Well."]
)
def test_a_greeting_without_a_name_is_mentioned(greeting: str) -> None:
    advice = faults(f"{greeting}\n\ncould we talk?", reader=OKAFOR)["name"]

    assert advice.severity is Severity.WARN


def test_another_title_is_mentioned_and_a_shortened_one_is_not() -> None:
    hale = Reader(name="Ann Hale", greeting_name="Professor Hale")

    assert faults("Dear Ms. Hale,", reader=hale)["name"].severity is Severity.WARN
    assert "name" not in faults("Dear Prof. Hale,", reader=hale)


def test_accents_do_not_make_another_name() -> None:
    assert "name" not in faults("Dear Tomas,", reader=Reader(name="Tomás Núñez"))


def test_where_no_name_is_known_none_is_missed() -> None:
    assert "name" not in faults("Hello, could we talk?")


def test_a_denial_by_somebody_who_applies_is_untrue() -> None:
    applying = Asking(is_applying=True)
    body = "I am not asking for a job."

    advice = faults(body, asking=applying)["untrue"]

    assert advice.severity is Severity.STOP
    assert "I may apply" in advice.instead
    assert body[advice.start : advice.end].endswith("job")
    assert "untrue" not in faults(body)


def test_the_open_word_makes_a_denial_true_again() -> None:
    applying = Asking(is_applying=True)
    body = "I may apply to you in spring; this talk is not a job interview."

    assert faults(body, asking=applying) == {}


def test_a_stop_among_the_faults_withholds_ready() -> None:
    warning = Advice(check="cv", severity=Severity.WARN, why="A CV.")

    assert checks.is_ready([], [warning])
    assert not checks.is_ready([], [replace(warning, severity=Severity.STOP)])


def test_windows_line_ends_leave_the_passage_where_it_is() -> None:
    body = "Dear Nkechi,\r\n\r\nI would love to pick\r\nyour brain.\r\n"

    advice = faults(body)["brain"]

    assert body[advice.start : advice.end].split() == ["pick", "your", "brain"]


@pytest.mark.parametrize("hello", ["Dear Sir or Madam,", "Dear Hiring Manager,", "Hi there,"])
def test_a_greeting_to_nobody_is_told_whoever_the_reader_is(hello: str) -> None:
    _, advice = checks.request_alone("Your work", f"{hello}\n\nMay I ask you something?")

    passages = {each.check: hello[each.start : each.end] for each in advice}
    assert passages["name"] and passages["name"] in hello


@pytest.mark.parametrize("hello", ["Dear Ms. Lund,", "Hello,", "Hi [Name],", "hey Dana, hi"])
def test_a_greeting_to_somebody_is_left_alone_where_the_reader_is_not_known(hello: str) -> None:
    _, advice = checks.request_alone("Your work", f"{hello}\n\nMay I ask you something?")

    assert "name" not in {each.check for each in advice}


@pytest.mark.parametrize("wording", [SECOND_ASK, BRAIN, LEFT_OVER, LEFT_OVER_XX, BOOKING, COUNTED])
def test_a_wording_finds_what_its_pattern_finds(wording: Wording) -> None:
    texts = [letter.text for kind in ("requests", "thanks") for letter in letters(kind)]
    texts += [text.upper() for text in texts]

    for text in texts:
        found, wanted = wording.search(text), wording.pattern.search(text)
        assert (found and found.span()) == (wanted and wanted.span()), text


@pytest.mark.parametrize(
    ("wording", "text"),
    [
        *((SECOND_ASK, f"please {verb} my CV") for verb in SEEN),
        *((SECOND_ASK, text) for text in ASKED_BESIDE),
        (LEFT_OVER, "[Name]"),
        (LEFT_OVER, "{{ name }}"),
        (LEFT_OVER, "<company>"),
        (LEFT_OVER, "____"),
        (LEFT_OVER, "XXX"),
        (LEFT_OVER, "tbd"),
        (LEFT_OVER, "Lorem ipsum"),
        (LEFT_OVER, "YOUR_NAME"),
        *((BOOKING, text) for text in BOOKED),
        (COUNTED, "five short questions"),
        (COUNTED, "about two things"),
    ],
)
def test_a_piece_leaves_out_no_wording(wording: Wording, text: str) -> None:
    assert wording.pattern.search(text)
    assert wording.search(text)
