"""A person of the demo, and how far the exploration has come with them.

A day is told as days from today (-1 is yesterday), so that the story is always in the middle.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Character:
    """One person and the facts so far, each as (days from today, hour)."""

    name: str
    role: str = ""
    organisation: str = ""
    town: str = ""
    zone: str = ""
    field: str = ""
    because: str = ""
    found: str = ""
    found_where: str = ""
    greeting: str = ""
    is_outside: bool = True
    introduced_by: str = ""
    may_use_name: bool | None = None

    added: int = -60
    begun: tuple[int, int] | None = None
    asked: tuple[int, int] | None = None
    asked_working_days_ago: int | None = None
    by: str = "own_mail"
    followed_up: tuple[int, int] | None = None
    answered: tuple[str, int, int] | None = None
    thanked_for_no: tuple[int, int] | None = None
    ask_again: int | None = None
    scheduled: tuple[int, int] | None = None
    meets: tuple[int, int] | None = None
    meets_in_working_days: int | None = None
    has_planned: bool = False
    format: str = "video"
    place: str = ""
    met_minutes: int | None = None
    thanks: tuple[int, int] | None = None
    thanks_begun: bool = False
    introducer_told: tuple[int, int] | None = None
    updated: tuple[int, int] | None = None
    promise: tuple[str, int] | None = None
    learned: str = ""
    fits: str = ""
    still_to_know: str = ""
    energy: int | None = None
    fit: int | None = None
