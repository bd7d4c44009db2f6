"""Today in a sentence, and as plain text for the reminder and the command."""

from datetime import datetime
from textwrap import fill
from typing import NamedTuple

from askaround.today import beside
from askaround.today.due import Due
from askaround.ui.steps import Row

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
NOTHING = "Nothing today. A good day to look around."
NOTHING_DUE = "Nothing has to be done today."
WIDTH = 72


class Group(NamedTuple):
    """Rows under one heading. `colour` is late, due or nothing; `button` tells how loud."""

    heading: str
    when: str
    colour: str
    button: str
    icon: str
    rows: list[Row]


def groups(due: Due) -> list[Group]:
    """The rows under their headings; a heading without rows is left out."""
    every = (
        Group("Overdue", "late", "late", "soft", "clock", due.late),
        Group("Today", "due", "due", "soft", "clock", due.today),
        Group("This week", "soon", "", "", "clock", due.this_week),
        Group("Waiting for others", "wait", "", "quiet", "wait", due.waiting),
    )
    return [group for group in every if group.rows]


def number_of(n: int) -> str:
    """ "Four"; "12" where words would be long."""
    return NUMBERS[n] if n < len(NUMBERS) else str(n)


def opening(due: Due) -> str:
    """ "Four small things, about 45 minutes in all." """
    n = len(due.now)
    if n == 0:
        return NOTHING_DUE if due.this_week or due.newcomer else NOTHING
    number = number_of(n)
    minutes = -(-sum(row.minutes for row in due.now) // 5) * 5
    if minutes >= 120:
        return f"{number} small things. Take the first few; the rest can wait a day."
    thing = "small thing" if n == 1 else "small things"
    return f"{number} {thing}, about {minutes} minutes{'' if n == 1 else ' in all'}."


def meeting(due: Due, now: datetime) -> str:
    """ "You meet Grete Solheim tomorrow at 15:00", or ""."""
    coming = due.next_meeting
    if coming is None or coming.starts_at is None:
        return ""
    return f"You meet {coming.person.name} {beside.said(coming, coming.starts_at, now)}."


def as_text(due: Due, now: datetime, base: str = "") -> str:
    """Today in plain text. With `base`, the address of the notebook, each row has its link."""
    parts = [" ".join(filter(None, (opening(due), meeting(due, now))))]
    for group in groups(due):
        parts.append(group.heading.upper())
        parts.extend(row_as_text(row, base) for row in group.rows)
    return "\n\n".join(wrapped(part) for part in parts) + "\n"


def row_as_text(row: Row, base: str) -> str:
    lines = [
        ", ".join(filter(None, (row.person.name, row.person.work))),
        f"  {row.says}",
        f"  {row.why}",
        f"  {row.label}: {base}{row.url}" if base else f"  {row.label}",
        *(f"  Then: {other.label}" for other in row.then),
    ]
    return "\n".join(lines)


def wrapped(text: str) -> str:
    """Each line folded at the width of a mail; an address is never broken."""
    return "\n".join(folded(line) for line in text.splitlines())


def folded(line: str) -> str:
    indent = " " * (len(line) - len(line.lstrip()))
    return fill(
        line.strip(),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent or "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
