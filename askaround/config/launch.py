"""On one machine there is no password, but never no secret.

The link printed at the start opens the notebook in a browser, which from then on holds a signed
cookie. Requests that another page or another name brings in are refused before anything reads
them. (quality: a web site must not reach a service on this machine.)
"""

from collections.abc import Callable
from hashlib import sha256
from hmac import compare_digest

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from askaround.record.asker import asker_of
from askaround.record.models import Asker

GetResponse = Callable[[HttpRequest], HttpResponse]
# For an interviewee, and for the asker's calendar program: the word in the address is the right.
BY_WORD = ("/answer/", "/calendar/")
OPEN = ("/start/", "/livez/", *BY_WORD)  # without the cookie
SAFE = ("GET", "HEAD")


def comes_from_here(request: HttpRequest) -> bool:
    """Whether our own page, or the asker's own hand, brought this request in."""
    origin = request.headers.get("Origin")
    if origin and origin not in own_origins(request):
        return False
    site = request.headers.get("Sec-Fetch-Site", "none")
    if site in ("none", "same-origin"):
        return True
    # A link in a mail opens a page, at the top of a window. Nothing else may come from elsewhere.
    is_visit = request.headers.get("Sec-Fetch-Mode") == "navigate"
    at_top = request.headers.get("Sec-Fetch-Dest", "document") == "document"
    return request.method in SAFE and is_visit and at_top


def own_origins(request: HttpRequest) -> tuple[str, ...]:
    """What our own pages call themselves; before an interviewee, as the proxy in front does."""
    here = f"{request.scheme}://{request.get_host()}"
    return (here, settings.PUBLIC_URL) if is_by_word(request) else (here,)


def is_by_word(request: HttpRequest) -> bool:
    return request.path.startswith(BY_WORD)


def is_from_outside(request: HttpRequest) -> bool:
    """Whether it came by the name in front, under which there is only what a word opens."""
    # In capitals, or with the dot at its end, it is the same name.
    name, _ = split_domain_port(request.get_host())
    is_public = bool(settings.PUBLIC_HOST) and name == settings.PUBLIC_HOST
    return is_public and settings.PUBLIC_HOST != "localhost"


def same_origin(get_response: GetResponse) -> GetResponse:
    """Refuse foreign names and foreign pages."""

    def middleware(request: HttpRequest) -> HttpResponse:
        # A foreign Host raises here already, and is answered with 400.
        if not comes_from_here(request):
            return render(request, "403.html", status=403)
        if is_from_outside(request) and not is_by_word(request):
            return render(request, "schedule/guest/closed.html", status=404)
        response = get_response(request)
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def signed_in(get_response: GetResponse) -> GetResponse:
    """Everything but the launch link needs the cookie; whoever holds it is `request.user`."""

    def middleware(request: HttpRequest) -> HttpResponse:
        known = request.session.get("asker")
        asker = asker_of(known) if known else None
        request.user = asker  # type: ignore[assignment]
        if asker is None and not request.path.startswith(OPEN):
            return render(request, "ui/launch.html", status=403)
        return get_response(request)

    return middleware


@require_GET
def start(request: HttpRequest, token: str) -> HttpResponse:
    """The launch link. It changes nothing but this browser's own cookie."""
    given = sha256(token.encode()).hexdigest()
    if not (settings.LAUNCH_HASH and compare_digest(given, settings.LAUNCH_HASH)):
        return render(request, "ui/launch.html", status=403)
    request.session["asker"] = Asker.objects.values_list("pk", flat=True).order_by("pk")[0]
    return redirect("today:page")


@require_GET
def livez(request: HttpRequest) -> HttpResponse:
    """Whether the server answers; says nothing else."""
    return HttpResponse("ok\n", content_type="text/plain")
