"""What a thank-you can draw on, gathered from the record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from askaround.method.letters.facts import Thanking
from askaround.method.letters.pulling import Pull, pulls
from askaround.method.thank import is_late
from askaround.method.wishes import may_be_named
from askaround.record.models import Interview, Message, Note, Promise
from askaround.record.wishes import wishes_of
from askaround.ui import times

TO_COMPARE = 20  # of the asker's other thank-yous: whoever compares has met them lately
PULLS = 12
AS_PROMISED = 5  # minutes more or less are still the time that was promised


def pulls_of(notes: Iterable[Note]) -> list[Pull]:
    """The starred lines first, then the others."""
    found = [pull for note in notes for pull in pulls(note.text, is_starred=bool(note.starred_at))]
    return sorted(found, key=lambda pull: not pull.is_starred)


def minutes_given(interview: Interview) -> int:
    """As a letter says it: the time promised, unless it was really another one."""
    real = interview.real_minutes
    if real is None or abs(real - interview.minutes) <= AS_PROMISED:
        return interview.minutes
    return max(5, 5 * round(real / 5))


def next_step_of(interview: Interview) -> Promise | None:
    """What the asker has promised to do, the first of it."""
    return Promise.objects.filter(interview=interview, is_theirs=False).open().first()


def thanking_of(
    interview: Interview, pulls: list[Pull], promise: Promise | None, now: datetime
) -> Thanking:
    """The facts of a thank-you."""
    zone, ended_at = interview.owner.zone, interview.ended_at
    naming = wishes_of(interview).naming
    named = interview.referrals.order_by("pk").values_list("name", "may_use_name")[:10]
    return Thanking(
        minutes=minutes_given(interview),
        when=times.day_in_letters(ended_at, zone, now) if ended_at else "",
        starred=tuple(pull.text for pull in pulls if pull.is_starred),
        notes=tuple(pull.text for pull in pulls),
        next_step=promise.text if promise else "",
        next_step_on=times.on(promise.due_on, long=True) if promise else "",
        referrals=tuple((name, may_be_named(naming, may)) for name, may in named),
        is_late=ended_at is not None and is_late(ended_at, now),
    )


def other_thanks(interview: Interview) -> tuple[str, ...]:
    """The bodies of the asker's latest other thank-yous: people who know each other compare."""
    others = Message.objects.of(interview.owner).filter(kind="thanks")
    bodies = others.exclude(interview=interview).values_list("body", flat=True)
    return tuple(bodies.order_by("-pk")[:TO_COMPARE])


WIDTH = 480  # of the clock's bar, for 48 hours


@dataclass(frozen=True, kw_only=True)
class Clock:
    """The 48 hours as a bar. `when` is "late" once they are over."""

    ago: str
    gone: int
    when: str
    aim_at: datetime
    late_at: datetime
    label: str


def clock(ended_at: datetime, now: datetime, aim: timedelta, limit: timedelta) -> Clock:
    """How much of the time has passed."""
    passed = max(now - ended_at, timedelta())
    hours = int(passed.total_seconds() // 3600)
    late = passed > limit
    label = f"{hours} of 48 hours have passed since you met"
    return Clock(
        ago=f"{times.ago(ended_at, now)} ago" if hours else "within the hour",
        gone=round(min(passed / limit, 1) * WIDTH),
        when="late" if late else "",
        aim_at=ended_at + aim,
        late_at=ended_at + limit,
        label=f"{hours} hours have passed since you met; 48 is the limit" if late else label,
    )
