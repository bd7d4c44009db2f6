"""A server that cannot prove its name is refused with the reason, and never sees the password."""

import datetime
import ipaddress
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from askaround.adapters.mail.imap import Mailbox
from askaround.adapters.mail.message import MailError, Refused
from askaround.adapters.mail.smtp import Mailer
from tests.adapters.smtp_servers import PASSWORD, USER, BreakingServer, uses

DAY = datetime.timedelta(days=1)
NOW = datetime.datetime.now(datetime.UTC)
LOCAL = x509.DNSName("localhost")
# What is on port 993 of nobody: an IMAP server that has not been spoken to yet.
GREETING = b"* OK hello\r\n"


def called(name):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


class Authority:
    """Somebody who signs certificates, the tests' own."""

    def __init__(self, name="Tests' authority", by=None, key=None, is_one=True, path=None):
        self.name, self.key = called(name), key or ec.generate_private_key(ec.SECP256R1())
        signer = by or self
        self.made = (
            bare(self.name, self.key, signer, NOW - DAY, NOW + 30 * DAY)
            .add_extension(x509.BasicConstraints(is_one, path if is_one else None), True)
            .add_extension(uses(is_one), True)
            .sign(signer.key, hashes.SHA256())
        )


def bare(name, key, by, begins, ends):
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(by.name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(by.key.public_key()), False
        )
    )


class Itself:
    """A certificate signed by its own key."""

    def __init__(self, key):
        self.name, self.key = called("localhost"), key


def served(folder, by, names=(LOCAL,), begins=-DAY, ends=30 * DAY, **more):
    """What a server shows: its certificate, those between, and its key."""
    key = more.get("key") or ec.generate_private_key(ec.SECP256R1())
    by = Itself(key) if by is None else by
    made = bare(called("localhost"), key, by, NOW + begins, NOW + ends)
    made = made.add_extension(x509.BasicConstraints(False, None), True)
    made = made.add_extension(uses(False), True)
    if names:
        made = made.add_extension(x509.SubjectAlternativeName(list(names)), False)
    if more.get("purpose"):
        made = made.add_extension(x509.ExtendedKeyUsage([more["purpose"]]), True)
    if more.get("critical"):
        strange = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5"), b"\x05\x00")
        made = made.add_extension(strange, True)
    chain = [made.sign(by.key, hashes.SHA256()), *(each.made for each in more.get("between", ()))]
    file = folder / "served.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + b"".join(each.public_bytes(serialization.Encoding.PEM) for each in chain)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # A server may show anything; whoever connects has to look.
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.load_cert_chain(file)
    return context


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return Authority()


@pytest.fixture
def folder(tmp_path, root, monkeypatch):
    """A machine that trusts one authority, and nobody else."""
    trusted = tmp_path / "authority.pem"
    trusted.write_bytes(root.made.public_bytes(serialization.Encoding.PEM))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "nowhere"))
    return tmp_path


def names(*found):
    return {"names": [x509.DNSName(each) for each in found]}


def number(text):
    return x509.IPAddress(ipaddress.ip_address(text))


def weak():
    return rsa.generate_private_key(65537, 1024)


def not_an_authority(root):
    return Authority("Not one", by=root, is_one=False)


def no_further(root):
    """Two below one that may have none below it."""
    first = Authority("First", by=root, path=0)
    return first, Authority("Second", by=first)


OTHER_NAME = "made out to another name"
CASES = {
    "expired": (lambda f, r: served(f, r, ends=-DAY / 2), "has expired"),
    "expired a second ago": (
        lambda f, r: served(f, r, ends=-datetime.timedelta(seconds=1)),
        "has expired",
    ),
    "not yet valid": (lambda f, r: served(f, r, begins=DAY), "not valid yet"),
    "another host": (lambda f, r: served(f, r, **names("mail.elsewhere.example")), OTHER_NAME),
    "a wildcard of another domain": (
        lambda f, r: served(f, r, **names("*.elsewhere.example")),
        OTHER_NAME,
    ),
    "a wildcard for everything": (lambda f, r: served(f, r, **names("*")), OTHER_NAME),
    "a name below": (lambda f, r: served(f, r, **names("mail.localhost")), OTHER_NAME),
    "a name that only ends alike": (
        lambda f, r: served(f, r, **names("evil-localhost")),
        OTHER_NAME,
    ),
    "no name but the old common one": (lambda f, r: served(f, r, names=()), OTHER_NAME),
    "a number in place of the name": (
        lambda f, r: served(f, r, names=[number("127.0.0.1")]),
        OTHER_NAME,
    ),
    "signed by itself": (lambda f, r: served(f, None), "vouches only for itself"),
    "an unknown authority": (
        lambda f, r: served(f, Authority("Somebody else")),
        "does not know",
    ),
    "an unknown authority that comes along": (
        lambda f, r: served(f, (a := Authority("Somebody else")), between=[a]),
        "does not know",
    ),
    "a link of the chain is missing": (
        lambda f, r: served(f, Authority("Between", by=r)),
        "does not know",
    ),
    "signed by one who may not sign": (
        lambda f, r: served(f, (a := not_an_authority(r)), between=[a]),
        "not in order",
    ),
    "a chain longer than allowed": (
        lambda f, r: served(f, (two := no_further(r))[1], between=two[::-1]),
        "not in order",
    ),
    "a weak key": (lambda f, r: served(f, r, key=weak()), "too weak"),
    "made for people and not for servers": (
        lambda f, r: served(f, r, purpose=ExtendedKeyUsageOID.CLIENT_AUTH),
        "not made for proving",
    ),
    "a rule nobody knows": (lambda f, r: served(f, r, critical=True), "not in order"),
}


def smtp_answers(security):
    if security == "tls":
        return {}
    return {
        "EHLO": b"250-me\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n",
        "STARTTLS": b"220 go\r\n",
    }


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("case", CASES)
def test_for_letters(folder, root, case, security):
    serve, said = CASES[case]

    with (
        BreakingServer(tls=serve(folder, root), **smtp_answers(security)) as server,
        pytest.raises(Refused, match=said) as error,
    ):
        Mailer("localhost", server.port, security, USER, PASSWORD).try_out()

    assert b"AUTH" not in server.heard.upper()
    assert "The password was not sent" in str(error.value)


@pytest.mark.parametrize("case", CASES)
def test_for_answers(folder, root, case):
    serve, said = CASES[case]

    with (
        BreakingServer(tls=serve(folder, root), CONNECT=GREETING) as server,
        pytest.raises(Refused, match=said) as error,
    ):
        Mailbox("localhost", server.port, "tls", USER, PASSWORD).try_out()

    assert server.heard == b""
    assert "The password was not sent" in str(error.value)


@pytest.mark.parametrize(
    ("host", "shown", "said"),
    [("127.0.0.1", [number("127.0.0.2")], "does not name this number"), ("127.0.0.1", [], "")],
)
def test_a_number_is_proved_by_that_number_alone(folder, root, host, shown, said):
    with (
        BreakingServer(tls=served(folder, root, names=shown)) as server,
        pytest.raises(Refused, match=said or "could not prove"),
    ):
        Mailer(host, server.port, "tls", USER, PASSWORD).try_out()

    assert server.heard == b""


@pytest.mark.parametrize(
    "shown", [{}, names("localhost", "mail.example"), {"names": [LOCAL, number("127.0.0.1")]}]
)
def test_one_that_proves_its_name_is_believed(folder, root, shown):
    with BreakingServer(tls=served(folder, root, **shown)) as server:
        Mailer("localhost", server.port, "tls", USER, PASSWORD).try_out()

    assert b"AUTH" in server.heard


def test_one_signed_over_a_link_that_comes_along_is_believed(folder, root):
    between = Authority("Between", by=root)

    with BreakingServer(tls=served(folder, between, between=[between])) as server:
        Mailer("localhost", server.port, "tls", USER, PASSWORD).try_out()

    assert b"AUTH" in server.heard


def test_there_are_at_least_sixteen_ways_to_fail():
    assert len(CASES) >= 16
    assert issubclass(Refused, MailError)
