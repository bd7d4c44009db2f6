"""What is next."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.views.decorators.http import require_GET, require_POST

from askaround.record.models import Message
from askaround.today import beside, feed, said
from askaround.today.due import due
from askaround.today.stuck import stuck
from askaround.ui.http import Request, done

app_name = "today"


@require_GET
def page(request: Request) -> HttpResponse:
    found = due(request.user, request.now)
    if not found.people:
        return render(request, "today/first.html", {"nav": "today"})
    context = {
        "nav": "today",
        "due": found,
        "groups": said.groups(found),
        "opening": said.opening(found),
        "strip": beside.strip(found),
        "stuck": stuck(request.user),
        "meeting": beside.meeting(found.next_meeting, request.now),
    }
    return render(request, "today/page.html", context)


@require_POST
def aside(request: Request, letter: int) -> HttpResponse:
    """The asker has read why a letter was not sent: it is a draft again."""
    found = get_object_or_404(Message.objects.of(request.user).stuck(), pk=letter)
    if found.unknown_at:
        return done(request, "Say first whether it went: on its own page.", "today:page")
    found.did_not_go()
    return done(request, "Put aside. Its words are kept as a draft.", "today:page")


urlpatterns = [
    path("", page, name="page"),
    path("letters/<int:letter>/aside/", aside, name="aside"),
    path("calendar/<str:word>/askaround.ics", feed.page, name="feed"),
]
