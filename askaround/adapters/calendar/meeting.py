"""An interview as calendars see it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

# REQUEST invites or moves, CANCEL calls off, PUBLISH is for the asker's own calendar.
Method = Literal["REQUEST", "CANCEL", "PUBLISH"]


@dataclass(frozen=True)
class Meeting:
    """When and where the interview is, and who comes.

    `uid` never changes; `sequence` rises with every change; `stamped_at` is when this version
    was made. `about` ends the sentence "would like to ask ... about". `is_off` is what was
    agreed once and does not take place.
    """

    uid: str
    sequence: int
    stamped_at: datetime
    starts_at: datetime
    ends_at: datetime
    zone: str
    asker: str
    asker_address: str
    interviewee: str
    interviewee_address: str = ""
    about: str = ""
    summary: str = ""
    place: str = ""
    details: str = ""
    link: str = ""
    is_applying: bool = False
    is_off: bool = False
