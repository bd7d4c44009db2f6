"""E4: why they in particular, and not what somebody else was told."""

import pytest

from askaround.method.advice import Element
from askaround.method.letters import checks
from askaround.method.letters.facts import Asking, Reader, Writer

REASON = "Your talk on reading tests for bilingual children has stayed with me ever since."
OTHER = f"Dear Ms. Brandt,\n\nI am a postdoc. {REASON}\n\nKind regards,\nMina Park"
OWN = "Your article on the first two years of a survey team has stayed on my desk."
ASK = "Could I ask you five questions in 30 minutes? I am not asking for a job."


def why(said: str, *others: str, **facts: object) -> Element:
    known = {"writer": Writer(), "reader": Reader(), "asking": Asking()} | facts
    body = f"Dear Dr. Okafor,\n\n{said} {ASK}\n\nThanks,\nMina"
    found = checks.request_elements("Your talk", body, others=others, **known)
    return next(each for each in found if each.check == "why_them")


def test_a_reason_given_to_somebody_else_is_told_with_its_words() -> None:
    found = why(REASON, OTHER)

    assert not found.in_place
    assert "Your talk on reading tests" in found.line


@pytest.mark.parametrize(
    "said",
    [
        OWN,
        "Your talk on how prisons train their staff has changed my mind twice.",
        "Lena Ortiz, who trained with you, suggested I write to you.",
    ],
)
def test_a_reason_of_their_own_is_in_place(said: str) -> None:
    assert why(said, OTHER).in_place


def test_without_other_requests_any_reason_will_do() -> None:
    assert why(REASON).in_place


def test_one_introducer_may_send_the_asker_to_two_people() -> None:
    said = "Lena Ortiz suggested I write to you."

    assert why(said, f"Dear Sam,\n\n{said} {ASK}").in_place


def test_what_is_asked_in_the_same_words_is_no_reason_given_twice() -> None:
    assert why(OWN, f"Dear Sam,\n\n{REASON} {ASK}\n\nThanks,\nMina").in_place


def test_what_is_offered_is_not_what_somebody_else_was_told() -> None:
    asking, reader = Asking(reason="because of her survey team"), Reader(organisation="Pencil Row")
    first = why("I hope you are well.", asking=asking, reader=reader).instead
    then = why("I hope you are well.", f"Dear Sam, {first}", asking=asking, reader=reader).instead

    assert "survey team" in first
    assert then == "I am writing to you because of your work at Pencil Row."


def test_the_command_compares_where_it_is_given_the_others() -> None:
    _, alone = checks.request_alone("Your talk", f"Dear Ann,\n\n{REASON} {ASK}")
    _, beside = checks.request_alone("Your talk", f"Dear Ann,\n\n{REASON} {ASK}", (OTHER,))

    assert "why_them" not in [each.check for each in alone]
    assert "why_them" in [each.check for each in beside]
