"""A table of people brought in: looked at first, then by the worker, and taken back with one
click."""

from typing import BinaryIO, cast

from django import forms
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askaround.adapters.tables import UnreadableTable
from askaround.files.intake import take_in
from askaround.outbox.heartbeat import is_worker_running
from askaround.record.models import Import
from askaround.ui.http import Request, done, page

LATEST = 20
UNDER_WAY = ("under_way", "taking_back")


class TableForm(forms.Form):
    """A file with a table in it."""

    table = forms.FileField(
        label="The file",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv"}),
        help_text="Connections.csv from LinkedIn, or any CSV table with a line of headings.",
        error_messages={
            "required": "Choose a file first.",
            "empty": "This file is empty. Nothing was brought in.",
        },
    )


@require_http_methods(["GET", "POST"])
def imports(request: Request) -> HttpResponse:
    """Choose a file; and the tables brought in before."""
    form = TableForm(request.POST, request.FILES) if request.method == "POST" else TableForm()
    if form.is_valid():
        table = form.cleaned_data["table"]
        try:
            made = take_in(request.user, table.name, cast(BinaryIO, table.file), request.now)
            return redirect("explore:import_one", made.pk)
        except UnreadableTable as error:
            form.add_error("table", str(error))
    found = Import.objects.of(request.user).chosen()[:LATEST]
    return page(request, "explore/imports.html", form, nav="people", imports=found)


@require_http_methods(["GET", "POST"])
def one(request: Request, pk: int) -> HttpResponse:
    """What it would bring in; how far it is; what it brought."""
    made = get_object_or_404(Import.objects.of(request.user), pk=pk)
    if "start" in request.POST:
        made.queue(request.now)
        return redirect("explore:import_one", pk)
    if "leave" in request.POST and made.state == "preview":
        made.delete()
        return done(request, "Nothing was brought in.", "explore:imports")
    number, total = how_far(made)
    context = {
        "nav": "people",
        "made": made,
        "number": number,
        "total": total,
        "is_under_way": made.state in UNDER_WAY,
        "has_worker": is_worker_running(request.now),
    }
    return page(request, "explore/import.html", None, **context)


@require_POST
def undo(request: Request, pk: int) -> HttpResponse:
    """Everybody it brought leaves again, unless they have become more than a name."""
    made = get_object_or_404(Import.objects.of(request.user), pk=pk)
    made.ask_undo(request.now)
    return redirect("explore:import_one", pk)


@require_GET
def progress(request: Request, pk: int) -> HttpResponse:
    """How far it is, for the script that watches."""
    made = get_object_or_404(Import.objects.of(request.user), pk=pk)
    number, total = how_far(made)
    answer = {"done": number, "total": total, "ended": made.state not in UNDER_WAY}
    return JsonResponse(answer)


def how_far(made: Import) -> tuple[int, int]:
    """Rows brought in, of how many; or people taken back, of how many."""
    if made.undo_asked_at:
        return min(made.taken_back, made.added), made.added
    return min(made.done, made.total), made.total
