"""A time on the wall of one place, as a moment.

Source: an interview is arranged across zones, and twice a year a wall shows an hour twice or
leaves one out. The policy: what was typed is never moved by itself. A time that comes twice is
asked about, and one that never comes is handed back with the two times beside it.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
A_DAY_OF_MINUTES = 24 * 60  # no place has ever left out more


def readings(local: datetime, zone: str) -> tuple[datetime, ...]:
    """The moments at which that wall shows this time: one, or two in autumn, or none in spring."""
    place = ZoneInfo(zone)
    found = {local.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(at for at in found if wall(at, zone) == local.replace(fold=0)))


def wall(at: datetime, zone: str) -> datetime:
    """What the wall there shows at that moment."""
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def left_out(local: datetime, zone: str) -> tuple[datetime, datetime]:
    """The hour that a time which never comes falls into: the clocks go from here to there."""
    start = _next_that_exists(local, zone, -MINUTE) + MINUTE
    return start, _next_that_exists(local, zone, MINUTE)


def _next_that_exists(local: datetime, zone: str, by: timedelta) -> datetime:
    for _ in range(A_DAY_OF_MINUTES):
        if readings(local, zone):
            break
        local += by
    return local
