"""A request as every page gets it, and the few answers pages share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from askaround.record.models import Asker


class Request(HttpRequest):
    """Signed in, and told the time. `user` is the asker whose notebook this is."""

    user: Asker
    now: datetime


def page(
    request: Request, template: str, form: forms.Form | forms.ModelForm[Any] | None, **more: object
) -> HttpResponse:
    """A page with a form: 422 where what was typed could not be kept."""
    is_refused = form is not None and form.is_bound and not form.is_valid()
    context = {"form": form, **more}
    return render(request, template, context, status=422 if is_refused else 200)


def done(
    request: Request,
    said: str,
    to: str,
    *args: object,
    late: bool = False,
    undo: Mapping[str, object] | None = None,
) -> HttpResponse:
    """Say what just happened, on the page the asker goes to next; with `undo`, offer the way back.

    `undo` is what `ui/_undo.html` takes: url, and where needed fields and label. It travels in
    the session's cookie, so it has to be small.
    """
    messages.success(request, said, extra_tags="late" if late else "")
    if undo is not None:
        request.session["undo"] = dict(undo)
    return redirect(to, *args)


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asks, and not somebody's browser for a page."""
    return request.headers.get("Accept", "").startswith("application/json")


@cache
def address_of(name: str) -> str:
    """The address of a page there is one of."""
    return reverse(name)


@cache
def around(name: str) -> tuple[str, str]:
    """The address of a page about row 0, without its number."""
    before, _, after = reverse(name, args=[0]).partition("0")
    return before, after


def address(name: str, pk: int) -> str:
    """The address of a page about one row. Lists have many, and finding each takes its time."""
    before, after = around(name)
    return f"{before}{pk}{after}"
