import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.letters.checks import add

BODY = """Dear Dr. Okafor,

Your talk stayed with me.

Thank you for considering it.

Kind regards,
Mina Park | 555-0100"""
CHECKS = ("who_you_are", "why_them", "minutes", "easy_no", "name", "subject", "")


def test_who_and_why_come_after_the_greeting() -> None:
    added = add(BODY, "I am a postdoc.", "who_you_are")

    assert "Dear Dr. Okafor,\n\nI am a postdoc. Your talk stayed with me." in added


def test_what_is_asked_comes_before_the_thanks() -> None:
    added = add(BODY, "30 minutes would be plenty.", "minutes")

    assert "with me.\n\n30 minutes would be plenty.\n\nThank you for" in added


def test_an_easy_no_comes_right_before_the_closing() -> None:
    added = add(BODY, "A no is fine.", "easy_no")

    assert "considering it.\n\nA no is fine.\n\nKind regards,\nMina Park" in added


@pytest.mark.parametrize("signature", ["Mina Park", "Mina Park | 555-0100", "Best,\nMina"])
def test_a_signature_of_any_kind_stays_last(signature: str) -> None:
    added = add(f"Hi Ann,\n\nCould we talk?\n\n{signature}", "I have six questions.", "minutes")

    assert added == f"Hi Ann,\n\nCould we talk?\n\nI have six questions.\n\n{signature}"


def test_without_a_signature_it_comes_last() -> None:
    assert add("Could we talk next week?", "A no is fine.", "easy_no").endswith(
        "\n\nA no is fine."
    )


def test_an_empty_letter_becomes_the_sentence() -> None:
    assert add("", "I am a postdoc.", "who_you_are") == "I am a postdoc."


def test_the_right_greeting_takes_the_place_of_the_wrong_one() -> None:
    added = add("Dear Sir or Madam,\n\nCould we talk?", "Dear Dr. Okafor,", "name")

    assert added == "Dear Dr. Okafor,\n\nCould we talk?"


def test_a_greeting_within_a_line_is_replaced_too() -> None:
    assert add("Hi, could we talk?", "Dear Ann,", "name") == "Dear Ann,\n\ncould we talk?"


def test_a_better_subject_does_not_go_into_the_body() -> None:
    assert add(BODY, "Your path into policy", "subject") == BODY


def test_what_stands_there_across_lines_is_not_added_again() -> None:
    wrapped = "Could we talk?\n\nA no is\ncompletely fine."

    assert add(wrapped, "A no is completely fine.", "easy_no") == wrapped


@given(st.text(), st.text(), st.sampled_from(CHECKS))
def test_adding_twice_is_adding_once(body: str, sentence: str, check: str) -> None:
    once = add(body, sentence, check)

    assert add(once, sentence, check) == once


@given(st.text(alphabet="abC.,\n Dear?"), st.sampled_from(CHECKS[:4]))
def test_no_word_of_the_letter_is_lost(body: str, check: str) -> None:
    added = add(body, "Quite new.", check)

    assert sorted(added.split()) == sorted(f"{body} Quite new.".split())
