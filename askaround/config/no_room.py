"""A disk without room: said in a sentence, instead of a fault of the program's."""

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

GetResponse = Callable[[HttpRequest], HttpResponse]
INSUFFICIENT_STORAGE = 507
# As SQLite and PostgreSQL say it, and as the disk itself does where it is asked first.
SAID = ("disk is full", "no space left", "disk i/o error", "could not extend", "file too large")


def is_no_room(error: BaseException) -> bool:
    """Whether the record, or a file beside it, could not grow."""
    return isinstance(error, DatabaseError | OSError) and any(
        said in str(error).lower() for said in SAID
    )


def no_room(get_response: GetResponse) -> GetResponse:
    """Answer with the page that says what to do; the transaction is taken back as always."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_exception(request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not is_no_room(error):
            return None
        return render(request, "507.html", status=INSUFFICIENT_STORAGE)

    middleware.process_exception = process_exception  # type: ignore[attr-defined]
    return middleware
