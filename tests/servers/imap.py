"""A real IMAP server on loopback, and a second program that uses the same mailbox."""

import imaplib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from tests.adapters.smtp_servers import PASSWORD, USER
from tests.servers.ports import free_port
from tests.servers.started import LONG, until


@dataclass
class Box:
    """The mailbox as its owner's other mail program sees it."""

    port: int
    process: subprocess.Popen[bytes]
    other: imaplib.IMAP4 | None = field(default=None, repr=False)

    @property
    def line(self) -> imaplib.IMAP4:
        if self.other is None:
            self.other = imaplib.IMAP4("127.0.0.1", self.port)
            self.other.authenticate("PLAIN", lambda _: f"\0{USER}\0{PASSWORD}".encode())
        return self.other

    def take(self, raw: bytes, folder: str = "INBOX", at: datetime | None = None) -> None:
        """A message comes in."""
        kind, said = self.line.append(folder, None, at and at.astimezone(), raw)
        assert kind == "OK", said

    def flags(self, folder: str = "INBOX") -> list[bytes]:
        """Every message with its flags, as the server tells them."""
        self.line.select(folder, readonly=True)
        found = self.line.uid("FETCH", "1:*", "(UID FLAGS RFC822.SIZE)")[1]
        return [row for row in found if row]

    def messages(self, folder: str) -> list[bytes]:
        self.line.select(folder, readonly=True)
        found = self.line.uid("FETCH", "1:*", "(BODY.PEEK[])")[1]
        return [part[1] for part in found if isinstance(part, tuple)]


@contextmanager
def imap_server(port: int = 0) -> Iterator[Box]:
    """pymap in a process of its own, empty, with one user."""
    port = port or free_port()
    server = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from pymap.main import main; main()",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
        ]
        + ["--no-tls", "--no-service", "managesieve", "--no-service", "admin", "dict"]
        + ["--demo-user", USER, "--demo-password", PASSWORD],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    box = Box(port, server)
    try:
        until(lambda: answers(box))
        yield box
    finally:
        if box.other is not None:
            with suppress(OSError, imaplib.IMAP4.error):
                box.other.logout()
        server.terminate()
        server.wait(LONG)


def answers(box: Box) -> bool:
    """Whether it does already."""
    assert box.process.poll() is None, "The IMAP server did not start."
    try:
        imaplib.IMAP4("127.0.0.1", box.port).logout()
    except (OSError, imaplib.IMAP4.error):
        return False
    return True


def letter(sender: str, subject: str, text: str, at: datetime, **headers: str) -> bytes:
    """A message somebody writes. `message_id=""` leaves it without one."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, USER, subject
    made["Date"] = format_datetime(at)
    for name, value in headers.items():
        if value:
            made[name.replace("_", "-")] = value
    made.set_content(text)
    return made.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
