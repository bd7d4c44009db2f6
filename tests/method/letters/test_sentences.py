"""What the sentences of a letter share."""

import pytest

from askaround.method.letters.sentences import given_name


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Dana Reyes", "Dana"),
        ("Dr. Dana Reyes", "Dana"),
        ("Dr. Reyes", "Dr. Reyes"),
        ("Prof Ada Bell", "Ada"),
        ("Dana", "Dana"),
        (" ", ""),
    ],
)
def test_nobody_is_called_by_a_title_alone(name: str, given: str) -> None:
    assert given_name(name) == given
