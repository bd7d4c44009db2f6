"""Ask: write to them, and take whatever they answer kindly."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from askaround.record.message import letter_of
from askaround.record.models import Interview, Person
from askaround.stages.ask import answering, bringing, letters, offers, replies, short
from askaround.ui.http import Request, done, page
from askaround.ui.writing import advise, form_of, show, write

app_name = "ask"


def a_person(request: Request, pk: int) -> Person:
    return get_object_or_404(Person.objects.of(request.user).with_current(), pk=pk)


def an_interview(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


@require_http_methods(["GET", "POST"])
def request_letter(request: Request, pk: int) -> HttpResponse:
    return write(request, offers.desk_with_offers(a_person(request, pk), request.now))


@require_POST
def request_advice(request: Request, pk: int) -> HttpResponse:
    return advise(request, letters.request_desk(a_person(request, pk), request.now))


@require_http_methods(["GET", "POST"])
def linkedin(request: Request, pk: int) -> HttpResponse:
    """It was sent there; or the limit is another one."""
    person = a_person(request, pk)
    if request.method != "POST":
        return write(request, offers.desk_with_offers(person, request.now))
    if "limit" in request.POST:
        return short.set_limit(request, person)
    form = short.ShortForm(request.POST, prefix="short")
    if not short.is_possible(form, request.now):
        desk = offers.desk_with_offers(person, request.now)
        more = {"short_form": form}
        return show(request, desk, form_of(desk.letter), status=422, more=more)
    return short.went_on_linkedin(request, person, form)


@require_http_methods(["GET", "POST"])
def follow_up(request: Request, pk: int) -> HttpResponse:
    interview = an_interview(request, pk)
    reason = letters.why_no_follow_up(interview, letter_of(interview, "follow_up"))
    if not reason:
        return write(request, letters.follow_up_desk(interview, request.now))
    if request.method == "POST":
        return done(request, reason, "ask:follow_up", pk, late=True)
    context = {"interview": interview, "person": interview.person, "reason": reason}
    return page(request, "ask/no_follow_up.html", None, **context)


@require_POST
def follow_up_advice(request: Request, pk: int) -> HttpResponse:
    return advise(request, letters.follow_up_desk(an_interview(request, pk), request.now))


@require_http_methods(["GET", "POST"])
def kind_reply(request: Request, pk: int) -> HttpResponse:
    interview = an_interview(request, pk)
    if replies.answered_at(interview) is None:
        return done(request, "First say what they answered.", "ask:answer", pk)
    return write(request, replies.kind_reply_desk(interview, request.now))


@require_POST
def kind_reply_advice(request: Request, pk: int) -> HttpResponse:
    return advise(request, replies.kind_reply_desk(an_interview(request, pk), request.now))


@require_http_methods(["GET", "POST"])
def in_writing(request: Request, pk: int) -> HttpResponse:
    return write(request, replies.in_writing_desk(an_interview(request, pk), request.now))


@require_POST
def in_writing_advice(request: Request, pk: int) -> HttpResponse:
    return advise(request, replies.in_writing_desk(an_interview(request, pk), request.now))


@require_http_methods(["GET", "POST"])
def answer(request: Request, pk: int) -> HttpResponse:
    return answering.answer(request, an_interview(request, pk))


@require_POST
def heard(request: Request, pk: int) -> HttpResponse:
    return answering.read(request, an_interview(request, pk))


@require_POST
def message(request: Request, pk: int) -> HttpResponse:
    return bringing.bring(request, an_interview(request, pk))


urlpatterns = [
    path("people/<int:pk>/request/", request_letter, name="request"),
    path("people/<int:pk>/request/advice/", request_advice, name="request_advice"),
    path("people/<int:pk>/request/linkedin/", linkedin, name="linkedin"),
    path("interviews/<int:pk>/follow-up/", follow_up, name="follow_up"),
    path("interviews/<int:pk>/follow-up/advice/", follow_up_advice, name="follow_up_advice"),
    path("interviews/<int:pk>/answer/", answer, name="answer"),
    path("interviews/<int:pk>/answer/read/", heard, name="heard"),
    path("interviews/<int:pk>/answer/message/", message, name="message"),
    path("interviews/<int:pk>/kind-reply/", kind_reply, name="kind_reply"),
    path("interviews/<int:pk>/kind-reply/advice/", kind_reply_advice, name="kind_reply_advice"),
    path("interviews/<int:pk>/in-writing/", in_writing, name="in_writing"),
    path("interviews/<int:pk>/in-writing/advice/", in_writing_advice, name="in_writing_advice"),
]
