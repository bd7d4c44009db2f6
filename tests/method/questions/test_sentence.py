"""The anatomy of a question."""

from hypothesis import given
from hypothesis import strategies as st

from askaround.method.questions.sentence import asking, clause, plain, turns


def test_titles_and_initials_do_not_end_a_sentence() -> None:
    found = turns("Dr. Solheim and Prof. J. Lind wrote it. How did it go?")

    assert [turn.text for turn in found] == [
        "Dr. Solheim and Prof. J. Lind wrote it.",
        "How did it go?",
    ]


def test_only_the_turns_with_a_mark_ask_or_else_the_last_sentence() -> None:
    assert [turn.text for turn in asking("I read it. Why so short? Tell me.")] == ["Why so short?"]
    assert [turn.text for turn in asking("I read it. Tell me more.")] == ["Tell me more."]


def test_the_clause_that_asks_comes_after_the_lead_in() -> None:
    (turn,) = asking("So, when you left the lab, did anybody object?")

    asked = clause(turn)

    assert asked
    assert (asked.text, asked.is_closed) == ("did anybody object?", True)


def test_a_list_in_the_middle_is_no_new_clause() -> None:
    (turn,) = asking("Which people plan, do fieldwork, have a say?")

    asked = clause(turn)

    assert asked
    assert not asked.is_closed


@given(st.text())
def test_plain_text_keeps_its_length_and_turns_stand_where_they_say(text: str) -> None:
    flat = plain(text)

    assert len(flat) == len(text)
    assert all(flat[turn.start : turn.end] == turn.text for turn in turns(flat))
