"""A line to an IMAP server: through the gate, in verified TLS, and with an end to everything.

imaplib speaks the protocol. What it reads is bounded here: each answer in length and the whole
visit in time, whatever the server does (CPython 119511: its own reads believe any size).
"""

import imaplib
import socket
import time
from typing import TYPE_CHECKING

from askaround.adapters import gate
from askaround.adapters.gate import Policy
from askaround.adapters.mail import certificates

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

LONGEST_ANSWER = 32_000_000  # bytes, to one command
PATIENCE = 30.0  # seconds for one answer
AT_A_TIME = 65_536


class TooMuch(OSError):
    """The server says more than any mailbox has to say."""


class TooLong(OSError):
    """The visit is over, and not all was said."""


class NoTls(OSError):
    """It speaks only in the clear."""


class PlainBeforeTls(OSError):
    """Something was said between STARTTLS and TLS, where anybody could have said it."""


class Line(imaplib.IMAP4):
    """One visit, over at `ends` (of the clock that only goes forward) at the latest."""

    def __init__(
        self, host: str, port: int, policy: Policy, seconds: float, *, is_tls: bool
    ) -> None:
        self.policy, self.is_tls = policy, is_tls
        self.ends = time.monotonic() + seconds
        self.waiting, self.taken = bytearray(), 0
        self.sock: socket.socket
        super().__init__(host, port)

    def open(self, host: str = "", port: int = 993, timeout: float | None = None) -> None:
        self.host, self.port = host, port
        self.sock = gate.connect(host, port, self.policy, min(PATIENCE, self.left()))
        try:
            if self.is_tls:
                self.encrypt()
        except OSError:
            self.sock.close()
            raise

    def encrypt(self) -> None:
        """Only with the machine that was meant: the certificate is checked, always."""
        if self.waiting:
            raise PlainBeforeTls("Something was said before the encryption began.")
        self.sock = certificates.context().wrap_socket(self.sock, server_hostname=self.host)

    def left(self) -> float:
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TooLong("The visit took too long.")
        return left

    def goes_on(self, seconds: float) -> None:
        """The visit may last so long from now."""
        self.ends = time.monotonic() + seconds

    def begin_tls(self) -> None:
        """STARTTLS, and nothing said in the clear is believed afterwards."""
        if "STARTTLS" not in self.capabilities:
            raise NoTls("STARTTLS is not offered.")
        kind, _ = self._simple_command("STARTTLS")
        if kind != "OK":
            raise NoTls("STARTTLS was refused.")
        self.encrypt()
        self._get_capabilities()

    def log_in(self, user: str, password: str) -> None:
        """Both as the command wants them: quoted."""
        kind, said = self._simple_command("LOGIN", user, password)
        if kind != "OK":
            raise self.error(said[-1].decode("utf-8", "replace"))
        self.state = "AUTH"

    def send(self, data: "ReadableBuffer") -> None:
        self.taken = 0
        self.sock.settimeout(min(PATIENCE, self.left()))
        self.sock.sendall(data)

    def take(self) -> None:
        """A little more of the answer, if there may be more."""
        self.sock.settimeout(min(PATIENCE, self.left()))
        try:
            self.take_piece()
        except TimeoutError:
            self.left()
            raise

    def take_piece(self) -> None:
        piece = self.sock.recv(AT_A_TIME)
        if not piece:
            raise ConnectionAbortedError("The line was cut.")
        self.taken += len(piece)
        if self.taken > LONGEST_ANSWER:
            raise TooMuch("The answer is too long.")
        self.waiting += piece

    def read(self, size: int) -> bytes:
        if size > LONGEST_ANSWER:
            raise TooMuch("The answer is too long.")
        while len(self.waiting) < size:
            self.take()
        return self.out_of_the_waiting(size)

    def readline(self) -> bytes:
        looked = 0
        while (end := self.waiting.find(b"\n", looked)) < 0:
            looked = len(self.waiting)
            self.take()
        return self.out_of_the_waiting(end + 1)

    def listen(self, seconds: float) -> bytes | None:
        """A line of the server's own accord, or None where none came within that time."""
        if b"\n" not in self.waiting:
            self.sock.settimeout(min(seconds, self.left()))
            try:
                self.take_piece()
            except TimeoutError:
                return None
        return self.readline() if b"\n" in self.waiting else b""

    def out_of_the_waiting(self, size: int) -> bytes:
        found = bytes(self.waiting[:size])
        del self.waiting[:size]
        return found

    def shutdown(self) -> None:
        self.sock.close()
