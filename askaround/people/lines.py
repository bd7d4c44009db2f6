"""People as lines of a list: what comes next, from the facts."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from askaround.method.stages import Stage
from askaround.method.working_days import end_of_day
from askaround.record.glance import Glance
from askaround.record.models import Asker
from askaround.record.person import STAGES
from askaround.record.search import KINDS, Hit
from askaround.ui import times
from askaround.ui.http import address
from askaround.ui.steps import brief, ranked

NOTHING = "Nothing planned"
NUMBERS = {str(stage): stage.number for stage in Stage}
TITLES = dict(STAGES)
LABELS = dict(KINDS)


class Line(NamedTuple):
    """`number` is that of the stage, 0 for a name that is only listed."""

    name: str
    url: str
    work: str
    field: str
    number: int
    stage: str
    next: str
    when: str


def of(owner: Asker, people: list[Glance], now: datetime) -> list[Line]:
    end_of_today = end_of_day(now, owner.time_zone)
    return [line(person, now, end_of_today) for person in people]


def line(person: Glance, now: datetime, end_of_today: datetime) -> Line:
    what, when = coming(person, now, end_of_today)
    return Line(
        name=person.name,
        url=address("people:person", person.pk),
        work=person.work,
        field=person.field,
        number=NUMBERS.get(person.stage, 0),
        stage=TITLES[person.stage],
        next=what,
        when=when,
    )


def coming(person: Glance, now: datetime, end_of_today: datetime) -> tuple[str, str]:
    """What comes next, and the word that colours it."""
    if person.do_not_write_at:
        return "On pause", "none"
    ahead = ranked(person, now, end_of_today)
    if not ahead:
        return NOTHING, "none"
    when, step = ahead[0]
    return brief(person, step, when, now), when if when in ("late", "due") else ""


class Found(NamedTuple):
    """What a search found: whose it is, what kind of text, and the words round the match."""

    name: str
    url: str
    work: str
    label: str
    before: str
    match: str
    after: str


def found(hits: list[Hit]) -> list[Found]:
    return [
        Found(
            name=hit.person.name,
            url=address("people:person", hit.person.pk),
            work=hit.person.work,
            label=LABELS[hit.kind],
            before=hit.before,
            match=hit.found,
            after=hit.after,
        )
        for hit in hits
    ]


def stages(numbers: Mapping[str, int]) -> list[tuple[str, str, int]]:
    """What the list can be narrowed to, each with how many people there are."""
    return [(key, title, numbers.get(key, 0)) for key, title in STAGES]


def span(first: int, last: int, total: int | None) -> str:
    """ "51 to 100 of 2,014". The total only where it is known without counting."""
    of = f" of {times.thousands(total)}" if total is not None else ""
    return f"{times.thousands(first)} to {times.thousands(last)}{of}"
