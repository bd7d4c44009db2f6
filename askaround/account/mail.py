"""Connecting the asker's own mailbox, and trying whether it works."""

from collections.abc import Callable, Sequence
from threading import Thread
from typing import Any

from django.http import HttpResponse

from askaround.account import signing_in
from askaround.account.forms import (
    AddressForm,
    settings_form,
    what_is_missing,
    with_usual_settings,
)
from askaround.account.providers import PROVIDERS, provider_of
from askaround.adapters.mail import ACCOUNT_TYPES, Mailer
from askaround.adapters.mail.message import MailError
from askaround.inbox.looking import look
from askaround.outbox.accounts import account_of, connect, mailer, would_be
from askaround.outbox.heartbeat import is_worker_running
from askaround.outbox.pace import pace
from askaround.outbox.sending import go_on
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
OUT = "Letters cannot go out yet. {why}"
IN = "Answers cannot be found yet. {why}"
NOT_KEPT = "Nothing was kept. Put it right, type the password again, and try it once more."
KINDS = [
    (name, f"Sign in at {kind.signs_in_at.name}" if hasattr(kind, "signs_in_at") else "A password")
    for name, kind in ACCOUNT_TYPES.items()
]
NOT_OF_THE_SERVER = ("address", "per_hour", "per_day")


def kind_of(request: Request, account: MailAccount | None) -> str:
    """The account type that is asked about; else that of the account, or a password."""
    named = request.POST.get("type") or request.GET.get("type") or ""
    usual = account.account_type if account else next(iter(ACCOUNT_TYPES))
    return named if named in ACCOUNT_TYPES else usual


def form_of(request: Request, account: MailAccount | None) -> AddressForm:
    """The settings form of an account type, filled in but for what is secret."""
    kind = kind_of(request, account)
    known = None
    if account is not None:
        of_ours = {name: getattr(account, name) for name in NOT_OF_THE_SERVER}
        known = {**(account.settings if kind == account.account_type else {}), **of_ours}
    typed = request.POST if request.method == "POST" else None
    return settings_form(ACCOUNT_TYPES[kind])(typed, initial=known)


def shown(request: Request, account: MailAccount | None, form: AddressForm) -> HttpResponse:
    known: dict[str, Any] = {"account": account, "providers": PROVIDERS}
    runs = is_worker_running(request.now)
    known["is_overdue"] = account is not None and account.is_overdue(request.now)
    known["kind"], known["kinds"] = kind_of(request, account), KINDS
    known["provider"] = getattr(ACCOUNT_TYPES[known["kind"]], "signs_in_at", None)
    known["back"] = signing_in.back(request)
    known["pace"] = account and pace(account, request.now)
    return page(request, "account/mail.html", form, **known, has_worker=runs)


def keep_and_try(request: Request) -> HttpResponse:
    """Knock at the servers, both ways, and keep the settings only where both let us in."""
    account = account_of(request.user)
    form, kind = form_of(request, account), kind_of(request, account)
    if form.is_valid() and hasattr(ACCOUNT_TYPES[kind], "signs_in_at"):
        return signing_in.begin(request, kind, form.cleaned_data)
    before, account = account, account if account and account.account_type == kind else None
    if form.is_valid():
        typed = with_usual_settings(form.cleaned_data, account)
        for name, said in what_is_missing(typed, account).items():
            form.add_error(name, said)
    if not form.is_valid():
        return shown(request, before, form)
    asked = {name: typed[name] for name in typed if name not in NOT_OF_THE_SERVER}
    for said in what_is_wrong(lambda: would_be(account, kind, asked)):
        form.add_error(None, f"{said}{where_to_make_one(said, typed['address'])}")
    if not form.is_valid():
        form.add_error(None, NOT_KEPT)
        return shown(request, before, form)
    pace_of = typed["per_hour"], typed["per_day"]
    return keep(request, kind, typed["address"], asked, pace_of)


def keep(
    request: Request,
    kind: str,
    address: str,
    asked: dict[str, Any],
    pace_of: tuple[int | None, int | None],
) -> HttpResponse:
    """It works, so it is kept."""
    connected = connect(request.user, kind, address, asked)
    connected.keep_pace(*pace_of)
    connected.was_tried(request.now)
    works = BOTH_WORK if connected.is_looked_into else WORKS
    return done(request, works, "account:mail")


def finish_sign_in(request: Request) -> HttpResponse:
    """Back from the provider: both ways are tried, and kept where they let us in."""
    found = signing_in.taken(request)
    if isinstance(found, str):
        return done(request, found, "account:mail", late=True)
    begun, secret = found
    kind = ACCOUNT_TYPES[begun.account_type]
    asked = {"client_id": begun.client_id, "user": begun.address}
    asked |= {"imap_host": begun.provider.imap[0], "password": secret}
    wrong = what_is_wrong(lambda: kind(**asked))
    if wrong:
        said = " ".join([*wrong, "Nothing was kept."])
        return done(request, said, "account:mail", late=True)
    pace_of = begun.per_hour, begun.per_day
    return keep(request, begun.account_type, begun.address, asked, pace_of)


def try_it(request: Request, account: MailAccount | None) -> HttpResponse:
    if account is None:
        return done(request, "No mail account is connected yet.", "account:mail", late=True)
    out, into = both_ways(lambda: mailer(account, request.now))
    account.was_tried(request.now, out)
    account.look_soon()
    if into:
        account.could_not_look(into, is_password=False)
    works = BOTH_WORK if account.is_looked_into else WORKS
    said = "It does not work at this moment." if out or into else works
    return done(request, said, "account:mail", late=bool(out or into))


def go_on_sending(request: Request, account: MailAccount | None) -> HttpResponse:
    """The one button after a stop: what waits is tried again."""
    if account is None:
        return done(request, "No mail account is connected yet.", "account:mail", late=True)
    waiting = go_on(account, request.now)
    letters = "One letter is" if waiting == 1 else f"{waiting} letters are"
    said = f"{letters} tried again." if waiting else "Letters are sent again."
    return done(request, said, "account:mail")


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


def where_to_make_one(said: str, address: str) -> str:
    """Where its provider makes app passwords, if it wants one."""
    known = provider_of(address)
    if "app password" not in said or known is None or not known.makes_them_at:
        return ""
    return f" {known.name} makes them at {known.makes_them_at}"


def what_is_wrong(made: Callable[[], Mailer], patience: float = PATIENCE) -> list[str]:
    """What keeps letters from going out, and answers from being found, in words."""
    out, into = both_ways(made, patience)
    found = [OUT.format(why=out)] if out else []
    return found if not into or into == out else [*found, IN.format(why=into)]


def both_ways(made: Callable[[], Mailer], patience: float = PATIENCE) -> tuple[str, str]:
    """The trouble each way, "" where there is none. Returns in time, however slow a server is."""

    try:
        mailer = made()
    except MailError as error:
        return str(error), str(error)
    mailbox = mailer.mailbox
    ways = [mailer.try_out, mailbox.try_out] if mailbox else [mailer.try_out]
    out, into = [*knock_at(ways, patience), ""][:2]
    return out, into


def knock_at(servers: Sequence[Callable[[], None]], patience: float) -> list[str]:
    found = [TOO_SLOW.format(seconds=patience) for _ in servers]

    def knock(number: int) -> None:
        try:
            servers[number]()
            found[number] = ""
        except MailError as error:
            found[number] = str(error)

    # They touch no database, and a server that never answers cannot keep the program alive.
    knocking = [Thread(target=knock, args=(n,), daemon=True) for n in range(len(servers))]
    for each in knocking:
        each.start()
    for each in knocking:
        each.join(patience)
    return list(found)


def disconnect(request: Request) -> HttpResponse:
    """The settings and the password are gone; letters that wait will say so."""
    MailAccount.objects.of(request.user).delete()
    said = "Disconnected. The password is deleted here; at your provider it is as it was."
    return done(request, said, "account:mail")
