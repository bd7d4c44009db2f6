"""The page of a meeting, with everything on it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render

from askaround.method.meet import FIVE_LEFT, IS_UP, OFF_THE_RECORD, at_our_time
from askaround.method.questions import prompts
from askaround.method.thank import LATE_AFTER
from askaround.record.models import Interview
from askaround.record.person import Person
from askaround.record.wishes import wishes_of
from askaround.stages.meet import meeting
from askaround.stages.meet.forms import NameForm, QuestionForm, TimesForm, mention_form
from askaround.stages.meet.wish_forms import RecordingForm, wishes_form
from askaround.ui import times
from askaround.ui.http import Request
from askaround.ui.meetings import said_there, zone_there

DAYS_AFTER = 7


def show(
    request: Request, interview: Interview, status: int = 200, **more: object
) -> HttpResponse:
    """The questions, the note in front, the clock; before, during and after."""
    lines = meeting.lines_of(interview)
    wanted = request.GET.get("q") or request.POST.get("line")
    line = meeting.chosen(lines, wanted, interview.ended_at is not None)
    turns = meeting.turns(lines)
    clock = meeting.clock(interview, request.now)
    words = {"five": FIVE_LEFT, "two": at_our_time(interview.minutes), "over": IS_UP}
    is_before = not (interview.began_at or interview.ended_at)
    context = {
        "interview": interview,
        "person": interview.person,
        "lines": lines,
        "line": line,
        "turns": turns,
        "turn": next(turn for turn in turns if turn.line is line),
        "during": during(interview),
        "days_kept": days_kept(interview, request.now),
        "is_before": is_before,
        "is_noting": not is_before or wanted is not None,
        "is_on": bool(interview.began_at and not interview.ended_at),
        "wanted": wanted,
        "is_past": has_passed(interview, request),
        "clock": clock,
        "meets": when_you_meet(interview, request.now),
        "until": until(interview),
        "closers": meeting.closers(lines),
        "words": words,
        "said_now": words[clock.sign] if clock and clock.sign in words else "",
        "prompts": prompts,
        "off_the_record": OFF_THE_RECORD,
        "mentioned": list(Person.objects.filter(referred_by=interview).order_by("pk")[:40]),
        "thanks_late_at": thanks_late_at(interview, request),
        "times_form": TimesForm(interview, request.now),
        "question_form": QuestionForm(prefix="question"),
        "name_form": mention_form(),
        "wishes": wishes_of(interview),
        "wishes_form": wishes_form(interview),
        "recording_form": RecordingForm(interview, request.now),
        "colleague_form": NameForm(prefix="colleague"),
        **more,
    }
    return render(request, "meet/page.html", context, status=status)


def during(interview: Interview) -> str:
    """Before the meeting, on, or after it has ended: what a part of the page is shown in."""
    if interview.ended_at:
        return "ended"
    return "on" if interview.began_at else "before"


def days_kept(interview: Interview, now: datetime) -> int:
    """How long the page may stay on a device that is asked to keep it: some days after you met."""
    met_at = interview.ended_at or interview.over_at or now
    return max(0, (met_at - now).days + DAYS_AFTER)


def has_passed(interview: Interview, request: Request) -> bool:
    """Whether the time agreed has passed, or somebody says that they have met already."""
    over_at = interview.over_at
    return "met" in request.GET or (over_at is not None and over_at <= request.now)


def when_you_meet(interview: Interview, now: datetime) -> str:
    """ "Thu 15:00 in Brussels", or "" while no time is agreed."""
    at = interview.starts_at
    if at is None:
        return ""
    person = interview.person
    return said_there(interview, person, at, lambda at, zone: times.moment(at, zone, now))


def until(interview: Interview) -> str:
    """ "15:30" as both of you read it; "" where you would not read the same."""
    person = interview.person
    there, theirs = zone_there(interview, person), interview.meeting_zone or person.zone
    if interview.over_at is None or not times.same_clock(interview.over_at, there, theirs):
        return ""
    return times.clock(interview.over_at, ZoneInfo(there))


def thanks_late_at(interview: Interview, request: Request) -> object:
    """48 hours from the end, or from the end as it would be now."""
    if interview.ended_at:
        return interview.ended_at + LATE_AFTER
    planned = timedelta(minutes=interview.minutes)
    return max(request.now, (interview.began_at or request.now) + planned) + LATE_AFTER
