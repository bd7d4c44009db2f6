"""Whatever is typed about oneself or one's mailbox is answered in words."""

import socket

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
QUIET = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD = ["\0", "🙂" * 300, "\u202e", "\r\nBcc: eve@evil.example", "[::1", "9" * 400, "x" * 30_000]
TEXT = st.one_of(st.text(max_size=80), st.sampled_from(ODD))
YOU = ["name", "about", "time_zone", "phone", "profile_link", "reminder_hour", "email"]
MAIL = ["address", "host", "port", "security", "user", "password"]


@pytest.fixture
def ada():
    return build.asker()


def sendable(typed):
    """As a browser sends it: half a pair of surrogates becomes a question mark."""
    return {name: text.encode("utf-8", "replace").decode() for name, text in typed.items()}


@QUIET
@given(typed=st.dictionaries(st.sampled_from(YOU), TEXT), first=st.booleans())
def test_about_oneself(ada, typed, first):
    known = {"name": "Ada", "time_zone": "UTC", "linkedin_limit": "200"}
    path = "/you/?welcome" if first else "/you/"

    answer = client(ada).post(path, sendable(known | typed))

    assert answer.status_code in (302, 422)
    assert client(ada).get("/you/").status_code == 200


@QUIET
@given(typed=st.dictionaries(st.sampled_from(MAIL), TEXT))
def test_about_the_mailbox(ada, monkeypatch, typed):
    monkeypatch.setattr("askaround.account.mail.what_is_wrong", lambda made: [])
    known = {"address": "ada@uni.example", "host": "mail.uni.example", "port": "465"}
    known |= {"security": "tls", "user": "ada", "password": "secret"}

    answer = client(ada).post("/you/mail/", sendable(known | typed))

    assert answer.status_code in (302, 422)
    assert client(ada).get("/you/mail/").status_code == 200


def nobody_knows(host, port, **how):
    """What a resolver does with a name, without asking anybody on the network."""
    host.encode("idna")
    raise socket.gaierror(8, "not known")


@pytest.mark.parametrize("host", [".", "a..b", "[::1", "ß" * 70, "\u202e", "-", "x" * 254, "a b"])
def test_a_server_with_an_impossible_name_is_said_not_to_answer(ada, monkeypatch, host):
    monkeypatch.setattr(socket, "getaddrinfo", nobody_knows)
    typed = {"address": "ada@uni.example", "host": host, "port": "1", "security": "starttls"}

    answer = client(ada).post("/you/mail/", {**typed, "user": "", "password": "secret"})

    assert answer.status_code == 422
    assert (
        "Nothing was sent" in answer.content.decode()
        or "254 characters" in answer.content.decode()
    )


@QUIET
@given(typed=TEXT)
def test_about_deleting(ada, typed):
    answer = client(ada).post("/you/data/", sendable({"typed": typed}))

    assert answer.status_code == 422
