"""People at a glance: what a row of a list says, without the rest of what is known.

A person and their interview have eighty columns, and making two objects of them costs more than
finding them. Today and the lists show fifty at a time, so they read only this.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from askaround.method.journey import Journey, Step
from askaround.method.letters.sentences import given_name
from askaround.method.next_step import steps
from askaround.record.asker import Asker
from askaround.record.interview import IN_JOURNEY
from askaround.record.person import PersonQuerySet, journey_of

FACTS = {name: f"current__{name}" for name in IN_JOURNEY}
NAMED_BY = "referred_by__person__name"
COLUMNS = (
    *("pk", "name", "role", "organisation", "stage", "by_at", "current", "field__name"),
    *("introducer", "referred_by", NAMED_BY, "time_zone", "added_at", "because"),
    *("do_not_write_at", *FACTS.values(), "current__format", "current__meeting_zone"),
)
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Arranged:
    """When an interview is to be, and whose clock counts there."""

    starts_at: datetime | None
    minutes: int
    format: str
    meeting_zone: str

    @property
    def over_at(self) -> datetime | None:
        """When the time agreed is up."""
        return self.starts_at + timedelta(minutes=self.minutes) if self.starts_at else None


@dataclass(frozen=True, slots=True)
class Glance:
    """A person as a row shows them, with the facts of the interview being arranged."""

    owner: Asker
    pk: int
    name: str
    role: str
    organisation: str
    stage: str
    by_at: datetime
    current_id: int | None
    field: str
    introducer_name: str
    zone: str
    do_not_write_at: datetime | None
    current: Arranged | None
    journey: Journey

    @property
    def given_name(self) -> str:
        return given_name(self.name)

    @property
    def work(self) -> str:
        """Their role and organisation in one line, as far as known."""
        return ", ".join(filter(None, (self.role, self.organisation)))

    def steps(self) -> list[Step]:
        """What there is to do about them, now or later."""
        return steps(self.journey)


def at_a_glance(people: PersonQuerySet, owner: Asker) -> list[Glance]:
    """Those of a query that has its order, and its slice."""
    return [glance(owner, row) for row in people.values(*COLUMNS)]


def glance(owner: Asker, row: Values) -> Glance:
    zone = row["time_zone"] or owner.time_zone
    facts = {name: row[column] for name, column in FACTS.items()} if row["current"] else {}
    return Glance(
        owner=owner,
        pk=row["pk"],
        name=row["name"],
        role=row["role"],
        organisation=row["organisation"],
        stage=row["stage"],
        by_at=row["by_at"],
        current_id=row["current"],
        field=row["field__name"] or "",
        introducer_name=row[NAMED_BY] or row["introducer"],
        zone=zone,
        do_not_write_at=row["do_not_write_at"],
        current=arranged(row) if row["current"] else None,
        journey=journey_of(
            zone=zone,
            added_at=row["added_at"],
            because=row["because"],
            is_introduced=bool(row["introducer"] or row["referred_by"]),
            do_not_write_at=row["do_not_write_at"],
            facts=facts,
        ),
    )


def arranged(row: Values) -> Arranged:
    return Arranged(
        starts_at=row["current__starts_at"],
        minutes=row["current__minutes"],
        format=row["current__format"],
        meeting_zone=row["current__meeting_zone"],
    )
