"""The stages of an informational interview, in the order they happen."""

from enum import StrEnum


class Stage(StrEnum):
    """One of the seven verbs. A new stage is a line here and a folder in `stages/`."""

    EXPLORE = "explore"
    ASK = "ask"
    SCHEDULE = "schedule"
    PREPARE = "prepare"
    MEET = "meet"
    THANK = "thank"
    LEARN = "learn"

    @property
    def number(self) -> int:
        """Its place in the method, from 1 to 7."""
        return list(Stage).index(self) + 1
