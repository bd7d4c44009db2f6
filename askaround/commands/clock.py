"""What time it is, for commands. Web requests have `config/clock.py`; nothing else may ask."""

from datetime import UTC, datetime


def now() -> datetime:
    return datetime.now(UTC)
