"""You, your mail account, your data."""

from tempfile import TemporaryFile
from typing import BinaryIO, cast

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_GET, require_http_methods

from askaround.account import busy as calendars
from askaround.account import calendar as feeds
from askaround.account import mail as mailbox
from askaround.account import signing_in, working
from askaround.account.deleting import delete_everything
from askaround.account.forms import DeleteForm, WelcomeForm, YouForm
from askaround.files.export import write_export
from askaround.outbox.accounts import account_of
from askaround.record.models import Asker
from askaround.record.traces import wipe
from askaround.record.zones import follow_zone
from askaround.ui.forms import zone_names
from askaround.ui.http import Request, done, page

app_name = "account"


@require_http_methods(["GET", "POST"])
def you(request: Request) -> HttpResponse:
    """Everything that letters and the reminder know of the asker; three lines at the first."""
    is_first = "welcome" in request.GET
    # A copy: what is refused must not show as the asker's name above the form.
    known = Asker.objects.get(pk=request.user.pk)
    form = (WelcomeForm if is_first else YouForm)(request.POST or None, instance=known)
    if request.method == "POST" and form.is_valid():
        kept = form.save()
        if "time_zone" in form.changed_data:
            follow_zone(kept)
        if is_first:
            return redirect("today:page")
        return done(request, "Kept. Letters you have not changed yet follow.", "account:you")
    template = "account/welcome.html" if is_first else "account/you.html"
    return page(request, template, form, zones=zone_names(), account=account_of(request.user))


@require_http_methods(["GET", "POST"])
def hours(request: Request) -> HttpResponse:
    """The working hours of a week, and days in another town."""
    for name, does in working.BUTTONS.items():
        if request.method == "POST" and name in request.POST:
            return does(request)
    form = working.HoursForm(request.user, request.POST or None)
    if not form.is_valid():
        return working.shown(request, form)
    form.keep()
    return done(request, "Kept. Times are looked for in these hours.", "account:hours")


@require_http_methods(["GET", "POST"])
def calendar(request: Request) -> HttpResponse:
    """The address for one's own calendar program."""
    return feeds.pressed(request) if request.method == "POST" else feeds.shown(request)


@require_http_methods(["GET", "POST"])
def busy(request: Request) -> HttpResponse:
    """The asker's own calendars, and when they were read."""
    return calendars.pressed(request) if request.method == "POST" else calendars.shown(request)


@require_http_methods(["GET", "POST"])
def mail(request: Request) -> HttpResponse:
    account = account_of(request.user)
    if request.method != "POST":
        return mailbox.shown(request, account, mailbox.form_of(request, account))
    if "disconnect" in request.POST:
        return mailbox.disconnect(request)
    if "try" in request.POST:
        return mailbox.try_it(request, account)
    if "go_on" in request.POST:
        return mailbox.go_on_sending(request, account)
    if "look" in request.POST:
        return mailbox.look_now(request, account)
    return mailbox.keep_and_try(request)


@require_GET
def sign_in(request: Request) -> HttpResponse:
    """On the way to the provider."""
    return signing_in.leave(request)


@require_http_methods(["GET", "POST"])
def back(request: Request) -> HttpResponse:
    """Back from the provider."""
    if request.method != "POST":
        return signing_in.come_back(request)
    return mailbox.finish_sign_in(request)


@require_http_methods(["GET", "POST"])
def data(request: Request) -> HttpResponse:
    """Taking everything along, and deleting everything."""
    form = DeleteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        delete_everything(request.user)
        wipe()
        return redirect("/you/?welcome")
    return page(request, "account/data.html", form)


@require_GET
def export(request: Request) -> FileResponse:
    """Everything as one file. It is written beside the record first, and left nowhere."""
    file = TemporaryFile(dir=settings.DATA)  # noqa: SIM115  (the answer closes it)
    write_export(request.user, cast(BinaryIO, file), request.now)
    file.seek(0)
    day = request.now.astimezone(request.user.zone).date()
    return FileResponse(file, as_attachment=True, filename=f"askaround-{day}.zip")


urlpatterns = [
    path("you/", you, name="you"),
    path("you/hours/", hours, name="hours"),
    path("you/calendar/", calendar, name="calendar"),
    path("you/busy/", busy, name="busy"),
    path("you/mail/", mail, name="mail"),
    path("you/mail/sign-in/", sign_in, name="sign_in"),
    path("you/mail/back/", back, name="back"),
    path("you/data/", data, name="data"),
    path("you/data/export/", export, name="export"),
]
