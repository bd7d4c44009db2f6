"""The labelled questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
FORMS = {"open", "polite", "closed"}
FLAGS = {"searchable", "job", "pay", "double"}


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """A question and how it should be read."""

    text: str
    labels: frozenset[str]
    topics: tuple[str, ...]


def labelled() -> list[Labelled]:
    """Every question of the corpus, in its order."""
    paths = sorted(HERE.glob("questions-*.txt"))
    return [each for path in paths for each in _read(path.read_text("utf-8").splitlines())]


def _read(lines: list[str]) -> Iterator[Labelled]:
    labels, topics = frozenset[str](), tuple[str, ...]()
    for line in lines:
        if line.startswith("="):
            named, about = line[1:].split(":")
            labels, topics = frozenset(named.split()), tuple(about.replace(",", " ").split())
            assert labels <= FORMS | FLAGS, line
            assert len(labels & FORMS) == 1, line
        elif line.strip() and not line.startswith("#"):
            yield Labelled(text=line.strip(), labels=labels, topics=topics)
