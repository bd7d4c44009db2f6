"""What an interviewee wishes to become of their words.

Source: "the person you interviewed" lends time and a name (R36, R40). Unless they say otherwise
you may note what they say for yourself, you ask before you name them, and nothing is recorded.
"""

from datetime import date, timedelta
from enum import StrEnum

GIVEN_IN_PEACE = timedelta(days=1)  # before the day you meet: on the spot nobody likes to say no


class Notes(StrEnum):
    """Whether you write down what they say."""

    MAY = "may"
    PAPER = "paper"
    NONE = "none"


class Naming(StrEnum):
    """Whether others may learn that it was they who said something, or sent you."""

    ASK = "ask"
    MAY = "may"
    NEVER = "never"


NOTES = [
    (Notes.MAY, "You may take notes"),
    (Notes.PAPER, "On paper only"),
    (Notes.NONE, "Please no notes"),
]
NAMING = [
    (Naming.ASK, "Ask before you name them"),
    (Naming.MAY, "They may be named"),
    (Naming.NEVER, "Not by name"),
]
# What the page says while you meet. What is usual needs no words.
HEARD = {
    Notes.PAPER: "On paper only: nothing is typed while you talk.",
    Notes.NONE: "Please no notes: listen, and write nothing down.",
    Naming.NEVER: "Not by name: letters to others leave it out.",
}


def heard(notes: str, naming: str) -> str:
    """The wishes to keep in mind, or "" where there are none beyond what is usual."""
    said = (HEARD.get(wish, "") for wish in (Notes(notes), Naming(naming)))
    return " ".join(filter(None, said))


def may_be_named(naming: str, said: bool | None) -> bool | None:
    """Whether a letter may say who sent you: what was wished for everybody goes before what was
    said about one of them. None as long as it is not known."""
    if naming == Naming.NEVER:
        return False
    return True if naming == Naming.MAY and said is None else said


def is_given_in_peace(yes_on: date, meets_on: date) -> bool:
    """Whether a yes to a recording was given days before, and not into a running machine."""
    return meets_on - yes_on >= GIVEN_IN_PEACE
