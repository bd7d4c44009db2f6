"""What is said about wishes: notes and naming at any time, a recording days before."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms

from askaround.method.wishes import HEARD, NAMING, NOTES, is_given_in_peace
from askaround.record.models import Interview
from askaround.record.wishes import wishes_of
from askaround.ui.forms import DayField

ON_THE_SPOT = (
    "A yes on the day, with the machine on the table, is hardly a free one. Meet without a "
    "recording; write to them days before if another time needs one."
)
NOT_YET = "That day has not come yet. Enter the day on which they said yes."


class AloudRadios(forms.RadioSelect):
    """Each choice with what the page says of it while you meet."""

    def create_option(self, *given: Any, **more: Any) -> dict[str, Any]:
        option = super().create_option(*given, **more)
        option["attrs"]["data-heard"] = HEARD.get(option["value"], "")
        return option


class WishesForm(forms.Form):
    """What they said about notes and about their name."""

    notes = forms.ChoiceField(label="Notes", choices=NOTES, widget=AloudRadios)
    naming = forms.ChoiceField(label="Their name", choices=NAMING, widget=AloudRadios)


class RecordingForm(forms.Form):
    """The day of their yes; empty is no."""

    yes_on = DayField(label="They said yes to a recording on", required=False)

    def __init__(
        self, interview: Interview, now: datetime, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, prefix="recording", initial=said_of_recording(interview))
        zone = interview.owner.zone
        self.today = now.astimezone(zone).date()
        self.meets_on = (interview.began_at or interview.starts_at or now).astimezone(zone).date()

    def clean_yes_on(self) -> date | None:
        yes_on: date | None = self.cleaned_data["yes_on"]
        if yes_on and yes_on > self.today:
            raise forms.ValidationError(NOT_YET)
        if yes_on and not is_given_in_peace(yes_on, self.meets_on):
            raise forms.ValidationError(ON_THE_SPOT)
        return yes_on


def said_of_recording(interview: Interview) -> dict[str, object]:
    return {"yes_on": wishes_of(interview).recording_yes_on}


def wishes_form(interview: Interview) -> WishesForm:
    """As they stand."""
    wishes = wishes_of(interview)
    return WishesForm(initial={"notes": wishes.notes, "naming": wishes.naming})
