"""Lines of the notes that a thank-you can take up."""

import pytest

from askaround.method.letters.adding import add
from askaround.method.letters.pulling import is_in, pulls, sentence_of

NOTE = """- One page for the team
* Written before the study, not after.

A queue that got shorter"""


def starred(note, is_starred):
    return [pull.text for pull in pulls(note, is_starred=is_starred) if pull.is_starred]


def test_every_line_can_be_taken_without_its_bullet():
    assert [pull.text for pull in pulls(NOTE, is_starred=False)] == [
        "One page for the team",
        "Written before the study, not after.",
        "A queue that got shorter",
    ]


@pytest.mark.parametrize("on_the_note", [True, False])
def test_a_star_on_a_line_means_that_line(on_the_note):
    assert starred(NOTE, on_the_note) == ["Written before the study, not after."]


def test_a_star_on_a_note_means_all_of_its_lines():
    assert starred("One\nTwo", True) == ["One", "Two"]
    assert starred("One\nTwo", False) == []


@pytest.mark.parametrize("note", ["", "  \n\t\n", "***\n- -"])
def test_a_note_without_words_has_no_lines(note):
    assert pulls(note, is_starred=True) == []


def test_the_same_words_have_the_same_key_wherever_they_stand():
    (one,) = pulls("* One page", is_starred=True)
    _, other = pulls("Before\nOne page", is_starred=False)

    assert one.key == other.key


def test_a_line_that_was_taken_is_found_in_the_letter_again():
    body = "Dear Dana,\n\nThank you.\n\nKind regards,\nAda"
    line = "A queue that got   shorter at Tilbury. And more."
    assert not is_in(line, body)

    taken = add(body, sentence_of(line, body), "specific")

    assert is_in(line, taken)
    assert not is_in("", taken)


def test_the_second_line_is_taken_in_other_words():
    first = sentence_of("One page", "Dear Dana,")
    second = sentence_of("Listening", f"Dear Dana,\n\n{first}")

    assert first.startswith("What stays with me")
    assert second == "I also wrote down: “Listening”."


@pytest.mark.parametrize(
    "line", ["Off the record: they are closing", "* off the record: closing", "- Off the Record:x"]
)
def test_what_was_said_off_the_record_is_not_for_a_letter(line):
    note = f"One page\n{line}\nOff the record is a phrase of hers"

    found = [pull.text for pull in pulls(note, is_starred=True)]

    assert found == ["One page", "Off the record is a phrase of hers"]
