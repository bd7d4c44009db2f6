"""A draft, and how its paragraphs become one: nothing empty, nothing doubled, nothing in brackets.

Source: "many of us are intimidated by ... asking a stranger". A text that already holds the facts
is easier to mend than a blank page is to fill.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from askaround.method.letters.facts import Reader, Writer
from askaround.method.letters.words import tidy

REGARDS = "Kind regards"
THANKS = "Thank you"
WITH_THANKS = "With thanks"


@dataclass(frozen=True)
class Draft:
    """A text to start from. Spoken texts and LinkedIn notes have no subject."""

    subject: str
    body: str


def paragraph(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def called(reader: Reader) -> str:
    """How to name the reader, or "" where nobody knows."""
    return tidy(reader.greeting_name) or tidy(reader.name)


def greeting(reader: Reader) -> str:
    name = called(reader)
    return f"Dear {name}," if name else "Hello,"


def signature(writer: Writer, *, full: bool = True) -> str:
    """The name, with telephone and one profile link in a first letter."""
    extra = (writer.phone, writer.profile_link) if full else ()
    return " | ".join(filter(None, map(tidy, (writer.name, *extra))))


def letter(
    reader: Reader, paragraphs: Iterable[str], *, closing: str = "", signed: str = ""
) -> str:
    """The whole body. A closing formula without a name under it ends as a sentence."""
    comma = "," if signed else "."
    close = f"{closing}{comma}" if closing else ""
    end = "\n".join(filter(None, (close, signed)))
    return "\n\n".join(filter(None, (greeting(reader), *paragraphs, end)))


def answer_here(link: str) -> str:
    """The page on which they can answer, on a line of its own; beside the words, never instead."""
    return f"If two clicks are easier than a letter, answer here:\n{tidy(link)}" if link else ""


def reply_to(subject: str) -> str:
    """The same thread: one "Re:", however many there were."""
    bare = tidy(subject)
    while bare.lower().startswith("re:"):
        bare = bare[3:].strip()
    return f"Re: {bare}" if bare else ""
