"""Mail goes through real servers on loopback; the outcome tells whether trying again is safe."""

import dataclasses

import pytest

from askaround.adapters import gate
from askaround.adapters.mail import ACCOUNT_TYPES
from askaround.adapters.mail.message import MailError, Refused, RefusedForNow, Unknown
from askaround.adapters.mail.smtp import Mailer
from tests.adapters.smtp_servers import (
    PASSWORD,
    USER,
    BreakingServer,
    certificates,
    known,
    real_server,
)

RAW = b"Subject: hello\r\n\r\nA line.\r\n.A line with a dot first.\r\n.\r\nThe end.\r\n"
SENDER, RECIPIENT = "ada@uni.example", "grete@institute.example"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def trusted(made, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    return made


def to_loopback(port, **settings):
    return Mailer("127.0.0.1", port, "none", **settings)


def test_what_arrives_is_byte_for_byte_what_was_sent():
    with real_server() as (keeper, port):
        to_loopback(port).send(RAW, SENDER, RECIPIENT)

    (mail,) = keeper.mails
    assert (mail.sender, mail.recipients, mail.raw) == (SENDER, [RECIPIENT], RAW)


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_password_of_any_letters_opens_a_verified_connection(trusted, security):
    tls = {"ssl_context": trusted.good} if security == "tls" else {"tls_context": trusted.good}
    wanted = {"authenticator": known, "auth_required": True, "auth_require_tls": security != "tls"}
    with real_server(**tls, **wanted) as (keeper, port):
        mailer = Mailer("localhost", port, security, USER, PASSWORD)
        mailer.try_out()
        mailer.send(RAW, SENDER, RECIPIENT)

    assert [mail.raw for mail in keeper.mails] == [RAW]


def test_login_is_used_where_plain_is_not_offered():
    with real_server(
        authenticator=known, auth_require_tls=False, auth_exclude_mechanism=["PLAIN"]
    ) as (_, port):
        to_loopback(port, user=USER, password=PASSWORD).try_out()


def test_a_wrong_password_says_what_to_do():
    with (
        real_server(authenticator=known, auth_require_tls=False) as (_, port),
        pytest.raises(Refused, match="did not accept this user name and password") as error,
    ):
        to_loopback(port, user=USER, password="guess-17").try_out()

    assert "guess-17" not in str(error.value)


@pytest.mark.parametrize(
    "answer", [b"534 5.7.9 no\r\n", b"535 5.7.8 Application-specific password required\r\n"]
)
def test_a_provider_that_wants_an_app_password_is_understood(answer):
    with (
        BreakingServer(AUTH=answer) as server,
        pytest.raises(Refused, match="wants an app password"),
    ):
        to_loopback(server.port, user=USER, password=PASSWORD).try_out()


def test_a_login_that_cannot_be_checked_now_may_be_tried_again():
    with BreakingServer(AUTH=b"454 later\r\n") as server, pytest.raises(RefusedForNow):
        to_loopback(server.port, user=USER, password=PASSWORD).try_out()


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("fault", ["wrong_host", "expired", "self_signed"])
def test_a_server_that_cannot_prove_its_name_never_sees_the_password(trusted, security, fault):
    answers = (
        {} if security == "tls" else {"EHLO": b"250-me\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n"}
    )
    if security == "starttls":
        answers["STARTTLS"] = b"220 go\r\n"
    with (
        BreakingServer(tls=getattr(trusted, fault), **answers) as server,
        pytest.raises(Refused, match="could not prove"),
    ):
        Mailer("localhost", server.port, security, USER, PASSWORD).try_out()

    assert b"auth" not in server.heard.lower()


def test_a_server_that_offers_no_encryption_never_sees_the_password():
    with BreakingServer() as server, pytest.raises(Refused, match="offers no encryption"):
        Mailer("localhost", server.port, "starttls", USER, PASSWORD).try_out()

    assert b"ehlo" in server.heard
    assert b"auth" not in server.heard.lower()


def test_tls_to_a_server_that_speaks_none_names_the_ports():
    with BreakingServer() as server, pytest.raises(Refused, match="STARTTLS on port 587"):
        Mailer("localhost", server.port, "tls", USER, PASSWORD).try_out()


def test_no_encryption_is_for_this_machine_only(monkeypatch):
    asked = []
    monkeypatch.setattr(
        gate.socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("10.1.2.3",))]
    )
    monkeypatch.setattr(gate.socket, "create_connection", lambda *what: asked.append(what))

    with pytest.raises(Refused, match="server on this machine"):
        Mailer("mail.home.example", 25, "none", USER, PASSWORD).send(RAW, SENDER, RECIPIENT)

    assert asked == []


@pytest.mark.parametrize("security", ["tls", "starttls", "none"])
def test_a_shared_installation_does_not_reach_into_its_own_network(security):
    with BreakingServer() as server, pytest.raises(Refused):
        Mailer("localhost", server.port, security, USER, PASSWORD).try_out(policy="shared")

    assert server.heard == b""


def test_a_server_that_is_not_there_may_be_tried_again():
    with BreakingServer() as server:
        gone = server.port

    with pytest.raises(RefusedForNow, match="did not answer"):
        to_loopback(gone).send(RAW, SENDER, RECIPIENT)


@pytest.mark.parametrize("cut", ["CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"])
def test_cut_before_the_last_dot_nothing_was_sent(cut):
    with BreakingServer(cut) as server, pytest.raises(RefusedForNow):
        to_loopback(server.port, user=USER, password=PASSWORD).send(RAW, SENDER, RECIPIENT)


def test_cut_in_the_middle_of_a_long_letter_nothing_was_sent():
    letter = RAW + b"And so on.\r\n" * 2_000_000

    with BreakingServer("BODY") as server, pytest.raises(RefusedForNow):
        to_loopback(server.port).send(letter, SENDER, RECIPIENT)


@pytest.mark.parametrize("cut", ["BODY", "DOT"])
def test_cut_after_the_last_dot_has_left_nobody_knows(cut):
    with BreakingServer(cut) as server, pytest.raises(Unknown, match="Sent folder"):
        to_loopback(server.port).send(RAW, SENDER, RECIPIENT)


@pytest.mark.parametrize("answer", [b"what\r\n", b"25", b"250-and then", b"354 more\r\n"])
def test_no_clear_answer_after_the_last_dot_is_no_answer(answer):
    with BreakingServer("THANKS", DOT=answer) as server, pytest.raises(Unknown):
        to_loopback(server.port).send(RAW, SENDER, RECIPIENT)


def test_a_connection_lost_after_the_thanks_leaves_the_letter_sent():
    with BreakingServer("THANKS") as server:
        to_loopback(server.port).send(RAW, SENDER, RECIPIENT)

    assert b"The end.\r\n.\r\n" in server.heard


@pytest.mark.parametrize("verb", ["MAIL", "RCPT", "DATA", "DOT"])
@pytest.mark.parametrize(
    ("answer", "outcome"), [(b"451 later\r\n", RefusedForNow), (b"550 no\r\n", Refused)]
)
def test_the_server_decides_whether_it_is_for_now_or_for_good(verb, answer, outcome):
    with BreakingServer(**{verb: answer}) as server, pytest.raises(outcome, match="later|no"):
        to_loopback(server.port).send(RAW, SENDER, RECIPIENT)


def test_a_server_that_says_no_at_the_door_may_be_tried_again():
    with BreakingServer(CONNECT=b"421 busy\r\n") as server, pytest.raises(RefusedForNow):
        to_loopback(server.port).send(RAW, SENDER, RECIPIENT)


@pytest.mark.parametrize("bad", ["", "nobody", "a@b.example>\r\nRCPT TO:<c@d.example"])
def test_only_an_address_is_mailed(bad):
    with BreakingServer() as server, pytest.raises(Refused, match="not an address"):
        to_loopback(server.port).send(RAW, SENDER, bad)

    assert b"RCPT" not in server.heard


def test_the_password_is_not_shown_with_the_settings():
    assert PASSWORD not in repr(Mailer("mail.example", user=USER, password=PASSWORD))


@pytest.mark.parametrize("mailer", ACCOUNT_TYPES.values(), ids=ACCOUNT_TYPES)
def test_every_account_type_is_a_frozen_form_with_a_label_for_each_field(mailer):
    assert all(part.metadata["label"] for part in dataclasses.fields(mailer))
    assert mailer.__dataclass_params__.frozen
    assert issubclass(Refused, MailError) and issubclass(Unknown, MailError)
