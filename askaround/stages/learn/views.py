"""Learn: keep what you learned, and tell people what came of it."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askaround.method.progress import JUDGEMENTS
from askaround.record.models import Field
from askaround.stages.learn import debrief, promises, shelf
from askaround.stages.learn.debrief import find
from askaround.stages.learn.letters import introducer_desk, update_desk
from askaround.stages.learn.matrix import matrix, reads
from askaround.stages.learn.progress import next_meeting, progress
from askaround.stages.learn.threads import threads
from askaround.ui.http import Request, done
from askaround.ui.writing import advise, write

app_name = "learn"
SOME, MOST = 40, 400  # names in the tree: on the page of everything, and on its own


@require_GET
def page(request: Request) -> HttpResponse:
    """All interviews side by side, and who led to whom."""
    field, after = request.GET.get("field", ""), request.GET.get("after", "")
    shown = matrix(request.user, field, after)
    tree, has_more = threads(request.user, request.now, SOME)
    context = {
        "nav": "learn",
        "matrix": shown,
        "reads": reads(shown),
        "progress": progress(request.user),
        "upcoming": next_meeting(request.user, request.now),
        "judgements": JUDGEMENTS,
        "field": field,
        "older": older(shown.older, field),
        "newest": reverse("learn:page") if after else "",
        "tree": tree,
        "has_more": has_more,
    }
    return render(request, "learn/page.html", context)


def older(last: int | None, field: str) -> str:
    if last is None:
        return ""
    return "?" + urlencode({"field": field, "after": last} if field else {"after": last})


@require_GET
def whole_tree(request: Request) -> HttpResponse:
    tree, has_more = threads(request.user, request.now, MOST)
    context = {"nav": "learn", "tree": tree, "has_more": has_more, "most": MOST}
    return render(request, "learn/tree.html", context)


@require_POST
def judge(request: Request, pk: int) -> HttpResponse:
    """Go on, go deeper, or drop it; "" takes the judgement back."""
    field = get_object_or_404(Field.objects.of(request.user), pk=pk)
    judgement, before = request.POST.get("judgement", ""), field.judgement
    if judgement and judgement not in dict(JUDGEMENTS):
        return done(request, "Choose one of the three.", "learn:page")
    field.judge(judgement, request.now)
    said = f"{field.name}: {dict(JUDGEMENTS)[judgement].lower()}." if judgement else "Open again."
    undo = {"url": request.path, "fields": {"judgement": before}}
    return done(request, said, "learn:page", undo=undo)


@require_http_methods(["GET", "POST"])
def introducer(request: Request, pk: int) -> HttpResponse:
    """Whoever gave the name hears that you met, within two days."""
    return write(request, introducer_desk(find(request, pk), request.now))


@require_POST
def introducer_advice(request: Request, pk: int) -> HttpResponse:
    return advise(request, introducer_desk(find(request, pk), request.now))


@require_http_methods(["GET", "POST"])
def update(request: Request, pk: int) -> HttpResponse:
    """Weeks later: what they said, what you did, what came of it."""
    return write(request, update_desk(find(request, pk), request.now))


@require_POST
def update_advice(request: Request, pk: int) -> HttpResponse:
    return advise(request, update_desk(find(request, pk), request.now))


urlpatterns = [
    path("learn/", page, name="page"),
    path("learn/tree/", whole_tree, name="tree"),
    path("learn/fields/<int:pk>/judge/", judge, name="judge"),
    path("learn/shelf/", shelf.page, name="shelf"),
    path("learn/shelf/off/", shelf.take_off, name="take_off"),
    path("learn/shelf/back/", shelf.put_back, name="put_back"),
    path("interviews/<int:pk>/debrief/", debrief.debrief, name="debrief"),
    path("interviews/<int:pk>/debrief/names/", debrief.referral, name="referral"),
    path("interviews/<int:pk>/debrief/names/<int:referral>/", debrief.consent, name="consent"),
    path("interviews/<int:pk>/promises/", promises.promises, name="promises"),
    path("interviews/<int:pk>/promises/<int:promise>/", promises.change, name="promise"),
    path("interviews/<int:pk>/introducer/", introducer, name="introducer"),
    path("interviews/<int:pk>/introducer/advice/", introducer_advice, name="introducer_advice"),
    path("interviews/<int:pk>/update/", update, name="update"),
    path("interviews/<int:pk>/update/advice/", update_advice, name="update_advice"),
]
