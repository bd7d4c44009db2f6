"""What a letter can know. Every fact has a default: what is unknown is left out of the text.

Source: "let them know how much time you are requesting (e.g. 30 minutes to ask five or six
questions)", and "If possible, arrange to meet at the interviewee's workplace".
"""

from dataclasses import dataclass
from typing import NamedTuple

from askaround.method.ask import MINUTES
from askaround.method.schedule import Format

QUESTIONS = "five or six"


class Referral(NamedTuple):
    """A person the interviewee recommended; `may_use` is None until the name was spoken of."""

    name: str
    may_use: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Writer:
    """The asker, as letters know them. `about` completes "I am ...", with its article."""

    name: str = ""
    about: str = ""
    phone: str = ""
    profile_link: str = ""


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Who gets the letter. `greeting_name` is how to address them: "Dr. Okafor"."""

    name: str = ""
    greeting_name: str = ""
    role: str = ""
    organisation: str = ""
    town: str = ""
    field: str = ""


@dataclass(frozen=True, kw_only=True)
class Asking:
    """What is asked for, and why. `reason` is the asker's own "intriguing because ..."."""

    reason: str = ""
    introducer: str = ""
    may_use_name: bool | None = None
    minutes: int = MINUTES
    questions: str = QUESTIONS
    formats: tuple[str, ...] = (Format.WORKPLACE, Format.PHONE, Format.VIDEO)
    times: tuple[str, ...] = ()
    link: str = ""  # to a page on which they can answer
    is_applying: bool = False  # has applied where they work, or may
    has_applied: bool = False


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """The agreed talk. Times are written out, theirs first: "Tuesday 9 June at 09:30"."""

    when_theirs: str = ""
    when_mine: str = ""
    format: str = ""
    place: str = ""
    number: str = ""
    link: str = ""
    minutes: int = MINUTES


@dataclass(frozen=True, kw_only=True)
class Thanking:
    """What a thank-you can draw on: `starred` are the notes kept for it, `notes` all of them."""

    minutes: int = MINUTES
    when: str = ""
    starred: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    next_step: str = ""
    next_step_on: str = ""
    referrals: tuple[tuple[str, bool | None], ...] = ()
    is_late: bool = False


@dataclass(frozen=True, kw_only=True)
class News:
    """What came of an interview: what they said, what the asker did, what happened."""

    when: str = ""
    advice: str = ""
    done: str = ""
    result: str = ""
