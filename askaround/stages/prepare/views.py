"""Prepare: what you want to know, and the questions that will tell you."""

from hashlib import sha256
from uuid import UUID, uuid4

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST

from askaround.record.interview import start_interview
from askaround.record.models import Interview, Person
from askaround.record.question import add_question
from askaround.stages.prepare import actions, show, windows
from askaround.stages.prepare.forms import NewForm
from askaround.stages.prepare.needs import need, needs
from askaround.stages.prepare.offers import TOPICS
from askaround.stages.prepare.plan import Plan, read
from askaround.stages.prepare.research import add_note, note
from askaround.stages.prepare.sheet import pdf, sheet
from askaround.ui.http import Request, done, wants_json

app_name = "prepare"


def found(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


@require_http_methods(["GET", "POST"])
def page(request: Request, pk: int) -> HttpResponse:
    """The list. Every button keeps what is typed, then does its own thing."""
    interview = found(request, pk)
    if request.method != "POST":
        return show.page(request, read(interview))
    plan, new = read(interview, request.POST), NewForm(request.POST)
    if not (plan.is_valid() and new.is_valid()):
        return refuse(request, plan, new)
    has_gone_on, homeless = windows.keep(plan), list(windows.homeless(plan, request.POST))
    if wants_json(request):
        return taken_out_elsewhere() if homeless else saved(request, plan, has_gone_on)
    for form in homeless:
        add_question(interview, **form.kept, now=request.now)
    return press(request, read(interview), new)


@require_POST
def advice(request: Request, pk: int) -> HttpResponse:
    """Goals, minutes and hints for what is being typed. Keeps nothing."""
    plan = read(found(request, pk), request.POST)
    return render(request, "prepare/_advice.html", show.advice(plan))


@require_http_methods(["GET", "POST"])
def start(request: Request, pk: int) -> HttpResponse:
    """Questions for somebody whether or not they have been asked yet."""
    person = get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)
    if request.method == "POST":
        return redirect("prepare:page", start_interview(person, request.now).pk)
    if person.current and not person.current.closed_at:
        return redirect("prepare:page", person.current.pk)
    return render(request, "prepare/start.html", {"person": person, "nav": "people"})


def refuse(request: Request, plan: Plan, new: NewForm) -> HttpResponse:
    """Nothing was kept, and this is why; what was typed stays on the page."""
    if not wants_json(request):
        return show.page(request, plan, new)
    forms = [form for form in (*plan.forms, new) if form.is_bound and form.errors]
    said = next(iter(forms[0].errors.values()))[0]
    return JsonResponse({"message": str(said)}, status=422)


def saved(request: Request, plan: Plan, has_gone_on: bool) -> JsonResponse:
    """What a window that keeps by itself wants to hear: its own revision, and the text's sum."""
    try:
        revision = UUID(request.POST.get("revision", ""))
    except ValueError:
        revision = uuid4()
    texts = [request.POST.get(name, "") for name in request.POST.get("texts", "").split()]
    total = sha256("\n".join(texts).encode()).hexdigest()
    answer = {"revision": str(revision), "sha256": total, "beside": has_gone_on}
    return JsonResponse({**answer, "fields": windows.marks(plan)})


def taken_out_elsewhere() -> JsonResponse:
    """All else is kept; these words have no place, so the window goes on holding them."""
    said = "A question you are writing was taken out in another window. Copy its words, then load"
    return JsonResponse({"message": f"{said} the page again."}, status=409)


def press(request: Request, plan: Plan, new: NewForm) -> HttpResponse:
    """The button, once the words are kept."""
    said, here = request.POST, at(plan.interview) + opened(request)
    if "out" in said:
        return taken_out(request, plan, said["out"])
    pressed = next((name for name in actions.BUTTONS if name in said), "")
    question = actions.BUTTONS[pressed](plan, said, request.now) if pressed else None
    question = actions.add(plan.interview, new, request.now) or question
    if "save" in said and question is None:
        return done(request, "Kept.", here)
    place = f"q{question.pk}" if question else "shelf" if "shelf" in said else ""
    return redirect(f"{here}#{place}" if place else here)


def opened(request: Request) -> str:
    """The topic of the bank that is open, and stays so; "" for none."""
    topic = request.POST.get("shelf") or request.POST.get("opened", "")
    return f"?shelf={topic}" if topic in TOPICS else ""


def taken_out(request: Request, plan: Plan, number: str) -> HttpResponse:
    back = actions.drop(plan, number)
    here = at(plan.interview)
    if back is None:
        return done(request, "That question is not on this list any more.", here)
    return done(request, "Taken out.", here, undo={"url": here, "fields": back})


def at(interview: Interview) -> str:
    return reverse("prepare:page", args=[interview.pk])


urlpatterns = [
    path("interviews/<int:pk>/questions/", page, name="page"),
    path("interviews/<int:pk>/questions/advice/", advice, name="advice"),
    path("people/<int:pk>/questions/", start, name="start"),
    path("interviews/<int:pk>/sheet/", sheet, name="sheet"),
    path("interviews/<int:pk>/sheet.pdf", pdf, name="pdf"),
    path("interviews/<int:pk>/research/", add_note, name="add_note"),
    path("interviews/<int:pk>/research/<int:research>/", note, name="note"),
    path("needs/", needs, name="needs"),
    path("needs/<int:need>/", need, name="need"),
]
