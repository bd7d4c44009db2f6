"""Who: the list of people, search, and one person's page."""

from dataclasses import replace
from urllib.parse import urlencode

from django.contrib import messages
from django.core.signing import BadSignature
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askaround.people import lines, listing
from askaround.people.facts import FactsForm, way_back, way_back_of
from askaround.people.whole import NOTES, NOTES_ON_PAPER, whole
from askaround.record.count import counts
from askaround.record.field import Field
from askaround.record.interview import Interview, start_interview
from askaround.record.person import Person, add_person, pause
from askaround.record.search import search
from askaround.ui.http import Request, done, page
from askaround.ui.times import town

app_name = "people"


@require_GET
def people(request: Request) -> HttpResponse:
    if request.GET.get("q", "").strip():
        return found(request, request.GET["q"].strip())
    wanted = listing.wanted(request.GET)
    shown = listing.page(request.user, wanted)
    if not shown.people and wanted.place is not None and wanted.place.is_back:
        return redirect(reverse("people:list") + listing.further_back(wanted))
    numbers = counts(request.user)
    if not shown.people and not listing.totals(numbers)[0]:
        return render(request, "people/empty.html", {"nav": "people"})
    context = {
        "nav": "people",
        "wanted": wanted,
        "page": shown,
        "lines": lines.of(request.user, shown.people, request.now),
        "fields": Field.objects.of(request.user).values_list("pk", "name")[:200],
        "stages": lines.stages(numbers),
        "totals": listing.totals(numbers),
        "said": lines.span(shown.first, shown.last, listing.total(wanted, numbers)),
        "by_name": replace(wanted, sort="name").address(),
        "by_next": replace(wanted, sort="next").address(),
    }
    return render(request, "people/page.html", context)


def found(request: Request, q: str) -> HttpResponse:
    """What a search finds: people by name first, then what was noted and written."""
    page = search(request.user, q, request.GET.get("after", ""), listing.AT_ONCE)
    older = urlencode({"q": q, "after": page.after}) if page.after else ""
    context = {"nav": "people", "q": q, "hits": lines.found(page.hits), "older": older}
    return render(request, "people/found.html", context)


@require_GET
def person(request: Request, pk: int) -> HttpResponse:
    which, before = (number(request.GET.get(name, "")) for name in ("interview", "before"))
    is_print = "print" in request.GET
    many = NOTES_ON_PAPER if is_print else NOTES
    shown = whole(request.user, pk, request.now, which, before, many)
    context = {"nav": "people", "whole": shown, "person": shown.person, "before": before}
    return render(request, "people/person.html", context | {"is_print": is_print})


def number(text: str) -> int:
    """A number of a row as an address gives it, or 0."""
    return int(text) if text.isdecimal() and len(text) < 19 else 0


@require_POST
def refer(request: Request, pk: int) -> HttpResponse:
    """A name they mentioned becomes a person."""
    found = get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)
    name = " ".join(request.POST.get("name", "").split())[:120]
    if not name:
        messages.info(request, "Write the name they mentioned, then press Add.")
    else:
        add_person(request.user, request.now, name=name, referred_by=found)
        messages.success(request, f"{name} is kept, named by {found.person.name}.")
    return redirect(f"{reverse('people:person', args=[found.person_id])}#referrals")


@require_POST
def rest(request: Request, pk: int) -> HttpResponse:
    """Put on pause, or off again."""
    found = get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)
    to_rest = found.do_not_write_at is None
    pause(found, request.now if to_rest else None)
    said = "is on pause. Nothing is due and nothing is sent" if to_rest else "is off the pause"
    undo = {"url": reverse("people:pause", args=[pk])}
    return done(request, f"{found.name} {said}.", "people:person", pk, undo=undo)


@require_POST
def begin(request: Request, pk: int) -> HttpResponse:
    """Begin an interview, to say in a stage what happened without this notebook."""
    found = get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)
    to = request.POST.get("to", "")
    if "again" in request.POST and found.current is not None:
        found.current.state(closed_at=request.now)
    interview = start_interview(found, request.now)
    if to not in BEGINNINGS:
        return redirect("people:person", pk)
    has_met = "?met=1" if to == "meet:page" else ""
    return redirect(reverse(to, args=[interview.pk]) + has_met)


@require_http_methods(["GET", "POST"])
def facts(request: Request, pk: int) -> HttpResponse:
    """Correct a date, take it back, or add one."""
    found = get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)
    form = FactsForm(request.POST or None, found, found.current, request.now)
    if not form.is_valid() or not form.changed:
        zone = town(request.user.time_zone)
        return page(request, "people/facts.html", form, nav="people", person=found, zone=zone)
    interview = start_interview(found, request.now) if not found.current else found.current
    undo = {
        "url": reverse("people:facts_undo", args=[interview.pk]),
        "fields": {"before": way_back(interview, form.changed)},
    }
    interview.state(**form.changed)
    return done(request, "Kept. What follows is worked out again.", "people:person", pk, undo=undo)


@require_POST
def facts_undo(request: Request, pk: int) -> HttpResponse:
    """The dates as they stood before."""
    interview = get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)
    try:
        before = way_back_of(request.POST.get("before", ""), interview)
    except BadSignature:
        return done(request, "That was too long ago to undo.", "people:facts", interview.person_id)
    interview.state(**before)
    return done(request, "The dates are as they were.", "people:person", interview.person_id)


# What may have happened already with somebody nobody has written to from here.
BEGINNINGS = ("ask:answer", "schedule:page", "meet:page")

urlpatterns = [
    path("people/", people, name="list"),
    path("people/<int:pk>/", person, name="person"),
    path("people/<int:pk>/pause/", rest, name="pause"),
    path("people/<int:pk>/begin/", begin, name="begin"),
    path("people/<int:pk>/facts/", facts, name="facts"),
    path("interviews/<int:pk>/facts/undo/", facts_undo, name="facts_undo"),
    path("interviews/<int:pk>/referrals/", refer, name="refer"),
]
