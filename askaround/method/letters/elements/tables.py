"""The tables of cues and of common words, read from the readable files beside this code.

Source: one list drives each element: a way of saying it is a line of `words/*.txt`, under the
element's name. The lines above the first name are classes of words, NAME = a|b.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from askaround.method.letters.elements.cues import Cue, Index

PACKAGE = "askaround.method.letters.elements"


def lines_of(name: str) -> Iterator[str]:
    """The lines of a file, those that go on joined to theirs, without remarks."""
    text = files(PACKAGE).joinpath("words", f"{name}.txt").read_text("utf-8")
    whole = text.replace("\n    |", "|")
    return (line.strip() for line in whole.splitlines() if line.strip() and line[0] != "#")


def cues_of(name: str, classes: dict[str, str]) -> Iterator[Cue]:
    """The cues of a file; `classes` gains those it defines."""
    element = ""
    for line in lines_of(name):
        if line.startswith("["):
            element = line.strip("[]")
        elif element:
            phrase, denies = line.removeprefix("- "), line.startswith("- ")
            yield Cue(element, phrase, denies=denies, classes=classes)
        else:
            key, _, ways = line.partition(" = ")
            classes[key] = ways


@cache
def index(*names: str) -> Index:
    """All cues of these files. A file may use the classes of those before it."""
    classes: dict[str, str] = {}
    return Index([cue for name in names for cue in cues_of(name, classes)])


@cache
def common(name: str) -> frozenset[str]:
    """The words of one list of `words/common.txt`."""
    found: dict[str, set[str]] = {}
    said: set[str] = set()
    for line in lines_of("common"):
        if line.startswith("["):
            said = found.setdefault(line.strip("[]"), set())
        else:
            said.update(line.split())
    return frozenset(found[name])
