"""Any provider that speaks SMTP with a password."""

import re
import smtplib
import socket
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Literal

from askaround.adapters import gate
from askaround.adapters.gate import Policy
from askaround.adapters.mail import certificates
from askaround.adapters.mail.message import (
    MailError,
    Refused,
    RefusedForNow,
    Unknown,
    of_account,
)
from askaround.adapters.mail.sasl import xoauth2
from askaround.adapters.mail.smtp_troubles import KEPT, SIGNED_OUT, explained
from askaround.adapters.plain import NotAnAddress, address, domain, flat

TIMEOUT = 30.0
# Tells nobody the name of the asker's machine.
EHLO_NAME = "[127.0.0.1]"
Security = Literal["tls", "starttls", "none"]
SECURITIES = (
    ("tls", "TLS from the start (usually port 465)"),
    ("starttls", "STARTTLS (usually port 587)"),
    ("none", "None: only for a server on this machine"),
)


class _Gated(smtplib.SMTP):
    """smtplib through the gate, and inside verified TLS from the first byte if so chosen."""

    def __init__(self, mailer: "Mailer", policy: Policy) -> None:
        self._security, self._policy = mailer.security, policy
        super().__init__(domain(mailer.host), mailer.port, EHLO_NAME, TIMEOUT)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        made = gate.connect(host, port, self._policy, timeout)
        if self._security == "tls":
            return certificates.context().wrap_socket(made, server_hostname=host)
        return made


@dataclass(frozen=True)
class Mailer:
    """SMTP with a password. The fields are the settings form, in its order."""

    host: str = field(metadata={"label": "Outgoing server", "example": "smtp.provider.example"})
    port: int = field(default=465, metadata={"label": "Port"})
    security: Security = field(
        default="tls", metadata={"label": "Encryption", "choices": SECURITIES}
    )
    user: str = field(default="", metadata={"label": "User name"})
    password: str = field(
        default="", repr=False, metadata={"label": "Password", "is_hidden": True}
    )
    token: str = field(default="", repr=False, metadata={"label": "Token", "is_hidden": True})

    def send(
        self, raw: bytes, sender: str, recipient: str, *, policy: Policy = "personal"
    ) -> None:
        """Hand over bytes made by `compose`, or raise `Refused`, `RefusedForNow`, `Unknown`."""
        try:
            sender, recipient = address(sender), address(recipient)
        except NotAnAddress as error:
            raise Refused(f"{error} {KEPT}") from error
        server = self._open(policy)
        try:
            self._ask(server, "MAIL", f"FROM:<{sender}>", {250})
            self._ask(server, "RCPT", f"TO:<{recipient}>", {250, 251})
            self._ask(server, "DATA", "", {354})
            self._hand_over(server, raw)
        finally:
            _leave(server)

    def try_out(self, *, policy: Policy = "personal") -> None:
        """Connect, encrypt, log in and leave. `MailError` says what to change."""
        server = self._open(policy)
        try:
            self._ask(server, "NOOP", "", {250})
        finally:
            _leave(server)

    def _open(self, policy: Policy) -> smtplib.SMTP:
        """A connection after encryption and login. Whatever fails here, nothing was sent."""
        if self.security == "none":
            if policy == "shared":
                raise Refused(f"Without encryption no password leaves this machine. {KEPT}")
            policy = "loopback"
        server: smtplib.SMTP | None = None
        try:
            server = _Gated(self, policy)
            self._log_in(server)
        except (MailError, OSError, ValueError) as error:
            if server is not None:
                server.close()
            raise explained(error, self.host, self.port, self.security) from error
        return server

    def _log_in(self, server: smtplib.SMTP) -> None:
        server.ehlo_or_helo_if_needed()
        if self.security == "starttls":
            server.starttls(context=certificates.context())
            server.ehlo_or_helo_if_needed()
        if not self.user:
            return
        # smtplib's own login tries a wrong password several times, and only ASCII.
        offered = server.esmtp_features.get("auth", "").upper().split()
        if self.token:
            if "XOAUTH2" not in offered:
                raise Refused(f"{self.host} takes no sign-in of this kind. {KEPT}")
            # Asked after it is told why not, and wants an empty line before it ends.
            steps = ["XOAUTH2 " + b64encode(xoauth2(self.user, self.token)).decode(), ""]
        elif "PLAIN" in offered:
            steps = ["PLAIN " + _b64(f"\0{self.user}\0{self.password}")]
        elif "LOGIN" in offered:
            steps = ["LOGIN", _b64(self.user), _b64(self.password)]
        else:
            raise Refused(f"{self.host} offers no login with a password here. {KEPT}")
        self._prove(server, steps)

    def _prove(self, server: smtplib.SMTP, steps: list[str]) -> None:
        code, said = server.docmd("AUTH", steps[0])
        for step in steps[1:]:
            if code != 334:
                break
            code, said = server.docmd(step)
        if code == 235:
            return
        if self.token and code >= 500:
            raise of_account(Refused(SIGNED_OUT.format(host=self.host)))
        raise of_account(self._not_let_in(code, _quoted(said)))

    def _not_let_in(self, code: int, words: str) -> MailError:
        if 400 <= code < 500:
            return RefusedForNow(f"{self.host} could not check the password just now: {words}")
        if code == 534 or re.search(r"app(lication)?[- ](specific )?password", words.lower()):
            return Refused(
                f"{self.host} wants an app password: make one in the security settings of "
                f"that account and type it here in place of your own. {KEPT}"
            )
        return Refused(
            f"{self.host} did not accept this user name and password ({words}). {KEPT} "
            "Type both again; many providers want an app password here."
        )

    def _ask(self, server: smtplib.SMTP, verb: str, rest: str, wanted: set[int]) -> None:
        """One command before the letter's last byte: any failure leaves nothing sent."""
        try:
            code, said = server.docmd(verb, rest)
        except OSError as error:
            raise self._broken() from error
        if code not in wanted:
            refused = self._refusal(code, said)
            raise of_account(refused) if verb == "MAIL" else refused

    def _hand_over(self, server: smtplib.SMTP, raw: bytes) -> None:
        """The letter, then the dot that ends it. Only after the dot can there be doubt."""
        dotted = re.sub(rb"(?m)^\.", b"..", raw)
        try:
            server.send(dotted if dotted.endswith(b"\r\n") else dotted + b"\r\n")
        except OSError as error:
            raise self._broken() from error
        try:
            server.send(b".\r\n")
            code, said = server.getreply()
        except OSError as error:
            raise self._doubt() from error
        if 200 <= code < 300:
            return
        raise self._refusal(code, said) if 400 <= code < 600 else self._doubt()

    def _refusal(self, code: int, said: bytes) -> MailError:
        if 500 <= code < 600:
            return Refused(
                f"{self.host} refused the letter: {_quoted(said)}. {KEPT} "
                "Check the address and the letter."
            )
        return RefusedForNow(f"{self.host} is not taking it just now: {_quoted(said)}. {KEPT}")

    def _broken(self) -> MailError:
        return RefusedForNow(f"The connection to {self.host} broke before the end. {KEPT}")

    def _doubt(self) -> MailError:
        return Unknown(
            f"The connection to {self.host} broke at the last moment: the letter may have gone "
            "out or not. Look in your Sent folder before you send it again."
        )


def _b64(text: str) -> str:
    return b64encode(text.encode()).decode()


def _quoted(said: bytes) -> str:
    """What the server said, short enough to show."""
    return f"“{flat(said.decode('utf-8', 'replace'))[:200]}”"


def _leave(server: smtplib.SMTP) -> None:
    """Say goodbye. What was taken stays taken, whatever the answer."""
    try:
        server.quit()
    except OSError:
        server.close()
