"""What an interviewee types. Little is asked, and less is needed."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django import forms

from askaround.method.schedule import IN_PERSON, Format
from askaround.record.models import Interview
from askaround.stages.schedule.offering import without_visit
from askaround.ui import times

MONTHS_AHEAD = 12
PLACES = [
    (Format.WORKPLACE, "My workplace"),
    (Format.NEARBY, "Somewhere near it"),
    (Format.PHONE, "By phone"),
    (Format.VIDEO, "By video"),
]
TOO_FAR = "At that time a visit cannot be done. Choose another time, or phone or video."
CHOOSE_TIME = "Choose one of the times, or write when it would suit you."


def line(label: str, length: int, hint: str = "", complete: str = "off") -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": complete})
    return forms.CharField(
        label=label, max_length=length, required=False, help_text=hint, widget=widget
    )


class PlaceForm(forms.Form):
    """Where, and what somebody needs to know who has never been there."""

    place = forms.ChoiceField(choices=PLACES, required=False)
    address = line("Where is it?", 300, "You can also say it later.", "street-address")
    entrance = line(
        "Entrance, badge, parking, step-free way", 300, "Whatever a visitor needs to know."
    )
    ask_for = line("Whom to ask for at the door", 120)
    number = line("A number to call", 60, complete="tel")

    @property
    def details(self) -> dict[str, str]:
        typed = self.cleaned_data
        known = {name: typed[name] for name in ("entrance", "ask_for", "number")}
        return known | {"place": typed["address"]}


class YesForm(PlaceForm):
    """A time, a place, and a line to go with them."""

    slot = forms.CharField(required=False, max_length=40)
    other = line("When would suit you?", 300, "For example: any Friday after 15:00")
    message = forms.CharField(
        label="A line to go with it",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, interview: Interview, now: datetime, typed: Any = None) -> None:
        super().__init__(typed)
        self.interview, self.now = interview, now

    def clean_slot(self) -> datetime | None:
        """A time that was on offer. Whether it still is free is seen when it is taken."""
        typed = self.cleaned_data["slot"]
        offered = {at.isoformat(): at for at in self.interview.times_on_offer}
        if typed and typed not in offered:
            raise forms.ValidationError("Choose one of the times on this page.")
        return offered.get(typed)

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = self.cleaned_data
        if not typed.get("slot") and not typed.get("other") and "slot" not in self.errors:
            self.add_error("slot", CHOOSE_TIME)
        if typed.get("slot") and not typed.get("place"):
            self.add_error("place", "Choose where, or how, you would like to talk.")
        is_visit = typed.get("place") in IN_PERSON
        if is_visit and typed.get("slot") in without_visit(self.interview):
            self.add_error("place", TOO_FAR)
        return typed


class MoveForm(YesForm):
    """Another time; the place stays unless they change it."""

    def clean(self) -> dict[str, Any]:
        self.cleaned_data["place"] = self.cleaned_data.get("place") or self.interview.format
        return super().clean()


class WordsForm(forms.Form):
    """An answer that needs no more than itself."""

    message = forms.CharField(required=False, max_length=2000)

    def __init__(self, interview: Interview, now: datetime, typed: Any = None) -> None:
        super().__init__(typed)


class LaterForm(WordsForm):
    month = forms.TypedChoiceField(
        label="In which month?", coerce=date.fromisoformat, empty_value=None
    )

    def __init__(self, interview: Interview, now: datetime, typed: Any = None) -> None:
        super().__init__(interview, now, typed)
        self.fields["month"].choices = months(now.date())  # type: ignore[attr-defined]


class ColleagueForm(WordsForm):
    name = forms.CharField(
        label="Who knows more about it?",
        max_length=120,
        error_messages={"required": "Write a name, or what that person does."},
    )
    role = line("What they do", 160)
    email = forms.EmailField(label="Their e-mail address", required=False, max_length=254)
    may_name = forms.BooleanField(label="You may say that I suggested it", required=False)


def months(today: date) -> list[tuple[str, str]]:
    firsts = [
        date(today.year + (today.month + n) // 12, (today.month + n) % 12 + 1, 1)
        for n in range(MONTHS_AHEAD)
    ]
    return [(first.isoformat(), times.month(first, today)) for first in firsts]


FORMS: dict[str, Callable[..., forms.Form]] = {
    "yes": YesForm,
    "move": MoveForm,
    "details": lambda interview, now, typed=None: PlaceForm(typed),
    "cancel": WordsForm,
    "no": WordsForm,
    "in_writing": WordsForm,
    "later": LaterForm,
    "colleague": ColleagueForm,
}


def form_for(what: str, interview: Interview, now: datetime, typed: Any = None) -> forms.Form:
    return FORMS[what](interview, now, typed)
