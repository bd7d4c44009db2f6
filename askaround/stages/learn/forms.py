"""What is written down afterwards: the debrief, names, promises, things to read."""

from typing import Any

from django import forms

from askaround.method.shelf import Heading
from askaround.record.models import Debrief, ShelfItem
from askaround.ui.forms import DayField, MomentField

MARKS = [(n, str(n)) for n in range(1, 6)]
NOT_YET = [("yes", "Yes"), ("no", "No"), ("", "Not asked yet")]
YES_NO = {"yes": True, "no": False}


def said(value: bool | None) -> str:
    """An answer as the choices name it."""
    return "" if value is None else "yes" if value else "no"


def mark(label: str, help_text: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        help_text=help_text,
        choices=MARKS,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )


class DebriefForm(forms.ModelForm):  # type: ignore[type-arg]
    """Three lines, and two marks from 1 to 5. Anything may stay empty."""

    energy = mark("Energy", "How awake were you afterwards? 1 is drained, 5 is wide awake.")
    fit = mark("Fit", "Could you see yourself doing this? 1 is not at all, 5 is very much.")
    ended_at = MomentField(
        label="When did it end?",
        required=False,
        help_text="Nobody has said yet that you met. The thank-you counts from here.",
    )

    class Meta:
        model = Debrief
        fields = ("believed", "learned", "fits", "still_to_know", "energy", "fit")
        labels = {
            "believed": "What did you believe before?",
            "learned": "What did you learn?",
            "fits": "How does it fit you?",
            "still_to_know": "What do you still need to know?",
        }
        help_texts = {
            "believed": "One line. It is gone from memory first.",
            "learned": "Facts, opinions, one surprise: what they said apart from what you think.",
            "fits": "And one doubt.",
            "still_to_know": "The next person can be asked that.",
        }
        widgets = {
            "believed": forms.Textarea(attrs={"rows": 2}),
            "learned": forms.Textarea(attrs={"rows": 5}),
            "fits": forms.Textarea(attrs={"rows": 3}),
            "still_to_know": forms.Textarea(attrs={"rows": 2}),
        }

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        if not any(typed.values()) and not self.errors and self.instance.pk is None:
            raise forms.ValidationError("Write one line, or choose one number. That is enough.")
        return typed

    def __init__(self, *args: Any, is_ended: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        if is_ended:
            del self.fields["ended_at"]


class ConsentForm(forms.Form):
    """What was asked about somebody they named (R36)."""

    may_use = forms.ChoiceField(
        label="May you say who sent you?",
        choices=NOT_YET,
        required=False,
        widget=forms.RadioSelect,
    )
    introduce = forms.ChoiceField(
        label="Will they introduce you?", choices=NOT_YET, required=False, widget=forms.RadioSelect
    )

    @property
    def consents(self) -> dict[str, bool | None]:
        typed = self.cleaned_data
        return {
            "may_use_name": YES_NO.get(typed["may_use"]),
            "will_introduce": YES_NO.get(typed["introduce"]),
        }


class ReferralForm(ConsentForm):
    """Somebody they named. A name is enough."""

    name = forms.CharField(
        label="Whom did they name?",
        max_length=120,
        error_messages={"required": "A name is enough."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    role = forms.CharField(label="What they do", required=False, max_length=160)
    field_order = ("name", "role", "may_use", "introduce")

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class PromiseForm(forms.Form):
    """What somebody said they would do, and by when."""

    text = forms.CharField(
        label="What was promised",
        max_length=300,
        error_messages={"required": "Say in a few words what it was."},
    )
    whose = forms.ChoiceField(
        label="Whose",
        choices=[("mine", "I promised"), ("theirs", "They offered")],
        widget=forms.RadioSelect,
        initial="mine",
    )
    due_on = DayField(label="By when", required=False)


class ShelfForm(forms.ModelForm):  # type: ignore[type-arg]
    """Something to read, under one of the three headings."""

    heading = forms.ChoiceField(label="Under", choices=[(each, each.value) for each in Heading])
    address = forms.URLField(
        label="Address", required=False, max_length=500, assume_scheme="https"
    )

    class Meta:
        model = ShelfItem
        fields = ("title", "heading", "address", "note")
        labels = {"note": "What it gives"}
        error_messages = {"title": {"required": "Give it a title."}}
