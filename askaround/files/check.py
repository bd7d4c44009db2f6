"""Whether everything is as it should be: the database, its settings, and what is kept twice."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.core import checks
from django.db import DatabaseError, connection, transaction
from django.db.models import Count as HowMany
from django.db.models import Q

from askaround.files.rows import batches, known_schema, make_findable, schema
from askaround.record.count import Count
from askaround.record.entries import texts
from askaround.record.interview import Interview
from askaround.record.learned import earliest_promise
from askaround.record.person import Person
from askaround.record.search import Entry

Progress = Callable[[int, int], object]
SAME = ("owner_id", "person_id", "interview_id", "scope", "text", "folded")
TRIGGERS = {"record_entry_added", "record_entry_changed", "record_entry_deleted"}
INTEGRITY = "INSERT INTO record_entry_words(record_entry_words, rank) VALUES('integrity-check', 1)"
REBUILD = "INSERT INTO record_entry_words(record_entry_words) VALUES('rebuild')"


def check(repair: bool = False, progress: Progress | None = None) -> list[str]:
    """What is wrong, a sentence each. With `repair`, what is kept twice is made anew."""
    found = [*_database(), *_settings(), *_tables()]
    if found:
        # What stands on that would only be found wrong for the same reason.
        return found
    works = (_promises, _next, _marks, _counts, _entries, _words)
    for number, work in enumerate(works, start=1):
        said = work(repair)
        found += [f"{one} It has been put right." if repair else one for one in said]
        if progress:
            progress(number, len(works))
    return found


def _database() -> Iterator[str]:
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        try:
            said = cursor.execute("PRAGMA integrity_check(5)").fetchall()
            lost = cursor.execute("PRAGMA foreign_key_check").fetchall()
        except (DatabaseError, sqlite3.DatabaseError) as error:
            said, lost = [(str(error),)], []
    if said != [("ok",)]:
        yield f"The record is damaged: {'; '.join(row[0] for row in said)}. Restore a backup."
    if lost:
        yield f"{len(lost)} rows belong to rows that are gone, the first in {lost[0][0]}."


def _settings() -> Iterator[str]:
    """What is in force on a live connection, as the start also asks."""
    for one in checks.run_checks(tags=[checks.Tags.database], databases=["default"]):
        yield f"{one.msg} {one.hint or ''}".strip()


def _tables() -> Iterator[str]:
    there, known = set(schema()), set(known_schema())
    if known - there:
        yield f"The tables are of an older version: {', '.join(sorted(known - there))} is missing."
    if there - known:
        yield f"The tables are of a newer version: {', '.join(sorted(there - known))} is unknown."
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            named = cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            if TRIGGERS - {name for (name,) in named.fetchall()}:
                yield "The triggers that keep the index of words are gone. Restore a backup."


def _promises(repair: bool) -> Iterator[str]:
    wrong = 0
    promised = Q(promise_due_at__isnull=False) | Q(promises__isnull=False)
    some = Interview.objects.filter(promised).distinct().select_related("owner", "person")
    for interview in some.order_by("pk").iterator(500):
        if interview.promise_due_at != earliest_promise(interview):
            wrong += 1
            if repair:
                interview.state(promise_due_at=earliest_promise(interview))
    if wrong:
        yield f"{wrong} interviews keep a wrong day for the next promise."


def _people() -> Iterable[Person]:
    related = Person.objects.select_related("owner", "current", "referred_by")
    return related.order_by("pk").iterator(500)


def _next(repair: bool) -> Iterator[str]:
    wrong = 0
    for person in _people():
        if (person.stage, person.due_at, person.by_at) != person.derived():
            wrong += 1
            if repair:
                with transaction.atomic():
                    person.keep_next()
    if wrong:
        yield f"{wrong} people keep a stage or a time that does not follow from the facts."


def _marks(repair: bool) -> Iterator[str]:
    wrong = 0
    for person in _people():
        kept = person.email_mark, person.link_mark, person.name_mark
        person.set_marks()
        if kept != (person.email_mark, person.link_mark, person.name_mark):
            wrong += 1
            if repair:
                person.save(update_fields=["email_mark", "link_mark", "name_mark"])
    if wrong:
        yield f"{wrong} people would not be known again by an import."


def counted() -> Counter[tuple[int, str]]:
    """How many there are of what, for each asker, counted anew."""
    found: Counter[tuple[int, str]] = Counter()
    stages = Person.objects.values_list("owner_id", "stage").annotate(n=HowMany("pk")).order_by()
    for owner, stage, n in stages:
        found[owner, stage] += n
    for interview in Interview.objects.order_by("pk").iterator(500):
        for of, n in interview.tally().items():
            found[interview.owner_id, of] += n
    return +found


def _counts(repair: bool) -> Iterator[str]:
    with transaction.atomic():
        kept = {(one.owner_id, one.of): one.n for one in Count.objects.exclude(n=0)}
        right: dict[tuple[int, str], int] = dict(counted())
        if kept == right:
            return
        if repair:
            Count.objects.all().delete()
            Count.objects.bulk_create(
                Count(owner_id=owner, of=of, n=n) for (owner, of), n in right.items()
            )
    differing = [key for key in kept.keys() | right.keys() if kept.get(key) != right.get(key)]
    yield f"{len(differing)} kept numbers differ from what there is."


def _entries(repair: bool) -> Iterator[str]:
    """Texts that a search would not find as they are, or would find though they are gone."""
    missing = found = 0
    for batch in batches(one for one in texts() if one.folded):
        missing += sum(not one for one in _found(batch))
        found += len(batch)
    extra = Entry.objects.count() - (found - missing)
    if missing or extra > 0:
        if repair:
            with transaction.atomic():
                make_findable()
        yield f"A search misses {missing} texts, and knows {max(extra, 0)} that are not there."


def _found(batch: list[Entry]) -> Iterator[bool]:
    wanted: dict[str, list[int]] = {}
    for one in batch:
        wanted.setdefault(one.kind, []).append(one.of)
    there = {}
    for kind, numbers in wanted.items():
        for kept in Entry.objects.filter(kind=kind, of__in=numbers):
            there[kind, kept.of] = _told(kept)
    return (there.get((one.kind, one.of)) == _told(one) for one in batch)


def _told(one: Entry) -> tuple[Any, ...]:
    return tuple(getattr(one, name) for name in SAME)


def _words(repair: bool) -> Iterator[str]:
    """SQLite's index over the words, which triggers keep; PostgreSQL keeps its own by itself."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        try:
            with transaction.atomic():
                cursor.execute(INTEGRITY)
        except DatabaseError:
            if repair:
                cursor.execute(REBUILD)
            yield "The index of words differs from the texts."
