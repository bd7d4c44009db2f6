"""Connecting the asker's own mailbox, and trying whether it works."""

from collections.abc import Callable, Mapping
from datetime import datetime
from threading import Thread
from typing import Any

from django.http import HttpResponse

from askaround.account.forms import (
    AddressForm,
    settings_form,
    what_is_missing,
    with_usual_settings,
)
from askaround.account.providers import PROVIDERS
from askaround.adapters.mail import ACCOUNT_TYPES
from askaround.adapters.mail.message import MailError
from askaround.inbox.looking import look
from askaround.outbox.accounts import account_of, connect, mailer
from askaround.outbox.heartbeat import is_worker_running
from askaround.record.models import MailAccount
from askaround.ui.http import Request, done, page

PATIENCE = 20.0  # seconds: longer than a slow server needs, shorter than anybody waits
TOO_SLOW = (
    "The server did not answer within {seconds:.0f} seconds. Nothing was sent. Check its name and "
    "the port, and that you are connected."
)
WORKS = "It works: the server took your name and password. Nothing was sent."
BOTH_WORK = "It works, both ways: letters can go out, and answers can be found. Nothing was sent."
LOOKED = "Looked. {found}"
FOUND = {0: "Nothing new has come.", 1: "One new answer has come."}
LOOK_PATIENCE = 25.0
KEPT_BUT = "Kept, but it does not work yet."


def form_of(account: MailAccount | None, typed: Mapping[str, Any] | None = None) -> AddressForm:
    """The settings form of the account's type, filled in but for the password."""
    kind = account.account_type if account else next(iter(ACCOUNT_TYPES))
    known = {"address": account.address, **account.settings} if account else None
    return settings_form(ACCOUNT_TYPES[kind])(typed, initial=known)


def shown(request: Request, account: MailAccount | None, form: AddressForm) -> HttpResponse:
    known: dict[str, object] = {"account": account, "providers": PROVIDERS}
    runs = is_worker_running(request.now)
    known["is_overdue"] = account is not None and account.is_overdue(request.now)
    return page(request, "account/mail.html", form, **known, has_worker=runs)


def keep_and_try(request: Request) -> HttpResponse:
    """Keep the settings, then knock at the server and say what it says."""
    account = account_of(request.user)
    form = form_of(account, request.POST)
    if form.is_valid():
        typed = with_usual_settings(form.cleaned_data, account)
        for name, said in what_is_missing(typed, account).items():
            form.add_error(name, said)
    if not form.is_valid():
        return shown(request, account, form)
    kind = account.account_type if account else next(iter(ACCOUNT_TYPES))
    asked = {name: value for name, value in typed.items() if name != "address"}
    account = connect(request.user, kind, typed["address"], asked)
    return try_it(request, account)


def try_it(request: Request, account: MailAccount | None) -> HttpResponse:
    if account is None:
        return done(request, "No mail account is connected yet.", "account:mail", late=True)
    trouble = what_is_wrong(account)
    note(account, trouble, request.now)
    into = what_keeps_answers_away(account)
    works = BOTH_WORK if account.is_looked_into else WORKS
    said = KEPT_BUT if trouble or into else works
    return done(request, said, "account:mail", late=bool(trouble or into))


def look_now(request: Request, account: MailAccount | None) -> HttpResponse:
    """Do not wait for the next look. What goes wrong stands on the page."""
    if account is None or not account.is_looked_into:
        return done(request, "No incoming server is named yet.", "account:mail", late=True)
    account.look_soon()
    found = look(account, lambda: request.now, seconds=LOOK_PATIENCE)
    said = LOOKED.format(found=FOUND.get(found, f"{found} new answers have come."))
    if account.look_trouble:
        said = "It could not be looked into this time."
    return done(request, said, "account:mail", late=bool(account.look_trouble))


def note(account: MailAccount, trouble: str, now: datetime) -> None:
    account.tried_at, account.trouble = now, trouble[:500]
    account.save(update_fields=["tried_at", "trouble"])


def what_is_wrong(account: MailAccount, patience: float = PATIENCE) -> str:
    """What keeps the account from sending, in words; "" where nothing does. Returns in time,
    however slow the server is."""
    return knock_at(lambda: mailer(account).try_out(), patience)


def what_keeps_answers_away(account: MailAccount, patience: float = PATIENCE) -> str:
    """The same for the way in, noted with the account; "" where no answers are looked for."""
    if not account.is_looked_into:
        return ""

    def look_in() -> None:
        mailbox = mailer(account).mailbox
        if mailbox is not None:
            mailbox.try_out()

    trouble = knock_at(look_in, patience)
    account.look_soon()
    if trouble:
        account.could_not_look(trouble, is_password=False)
    return trouble


def knock_at(server: Callable[[], None], patience: float) -> str:
    found = [TOO_SLOW.format(seconds=patience)]

    def knock() -> None:
        try:
            server()
            found.append("")
        except MailError as error:
            found.append(str(error))

    # It touches no database, and a server that never answers cannot keep the program alive.
    knocking = Thread(target=knock, daemon=True)
    knocking.start()
    knocking.join(patience)
    return found[-1]


def disconnect(request: Request) -> HttpResponse:
    """The settings and the password are gone; letters that wait will say so."""
    MailAccount.objects.of(request.user).delete()
    said = "Disconnected. The password is deleted here; at your provider it is as it was."
    return done(request, said, "account:mail")
