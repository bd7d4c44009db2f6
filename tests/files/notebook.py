"""A notebook with something in every table: signs, long texts and gaps included."""

from datetime import date, timedelta
from io import BytesIO
from random import Random

from askaround.files.intake import run_import, take_in
from askaround.method.wishes import Naming, Notes
from askaround.record.arrival import keep_arrival, was_read
from askaround.record.calendar import keep_calendar
from askaround.record.feed import open_feed
from askaround.record.interview import start_interview
from askaround.record.learned import Debrief, ResearchNote, ShelfItem, promise
from askaround.record.link import open_link
from askaround.record.message import draft
from askaround.record.models import (
    Arrival,
    Asker,
    Field,
    Folder,
    Interview,
    MailAccount,
    Message,
    Need,
    Person,
    Reminder,
    Stay,
    Written,
)
from askaround.record.note import keep_note
from askaround.record.person import add_person
from askaround.record.question import add_question
from askaround.record.wishes import keep_wishes
from tests import build

SIGNS = "abc ABC žŁß ñé 日本 🦆 '\"\\ <b>&amp; =+-@ \n\t\u2028\u0301 0.1 ٣ %s {} |;,"
DAY = timedelta(days=1)
SECRET = b"closed, but not to be given away"


def fill(owner: Asker, seed: int = 1, people: int = 6) -> Asker:
    """Something of everything, the same for the same seed."""
    chance = Random(seed)
    begin(owner, chance)
    last = None
    for number in range(people):
        person = somebody(owner, chance, number, last)
        if number < 2 or chance.random() < 0.7:
            last = interview(person, chance, number)
            around(last, chance, f"<{seed}.{number}@x.example>")
    bring_in(owner, seed)
    return owner


def text(chance: Random, most: int = 60) -> str:
    return "".join(chance.choices(SIGNS, k=chance.randrange(1, most))).strip() or "x"


def begin(owner: Asker, chance: Random) -> None:
    owner.about, owner.reminder_hour = text(chance), chance.choice([None, 0, 23])
    owner.save()
    for _ in range(2):
        Field.objects.create(owner=owner, name=text(chance), because=text(chance))
    Need.objects.create(owner=owner, text=text(chance), added_at=build.NOW)
    ShelfItem.objects.create(owner=owner, heading=text(chance), title=text(chance))
    Stay.objects.create(
        owner=owner,
        first_on=date(2026, 6, 1),
        last_on=date(2026, 6, 3),
        town=text(chance),
        time_zone="Europe/Paris",
    )
    keep_calendar(owner, text(chance), [(build.NOW, build.NOW + DAY)], build.NOW, build.NOW + DAY)
    open_feed(owner, build.NOW, with_steps=False)
    Reminder.objects.create(owner=owner, on=build.NOW.date(), taken_at=build.NOW)
    account = MailAccount.objects.create(
        owner=owner,
        address="ada@uni.example",
        settings={"host": "mail.example", "port": 465, "b": None, "a": [1, text(chance)]},
        secret=SECRET,
    )
    Folder.objects.create(account=account, name=text(chance), validity=2**32 - 1, last_uid=7)


def somebody(owner: Asker, chance: Random, number: int, last: Interview | None) -> Person:
    person = add_person(
        owner,
        build.NOW + chance.randrange(1, 400) * timedelta(microseconds=1),
        name=text(chance),
        role=text(chance),
        organisation=text(chance),
        email=chance.choice(["", f"n{number}@line.example"]),
        because=chance.choice(["", text(chance, 300)]),
        field=chance.choice([None, *owner.fields.all()]),
        may_use_name=chance.choice([None, True, False]),
        referred_by=last,
    )
    ResearchNote(person=person, text=text(chance), noted_at=build.NOW).keep()
    return person


def interview(person: Person, chance: Random, number: int) -> Interview:
    made = start_interview(person, build.NOW)
    made.request(build.NOW + DAY, by="mail")
    if number % 2 == 0:
        starts_at = build.NOW + 5 * DAY
        made.answer("accepted_at", build.NOW + 2 * DAY)
        made.schedule(build.NOW + 2 * DAY, starts_at=starts_at, place=text(chance))
        made.end(starts_at)
        made.thank(starts_at + chance.choice([1, 3]) * DAY, by="card")
    Debrief(interview=made, learned=text(chance), energy=chance.choice([None, 5])).keep()
    promise(made, text(chance), (build.NOW + 9 * DAY).date())
    return made


def around(made: Interview, chance: Random, message_id: str) -> None:
    """Wishes, questions, notes, a letter and a link."""
    notes, naming = chance.choice([Notes.MAY, Notes.PAPER]), chance.choice([*Naming])
    keep_wishes(made, build.NOW, notes=notes, naming=naming)
    open_link(made, build.NOW)
    Written.objects.create(
        calendar=made.owner.calendars.first(), interview=made, etag=text(chance, 30)
    )
    question = add_question(made, text(chance), build.NOW)
    question.need, question.kept = made.owner.needs.first(), [text(chance), "x"]
    question.save()
    add_question(made, text(chance), build.NOW, arose=True)
    parent = None
    for _ in range(3):
        kept = keep_note(made, question, text(chance, 900), build.NOW, parent=parent)
        parent = kept.revision.pk
    keep_note(made, None, text(chance), build.NOW)
    subject = " ".join(text(chance).split())
    letter = draft(made, "request", subject, text(chance, 2_000), build.NOW)
    letter.queue(b"From: a\r\n\r\n" + text(chance).encode(), message_id, build.NOW)
    letter.was_sent(build.NOW + DAY)
    came_in(letter, chance)


def came_in(letter: Message, chance: Random) -> None:
    """Their answer, as it came and as it was read."""
    raw = b"Subject: Re\r\n\r\n" + text(chance).encode()
    arrival = Arrival(owner=letter.owner, person=letter.person, interview=letter.interview)
    arrival.letter, arrival.raw, arrival.mark = letter, raw, letter.message_id
    arrival.came_at = arrival.kept_at = build.NOW + 2 * DAY
    keep_arrival(arrival)
    told = {"seems": chance.choice(["yes", "", "out_of_office"]), "attachments": [text(chance)]}
    was_read(arrival, build.NOW + 2 * DAY, text=text(chance, 900), **told)


def bring_in(owner: Asker, seed: int) -> None:
    """One table of people brought in, and one only looked at."""
    table = "Name,E-mail\n" + "".join(f"Nn{n},nn{seed}-{n}@x.example\n" for n in range(3))
    table += ",x\n"
    brought = take_in(owner, "people.csv", BytesIO(table.encode()), build.NOW)
    brought.queue(build.NOW)
    run_import(brought, build.NOW)
    take_in(owner, "looked-at.csv", BytesIO(table.encode()), build.NOW)
