"""E14: signed, with a way to answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.advice import Element, Severity
from askaround.method.letters.adding import add
from askaround.method.letters.facts import Writer
from askaround.method.letters.reading import Letter
from askaround.method.letters.signing import signed

SAID = "Dear Ann,\n\nCould I ask you five questions?\n\n"
MINA = Writer(name="Mina Park", phone="555-0100", profile_link="https://people.example/mina")


def line(end: str, writer: Writer = MINA) -> Element:
    return signed(Letter(body=SAID + end, writer=writer))


@pytest.mark.parametrize(
    "end",
    [
        "Kind regards,\nMina Park\n555-0100",
        "Kind regards,\r\nMina Park\r\n555-0100",
        "Best\nMina | +44 20 7946 0000",
        "Thanks,\nMina\nmina@uni.example",
        "Yours sincerely,\nMina Park, https://people.example/mina",
        "Mina Park | 555-0100",
    ],
)
def test_a_name_with_a_number_or_a_link_is_enough(end: str) -> None:
    assert line(end).in_place
    assert line(end, Writer()).in_place


@pytest.mark.parametrize("end", ["", "Kind regards,", "Best,\nAnn Other", "It is this."])
def test_without_their_name_it_is_offered_whole(end: str) -> None:
    found = line(end)

    assert not found.in_place and found.severity is Severity.WARN
    assert found.instead == "Mina Park | 555-0100 | https://people.example/mina"


def test_with_a_name_alone_the_way_is_a_note() -> None:
    found = line("Thanks,\nMina")

    assert not found.in_place and found.severity is Severity.NOTE
    assert found.instead == "555-0100 | https://people.example/mina"


def test_who_has_noted_no_way_misses_none() -> None:
    found = line("Thanks,\nMina", Writer(name="Mina Park"))

    assert found.in_place and "one more way" in found.line


@pytest.mark.parametrize(
    ("end", "is_signed"),
    [
        ("Kind regards,\n[Your Name]\n[Phone]", True),
        ("Thanks, Sam (sam@uni.example)", True),
        ("Could we talk some time? Many thanks, Sam Lee, 555-0100", True),
        ("Kind regards,", False),
        ("It would mean a lot to me.", False),
        ("Call me at 555-0100.", False),
    ],
)
def test_by_its_words_alone_a_letter_is_signed_or_not(end: str, is_signed: bool) -> None:
    assert line(end, Writer()).in_place is is_signed


@pytest.mark.parametrize(
    "end",
    ["", "Kind regards,", "Thanks,\nMina", "Mina", "Kind regards,\nMina Park\n", "Last words."],
)
def test_the_signature_that_is_offered_puts_it_in_place(end: str) -> None:
    body = add(SAID + end, line(end).instead, "signature")

    assert signed(Letter(body=body, writer=MINA)).in_place, body
    assert body.startswith(SAID.strip())


@given(st.text(max_size=200), st.text(max_size=30))
def test_whatever_is_typed_is_read(body: str, name: str) -> None:
    assert signed(Letter(body=body, writer=Writer(name=name))).line
