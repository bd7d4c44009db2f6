"""Notes on what was found out about a person, each with its day and its link."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from askaround.record.models import Interview, ResearchNote
from askaround.stages.prepare import show
from askaround.stages.prepare.forms import ResearchForm
from askaround.stages.prepare.plan import read
from askaround.ui.http import Request, done


def found(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


@require_POST
def add_note(request: Request, pk: int) -> HttpResponse:
    interview, form = found(request, pk), ResearchForm(request.POST)
    if not form.is_valid():
        return show.page(request, read(interview), research=form)
    ResearchNote(person=interview.person, noted_at=request.now, **form.cleaned_data).keep()
    return done(request, "Noted.", "prepare:page", pk)


@require_POST
def note(request: Request, pk: int, research: int) -> HttpResponse:
    """Change a note, or let it go."""
    interview = found(request, pk)
    notes = ResearchNote.objects.of(request.user).filter(person=interview.person_id)
    kept = get_object_or_404(notes.select_related("person"), pk=research)
    if "out" in request.POST:
        return taken_out(request, interview, kept)
    form = ResearchForm(request.POST)
    if not form.is_valid():
        said = next(iter(form.errors.values()))[0]
        return done(request, f"Nothing was changed. {said}", "prepare:page", pk, late=True)
    kept.text, kept.link = form.cleaned_data["text"], form.cleaned_data["link"]
    kept.keep()
    return done(request, "Kept.", "prepare:page", pk)


def taken_out(request: Request, interview: Interview, kept: ResearchNote) -> HttpResponse:
    kept.drop()
    return done(request, "The note is gone.", "prepare:page", interview.pk)
