"""The page on which the asker says what came back, and what happens next."""

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpResponse
from django.urls import reverse

from askaround.record.arrival import was_said
from askaround.record.models import Arrival, Interview
from askaround.stages.ask import answers
from askaround.stages.ask.forms import AnswerForm, MessageForm
from askaround.ui.http import Request, done, page

if TYPE_CHECKING:
    from askaround.stages.ask.reading import Suggestion

# What is said after an answer, and the page where its next step is taken.
NEXT = {
    answers.YES: ("A yes. Agree on a time while it is fresh.", "schedule:page"),
    answers.NO: ("Noted, with the day it came. A kind line ends it well.", "ask:kind_reply"),
    answers.LATER: ("Noted. It comes back by itself when the time has come.", "ask:kind_reply"),
    answers.IN_WRITING: ("Noted. Three questions are drafted for you.", "ask:in_writing"),
    answers.CAME_BACK: (
        "Noted; it does not count as asked. Another address, or another way, will do.",
        "ask:request",
    ),
    answers.THEIR_ANSWERS: ("Their answers are kept. Thank them as for a talk.", "thank:note"),
}


def answer(request: Request, interview: Interview) -> HttpResponse:
    heard = answers.waiting(interview)
    if request.method != "POST":
        form = AnswerForm(interview, request.now, heard=next(iter(heard), None))
        return shown(request, interview, form, heard)
    if "take_back" in request.POST:
        return take_back(request, interview)
    if "read" in request.POST:
        return suggested(request, interview, heard)
    form = AnswerForm(interview, request.now, request.POST)
    if not form.is_valid():
        return shown(request, interview, form, heard)
    typed = form.cleaned_data
    came = next((one for one in heard if str(one.pk) == request.POST.get("arrival")), None)
    said = answers.Answer(
        what=typed["what"],
        at=typed["at"] or answers.came_at(interview, came, request.now),
        words=typed["words"] or (came.text if came else ""),
        ask_again_on=typed["month"] if typed["what"] == answers.LATER else None,
    )
    wrong = answers.why_not(interview, said, request.now)
    if wrong:
        form.add_error("what" if wrong == answers.MEETING_STANDS else "at", wrong)
        return shown(request, interview, form, heard)
    is_first = not answers.standing(interview)
    answers.note(interview, said, request.now)
    return go_on(request, interview, form, is_first)


def go_on(
    request: Request, interview: Interview, form: AnswerForm, is_first: bool
) -> HttpResponse:
    """To the page of the next step. What stood before a correction is not brought back."""
    what = form.cleaned_data["what"]
    way_back = {"url": reverse("ask:answer", args=[interview.pk]), "fields": {"take_back": "1"}}
    undo = way_back if is_first else None
    if what == answers.SOMEBODY_ELSE:
        known = {
            name: form.cleaned_data[name] for name in ("name", "role", "organisation", "email")
        }
        other = answers.pass_on(interview, known, request.now)
        said = f"{other.name} is on your list. Thank {interview.person.given_name} for the name."
        return done(request, said, "ask:kind_reply", interview.pk)
    said, to = NEXT[what]
    pk = interview.person_id if what == answers.CAME_BACK else interview.pk
    return done(request, said, to, pk, undo=undo)


def read(request: Request, interview: Interview) -> HttpResponse:
    """Read, and there is nothing in it to write down."""
    was_said(interview, request.now)
    return done(request, "Read. Nothing was written down.", "people:person", interview.person_id)


def take_back(request: Request, interview: Interview) -> HttpResponse:
    if not answers.take_back(interview):
        return done(request, answers.MEETING_STANDS, "ask:answer", interview.pk, late=True)
    said = "Taken back, as if it had never been. Their words stay here."
    return done(request, said, "ask:answer", interview.pk)


def suggested(request: Request, interview: Interview, heard: list[Arrival]) -> HttpResponse:
    """The form filled with what their words point to. Nothing is kept."""
    typed = {name: str(value) for name, value in request.POST.items()}
    today = request.now.astimezone(interview.owner.zone).date()
    # Its many patterns take a tenth of a start, and are needed on few days.
    from askaround.stages.ask.reading import suggest

    suggestion = suggest(typed.get("words", ""), today)
    form = AnswerForm(interview, request.now)
    form.initial.update(typed | suggestion.initial)
    return shown(request, interview, form, heard, suggestion)


def shown(
    request: Request,
    interview: Interview,
    form: AnswerForm,
    heard: list[Arrival],
    suggestion: "Suggestion | None" = None,
    message_form: forms.Form | None = None,
) -> HttpResponse:
    context = {
        "suggestion": suggestion,
        "interview": interview,
        "person": interview.person,
        "standing": answers.standing(interview),
        "letter": answers.words_of(interview),
        "heard": heard,
        "message_form": message_form or MessageForm(),
        "nav": "people",
    }
    return page(request, "ask/answer.html", form, **context)
