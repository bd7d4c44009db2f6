"""People as lines of a list: what comes next, from the facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from askaround.method.stages import Stage
from askaround.method.working_days import end_of_day
from askaround.record.models import Asker
from askaround.record.person import STAGES, Person
from askaround.ui import times
from askaround.ui.steps import brief, rows

NOTHING = "Nothing planned"
NUMBERS = {str(stage): stage.number for stage in Stage}
TITLES = dict(STAGES)


@dataclass(frozen=True)
class Line:
    person: Person
    number: int  # of the stage, 0 for a name that is only listed
    stage: str
    next: str
    when: str

    @property
    def url(self) -> str:
        return reverse("people:person", args=[self.person.pk])


def of(owner: Asker, people: list[Person], now: datetime) -> list[Line]:
    end_of_today = end_of_day(now, owner.time_zone)
    return [line(owner, person, now, end_of_today) for person in people]


def line(owner: Asker, person: Person, now: datetime, end_of_today: datetime) -> Line:
    person.owner = owner
    number, stage = NUMBERS.get(person.stage, 0), TITLES[person.stage]
    if person.do_not_write_at:
        return Line(person, number, stage, "On pause", "none")
    ahead = rows(person, now, end_of_today)
    if not ahead:
        return Line(person, number, stage, NOTHING, "none")
    first = ahead[0]
    urgency = first.when if first.when in ("late", "due") else ""
    return Line(person, number, stage, brief(first, now), urgency)


def stages(numbers: Mapping[str, int]) -> list[tuple[str, str, int]]:
    """What the list can be narrowed to, each with how many people there are."""
    return [(key, title, numbers.get(key, 0)) for key, title in STAGES]


def span(first: int, last: int, total: int | None) -> str:
    """ "51 to 100 of 2,014". The total only where it is known without counting."""
    of = f" of {times.thousands(total)}" if total is not None else ""
    return f"{times.thousands(first)} to {times.thousands(last)}{of}"
