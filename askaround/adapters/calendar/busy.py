"""When somebody is busy, by a calendar file (iCalendar): from when to when, and nothing else.

What an entry is called, where it is and who comes is not even looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from askaround.adapters.calendar.rules import NotRead, Rule, days, read_rule

Span = tuple[datetime, datetime]
WANTED = {"DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE"}
WANTED |= {"RECURRENCE-ID", "UID", "STATUS", "TRANSP"}
LONGEST_LINE = 20_000
MOST_EVENTS = 50_000
MOST_SPANS = 3_500
LONGEST_EVENT = timedelta(days=62)
DAY = timedelta(days=1)
# Meetings agreed here that were written into a calendar. They are known better from the record.
OURS = "@askaround.invalid"


@dataclass
class Entry:
    """One VEVENT: the lines that tell when it is."""

    lines: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def one(self, name: str) -> tuple[str, str]:
        return self.lines.get(name, [("", "")])[0]

    @property
    def is_busy(self) -> bool:
        said = {self.one("TRANSP")[1], self.one("STATUS")[1]}
        is_ours = self.one("UID")[1].endswith(OURS)
        return not is_ours and not said & {"TRANSPARENT", "CANCELLED"}


class TooMuch(ValueError):
    """More than any calendar of a person holds."""


def busy_times(text: str, within: Span, zone: str) -> tuple[list[Span], int]:
    """The stretches within these moments, and how many entries could not be read."""
    entries = list(entries_of(text))
    moved: dict[str, set[datetime]] = {}
    for entry in entries:
        at = when(*entry.one("RECURRENCE-ID"), zone)
        if at:
            moved.setdefault(entry.one("UID")[1], set()).add(at)
    found: set[Span] = set()
    not_read = 0
    for entry in entries:
        if not entry.is_busy:
            continue
        try:
            found.update(spans(entry, within, zone, moved))
        except (NotRead, ValueError, OverflowError):
            not_read += 1
        if len(found) > MOST_SPANS:
            raise TooMuch
    return sorted(found), not_read


def entries_of(text: str) -> Iterator[Entry]:
    entry, depth, many = None, 0, 0
    for line in unfolded(text):
        name, _, value = line.partition(":")
        if name == "BEGIN" and value == "VEVENT":
            entry, depth = Entry(), 0
        elif entry is None:
            continue
        elif name == "END" and value == "VEVENT":
            many += 1
            if many > MOST_EVENTS:
                raise TooMuch
            yield entry
            entry = None
        elif name in ("BEGIN", "END"):
            depth += 1 if name == "BEGIN" else -1
        elif depth == 0:
            keep(entry, line)


def unfolded(text: str) -> Iterator[str]:
    """Lines as they were before they were folded; what is too long is cut."""
    whole = ""
    for line in text.splitlines():
        if line[:1] in (" ", "\t"):
            whole = whole + line[1:] if len(whole) < LONGEST_LINE else whole
        else:
            yield whole
            whole = line[:LONGEST_LINE].rstrip()
    yield whole


def keep(entry: Entry, line: str) -> None:
    bare = line.partition(":")[0].partition(";")[0].upper()
    if bare not in WANTED:
        return
    cut = line.find(":")
    while cut > 0 and line.count('"', 0, cut) % 2:  # within quotes it parts nothing
        cut = line.find(":", cut + 1)
    value = line[cut + 1 :].strip()
    known = entry.lines.setdefault(bare, [])
    if len(known) < MOST_SPANS:
        known.append((line[len(bare) : cut], value if bare == "UID" else value.upper()))


def place(parameters: str, value: str, zone: str) -> ZoneInfo:
    """The zone a time is meant in: its own, or the asker's where it names none we know."""
    if value.endswith("Z"):
        return ZoneInfo("UTC")
    for part in parameters.split(";"):
        name, _, said = part.partition("=")
        if name.upper() == "TZID":
            return ZoneInfo(known_zone(said.strip('"'), zone))
    return ZoneInfo(zone)


def known_zone(said: str, otherwise: str) -> str:
    if said in available_timezones():
        return said
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # slow to load

    return WINDOWS_TO_OLSON.get(said, otherwise)


def wall(value: str) -> datetime:
    """The time on the wall; midnight for a day."""
    bare = value.rstrip("Z")
    form = "%Y%m%dT%H%M%S" if "T" in bare else "%Y%m%d"
    return datetime.strptime(bare, form)  # noqa: DTZ007  (the zone is told beside it)


def when(parameters: str, value: str, zone: str) -> datetime | None:
    if not value:
        return None
    try:
        local = wall(value)
    except ValueError:
        return None
    return local.replace(tzinfo=place(parameters, value, zone)).astimezone(UTC)


def lasts(entry: Entry, zone: str) -> timedelta:
    start, end = when(*entry.one("DTSTART"), zone), when(*entry.one("DTEND"), zone)
    duration = entry.one("DURATION")[1]
    if start and end:
        found = end - start
    elif duration:
        found = read_duration(duration)
    else:
        found = timedelta() if "T" in entry.one("DTSTART")[1] else DAY
    if not timedelta() <= found <= LONGEST_EVENT:
        raise ValueError("It takes longer than anything does.")
    return found


def read_duration(text: str) -> timedelta:
    """ "PT1H30M", "P1D"."""
    units = {"W": 10_080, "D": 1_440, "H": 60, "M": 1, "S": 0}
    minutes, digits = 0, ""
    for sign in text[:40]:
        if sign.isdigit():
            digits += sign
        elif sign in units and digits:
            minutes, digits = minutes + int(digits) * units[sign], ""
    return timedelta(minutes=minutes)


def spans(
    entry: Entry, within: Span, zone: str, moved: dict[str, set[datetime]]
) -> Iterator[Span]:
    parameters, value = entry.one("DTSTART")
    start = wall(value)
    there = place(parameters, value, zone)
    length = lasts(entry, zone)
    text = entry.one("RRULE")[1]
    if not text or entry.one("RECURRENCE-ID")[1]:
        yield from overlapping(start.replace(tzinfo=there), length, within)
        return
    rule = read_rule(text)
    left_out = {at for one in entry.lines.get("EXDATE", []) for at in each(one, zone)}
    left_out |= moved.get(entry.one("UID")[1], set())
    ends = until(rule, there)
    first = (within[0] - length).astimezone(there).date() - DAY
    for day in days(rule, start.date(), first, within[1].astimezone(there).date() + DAY):
        at = datetime.combine(day, start.time(), there).astimezone(UTC)
        if at not in left_out and (ends is None or at <= ends):
            yield from overlapping(at, length, within)


def each(one: tuple[str, str], zone: str) -> Iterator[datetime]:
    parameters, values = one
    for value in values.split(",")[:MOST_SPANS]:
        at = when(parameters, value, zone)
        if at:
            yield at


def until(rule: Rule, there: ZoneInfo) -> datetime | None:
    if not rule.until:
        return None
    end = wall(rule.until)
    if "T" not in rule.until:
        end = datetime.combine(date(end.year, end.month, end.day), time(23, 59, 59))
    zone = ZoneInfo("UTC") if rule.until.endswith("Z") else there
    return end.replace(tzinfo=zone).astimezone(UTC)


def overlapping(at: datetime, length: timedelta, within: Span) -> Iterator[Span]:
    start = at.astimezone(UTC)
    if start < within[1] and start + length > within[0] and length:
        yield start, start + length
