"""The records of a CSV file: which sign divides cells, where the headings are, and each row.

A quotation mark that is never closed would swallow the rest of the file: its line is given up
alone, and reading goes on with the next.
"""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from askaround.adapters.table_columns import Columns, columns

DELIMITERS = ",;\t"
PREAMBLE = 60  # lines at most before the headings; LinkedIn writes three
LONGEST_RECORD = 100_000  # characters


class NoTable(Exception):
    """No headings were found. The text says what to do."""


@dataclass(frozen=True)
class Record:
    """One row: its first line, that line's text, and its cells (None where they do not end)."""

    line: int
    text: str
    cells: list[str] | None


class _Endless(Exception):
    """A record has grown past anything believable."""


class _Feed:
    """Lines for the csv module. Remembers those of one record, to take them back."""

    def __init__(self, lines: Iterator[str], number: int = 1) -> None:
        self.lines, self.number = lines, number
        self.again: deque[str] = deque()
        self.taken: list[str] = []
        self.size = 0

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line = self.again.popleft() if self.again else next(self.lines)
        self.taken.append(line)
        self.size += len(line)
        if self.size > LONGEST_RECORD and len(self.taken) > 1:
            raise _Endless
        return line

    def begin(self) -> int:
        """Forget the last record; the number of the line at which the next one starts."""
        self.number += len(self.taken)
        self.taken, self.size = [], 0
        return self.number

    def take_back(self) -> None:
        """Give all but the record's first line once more."""
        self.again.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]


def read_records(lines: Iterator[str]) -> tuple[Columns, Iterator[Record]]:
    """The meaning of the columns, and the rows below the headings. Or `NoTable`."""
    head = list(islice(lines, PREAMBLE))
    if not head:
        raise NoTable("The file is empty. Choose another one.")
    if head[0].startswith("PK\x03\x04"):
        raise NoTable(
            "This is a packed file or a spreadsheet (.zip, .xlsx). Unpack it and choose the "
            "Connections.csv inside, or save the spreadsheet as CSV."
        )
    tried = (_headings(head, delimiter) for delimiter in DELIMITERS)
    found = max(filter(None, tried), key=lambda one: len(one[0].place), default=None)
    if found is None:
        raise NoTable(
            "No column with names was found. The first line has to name the columns, for "
            "example: Name, E-mail, Organisation."
        )
    meaning, delimiter, used = found
    return meaning, _records(_Feed(chain(head[used:], lines), used + 1), delimiter)


def _headings(head: list[str], delimiter: str) -> tuple[Columns, str, int] | None:
    """The first row that reads as headings, and how many lines it and the preamble take."""
    feed = _Feed(iter(head))
    for record in _records(feed, delimiter):
        meaning = columns(record.cells or [])
        if meaning is not None:
            return meaning, delimiter, record.line - 1 + len(feed.taken)
    return None


def _records(feed: _Feed, delimiter: str) -> Iterator[Record]:
    reader = csv.reader(feed, delimiter=delimiter)
    while True:
        line = feed.begin()
        cells: list[str] | None = None
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, _Endless):
            pass
        if len(feed.taken) > 1 and (cells is None or not _is_whole(feed.taken, delimiter)):
            feed.take_back()
            cells = None
        yield Record(line, feed.taken[0], cells)


def _is_whole(taken: list[str], delimiter: str) -> bool:
    """Whether a record of several lines ends where its quotation marks end."""
    try:
        return len(list(csv.reader(taken, delimiter=delimiter, strict=True))) == 1
    except csv.Error:
        return False
