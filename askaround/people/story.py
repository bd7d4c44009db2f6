"""The story of one interview: the thread of seven stages, and the timeline."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from askaround.method.journey import Do
from askaround.method.stages import Stage
from askaround.people.facts_said import told
from askaround.record.interview import FACTS, Interview
from askaround.record.person import Person
from askaround.ui import times
from askaround.ui.steps import Row

# The fact that means a stage is done.
DONE = {
    Stage.ASK: "requested_at",
    Stage.SCHEDULE: "scheduled_at",
    Stage.PREPARE: "prepared_at",
    Stage.MEET: "ended_at",
    Stage.THANK: "thanked_at",
    Stage.LEARN: "update_sent_at",
}
AHEAD = 3  # of what comes, on the timeline


@dataclass(frozen=True)
class Knot:
    """One stage on the thread. `s` is done, due, late, some, next or none."""

    stage: Stage
    s: str
    small: str
    is_now: bool


def thread(
    person: Person, interview: Interview | None, rows: list[Row], now: datetime
) -> list[Knot]:
    here = stage_now(interview, rows)
    return [knot(stage, here, person, interview, rows, now) for stage in Stage]


def stage_now(interview: Interview | None, rows: list[Row]) -> Stage:
    """Where the next step is; where there is none, the stage of the last fact."""
    if rows and rows[0].when != "later":
        return rows[0].step.stage
    return interview.stage if interview else Stage.EXPLORE


def knot(
    stage: Stage,
    here: Stage,
    person: Person,
    interview: Interview | None,
    rows: list[Row],
    now: datetime,
) -> Knot:
    zone = person.owner.zone
    at = person.added_at if stage is Stage.EXPLORE else None
    if interview is not None and stage in DONE:
        at = getattr(interview, DONE[stage])
    ahead = next((row for row in rows if row.step.stage is stage), None)
    if stage is here and ahead is not None and not (ahead.is_theirs and at):
        urgency = ahead.when if ahead.when in ("late", "due") else "some"
        small = on_the_day(ahead, now) or deadline(ahead, now)
        return Knot(stage, urgency, small, True)
    if at is not None:
        return Knot(stage, "done", times.day(at, zone, now), stage is here)
    if ahead is not None:
        later = f"from {times.near_day(ahead.step.due_at, zone, now)}"
        return Knot(stage, "next", on_the_day(ahead, now) or later, False)
    return Knot(stage, "none" if stage.number < here.number else "next", "", stage is here)


def on_the_day(row: Row, now: datetime) -> str:
    """A meeting has a day, and no deadline."""
    step = row.step
    if step.do is not Do.MEET or step.by_at is None:
        return ""
    return times.near_day(step.by_at, row.person.owner.zone, now)


def deadline(row: Row, now: datetime) -> str:
    step, zone = row.step, row.person.owner.zone
    if row.is_theirs or not (step.late_at or step.by_at):
        return f"from {times.near_day(step.due_at, zone, now)}"
    if step.late_at:
        return f"by {times.near_moment(step.late_at, zone, now)}"
    # A wish, not a limit: the day is enough.
    return f"by {times.near_day(step.by_at or step.due_at, zone, now)}"


@dataclass(frozen=True)
class Event:
    """What happened, or what comes (`s`: next, due or nothing)."""

    at: datetime
    text: str
    s: str = ""
    is_far: bool = False  # so that the day says enough


def timeline(
    person: Person, interview: Interview | None, rows: list[Row], now: datetime
) -> list[Event]:
    """Newest first, what comes above what was."""
    return [*reversed(coming(rows, now)), *happened(person, interview)]


def coming(rows: list[Row], now: datetime) -> list[Event]:
    found = [ahead(row, now) for row in rows]
    return sorted(found, key=lambda event: event.at)[:AHEAD]


def ahead(row: Row, now: datetime) -> Event:
    step = row.step
    if step.do is Do.MEET:
        return Event(step.by_at or step.due_at, "You meet", "next")
    if not step.is_due(now):
        text = row.label if row.when != "wait" else row.why.partition(" from ")[0]
        return Event(step.due_at, text, "next", is_far=step.due_at - now > times.NEAR)
    at = step.late_at or step.by_at or step.due_at
    return Event(at, row.label, "due" if row.when in ("late", "due") else "next")


def happened(person: Person, interview: Interview | None) -> list[Event]:
    found = [Event(person.added_at, came_in(person))]
    if interview is not None:
        for name in FACTS:
            at = getattr(interview, name)
            if at is not None and not (name == "began_at" and interview.ended_at):
                found.append(Event(at, told(name, interview)))
    return sorted(found, key=lambda event: event.at, reverse=True)


def came_in(person: Person) -> str:
    if person.introducer_name:
        return f"{person.introducer_name} named {person.given_name}"
    return f"You wrote {person.given_name} down"


def took(asked: datetime, answered: datetime) -> str:
    """ "3 days after you asked"; nothing where the dates say nothing."""
    if answered - asked < timedelta(hours=1):
        return "within the hour"
    return f"{times.ago(asked, answered)} after you asked"
