"""Reading letters of many hands: our own labelled corpus, and whatever anybody can type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.letters.elements import read_request, read_thanks, request, thanks
from bench.letters import Labelled, letters

REQUESTS, THANKS = [*letters("requests")], [*letters("thanks")]
READ = {"requests": (read_request, REQUESTS), "thanks": (read_thanks, THANKS)}
MARKS = "Dear[<{(_)}>]'’-.?!\n |@&%0123456789 Best regards minutes job your learn about ok"


def f1(kind: str, element: str) -> float:
    """How well one element is told in our own letters."""
    read, own = READ[kind]
    given = [read(letter.subject, letter.text).holds(element) for letter in own]
    wanted = [element in letter.holds for letter in own]
    hits = sum(map(min, zip(given, wanted, strict=True)))
    return 2 * hits / ((sum(given) + sum(wanted)) or 1)


@pytest.mark.parametrize("element", request.ELEMENTS)
def test_an_element_of_a_request_is_told_in_nearly_all_hands(element: str) -> None:
    assert f1("requests", element) >= 0.8


@pytest.mark.parametrize("element", thanks.FLAGS)
def test_an_element_of_a_thank_you_is_told_in_nearly_all_hands(element: str) -> None:
    assert f1("thanks", element) >= 0.8


def test_the_minutes_are_read() -> None:
    right = [
        read_request(letter.subject, letter.text).minutes == letter.minutes for letter in REQUESTS
    ]

    assert sum(right) / len(right) >= 0.95


@pytest.mark.parametrize("letter", [*REQUESTS, *THANKS], ids=lambda letter: letter.name)
def test_the_words_that_decided_stand_in_the_letter(letter: Labelled) -> None:
    places = {**read_request("", letter.text).places, **read_thanks("", letter.text).places}

    for element, place in places.items():
        assert letter.text[place.start : place.end].strip(), element


@given(st.text(max_size=600) | st.text(alphabet=MARKS, max_size=600))
def test_whatever_is_typed_is_read(text: str) -> None:
    places = {**read_request(text[:60], text).places, **read_thanks("", text).places}

    assert all(0 <= place.start <= place.end <= len(text) for place in places.values())


@pytest.mark.parametrize("piece", ["a", "no ", "[your name] ", "learn about how you ", "\n", "’é"])
def test_a_text_of_a_million_characters_is_read_at_both_ends(piece: str) -> None:
    text = piece * (1_000_000 // len(piece)) + "\nNo reply is needed. Thank you."

    found = read_request("", text)

    assert found.holds("closing_thanks")
    assert found.holds("easy_out")


def test_a_gap_still_to_be_filled_counts_as_what_will_stand_there() -> None:
    found = read_request(
        "",
        "Hi [Name], I'm a [year] at [school]. [Mutual contact] suggested I write to you, and "
        "your work on <project> caught my attention. Could we talk for [20] minutes?",
    )

    assert found.holds("says_who_i_am")
    assert found.holds("how_found_you")
    assert found.holds("why_you")
    assert found.minutes == 20


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("15-20 minutes", 20),
        ("fifteen to twenty minutes", 20),
        ("twenty-five minutes", 25),
        ("half an hour", 30),
        ("a half hour", 30),
        ("a 30-min chat", 30),
        ("a quarter of an hour", 15),
        ("three quarters of an hour", 45),
        ("an hour", 60),
        ("an hour and a half", 90),
        ("20 or 30 mins", 30),
        ("a few minutes", None),
        ("I live 20 minutes away", None),
        ("it takes five minutes to read", None),
    ],
)
def test_minutes_however_they_are_said(said: str, minutes: int | None) -> None:
    assert read_request("", f"Could I have {said}?").minutes == minutes
