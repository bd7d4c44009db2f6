"""Two hundred calendar files that mean harm, each read as the worker reads it, and the sensible
entry looked for behind the harm: `python -m bench.hostile_calendars [FROM TO]`."""

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from askaround.adapters.calendar.reading import CalendarError, read_busy

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
WITHIN = (NOW, NOW + timedelta(days=62))
GOOD = "BEGIN:VEVENT\nUID:good\nDTSTART:20260505T100000Z\nDTEND:20260505T110000Z\nEND:VEVENT\n"
SPAN = (NOW + timedelta(hours=25), NOW + timedelta(hours=26))
RULES = (
    "FREQ=SECONDLY",
    "FREQ=MINUTELY;INTERVAL=1",
    "FREQ=DAILY;COUNT=999999999999999999999",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=-1",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYDAY=53MO",
    "FREQ=WEEKLY;BYDAY=" + ",".join(["MO"] * 5_000),
    "FREQ=YEARLY;BYYEARDAY=" + ",".join(map(str, range(1, 367))),
    "FREQ=DAILY;UNTIL=99999999T999999Z",
    "FREQ=NEVER",
    ";;;;====",
)
WHENS = ("00010101T000000", "99991231T235959", "20260230T100000", "x" * 900, "-1", "2026", "")


def event(chance: random.Random, *lines: str) -> str:
    at = f"20{chance.randrange(10, 27)}0{chance.randrange(1, 10)}1{chance.randrange(10)}T080000"
    return "\n".join(("BEGIN:VEVENT", f"DTSTART:{at}", "DURATION:PT1H", *lines, "END:VEVENT", ""))


def rules(chance: random.Random) -> str:
    return "".join(event(chance, f"RRULE:{chance.choice(RULES)}") for _ in range(200))


def dates(chance: random.Random) -> str:
    one = "BEGIN:VEVENT\nDTSTART:{}\nDTEND:{}\nEND:VEVENT\n"
    return "".join(one.format(chance.choice(WHENS), chance.choice(WHENS)) for _ in range(500))


def zones(chance: random.Random) -> str:
    names = ("../../etc/passwd", "Europe/Atlantis", "\0", "A" * 9_000, "/dev/zero", "")
    line = "DTSTART;TZID={}:20260505T100000"
    return "".join(event(chance, line.format(chance.choice(names))) for _ in range(300))


def many(chance: random.Random) -> str:
    return event(chance, "RRULE:FREQ=DAILY;COUNT=3") * chance.randrange(1_000, 30_000)


def old(chance: random.Random) -> str:
    line = "BEGIN:VEVENT\nDTSTART:16010101T000000Z\nDURATION:PT1M\nRRULE:FREQ={}\nEND:VEVENT\n"
    return line.format(chance.choice(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))) * 300


def left_out(chance: random.Random) -> str:
    days = ",".join(f"202605{n:02}T080000Z" for n in range(1, 29))
    return event(chance, "RRULE:FREQ=DAILY", *[f"EXDATE:{days}"] * chance.randrange(100, 3_000))


def folded(chance: random.Random) -> str:
    return "SUMMARY:" + "\n x" * chance.randrange(100_000, 1_500_000) + "\n"


def nested(chance: random.Random) -> str:
    depth = chance.randrange(1_000, 100_000)
    return "BEGIN:VALARM\n" * depth + "END:VALARM\n" * depth


def long(chance: random.Random) -> str:
    return (
        "BEGIN:VEVENT\nDTSTART:19000101\nDURATION:P" + "9" * chance.randrange(10, 90_000) + "D\n"
    )


def noise(chance: random.Random) -> str:
    return chance.randbytes(chance.randrange(10, 400_000)).decode("latin-1")


SHAPES: tuple[Callable[[random.Random], str], ...]
SHAPES = (rules, dates, zones, many, old, left_out, folded, nested, long, noise)


def main(files: range) -> None:
    told: Counter[str] = Counter()
    worst, slowest = 0.0, ""
    for number in files:
        chance, shape = random.Random(number), SHAPES[number % len(SHAPES)]
        harm = shape(chance)
        text = f"BEGIN:VCALENDAR\n{GOOD}X-HARM:1\n{harm}END:VCALENDAR\n"
        before = cpu()
        begun = time.perf_counter()
        try:
            spans, _ = read_busy(text.encode("utf-8", "replace"), WITHIN, "Europe/London")
            told["read, the sensible entry found" if SPAN in spans else "SENSIBLE ENTRY LOST"] += 1
        except CalendarError as error:
            told[f"{shape.__name__}: refused: {error}"] += 1
        took = cpu() - before
        if took > worst:
            worst, slowest = (
                took,
                f"{shape.__name__} ({time.perf_counter() - begun:.1f} s by clock)",
            )
    for what, n in told.most_common():
        print(f"{n:4} {what}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1_000
    print(f"the most of a processor: {worst:.2f} s, {slowest}; of memory: {peak:.0f} MB")


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(range(*map(int, sys.argv[1:])) if sys.argv[1:] else range(200))
