"""The interviewee's page: who asks and why, times to choose from, and every other answer.

Whoever holds the link may answer for this interview and nothing else. There is no cookie, so
there is no token against forgery either: the word in the address is what nobody else knows.
"""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from askaround.record import link as links
from askaround.record.booking import Taken
from askaround.record.models import Interview
from askaround.stages.schedule import guest_answers, guest_show
from askaround.stages.schedule.calendar import file_for
from askaround.stages.schedule.guest_forms import FORMS, form_for
from askaround.ui.http import Request

CONFLICT = 409


def found(request: Request, word: str) -> Interview:
    """The interview this link is for, with everything its page says."""
    link = links.found(word, request.now) if settings.PUBLIC_URL else None
    if link is None:
        raise Http404("No such link.")
    return link.interview


def no_link(request: Request) -> HttpResponse:
    return render(request, "schedule/guest/closed.html", status=404)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: Request, word: str) -> HttpResponse:
    try:
        interview = found(request, word)
    except Http404:
        return no_link(request)
    if request.method != "POST":
        return guest_show.page(request, interview, word)
    return answer(request, interview, word)


def answer(request: Request, interview: Interview, word: str) -> HttpResponse:
    """One of the five answers, or a change of one."""
    what = request.POST.get("say", "")
    if what not in FORMS or not guest_answers.is_possible(interview, what):
        return guest_show.page(request, interview, word, status=CONFLICT, late=True)
    form = form_for(what, interview, request.now, request.POST)
    if not form.is_valid():
        return guest_show.page(request, interview, word, form, status=422)
    try:
        guest_answers.take(interview, what, form, request.now)
    except Taken:
        return guest_show.page(request, interview, word, status=CONFLICT, late=True)
    zone = guest_show.zone_of(request, interview)
    return redirect(f"{request.path}?zone={zone}")


@require_safe
def invitation(request: Request, word: str) -> HttpResponse:
    """The calendar file: the same entry each time, however often it moves."""
    try:
        content = file_for(found(request, word))
    except Http404:
        return no_link(request)
    if content is None:
        return no_link(request)
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="interview.ics"'
    return answer


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def about_me(request: Request, word: str) -> HttpResponse:
    """What is stored about them, and the way to have it deleted."""
    try:
        interview = found(request, word)
    except Http404:
        return no_link(request)
    if request.method == "POST" and "forget" in request.POST:
        guest_answers.forget(interview, request.now)
        return render(request, "schedule/guest/forgotten.html", {"asker": interview.owner})
    return guest_show.about_me(request, interview, word)


urlpatterns = [
    path("answer/<str:word>/", page, name="guest"),
    path("answer/<str:word>/invitation.ics", invitation, name="guest_invitation"),
    path("answer/<str:word>/about-me/", about_me, name="guest_about_me"),
]
