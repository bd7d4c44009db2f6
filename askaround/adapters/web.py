"""Asking a web server for something, through the gate: bounded in size and in time.

Encrypted, always; in the clear only to this machine itself. What goes wrong is `WebError`, in a
sentence that says what to do.
"""

import http.client
import socket
import ssl
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult, urljoin, urlsplit

from askaround.adapters import gate
from askaround.adapters.gate import Policy

SECONDS = 20.0  # for all of it, redirects included
LARGEST = 5_000_000  # bytes
PIECE = 65_536
LONGEST = 2_000  # characters of an address
HOPS = 3
MOVED = (301, 302, 303, 307, 308)
PORTS = {"https": 443, "http": 80}

NO_ADDRESS = "That is no web address. It begins with https://."
IN_THE_CLEAR = "Only addresses that begin with https:// are asked: the others travel in the clear."
WITH_LOGIN = "Leave the name and the password out of the address."
TOO_LARGE = "{host} sent more than 5 MB. That is more than is read here."
TOO_SLOW = "{host} did not answer in time. It is tried again by itself."
CLOSED = "{host} lies in a network that is closed to this installation."
UNKNOWN = "No machine called {host} was found. Check the address, and that you are connected."
BAD_TLS = "{host} could not prove that it is {host}. Nothing was sent to it. Check the address."
CUT = "{host} could not be reached, or broke off. It is tried again by itself."
ROUND = "{host} sends from one address to the next. Copy the address anew."


class WebError(Exception):
    """Nothing came back that can be used, with what to do."""


@dataclass(frozen=True)
class Login:
    """Who asks. The password goes out under TLS, or to this machine."""

    user: str
    password: str = field(repr=False)

    @property
    def header(self) -> str:
        return "Basic " + b64encode(f"{self.user}:{self.password}".encode()).decode()


@dataclass(frozen=True)
class Answer:
    """What a server said; `url` is where it was said in the end."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str


class _Line(http.client.HTTPConnection):
    """One connection, made by the gate."""

    def __init__(self, place: SplitResult, policy: Policy, seconds: float) -> None:
        host = (place.hostname or "").encode("idna").decode()
        super().__init__(host, place.port or PORTS[place.scheme], timeout=seconds)
        self.is_tls = place.scheme == "https"
        self.policy: Policy = policy if self.is_tls else "loopback"

    def connect(self) -> None:
        self.sock = gate.connect(self.host, self.port, self.policy, float(self.timeout or SECONDS))
        if self.is_tls:
            context = ssl.create_default_context()
            context.hostname_checks_common_name = False
            self.sock = context.wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
        # Kept by name: http.client lets go of it once an answer has no length of its own.
        self.wire: socket.socket = self.sock
        if isinstance(self.sock, ssl.SSLSocket):
            self.sock.do_handshake()  # on a line that can be cut meanwhile


def split(url: str) -> SplitResult:
    """The address in its parts, or `WebError` where it is none that is asked."""
    try:
        place = urlsplit(url.strip())
        is_place = bool(place.hostname) and place.port != 0
        (place.hostname or "").encode("idna")
    except ValueError as error:
        raise WebError(NO_ADDRESS) from error
    if place.scheme not in PORTS or not is_place or len(url) > LONGEST or not url.isprintable():
        raise WebError(NO_ADDRESS)
    if "@" in place.netloc:
        raise WebError(WITH_LOGIN)
    return place


def ask(
    method: str,
    url: str,
    *,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    login: Login | None = None,
    policy: Policy = "personal",
    seconds: float = SECONDS,
    at_most: int = LARGEST,
    hops: int = HOPS,
) -> Answer:
    """The server's answer, whatever it is, or `WebError`. Follows where it has moved to, without
    the password where that is another machine."""
    over_at = monotonic() + seconds
    for _ in range(hops + 1):
        place = split(url)
        asked = {"Accept-Encoding": "identity", "User-Agent": "askaround", **(headers or {})}
        if login:
            asked["Authorization"] = login.header
        with said(place, policy):
            left = over_at - monotonic()
            answer = _once(method, place, body, asked, policy, left, at_most)
        to = answer.headers.get("location", "")
        if answer.status not in MOVED or not to:
            return answer
        url = urljoin(answer.url, to)
        login = login if is_within(split(url), place) else None
    raise WebError(ROUND.format(host=place.hostname))


def is_within(new: SplitResult, old: SplitResult) -> bool:
    """Whether it is the same machine, or one below it: dav.example.org for example.org."""
    if (new.scheme, new.port) != (old.scheme, old.port):
        return False
    host, before = new.hostname or "", old.hostname or ""
    return host == before or host.endswith(f".{before}")


def _once(
    method: str,
    place: SplitResult,
    body: bytes,
    headers: Mapping[str, str],
    policy: Policy,
    seconds: float,
    at_most: int,
) -> Answer:
    if seconds <= 0:
        raise TimeoutError
    line = _Line(place, policy, seconds)
    path = (place.path or "/") + (f"?{place.query}" if place.query else "")
    with cut_off(line, seconds):
        line.request(method, path, body=body or None, headers=dict(headers))
        told = line.getresponse()
        content = b"".join(_pieces(told, at_most))
    kept = {name.lower(): value for name, value in told.getheaders()}
    return Answer(told.status, kept, content, place.geturl())


def _pieces(told: http.client.HTTPResponse, at_most: int) -> Iterator[bytes]:
    left = at_most
    while piece := told.read(min(PIECE, left + 1)):
        left -= len(piece)
        if left < 0:
            raise OverflowError
        yield piece


@contextmanager
def cut_off(line: _Line, seconds: float) -> Iterator[None]:
    """However slowly its bytes drip, the server has this long."""
    is_over = False

    def cut() -> None:
        nonlocal is_over
        is_over = True
        with suppress(OSError, AttributeError):  # there may be no line yet
            line.wire.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        line.connect()
        if is_over:
            raise TimeoutError
        yield
    except (OSError, http.client.HTTPException, ValueError) as error:
        if is_over:
            raise TimeoutError from error
        raise
    finally:
        timer.cancel()
        line.close()
    if is_over:  # cut in the middle, it may look like an end
        raise TimeoutError


@contextmanager
def said(place: SplitResult, policy: Policy) -> Iterator[None]:
    """What went wrong, in a sentence."""
    host = place.hostname
    try:
        yield
    except TimeoutError as error:
        raise WebError(TOO_SLOW.format(host=host)) from error
    except gate.NotAllowed as error:
        closed = CLOSED.format(host=host) if place.scheme == "https" else IN_THE_CLEAR
        raise WebError(closed) from error
    except gate.NotFound as error:
        raise WebError(UNKNOWN.format(host=host)) from error
    except ssl.SSLCertVerificationError as error:
        raise WebError(BAD_TLS.format(host=host)) from error
    except OverflowError as error:
        raise WebError(TOO_LARGE.format(host=host)) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise WebError(CUT.format(host=host)) from error
