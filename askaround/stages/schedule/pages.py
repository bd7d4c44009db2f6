"""What the schedule page shows beside its form."""

from datetime import datetime, timedelta

from django.http import HttpResponse
from django.shortcuts import render

from askaround.method.schedule import NEEDS, Format
from askaround.method.working_days import is_working_day
from askaround.record.models import Interview, Person
from askaround.stages.schedule.forms import ABSENT, WHO, MeetingForm, SaidForm, known
from askaround.ui import offered, times
from askaround.ui.forms import zone_names
from askaround.ui.http import Request

OFFICE_HOURS = (9, 17)
NEEDED = {"place": "the address", "number": "the number to call", "link": "the link"}
IN_PERSON = (Format.WORKPLACE, Format.NEARBY)


def show(
    request: Request,
    person: Person,
    interview: Interview | None,
    form: MeetingForm | None,
    **forms: SaidForm,
) -> HttpResponse:
    """The page: what was agreed, the form to agree or to move it, and what else can happen."""
    now = request.now
    form = form or MeetingForm(person=person, now=now, initial=known(person, interview))
    bound = [each for each in (form, *forms.values()) if each.is_bound]
    context = {
        "nav": "people",
        "person": person,
        "interview": interview,
        "form": form,
        "zones": zone_names(),
        "offered": offered.in_words(interview, person, now),
        "clocks": clocks_of(interview, now),
        "earlier": earlier_of(interview, now),
        "still_needed": still_needed(interview),
        "hints": hints(interview),
        "is_over": bool(interview and interview.starts_at and interview.starts_at <= now),
        "cancel_form": SaidForm(choices=WHO, now=now),
        "missed_form": SaidForm(choices=ABSENT, now=now),
        "overlap": overlap(interview),
        "reading": reading(form, person) if form.starts_at else {},
        **forms,
    }
    is_refused = any(not each.is_valid() for each in bound)
    return render(request, "schedule/page.html", context, status=422 if is_refused else 200)


def clocks_of(interview: Interview | None, now: datetime) -> times.TwoClocks | None:
    if interview is None or interview.starts_at is None:
        return None
    return two_clocks(interview, interview.starts_at, now)


def two_clocks(interview: Interview, at: datetime, now: datetime) -> times.TwoClocks:
    theirs = interview.meeting_zone or interview.person.zone
    return times.two_clocks(at, interview.minutes, theirs, interview.owner.time_zone, now)


def earlier_of(interview: Interview | None, now: datetime) -> times.TwoClocks | None:
    """What was agreed before, to be shown struck out."""
    if interview is None or interview.earlier_starts_at is None:
        return None
    return two_clocks(interview, interview.earlier_starts_at, now)


def still_needed(interview: Interview | None) -> str:
    """What this format needs before anybody sets out, and nobody has written down yet."""
    if interview is None or interview.starts_at is None or not interview.format:
        return ""
    needs = NEEDS[Format(interview.format)]
    return " and ".join(NEEDED[name] for name in needs if not getattr(interview, name))


def hints(interview: Interview | None) -> list[str]:
    """What is easily overlooked about this time and this place."""
    if interview is None or interview.starts_at is None:
        return []
    theirs = interview.meeting_zone or interview.person.zone
    said = out_of_hours(interview.starts_at, interview.minutes, theirs)
    if interview.format == Format.WORKPLACE:
        said.append("Be at the building 15 minutes early, and at the desk 5 minutes early.")
    if interview.format == Format.VIDEO and not interview.number:
        said.append("A link can fail. Ask for a number to fall back on.")
    return said


def out_of_hours(at: datetime, minutes: int, zone: str) -> list[str]:
    start, end = times.local(at, zone), times.local(at + timedelta(minutes=minutes), zone)
    where = times.town(zone)
    if not is_working_day(start.date()):
        return [f"That is a weekend in {where}. Fine if they named it themselves."]
    first, last = OFFICE_HOURS
    if start.hour < first or (end.hour, end.minute) > (last, 0) or end.date() > start.date():
        return [f"Outside nine to five in {where}. Fine if they named it themselves."]
    return []


def overlap(interview: Interview | None) -> Interview | None:
    """Another meeting of the asker's at the same time."""
    if interview is None or interview.starts_at is None or interview.ended_at:
        return None
    start, end = interview.starts_at, interview.over_at
    others = Interview.objects.of(interview.owner).exclude(pk=interview.pk)
    near = others.filter(starts_at__lt=end, starts_at__gt=start - timedelta(hours=8))
    beside = (other for other in near.select_related("person") if (other.over_at or start) > start)
    return next(beside, None)


def reading(form: MeetingForm, person: Person) -> dict[str, object]:
    """The typed time on both clocks, or why it cannot be read yet."""
    if form.starts_at is None:
        return {"trouble": form.trouble}
    minutes = form.cleaned_data.get("minutes") or 30
    mine = person.owner.time_zone
    clocks = times.two_clocks(form.starts_at, minutes, form.their_zone, mine, form.now)
    return {"read": clocks, "hints": out_of_hours(form.starts_at, minutes, form.their_zone)}
