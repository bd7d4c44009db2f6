"""Which folder of a mailbox is which: by its mark (RFC 6154), or else by its name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

LISTED = re.compile(rb'\(([^)]*)\) (?:"(?:[^"\\]|\\.)*"|NIL) (.+)', re.S)
CANNOT_BE_OPENED = {"\\noselect", "\\nonexistent"}
MOST = 2_000


@dataclass(frozen=True)
class Kind:
    """What a folder is for. A provider marks one of them, and most programs call it so."""

    mark: str
    names: tuple[str, ...]


SENT = Kind("\\sent", ("sent", "sent items", "sent messages", "sent mail"))
JUNK = Kind(
    "\\junk",
    ("junk", "spam", "junk e-mail", "junk email", "junk mail", "bulk mail", "junk-e-mail"),
)
ALL = Kind("\\all", ("all mail",))
ARCHIVE = Kind("\\archive", ("archive", "archives", "archived"))


@dataclass(frozen=True)
class Listed:
    """A folder as the server lists it."""

    name: str
    marks: frozenset[str]

    def is_called(self, kind: Kind) -> bool:
        return self.name.casefold().removeprefix("inbox.").removeprefix("inbox/") in kind.names


def listed(said: list[Any]) -> list[Listed]:
    """The folders that can be opened, and whose names can be said back."""
    return [folder for row in said[:MOST] for folder in read(row)]


def read(row: Any) -> Iterator[Listed]:
    # A name that comes as a literal stands beside what is said about it.
    text = row[0].rpartition(b" ")[0] + b" " + row[1] if isinstance(row, tuple) else row or b""
    found = LISTED.match(text)
    if found is None or not found[2].isascii() or re.search(rb"[\r\n\0]", found[2].strip()):
        return
    name = found[2].decode().strip()
    if name.startswith('"') and name.endswith('"'):
        name = re.sub(r"\\(.)", r"\1", name[1:-1])
    marks = frozenset(found[1].decode("ascii", "replace").lower().split())
    if name and not marks & CANNOT_BE_OPENED:
        yield Listed(name, marks)


def of_kind(folders: Iterable[Listed], kind: Kind) -> str:
    """The one that is marked so, else the last that is called so; "" where there is none."""
    folders = list(folders)
    marked = [folder.name for folder in folders if kind.mark in folder.marks]
    called = [folder.name for folder in folders if folder.is_called(kind)]
    return (marked or called[-1:] or [""])[0]


def elsewhere(folders: list[Listed]) -> list[str]:
    """Where an answer may lie that is not in the inbox: among junk, or put away."""
    put_away = of_kind(folders, ALL) or of_kind(folders, ARCHIVE)
    found = dict.fromkeys([of_kind(folders, JUNK), put_away])
    return [name for name in found if name and name.upper() != "INBOX"]
