"""Notes about them become words to them, and doubtful ones are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.method.letters.turning import base_form, for_them, to_you

NAMES = ("Nkechi", "Okafor")


@pytest.mark.parametrize(
    ("note", "turned"),
    [
        ("she builds tests and runs workshops", "you build tests and run workshops"),
        ("She builds apps and games", "you build apps and games"),
        (
            "He left after ten years and writes of what he misses",
            "you left after ten years and write of what you miss",
        ),
        ("I heard her speak at SPSP", "I heard you speak at SPSP"),
        ("I heard her talk at SPSP.", "I heard your talk at SPSP."),
        ("the way she explains numbers", "the way you explain numbers"),
        ("Dr. Okafor\u2019s panel on fairness", "your panel on fairness"),
        ("Nkechi Okafor built the test my nephew took", "you built the test my nephew took"),
        ("I met Nkechi at SPSP", "I met you at SPSP"),
        ("She is the first there, and was alone", "you are the first there, and were alone"),
        ("their work on bilingual children", "your work on bilingual children"),
        ("They know both sides", "you know both sides"),
        ("what was hard for him", "what was hard for you"),
        ("she tests, and publishes, buoys", "you test, and publish, buoys"),
        ("a talk on fairness", "a talk on fairness"),
        ("tests ferry tickets and writes of it", "you test ferry tickets and write of it"),
        ("Advises cities on crossings", "you advise cities on crossings"),
        ("tests for children", "tests for children"),
        ("designs", "designs"),
    ],
)
def test_a_plain_note_is_turned_to_them(note: str, turned: str) -> None:
    assert to_you(note, NAMES) == turned


@pytest.mark.parametrize(
    "note",
    [
        "she writes books and talks about them",
        "she studied with Tom, and he says she is fair",
        "he's moved",
        "they know what they want",
        "children and how they read",
    ],
)
def test_a_doubtful_note_is_left_alone(note: str) -> None:
    assert to_you(note) == ""


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("He said the fellowship is the only door", "You said the fellowship is the only door"),
        ("the two papers she named", "the two papers you named"),
        ("write to Sam and ask what she does", "write to Sam and ask what she does"),
        ("The director decides; she says that she never reads", None),
        ("One page first", "One page first"),
    ],
)
def test_a_note_of_a_talk_is_said_to_them_where_it_can_only_be_about_them(
    note: str, said: str | None
) -> None:
    assert for_them(note) == (said or note)


@pytest.mark.parametrize(
    ("she", "you"),
    [
        ("carries", "carry"),
        ("teaches", "teach"),
        ("misses", "miss"),
        ("focuses", "focus"),
        ("uses", "use"),
        ("does", "do"),
        ("moved", "moved"),
        ("as", "as"),
        ("across", "across"),
    ],
)
def test_a_verb_follows_you(she: str, you: str) -> None:
    assert base_form(she) == you


@given(st.text(alphabet="sheirty mandEO'\u2019.,\n"), st.text(alphabet="shenam"))
def test_no_note_is_too_strange(note: str, name: str) -> None:
    assert isinstance(to_you(note, (name,)), str)
