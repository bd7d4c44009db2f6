"""What you said you would do, and what they offered, each with its day."""

from datetime import date, datetime, timedelta

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from askaround.method.learn import CHASE_AFTER, DO_WITHIN
from askaround.method.working_days import add_working_days
from askaround.record.learned import forget_promise, kept, not_kept, promise
from askaround.record.models import Interview, Promise
from askaround.stages.learn.debrief import find
from askaround.stages.learn.forms import PromiseForm
from askaround.ui.http import Request, done, page

MOST = 100


@require_http_methods(["GET", "POST"])
def promises(request: Request, pk: int) -> HttpResponse:
    interview = find(request, pk)
    form = PromiseForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return show(request, interview, form)
    typed = form.cleaned_data
    is_theirs = typed["whose"] == "theirs"
    due_on = typed["due_on"] or usual_day(interview, is_theirs, request.now)
    made = promise(interview, typed["text"], due_on, is_theirs=is_theirs)
    undo = {"url": reverse("learn:promise", args=[pk, made.pk]), "fields": {"forget": "1"}}
    return done(request, "Noted. It turns up on its day.", "learn:promises", pk, undo=undo)


@require_POST
def change(request: Request, pk: int, promise: int) -> HttpResponse:
    """It is done; it is not after all; or it is off the list."""
    made = get_object_or_404(
        Promise.objects.of(request.user).select_related("interview__owner", "interview__person"),
        pk=promise,
        interview=pk,
    )
    undo: dict[str, object] = {"url": request.path, "fields": {"open": "1"}}
    if "kept" in request.POST:
        kept(made, request.now)
        return done(request, "Done.", "learn:promises", pk, undo=undo)
    if "forget" in request.POST:
        undo = {"url": reverse("learn:promises", args=[pk]), "fields": again(made)}
        forget_promise(made)
        return done(request, "Off the list.", "learn:promises", pk, undo=undo)
    not_kept(made)
    return done(request, "Open again.", "learn:promises", pk)


def again(made: Promise) -> dict[str, str]:
    """The same promise, as the form would say it."""
    whose = "theirs" if made.is_theirs else "mine"
    return {"text": made.text, "whose": whose, "due_on": made.due_on.isoformat()}


def usual_day(interview: Interview, is_theirs: bool, now: datetime) -> date:
    """Yours within a week; theirs after ten of their working days."""
    zone = interview.owner.zone
    if is_theirs:
        at = add_working_days(now, CHASE_AFTER, interview.person.zone)
        return at.astimezone(zone).date()
    return (now + timedelta(days=DO_WITHIN)).astimezone(zone).date()


def show(request: Request, interview: Interview, form: PromiseForm) -> HttpResponse:
    every = list(interview.promises.order_by("due_on", "pk")[:MOST])
    today = request.now.astimezone(request.user.zone).date()
    groups = [
        ("You promised", [each for each in every if not each.is_theirs]),
        ("They offered", [each for each in every if each.is_theirs]),
    ]
    context = {"nav": "learn", "interview": interview, "person": interview.person}
    return page(request, "learn/promises.html", form, groups=groups, today=today, **context)
