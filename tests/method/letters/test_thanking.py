import pytest

from askaround.method.letters import checks, drafts
from askaround.method.letters.facts import Reader, Referral, Thanking, Writer
from askaround.method.letters.reading import sentences


def test_thanks_from_all_facts_have_everything_in_place(
    writer: Writer, reader: Reader, thanking: Thanking
) -> None:
    draft = drafts.thanks(writer, reader, thanking)

    elements = checks.thanks_elements(draft.subject, draft.body, reader=reader, thanking=thanking)

    assert [element.check for element in elements if not element.in_place] == []
    assert checks.thanks_faults(draft.subject, draft.body, reader=reader, thanking=thanking) == []


@pytest.mark.parametrize(
    ("leave", "said"),
    [(True, "using your name"), (False, "leave your name out"), (None, "pointing me to Sam Lee.")],
)
def test_a_referral_is_taken_up_as_they_allowed(
    writer: Writer, reader: Reader, leave: bool | None, said: str
) -> None:
    """Half of the sixth acceptance test that follows from the article (R36)."""
    thanking = Thanking(referrals=(Referral("Sam Lee", leave),))

    assert said in drafts.thanks(writer, reader, thanking).body


@pytest.mark.parametrize("step", ["", "read both papers. Then write."])
@pytest.mark.parametrize("starred", [(), ("One page first. It saves time.", "Two", "Three")])
def test_a_card_has_three_to_five_sentences(
    writer: Writer, reader: Reader, step: str, starred: tuple[str, ...]
) -> None:
    thanking = Thanking(when="Tuesday", starred=starred, next_step=step)

    said = drafts.card(writer, reader, thanking).body.split("\n\n")[1]

    assert 3 <= len(sentences(said)) <= 5


def test_the_two_lines_announce_the_card(
    writer: Writer, reader: Reader, thanking: Thanking
) -> None:
    said = drafts.two_line_thanks(writer, reader, thanking).body.split("\n\n")[1]

    assert len(sentences(said)) == 2
    assert "card" in said


@pytest.mark.parametrize(
    ("minutes", "when", "said"),
    [
        (9, "Tuesday", "Thank you for your time on Tuesday."),
        (10, "Tuesday", "Thank you for giving me 10 minutes on Tuesday."),
        (5, "", "Thank you for your time."),
        (45, "", "Thank you for giving me 45 minutes of your time."),
    ],
)
def test_minutes_are_counted_where_they_are_worth_it(
    writer: Writer, reader: Reader, minutes: int, when: str, said: str
) -> None:
    assert said in drafts.thanks(writer, reader, Thanking(minutes=minutes, when=when)).body
