"""Ask: write to them, and take whatever they answer kindly."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from askaround.record.models import Person
from askaround.stages.ask import letters
from askaround.ui.http import Request
from askaround.ui.writing import advise, write

app_name = "ask"


@require_http_methods(["GET", "POST"])
def request_letter(request: Request, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)
    return write(request, letters.request_desk(person, request.now))


@require_POST
def request_advice(request: Request, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)
    return advise(request, letters.request_desk(person, request.now))


urlpatterns = [
    path("people/<int:pk>/request/", request_letter, name="request"),
    path("people/<int:pk>/request/advice/", request_advice, name="request_advice"),
]
