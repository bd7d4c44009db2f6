"""Tables of people from elsewhere, and back: LinkedIn's Connections.csv, or any with headings."""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import BinaryIO

from defusedcsv import csv

from askaround.adapters.plain import NotAnAddress, address, flat, lines
from askaround.adapters.table_columns import Columns
from askaround.adapters.table_records import NoTable, Record, read_records
from askaround.adapters.table_text import TooLarge, read_lines

MAX_BYTES = 20_000_000
MAX_CELL = 2_000  # characters
MAX_ROWS = 100_000
MAX_EMPTY = 1_050_000  # as many as a spreadsheet can leave below its last row
EXCERPT = 120
# The most that a person's fields hold. A longer cell is named rather than cut.
LONGEST = {
    "name": 120,
    "email": 254,
    "role": 160,
    "organisation": 160,
    "profile_link": 500,
    "town": 80,
    "phone": 40,
    "field": 120,
}
# What a spreadsheet would take for a formula: defusedcsv minds these, and not the wide forms.
FORMULA, WIDE_FORMULA = ("=", "+", "-", "@", "%", "\\|"), tuple("＝＋－＠")
# The quick yes for usual addresses; whatever it does not know is looked at with care.
USUAL_ADDRESS = re.compile(
    r"(?=.{1,64}@)[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,4}"
    r"(?!(?:test|local|localhost|invalid|onion|arpa)$)[a-z]{2,20}",
    re.IGNORECASE,
)
LINK = re.compile(r"(https?://)?((?:[\w-]+\.)+[a-z]{2,20}(?:[:/?#]\S*)?)", re.IGNORECASE)


class UnreadableTable(Exception):
    """Nothing can be read from the file, or not all of it. The text says what to do."""


@dataclass(frozen=True)
class PersonRow:
    """A person as a table told of them. `line` is where; `extra` is what has no place here."""

    line: int
    name: str
    email: str = ""
    role: str = ""
    organisation: str = ""
    profile_link: str = ""
    town: str = ""
    phone: str = ""
    field: str = ""
    note: str = ""
    extra: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class BadRow:
    """A row that is no person: where, how it begins, and why not."""

    line: int
    excerpt: str
    reason: str


class _Bad(Exception):
    """Why a row is left out."""


def read_people(
    file: BinaryIO,
    *,
    max_bytes: int = MAX_BYTES,
    max_cell: int = MAX_CELL,
    max_rows: int = MAX_ROWS,
) -> Iterator[PersonRow | BadRow]:
    """The rows of a table, one at a time; empty ones are passed over.

    `UnreadableTable` comes while reading: for a file that is no table or too long, and after
    the last row if no row could be used. Keep nothing of the file then.
    """
    usable = rows = 0
    try:
        columns, records = read_records(read_lines(file, max_bytes))
        for record in _filled(records, max_rows):
            rows += 1
            row = _row(columns, record, max_cell)
            usable += isinstance(row, PersonRow)
            yield row
    except NoTable as error:
        raise UnreadableTable(str(error)) from error
    except TooLarge as error:
        size = f"{max_bytes / 1_000_000:g} MB"
        raise UnreadableTable(f"The file is larger than {size}. Split it in parts.") from error
    if not usable:
        raise UnreadableTable(
            "No row could be used, so nothing was imported. Each row needs a name."
            if rows
            else "The file has headings and no rows, so nothing was imported."
        )


def write_people(people: Iterable[PersonRow], extra: tuple[str, ...] = ()) -> Iterator[bytes]:
    """The same people as a CSV file that a spreadsheet opens without running anything.

    `extra` names the further columns to write.
    """
    buffer = StringIO()
    writer = csv.writer(buffer)
    kinds = [*LONGEST, "note"]
    titles = [kind.replace("_", " ").capitalize() for kind in kinds]
    # Excel takes the file for UTF-8 only with this mark.
    buffer.write("\ufeff")
    writer.writerow(titles + [_harmless(heading) for heading in extra])
    yield _emptied(buffer)
    for row in people:
        cells = [getattr(row, kind) for kind in kinds]
        cells += [row.extra.get(heading, "") for heading in extra]
        writer.writerow([_harmless(cell) for cell in cells])
        yield _emptied(buffer)


def _filled(records: Iterable[Record], max_rows: int) -> Iterator[Record]:
    """The rows with anything in them, as long as there are not too many of either."""
    filled = empty = 0
    for record in records:
        if record.text.strip(" \t\n,;"):
            filled += 1
            if filled <= max_rows:
                yield record
        else:
            empty += 1
        if filled > max_rows or empty > MAX_EMPTY:
            raise UnreadableTable(
                f"The file has more than {max_rows:,} rows. Split it and import the parts."
            )


def _row(columns: Columns, record: Record, max_cell: int) -> PersonRow | BadRow:
    try:
        return _person(columns, record, max_cell)
    except _Bad as bad:
        return BadRow(record.line, flat(record.text[: 2 * EXCERPT])[:EXCERPT], str(bad))


def _person(columns: Columns, record: Record, max_cell: int) -> PersonRow:
    cells = _cells(columns, record, max_cell)
    told = {
        kind: _told(cells[number], is_long=kind == "note")
        for kind, number in columns.place.items()
        if number < len(cells)
    }
    extra: dict[str, str] = {}
    for number, heading in columns.others:
        if number < len(cells) and (value := _told(cells[number])):
            extra[heading] = f"{extra[heading]}; {value}" if heading in extra else value
    told["name"] = _name(told)
    if not told["name"]:
        raise _Bad("There is no name in this row.")
    if email := told.get("email"):
        told["email"] = _email(email, extra)
    if link := told.get("profile_link"):
        told["profile_link"] = _link(link, extra)
    for kind, value in told.items():
        if len(value) > LONGEST.get(kind, max_cell):
            raise _Bad(
                f"The {kind.replace('_', ' ')} has {len(value):,} characters; "
                f"{LONGEST[kind]} is the most. Shorten it."
            )
    return PersonRow(record.line, **told, extra=extra)


def _cells(columns: Columns, record: Record, max_cell: int) -> list[str]:
    cells = record.cells
    if cells is None:
        raise _Bad("A quotation mark is opened in this row and never closed, or it is too long.")
    wanted = len(columns.headings)
    if len(cells) > wanted and any(map(str.strip, cells[wanted:])):
        raise _Bad(
            f"There are {len(cells)} cells under {wanted} headings. A cell with a comma in it "
            "needs quotation marks."
        )
    longest = max(map(len, cells))
    if longest > max_cell:
        raise _Bad(f"A cell has {longest:,} characters; {max_cell:,} is the most. Shorten it.")
    return cells


def _told(cell: str, *, is_long: bool = False) -> str:
    """What a cell says, without what `write_people` put before it. Only a note has lines."""
    text = "\n".join(lines(cell)).strip() if is_long else flat(cell) if cell else ""
    if text.startswith("'"):
        if text.startswith(FORMULA, 1):
            return text[1:].replace("\\|", "|")
        if text.startswith(WIDE_FORMULA, 1):
            return text[1:]
    return text


def _name(told: dict[str, str]) -> str:
    """One name, from however many columns tell it."""
    first, last, name = (told.pop(kind, "") for kind in ("first", "last", "name"))
    if name and first and not last and first not in name:
        # "Vorname, Name": the plain heading is the family name.
        return f"{first} {name}"
    return name or f"{first} {last}".strip()


def _email(cell: str, extra: dict[str, str]) -> str:
    """The first address in the cell; more of them go among the rest."""
    if USUAL_ADDRESS.fullmatch(cell):
        return cell
    first, *more = [part for part in re.split(r"\s*(?:[;,]|:::)\s*", cell) if part] or [cell]
    bare = first.rpartition("<")[2].rstrip("> ").removeprefix("mailto:")
    try:
        found = address(bare)
    except NotAnAddress as error:
        raise _Bad(f"{error} Correct it, or leave the cell empty.") from error
    if more:
        extra["More e-mail"] = ", ".join(more)
    return found


def _link(cell: str, extra: dict[str, str]) -> str:
    """A link to the web. Anything else is kept among the rest, where nobody clicks on it."""
    found = LINK.fullmatch(cell)
    if found is None:
        extra["Profile"] = cell
        return ""
    return cell if found[1] else f"https://{cell}"


def _harmless(cell: str) -> str:
    text = "\n".join(lines(cell)).strip()
    return "'" + text if text.startswith(WIDE_FORMULA) else text


def _emptied(buffer: StringIO) -> bytes:
    written = buffer.getvalue().encode()
    buffer.seek(0)
    buffer.truncate()
    return written
