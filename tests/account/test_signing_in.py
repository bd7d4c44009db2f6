"""An account that is opened by signing in: there and back, renewed in time, and taken back."""

import json
import re
from datetime import datetime, timedelta
from html import unescape
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core import signing

from askaround.adapters.mail import ACCOUNT_TYPES, password
from askaround.adapters.mail.message import MailError
from askaround.adapters.mail.oauth import challenge
from askaround.outbox import accounts
from askaround.outbox.accounts import account_of, mailer, password_of
from askaround.outbox.sending import send_waiting
from askaround.outbox.writing import send_by_mail
from askaround.record.interview import start_interview
from askaround.record.message import draft
from askaround.record.models import Message
from tests import build
from tests.adapters.smtp_servers import PASSWORD, USER
from tests.servers.signing_in import CLIENT, SECRET, provider
from tests.signed_in import client

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS"),
]
FORM = {"type": "tests", "address": USER, "client_id": CLIENT, "client_secret": SECRET}
TOKENS = ("access-", "refresh-", SECRET)


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def signs(monkeypatch):
    """A provider that runs, and its account type among the others."""
    with provider() as (made, kind):
        types = MappingProxyType({**ACCOUNT_TYPES, "tests": kind})
        for module in ("account.mail", "account.signing_in", "outbox.accounts"):
            monkeypatch.setattr(f"askaround.{module}.ACCOUNT_TYPES", types)
        yield made


def leave(browser, **more):
    """The link to the provider."""
    sent = browser.post("/you/mail/", {**FORM, **more})
    assert sent["Location"] == "/you/mail/sign-in/"
    page = browser.get("/you/mail/sign-in/").content.decode()
    return unescape(re.search(r'href="(http[^"]*authorize[^"]*)"', page)[1])


def code_and_state(url):
    told = parse_qs(urlsplit(url).query)
    return {"code": told["code"][0], "state": told["state"][0]}


def come_back(browser, url):
    """Over the page with the button, to the page of the account."""
    told = code_and_state(url)
    page = browser.get("/you/mail/back/", told).content.decode()
    assert f'value="{told["code"]}"' in page
    return browser.post("/you/mail/back/", told, follow=True).content.decode()


def connected(ada, signs):
    browser = client(ada)
    page = come_back(browser, signs.allow(leave(browser)))
    assert "It works, both ways" in page
    return account_of(ada)


def send(ada, at):
    person = build.person(ada, email="dana@work.example")
    letter = draft(start_interview(person, at), "request", "Your path", "Dear Dana", at)
    send_by_mail(letter, at)
    send_waiting(lambda: at)
    letter.refresh_from_db()
    return letter


def lapses_at(account):
    return datetime.fromisoformat(json.loads(password_of(account))["until"])


def test_signed_in_a_letter_goes_out_and_the_mailbox_opens(ada, signs):
    account = connected(ada, signs)

    letter = send(ada, lapses_at(account) - timedelta(minutes=50))

    assert letter.state == "sent", letter.trouble
    assert [mail.sender for mail in signs.keeper.mails] == [USER]
    assert b"EXAMINE" in signs.heard
    assert account.is_looked_into


def test_nothing_that_opens_it_lies_open(ada, signs):
    browser = client(ada)
    url = leave(browser)
    # What was begun travels in a cookie that anybody at this browser can read.
    cookie = browser.cookies["askaround"].value
    told = str(signing.loads(cookie, salt="django.contrib.sessions.backends.signed_cookies"))
    assert SECRET not in told and CLIENT not in told
    assert SECRET not in url

    come_back(browser, signs.allow(url))

    account = account_of(ada)
    for kept in (str(account.settings), str(bytes(account.secret)), str(account.__dict__)):
        assert not any(token in kept for token in TOKENS)
    assert not any(token in browser.get("/you/mail/").content.decode() for token in TOKENS)


def test_the_code_is_worth_nothing_without_the_verifier(ada, signs):
    browser = client(ada)
    come_back(browser, signs.allow(leave(browser)))

    (asked,) = signs.asked
    assert len(asked["code_verifier"]) >= 43
    assert challenge(asked["code_verifier"]) != asked["code_verifier"]


@pytest.mark.parametrize("state", ["", "another", "é"])
def test_a_state_that_is_not_ours_is_refused_and_no_code_is_used(ada, signs, state):
    browser = client(ada)
    told = code_and_state(signs.allow(leave(browser))) | {"state": state}

    seen = browser.get("/you/mail/back/", told, follow=True).content.decode()
    sent = browser.post("/you/mail/back/", told, follow=True).content.decode()

    assert "not begun in this window" in seen and "not begun in this window" in sent
    assert (account_of(ada), signs.asked) == (None, [])


def test_what_one_browser_began_another_cannot_finish(ada, signs):
    url = signs.allow(leave(client(ada)))

    sent = client(ada).post("/you/mail/back/", code_and_state(url), follow=True)

    assert "not begun in this window" in sent.content.decode()
    assert (account_of(ada), signs.asked) == (None, [])


def test_a_code_is_used_once(ada, signs):
    browser = client(ada)
    url = signs.allow(leave(browser))
    come_back(browser, url)

    again = browser.post("/you/mail/back/", code_and_state(url), follow=True).content.decode()

    assert "it is over" in again
    assert len(signs.asked) == 1


def test_coming_back_changes_nothing_before_the_button(ada, signs):
    browser = client(ada)
    url = signs.allow(leave(browser))

    browser.get("/you/mail/back/", code_and_state(url))

    assert (account_of(ada), signs.asked) == (None, [])


def test_whoever_says_no_over_there_is_told_so(ada, signs):
    browser = client(ada)
    state = parse_qs(urlsplit(leave(browser)).query)["state"][0]

    told = {"error": "access_denied", "state": state}
    page = browser.get("/you/mail/back/", told, follow=True).content.decode()

    assert "was told not to let askaround in" in page


def test_a_client_the_provider_does_not_know_is_said(ada, signs):
    browser = client(ada)

    page = come_back(browser, signs.allow(leave(browser, client_secret="another")))

    assert "does not know this client id" in page
    assert account_of(ada) is None


@pytest.mark.parametrize(("minutes", "is_renewed"), [(6, False), (5, True), (-90, True)])
def test_it_is_renewed_shortly_before_it_lapses_and_after(ada, signs, minutes, is_renewed):
    account = connected(ada, signs)
    at = lapses_at(account) - timedelta(minutes=minutes)

    mailer(account, at)

    assert (len(signs.asked) == 2) is is_renewed
    assert ("access-2" in password_of(account_of(ada))) is is_renewed
    # The provider gave another refresh token with it, and only that one holds now.
    assert ("refresh-2" in password_of(account_of(ada))) is is_renewed


def test_after_an_hour_letters_go_out_as_before(ada, signs):
    account = connected(ada, signs)
    signs.lapse()

    letter = send(ada, lapses_at(account) + timedelta(hours=5))

    assert letter.state == "sent", letter.trouble


def test_a_permission_taken_back_is_said_plainly_and_the_letter_waits(ada, signs):
    account = connected(ada, signs)
    signs.revoke()

    letter = send(ada, lapses_at(account) + timedelta(hours=1))

    assert letter.state == "under_way"
    assert "the permission was taken back or has lapsed" in letter.trouble
    assert "Sign in again" in account_of(ada).trouble
    assert signs.keeper.mails == []


def test_a_token_taken_back_within_its_hour_is_said_by_both_ways(ada, signs):
    account = connected(ada, signs)
    signs.revoke()
    made = mailer(account, lapses_at(account) - timedelta(minutes=30))

    for way in (made.try_out, made.mailbox.try_out):
        with pytest.raises(MailError, match="no longer takes the sign-in"):
            way()


def test_signing_in_again_lets_waiting_letters_go(ada, signs):
    account = connected(ada, signs)
    signs.revoke()
    at = lapses_at(account) + timedelta(hours=1)
    letter = send(ada, at)

    connected(ada, signs)
    send_waiting(lambda: at + timedelta(minutes=2))

    assert Message.objects.get(pk=letter.pk).state == "sent"


def test_what_google_gave_is_never_told_to_another_server_as_a_password(ada, signs):
    connected(ada, signs)

    answer = client(ada).post(
        "/you/mail/",
        {"type": "smtp", "address": USER, "host": "evil.example", "port": 465, "security": "tls"},
    )

    assert answer.status_code == 422
    assert "Type the password" in answer.content.decode()
    assert account_of(ada).account_type == "tests"


def test_an_account_type_is_a_module_and_its_line_in_the_list(ada, monkeypatch):
    """Two files: what follows is all that a new type needs to be on the page and to send."""
    types = MappingProxyType({"pigeon": password.Account})
    for module in (accounts,):
        monkeypatch.setattr(module, "ACCOUNT_TYPES", types)
    monkeypatch.setattr("askaround.account.mail.ACCOUNT_TYPES", types)

    page = client(ada).get("/you/mail/?type=pigeon").content.decode()

    assert 'name="type" value="pigeon"' in page
    assert 'name="host"' in page
    asked = {"host": "127.0.0.1", "port": 9, "security": "none", "password": PASSWORD}
    made = accounts.connect(ada, "pigeon", USER, asked)
    assert mailer(made, build.NOW).password == PASSWORD
