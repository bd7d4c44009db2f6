"""A letter that leaves later, at an hour of whoever reads it: chosen, and said on its page."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.utils import timezone

from askaround.method.sending import FURTHEST, is_in_working_day, suggested
from askaround.method.thank import LATE_AFTER
from askaround.method.wall_clock import left_out, readings
from askaround.record.models import Message
from askaround.ui import times
from askaround.ui.forms import MomentField

BEFORE_YOU_MEET = frozenset(("confirmation", "move", "moved", "cancel"))
PAST = "That is over there already. Choose a time to come, or send it now."
TOO_FAR = "That is more than two months away. Keep the draft, and choose the hour then."


@dataclass(frozen=True)
class Hour:
    """A moment on both clocks. `mine` is "" where both show the same."""

    at: datetime
    typed: str  # as the form has it, on their clock
    theirs: str
    mine: str
    is_usual: bool  # they are likely at work


def zone_of(letter: Message) -> str:
    """The clock of whoever reads it; the asker's where theirs is not known."""
    return letter.person.time_zone or letter.owner.time_zone


def hour(letter: Message, at: datetime, now: datetime) -> Hour:
    """ "Tue 9 June, 09:10 in Lisbon", and "Tue 9 June, 10:10" for the asker. Always the day: here
    it may be another one than there."""
    zone, mine = zone_of(letter), letter.owner.time_zone
    there = times.day_and_clock(at, zone, now)
    same = times.same_clock(at, zone, mine)
    return Hour(
        at=at,
        typed=f"{times.typed(at, zone):%Y-%m-%dT%H:%M}",
        theirs=there if same else f"{there} in {times.town(zone)}",
        mine="" if same else times.day_and_clock(at, mine, now),
        is_usual=is_in_working_day(at, zone),
    )


def proposed(letter: Message, now: datetime) -> Hour | None:
    """When it is best read; None where it has to go before any such hour."""
    at = suggested(now, zone_of(letter), _deadline(letter))
    return hour(letter, at, now) if at else None


def _deadline(letter: Message) -> datetime | None:
    if letter.kind in ("thanks", "card") and letter.interview.ended_at:
        return letter.interview.ended_at + LATE_AFTER
    return letter.interview.starts_at if letter.kind in BEFORE_YOU_MEET else None


class LaterForm(forms.Form):
    """`moment` is what was typed, on the clock of whoever reads the letter."""

    at = MomentField(label="Another day and time", required=False)

    prefix = "later"

    def __init__(self, letter: Message, now: datetime, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.zone, self.now = zone_of(letter), now
        self.moment: datetime | None = None
        whose = f"{letter.person.given_name}’s clock"
        if letter.person.time_zone:
            self.fields["at"].help_text = f"On {whose}, in {times.town(self.zone)}."
        else:
            self.fields["at"].help_text = f"On your clock: {whose} is not known yet."

    def clean_at(self) -> datetime:
        if self.cleaned_data["at"] is None:
            raise forms.ValidationError("Write a day and a time, such as 2026-06-09 09:10.")
        local: datetime = self.cleaned_data["at"].replace(tzinfo=None)
        found = readings(local, self.zone)
        if len(found) != 1:
            raise forms.ValidationError(self.odd(local))
        self.moment = found[0]
        if self.moment <= self.now:
            raise forms.ValidationError(PAST)
        if self.moment > self.now + FURTHEST:
            raise forms.ValidationError(TOO_FAR)
        return local

    def odd(self, local: datetime) -> str:
        """The clocks are changed in that hour, so that it comes twice, or never."""
        town = times.town(self.zone)
        if readings(local, self.zone):
            twice = f"The clocks in {town} go back then, so {local:%H:%M} comes twice."
            return f"{twice} Choose an hour earlier or later."
        start, end = left_out(local, self.zone)
        return (
            f"In {town} the clocks go from {start:%H:%M} to {end:%H:%M} that day, so "
            f"{local:%H:%M} never comes. Choose a time before {start:%H:%M}, or from "
            f"{end:%H:%M} on."
        )


def blank(letter: Message, now: datetime) -> LaterForm:
    """With the proposed hour filled in."""
    best = proposed(letter, now)
    at = times.typed(best.at, zone_of(letter)) if best else None
    return LaterForm(letter, now, initial={"at": at})


def read(letter: Message, now: datetime, typed: str) -> LaterForm:
    """What was typed, taken as it stands: the clock it is on is not the asker's."""
    form = LaterForm(letter, now, {"later-at": typed})
    with timezone.override(UTC):
        form.full_clean()
    return form
