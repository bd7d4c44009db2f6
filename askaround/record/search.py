"""Finding people by what is known of them, noted with them and written to them.

One row for each text that can be found, written by the verbs that write the text, in their
transaction; and an index over its words that each database keeps in its own way: see
docs/decisions/0008.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection, models

from askaround.record.asker import Asker
from askaround.record.folding import span, words

if TYPE_CHECKING:
    from askaround.record.person import Person

KINDS = [
    ("person", "About them"),
    ("research", "Looked up"),
    ("note", "Noted"),
    ("takeaway", "Learned"),
    ("letter", "Written"),
]
MOST_WORDS = 12  # of a query; the rest is not looked at
EXCERPT, LEAD = 180, 60  # characters, and how many of them before the word found
PEOPLE, TEXTS = "p", "t"  # people come first, then what was written
ANY = 2**63 - 1
# Of a person, what tells one from another.
PERSON = ("name", "role", "organisation", "owner")
SHOWN = ("kind", "of", "scope", "text", *(f"person__{name}" for name in PERSON))


FTS5 = """
SELECT rowid FROM record_entry_words WHERE record_entry_words MATCH %s AND rowid < %s
ORDER BY rowid DESC LIMIT %s"""
# A common word is among the newest; a rare one is quickly found by the index, which knows no
# order. The planner cannot tell them apart when the word is a beginning, so it is not asked.
NEAR = 1_000
TSVECTOR = """
WITH near AS MATERIALIZED (
    SELECT id FROM (
        SELECT id, found FROM record_entry WHERE scope = %s AND id < %s ORDER BY id DESC LIMIT %s
    ) AS newest WHERE found @@ %s::tsquery ORDER BY id DESC LIMIT %s
),
far AS MATERIALIZED (
    SELECT id FROM record_entry
    WHERE found @@ %s::tsquery AND id < %s AND (SELECT count(*) FROM near) < %s
)
SELECT id FROM near UNION SELECT id FROM far ORDER BY id DESC LIMIT %s"""


class Entry(models.Model):
    """A text that can be found, and its words, folded. `of` is the row it was taken from."""

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey("record.Person", models.CASCADE, related_name="entries")
    interview = models.ForeignKey("record.Interview", models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=10, choices=KINDS)
    of = models.BigIntegerField()
    scope = models.CharField(max_length=24)
    text = models.TextField()
    folded = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint("kind", "of", name="a_text_once")]
        indexes = [models.Index(fields=["scope", "id"], name="entry_newest")]

    def __str__(self) -> str:
        return self.text[:60]


LookUp = tuple[str, tuple[str | int, ...]]  # a statement, and its values


@dataclass(frozen=True)
class Hit:
    """A person, and the text that matched: plain, with the word found from `start` to `end`."""

    person: "Person"
    kind: str
    of: int
    text: str
    start: int
    end: int

    @property
    def before(self) -> str:
        return self.text[: self.start]

    @property
    def found(self) -> str:
        return self.text[self.start : self.end]

    @property
    def after(self) -> str:
        return self.text[self.end :]

    @property
    def label(self) -> str:
        return dict(KINDS)[self.kind]


@dataclass(frozen=True)
class Page:
    """Some hits, and where the next page begins: "" on the last one."""

    hits: list[Hit]
    after: str


def entry(
    kind: str, of: int, owner: int, person: int, text: str, interview: int | None = None
) -> Entry:
    """The row for a text. Not written yet."""
    return Entry(
        owner_id=owner,
        person_id=person,
        interview_id=interview,
        kind=kind,
        of=of,
        scope=f"{owner}{PEOPLE if kind == 'person' else TEXTS}",
        text=text,
        folded=" ".join(words(text)),
    )


def index(made: Entry) -> None:
    """Let this text be found, instead of what stood there before."""
    if made.folded:
        write([made])
    else:
        forget(made.kind, made.of)


def write(entries: Iterable[Entry]) -> None:
    """Write rows, each in place of the one for the same text."""
    Entry.objects.bulk_create(
        entries,
        update_conflicts=True,
        unique_fields=["kind", "of"],
        update_fields=["owner", "person", "interview", "scope", "text", "folded"],
    )


def forget(kind: str, of: int) -> None:
    """The text is gone."""
    Entry.objects.filter(kind=kind, of=of).delete()


def search(owner: Asker, text: str, after: str = "", limit: int = 50) -> Page:
    """A page of what holds all these words, the last as a beginning: people first, newest first.

    `after` is the `after` of the page before.
    """
    wanted = words(text[: MOST_WORDS * 100])[:MOST_WORDS]
    if not wanted:
        return Page([], "")
    part, below = _place(after)
    found = [(part, pk) for pk in _newest(owner, part, wanted, below, limit + 1)]
    if part == PEOPLE and len(found) <= limit:
        more = _newest(owner, TEXTS, wanted, ANY, limit + 1 - len(found))
        found += [(TEXTS, pk) for pk in more]
    entries = _entries(owner, [pk for _, pk in found[:limit]])
    hits = [_hit(entries[pk], wanted) for _, pk in found[:limit] if pk in entries]
    last = f"{found[limit - 1][0]}{found[limit - 1][1]}" if len(found) > limit else ""
    return Page(hits, last)


def _place(after: str) -> tuple[str, int]:
    part, number = after[:1], after[1:]
    if part in (PEOPLE, TEXTS) and re.fullmatch("[0-9]{1,18}", number):
        return part, int(number)
    return PEOPLE, ANY


def _newest(owner: Asker, part: str, wanted: list[str], below: int, limit: int) -> list[int]:
    """The asker's own is asked for in the index itself, beside the words."""
    look_up = _fts5 if connection.vendor == "sqlite" else _tsvector
    with connection.cursor() as cursor:
        cursor.execute(*look_up(f"{owner.pk}{part}", wanted, below, limit))
        return [pk for (pk,) in cursor.fetchall()]


def _entries(owner: Asker, pks: list[int]) -> dict[int, Entry]:
    entries = Entry.objects.filter(owner=owner, pk__in=pks)
    return {one.pk: one for one in entries.select_related("person").only(*SHOWN)}


def _fts5(scope: str, wanted: list[str], below: int, limit: int) -> LookUp:
    # A word holds letters and digits alone, so quoting it is enough.
    asked = " AND ".join(f'"{word}"' for word in wanted)
    return FTS5, (f'scope : "{scope}" AND folded : ({asked} *)', below, limit)


def _tsvector(scope: str, wanted: list[str], below: int, limit: int) -> LookUp:
    # Nobody can type a word with a space, as the scope is one among the kept words.
    asked = " & ".join(f"'{word}'" for word in [f" {scope}", *wanted]) + ":*"
    return TSVECTOR, (scope, below, NEAR, asked, limit, asked, below, limit, limit)


def _hit(one: Entry, wanted: list[str]) -> Hit:
    text, start, end = excerpt(one.text, wanted)
    return Hit(one.person, one.kind, one.of, text, start, end)


def excerpt(text: str, wanted: list[str]) -> tuple[str, int, int]:
    """The words round the first one found, on one line, and where in them it stands."""
    start, end = span(text, wanted)
    first = max(start - LEAD, 0)
    if first:
        first = max(text.find(" ", first, start) + 1, first)
    last = max(first + EXCERPT, end)
    if last < len(text):
        last = max(text.rfind(" ", first, last), end)
    head, tail = "…" * (first > 0), "…" * (last < len(text))
    line = text[first:last]
    if not line.isprintable():
        line = "".join(sign if sign.isprintable() else " " for sign in line)
    shift = len(head) - first if end else 0
    return head + line + tail, start + shift, end + shift
