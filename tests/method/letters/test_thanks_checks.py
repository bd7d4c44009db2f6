import pytest

from askaround.method.advice import Element
from askaround.method.letters import checks
from askaround.method.letters.facts import Reader, Referral, Thanking

NOTES = Thanking(
    starred=("one finding per meeting",),
    referrals=(Referral("Sam Lee", True),),
)
GOOD = """Dear Nkechi,

Thank you for the half hour on Tuesday, in a week with a launch in it. One finding for each
meeting: I had never thought of a report that way. Last night I cut my lab summary from nine
slides to two, and it got clearer.

I will write to Sam Lee this week, using your name as you allowed, and tell you how it went.

With thanks,
Mina
"""
TERSE = """Hi Nkechi, thanks for your time yesterday. I read the case study you named on the train
home and will try one finding per meeting with my own group on Monday, two slides and no more.
I have written to Sam Lee as well. It was a good half hour, and I am grateful for it. Mina"""


def margin(
    body: str, thanking: Thanking = NOTES, others: tuple[str, ...] = ()
) -> dict[str, Element]:
    found = checks.thanks_elements(
        "Thank you", body, reader=Reader(), thanking=thanking, others=others
    )
    return {element.check: element for element in found}


@pytest.mark.parametrize("body", [GOOD, TERSE])
def test_good_thanks_have_everything_in_place(body: str) -> None:
    missing = [element.line for element in margin(body).values() if not element.in_place]

    assert missing == []


@pytest.mark.parametrize(
    ("check", "passage", "left"),
    [
        ("time", "the half hour on Tuesday, in a week with a launch in it", "all of it"),
        ("specific", "One finding for each\nmeeting:", "It was good."),
        ("referral", "Sam Lee", "your colleague"),
    ],
)
def test_each_element_is_missed_when_its_passage_goes(check: str, passage: str, left: str) -> None:
    assert passage in GOOD
    element = margin(GOOD.replace(passage, left))[check]

    assert not element.in_place
    assert element.instead


def test_what_i_do_with_it_needs_a_verb_and_a_day() -> None:
    neither = margin("Thank you. I enjoyed it.")["next_step"]
    undated = margin("I will read both papers.")["next_step"]
    dated = margin("I will read both papers this week.")["next_step"]

    assert (neither.in_place, undated.in_place, dated.in_place) == (False, False, True)
    assert neither.line != undated.line


def test_without_notes_a_word_of_theirs_is_enough() -> None:
    assert margin("What you said about budgets stays.", Thanking())["specific"].in_place
    assert not margin("It was a pleasure.", Thanking())["specific"].in_place


def test_without_a_referral_none_is_missed() -> None:
    assert "referral" not in margin(GOOD, Thanking())


@pytest.mark.parametrize("leave", [None, False])
def test_their_name_is_not_used_without_leave(leave: bool | None) -> None:
    thanking = Thanking(referrals=(Referral("Sam Lee", leave),))

    assert not margin(GOOD, thanking)["referral"].in_place
    assert margin("Thank you for pointing me to Sam Lee.", thanking)["referral"].in_place


@pytest.mark.parametrize(
    "asked",
    [
        "Could you introduce me to Sam?",
        "If you know of any openings, I am free.",
        "I have attached my CV.",
        "Do let me know of any vacancies.",
        "May I call you again next week?",
    ],
)
def test_a_request_does_not_belong_into_thanks(asked: str) -> None:
    assert not margin(f"{GOOD}\n{asked}")["no_ask"].in_place


@pytest.mark.parametrize(
    "said",
    [
        "I hope I may tell you in autumn how it went.",
        "If I can ever do something for you, please say so.",
        "Who would have thought?",
        "The job sounds harder than I had imagined.",
    ],
)
def test_kind_words_are_no_request(said: str) -> None:
    assert margin(f"{GOOD}\n{said}")["no_ask"].in_place


@pytest.mark.parametrize(
    ("count", "in_place"), [(39, False), (40, True), (120, True), (121, False)]
)
def test_thanks_have_40_to_120_words(count: int, in_place: bool) -> None:
    assert margin("word " * count)["length"].in_place is in_place


def test_nearly_the_same_text_for_two_people_is_pointed_out() -> None:
    copied = GOOD.replace("Nkechi", "Anneke").replace("Tuesday", "Friday")

    assert not margin(GOOD, others=(copied,))["own"].in_place
    assert margin(GOOD, others=(TERSE, ""))["own"].in_place


def test_thanks_are_checked_for_the_name_and_for_gaps() -> None:
    found = checks.thanks_faults(
        "Thank you",
        "Dear Anneke,\n\nThank you for [topic].",
        reader=Reader(name="Nkechi Okafor"),
        thanking=NOTES,
    )

    assert [advice.check for advice in found] == ["left_over", "name"]
