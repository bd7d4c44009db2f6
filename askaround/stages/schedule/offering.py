"""Which times are worth offering to somebody, on the page where they are chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.http import HttpResponse

from askaround.method.openings import (
    AT_MOST,
    Opening,
    Talk,
    held_until,
    near_days,
    openings,
    worth_offering,
)
from askaround.method.schedule import IN_PERSON
from askaround.method.working_days import end_of_day
from askaround.record.interview import usual_formats
from askaround.record.models import Interview, Person
from askaround.record.offers import held, taken, week_of
from askaround.ui import times
from askaround.ui.forms import DayField
from askaround.ui.http import Request, page

FIRST_CHOSEN = 3
TAKEN = "One of these is taken by now, or has passed. Choose again: nothing was changed."
NONE_CHOSEN = "Choose at least one time, or offer none."


@dataclass(frozen=True)
class Line:
    """A time as the page shows it, on both clocks."""

    value: str
    clocks: times.TwoClocks
    can_visit: bool
    is_chosen: bool


class TimesForm(forms.Form):
    """The times chosen, until when nobody else is offered them, and how far it is."""

    times = forms.MultipleChoiceField(
        label="Times to offer",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": TAKEN},
    )
    until = DayField(
        label="Held for them until",
        required=False,
        help_text="Until then nobody else is offered them. Afterwards they are free again.",
    )
    link = forms.BooleanField(
        label="With a page on which they can answer with two clicks",
        required=False,
        initial=True,
        help_text="Its link stands below the times. Nothing is counted on it, and nobody needs an "
        "account.",
    )
    way = forms.IntegerField(
        label="How many minutes is the way there, from home?",
        required=False,
        min_value=0,
        max_value=480,
        help_text="One way. Empty means too far to visit; days in their town are known by "
        "themselves.",
    )

    def __init__(self, person: Person, now: datetime, typed: Any = None) -> None:
        self.person, self.now = person, now
        current = person.current
        self.free = found(person, now)
        on_offer = current.times_on_offer if current else []
        self.on_offer = [at for at in on_offer if at in {each.starts_at for each in self.free}]
        suggested = worth_offering(self.free, person.zone)
        shown = {each.starts_at: each for each in suggested}
        shown |= {each.starts_at: each for each in self.free if each.starts_at in self.on_offer}
        self.shown = [shown[at] for at in sorted(shown)]
        self.chosen = self.on_offer or [each.starts_at for each in suggested[:FIRST_CHOSEN]]
        super().__init__(typed, initial={"way": current.way_minutes if current else None})
        self.fields["times"].choices = [  # type: ignore[attr-defined]
            (each.starts_at.isoformat(), "") for each in self.free
        ]
        if not settings.PUBLIC_URL:
            del self.fields["link"]  # nobody could reach it
        if self.shown:
            self.fields["until"].initial = self.usual_end().date()

    def usual_end(self) -> datetime:
        """Some days to answer, or the last of the times if sooner, on the asker's clock."""
        last = max(self.chosen)
        return held_until(self.now, last, self.person.zone).astimezone(self.person.owner.zone)

    @property
    def lines(self) -> list[Line]:
        picked = self.data.getlist("times") if self.is_bound else None  # type: ignore[attr-defined]
        current, owner = self.person.current, self.person.owner
        minutes = current.minutes if current else 30
        return [
            Line(
                value=each.starts_at.isoformat(),
                clocks=times.two_clocks(
                    each.starts_at, minutes, self.person.zone, owner.time_zone, self.now
                ),
                can_visit=each.can_visit,
                is_chosen=each.starts_at.isoformat() in picked
                if picked is not None
                else each.starts_at in self.chosen,
            )
            for each in self.shown
        ]

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = self.cleaned_data
        if "look" in self.data:
            return {"way": typed.get("way")}
        if "none" in self.data:
            return {"way": typed.get("way"), "times": [], "until": None}
        if self.errors:
            return typed
        chosen = sorted(datetime.fromisoformat(at) for at in typed["times"])[:AT_MOST]
        if not chosen:
            raise forms.ValidationError(NONE_CHOSEN)
        until = self.end(typed["until"], chosen)
        return {"way": typed["way"], "times": chosen, "until": until, "link": typed.get("link")}

    def end(self, day: Any, chosen: list[datetime]) -> datetime:
        """The end of the day that was named; never after the last of the times has begun."""
        if day is None:
            return held_until(self.now, chosen[-1], self.person.zone)
        zone = self.person.owner.time_zone
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(zone))
        if noon.date() < self.now.astimezone(ZoneInfo(zone)).date():
            raise forms.ValidationError(
                {"until": "That day has passed. Hold them at least today."}
            )
        return min(end_of_day(noon, zone), chosen[-1])


def form_of(person: Person, now: datetime, typed: Any) -> TimesForm:
    return TimesForm(person, now, typed)


def found(person: Person, now: datetime) -> list[Opening]:
    """Every time in the near days at which both are free."""
    current = person.current if person.current and not person.current.closed_at else None
    within = near_days(now, person.zone, is_answered=bool(current and current.accepted_at))
    busy = taken(person.owner, within, now, current)
    return openings(week_of(person.owner, within), talk(person, current), busy, within)


def talk(person: Person, current: Interview | None) -> Talk:
    formats = current.offered_formats if current else usual_formats()
    way = current.way_minutes if current else None
    return Talk(
        zone=person.zone,
        minutes=current.minutes if current else 30,
        town=person.town,
        is_visit=bool(IN_PERSON & set(formats)),
        way=None if way is None else timedelta(minutes=way),
    )


def without_visit(interview: Interview) -> set[datetime]:
    """The times on offer at which the asker cannot be there."""
    offered = interview.times_on_offer
    if not offered or not IN_PERSON & set(interview.offered_formats):
        return set()
    within = (min(offered), max(offered) + timedelta(minutes=15))
    found = openings(
        week_of(interview.owner, within), talk(interview.person, interview), [], within
    )
    return {each.starts_at for each in found if not each.can_visit} & set(offered)


def show(request: Request, person: Person, form: TimesForm) -> HttpResponse:
    context = {
        "nav": "people",
        "person": person,
        "interview": person.current,
        "lines": form.lines,
        "held": others_held(person, request.now),
    }
    return page(request, "schedule/times.html", form, **context)


def others_held(person: Person, now: datetime) -> Iterable[Interview]:
    """Who else is choosing just now."""
    others = Interview.objects.of(person.owner).exclude(person=person)
    return [one for one in held(others, now).select_related("person") if one.offered_times]


def letter_for(interview: Interview) -> tuple[str, int]:
    """The page of the letter that carries them: the request, or the answer to a yes."""
    if not interview.offered_times:
        return "schedule:times", interview.person_id
    if interview.accepted_at and interview.starts_at is None:
        return "schedule:times_letter", interview.pk
    return "ask:request", interview.person_id


def said(interview: Interview) -> str:
    if not interview.offered_times:
        return "Nothing is on offer any more."
    return "On offer, and in the letter as long as you have not changed its words."
