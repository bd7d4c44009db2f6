"""A mailbox that is opened by signing in at its provider, and no password at all.

Sources: RFC 6749 4.1 (authorization code) and 6 (refreshing), RFC 7636 (PKCE), RFC 8252 (coming
back to this machine). The client id is the asker's own: their provider knows it, and nobody else.
"""

import json
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from askaround.adapters import web
from askaround.adapters.gate import Policy
from askaround.adapters.mail.imap import Mailbox
from askaround.adapters.mail.imap_troubles import PasswordRefused
from askaround.adapters.mail.message import MailError, Refused, RefusedForNow, of_account
from askaround.adapters.mail.smtp import Mailer, Security
from askaround.adapters.plain import flat

EARLY = timedelta(minutes=5)  # before it lapses: a visit takes a while, and clocks differ
USUAL = 3_600  # seconds an access token lasts, where the provider does not say
AGAIN = "Sign in again on the page of your mail account. Nothing was sent."


@dataclass(frozen=True)
class Provider:
    """Where one signs in, and where the mail is."""

    name: str
    authorize: str
    tokens_at: str
    scope: str
    smtp: tuple[str, int, Security]
    imap: tuple[str, int, Security]
    register: str  # where the asker gets a client id
    more: tuple[tuple[str, str], ...] = ()  # what the provider wants to be asked besides


def challenge(verifier: str) -> str:
    """What is shown before, of what is told afterwards (RFC 7636, S256)."""
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def where_to_sign_in(
    provider: Provider, client_id: str, address: str, back: str, state: str, verifier: str
) -> str:
    """The provider's own page, on which the asker lets askaround in."""
    asked = {
        "response_type": "code",
        "client_id": client_id,
        "redirect_uri": back,
        "scope": provider.scope,
        "state": state,
        "code_challenge": challenge(verifier),
        "code_challenge_method": "S256",
        "login_hint": address,
        **dict(provider.more),
    }
    return f"{provider.authorize}?{urlencode(asked)}"


def exchange(
    provider: Provider, client_id: str, client_secret: str, code: str, back: str, **more: Any
) -> str:
    """The tokens for a code, to be kept as one secret. `more`: verifier, now, policy."""
    asked = {"grant_type": "authorization_code", "code": code, "redirect_uri": back}
    asked |= {"client_id": client_id, "code_verifier": more["verifier"]}
    told = _ask(provider, asked, client_secret, more.get("policy", "personal"))
    if not told.get("refresh_token"):
        raise Refused(
            f"{provider.name} let askaround in only for an hour. Take its access back in the "
            "settings of that account, and sign in once more."
        )
    return kept(told, client_secret, str(told["refresh_token"]), more["now"])


def kept(told: dict[str, Any], client_secret: str, refresh: str, now: datetime) -> str:
    lasts = str(told.get("expires_in"))
    seconds = int(lasts) if re.fullmatch(r"[0-9]{1,8}", lasts) else USUAL
    return json.dumps(
        {
            "access": str(told["access_token"]),
            "refresh": refresh,
            "until": (now + timedelta(seconds=seconds)).astimezone(UTC).isoformat(),
            "client_secret": client_secret,
        }
    )


def _ask(
    provider: Provider, asked: dict[str, str], client_secret: str, policy: Policy
) -> dict[str, Any]:
    """What the provider says, or `MailError` with what to do."""
    asked |= {"client_secret": client_secret} if client_secret else {}
    form = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    try:
        answer = web.ask(
            "POST",
            provider.tokens_at,
            body=urlencode(asked).encode(),
            headers=form,
            policy=policy,
            at_most=100_000,
            hops=0,  # what is sent is for nobody else
        )
    except web.WebError as error:
        raise RefusedForNow(f"{error} Nothing was sent.") from error
    try:
        told = json.loads(answer.body)
    except ValueError:
        told = None
    if not isinstance(told, dict):
        told = {}
    if answer.status == 200 and told.get("access_token"):
        return told
    raise refusal(provider, answer.status, told)


def refusal(provider: Provider, status: int, told: dict[str, Any]) -> MailError:
    said = flat(str(told.get("error_description") or told.get("error") or status))[:200]
    if told.get("error") == "invalid_grant":
        return of_account(
            PasswordRefused(
                f"{provider.name} no longer lets askaround in: the permission was taken back or "
                f"has lapsed. {AGAIN}"
            )
        )
    if told.get("error") in ("invalid_client", "unauthorized_client"):
        return of_account(
            Refused(
                f"{provider.name} does not know this client id, or its secret is another one "
                f"(“{said}”). Copy both anew. Nothing was sent."
            )
        )
    if 400 <= status < 500:
        return of_account(Refused(f"{provider.name} refused the sign-in: “{said}”. {AGAIN}"))
    return RefusedForNow(
        f"{provider.name} could not check the sign-in just now (“{said}”). Nothing was sent."
    )


def account_type(provider: Provider) -> type[Any]:
    """The account type of a provider: a frozen dataclass whose fields are its settings."""

    @dataclass(frozen=True)
    class Account:
        """The secret holds what the provider gave, and lies outside the settings."""

        client_id: str = field(metadata={"label": "Client ID", "is_needed": True})
        client_secret: str = field(
            default="", repr=False, metadata={"label": "Client secret", "is_hidden": True}
        )
        user: str = field(default="", metadata={"label": "User name", "is_not_asked": True})
        imap_host: str = field(
            default=provider.imap[0],
            metadata={"label": "Incoming server", "is_not_asked": True},
        )
        password: str = field(
            default="", repr=False, metadata={"label": "Tokens", "is_not_asked": True}
        )

        @property
        def token(self) -> str:
            return str(tokens(self.password)["access"])

        @property
        def out(self) -> Mailer:
            return Mailer(*provider.smtp, self.user, token=self.token)

        @property
        def mailbox(self) -> Mailbox | None:
            return Mailbox(*provider.imap, self.user, "", self.token)

        def renewed(self, now: datetime, policy: Policy = "personal") -> str:
            """The secret anew, where the token is about to lapse; "" where it is not."""
            known = tokens(self.password)
            if datetime.fromisoformat(known["until"]) - now > EARLY:
                return ""
            asked = {"grant_type": "refresh_token", "refresh_token": known["refresh"]}
            asked |= {"client_id": self.client_id}
            told = _ask(provider, asked, known["client_secret"], policy)
            refresh = str(told.get("refresh_token") or known["refresh"])
            return kept(told, known["client_secret"], refresh, now)

        def send(
            self, raw: bytes, sender: str, recipient: str, *, policy: Policy = "personal"
        ) -> None:
            self.out.send(raw, sender, recipient, policy=policy)

        def try_out(self, *, policy: Policy = "personal") -> None:
            self.out.try_out(policy=policy)

    Account.signs_in_at = provider  # type: ignore[attr-defined]
    return Account


def tokens(secret: str) -> dict[str, str]:
    """What the provider gave; `Refused` where nothing is there any more."""
    try:
        known: dict[str, str] = json.loads(secret)
        datetime.fromisoformat(known["until"])
    except (ValueError, KeyError, TypeError) as error:
        raise of_account(Refused(f"Nobody has signed in yet. {AGAIN}")) from error
    return known
