"""Settings that could lose a note or let a stranger in are found before anything starts."""

from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.db import OperationalError, connection

from askaround.config import checks
from askaround.config.database import PRAGMAS


def ids(found):
    return [error.id for error in found]


@pytest.mark.django_db
def test_the_settings_as_they_are_have_nothing_wrong(settings):
    settings.ALLOWED_HOSTS = list(checks.OURS)  # Django's tests add a name of their own

    assert run_checks(databases=["default"]) == []


class Wrong:
    """A connection whose settings did not take."""

    vendor, transaction_mode = "sqlite", "IMMEDIATE"

    def __init__(self, **pragmas):
        self.pragmas = PRAGMAS | pragmas

    def cursor(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def execute(self, sql):
        return SimpleNamespace(fetchone=lambda: [self.pragmas[sql.split()[-1]]])


@pytest.mark.parametrize(
    ("pragma", "wrong"),
    [("journal_mode", "delete"), ("synchronous", 1), ("busy_timeout", 0), ("foreign_keys", 0)],
)
def test_each_pragma_is_read_back(pragma, wrong):
    assert pragma in PRAGMAS

    assert checks.sqlite_errors(Wrong()) == []
    (error,) = checks.sqlite_errors(Wrong(**{pragma: wrong}))
    assert error.id == "askaround.E002"
    assert pragma in error.msg


def test_deferred_transactions_are_refused():
    connection = Wrong()
    connection.transaction_mode = None

    assert ids(checks.sqlite_errors(connection)) == ["askaround.E003"]


def test_a_record_that_cannot_be_opened_is_said_and_not_a_traceback(monkeypatch):
    def fails():
        raise OperationalError("unable to open database file")

    monkeypatch.setattr(connection, "ensure_connection", fails)

    (error,) = checks.database_errors("default")
    assert error.id == "askaround.E001"
    assert "unable to open" in error.msg


def test_a_foreign_name_is_refused(settings):
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "*"]

    assert ids(checks.names(None)) == ["askaround.E004"]


@pytest.mark.parametrize("guard", checks.GUARDS)
def test_no_guard_may_be_left_out(settings, guard):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != guard]

    assert ids(checks.guards(None)) == ["askaround.E005"]


def test_the_guards_stand_in_their_order(settings):
    settings.MIDDLEWARE = settings.MIDDLEWARE[::-1]

    assert ids(checks.guards(None)) == ["askaround.E005"]


AS_IS = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
OPEN = AS_IS | {"script-src": ["'unsafe-inline'"]}
BARE = {name: sources for name, sources in AS_IS.items() if name != "default-src"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", True),
        ("SESSION_COOKIE_HTTPONLY", False),
        ("SESSION_COOKIE_SAMESITE", None),
        ("CSRF_COOKIE_SAMESITE", "Lax"),
        ("CONTENT_SECURITY_POLICY", {"DIRECTIVES": OPEN}),
        (
            "CONTENT_SECURITY_POLICY",
            {
                "DIRECTIVES": {
                    name: sources for name, sources in AS_IS.items() if "default" not in name
                }
            },
        ),
        ("CONTENT_SECURITY_POLICY", {"DIRECTIVES": AS_IS | {"worker-src": ["https:"]}}),
        ("CONTENT_SECURITY_POLICY", {"DIRECTIVES": AS_IS | {"manifest-src": ["*"]}}),
    ],
)
def test_what_opens_the_notebook_to_others_is_refused(settings, name, value):
    assert checks.openness(None) == []

    setattr(settings, name, value)

    assert ids(checks.openness(None)) == ["askaround.E006"]


@pytest.mark.parametrize(
    ("url", "is_fine"),
    [
        ("", True),
        ("https://meet.example.org", True),
        ("https://meet.example.org:8443", True),
        ("http://localhost:8400", True),
        ("http://meet.example.org", False),
        ("https://meet.example.org/askaround", False),
        ("https://ada:secret@meet.example.org", False),
        ("https://meet.example.org:port", False),
        ("https://127.0.0.1", False),
        ("meet.example.org", False),
    ],
)
def test_the_address_in_front_is_whole_and_encrypted(settings, url, is_fine):
    settings.PUBLIC_URL = url

    assert ids(checks.public_address(None)) == ([] if is_fine else ["askaround.E007"])


def test_the_name_in_front_is_answered_to_and_no_other(settings):
    settings.PUBLIC_HOST = "meet.example.org"
    settings.ALLOWED_HOSTS = [*checks.OURS, "meet.example.org"]
    assert checks.names(None) == []

    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "other.example.org"]

    assert ids(checks.names(None)) == ["askaround.E004"]
