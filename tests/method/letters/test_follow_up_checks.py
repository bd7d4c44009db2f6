import pytest

from askaround.method.advice import Element
from askaround.method.letters import checks
from askaround.method.letters.facts import Asking, Reader, Writer

GOOD = """Dear Nkechi,

My note may have come at a full time. Would ten minutes do? If not, I understand completely and
won't write again.

Thanks, Mina"""


def margin(body: str, minutes: int = 30) -> dict[str, Element]:
    found = checks.follow_up_elements(
        "Re: x", body, writer=Writer(), reader=Reader(), asking=Asking(minutes=minutes)
    )
    return {element.check: element for element in found}


def test_a_good_follow_up_has_everything_in_place() -> None:
    assert all(element.in_place for element in margin(GOOD).values())


@pytest.mark.parametrize(
    ("check", "passage", "left"),
    [
        ("smaller", "Would ten minutes do?", "Would 30 minutes do?"),
        ("easy_no", "If not, I understand completely and\nwon't", "I won't"),
        ("last_one", " and\nwon't write again", ""),
    ],
)
def test_each_element_is_missed_when_its_passage_goes(check: str, passage: str, left: str) -> None:
    element = margin(GOOD.replace(passage, left))[check]

    assert not element.in_place
    assert element.instead


def test_questions_in_writing_are_a_smaller_ask() -> None:
    assert margin("Or two questions by e-mail?")["smaller"].in_place


@pytest.mark.parametrize(("count", "in_place"), [(0, False), (1, True), (90, True), (91, False)])
def test_a_follow_up_has_90_words_at_most(count: int, in_place: bool) -> None:
    assert margin("word " * count)["length"].in_place is in_place


@pytest.mark.parametrize(
    ("body", "reproaches"),
    [
        ("I still have not heard from you.", True),
        ("Did you get my letter?", True),
        ("My note may have come at a full moment.", False),
    ],
)
def test_reproach_is_pointed_out(body: str, reproaches: bool) -> None:
    found = checks.follow_up_faults(
        "Re: x", body, writer=Writer(), reader=Reader(), asking=Asking()
    )

    assert ("reproach" in [advice.check for advice in found]) is reproaches


@pytest.mark.parametrize(
    ("subject", "body", "is_one"),
    [
        ("Re: Your path", "Would ten minutes be easier?", True),
        ("A call", "I am following up on my note. Would ten minutes be easier?", True),
        ("A call", "My note from last week may have been lost.", True),
        ("Your path", "Could I have thirty minutes?", False),
        ("Your path", "I will follow up next week. Could I have thirty minutes?", False),
    ],
)
def test_a_follow_up_is_told_by_its_words(subject: str, body: str, is_one: bool) -> None:
    _, advice = checks.request_alone(subject, body)

    assert ("last_one" in {each.check for each in advice}) is is_one
