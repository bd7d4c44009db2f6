"""The ways people say things, read from the readable lists beside this code.

Source: one list drives each: a way of saying something is a line of `cues/*.txt`, under its
name. Texts are read in lower case, clause by clause. The notation is that of regular expressions
with what is usual left out:

    happy to help     whole words: a word may not go on before or after, save where ".." stands
    (talk|chat)       one of these
    ~2                at most two words between
    ^sure   no$       where the clause begins, or ends, but for signs
    {TALK}            one of a class, which a line TALK = talk|speak defines above the names
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_PACKAGE = "askaround.method.replies"


def listed(file: str, name: str) -> re.Pattern[str]:
    """All the ways of one name as one pattern: the first that fits wins."""
    return re.compile(alternatives(file, name))


def alternatives(file: str, name: str) -> str:
    """The same, to build into a larger pattern."""
    return "|".join(sections(file)[name])


@cache
def sections(file: str) -> dict[str, list[str]]:
    """The patterns of a file under their names."""
    classes: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    ways: list[str] = []
    for line in _lines(file):
        if line.startswith("["):
            ways = found.setdefault(line.strip("[]"), [])
        elif found:
            ways.append(pattern(line, classes))
        else:
            name, _, members = line.partition(" = ")
            classes[name] = members
    return found


def _lines(file: str) -> Iterator[str]:
    """Without remarks, and with those that go on joined to theirs."""
    text = files(_PACKAGE).joinpath("cues", f"{file}.txt").read_text("utf-8")
    whole = text.replace("\n    |", "|")
    return (line for line in whole.splitlines() if line.strip() and line[0] != "#")


def pattern(cue: str, classes: dict[str, str]) -> str:
    """One line as a regular expression."""
    for name, members in classes.items():
        cue = cue.replace(f"{{{name}}}", f"({members})")
    cue = _with_edges(cue)
    cue = re.sub(r"~(\d) ", r"(?:\\w+ ){0,\1}?", cue)
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", cue)


def _with_edges(cue: str) -> str:
    """Word edges, or the edges of the clause, where the line does not say otherwise."""
    if cue.startswith(".."):
        cue = cue[2:]
    elif cue.startswith("^"):
        cue = rf"^\W*{cue[1:]}"
    elif re.match(r"[\w(]", cue):
        cue = rf"\b{cue}"
    if cue.endswith(".."):
        return cue[:-2]
    if cue.endswith("$"):
        return rf"{cue[:-1]}\W*$"
    return rf"{cue}\b" if re.search(r"[\w)?*]$", cue) else cue
