"""One asker's record for reading without askaround: notes, letters and meetings as plain files."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr

from django.db.models import Q

from askaround.adapters.plain import flat
from askaround.adapters.tables import PersonRow
from askaround.files.meetings import entry
from askaround.method.meet import on_the_record
from askaround.method.wishes import Notes
from askaround.record.asker import Asker
from askaround.record.interview import Interview
from askaround.record.message import Message
from askaround.record.person import Person
from askaround.record.wishes import wishes_of

AT_A_TIME = 200
BESIDE = ("questions", "notes", "promises", "debrief", "wishes")  # of an interview
NOWHERE = "nobody@askaround.invalid"


def people(owner: Asker) -> Iterator[PersonRow]:
    """The people, as a table that every spreadsheet opens, and that comes back as an import."""
    every = Person.objects.of(owner).select_related("field").order_by("pk")
    for person in every.iterator(AT_A_TIME):
        yield PersonRow(
            line=0,
            name=person.name,
            email=person.email,
            role=person.role,
            organisation=person.organisation,
            profile_link=person.profile_link,
            town=person.town,
            phone=person.phone,
            field=person.field.name if person.field else "",
            note=person.because,
        )


def notes(owner: Asker) -> Iterator[tuple[str, bytes]]:
    """A file in Markdown for everybody of whom something is written. It is easily passed on, so
    what was said off the record, or with a wish for no notes, is in `askaround.json` alone."""
    some = Person.objects.of(owner).filter(Q(interviews__isnull=False) | Q(research__isnull=False))
    related = ("research", *(f"interviews__{each}" for each in BESIDE))
    full = some.distinct().order_by("pk").prefetch_related(*related)
    for number, person in enumerate(full.iterator(AT_A_TIME), start=1):
        yield (
            f"notes/{number:04} {_named(person.name)}.md",
            ("\n\n".join(_about(person)) + "\n").encode(),
        )


def _named(name: str) -> str:
    return re.sub(r"[^\w. -]+", "", flat(name))[:60].strip(" .") or "person"


def _about(person: Person) -> Iterator[str]:
    yield f"# {flat(person.name)}"
    if person.work:
        yield flat(person.work)
    if person.because:
        yield person.because
    found = [f"- {one.text} {one.link}".rstrip() for one in person.research.all()]
    if found:
        yield "## Looked up"
        yield "\n".join(found)
    for interview in person.interviews.all():
        yield from _interview(interview)


def _interview(interview: Interview) -> Iterator[str]:
    at = interview.ended_at or interview.starts_at
    yield f"## Interview{f' of {at:%Y-%m-%d}' if at else ''}"
    wishes = wishes_of(interview)
    yield f"Wishes: {wishes}."
    texts: dict[int | None, list[str]] = {}
    for note in interview.notes.all() if wishes.notes != Notes.NONE else ():
        star = "★ " if note.starred_at else ""
        texts.setdefault(note.question_id, []).append(f"{star}{on_the_record(note.text)}")
    for question in interview.questions.all():
        yield f"### {flat(question.text)}"
        yield from texts.get(question.pk, [])
    yield from texts.get(None, [])
    debrief = getattr(interview, "debrief", None)
    if debrief:
        yield "### What you learned"
        yield from filter(None, (debrief.learned, debrief.fits, debrief.still_to_know))
    promised = [
        f"- {'They' if one.is_theirs else 'You'}: {flat(one.text)} ({one.due_on})"
        for one in interview.promises.all()
    ]
    if promised:
        yield "### Promised"
        yield "\n".join(promised)


def letters(owner: Asker) -> Iterator[bytes]:
    """Every letter for an mbox file, as it was sent, or as it was written."""
    every = Message.objects.of(owner).select_related("owner", "person").order_by("pk")
    for letter in every.iterator(AT_A_TIME):
        raw = bytes(letter.raw) or _composed(letter)
        at = letter.sent_at or letter.written_at
        quoted = re.sub(rb"(?m)^(>*From )", rb">\1", raw.replace(b"\r\n", b"\n"))
        yield f"From askaround {at:%a %b %d %H:%M:%S %Y}\n".encode() + quoted.rstrip() + b"\n\n"


def _composed(letter: Message) -> bytes:
    """A letter that never was mail."""
    me = formataddr((flat(letter.owner.name), letter.owner.email or NOWHERE))
    them = formataddr((flat(letter.person.name), letter.to or NOWHERE))
    made = EmailMessage(policy=SMTP)
    from_, to = (them, me) if letter.kind == "answer" else (me, them)
    made["From"], made["To"], made["Subject"] = from_, to, flat(letter.subject)
    made["Date"] = format_datetime(letter.sent_at or letter.written_at)
    made["Message-ID"] = letter.message_id
    made["X-Askaround"] = f"{letter.kind}, {letter.state}"
    made.set_content(letter.body, cte="quoted-printable")
    return made.as_bytes()


def meetings(owner: Asker) -> Iterator[tuple[str, bytes]]:
    """A calendar file for every interview with a time."""
    # Imported here: it takes a third of a second, and a start need not wait for it.
    from askaround.adapters.calendar.ics import invitation

    some = Interview.objects.of(owner).exclude(starts_at=None).select_related("owner", "person")
    for number, interview in enumerate(some.order_by("pk").iterator(AT_A_TIME), start=1):
        meeting = entry(interview)
        assert meeting is not None  # nosec B101
        name = f"{meeting.starts_at:%Y-%m-%d} {number:04} {_named(interview.person.name)}"
        yield f"meetings/{name}.ics", invitation(meeting, "PUBLISH")
