"""What stands beside the rows: the strip of stages, and the next meeting on two clocks."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote_plus
from zoneinfo import ZoneInfo

from askaround.method.schedule import IN_PERSON, Format
from askaround.method.stages import Stage
from askaround.record.interview import Interview
from askaround.today.due import Due
from askaround.ui import times
from askaround.ui.meetings import said_there

MAP = "https://www.openstreetmap.org/search?query="


@dataclass(frozen=True)
class Mark:
    """One stage of the strip: how many people, and whether something waits for you there."""

    stage: Stage
    n: int
    s: str
    small: str


def strip(due: Due) -> list[Mark]:
    return [mark(due, stage) for stage in Stage]


def mark(due: Due, stage: Stage) -> Mark:
    n = due.counts.get(stage, 0)
    for rows, s in ((due.late, "late"), (due.today, "due")):
        marked = sum(row.step.stage is stage for row in rows)
        if marked:
            return Mark(stage, n, s, f"{marked} {s}")
    return Mark(stage, n, "some" if n else "none", "")


@dataclass(frozen=True)
class Meeting:
    """The next meeting as the slip shows it: the clock of the place where you will be, first."""

    interview: Interview
    day: str
    said: str  # in a sentence: "on Thu 11 June at 15:00 in Brussels"
    first: str
    second: str
    where: str
    more: str
    map_url: str


def meeting(interview: Interview | None, now: datetime) -> Meeting | None:
    if interview is None or interview.starts_at is None:
        return None
    there = interview.format in IN_PERSON
    mine, theirs = interview.owner.time_zone, interview.meeting_zone or interview.person.zone
    first_zone, other_zone = (theirs, mine) if there else (mine, theirs)
    span = times.span_in(interview.starts_at, interview.minutes, first_zone)
    other = times.span_in(interview.starts_at, interview.minutes, other_zone)
    first, second = span, ""
    if not times.same_clock(interview.starts_at, mine, theirs):
        town = times.town(first_zone)
        first, second = f"{span} in {town}", f"{other} in {times.town(other_zone)}."
        if there:
            second += f" You will be in {town}, so go by {span[:5]}."
    return Meeting(
        interview=interview,
        day=times.long_day(interview.starts_at, first_zone),
        said=said(interview, interview.starts_at, now),
        first=first,
        second=second,
        where=where(interview),
        more=". ".join(filter(None, (interview.entrance, ask_for(interview)))),
        map_url=MAP + quote_plus(interview.place) if there and interview.place else "",
    )


def said(interview: Interview, at: datetime, now: datetime) -> str:
    """ "tomorrow at 15:00 in Brussels": on the clock that counts, as a sentence goes on."""

    def write(at: datetime, zone: ZoneInfo) -> str:
        return f"{times.on_day(at, zone, now)} at {times.clock(at, zone)}"

    return said_there(interview, interview.person, at, write)


def where(interview: Interview) -> str:
    if interview.format == Format.PHONE:
        return f"By phone: {interview.number}" if interview.number else "By phone"
    if interview.format == Format.VIDEO:
        return "By video"
    return interview.place or "The place is still to be agreed"


def ask_for(interview: Interview) -> str:
    return f"Ask for {interview.ask_for}" if interview.ask_for else ""
