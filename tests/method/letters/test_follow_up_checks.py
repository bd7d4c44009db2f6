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
