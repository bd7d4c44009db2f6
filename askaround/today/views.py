"""What is next."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET

from askaround.today import beside, feed, said
from askaround.today.due import due
from askaround.ui.http import Request

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
        "meeting": beside.meeting(found.next_meeting, request.now),
    }
    return render(request, "today/page.html", context)


urlpatterns = [
    path("", page, name="page"),
    path("calendar/<str:word>/askaround.ics", feed.page, name="feed"),
]
