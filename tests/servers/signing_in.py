"""A provider one signs in at: OAuth, SMTP and IMAP on loopback, with one user and one client."""

import asyncio
import json
import socket
import threading
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from askaround.adapters.mail.oauth import Provider, account_type
from tests.adapters.smtp_servers import USER, Keeper, free_port

CLIENT, SECRET = "a-client-of-ada", "a secret of ada’s client"


@dataclass
class Signs:
    """What the provider knows, and what it was asked."""

    valid: set[str] = field(default_factory=set)  # access tokens
    refresh: set[str] = field(default_factory=set)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    heard: bytearray = field(default_factory=bytearray)  # by the mailbox
    seconds: int = 3_600
    given: int = 0
    provider: Provider | None = None
    keeper: Keeper = field(default_factory=Keeper)

    def allow(self, url: str) -> str:
        """The asker says yes on the provider's page: where that sends the browser."""
        asked = {name: each[0] for name, each in parse_qs(urlsplit(url).query).items()}
        assert asked["client_id"] == CLIENT
        assert asked["code_challenge_method"] == "S256"
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def revoke(self) -> None:
        self.valid.clear()
        self.refresh.clear()

    def lapse(self) -> None:
        """An hour goes by."""
        self.valid.clear()

    def answer(self, asked: dict[str, str]) -> tuple[int, dict[str, Any]]:
        self.asked.append(asked)
        if (asked.get("client_id"), asked.get("client_secret")) != (CLIENT, SECRET):
            return 401, {"error": "invalid_client"}
        if asked["grant_type"] == "refresh_token":
            is_known = asked["refresh_token"] in self.refresh
        else:
            is_known = self.is_meant(asked)
        return (200, self.new_tokens()) if is_known else (400, {"error": "invalid_grant"})

    def is_meant(self, asked: dict[str, str]) -> bool:
        """Whether it is the code of that very request, told for the first time."""
        before = self.codes.pop(asked["code"], None)
        digest = sha256(asked["code_verifier"].encode()).digest()
        shown = urlsafe_b64encode(digest).rstrip(b"=").decode()
        return before is not None and (before["code_challenge"], before["redirect_uri"]) == (
            shown,
            asked["redirect_uri"],
        )

    def new_tokens(self) -> dict[str, Any]:
        self.given += 1
        access, refresh = f"access-{self.given}", f"refresh-{self.given}"
        self.valid.add(access)
        self.refresh = {refresh}
        return {"access_token": access, "refresh_token": refresh, "expires_in": self.seconds}

    def lets_in(self, said: bytes) -> bool:
        return said in {f"user={USER}\1auth=Bearer {each}\1\1".encode() for each in self.valid}


def tokens_server(signs: Signs) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"])).decode()
            status, told = signs.answer({n: each[0] for n, each in parse_qs(raw).items()})
            said = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class Mails(Keeper):
    """Takes mail of whoever brings a token that is good."""

    def __init__(self, signs: Signs) -> None:
        super().__init__(signs.keeper.mails)
        self.signs = signs

    async def auth_XOAUTH2(self, server: Any, args: list[str]) -> AuthResult:
        if self.signs.lets_in(b64decode(args[1])):
            return AuthResult(success=True, auth_data=USER)
        await server.push("334 " + "eyJzdGF0dXMiOiI0MDEifQ==")
        await asyncio.wait_for(server._reader.readline(), 10)
        return AuthResult(success=False, handled=False)


def mailbox(signs: Signs, listener: socket.socket) -> None:
    """Just enough IMAP to come in and see the inbox."""
    while True:
        try:
            line, _ = listener.accept()
        except OSError:
            return
        with line, line.makefile("rwb", buffering=0) as wire:
            try:
                talk(signs, wire)
            except (OSError, ValueError, IndexError):
                continue


def talk(signs: Signs, wire: Any) -> None:
    wire.write(b"* OK hello\r\n")
    while words := wire.readline().split():
        signs.heard += b" ".join(words) + b"\n"
        tag, verb = words[0], words[1].upper()
        if verb == b"CAPABILITY":
            wire.write(b"* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 LOGINDISABLED\r\n")
        elif verb == b"AUTHENTICATE":
            wire.write(b"+ \r\n")
            if not signs.lets_in(b64decode(wire.readline())):
                wire.write(b"+ eyJzdGF0dXMiOiI0MDEifQ==\r\n")
                assert wire.readline() == b"\r\n"
                wire.write(tag + b" NO [AUTHENTICATIONFAILED] not you\r\n")
                continue
        elif verb == b"EXAMINE":
            wire.write(b"* 0 EXISTS\r\n* OK [UIDVALIDITY 1] v\r\n* OK [UIDNEXT 1] n\r\n")
        elif verb == b"LOGOUT":
            wire.write(b"* BYE\r\n" + tag + b" OK bye\r\n")
            return
        wire.write(tag + b" OK done\r\n")


@contextmanager
def provider() -> Iterator[tuple[Signs, type[Any]]]:
    """It runs; and the account type that leads to it."""
    signs, listener = Signs(), socket.create_server(("127.0.0.1", 0))
    http = tokens_server(signs)
    mails = Controller(
        Mails(signs),
        hostname="127.0.0.1",
        port=free_port(),
        auth_require_tls=False,
        auth_required=True,
        auth_exclude_mechanism=["PLAIN", "LOGIN"],
    )
    mails.start()
    threading.Thread(target=mailbox, args=(signs, listener), daemon=True).start()
    origin = f"http://127.0.0.1:{http.server_address[1]}"
    signs.provider = Provider(
        name="Tests’ provider",
        authorize=f"{origin}/authorize",
        tokens_at=f"{origin}/token",
        scope="mail offline",
        smtp=("127.0.0.1", mails.port, "none"),
        imap=("127.0.0.1", int(listener.getsockname()[1]), "none"),
        register="its own page",
    )
    try:
        yield signs, account_type(signs.provider)
    finally:
        mails.stop()
        http.shutdown()
        http.server_close()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
