"""XML from outside, in bounds: no document type, so no entities; not deep, and not long."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat  # nosec B407  (a document type is refused below)

DEEPEST = 40
MOST = 200_000  # elements


class BadXml(ValueError):
    """That is no XML, or none that is read."""


@dataclass
class Node:
    """An element: "namespace name", what is in it, and the text."""

    name: str
    inside: list["Node"] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip()

    def all(self, name: str) -> Iterator["Node"]:
        """Every element of this name, at any depth."""
        for one in self.inside:
            if one.name == name:
                yield one
            yield from one.all(name)

    def first(self, *path: str) -> "Node | None":
        """One inside the other, by name."""
        found: Node | None = self
        for name in path:
            found = next(found.all(name), None) if found else None
        return found


def parse(content: bytes) -> Node:
    """The whole document, or `BadXml`."""
    parser = expat.ParserCreate(namespace_separator=" ")
    top = Node("")
    open_, many = [top], 0

    def begins(name: str, attributes: dict[str, str]) -> None:
        nonlocal many
        many += 1
        if many > MOST or len(open_) > DEEPEST:
            raise BadXml("It is deeper or longer than is read.")
        made = Node(name, attributes=attributes)
        open_[-1].inside.append(made)
        open_.append(made)

    def refuse(*of: object) -> None:
        raise BadXml("It has a document type.")

    parser.StartElementHandler = begins
    parser.EndElementHandler = lambda name: open_.pop()
    parser.CharacterDataHandler = lambda text: open_[-1].pieces.append(text)
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise BadXml(str(error)) from error
    return top
