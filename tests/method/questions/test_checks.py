"""Every check keeps its own examples, and none of them trips over the article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askaround.method.advice import Severity
from askaround.method.questions.bank import BANK, SAMPLES, Sample
from askaround.method.questions.check import Check
from askaround.method.questions.checks import CHECKS, advice

PASSES = [(check, text) for check in CHECKS for text in check.passes]
FAILS = [(check, text) for check in CHECKS for text in check.fails]
WORDS = sorted(
    {word for check in CHECKS for text in check.passes + check.fails for word in text.split()}
)


def said(question: str, *known: str) -> list[str]:
    return [each.check for each in advice(question, known)]


@pytest.mark.parametrize(("check", "text"), PASSES, ids=lambda value: getattr(value, "id", value))
def test_what_a_check_passes_is_passed_by_every_check(check: Check, text: str) -> None:
    assert check.find(text) is None
    assert advice(text) == []


@pytest.mark.parametrize(("check", "text"), FAILS, ids=lambda value: getattr(value, "id", value))
def test_what_a_check_fails_is_advised_with_a_reason(check: Check, text: str) -> None:
    finding = check.find(text)

    assert finding
    assert finding.why.endswith(".")
    assert text[finding.start : finding.end].strip()
    assert check.id in said(text)


def test_every_check_has_five_examples_of_each_and_an_id_of_its_own() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS) == 10
    assert min(len(check.passes) for check in CHECKS) >= 5
    assert min(len(check.fails) for check in CHECKS) >= 4


def test_a_job_private_life_secrets_and_plain_facts_are_stops() -> None:
    stops = {check.id for check in CHECKS if check.severity is Severity.STOP}

    assert stops == {"asks_for_job", "personal", "confidential", "searchable"}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_the_seven_samples_of_the_article_get_no_stop_and_no_warning(sample: Sample) -> None:
    """The first acceptance test that follows from the article (R30 to R36)."""
    assert advice(sample.text) == []


def test_a_stop_silences_remarks_on_grammar() -> None:
    assert said("Are you hiring?") == ["asks_for_job"]


def test_a_remark_on_manner_silences_the_remark_that_the_question_is_closed() -> None:
    assert said("Isn't the travel tiring?") == ["leading"]
    assert said("Is the travel tiring?") == ["closed"]


def test_a_better_wording_is_shown_only_where_every_check_lets_it_pass() -> None:
    every = [each for check in CHECKS for text in check.fails for each in advice(text)]

    offered = [each.instead for each in every if each.instead]

    assert len(offered) >= 15
    assert [text for text in offered if advice(text)] == []


def test_a_closed_first_half_is_not_offered_as_the_better_question() -> None:
    found = advice("Do you like the analysis and do the reviews annoy you?")

    assert [each.check for each in found] == ["double"]
    assert found[0].instead == ""


@pytest.mark.parametrize("text", ["", "  ", "?", "...", "\n", "…?!"])
def test_nothing_typed_gets_no_advice(text: str) -> None:
    assert advice(text, ["Forty people."]) == []


def test_curly_and_straight_quotes_are_read_alike() -> None:
    assert said("Don’t you miss teaching?") == said("Don't you miss teaching?") == ["leading"]


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)), st.text()
)
@settings(max_examples=300, deadline=None)
def test_advice_never_raises_and_points_inside_the_text(text: str, line: str) -> None:
    for each in advice(text, [line, text]):
        assert 0 <= each.start <= each.end <= len(text)
        assert each.why


NEAR_MISSES = """\
How did you decide between the two offers in your profile?
What do clinicians on your team do when the data disagree with them?
Is there a colleague in policy you would suggest I speak with?
Could you say a little about how the grant was won?
Which jobs did you look at before you found this one?
How are openings usually announced in your corner of the field?
What made the hiring panel take a chance on a memory researcher?
What kinds of salaries should a newcomer expect in this sector?
How do people in your field talk about pay when they move?
How long did you hesitate before you left the lab?
Which of the two, teaching or consulting, taught you more about writing?
Your report on school meals names three barriers; which one moved since?
How does your health trust use psychologists outside the clinic?
How often do plans survive fieldwork, in your experience?
Who reads your reports first, and what do they look for?
Are there any mailing lists you would recommend to a newcomer?
How did your training and your clinical years shape how you read data?
What is the balance between fieldwork and writing in your week?
As the only psychologist in the building, how do you keep your craft alive?
What happens to people's careers when a programme is closed?
What roles exist for someone with my training in your field?
Of the studies you have made public, which one would you repeat?
How do you look after staff when posts are cut?
What does it take to be an expert people believe?
"""


@pytest.mark.parametrize("text", NEAR_MISSES.splitlines())
def test_a_good_question_that_looks_like_a_bad_one_passes(text: str) -> None:
    assert advice(text) == []


def test_every_question_of_the_bank_keeps_every_check() -> None:
    assert [(sample.id, each.check) for sample in BANK for each in advice(sample.text)] == []
