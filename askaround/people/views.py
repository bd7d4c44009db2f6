"""Who: the list of people, search, and one person's page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.views.decorators.http import require_GET

from askaround.record.models import Person
from askaround.ui.http import Request

app_name = "people"


@require_GET
def people(request: Request) -> HttpResponse:
    found = Person.objects.of(request.user)[:50]
    return render(request, "people/page.html", {"nav": "people", "people": found})


@require_GET
def person(request: Request, pk: int) -> HttpResponse:
    found = get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)
    return render(request, "people/person.html", {"nav": "people", "person": found})


urlpatterns = [
    path("people/", people, name="list"),
    path("people/<int:pk>/", person, name="person"),
]
