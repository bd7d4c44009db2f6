"""What they wish about notes, their name and a recording: said before you meet, or there.

Notes and naming come as an entry too, so that they can be said where there is no connection. A
yes to a recording cannot: it is given days before, or it is none.
"""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from askaround.record.models import Interview
from askaround.record.wishes import keep_recording, keep_wishes
from askaround.stages.meet.show import show
from askaround.stages.meet.wish_forms import RecordingForm, WishesForm
from askaround.ui.http import Request, done


def ours(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


@require_POST
def wishes(request: Request, pk: int) -> HttpResponse:
    interview = ours(request, pk)
    form = WishesForm(request.POST)
    if not form.is_valid():
        return show(request, interview, status=422, wishes_form=form)
    keep_wishes(interview, request.now, **form.cleaned_data)
    return done(request, "Kept, as they wish.", "meet:page", pk)


@require_POST
def recording(request: Request, pk: int) -> HttpResponse:
    interview = ours(request, pk)
    form = RecordingForm(interview, request.now, request.POST)
    if not form.is_valid():
        return show(request, interview, status=422, recording_form=form)
    yes_on = form.cleaned_data["yes_on"]
    keep_recording(interview, yes_on)
    said = "Kept: they said yes days before." if yes_on else "Kept: no recording."
    return done(request, said, "meet:page", pk)
