"""The one place a web request learns what time it is, and in whose zone it is read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

GetResponse = Callable[[HttpRequest], HttpResponse]


def clock(get_response: GetResponse) -> GetResponse:
    """Read the clock once, so that every part of a response agrees on `request.now`."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.now = timezone.now()  # type: ignore[attr-defined]
        asker = getattr(request, "user", None)
        # Times that are typed into a form are the asker's own.
        with timezone.override(asker.zone if asker else None):
            return get_response(request)

    return middleware
