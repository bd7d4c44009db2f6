"""What the asker wants to know: the reason for asking anybody at all."""

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from askaround.record.models import Need
from askaround.stages.prepare.forms import NeedForm
from askaround.ui.http import Request, done, page


@require_http_methods(["GET", "POST"])
def needs(request: Request) -> HttpResponse:
    form = NeedForm(request.POST or None)
    if form.is_valid():
        Need.objects.create(owner=request.user, added_at=request.now, **form.cleaned_data)
        return done(request, "Kept.", "prepare:needs")
    known = Need.objects.of(request.user).annotate(asked=Count("question"))
    return page(request, "prepare/needs.html", form, needs=known, nav="explore")


@require_POST
def need(request: Request, need: int) -> HttpResponse:
    """Change it, or take it off the list. Questions that served it stay."""
    kept = get_object_or_404(Need.objects.of(request.user), pk=need)
    if "out" in request.POST:
        kept.delete()
        back = {"url": reverse("prepare:needs"), "fields": {"text": kept.text}}
        return done(request, "Taken off your list.", "prepare:needs", undo=back)
    form = NeedForm(request.POST)
    if not form.is_valid():
        return done(request, "Nothing was changed: it was empty or too long.", "prepare:needs")
    kept.text = form.cleaned_data["text"]
    kept.save(update_fields=["text"])
    return done(request, "Kept.", "prepare:needs")
