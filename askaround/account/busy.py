"""When the asker is busy: their own calendars, read from a file or by themselves."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from askaround.adapters.calendar import reading as files
from askaround.calendars.reading import (
    NotRead,
    add_account,
    add_address,
    choose,
    opened,
    read_again,
)
from askaround.outbox.heartbeat import is_worker_running
from askaround.record.calendar import ACCOUNT, AHEAD, keep_calendar
from askaround.record.models import Calendar, Written
from askaround.ui.http import Request, done, page

HERE = "account:busy"
READ = "Read: busy {n} times in the next two months."
AS_BEFORE = "It could not be read this time. What was known before stays."
CHOOSE = " Choose below which calendars are read, and whether meetings are written into one."
WRITES = "Kept. Meetings you have agreed on are written there within a minute."
ONLY_READ = "Kept. Nothing is written into it. What was written before stays there."
SHOWN = 20
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


class AccountForm(forms.Form):
    """A calendar account by CalDAV."""

    user = forms.CharField(
        label="User name",
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
        help_text="Mostly your e-mail address.",
    )
    password = forms.CharField(
        label="Password for programs",
        max_length=500,
        strip=False,
        widget=forms.PasswordInput(render_value=False, attrs={"autocomplete": "off"}),
        help_text="Also called app password: you make one in your account there.",
    )
    server = forms.CharField(
        label="Address of the server",
        max_length=2_000,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "spellcheck": "false"}),
        help_text="Empty for iCloud, Fastmail and whoever is found by your e-mail address. For "
        "Nextcloud, the address of your cloud with /remote.php/dav at its end.",
    )


def found(request: Request, name: str) -> Calendar:
    pk = request.POST[name]
    own = Calendar.objects.of(request.user).select_related("owner")
    return get_object_or_404(own, pk=int(pk) if pk.isdecimal() and len(pk) < 19 else 0)


def shown(request: Request, **forms_typed: forms.Form) -> HttpResponse:
    known = Calendar.objects.of(request.user).defer("busy")
    troubles = Written.objects.of(request.user).in_trouble().select_related("interview__person")
    context: dict[str, Any] = {
        "calendars": [(one, chosen(one)) for one in known],
        "troubles": troubles[:SHOWN],
        "account_form": AccountForm(),
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


def connect(request: Request) -> HttpResponse:
    """All calendars of an account, found and read once."""
    form = AccountForm(request.POST)
    if not form.is_valid():
        return shown(request, account_form=form)
    try:
        kept = add_account(request.user, form.cleaned_data, request.now)
    except NotRead as error:
        form.add_error("user", NOTHING_KEPT.format(trouble=error))
        return shown(request, account_form=form)
    return done(request, READ.format(n=len(kept.busy)) + CHOOSE, HERE)


def choose_of(request: Request) -> HttpResponse:
    calendar = found(request, "choose")
    read, into = request.POST.getlist("read"), request.POST.get("write_to", "")
    try:
        choose(calendar, read, into, request.now)
    except NotRead as error:
        return done(request, str(error), HERE, late=True)
    return done(request, WRITES if calendar.writes else ONLY_READ, HERE)


def chosen(calendar: Calendar) -> dict[str, Any]:
    """What the account has, and what is done with it; nothing where it cannot be opened."""
    if calendar.kind != ACCOUNT or calendar.is_lost:
        return {}
    try:
        secret = opened(calendar)
    except NotRead:
        return {}
    every = [{**one, "is_read": one["url"] in secret["read"]} for one in secret["calendars"]]
    return {"calendars": every, "write_to": secret.get("write_to", "")}


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
    "account": connect,
    "choose": choose_of,
    "again": read_now,
    "forget": forget,
}


def pressed(request: Request) -> HttpResponse:
    does = next((does for name, does in BUTTONS.items() if name in request.POST), shown)
    return does(request)
