"""Schedule: agree on a time and a place, move it, call it off."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askaround.record.models import Interview, Person
from askaround.stages.schedule import actions, guest, letters, offering, pages
from askaround.stages.schedule.calendar import own_file
from askaround.stages.schedule.forms import ABSENT, WHO, MeetingForm, SaidForm, known
from askaround.ui.http import Request, done
from askaround.ui.writing import advise, write

app_name = "schedule"


def found(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


def found_person(request: Request, pk: int) -> Person:
    return get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)


@require_http_methods(["GET", "POST"])
def page(request: Request, pk: int) -> HttpResponse:
    interview = found(request, pk)
    return agree(request, interview.person, interview)


@require_http_methods(["GET", "POST"])
def agreed(request: Request, pk: int) -> HttpResponse:
    """Agreed with somebody who may never have been asked through here."""
    person = found_person(request, pk)
    if person.current and not person.current.closed_at and request.method == "GET":
        return redirect("schedule:page", person.current.pk)
    return agree(request, person, None)


def agree(request: Request, person: Person, interview: Interview | None) -> HttpResponse:
    """The form of what was agreed, or what became of it."""
    first = {"initial": known(person, interview)}
    form = MeetingForm(request.POST or None, person=person, now=request.now, **first)
    if not form.is_valid() or form.starts_at is None:
        return pages.show(request, person, interview, form)
    at = form.cleaned_data["agreed_at"] or request.now
    kept, is_new = actions.agree(person, interview, form.meeting, form.cleaned_data["zone"], at)
    said = "Kept. Both clocks stand below." if is_new else "Nothing was changed."
    return done(request, said, "schedule:page", kept.pk)


@require_POST
def reading(request: Request, pk: int) -> HttpResponse:
    """What is being typed, on both clocks. Keeps nothing."""
    person = found_person(request, pk)
    form = MeetingForm(request.POST, person=person, now=request.now)
    form.is_valid()
    return render(request, "schedule/_reading.html", pages.reading(form, person))


@require_http_methods(["GET", "POST"])
def times(request: Request, pk: int) -> HttpResponse:
    """Times when both are free, to be put into the letter."""
    person = found_person(request, pk)
    typed = request.POST if request.method == "POST" else None
    form = offering.form_of(person, request.now, typed)
    if not form.is_valid():
        return offering.show(request, person, form)
    interview = actions.offer(person, form.cleaned_data, request.now)
    if "look" in request.POST:
        return redirect("schedule:times", pk)
    to, of = offering.letter_for(interview)
    return done(request, offering.said(interview), to, of)


@require_POST
def cancel(request: Request, pk: int) -> HttpResponse:
    interview = found(request, pk)
    form = SaidForm(request.POST, choices=WHO, now=request.now)
    if interview.starts_at is None:
        return done(request, "There is no meeting to call off.", "schedule:page", pk)
    if not form.is_valid():
        return pages.show(request, interview.person, interview, None, cancel_form=form)
    who = form.cleaned_data["who"]
    actions.call_off(interview, who, form.cleaned_data["at"])
    return tell(request, interview, who, "Called off, and kept as it was.")


@require_POST
def missed(request: Request, pk: int) -> HttpResponse:
    interview = found(request, pk)
    form = SaidForm(request.POST, choices=ABSENT, now=request.now)
    if interview.starts_at is None or interview.starts_at > request.now or interview.ended_at:
        return done(request, "There is no meeting to have missed.", "schedule:page", pk)
    if not form.is_valid():
        return pages.show(request, interview.person, interview, None, missed_form=form)
    who = form.cleaned_data["who"]
    actions.miss(interview, who, form.cleaned_data["at"])
    return tell(request, interview, who, "Noted. Two lines are enough.")


def tell(request: Request, interview: Interview, who: str, said: str) -> HttpResponse:
    """On to the letter that belongs to it. A late no has its kind reply under Ask."""
    if who not in letters.AFTER:
        return done(request, said, "ask:kind_reply", interview.pk)
    return done(request, said, "schedule:letter", interview.pk, letters.AFTER[who])


@require_POST
def take_back(request: Request, pk: int) -> HttpResponse:
    """It takes place after all: as it was agreed before, or nobody was missing."""
    interview = found(request, pk)
    if interview.missed_at:
        interview.state(missed_at=None, closed_at=None)
    elif interview.starts_at is None and interview.earlier_starts_at:
        actions.take_back(interview, request.now)
    return done(request, "Taken back. The meeting stands as it was.", "schedule:page", pk)


@require_GET
def invitation(request: Request, pk: int) -> HttpResponse:
    """The calendar file, for the asker's own calendar."""
    content = own_file(found(request, pk))
    if content is None:
        raise Http404("No time has been agreed yet.")
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="interview.ics"'
    return answer


@require_http_methods(["GET", "POST"])
def confirmation(request: Request, pk: int) -> HttpResponse:
    return letter(request, pk, "confirmation")


@require_http_methods(["GET", "POST"])
def letter(request: Request, pk: int, kind: str) -> HttpResponse:
    if kind not in letters.KINDS:
        raise Http404(kind)
    interview = found(request, pk)
    was_agreed = interview.starts_at or interview.earlier_starts_at
    if was_agreed is None and kind != "times":
        return redirect("schedule:page", pk)
    return write(request, letters.desk(interview, kind, request.now))


@require_http_methods(["GET", "POST"])
def times_letter(request: Request, pk: int) -> HttpResponse:
    return letter(request, pk, "times")


@require_POST
def letter_advice(request: Request, pk: int, kind: str) -> HttpResponse:
    if kind not in letters.KINDS:
        raise Http404(kind)
    return advise(request, letters.desk(found(request, pk), kind, request.now))


urlpatterns = [
    path("interviews/<int:pk>/schedule/", page, name="page"),
    path("interviews/<int:pk>/schedule/cancel/", cancel, name="cancel"),
    path("interviews/<int:pk>/schedule/missed/", missed, name="missed"),
    path("interviews/<int:pk>/schedule/back/", take_back, name="take_back"),
    path("interviews/<int:pk>/invitation.ics", invitation, name="invitation"),
    path("interviews/<int:pk>/confirmation/", confirmation, name="confirmation"),
    path("interviews/<int:pk>/letters/times/", times_letter, name="times_letter"),
    path("interviews/<int:pk>/letters/<str:kind>/", letter, name="letter"),
    path("interviews/<int:pk>/letters/<str:kind>/advice/", letter_advice, name="letter_advice"),
    path("people/<int:pk>/times/", times, name="times"),
    path("people/<int:pk>/meeting-agreed/", agreed, name="agreed"),
    path("people/<int:pk>/meeting-agreed/reading/", reading, name="reading"),
    *guest.urlpatterns,
]
