import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.letters import words


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("Your talk on test fairness.", "What caught my eye: your talk on test fairness."),
        ("because of your move into policy", "What caught my eye: your move into policy."),
        ("Because she builds tests", "What caught my eye: you build tests."),
        ("he carries both hats", "What caught my eye: you carry both hats."),
        ("she teaches", "What caught my eye: you teach."),
        ("she also builds tests", "What caught my eye: you also build tests."),
        ("Runs the lab that tests buoys", "What caught my eye: you run the lab that tests buoys."),
        ("Studies on buoys", "What caught my eye: studies on buoys."),
        ("I read her 2024 paper", "I read your 2024 paper."),
        ("Nkechi moved from a clinic", "What caught my eye: you moved from a clinic."),
        ("her 2024 paper on dyslexia", "What caught my eye: your 2024 paper on dyslexia."),
        ("I heard your panel at SPSP", "I heard your panel at SPSP."),
        ("you left the lab for a school", "You left the lab for a school."),
        ("SPSP panel, twice...", "What caught my eye: SPSP panel, twice."),
        ("because", ""),
        ("  ", ""),
    ],
)
def test_a_reason_becomes_a_sentence_in_whatever_grammar_it_was_noted(
    reason: str, sentence: str
) -> None:
    assert words.reason_sentence(reason, ("Nkechi",)) == sentence


@pytest.mark.parametrize(
    "reason",
    [
        "she builds tests and talks about them",
        "she's moved",
        "she said he was right",
    ],
)
def test_a_note_about_them_that_cannot_safely_be_turned_is_quoted(reason: str) -> None:
    sentence = words.reason_sentence(reason, ("Nkechi",))

    assert sentence == f"My note when I came across your work: “{reason}”."


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        ("a postdoc at Northfield.", "I am a postdoc at Northfield."),
        ("A postdoc at Northfield", "I am a postdoc at Northfield."),
        ("working in a clinic", "I am working in a clinic."),
        ("I teach in Leeds", "I teach in Leeds."),
        ("I'm a nurse", "I'm a nurse."),
        ("postdoc, Northfield", "I am a postdoc, Northfield."),
        ("PhD student in memory research", "I am a PhD student in memory research."),
        ("Early-career psychologist", "I am an early-career psychologist."),
        ("MSc student", "I am an MSc student."),
        ("university lecturer", "I am a university lecturer."),
        ("memory, Northfield", "A word about me: memory, Northfield."),
        ("", ""),
    ],
)
def test_who_i_am_reads_well_with_and_without_an_article(about: str, sentence: str) -> None:
    assert words.with_article(about) == sentence


@pytest.mark.parametrize(
    ("step", "by", "sentence"),
    [
        ("Read both papers.", "this week", "I will read both papers this week."),
        ("read both papers", "Friday 19 June", "I will read both papers by Friday 19 June."),
        ("a summary of study 3", "19 June", "My next step, by 19 June: a summary of study 3."),
        ("a summary of study 3", "", "My next step: a summary of study 3."),
        ("read both papers", "the end of June", "I will read both papers by the end of June."),
        ("read both papers", "summer", "I will read both papers by summer."),
        ("read both papers", "over the summer", "I will read both papers over the summer."),
        ("I'll ask my lab", "tomorrow", "I'll ask my lab tomorrow."),
        ("", "Friday", ""),
    ],
)
def test_a_next_step_becomes_a_promise(step: str, by: str, sentence: str) -> None:
    assert words.will_do(step, by) == sentence


@pytest.mark.parametrize(
    ("time", "spoken"),
    [
        ("Tuesday 9 June", "on Tuesday 9 June"),
        ("9 June", "on 9 June"),
        ("Tue 9 June", "on Tue 9 June"),
        ("next week", "next week"),
        ("monthly", "monthly"),
        ("", ""),
    ],
)
def test_only_a_day_or_a_date_takes_on(time: str, spoken: str) -> None:
    assert words.on_day(time) == spoken


def test_template_brackets_in_a_fact_become_round() -> None:
    assert words.tidy(" {a}  [b]\n c ") == "(a) (b) c"


@given(st.text(), st.text())
def test_no_text_is_too_strange_for_a_sentence(one: str, other: str) -> None:
    made = (
        words.reason_sentence(one, (other,)),
        words.with_article(one),
        words.will_do(one, other),
        words.sentence(one),
        words.first_sentence(one),
        words.either((one, other)),
    )

    assert all("  " not in text and "\n" not in text for text in made)
