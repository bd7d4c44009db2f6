"""Every address of the product, filled in from one asker's record.

Read off the resolver, so that a new page is swept from the day it exists; an address nobody can
fill in stops the sweep.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from uuid import uuid4

from django.urls import URLPattern, URLResolver, get_resolver

from askaround.files.intake import take_in
from askaround.record.interview import Interview
from askaround.record.learned import promise
from askaround.record.message import draft
from askaround.record.models import Asker, Field, Need, ResearchNote
from askaround.record.note import keep_note
from askaround.record.question import add_question
from tests import build

# Open without the cookie, because they are how one gets it or say nothing.
OPEN = (
    *("start/<str:token>", "livez/"),
    "calendar/<str:word>/askaround.ics",
    *("answer/<str:word>/", "answer/<str:word>/invitation.ics", "answer/<str:word>/about-me/"),
)


@dataclass(frozen=True)
class Address:
    """A route and the path that leads to one asker's own thing. `is_theirs` if it names one."""

    route: str
    path: str
    is_theirs: bool


def routes() -> list[str]:
    """Every route of the resolver, as text."""

    def walk(patterns: Any, before: str = "") -> Iterator[str]:
        for pattern in patterns:
            here = before + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns, here)
            elif isinstance(pattern, URLPattern):
                yield here

    return sorted(set(walk(get_resolver().url_patterns)))


def things(owner: Asker) -> dict[str, Any]:
    """One of each thing an asker can have, by the part of a route that names it."""
    field = Field.objects.create(owner=owner, name="Research in industry", because="Real use.")
    interview = build.interview(
        owner,
        requested_at=build.NOW,
        accepted_at=build.NOW,
        scheduled_at=build.NOW,
        starts_at=build.NOW,
        began_at=build.NOW,
    )
    interview.person.field = field
    interview.person.save()
    question = add_question(interview, "How did you come to this work?", build.NOW)
    kept = keep_note(interview, question, "By the ferry.", build.NOW)
    letter = draft(interview, "request", "Your path", "Dear Dana,", build.NOW)
    return {
        "people": interview.person.pk,
        "interviews": interview.pk,
        "fields": field.pk,
        "question": question.pk,
        "questions": question.pk,
        "note": kept.revision.note.pk,
        "notes": kept.revision.note.pk,
        "need": Need.objects.create(owner=owner, text="The future", added_at=build.NOW).pk,
        "letters": letter.pk,
        "letter": letter.pk,
        "research": ResearchNote.objects.create(
            person=interview.person, text="A talk", noted_at=build.NOW
        ).pk,
        "promise": promise(interview, "Send the paper", build.NOW.date()).pk,
        "referral": build.person(owner, name="Ruth Pell", referred_by=interview).pk,
        "kind": "cancel",
        "imports": take_in(owner, "people.csv", BytesIO(b"Name\nRuth Pell\n"), build.NOW).pk,
        "token": "no-such-token",
        "word": "no-such-word",
        "key": "ux-research",
        "revision": uuid4(),
        "interview": Interview,
    }


def addresses(owner: Asker) -> list[Address]:
    """Each route with an owner's own things in it."""
    known = things(owner)
    return [_filled(route, known) for route in routes()]


def _filled(route: str, known: dict[str, Any]) -> Address:
    parts, is_theirs = [], False
    before = ""
    for part in route.split("/"):
        if part.startswith("<"):
            name = part.strip("<>").split(":")[-1].rstrip(">")
            name = name if name != "pk" else before
            if name not in known:
                raise LookupError(f"{route}: tests/addresses.py does not know “{name}”.")
            is_theirs |= part.startswith("<int:")
            part = str(known[name])
        before = part if not part.isdigit() else before
        parts.append(part)
    return Address(route, "/" + "/".join(parts), is_theirs)
