"""Connecting the asker's own mailbox, and trying whether it works."""

from collections.abc import Mapping
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
from askaround.outbox.accounts import account_of, connect, mailer
from askaround.record.models import MailAccount
from askaround.ui.http import Request, done, page

PATIENCE = 20.0  # seconds: longer than a slow server needs, shorter than anybody waits
TOO_SLOW = (
    "The server did not answer within {seconds:.0f} seconds. Nothing was sent. Check its name and "
    "the port, and that you are connected."
)
WORKS = "It works: the server took your name and password. Nothing was sent."
KEPT_BUT = "Kept, but it does not work yet."


def form_of(account: MailAccount | None, typed: Mapping[str, Any] | None = None) -> AddressForm:
    """The settings form of the account's type, filled in but for the password."""
    kind = account.account_type if account else next(iter(ACCOUNT_TYPES))
    known = {"address": account.address, **account.settings} if account else None
    return settings_form(ACCOUNT_TYPES[kind])(typed, initial=known)


def shown(request: Request, account: MailAccount | None, form: AddressForm) -> HttpResponse:
    return page(request, "account/mail.html", form, account=account, providers=PROVIDERS)


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
    said = KEPT_BUT if trouble else WORKS
    return done(request, said, "account:mail", late=bool(trouble))


def note(account: MailAccount, trouble: str, now: datetime) -> None:
    account.tried_at, account.trouble = now, trouble[:500]
    account.save(update_fields=["tried_at", "trouble"])


def what_is_wrong(account: MailAccount, patience: float = PATIENCE) -> str:
    """What keeps the account from sending, in words; "" where nothing does. Returns in time,
    however slow the server is."""
    found = [TOO_SLOW.format(seconds=patience)]

    def knock() -> None:
        try:
            mailer(account).try_out()
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
