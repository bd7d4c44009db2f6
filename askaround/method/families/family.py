"""What is known about one family of jobs, and the groups they stand in."""

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """The headings under which the families are shown, in their order."""

    PRODUCTS = "Products and technology"
    EVIDENCE = "Evidence, markets and media"
    WORK = "Work and organisations"
    LEARNING = "Schools, learning and universities"
    POLICY = "Policy and funding"
    MEDICINES = "Medicines and clinical research"
    CARE = "Health, care and performance"
    PUBLIC = "Safety, justice and service"


@dataclass(frozen=True, kw_only=True)
class Family:
    """A line of work a psychologist can explore.

    `what` says what the work is like, `phrases` find people in a web search, and `care` names
    the trap or the courtesy of the field.
    """

    key: str
    name: str
    group: Group
    titles: tuple[str, ...]
    employers: tuple[str, ...]
    associations: tuple[str, ...]
    phrases: tuple[str, ...]
    what: str
    care: str
