"""Two SMTP servers for the adapters' tests: a well-behaved one, and one that breaks where told."""

import datetime
import re
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.servers.ports import free_port

USER, PASSWORD = "ada@uni.example", "ein Paßwort, geheim"


@dataclass
class Taken:
    """What the server took."""

    sender: str
    recipients: list[str]
    raw: bytes


@dataclass
class Keeper:
    """Keeps every mail it takes."""

    mails: list[Taken] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.mails.append(Taken(envelope.mail_from, envelope.rcpt_tos, envelope.original_content))
        return "250 kept"


def known(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    login = (data.login.decode(), data.password.decode())
    return AuthResult(success=login == (USER, PASSWORD), handled=False)


@contextmanager
def real_server(**settings: Any) -> Iterator[tuple[Keeper, int]]:
    """aiosmtpd on loopback; `ssl_context` is for TLS from the first byte."""
    keeper = Keeper()
    controller = Controller(
        keeper, hostname="127.0.0.1", port=free_port(), server_hostname="mail.example", **settings
    )
    controller.start()
    try:
        yield keeper, controller.port
    finally:
        controller.stop()


class BreakingServer(threading.Thread):
    """Speaks just enough SMTP for one letter, and breaks off or answers as told.

    `cut` names the moment: the word the client has just said, "BODY" in the middle of the
    letter, "DOT" after its end, "THANKS" after the last 250. `answers` replaces answers by verb.
    """

    def __init__(self, cut: str = "", tls: ssl.SSLContext | None = None, **answers: bytes) -> None:
        super().__init__(daemon=True)
        self.cut, self.tls, self.answers = cut, tls, answers
        self.heard = b""
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.listener.getsockname()[1])
        self.start()

    def run(self) -> None:
        while True:
            try:
                line, _ = self.listener.accept()
            except OSError:
                return
            with line:
                try:
                    self.talk(line)
                except (OSError, EOFError):
                    continue

    def stop(self) -> None:
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.join(5)

    def hear(self, line: socket.socket, until: bytes) -> bytes:
        heard = b""
        while not heard.endswith(until):
            piece = line.recv(1)
            if not piece:
                raise EOFError
            heard += piece
            self.heard += piece
        return heard

    def talk(self, line: socket.socket) -> None:
        if self.cut == "CONNECT":
            return
        if self.tls and "STARTTLS" not in self.answers:
            line = self.tls.wrap_socket(line, server_side=True)
        line.sendall(self.answers.get("CONNECT", b"220 hello\r\n"))
        while True:
            verb = self.hear(line, b"\r\n").split()[0].decode().upper()
            if verb == self.cut:
                return
            usual = b"250-me\r\n250 AUTH PLAIN LOGIN\r\n" if verb == "EHLO" else b"250 ok\r\n"
            usual = {"AUTH": b"235 come in\r\n", "DATA": b"354 go\r\n"}.get(verb, usual)
            line.sendall(self.answers.get(verb, usual))
            if verb == "STARTTLS" and self.tls:
                line = self.tls.wrap_socket(line, server_side=True)
            if verb == "DATA" and "DATA" not in self.answers:
                self.take_letter(line)
            if self.cut == "THANKS" and verb == "DATA":
                return

    def take_letter(self, line: socket.socket) -> None:
        if self.cut == "BODY":
            self.hear(line, b"\r\n")
            raise EOFError
        self.hear(line, b"\r\n.\r\n")
        if self.cut == "DOT":
            raise EOFError
        line.sendall(self.answers.get("DOT", b"250 taken\r\n"))

    def __enter__(self) -> "BreakingServer":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


@dataclass(frozen=True)
class Certificates:
    """A certificate authority of the tests' own, and what it signed."""

    authority: Path
    good: ssl.SSLContext
    wrong_host: ssl.SSLContext
    expired: ssl.SSLContext
    self_signed: ssl.SSLContext


def certificates(folder: Path) -> Certificates:
    root_key, root_name = ec.generate_private_key(ec.SECP256R1()), named("Tests' authority")
    root = signed(root_name, root_key, root_name, root_key, is_authority=True)
    (folder / "authority.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))

    def served(name: str, host: str, days: int = 30, by_itself: bool = False) -> ssl.SSLContext:
        key = ec.generate_private_key(ec.SECP256R1())
        by = (named(host), key) if by_itself else (root_name, root_key)
        made = signed(named(host), key, *by, days=days)
        file = folder / f"{name}.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + made.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context

    return Certificates(
        folder / "authority.pem",
        good=served("good", "localhost"),
        wrong_host=served("wrong", "mail.elsewhere.example"),
        expired=served("expired", "localhost", days=-1),
        self_signed=served("self", "localhost", by_itself=True),
    )


def named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def uses(is_authority: bool) -> x509.KeyUsage:
    """What the key may do: sign certificates, or open a connection."""
    named = ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement")
    never = dict.fromkeys((*named, "encipher_only", "decipher_only"), False)
    return x509.KeyUsage(
        digital_signature=True, key_cert_sign=is_authority, crl_sign=is_authority, **never
    )


def signed(
    name: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    by: x509.Name,
    by_key: ec.EllipticCurvePrivateKey,
    days: int = 30,
    is_authority: bool = False,
) -> x509.Certificate:
    now = datetime.datetime.now(datetime.UTC)
    host = str(name.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(by)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=60))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
        # From Python 3.13 on a certificate has to say whose key closed it, and what it is for.
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(by_key.public_key()), False
        )
        .add_extension(uses(is_authority), critical=True)
    )
    if re.fullmatch(r"[a-z.]+", host):
        made = made.add_extension(
            x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False
        )
    return made.sign(by_key, hashes.SHA256())
