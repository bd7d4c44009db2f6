"""Thank: a note or a card, within 24 to 48 hours."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askaround.record.message import letter_of
from askaround.record.models import Interview, Message
from askaround.stages.thank import actions, letters
from askaround.stages.thank.forms import CardForm, StepForm, ThankedForm
from askaround.ui.http import Request, done
from askaround.ui.writing import Desk, advise, form_of, show, write

app_name = "thank"


def interview_of(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


def note_desk(request: Request, pk: int) -> Desk:
    return letters.note_desk(interview_of(request, pk), request.now, BUTTONS)


def card_desk(request: Request, pk: int) -> Desk:
    return letters.card_desk(interview_of(request, pk), request.now, BUTTONS | CARD_BUTTONS)


@require_http_methods(["GET", "POST"])
def note(request: Request, pk: int) -> HttpResponse:
    return write(request, note_desk(request, pk))


@require_POST
def note_advice(request: Request, pk: int) -> HttpResponse:
    return advise(request, note_desk(request, pk))


@require_http_methods(["GET", "POST"])
def card(request: Request, pk: int) -> HttpResponse:
    return write(request, card_desk(request, pk))


@require_POST
def card_advice(request: Request, pk: int) -> HttpResponse:
    return advise(request, card_desk(request, pk))


@require_GET
def card_pdf(request: Request, pk: int) -> HttpResponse:
    interview = interview_of(request, pk)
    return as_pdf(letter_of(interview, "card") or card_desk(request, pk).letter)


def as_pdf(letter: Message) -> HttpResponse:
    answer = HttpResponse(actions.printed(letter), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="thank-you-card.pdf"'
    return answer


# The buttons within a letter's form. The words are kept before any of these is called.


def use(request: Request, letter: Message) -> HttpResponse:
    actions.use(letter, request.POST["use"])
    return redirect(request.path)


def step(request: Request, letter: Message) -> HttpResponse:
    today = request.now.astimezone(request.user.zone).date()
    form = StepForm(today, request.POST, prefix="step")
    if not form.is_valid():
        desk = card_desk if letter.kind == "card" else note_desk
        made = desk(request, letter.interview_id)
        return show(request, made, form_of(letter), status=422, more={"step_form": form})
    actions.take_step(letter, form)
    return redirect(request.path)


def address(request: Request, letter: Message) -> HttpResponse:
    form = CardForm(request.POST)
    if not form.is_valid():
        made = card_desk(request, letter.interview_id)
        return show(request, made, form_of(letter), status=422, more={"card_form": form})
    actions.keep_address(letter.person, form.cleaned_data["address"])
    return as_pdf(letter) if "print" in request.POST else redirect(request.path)


def ahead(request: Request, letter: Message) -> HttpResponse:
    return redirect("thank:note", letter.interview_id)


BUTTONS = {"use": use, "set_step": step}
CARD_BUTTONS = {"print": address, "set_address": address, "ahead": ahead}


@require_POST
def thanked(request: Request, pk: int) -> HttpResponse:
    interview = interview_of(request, pk)
    if "take_back" in request.POST:
        mailed = actions.not_thanked(interview)
        return done(request, mailed, "thank:note", pk)
    form = ThankedForm(interview, request.now, request.POST)
    if not form.is_valid():
        desk = note_desk(request, pk)
        more = {"thanked_form": form}
        return show(request, desk, form_of(desk.letter), status=422, more=more)
    actions.thanked(interview, form)
    return done(
        request, "Noted. Nothing more is asked of you.", "people:person", interview.person_id
    )


AT = "interviews/<int:pk>/"
urlpatterns = [
    path(f"{AT}thanks/", note, name="note"),
    path(f"{AT}thanks/advice/", note_advice, name="note_advice"),
    path(f"{AT}thanks/given/", thanked, name="thanked"),
    path(f"{AT}card/", card, name="card"),
    path(f"{AT}card/advice/", card_advice, name="card_advice"),
    path(f"{AT}card.pdf", card_pdf, name="card_pdf"),
]
