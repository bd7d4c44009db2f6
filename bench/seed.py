"""`python -m bench.seed PEOPLE`: one asker with so many people, in the data folder of
ASKAROUND_DATA (or the database of DATABASE_URL), which has to be new.

A tenth of the people have an interview; at most 300 of those are open. Everything comes from one
seed, so two runs differ only in the day they start from. Rows go in by bulk, with what is kept
beside them worked out by the record itself.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.core.management.color import no_style  # noqa: E402
from django.db import connection  # noqa: E402

from askaround.commands import clock  # noqa: E402
from askaround.record import models as record  # noqa: E402
from askaround.record.search import entry  # noqa: E402

OPEN, NOTES, FEW, MANY = 300, 5, 50, 50_000
COMMON, RARE = "analyst", "zyzzyva"
SYLLABLES = ("ba", "den", "fer", "gol", "han", "kel", "lor", "mi", "nor", "pa", "ru", "sen", "tal")
ROLES = (
    *("Analyst", "Research lead", "Human factors adviser", "Head of assessment", "Editor"),
    *("Learning designer", "Clinical lead", "Policy officer", "Test developer", "Survey lead"),
)
AT_ONCE = 1_000


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 3)))


def seed(many: int, now: datetime) -> None:
    chance = random.Random(7)
    words = [word(chance) for _ in range(2_000)]
    asker = record.Asker.objects.create_user("me", name="Ines Halloran", time_zone="Europe/London")
    names = ("Industry", "Policy", "Assessment", "Health", "Safety", "Schools")
    fields = [record.Field.objects.create(owner=asker, name=name) for name in names]
    numbers: Counter[str] = Counter()
    for first in range(1, many + 1, AT_ONCE):
        pks = range(first, min(first + AT_ONCE, many + 1))
        people = [somebody(pk, asker, fields, words, chance, now) for pk in pks]
        interviews = [arranged(person, many, now) for person in people if is_asked(person.pk)]
        put(people, interviews)
        for person in people:
            numbers[person.stage] += 1
        for interview in interviews:
            numbers.update({of: n for of, n in interview.tally().items() if n})
        texts(interviews, words, chance, now)
        said(f"{pks[-1]:,} people")
    record.Count.objects.bulk_create(
        record.Count(owner=asker, of=of, n=n) for of, n in numbers.items()
    )
    long_history(words, chance, now)


def somebody(
    pk: int,
    owner: record.Asker,
    fields: list[record.Field],
    words: list[str],
    chance: random.Random,
    now: datetime,
) -> record.Person:
    given, family = chance.choice(words).title(), chance.choice(words).title()
    role = ROLES[pk % len(ROLES)] if pk != 5 else RARE.title()
    person = record.Person(
        pk=pk,
        owner=owner,
        name=f"{given} {family}",
        role=role,
        organisation=f"{words[pk % 100].title()} {words[pk % 7].title()}",
        email=f"{given}.{family}.{pk}@work.example".lower(),
        field=fields[pk % len(fields)],
        because="They moved from a lab to something people use." if is_asked(pk) else "",
        added_at=now - timedelta(days=60, minutes=pk % 1000),
    )
    person.set_marks()
    return person


def is_asked(pk: int) -> bool:
    return pk % 10 == 1


def arranged(person: record.Person, many: int, now: datetime) -> record.Interview:
    """An interview somewhere on its way; beyond the first 300 it is over, thanked and closed."""
    hour, day = timedelta(hours=1), timedelta(days=1)
    number = person.pk // 10
    made = record.Interview(
        pk=number + 1, owner=person.owner, person=person, started_at=now - 30 * day
    )
    made.requested_at, made.requested_by = now - 20 * day, "mail"
    kind = number % 6
    if number >= min(OPEN, many // 10):
        kind = 6
    facts: tuple[dict[str, Any], ...] = (
        {"requested_at": now - 3 * day},
        {"requested_at": now - 12 * day},
        {"accepted_at": now - (number % 60) * hour},
        {"accepted_at": now - 9 * day, "scheduled_at": now - 9 * day,
         "starts_at": now + (number % 9) * day + 2 * hour, "format": "phone"},
        {"accepted_at": now - 9 * day, "ended_at": now - (number % 70) * hour},
        {"ended_at": now - 2 * day, "thanked_at": now - 1 * day},
        {"ended_at": now - 19 * day, "thanked_at": now - 18 * day, "closed_at": now - 2 * day},
    )  # fmt: skip
    for name, at in facts[kind].items():
        setattr(made, name, at)
    return made


def put(people: list[record.Person], interviews: list[record.Interview]) -> None:
    """The rows, and what is kept beside them."""
    record.Person.objects.bulk_create(people)
    record.Interview.objects.bulk_create(interviews)
    for interview in interviews:
        interview.person.current = interview
    for person in people:
        person.stage, person.due_at, person.by_at = person.derived()
    kept = ["current", "stage", "due_at", "by_at"]
    record.Person.objects.bulk_update(people, kept, batch_size=200)
    record.Entry.objects.bulk_create(
        entry("person", person.pk, person.owner_id, person.pk, person.findable)
        for person in people
    )


def texts(
    interviews: list[record.Interview], words: list[str], chance: random.Random, now: datetime
) -> None:
    """Notes and two letters of each interview, and their place in the search."""
    notes = [
        record.Note(interview=interview, text=sentence(words, chance, 20), noted_at=now)
        for interview in interviews
        for _ in range(NOTES)
    ]
    letters = [
        record.Message(
            owner=interview.owner,
            interview=interview,
            person=interview.person,
            kind=kind,
            subject="Thirty minutes",
            body=sentence(words, chance, 120),
            message_id=f"<{kind}.{interview.pk}@bench.example>",
            written_at=now,
            queued_at=now,
            sent_at=now,
            by="mail",
        )
        for interview in interviews
        for kind in ("request", "thanks")
    ]
    record.Note.objects.bulk_create(notes)
    record.Message.objects.bulk_create(letters)
    record.Entry.objects.bulk_create([*note_entries(notes), *letter_entries(letters)])


def note_entries(notes: list[record.Note]) -> Iterator[record.Entry]:
    for note in notes:
        held = note.interview
        yield entry("note", note.pk, held.owner_id, held.person_id, note.text, held.pk)


def letter_entries(letters: list[record.Message]) -> Iterator[record.Entry]:
    for one in letters:
        yield entry("letter", one.pk, one.owner_id, one.person_id, one.body, one.interview_id)


def long_history(words: list[str], chance: random.Random, now: datetime) -> None:
    """Fifty notes for the first person, fifty thousand for the eleventh."""
    for pk, notes in ((1, FEW), (11, MANY)):
        interview = record.Interview.objects.select_related("owner", "person").get(person=pk)
        for _ in range(0, notes, AT_ONCE):
            some = [
                record.Note(interview=interview, text=sentence(words, chance, 12), noted_at=now)
                for _ in range(min(notes, AT_ONCE))
            ]
            record.Note.objects.bulk_create(some)
            record.Entry.objects.bulk_create(note_entries(some))
        said(f"{notes:,} notes of one person")


def sentence(words: list[str], chance: random.Random, n: int) -> str:
    return " ".join(chance.choices(words, k=n)).capitalize() + "."


def said(what: str) -> None:
    if sys.stdout.isatty():
        print(f"\r{what:<40}", end="", flush=True)


def main(many: int) -> None:
    call_command("migrate", verbosity=0)
    if record.Person.objects.exists():
        sys.exit("There are people in this data folder already. Name a new one.")
    seed(many, clock.now().replace(microsecond=0))
    with connection.cursor() as cursor:
        tables = [record.Person, record.Interview]
        for statement in connection.ops.sequence_reset_sql(no_style(), tables):
            cursor.execute(statement)
        # PostgreSQL does this by itself after a while; SQLite only when asked, and nobody asks.
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    main(int(sys.argv[1]))
