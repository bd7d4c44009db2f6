"""What the interviewee's page shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from askaround.method.ask import Applying
from askaround.method.letters import sentences as say
from askaround.method.letters.draft import called
from askaround.method.letters.facts import Asking
from askaround.record.booking import free
from askaround.record.models import Interview
from askaround.stages.schedule.guest_forms import PLACES, form_for, months
from askaround.stages.schedule.offering import without_visit
from askaround.ui import times
from askaround.ui.forms import every_zone
from askaround.ui.http import Request

TOWNS = (
    *("Pacific/Honolulu", "America/Los_Angeles", "America/Denver", "America/Chicago"),
    *("America/New_York", "America/Sao_Paulo", "UTC", "Europe/London", "Europe/Paris"),
    *("Europe/Athens", "Africa/Johannesburg", "Africa/Nairobi", "Asia/Dubai", "Asia/Kolkata"),
    *("Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland"),
)
LATE = (
    "That time was taken a moment ago, or is no longer held. Nothing was changed; what you see "
    "is free."
)
GONE = "That can no longer be said here. Nothing was changed."


@dataclass(frozen=True)
class Slot:
    value: str
    clock: str
    is_chosen: bool


@dataclass(frozen=True)
class Day:
    name: str
    short: str
    only: str
    slots: list[Slot]


def zone_of(request: Request, interview: Interview) -> str:
    """The clock they chose to read; else where they are, as far as that is known."""
    chosen = request.GET.get("zone") or request.POST.get("zone") or ""
    return chosen if chosen in every_zone() else interview.person.zone


def page(
    request: Request,
    interview: Interview,
    word: str,
    form: forms.Form | None = None,
    status: int = 200,
    late: bool = False,
) -> HttpResponse:
    now, zone = request.now, zone_of(request, interview)
    open_times = free(interview, now)
    what = request.POST.get("say", "")
    shown_days = days(interview, open_times, zone, request.POST.get("slot", ""), now)
    context = {
        "word": word,
        "interview": interview,
        "asker": interview.owner,
        "given": say.given_name(interview.owner.name) or "The asker",
        "called": called(interview.person.reader),
        "letter": letter(interview),
        "promise": say.not_a_job(asking(interview)),
        "zone": zone,
        "zones": zones(interview, zone, now),
        "days": shown_days,
        "has_calls_only": any(day.only for day in shown_days),
        "places": [one for one in PLACES if one[0] in interview.offered_formats],
        "months": months(now.date()),
        "clocks": clocks(interview, zone, now),
        "form": form,
        "yes": form if form and what in ("yes", "move", "details") else fresh(interview, now),
        "colleague": form
        if form and what == "colleague"
        else form_for("colleague", interview, now),
        "trouble": (LATE if what in ("yes", "move") else GONE) if late else "",
        "held_until": times.long_day(interview.offered_until, zone)
        if interview.offered_until and open_times
        else "",
        "is_over": bool(interview.ended_at or interview.missed_at or interview.closed_at),
        "said": said(interview, now),
    }
    return render(request, "schedule/guest/page.html", context, status=status)


def fresh(interview: Interview, now: datetime) -> forms.Form:
    form = form_for("move", interview, now)
    form.initial = {
        "place": interview.format,
        "address": interview.place,
        "entrance": interview.entrance,
        "ask_for": interview.ask_for,
        "number": interview.number,
    }
    return form


def asking(interview: Interview) -> Asking:
    person = interview.person
    return Asking(
        reason=person.because,
        introducer=person.introducer_name,
        may_use_name=person.may_name_introducer,
        minutes=interview.minutes,
        formats=tuple(interview.offered_formats),
        is_applying=bool(person.applying),
        has_applied=person.applying == Applying.HAS,
    )


def letter(interview: Interview) -> list[str]:
    """Who asks, who suggested it, and what it is about: as the request says it."""
    facts, reader = asking(interview), interview.person.reader
    who = f"I am {interview.owner.name}." if interview.owner.name else ""
    first = " ".join(
        filter(None, (who, say.who_i_am(interview.owner.writer), say.introduced(facts)))
    )
    return [text for text in (first, say.why_you(reader, facts), say.information(reader)) if text]


def zones(interview: Interview, zone: str, now: datetime) -> list[tuple[str, str]]:
    """Their place first, then the asker's, then the towns of the world."""
    every = dict.fromkeys((interview.person.zone, zone, interview.owner.time_zone, *TOWNS))
    return [
        (name, f"{times.town(name)}, where it is {times.clock(now, ZoneInfo(name))}")
        for name in every
    ]


def days(
    interview: Interview, open_times: Iterable[datetime], zone: str, chosen: str, now: datetime
) -> list[Day]:
    """The times that are free, by the day they fall on where the page is read."""
    place, calls_only = ZoneInfo(zone), without_visit(interview)
    found = []
    for day, those in groupby(open_times, key=lambda at: at.astimezone(place).date()):
        slots = list(those)
        only = "phone or video" if all(at in calls_only for at in slots) else ""
        found.append(
            Day(
                name=times.on(day, now.date(), long=True),
                short=times.on(day, now.date()),
                only=only,
                slots=[
                    Slot(at.isoformat(), times.clock(at, place), at.isoformat() == chosen)
                    for at in slots
                ],
            )
        )
    return found


def clocks(interview: Interview, zone: str, now: datetime) -> times.TwoClocks | None:
    at = interview.starts_at
    mine = interview.owner.time_zone
    return times.two_clocks(at, interview.minutes, zone, mine, now) if at else None


def said(interview: Interview, now: datetime) -> str:
    """What they have said so far, where it was no meeting."""
    on = interview.ask_again_on
    if interview.postponed_at:
        return f"You said later{f', in {times.month(on, now.date())}' if on else ''}."
    facts = {
        "declined_at": "You said that it does not suit you.",
        "in_writing_at": "You said that you would rather answer in writing.",
        "redirected_at": "You named somebody who knows more.",
        "accepted_at": "You said yes. A time is still to be found.",
    }
    return next((words for name, words in facts.items() if getattr(interview, name)), "")


def about_me(request: Request, interview: Interview, word: str) -> HttpResponse:
    person = interview.person
    told = [
        ("Name", person.name),
        ("Work", person.work),
        ("E-mail", person.email),
        ("Telephone", person.phone),
        ("Profile", person.profile_link),
        ("Town", person.town),
        ("Time zone", person.time_zone),
        ("Postal address", person.postal_address),
        ("Why you were asked", person.because),
        ("Address you gave", interview.place),
        ("For visitors", interview.entrance),
        ("Ask for", interview.ask_for),
        ("Number", interview.number),
    ]
    context = {
        "word": word,
        "told": [(label, text) for label, text in told if text],
        "given": say.given_name(interview.owner.name) or "The asker",
        "interview": interview,
    }
    return render(request, "schedule/guest/about_me.html", context)
