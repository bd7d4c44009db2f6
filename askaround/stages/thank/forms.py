"""What is said about a thank-you, beside its words."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms

from askaround.method.facts import why_impossible
from askaround.record.interview import FACTS, WAYS
from askaround.record.models import Interview
from askaround.ui.forms import DayField, MomentField


class StepForm(forms.Form):
    """What the asker will do with what they heard, and by when."""

    # It stands within the form of the letter, which has to go without it too.
    use_required_attribute = False

    text = forms.CharField(
        label="I will",
        max_length=300,
        help_text="Small and soon: “read the report”, “write to Anneke”.",
        error_messages={"required": "Write what you will do."},
    )
    on = DayField(label="By", required=False)
    remind = forms.BooleanField(label="Put it on Today for that day", required=False)

    def __init__(self, today: date, data: Mapping[str, Any] | None = None, **more: Any) -> None:
        self.today = today
        super().__init__(data, **more)

    def clean_text(self) -> str:
        return " ".join(self.cleaned_data["text"].split())

    def clean(self) -> None:
        on = self.cleaned_data.get("on")
        if on and on < self.today:
            self.add_error("on", "That day has passed.")
        if self.cleaned_data.get("remind") and on is None and "on" not in self.errors:
            self.add_error("on", "Give the day on which it should be on Today.")


class CardForm(forms.Form):
    """Where the card goes."""

    address = forms.CharField(
        label="Their postal address",
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text="Kept with the person. The office will do.",
    )

    def clean_address(self) -> str:
        lines = (line.strip() for line in self.cleaned_data["address"].splitlines())
        return "\n".join(filter(None, lines))


class ThankedForm(forms.Form):
    """Thanked, whatever the way: stated, or corrected."""

    by = forms.ChoiceField(label="How", choices=WAYS)
    at = MomentField(label="When", required=False, help_text="Empty means just now.")

    def __init__(
        self, interview: Interview, now: datetime, data: Mapping[str, Any] | None = None
    ) -> None:
        self.interview, self.now = interview, now
        stated = {"by": interview.thanked_by or "in_person", "at": interview.thanked_at}
        super().__init__(data, prefix="thanked", initial=stated)
        for field in self.fields.values():
            field.widget.attrs["form"] = "thanked"

    def clean_at(self) -> datetime:
        at = self.cleaned_data["at"] or self.now
        stated = self.interview.thanked_at
        # What is left alone must not lose its seconds.
        if stated and at == stated.replace(second=0, microsecond=0):
            return stated
        known = {name: getattr(self.interview, name) for name in FACTS}
        wrong = why_impossible(known, self.now, thanked_at=at)
        if wrong:
            raise forms.ValidationError(wrong)
        return at
