"""The one place that reads the clock."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now

__all__ = ["ClockMiddleware", "now"]


class ClockMiddleware:
    """Read the clock once, so that every part of a response agrees on `request.now`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.now = now()  # type: ignore[attr-defined]  # `ui.http.Request` declares it
        return self.get_response(request)
