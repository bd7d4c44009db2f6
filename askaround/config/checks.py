"""Settings that could lose a note or let a stranger in: found at the start, which is refused.

Each is asked of what is really in force, a live connection or the settings as loaded, because a
setting in the wrong place does nothing and says nothing.
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from csp.constants import SELF
from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError, connections

from askaround.config.database import PRAGMAS

OURS = {"127.0.0.1", "localhost", "[::1]"}
# In this order: who asks is settled before anything is read for them.
GUARDS = (
    "csp.middleware.CSPMiddleware",
    "askaround.config.launch.same_origin",
    "django.middleware.csrf.CsrfViewMiddleware",
    "askaround.config.launch.signed_in",
)
Found = list[CheckMessage]
Apps = Sequence[AppConfig] | None


@register(Tags.database)
def database(app_configs: Apps, databases: Sequence[str] | None, **_: Any) -> Found:
    """Notes that were called saved survive a power cut; two writers never lock each other out."""
    return [error for alias in databases or () for error in database_errors(alias)]


def database_errors(alias: str) -> Found:
    connection = connections[alias]
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        hint = "Check DATABASE_URL, and that the server runs; or that the data folder is yours."
        return [Error(f"The record cannot be opened: {error}", hint=hint, id="askaround.E001")]
    return sqlite_errors(connection) if connection.vendor == "sqlite" else []


def sqlite_errors(connection: Any) -> Found:
    wrong = []
    with connection.cursor() as cursor:
        for pragma, wanted in PRAGMAS.items():
            is_ = cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
            if is_ != wanted:
                wrong.append((pragma, is_, wanted, "E002"))
    if connection.transaction_mode != "IMMEDIATE":
        wrong.append(("transaction_mode", connection.transaction_mode, "IMMEDIATE", "E003"))
    return [
        Error(
            f"SQLite's {name} is {is_}, not {wanted}.",
            hint="It stands in config/database.py. On a network share WAL cannot work: keep the "
            "data folder on a disk of this machine.",
            id=f"askaround.{number}",
        )
        for name, is_, wanted, number in wrong
    ]


@register(Tags.security)
def names(app_configs: Apps, **_: Any) -> Found:
    """Without accounts, only this machine's own names are answered to, and the one under which
    interviewees find their page."""
    foreign = sorted(set(settings.ALLOWED_HOSTS) - OURS - {settings.PUBLIC_HOST})
    if not foreign:
        return []
    hint = "Take them out of ALLOWED_HOSTS: there are no accounts yet."
    return [Error(f"Foreign names: {', '.join(foreign)}.", hint=hint, id="askaround.E004")]


@register(Tags.security)
def public_address(app_configs: Apps, **_: Any) -> Found:
    """The address in front is a whole one, and nobody can read along on the way to it."""
    if not settings.PUBLIC_URL or is_whole(settings.PUBLIC_URL):
        return []
    hint = "Write it like https://meet.example.org, without a path; or take it out."
    said = f"ASKAROUND_URL cannot be used: {settings.PUBLIC_URL[:80]}"
    return [Error(said, hint=hint, id="askaround.E007")]


def is_whole(url: str) -> bool:
    """Encrypted, or on this machine for trying it out."""
    try:
        found = urlsplit(url)
        found.port  # noqa: B018  (raises where it is no number)
    except ValueError:
        return False
    host, here = found.hostname or "", ("localhost", "localhost.localdomain")
    is_safe = found.scheme == "https" or (found.scheme == "http" and host in here)
    is_bare = not (found.path or found.query or found.fragment or found.username)
    return is_safe and is_bare and bool(host) and host not in ("127.0.0.1", "::1")


@register(Tags.security)
def guards(app_configs: Apps, **_: Any) -> Found:
    """The launch guard and its companions stand where they have to, in their order."""
    if [name for name in settings.MIDDLEWARE if name in GUARDS] == list(GUARDS):
        return []
    hint = f"MIDDLEWARE needs, in this order: {', '.join(GUARDS)}."
    return [Error("A guard is missing or out of place.", hint=hint, id="askaround.E005")]


@register(Tags.security)
def openness(app_configs: Apps, **_: Any) -> Found:
    """No error page for programmers, no scripts but our own, no cookie for scripts."""
    policy: dict[str, list[str]] = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]  # type: ignore[assignment]
    sources = {str(source) for allowed in policy.values() for source in allowed}
    wrong = [
        ("DEBUG is on: its error pages show everything.", settings.DEBUG),
        ("The policy for scripts allows an 'unsafe' source.", "unsafe" in " ".join(sources)),
        ("The policy has no default-src.", "default-src" not in policy),
        ("A worker may come from elsewhere.", policy.get("worker-src") != [SELF]),
        ("A manifest may come from elsewhere.", policy.get("manifest-src") != [SELF]),
        ("Scripts may read the cookie.", not settings.SESSION_COOKIE_HTTPONLY),
        ("The cookie goes to other sites.", settings.SESSION_COOKIE_SAMESITE != "Lax"),
        ("A form may come from elsewhere.", settings.CSRF_COOKIE_SAMESITE != "Strict"),
    ]
    hint = "Put the settings back as they are in config/settings.py."
    return [Error(said, hint=hint, id="askaround.E006") for said, is_so in wrong if is_so]
