"""Meet: the page for one thumb during the interview, and what is said about it afterwards."""

from django.forms import Form
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_POST

from askaround.record.models import Interview, Note, Question
from askaround.record.note import UsedBefore, put_together
from askaround.stages.meet import actions, device, note_file, wishes
from askaround.stages.meet.device import USED_BEFORE
from askaround.stages.meet.forms import (
    NameForm,
    NoteForm,
    QuestionForm,
    TimesForm,
    checksum,
    mention_form,
)
from askaround.stages.meet.show import show
from askaround.ui.http import Request, done, wants_json

app_name = "meet"


def interview_of(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


@require_GET
def page(request: Request, pk: int) -> HttpResponse:
    return show(request, interview_of(request, pk))


@require_POST
def begin(request: Request, pk: int) -> HttpResponse:
    interview = interview_of(request, pk)
    if interview.began_at is None and interview.ended_at is None:
        interview.begin(request.now)
    return redirect("meet:page", pk)


@require_POST
def note(request: Request, pk: int) -> HttpResponse:
    # A note is kept every few seconds as it is typed, and that needs nothing else.
    few = Interview.objects.of(request.user).only("owner", "person")
    interview = get_object_or_404(few, pk=pk) if wants_json(request) else interview_of(request, pk)
    question = actions.question_of(interview, request.POST.get("question", ""))
    form = NoteForm(request.POST)
    if not form.is_valid():
        return refuse(request, interview, form, 422, str(next(iter(form.errors.values()))[0]))
    if not wants_json(request) and actions.says_nothing_new(interview, form):
        return pressed(request, interview, question)
    try:
        kept = actions.keep(interview, question, form, request.now)
    except UsedBefore:
        return refuse(request, interview, form, 409, USED_BEFORE)
    if not wants_json(request):
        return pressed(request, interview, question)
    answer = {"revision": str(kept.revision.pk), "beside": kept.is_beside}
    return JsonResponse(answer | {"sha256": checksum(kept.revision.text, request.POST["text"])})


def refuse(
    request: Request, interview: Interview, form: NoteForm, status: int, said: str
) -> HttpResponse:
    """Nothing was kept, and this is why; what was typed stays on the page."""
    if wants_json(request):
        return JsonResponse({"message": said}, status=status)
    more = {"trouble": said, "typed": request.POST.get("text"), **typed_beside(request)}
    return show(request, interview, status=status, **more)


def pressed(request: Request, interview: Interview, question: Question | None) -> HttpResponse:
    """The button, once the words of the note are kept."""
    beside = typed_beside(request)
    if not all(form.is_valid() for form in beside.values()):
        return show(request, interview, status=422, **beside)
    actions.keep_beside(interview, beside, request.now)
    if "end" in request.POST:
        return end(request, interview.pk)
    if "tick" in request.POST or "untick" in request.POST:
        actions.tick(question, request.now if "tick" in request.POST else None)
    return redirect(where_to(interview, request.POST))


def typed_beside(request: Request) -> dict[str, Form]:
    """A name and a question typed beside the note: kept too, whatever button was pressed."""
    said = request.POST
    forms: dict[str, Form] = {}
    if "mention" in said or said.get("name-name", "").strip():
        forms["name_form"] = mention_form(said)
    if "arose" in said or said.get("question-text", "").strip():
        forms["question_form"] = QuestionForm(said, prefix="question")
    return forms


def where_to(interview: Interview, said: QueryDict) -> str:
    """The question to show next."""
    if "arose" in said:
        return at_line(interview, str(interview.questions.count()))
    go = said.get("go") or said.get("tick") or said.get("untick") or said.get("line", "")
    return at_line(interview, go) + ("#h-named" if "mention" in said else "")


def at_line(interview: Interview, number: str) -> str:
    """The page with one question in front."""
    here = reverse("meet:page", args=[interview.pk])
    return f"{here}?q={number}" if number.isascii() and number.isdigit() else here


@require_POST
def together(request: Request, pk: int, note: int) -> HttpResponse:
    found = get_object_or_404(Note.objects.of(request.user), pk=note, interview=pk)
    notes = Note.objects.filter(interview=pk, question=found.question_id).exclude(pk=found.pk)
    first = notes.filter(beside_at=None).first() or notes.first()
    if first is not None:
        put_together(first, found, request.now)
    return redirect(at_line(found.interview, request.POST.get("line", "")))


@require_POST
def end(request: Request, pk: int) -> HttpResponse:
    interview = interview_of(request, pk)
    if "undo" in request.POST:
        interview.take_back("ended_at")
        return done(request, "The clock runs on.", "meet:page", pk)
    if interview.ended_at is None:
        interview.end(max(request.now, interview.began_at or request.now))
        return done(request, device.ENDED, "meet:page", pk, undo=device.way_back(pk))
    return redirect("meet:page", pk)


@require_POST
def times(request: Request, pk: int) -> HttpResponse:
    interview = interview_of(request, pk)
    form = TimesForm(interview, request.now, request.POST)
    if not form.is_valid():
        return show(request, interview, status=422, times_form=form)
    interview.state(**form.facts, missed_at=None)
    return done(request, "Noted. The thank-you counts from there.", "meet:page", pk)


@require_POST
def colleague(request: Request, pk: int) -> HttpResponse:
    interview = interview_of(request, pk)
    form = NameForm(request.POST, prefix="colleague")
    if form.is_valid() and interview.ended_at:
        try:
            theirs = actions.bring_along(interview, form.cleaned_data["name"], request.now)
        except actions.MetBefore as known:
            form.add_error("name", str(known))
        else:
            said = f"Noted. {theirs.person.name} has a thank-you of their own now."
            return done(request, said, "meet:page", pk)
    return show(request, interview, status=422, colleague_form=form)


AT = "interviews/<int:pk>/meeting/"
urlpatterns = [
    path(AT, page, name="page"),
    path(f"{AT}beginning/", begin, name="begin"),
    path(f"{AT}notes/", note, name="note"),
    path("interviews/worker.js", device.worker, name="worker"),
    path(f"{AT}whose/", device.whose, name="whose"),
    path(f"{AT}entries/", device.entry, name="entry"),
    path(f"{AT}file.html", note_file.note_file, name="note_file"),
    path(f"{AT}file/back/", note_file.bring_back, name="bring_back"),
    path(f"{AT}notes/<int:note>/together/", together, name="together"),
    path(f"{AT}wishes/", wishes.wishes, name="wishes"),
    path(f"{AT}recording/", wishes.recording, name="recording"),
    path(f"{AT}end/", end, name="end"),
    path(f"{AT}times/", times, name="times"),
    path(f"{AT}colleagues/", colleague, name="colleague"),
]
