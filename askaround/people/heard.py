"""What somebody wrote, beside the letter it answers, and what it seems to say."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from askaround.method.working_days import start_of
from askaround.record.interview import Interview
from askaround.record.person import Person

# What it seems to be: in a sentence, on the button that says so, and as what it is stated.
SAYS = {
    "yes": ("It reads like a yes.", "Note a yes", "accepted_at"),
    "no": ("It reads like a no.", "Note a no", "declined_at"),
    "later": ("It reads like “later”.", "Note “later”", "postponed_at"),
    "somebody_else": ("They seem to name somebody else.", "Note the name", "redirected_at"),
    "in_writing": ("They seem to prefer writing.", "Note it", "in_writing_at"),
}

# What no person wrote, and what follows from it.
MEANS = {
    "out_of_office": "Their mailbox answered by itself. It does not count as an answer.",
    "bounce": "Nobody can be reached at that address. It does not count as asked.",
    "delayed": "The mail system is still trying. There is nothing to do.",
    "machine": "A machine answered. It does not count as an answer.",
}
TITLES = {
    "out_of_office": "{given} is away",
    "bounce": "The letter came back",
    "delayed": "The letter has not arrived yet",
    "machine": "A machine has answered",
}


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A message that came, as the person's page shows it."""

    pk: int
    interview_id: int
    title: str
    came_at: datetime
    subject: str
    sender: str
    text: str
    attachments: list[str]
    trouble: str
    is_cut: bool
    is_automatic: bool
    means: str
    says: str
    button: str
    what: str
    details: dict[str, str]
    back_at: datetime | None
    can_be_noted: bool

    @property
    def can_accept(self) -> bool:
        """Whether one click is enough. Whom they named has to be known for that."""
        return self.can_be_noted and bool(self.what) and not self.lacks_a_name

    @property
    def lacks_a_name(self) -> bool:
        return self.what == "redirected_at" and not self.details.get("name")


def heard_of(told: Any, person: Person, interview: Interview) -> Heard | None:
    """From the one value that the page's first question brought along."""
    if not told:
        return None
    found = json.loads(told) if isinstance(told, str) else told
    seems = found["seems"]
    says, button, what = SAYS.get(seems, ("", "", ""))
    arranged = interview.starts_at or (interview.ended_at and not interview.in_writing_at)
    back_on = found["back_on"]
    return Heard(
        pk=found["pk"],
        interview_id=interview.pk,
        title=title(seems, person),
        came_at=moment(found["came_at"]),
        subject=found["subject"],
        sender=found["sender"],
        text=found["text"],
        attachments=as_value(found["attachments"]) or [],
        trouble=found["trouble"],
        is_cut=bool(found["is_cut"]),
        is_automatic=seems in MEANS,
        means=MEANS.get(seems, ""),
        says=says,
        button=button,
        what=what,
        details=as_value(found["details"]) or {},
        back_at=start_of(date.fromisoformat(back_on), person.owner.time_zone) if back_on else None,
        can_be_noted=not arranged and seems not in MEANS,
    )


def title(seems: str, person: Person) -> str:
    if seems in TITLES:
        return TITLES[seems].format(given=person.given_name)
    return f"{person.given_name} has answered"


def moment(said: str) -> datetime:
    """Each database writes a moment in its own way; both mean UTC where they say nothing."""
    at = datetime.fromisoformat(said)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def as_value(found: Any) -> Any:
    """A value inside the value: SQLite hands it over as text."""
    return json.loads(found) if isinstance(found, str) else found
