"""The debrief: three lines while memory is fresh, and the names they gave."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from askaround.method.facts import in_future, out_of_order
from askaround.record.models import Debrief, Interview, Person
from askaround.record.person import add_person
from askaround.stages.learn.forms import ConsentForm, DebriefForm, ReferralForm, said
from askaround.ui.http import Request, done
from askaround.ui.http import page as render_page

MOST_REFERRALS = 20


def find(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


@require_http_methods(["GET", "POST"])
def debrief(request: Request, pk: int) -> HttpResponse:
    interview = find(request, pk)
    written = Debrief.objects.filter(interview=interview).first()
    form = DebriefForm(
        request.POST if request.method == "POST" else None,
        instance=written or Debrief(interview=interview),
        is_ended=interview.ended_at is not None,
    )
    if not form.is_valid() or not keep(form, interview, request.now):
        return show(request, interview, form)
    if interview.ended_at is None:
        return done(request, "Kept. It counts as done once you have met.", "learn:debrief", pk)
    return done(request, "Kept, while it is fresh.", "people:person", interview.person_id)


@require_POST
def referral(request: Request, pk: int) -> HttpResponse:
    """Somebody they named becomes a person (R36)."""
    interview = find(request, pk)
    form = ReferralForm(request.POST, prefix="new")
    if not form.is_valid():
        return show(request, interview, debrief_form(interview), form)
    typed = form.cleaned_data
    known = {"name": typed["name"], "role": typed["role"], "field": interview.person.field}
    person = add_person(request.user, request.now, referred_by=interview, **known, **form.consents)
    undo = {"url": reverse("explore:delete", args=[person.pk]), "fields": {"sure": "1"}}
    return done(request, f"{person.name} is on your list.", "learn:debrief", pk, undo=undo)


@require_POST
def consent(request: Request, pk: int, referral: int) -> HttpResponse:
    """What was asked about somebody they named, answered later."""
    interview = find(request, pk)
    named = get_object_or_404(Person.objects.of(request.user), pk=referral, referred_by=interview)
    form = ConsentForm(request.POST, prefix=f"p{named.pk}")
    if form.is_valid():
        for name, value in form.consents.items():
            setattr(named, name, value)
        named.keep()
    return done(request, f"Noted for {named.name}.", "learn:debrief", pk)


def keep(form: DebriefForm, interview: Interview, now: datetime) -> bool:
    """The lines, and the fact; False where the end cannot have been then."""
    ended_at = form.cleaned_data.get("ended_at")
    if ended_at:
        facts = {**interview.facts(), "ended_at": ended_at}
        wrong = in_future({"ended_at": ended_at}, now) | out_of_order(facts)
        for name, sentence in wrong.items():
            form.add_error("ended_at" if name == "ended_at" else None, sentence)
        if wrong:
            return False
        interview.end(ended_at)
    form.instance.keep()
    if interview.ended_at and interview.debriefed_at is None:
        interview.state(debriefed_at=now)
    return True


def debrief_form(interview: Interview) -> DebriefForm:
    written = Debrief.objects.filter(interview=interview).first()
    return DebriefForm(instance=written, is_ended=interview.ended_at is not None)


def show(
    request: Request,
    interview: Interview,
    form: DebriefForm,
    referral_form: ReferralForm | None = None,
) -> HttpResponse:
    """The page: what was learned, the notes kept, and whom they named."""
    named = list(Person.objects.filter(referred_by=interview).order_by("pk")[:MOST_REFERRALS])
    starred = interview.notes.exclude(starred_at=None).order_by("starred_at")
    consents = [ConsentForm(initial=asked(each), prefix=f"p{each.pk}") for each in named]
    context = {
        "nav": "learn",
        "interview": interview,
        "person": interview.person,
        "starred": starred[:6],
        "named": list(zip(named, consents, strict=True)),
        "referral_form": referral_form or ReferralForm(prefix="new"),
    }
    answer = render_page(request, "learn/debrief.html", form, **context)
    refused = bool(form.errors or (referral_form and referral_form.errors))
    answer.status_code = 422 if refused else 200
    return answer


def asked(person: Person) -> dict[str, str]:
    return {"may_use": said(person.may_use_name), "introduce": said(person.will_introduce)}
