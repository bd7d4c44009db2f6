"""The page of the guide that lists every check is made from the lists, and so are these tests."""

from collections.abc import Iterator

import pytest

from askaround.method.advice import Advice
from askaround.method.letters.reading import Letter
from askaround.method.questions.checks import CHECKS
from askaround.method.questions.list_examples import GOOD, LISTS, MINUTES, NEEDS
from askaround.method.questions.listing import list_advice
from askaround.method.replies.reading import Label, read_reply
from bench.guide import PAGE, PARTS, id_of, page
from bench.guide_answers import ANSWERS

pytestmark = pytest.mark.static


def letters(name: str) -> Iterator[object]:
    """Each check on letters with each example of the kind: "passes" or "fails"."""
    for part in PARTS:
        for check in part.checks:
            for number, letter in enumerate(
                getattr(part.examples[id_of(check, part.examples)], name)
            ):
                yield pytest.param(check, letter, id=f"{part.title}: {check.__name__} {number}")


def points_out(check, letter: Letter) -> bool:
    found = check(letter)
    return found is not None and (isinstance(found, Advice) or not found.in_place)


def test_the_page_of_checks_is_as_the_lists_are():
    assert PAGE.read_text("utf-8") == page(), "python -m bench.guide"


def test_every_check_on_a_question_is_on_the_page_with_its_examples():
    for check in CHECKS:
        assert f"`{check.id}`" in page()
        assert all(text in page() for text in check.passes + check.fails)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.title)
def test_every_check_on_letters_has_examples_and_every_example_its_check(part):
    assert {id_of(check, part.examples) for check in part.checks} == set(part.examples)
    section = page().split(f"## {part.title}\n")[1].split("\n## ")[0]
    assert section.count("\n### ") == len(part.checks)


@pytest.mark.parametrize(("check", "letter"), [*letters("passes")])
def test_an_example_that_passes_passes(check, letter):
    assert not points_out(check, letter)


@pytest.mark.parametrize(("check", "letter"), [*letters("fails")])
def test_an_example_that_fails_is_pointed_out(check, letter):
    assert points_out(check, letter)


def test_a_good_list_passes_every_check():
    assert list_advice(GOOD, MINUTES, NEEDS) == []


@pytest.mark.parametrize(
    ("check", "listed"),
    [(check, listed) for check, example in LISTS.items() for listed in example.fails],
    ids=lambda value: getattr(value, "words", value),
)
def test_a_list_that_lacks_something_is_told(check, listed):
    found = list_advice(listed.questions, MINUTES, listed.needs)

    assert check in [each.check for each in found]


def test_every_kind_of_answer_is_on_the_page():
    assert [kind.label for kind in ANSWERS] == sorted(
        Label, key=[kind.label for kind in ANSWERS].index
    )


@pytest.mark.parametrize("kind", ANSWERS, ids=lambda kind: kind.label)
def test_an_answer_is_read_as_the_page_says(kind):
    assert all(kind.label in read_reply(each).labels for each in kind.reads)
    assert not any(kind.label in read_reply(each).labels for each in kind.leaves)
