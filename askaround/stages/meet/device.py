"""What a device kept by itself while you met, taken in entry by entry as it comes.

Each entry has its own id and may come twice: the answer carries the id and the checksum of what
was kept, and only then does the device let go of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from askaround.record.models import Interview, Question, Revision
from askaround.record.note import UsedBefore
from askaround.record.wishes import keep_wishes
from askaround.stages.meet import actions
from askaround.stages.meet.forms import EntryForm, checksum
from askaround.stages.meet.wish_forms import WishesForm
from askaround.ui.http import Request

# A device that was off for longer than this cannot say when something was.
LONGEST_AGO = timedelta(days=14)
USED_BEFORE = (
    "These words carry the mark of another interview, so they were not kept. They are still in "
    "this window: copy them, load the page again, and put them in."
)
OF_ANOTHER = "Not sent: this was noted in another notebook. It stays on this device."


ENDED = "Ended. The thank-you counts from now."


def way_back(pk: int) -> dict[str, object]:
    """Ended by mistake: what undoes it."""
    return {"url": reverse("meet:end", args=[pk]), "fields": {"undo": "1"}, "label": "No, go on"}


@dataclass(frozen=True)
class Taken:
    """What became of an entry: its words as kept, and for a note how it stands."""

    text: str
    is_beside: bool = False
    head: UUID | None = None


def ours(request: Request, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.of(request.user).with_person(), pk=pk)


@require_GET
def whose(request: Request, pk: int) -> HttpResponse:
    """Whose notebook answers here. A device asks before it sends anything."""
    interview = ours(request, pk)
    told = {"asker": str(request.user.pk), "interview": str(interview.uid)}
    return JsonResponse(told | {"token": get_token(request)})


@require_GET
def worker(request: Request) -> HttpResponse:
    """What opens a kept page without a connection. Its address lets it mind interviews alone."""
    return render(request, "meet/worker.js", content_type="text/javascript")


@require_POST
def entry(request: Request, pk: int) -> HttpResponse:
    interview = ours(request, pk)
    form = EntryForm(request.POST)
    if not form.is_valid():
        said = str(next(iter(form.errors.values()))[0])
        return JsonResponse({"message": said}, status=422)
    typed = form.cleaned_data
    if (typed["asker"], typed["interview"]) != (request.user.pk, interview.uid):
        return JsonResponse({"message": OF_ANOTHER}, status=409)
    try:
        taken = KINDS[typed["kind"]](interview, form, request.now)
    except UsedBefore:
        return JsonResponse({"message": USED_BEFORE}, status=409)
    if typed["kind"] == "end":
        messages.success(request, ENDED)
        request.session["undo"] = way_back(pk)
    answer = {
        "revision": str(typed["revision"]),
        "sha256": checksum(taken.text, request.POST["text"]),
        "beside": taken.is_beside,
        "head": str(taken.head or ""),
        "at": request.now.isoformat(),
    }
    return JsonResponse(answer)


def happened_at(form: EntryForm, now: datetime) -> datetime:
    """So long ago, as the device counted. Its clock may be years off; its seconds are not."""
    ago = timedelta(milliseconds=form.cleaned_data["ago"] or 0)
    return now - ago if timedelta() <= ago <= LONGEST_AGO else now


def note(interview: Interview, form: EntryForm, now: datetime) -> Taken:
    """Words under a question; the first ones under a question that arose bring it along."""
    typed = form.cleaned_data
    with transaction.atomic():
        actions.one_at_a_time(interview)
        question = line_of(interview, form)
        known = Revision.objects.filter(pk=typed["revision"]).exists()
        if typed["arose"] and question is None and not known:
            question = actions.came_up(interview, typed["arose"], happened_at(form, now))
        kept = actions.keep(interview, question, form, now)
    return Taken(kept.revision.text, kept.is_beside, kept.revision.note.head)


def line_of(interview: Interview, form: EntryForm) -> Question | None:
    """The question of what it continues; else the one it names."""
    before = Revision.objects.filter(
        pk=form.cleaned_data["parent"], note__interview=interview
    ).select_related("note__question")
    if form.cleaned_data["parent"] and (found := before.first()):
        return found.note.question
    return actions.question_of(interview, form.cleaned_data["question"])


def tick(interview: Interview, form: EntryForm, now: datetime) -> Taken:
    question = actions.question_of(interview, form.cleaned_data["question"])
    actions.tick(question, happened_at(form, now))
    return Taken(form.cleaned_data["text"])


def untick(interview: Interview, form: EntryForm, now: datetime) -> Taken:
    actions.tick(actions.question_of(interview, form.cleaned_data["question"]), None)
    return Taken(form.cleaned_data["text"])


def name(interview: Interview, form: EntryForm, now: datetime) -> Taken:
    """A name they mentioned. The same name twice is one person."""
    said = " ".join(form.cleaned_data["text"].split())[:120]
    if said:
        actions.mention(interview, said, now)
    return Taken(form.cleaned_data["text"])


def begin(interview: Interview, form: EntryForm, now: datetime) -> Taken:
    if interview.began_at is None and interview.ended_at is None:
        interview.begin(happened_at(form, now))
    return Taken(form.cleaned_data["text"])


def end(interview: Interview, form: EntryForm, now: datetime) -> Taken:
    """Ended when the device says so, and never before it began."""
    if interview.ended_at is None and interview.thanked_at is None:
        interview.end(max(happened_at(form, now), interview.began_at or interview.started_at))
    return Taken(form.cleaned_data["text"])


def go_on(interview: Interview, form: EntryForm, now: datetime) -> Taken:
    """Pressed in a pocket: it was not over."""
    if interview.ended_at and interview.thanked_at is None:
        interview.take_back("ended_at")
    return Taken(form.cleaned_data["text"])


def wishes(interview: Interview, form: EntryForm, now: datetime) -> Taken:
    """Two words: about notes, and about their name. Said later counts, however it arrives."""
    notes, _, naming = form.cleaned_data["text"].partition(" ")
    said = WishesForm({"notes": notes, "naming": naming})
    if said.is_valid():
        keep_wishes(interview, happened_at(form, now), **said.cleaned_data)
    return Taken(form.cleaned_data["text"])


KINDS: dict[str, Callable[[Interview, EntryForm, datetime], Taken]] = {
    "note": note,
    "tick": tick,
    "untick": untick,
    "name": name,
    "begin": begin,
    "end": end,
    "go_on": go_on,
    "wishes": wishes,
}
