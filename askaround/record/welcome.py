"""The first day of a notebook."""

from datetime import datetime

from askaround.record.asker import Asker


def welcome(now: datetime, time_zone: str) -> Asker:
    """The one asker of a single-user installation, made on the first start."""
    return Asker.objects.get_or_create(
        username="me", defaults={"date_joined": now, "time_zone": time_zone}
    )[0]
