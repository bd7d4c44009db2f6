"""When the asker is busy: their own calendars, read from a file or by themselves."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from askaround.adapters.calendar import reading as files
from askaround.calendars.reading import NotRead, add_address, read_again
from askaround.outbox.heartbeat import is_worker_running
from askaround.record.calendar import AHEAD, keep_calendar
from askaround.record.models import Calendar
from askaround.ui.http import Request, done, page

HERE = "account:busy"
READ = "Read: busy {n} times in the next two months."
AS_BEFORE = "It could not be read this time. What was known before stays."
NOTHING_KEPT = "{trouble} Nothing was kept."


class FileForm(forms.Form):
    """A calendar as a file."""

    file = forms.FileField(
        label="Your calendar as a file (.ics)",
        help_text="Only from when to when you are busy is kept, for the next two months.",
    )


class AddressForm(forms.Form):
    """A calendar at the address its owner's calendar program gives out."""

    url = forms.CharField(
        label="Address",
        max_length=2_000,
        widget=forms.TextInput(
            attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}
        ),
        help_text="It begins with https:// or webcal://, and mostly ends in .ics.",
        error_messages={"required": "Put the address in here."},
    )
    name = forms.CharField(label="What you call it", max_length=120, required=False)


def found(request: Request, name: str) -> Calendar:
    pk = request.POST[name]
    own = Calendar.objects.of(request.user).select_related("owner")
    return get_object_or_404(own, pk=int(pk) if pk.isdecimal() and len(pk) < 19 else 0)


def shown(request: Request, **forms_typed: forms.Form) -> HttpResponse:
    known = Calendar.objects.of(request.user).defer("busy")
    context: dict[str, Any] = {
        "calendars": known,
        "has_worker": is_worker_running(request.now),
        "file_form": FileForm(),
        "address_form": AddressForm(),
        **forms_typed,
    }
    form = next(iter(forms_typed.values()), context["address_form"])
    return page(request, "account/busy.html", form, **context)


def read_file(request: Request) -> HttpResponse:
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return shown(request, file_form=form)
    file = form.cleaned_data["file"]
    within = (request.now, request.now + AHEAD)
    try:
        content = file.read(files.LARGEST + 1)
        busy, not_read = files.read_busy(content, within, request.user.time_zone)
    except files.CalendarError as error:
        form.add_error("file", str(error))
        return shown(request, file_form=form)
    keep_calendar(request.user, file.name[:120], busy, request.now, within[1])
    said = READ.format(n=len(busy))
    if not_read:
        said += f" {not_read} entries could not be read."
    return done(request, said, HERE)


def read_address(request: Request) -> HttpResponse:
    """Read once before it is kept, so that what does not work is said at once."""
    form = AddressForm(request.POST)
    if not form.is_valid():
        return shown(request, address_form=form)
    typed = form.cleaned_data
    try:
        kept = add_address(request.user, typed["url"], typed["name"], request.now)
    except NotRead as error:
        form.add_error("url", NOTHING_KEPT.format(trouble=error))
        return shown(request, address_form=form)
    return done(request, READ.format(n=len(kept.busy)), HERE)


def read_now(request: Request) -> HttpResponse:
    calendar = found(request, "again")
    was_read = read_again(calendar, request.now)
    said = READ.format(n=len(calendar.busy)) if was_read else AS_BEFORE
    return done(request, said, HERE, late=not was_read)


def forget(request: Request) -> HttpResponse:
    found(request, "forget").delete()
    return done(request, "Taken out. What it held may be offered again.", HERE)


BUTTONS: dict[str, Callable[[Request], HttpResponse]] = {
    "calendar": read_file,
    "address": read_address,
    "again": read_now,
    "forget": forget,
}


def pressed(request: Request) -> HttpResponse:
    does = next((does for name, does in BUTTONS.items() if name in request.POST), shown)
    return does(request)
