"""Times as people read them: 24-hour clock, weekday always, month as a word.

Every function takes the moment and the zone it is read in. Formatting costs more than a query,
so each distinct value is written once (`lru_cache`).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
NEAR = timedelta(days=6)


def on(day: date, today: date | None = None, *, long: bool = False) -> str:
    """ "Thu 11 June"; with the year where `today` lies in another one."""
    name = DAYS[day.weekday()]
    year = f" {day.year}" if today is not None and day.year != today.year else ""
    return f"{name if long else name[:3]} {day.day} {MONTHS[day.month - 1]}{year}"


def clock(at: datetime, zone: tzinfo) -> str:
    """ "14:00"."""
    return f"{at.astimezone(zone):%H:%M}"


def day(at: datetime, zone: tzinfo, now: datetime | None = None) -> str:
    """The day of a moment: "Thu 11 June"."""
    return on(at.astimezone(zone).date(), now.astimezone(zone).date() if now else None)


@lru_cache(maxsize=4096)
def _moment(local: datetime, today: date) -> str:
    that = local.date()
    hour = f"{local:%H:%M}"
    words = {today: "today", today + timedelta(days=1): "tomorrow"}
    words[today - timedelta(days=1)] = "yesterday"
    if that in words:
        return f"{words[that]} {hour}"
    if abs(that - today) <= NEAR:
        return f"{DAYS[that.weekday()][:3]} {hour}"
    return f"{on(that, today)}, {hour}"


def moment(at: datetime, zone: tzinfo, now: datetime) -> str:
    """ "today 14:00", "Thu 14:00" within the week, else "Thu 11 June, 14:00"."""
    local = at.astimezone(zone).replace(second=0, microsecond=0, tzinfo=None)
    return _moment(local, now.astimezone(zone).date())


def near_moment(at: datetime, zone: tzinfo, now: datetime) -> str:
    """With the hour within the week, else the day alone: "today 14:00", "Thu 11 June"."""
    return moment(at, zone, now) if abs(at - now) <= NEAR else near_day(at, zone, now)


@lru_cache(maxsize=4096)
def _near_day(that: date, today: date) -> str:
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    return near.get((that - today).days) or on(that, today)


def near_day(at: datetime, zone: tzinfo, now: datetime) -> str:
    """ "today", "tomorrow", else "Thu 11 June"."""
    return _near_day(at.astimezone(zone).date(), now.astimezone(zone).date())


def on_day(at: datetime, zone: tzinfo, now: datetime) -> str:
    """As a sentence goes on: "today", "yesterday", else "on Thu 11 June"."""
    said = near_day(at, zone, now)
    return f"on {said}" if " " in said else said


def day_and_clock(at: datetime, zone: str, now: datetime) -> str:
    """ "Tue 9 June, 09:10" on the clock of a zone given by its name."""
    place = ZoneInfo(zone)
    return f"{day(at, place, now)}, {clock(at, place)}"


def town(zone: str) -> str:
    """What a zone is called in a sentence: "Brussels" for Europe/Brussels."""
    return zone.rpartition("/")[2].replace("_", " ")


def span(starts_at: datetime, minutes: int, zone: tzinfo) -> str:
    """ "15:00–15:30"."""
    # Added in UTC, so that a change of clocks in between is not added twice.
    ends_at = starts_at + timedelta(minutes=minutes)
    return f"{clock(starts_at, zone)}–{clock(ends_at, zone)}"


def span_in(starts_at: datetime, minutes: int, zone: str) -> str:
    """ "15:00–15:30" on the clock of a zone given by its name."""
    return span(starts_at, minutes, ZoneInfo(zone))


def long_day(at: datetime, zone: str) -> str:
    """ "Thursday 11 June" as lived in a zone given by its name."""
    return on(at.astimezone(ZoneInfo(zone)).date(), long=True)


def in_letters(at: datetime, zone: str) -> str:
    """As a letter says it: "Tuesday 9 June at 09:30"."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{on(local.date(), long=True)} at {local:%H:%M}"


def day_in_letters(at: datetime, zone: tzinfo, now: datetime) -> str:
    """A day as a letter names it: "Tuesday" within the week, else "Tuesday 9 June"."""
    that, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    return DAYS[that.weekday()] if abs(that - today) <= NEAR else on(that, today, long=True)


def same_clock(at: datetime, one: str, other: str) -> bool:
    """Whether two zones show the same time at that moment."""
    return at.astimezone(ZoneInfo(one)).utcoffset() == at.astimezone(ZoneInfo(other)).utcoffset()


def on_my_clock(at: datetime, theirs: str, mine: str) -> str:
    """The same moment on the asker's clock: the hour, with its day where that is another one;
    "" where both walls show the same."""
    if same_clock(at, theirs, mine):
        return ""
    here = local(at, mine)
    is_their_day = here.date() == local(at, theirs).date()
    return f"{here:%H:%M}" if is_their_day else in_letters(at, mine)


def ago(past: datetime, now: datetime) -> str:
    """How long ago, in whole days or hours: "3 days", "5 hours"."""
    hours = int((now - past).total_seconds() // 3600)
    number, unit = (hours // 24, "day") if hours >= 24 else (max(hours, 1), "hour")
    return f"{number} {unit}{'' if number == 1 else 's'}"


def running(time: timedelta) -> str:
    """Minutes and seconds of a running clock: "25:10"."""
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"


def thousands(n: int) -> str:
    """ "2,014"."""
    return f"{n:,}"


def month(day: date, today: date | None = None) -> str:
    """ "October"; with the year where `today` lies in another one."""
    year = f" {day.year}" if today is not None and day.year != today.year else ""
    return f"{MONTHS[day.month - 1]}{year}"


def typed(at: datetime, zone: str) -> datetime:
    """A moment as a form shows it on the clock of a zone: without the zone."""
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@dataclass(frozen=True)
class TwoClocks:
    """One meeting on both walls: theirs first. `mine` is "" where both show the same."""

    theirs: str
    there: str
    mine: str
    here: str

    @property
    def mine_brief(self) -> str:
        """Without the day where that is the same: "09:30–10:00"."""
        day, _, span = self.mine.rpartition(", ")
        return span if self.theirs.startswith(f"{day}, ") else self.mine


def two_clocks(
    starts_at: datetime, minutes: int, theirs: str, mine: str, now: datetime
) -> TwoClocks:
    """ "Thursday 25 June, 10:30–11:00" in Rotterdam, and what that is for the asker."""
    same = same_clock(starts_at, theirs, mine)
    return TwoClocks(
        theirs=meeting(starts_at, minutes, ZoneInfo(theirs), now),
        there=town(theirs),
        mine="" if same else meeting(starts_at, minutes, ZoneInfo(mine), now),
        here=town(mine),
    )


def meeting(starts_at: datetime, minutes: int, zone: tzinfo, now: datetime) -> str:
    """ "Thursday 25 June, 10:30–11:00"; with the year where it is another one."""
    local, today = starts_at.astimezone(zone).date(), now.astimezone(zone).date()
    return f"{on(local, today, long=True)}, {span(starts_at, minutes, zone)}"


def local(at: datetime, zone: str) -> datetime:
    """The moment on the wall of that zone."""
    return at.astimezone(ZoneInfo(zone))
