"""What was agreed: where, when on whose clock, and for how long."""

from datetime import UTC, datetime
from typing import Any

from django import forms

from askaround.method.facts import in_future
from askaround.method.schedule import Format
from askaround.method.wall_clock import left_out, readings
from askaround.record.models import Interview, Person
from askaround.ui import times
from askaround.ui.forms import DayField, MomentField, ZoneField

THEIRS, MINE = "theirs", "mine"
WHICH = ("first", "second")
EARLIEST_YEAR, LATEST_YEAR = 2000, 2100
FORMATS = [
    (Format.WORKPLACE, "At their workplace"),
    (Format.NEARBY, "Somewhere near it"),
    (Format.PHONE, "By phone"),
    (Format.VIDEO, "By video"),
]
DETAILS = ("format", "place", "entrance", "ask_for", "number", "link", "minutes")


def line(label: str, length: int, help_text: str = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=length, required=False, help_text=help_text)


class MeetingForm(forms.Form):
    """`starts_at` is the moment that was typed, once the form is valid."""

    day = DayField(label="Day")
    at = forms.TimeField(
        label="Time",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Write a time, such as 14:30."},
    )
    clock = forms.ChoiceField(label="On which clock?", widget=forms.RadioSelect)
    which = forms.ChoiceField(
        label="The first or the second?",
        widget=forms.RadioSelect,
        choices=[(name, f"The {name}") for name in WHICH],
        required=False,
    )
    zone = ZoneField(label="Time zone where they will be", required=False)
    minutes = forms.IntegerField(label="Minutes agreed", min_value=5, max_value=480)
    format = forms.ChoiceField(label="How you meet", choices=FORMATS, widget=forms.RadioSelect)
    place = line("Address", 300)
    entrance = line("Entrance", 300, "Which door, which floor, visitor desk, step-free access.")
    ask_for = line("Whom to ask for", 120)
    number = line("Number", 60)
    link = forms.URLField(label="Link", max_length=500, required=False, assume_scheme="https")
    agreed_at = MomentField(
        label="Agreed on", required=False, help_text="On your clock. Empty means just now."
    )

    def __init__(self, *args: Any, person: Person, now: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.person, self.now = person, now
        self.mine = person.owner.time_zone
        self.starts_at: datetime | None = None
        there = f", {times.town(person.time_zone)}" if person.time_zone else ""
        self.fields["clock"].choices = [  # type: ignore[attr-defined]
            (THEIRS, f"Theirs{there}"),
            (MINE, f"Mine, {times.town(self.mine)}"),
        ]
        self.is_twice = False
        self.trouble = ""  # why the time that was typed is no moment yet

    @property
    def their_zone(self) -> str:
        """Theirs as typed; the asker's own where it was left empty."""
        return self.cleaned_data.get("zone") or self.mine

    def clean_day(self) -> Any:
        day = self.cleaned_data["day"]
        if not EARLIEST_YEAR <= day.year < LATEST_YEAR:
            raise forms.ValidationError("That year cannot be right. Try 2026-06-09.")
        return day

    def clean_agreed_at(self) -> Any:
        at = self.cleaned_data["agreed_at"]
        said = in_future({"at": at}, self.now)
        if said:
            raise forms.ValidationError(said["at"])
        return at

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        if typed.get("day") and typed.get("at") and typed.get("clock") and "zone" in typed:
            local = datetime.combine(typed["day"], typed["at"].replace(second=0, microsecond=0))
            self._read(local, self.their_zone if typed["clock"] == THEIRS else self.mine)
        return typed

    def _read(self, local: datetime, zone: str) -> None:
        """The moment that was meant: asked about where the wall shows it twice, or never."""
        moments = readings(local, zone)
        if not moments:
            start, end = left_out(local, zone)
            self.trouble = (
                f"In {times.town(zone)} the clocks go from {start:%H:%M} to {end:%H:%M} that day,"
                f" so {local:%H:%M} never comes. Choose a time before {start:%H:%M}, or from"
                f" {end:%H:%M} on."
            )
            self.add_error("at", self.trouble)
        elif len(moments) == 1:
            self.starts_at = moments[0]
        else:
            self._choose(moments, local, zone)

    def _choose(self, moments: tuple[datetime, ...], local: datetime, zone: str) -> None:
        self.is_twice = True
        self.fields["which"].choices = [  # type: ignore[attr-defined]
            (name, f"The {name} {local:%H:%M} ({at.astimezone(UTC):%H:%M} UTC)")
            for name, at in zip(WHICH, moments, strict=True)
        ]
        chosen = self.cleaned_data.get("which")
        if chosen:
            self.starts_at = moments[WHICH.index(chosen)]
        else:
            said = f"The clocks in {times.town(zone)} go back, so {local:%H:%M} comes twice."
            self.trouble = f"{said} You will be asked which one you mean."
            self.add_error("which", f"{said} Say which one you mean.")

    @property
    def meeting(self) -> dict[str, Any]:
        """What the interview keeps of it."""
        kept = {name: self.cleaned_data[name] for name in DETAILS}
        return {**kept, "starts_at": self.starts_at, "meeting_zone": self.their_zone}


def known(person: Person, interview: Interview | None) -> dict[str, Any]:
    """What the form begins with: what was agreed, or the best there is to hope for."""
    zone = interview.meeting_zone if interview else ""
    found: dict[str, Any] = {
        "clock": THEIRS,
        "zone": zone or person.time_zone,
        "format": Format.WORKPLACE,
        "number": person.phone,
        "minutes": interview.minutes if interview else 30,
    }
    if interview and interview.format:
        found |= {name: getattr(interview, name) for name in DETAILS}
    if interview and interview.starts_at:
        there = times.local(interview.starts_at, zone or person.zone)
        found |= {"day": there.date(), "at": there.time(), "which": WHICH[there.fold]}
    return found


WHO = [
    ("moved_by_them", "They asked for another time"),
    ("move_by_me", "I need another time"),
    ("off_by_them", "They called it off for good"),
    ("off_by_me", "I call it off for good"),
]
ABSENT = [("them", "They were not there"), ("me", "I was not there")]


class SaidForm(forms.Form):
    """Something went otherwise, by whom, and when that was."""

    who = forms.ChoiceField(label="What happened", widget=forms.RadioSelect)
    at = MomentField(label="When", required=False, help_text="Empty means just now.")

    def __init__(self, *args: Any, choices: list[tuple[str, str]], now: datetime) -> None:
        super().__init__(*args)
        self.fields["who"].choices = choices  # type: ignore[attr-defined]
        self.now = now

    def clean_at(self) -> datetime:
        at: datetime = self.cleaned_data["at"] or self.now
        said = in_future({"at": at}, self.now)
        if said:
            raise forms.ValidationError(said["at"])
        return at
