"""Thank: a note or a card, within 24 to 48 hours."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from askaround.record.models import Interview
from askaround.stages.thank import letters
from askaround.ui.http import Request
from askaround.ui.writing import advise, write

app_name = "thank"


def interview_of(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


@require_http_methods(["GET", "POST"])
def note(request: Request, pk: int) -> HttpResponse:
    return write(request, letters.note_desk(interview_of(request, pk), request.now))


@require_POST
def note_advice(request: Request, pk: int) -> HttpResponse:
    return advise(request, letters.note_desk(interview_of(request, pk), request.now))


urlpatterns = [
    path("interviews/<int:pk>/thanks/", note, name="note"),
    path("interviews/<int:pk>/thanks/advice/", note_advice, name="note_advice"),
]
