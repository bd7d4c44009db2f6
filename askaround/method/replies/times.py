"""The times they propose, read as they were said. Nothing is booked from them unasked.

Source: "proposes times (with the times read, in the sender's zone, shown for confirmation and
never booked unasked)".
"""

import re
from dataclasses import dataclass

from askaround.method.replies import calendar_words, foreign_words
from askaround.method.replies import times_words as words
from askaround.method.replies.words import Clause

MOST_TIMES = 12
_DIGITS = {
    name: n
    for n, name in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=1,
    )
}
_REAL = {"iso", "date", "numbers", "week", "weekday", "relative", "clock", "part", "nth"}


@dataclass(frozen=True, kw_only=True)
class SaidTime:
    """One time as they said it; what they left open is None or ""."""

    text: str
    start: int
    end: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    clock: str = ""
    until: str = ""
    part: str = ""
    zone: str = ""


@dataclass(frozen=True)
class Offer:
    """Times offered, or a page on which to book one; and where that is said."""

    times: tuple[SaidTime, ...]
    start: int
    end: int
    is_page: bool = False

    @property
    def is_definite(self) -> bool:
        """A day, an hour or a page to book one on; not "next week" or "mornings"."""
        return self.is_page or any(map(_held, self.times))


def said_times(clause: Clause, text: str) -> list[SaidTime]:
    """Every time in one clause; words that belong together are one time."""
    groups: list[list[re.Match[str]]] = []
    for token in words.TOKEN.finditer(clause.said):
        kind = token.lastgroup
        fits = bool(groups) and words.JOINS.match(
            clause.said[groups[-1][-1].end() : token.start()]
        )
        held = {m.lastgroup for m in groups[-1]} if groups else set()
        if fits and kind not in held and not _begins_anew(kind, held, token.group()):
            groups[-1].append(token)
        else:
            groups.append([token])
    return [_read(group, clause, text) for group in groups if {m.lastgroup for m in group} & _REAL]


def _begins_anew(kind: str | None, held: set[str | None], said: str) -> bool:
    """Whether a weekday starts the next time: "Monday 9, Tuesday 3", but not "noon on Tuesday"."""
    return kind == "weekday" and bool(held - {"week", "relative"}) and not said.startswith("on ")


def _read(group: list[re.Match[str]], clause: Clause, text: str) -> SaidTime:
    start, end = clause.start + group[0].start(), clause.start + group[-1].end()
    known: dict[str, object] = {}
    for token in group:
        known |= _fields(token.lastgroup or "", token.group())
    return SaidTime(text=text[start:end].strip(), start=start, end=end, **known)  # type: ignore[arg-type]


def _fields(kind: str, said: str) -> dict[str, object]:
    numbers = [int(n) for n in re.findall(r"\d+", said)]
    if kind == "weekday":
        return {"weekday": calendar_words.weekday(said.split()[-1])}
    if kind == "iso":
        return {"year": numbers[0], "month": numbers[1], "day": numbers[2]}
    if kind == "date":
        return _date(said, numbers)
    if kind == "numbers":
        return _numbers(said, numbers)
    if kind == "nth":
        return {"day": numbers[0]} if numbers and 1 <= numbers[0] <= 31 else {}
    if kind == "clock":
        return _clocks(said)
    return {kind: said.strip()} if kind in ("part", "zone") else {}


def _date(said: str, numbers: list[int]) -> dict[str, object]:
    names = [calendar_words.month(name) for name in re.findall(r"[^\W\d_]+", said)]
    days, years = [n for n in numbers if n <= 31], [n for n in numbers if n > 1900]
    return {
        "month": next((n for n in names if n), None),
        "day": days[0] if days and days[0] else None,
        "year": years[0] if years else None,
    }


def _numbers(said: str, numbers: list[int]) -> dict[str, object]:
    """14.5. is read; 4/5 may be April or May, so only its words are kept, unless it can be one."""
    first, second = numbers[0], numbers[1]
    if "." in said or first > 12:
        return {"day": first, "month": second} if first <= 31 and 1 <= second <= 12 else {}
    return {"month": first, "day": second} if 12 < second <= 31 else {}


def _clocks(said: str) -> dict[str, object]:
    for name, n in _DIGITS.items():
        said = re.sub(rf"\b{name}\b", str(n), said)
    if re.search(r"\b(?:noon|midday)\b", said):
        return {"clock": "12:00"}
    if "midnight" in said:
        return {"clock": "00:00"}
    found = re.findall(r"(\d{1,2})(?:[:.h](\d\d))?\s?([ap])?", said)
    if not found or "half" in said or "quarter" in said:
        return {}
    afternoon = found[-1][2]
    read = [_clock(int(hour), minute, half or afternoon) for hour, minute, half in found[:2]]
    return dict(zip(("clock", "until"), read, strict=False))


def _clock(hour: int, minute: str, half: str) -> str:
    """Hours as said: 3 stays 3, for nobody said which half of the day it is in."""
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute or '00'}" if hour < 24 and int(minute or 0) < 60 else ""


def offer(clauses: list[Clause], text: str) -> Offer | None:
    """The times they offer, left out those they rule out, look back on, or are away at."""
    found: list[SaidTime] = []
    was_offered, sentence = False, -1
    for clause in clauses:
        before = was_offered and clause.sentence - sentence <= 1
        times = said_times(clause, text)
        if times and _offers(clause, times, before):
            found += times
            was_offered, sentence = True, clause.sentence
        booking = words.BOOKING.search(clause.said)
        if booking:
            place = clause.start + booking.start(), clause.start + booking.end()
            return Offer(tuple(found[:MOST_TIMES]), *place, is_page=True)
    if not found:
        return None
    return Offer(tuple(found[:MOST_TIMES]), found[0].start, found[0].end)


def _offers(clause: Clause, times: list[SaidTime], goes_on: bool) -> bool:
    said = clause.said
    if words.ASKS_FOR_TIMES.search(said) or words.CONFIRMS.match(said):
        return False
    if words.NO_OFFER.search(said) and not re.search(
        r"\b(?:how about|how's|free|available|let's|could (?:do|talk|meet)|can (?:do|talk|meet)|works?|(?:is|are|would be) (?:good|fine|ok|okay|best|perfect|great|possible))\b",
        said,
    ):
        return False
    first = times[0].start - clause.start
    around = said[max(0, first - 40) : first].rpartition(",")[2]
    after = said[times[-1].end - clause.start :][:30]
    if words.NOT_THEN.search(around) or re.match(
        r"\W*(?:is|are|'s|isn't|won't|doesn't|don't|would be)? ?(?:not|n't|out|no good|impossible|difficult|isn't|won't|doesn't|don't)\b",
        after,
    ):
        return False
    held = [_held(time) for time in times]
    if clause.asks and any(held):
        return True
    # A day with its hour is an appointment, whatever else the sentence says.
    if any({"weekday", "clock"} <= each or {"date", "clock"} <= each for each in held):
        return True
    bare = "".join(s for s in said if s.isalnum())
    timely = sum(sum(s.isalnum() for s in time.text) for time in times)
    return (
        bool(words.OFFERS.search(said) or foreign_words.OFFERS.search(said))
        or goes_on
        or (timely * 2 >= len(bare) and not all(map(_is_loose, times)))
    )


def _is_loose(time: SaidTime) -> bool:
    """A part of the day and no more: "nights"."""
    return time.part == time.text.lower()


def _held(time: SaidTime) -> set[str]:
    """What of a time is said: the day, the hour."""
    held = {"weekday"} if time.weekday is not None else set()
    return held | ({"date"} if time.day else set()) | ({"clock"} if time.clock else set())


def asks_for_times(clauses: list[Clause], *, foreign: bool = False) -> tuple[int, int] | None:
    """Where they leave the time to the asker."""
    for clause in clauses:
        m = (foreign_words.ASKS if foreign else words.ASKS_FOR_TIMES).search(clause.said)
        if m:
            return clause.start + m.start(), clause.start + m.end()
    return None
