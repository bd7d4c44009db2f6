"""A mailbox is connected, tried, and let go; its password is never shown."""

from time import monotonic

import pytest

from askaround.account.mail import what_is_wrong
from askaround.outbox.accounts import account_of, connect, mailer
from askaround.record.mail_account import MOST_REFUSALS, PER_DAY
from tests import build
from tests.adapters.smtp_servers import (
    PASSWORD,
    USER,
    BreakingServer,
    certificates,
    known,
    real_server,
)
from tests.signed_in import client

pytestmark = pytest.mark.django_db
HERE = {"address": "ada@uni.example", "host": "127.0.0.1", "security": "none"}


@pytest.fixture
def ada():
    return build.asker()


def keep(ada, **typed):
    return client(ada).post(
        "/you/mail/", {**HERE, "port": 25, "user": "", "password": "", **typed}
    )


@pytest.fixture
def tls(tmp_path, monkeypatch):
    """A real server that wants TLS and a password, and a machine that trusts it."""
    made = certificates(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    with real_server(ssl_context=made.good, authenticator=known, auth_require_tls=False) as (
        _,
        port,
    ):
        yield {"host": "localhost", "port": port, "security": "tls", "user": USER}


def test_a_mailbox_that_works_says_so(ada, tls):
    answer = keep(ada, **tls, password=PASSWORD)

    assert answer["Location"] == "/you/mail/"
    account = account_of(ada)
    assert (account.trouble, account.tried_at is not None) == ("", True)
    assert mailer(account, build.NOW).password == PASSWORD
    page = client(ada).get("/you/mail/").content.decode()
    assert "and it works" in page


def test_a_wrong_password_is_said_in_words_and_what_was_typed_stays(ada, tls):
    answer = keep(ada, **tls, password="guess-17")

    page = answer.content.decode()
    assert (answer.status_code, account_of(ada)) == (422, None)
    assert "Letters cannot go out yet. localhost did not accept this user name" in page
    assert "Nothing was kept" in page
    assert f'name="port" value="{tls["port"]}"' in page
    assert f'name="user" value="{USER}"' in page
    assert "guess-17" not in page


def test_settings_that_fail_leave_the_account_that_works_as_it_is(ada, tls):
    keep(ada, **tls, password=PASSWORD)
    before = (account_of(ada).settings, bytes(account_of(ada).secret))

    answer = keep(ada, **tls | {"port": 1}, password=PASSWORD)

    assert answer.status_code == 422
    assert (account_of(ada).settings, bytes(account_of(ada).secret)) == before


def test_where_to_make_an_app_password_is_said(ada, monkeypatch):
    wants = "smtp.gmail.com wants an app password: make one in the security settings."
    monkeypatch.setattr("askaround.account.mail.what_is_wrong", lambda made: [wants])

    gmail = {"address": "ada@gmail.com", "host": "", "password": "x", "security": "tls"}
    page = keep(ada, **gmail, imap_security="tls").content.decode()

    assert "https://myaccount.google.com/apppasswords" in page


def test_the_pace_is_shown_and_kept(ada):
    with real_server() as (_, port):
        keep(ada, port=port, per_hour="5", per_day="")

    kept = account_of(ada)
    assert (kept.per_hour, kept.per_day) == (5, PER_DAY)
    assert "0 of 5" in client(ada).get("/you/mail/").content.decode()


def test_after_a_stop_one_button_goes_on(ada):
    stopped = account(ada, 25)
    for _ in range(MOST_REFUSALS):
        stopped.was_refused("127.0.0.1 did not accept this password.")
    owner = client(ada)
    assert "Sending has stopped" in owner.get("/you/mail/").content.decode()

    owner.post("/you/mail/", {"go_on": "1"})

    assert not account_of(ada).has_stopped
    assert "Sending has stopped" not in owner.get("/you/mail/").content.decode()


def test_the_password_is_never_shown_again(ada, tls):
    keep(ada, **tls, password=PASSWORD)

    owner = client(ada)
    refused = owner.post("/you/mail/", {**HERE, **tls, "address": "no", "password": PASSWORD})

    assert refused.status_code == 422
    for page in (owner.get("/you/mail/"), refused):
        assert PASSWORD not in page.content.decode()
    assert PASSWORD.encode() not in bytes(account_of(ada).secret)


def test_an_empty_password_keeps_the_one_that_is_kept(ada, tls):
    keep(ada, **tls, password=PASSWORD)

    keep(ada, **tls, address="lind@uni.example")

    assert account_of(ada).address == "lind@uni.example"
    assert mailer(account_of(ada), build.NOW).password == PASSWORD


@pytest.mark.parametrize("changed", [{"host": "evil.example"}, {"user": "somebody"}])
def test_a_kept_password_goes_to_no_other_server_or_user(ada, tls, changed):
    keep(ada, **tls, password=PASSWORD)

    answer = keep(ada, **{**tls, **changed})

    assert answer.status_code == 422
    assert "Type the password again" in answer.content.decode()
    assert account_of(ada).settings["host"] == "localhost"


def test_a_large_provider_needs_no_server_name(ada, monkeypatch):
    monkeypatch.setattr("askaround.account.mail.what_is_wrong", lambda made: [])

    keep(ada, address="ada.lind@GoogleMail.com", host="", user="", password="abcd efgh")

    kept = account_of(ada)
    assert kept.settings == {
        "host": "smtp.gmail.com",
        "port": 465,
        "security": "tls",
        "imap_host": "imap.gmail.com",
        "imap_port": 993,
        "imap_security": "tls",
        "user": "ada.lind@GoogleMail.com",
    }


def test_an_unknown_provider_without_a_server_is_asked_for_it(ada):
    answer = keep(ada, host="")

    assert answer.status_code == 422
    assert "name of the outgoing server" in answer.content.decode()
    assert account_of(ada) is None


def test_trying_again_notes_what_has_changed(ada):
    with real_server() as (_, port):
        keep(ada, port=port)
        assert account_of(ada).trouble == ""

    client(ada).post("/you/mail/", {"try": "1"})

    assert "did not answer" in account_of(ada).trouble


def test_a_server_that_never_answers_is_left_in_time(ada):
    with BreakingServer() as server:
        server.answers["EHLO"] = b""  # takes the line, says nothing
        keep_quietly = account(ada, server.port)
        began = monotonic()

        (trouble,) = what_is_wrong(lambda: mailer(keep_quietly, build.NOW), patience=0.3)
        waited = monotonic() - began

    assert "did not answer within" in trouble
    assert waited < 25  # the connection itself would wait for half a minute


def account(ada, port):
    asked = {"host": "127.0.0.1", "port": port, "security": "none", "user": "", "password": ""}
    return connect(ada, "smtp", "ada@uni.example", asked)


def test_disconnecting_forgets_the_password(ada):
    account(ada, 25)

    client(ada).post("/you/mail/", {"disconnect": "1"})

    assert account_of(ada) is None


def test_trying_without_an_account_says_so(ada):
    assert client(ada).post("/you/mail/", {"try": "1"}).status_code == 302


def test_the_page_asks_little(ada, django_assert_max_num_queries):
    account(ada, 25)
    owner = client(ada)

    with django_assert_max_num_queries(3):
        owner.get("/you/mail/")
