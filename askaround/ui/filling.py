"""What the words of a step leave open: names, and moments on the asker's clock."""

import re
from collections.abc import Callable
from datetime import datetime

from askaround.method.journey import Step
from askaround.method.letters.sentences import given_name
from askaround.ui import times
from askaround.ui.meetings import Somebody, said_there

SOMEBODY = "whoever named them"
Write = Callable[[Somebody, Step, datetime], str]


def moment_of(pick: Callable[[Step], datetime]) -> Write:
    return lambda person, step, now: times.moment(pick(step), person.owner.zone, now)


def day_of(pick: Callable[[Step], datetime]) -> Write:
    return lambda person, step, now: times.near_day(pick(step), person.owner.zone, now)


def wish(step: Step) -> datetime:
    """A date nobody set falls back to the next best one."""
    return step.by_at or step.late_at or step.due_at


def there(person: Somebody, step: Step, now: datetime, *, is_end: bool = False) -> str:
    """When you meet, or part, on the clock you will look at there."""
    meeting = person.current
    if meeting is None or meeting.starts_at is None or meeting.over_at is None:
        return times.moment(step.by_at or step.due_at, person.owner.zone, now)
    at = meeting.over_at if is_end else meeting.starts_at
    return said_there(meeting, person, at, lambda at, zone: times.moment(at, zone, now))


# What replaces {given} and its kin.
WRITE: dict[str, Write] = {
    "given": lambda person, step, now: person.given_name,
    "introducer": lambda person, step, now: given_name(person.introducer_name) or SOMEBODY,
    "by": moment_of(wish),
    "by_day": day_of(wish),
    "late": moment_of(lambda step: step.late_at or wish(step)),
    "meet": lambda person, step, now: there(person, step, now),
    "over": lambda person, step, now: there(person, step, now, is_end=True),
    "due": day_of(lambda step: step.due_at),
    "since": day_of(lambda step: step.since),
    "on": lambda person, step, now: times.on_day(step.since, person.owner.zone, now),
}
NAMED = re.compile(r"{(\w+)}")


def fill(text: str, person: Somebody, step: Step, now: datetime) -> str:
    if "{" not in text:
        return text
    return NAMED.sub(lambda found: WRITE[found[1]](person, step, now), text)
