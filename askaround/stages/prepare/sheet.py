"""The sheet to take along: on the screen, on paper, and as PDF."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from askaround.adapters.pdf import Known, PrepSheet, SheetQuestion, prep_sheet
from askaround.method.schedule import Format
from askaround.record.models import Interview
from askaround.stages.prepare import show
from askaround.stages.prepare.plan import Plan, read
from askaround.ui import times
from askaround.ui.http import Request

HOW = {
    Format.WORKPLACE: "At their workplace",
    Format.NEARBY: "Near their workplace",
    Format.PHONE: "By phone: I call",
    Format.VIDEO: "By video",
}


def found(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


@require_GET
def sheet(request: Request, pk: int) -> HttpResponse:
    plan = read(found(request, pk))
    context = {
        "sheet": values(plan, request),
        "interview": plan.interview,
        "person": plan.interview.person,
        "clocks": show.clocks(plan, request.now),
    }
    return render(request, "prepare/sheet.html", context)


@require_GET
def pdf(request: Request, pk: int) -> HttpResponse:
    content = prep_sheet(values(read(found(request, pk)), request))
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="questions.pdf"'
    return answer


def values(plan: Plan, request: Request) -> PrepSheet:
    """What stands on the sheet, already in words."""
    interview, clocks = plan.interview, show.clocks(plan, request.now)
    zone, minutes = request.user.zone, interview.minutes
    until = ""
    if interview.over_at:
        theirs = interview.meeting_zone or interview.person.zone
        until = f": it ends at {times.local(interview.over_at, theirs):%H:%M}"
    return PrepSheet(
        interviewee=interview.person.name,
        work=interview.person.work,
        when=f"{clocks.theirs} in {clocks.there}" if clocks else "No time agreed yet",
        when_other=f"{clocks.mine} in {clocks.here}" if clocks and clocks.mine else "",
        promised=f"{minutes} minutes{until}",
        place=place(interview),
        wants=tuple(plan.wanted),
        questions=tuple(
            SheetQuestion(with_organisations(each.text, each.organisations), each.is_must)
            for each in plan.planned
        ),
        known=tuple(
            Known(note.text, note.link, times.day(note.noted_at, zone, request.now))
            for note in plan.research
        ),
    )


def with_organisations(text: str, names: tuple[str, ...]) -> str:
    return f"{text} ({'; '.join(names)})" if names else text


def place(interview: Interview) -> tuple[tuple[str, str], ...]:
    """Pairs of a label and its value, without the empty ones."""
    if not interview.format:
        return ()
    how = Format(interview.format)
    is_there = how in (Format.WORKPLACE, Format.NEARBY)
    pairs = [("How", HOW[how]), ("Number", interview.number)]
    if is_there:
        pairs += [("Where", interview.place), ("Entrance", interview.entrance)]
        pairs += [("Ask for", interview.ask_for)]
    elif how is Format.VIDEO:
        pairs += [("Link", interview.link)]
    return tuple((label, text) for label, text in pairs if text)
