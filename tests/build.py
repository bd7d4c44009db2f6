"""Short ways to a believable record."""

from datetime import UTC, datetime, timedelta

from askaround.record.interview import Interview, start_interview
from askaround.record.models import Asker, Note
from askaround.record.note import keep_note
from askaround.record.person import Person, add_person

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)


def asker(username: str = "ada") -> Asker:
    return Asker.objects.create_user(username, name="Ada Lind", time_zone="Europe/London")


def person(owner: Asker, **known: object) -> Person:
    known.setdefault("name", "Dana Reyes")
    known.setdefault("because", "She tests ferry tickets.")
    return add_person(owner, NOW, **known)


def interview(owner: Asker, **facts: object) -> Interview:
    made = start_interview(person(owner), NOW)
    if facts:
        made.state(**facts)
    return made


def many(owner: Asker, n: int) -> None:
    """So many people, half of them met two days ago and not thanked, the others asked."""
    for number in range(n):
        somebody = person(owner, name=f"Person {number:04}")
        facts: dict[str, object] = {"requested_at": NOW}
        if number % 2:
            facts = {"ended_at": NOW + timedelta(minutes=number)}
        start_interview(somebody, NOW).state(**facts)


def note(interview: Interview, text: str) -> Note:
    return keep_note(interview, None, text, NOW).revision.note
