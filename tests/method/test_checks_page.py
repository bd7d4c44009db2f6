"""The page of the guide that lists every check is made from the lists."""

import pytest

from askaround.method.questions.checks import CHECKS
from bench.guide import PAGE, PARTS, page

pytestmark = pytest.mark.static


def test_the_page_of_checks_is_as_the_lists_are():
    assert PAGE.read_text("utf-8") == page(), "python -m bench.guide"


def test_every_check_on_a_question_is_on_the_page_with_its_examples():
    for check in CHECKS:
        assert f"`{check.id}`" in page()
        assert all(text in page() for text in check.passes + check.fails)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.title)
def test_a_list_of_checks_on_letters_has_its_lines(part):
    lines = page().split(f"## {part.title}\n")[1].split("\n## ")[0].splitlines()

    assert len([line for line in lines if line.startswith("| ")]) >= 2 + len(part.checks) - 2
