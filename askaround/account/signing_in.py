"""Signing in at a provider: there, and back again, with what was begun closed in the session.

Whoever comes back has to bring the `state` this very browser was sent away with; the code is
worth nothing without the verifier, which never left here.
"""

import json
from hmac import compare_digest
from secrets import token_urlsafe
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from askaround.adapters.mail import ACCOUNT_TYPES
from askaround.adapters.mail.message import MailError
from askaround.adapters.mail.oauth import Provider, exchange, where_to_sign_in
from askaround.adapters.secrets import SecretError, decrypt, encrypt
from askaround.ui.http import Request, done

IN_SESSION = "signing_in"
ENDED = "This sign-in was not begun in this window, or it is over. Begin again. Nothing was kept."
SAID_NO = "{name} was told not to let askaround in. Nothing was kept."


class Begun(NamedTuple):
    """A sign-in on its way."""

    account_type: str
    client_id: str
    client_secret: str
    address: str
    per_hour: int | None
    per_day: int | None
    state: str
    verifier: str

    @property
    def provider(self) -> Provider:
        provider: Provider = ACCOUNT_TYPES[self.account_type].signs_in_at
        return provider


def back(request: Request) -> str:
    """Where the provider sends the asker back to: this instance, as it is open now."""
    return request.build_absolute_uri(reverse("account:back"))


def begin(request: Request, account_type: str, typed: dict[str, Any]) -> HttpResponse:
    begun = Begun(
        account_type,
        typed["client_id"].strip(),
        typed["client_secret"].strip(),
        typed["address"],
        typed["per_hour"],
        typed["per_day"],
        state=token_urlsafe(24),
        verifier=token_urlsafe(48),
    )
    closed = encrypt(json.dumps(begun), settings.KEYS)
    request.session[IN_SESSION] = closed.decode()
    return redirect("account:sign_in")


def begun_here(request: Request) -> Begun | None:
    """What this browser has begun, if it has."""
    try:
        closed = str(request.session[IN_SESSION]).encode()
        return Begun(*json.loads(decrypt(closed, settings.KEYS)))
    except (KeyError, ValueError, TypeError, SecretError):
        return None


def leave(request: Request) -> HttpResponse:
    """The link to the provider's own page. (A form may not lead to another machine.)"""
    begun = begun_here(request)
    if begun is None:
        return done(request, ENDED, "account:mail", late=True)
    known = begun.provider, begun.client_id, begun.address, back(request)
    url = where_to_sign_in(*known, begun.state, begun.verifier)
    return render(request, "account/sign_in.html", {"begun": begun, "url": url})


def come_back(request: Request) -> HttpResponse:
    """What the provider says, with one button to finish: nothing is kept by looking."""
    begun, told = begun_here(request), request.GET
    if begun is None or not is_ours(begun, told.get("state", "")):
        return done(request, ENDED, "account:mail", late=True)
    if not told.get("code"):
        return done(request, SAID_NO.format(name=begun.provider.name), "account:mail", late=True)
    known = {"begun": begun, "code": told["code"][:4_000], "state": begun.state}
    return render(request, "account/sign_in.html", known)


def is_ours(begun: Begun, state: str) -> bool:
    return compare_digest(begun.state.encode(), state.encode("utf-8", "replace"))


def tokens(request: Request, begun: Begun) -> str:
    """The secret to keep, for the code the provider gave; or `MailError`."""
    return exchange(
        begun.provider,
        begun.client_id,
        begun.client_secret,
        request.POST.get("code", ""),
        back(request),
        verifier=begun.verifier,
        now=request.now,
    )


def taken(request: Request) -> tuple[Begun, str] | str:
    """A sign-in that was begun here and its secret; or why there is none."""
    begun = begun_here(request)
    # Whatever comes of it: a code is good for one time.
    request.session.pop(IN_SESSION, None)
    if begun is None or not is_ours(begun, request.POST.get("state", "")):
        return ENDED
    try:
        return begun, tokens(request, begun)
    except MailError as error:
        return str(error)
