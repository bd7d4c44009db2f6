"""Times worth offering against a second implementation that looks at every five minutes:
`python -m bench.openings`. Twenty zones, every quarter of an hour of two years, three weeks."""

import time
from datetime import UTC, date, datetime, timedelta

from askaround.method.openings import USUAL_WEEK, Stay, Talk, Week, openings
from tests.method.openings_again import openings_again, wall

ZONES = (
    *("Europe/Brussels", "Europe/London", "Europe/Athens", "Europe/Dublin", "Africa/Casablanca"),
    *("Africa/Cairo", "America/New_York", "America/Los_Angeles", "America/St_Johns"),
    *("America/Havana", "America/Santiago", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tehran"),
    *("Asia/Kathmandu", "Asia/Tokyo", "Asia/Gaza", "Australia/Lord_Howe", "Australia/Sydney"),
    "Pacific/Chatham",
)
START, DAYS, CHUNK = datetime(2026, 1, 1, tzinfo=UTC), 730, 10
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SHAPES = {
    "usual week": USUAL_WEEK,
    "every hour of every day": (*[(0, 24 * 60)] * 7,),
    "around midnight": (*[(22 * 60, 24 * 60)] * 3, *[(0, 3 * 60 + 30)] * 4),
}


def compare(zone: str, hours: object) -> tuple[int, int, float, float]:
    stay = Stay(first_on=date(2026, 3, 1), last_on=date(2026, 4, 10), town="There", zone=zone)
    other = Stay(first_on=date(2027, 10, 20), last_on=date(2027, 11, 5), town="Far", zone="UTC")
    week = Week(zone="Europe/London", hours=hours, stays=(stay, other))
    talk = Talk(zone=zone, minutes=30, town="There", is_visit=True, way=HOUR)
    found = differences = 0
    fast = slow = 0.0
    for day in range(0, DAYS, CHUNK):
        within = (START + day * DAY, START + (day + CHUNK) * DAY)
        busy = [(within[0] + n * DAY + 12 * HOUR, within[0] + n * DAY + 13 * HOUR) for n in (2, 5)]
        begun = time.perf_counter()
        one = openings(week, talk, busy, within)
        between = time.perf_counter()
        another = openings_again(week, talk, busy, within)
        fast, slow = fast + between - begun, slow + time.perf_counter() - between
        differences += len({*map(tuple, one)} ^ {*map(tuple, another)})
        found += len(one)
    return found, differences, fast, slow


def main() -> None:
    quarters = found = differences = 0
    fast = slow = 0.0
    for zone in ZONES:
        for hours in SHAPES.values():
            wall.cache_clear()
            n, wrong, quick, long = compare(zone, hours)
            quarters += DAYS * 96
            found, differences = found + n, differences + wrong
            fast, slow = fast + quick, slow + long
    print(f"{quarters:,} quarters of an hour, {found:,} openings, {differences} differences")
    print(
        f"{fast:.1f} s against {slow:.1f} s: ten days in {fast / (60 * DAYS / CHUNK) * 1e3:.1f} ms"
    )


if __name__ == "__main__":
    main()
