"""When the asker works, and on which days in another town."""

from datetime import time
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from askaround.record.models import Asker, Stay
from askaround.ui.forms import DayField, ZoneField, zone_names
from askaround.ui.http import Request, done, page
from askaround.ui.times import DAYS

INVALID = {"invalid": "Write a time, such as 09:00."}


def clock_field(label: str) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, required=False, widget=widget, error_messages=INVALID)


def minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def as_clock(minute: int) -> time:
    return time(minute // 60 % 24, minute % 60)


class HoursForm(forms.Form):
    """From when to when, for each day of the week; both empty is a day off."""

    def __init__(self, asker: Asker, typed: Any = None) -> None:
        super().__init__(typed)
        self.asker = asker
        for number, (day, known) in enumerate(zip(DAYS, asker.hours, strict=True)):
            for name, which in (("from", 0), ("to", 1)):
                field = clock_field(f"{day} {name}")
                field.initial = as_clock(known[which]) if known else None
                self.fields[f"{name}_{number}"] = field

    @property
    def days(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"from_{number}"], self[f"to_{number}"]) for number in range(len(DAYS))]

    def clean(self) -> dict[str, Any]:
        for number in range(len(DAYS)):
            start, end = (self.cleaned_data.get(f"{name}_{number}") for name in ("from", "to"))
            if (start is None) != (end is None) and not self.errors:
                missing = "to" if end is None else "from"
                self.add_error(f"{missing}_{number}", "Write both, or leave both empty.")
            elif start and end and not minutes(start) < (minutes(end) or 24 * 60):
                self.add_error(f"to_{number}", "The day ends before it begins.")
        return self.cleaned_data

    def keep(self) -> None:
        week: list[list[int] | None] = []
        for number in range(len(DAYS)):
            start, end = (self.cleaned_data[f"{name}_{number}"] for name in ("from", "to"))
            both = start is not None and end is not None
            week.append([minutes(start), minutes(end) or 24 * 60] if both else None)
        self.asker.working_hours = week
        self.asker.save(update_fields=["working_hours"])


class StayForm(forms.Form):
    """Some days in another town."""

    town = forms.CharField(label="Town", max_length=80)
    zone = ZoneField(label="Time zone there", required=False, max_length=60)
    first_on = DayField(label="From")
    last_on = DayField(label="To")

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = self.cleaned_data
        first, last = typed.get("first_on"), typed.get("last_on")
        if first and last and last < first:
            self.add_error("last_on", "The last day lies before the first.")
        return typed


def shown(
    request: Request,
    form: HoursForm,
    stay_form: StayForm | None = None,
    status: int | None = None,
) -> HttpResponse:
    today = request.now.astimezone(request.user.zone).date()
    more = {
        "stay_form": stay_form or StayForm(),
        "stays": Stay.objects.of(request.user).filter(last_on__gte=today),
        "zones": zone_names(),
    }
    answer = page(request, "account/hours.html", form, **more)
    answer.status_code = status or answer.status_code
    return answer


def add_stay(request: Request) -> HttpResponse:
    form = StayForm(request.POST)
    if not form.is_valid():
        return shown(request, HoursForm(request.user), form, status=422)
    typed = form.cleaned_data
    Stay.objects.create(
        owner=request.user,
        first_on=typed["first_on"],
        last_on=typed["last_on"],
        town=typed["town"],
        time_zone=typed["zone"] or request.user.time_zone,
    )
    said = f"Noted. Whoever works in {typed['town']} can be visited on these days."
    return done(request, said, "account:hours")


def remove_stay(request: Request) -> HttpResponse:
    pk = request.POST["remove"]
    stays = Stay.objects.of(request.user)
    get_object_or_404(stays, pk=int(pk) if pk.isdecimal() and len(pk) < 19 else 0).delete()
    return done(request, "Taken out.", "account:hours")


# The buttons of the page, beside the one that keeps the week.
BUTTONS = {
    "stay": add_stay,
    "remove": remove_stay,
}
