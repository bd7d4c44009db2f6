"""A large mailbox looked through: `python -m bench.mailbox [dovecot] [MESSAGES ANSWERS]`.

In one run: the first look, a look with nothing new, and beside them a bare connect, login, open
and search, and a bare fetch of the same headers, both by imaplib. The server is a quick one
(`bench/quick_imap.py`), or a Dovecot that is installed on this machine (`bench/dovecot.py`).
"""

import imaplib
import os
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any

os.environ["DJANGO_SETTINGS_MODULE"] = "askaround.config.settings"
os.environ.setdefault("ASKAROUND_DATA", tempfile.mkdtemp(prefix="askaround-bench-"))
ROUNDS, FIRST_LOOKS = 15, 5
NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)


def clock() -> datetime:
    return NOW


def an_asker(port: int, messages: int, answers: int) -> Any:
    """Somebody who has written to as many people as will have answered."""
    import django

    django.setup()
    from django.core.management import call_command

    from askaround.outbox.accounts import connect
    from askaround.record.interview import start_interview
    from askaround.record.message import draft
    from bench.quick_imap import answered
    from tests import build

    call_command("migrate", verbosity=0)
    owner, at = build.asker(), NOW - timedelta(days=1)
    asked = {"host": "127.0.0.1", "port": 25, "security": "none", "user": "ada"}
    asked |= {"imap_host": "127.0.0.1", "imap_port": port, "imap_security": "none"}
    account = connect(owner, "smtp", "ada@uni.example", {**asked, "password": "x"})
    for n in answered(messages, answers):
        person = build.person(owner, name=f"Per {n}", email=f"p{n}@line.example")
        request = draft(start_interview(person, at), "request", "Twenty minutes", "Dear", at)
        request.queue(b"raw", f"<{n}.letter@uni.example>", at)
        request.was_sent(at)
    return account


def bare(port: int, *command: str) -> None:
    line = imaplib.IMAP4("127.0.0.1", port)
    line.authenticate("PLAIN", lambda _: b"\0ada\0x")
    line.select("INBOX", readonly=True)
    line.uid(*command)
    line.logout()


def took(does: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    does()
    return time.perf_counter() - begun


def first_looks(account: Any, port: int) -> tuple[list[float], list[float]]:
    """Each beside a bare fetch of the same headers."""
    from askaround.adapters.mail.imap import HEAD
    from askaround.inbox.looking import look
    from askaround.record.models import Arrival

    looks, bares = [], []
    with account_unread():
        for _ in range(FIRST_LOOKS):
            Arrival.objects.all().delete()
            account.folders.all().delete()
            looks.append(took(lambda: look(account, clock, seconds=600)))
            bares.append(took(lambda: bare(port, "FETCH", "1:*", HEAD)))
    return looks, bares


def measure(account: Any, port: int) -> None:
    from askaround.inbox.looking import look
    from askaround.inbox.reading import read_waiting
    from askaround.record.models import Arrival

    looks, bares = first_looks(account, port)
    found, trouble = Arrival.objects.count(), account.look_trouble
    reading = took(lambda: read_waiting(account.owner, clock))
    seen = Arrival.objects.filter(seems="yes").count()
    pairs = [
        (
            took(lambda: bare(port, "SEARCH", "UID", "99999999:*")),
            took(lambda: look(account, clock)),
        )
        for _ in range(ROUNDS)
    ]
    print(f"found {found}, of these read as a yes {seen}; trouble: {trouble or 'none'}")
    first, headers = median(looks), median(bares)
    ratio = median(o / b for o, b in zip(looks, bares, strict=True))
    print(f"first look {first:.2f} s, reading what was found {reading:.2f} s more")
    print(f"a bare fetch of the same headers {headers:.2f} s: ratio {ratio:.2f}")
    plain, ours = median(b for b, _ in pairs), median(o for _, o in pairs)
    ratio = median(o / b for b, o in pairs)
    print(f"nothing new {ours * 1000:.1f} ms; bare {plain * 1000:.1f} ms; ratio {ratio:.2f}")
    tracemalloc.start()
    account.folders.update(validity=0, last_uid=0)
    look(account, clock, seconds=600)
    print(f"memory of a first look {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB at most")


def account_unread() -> Any:
    """Looking and reading are measured apart."""
    from unittest.mock import patch

    return patch("askaround.inbox.looking.read_waiting")


def on_dovecot(messages: int, answers: int) -> None:
    """The same on a real server; what it reads for the first time it reads for whoever is first,
    so the bare fetch comes before."""
    from bench.dovecot import dovecot
    from bench.quick_imap import letters

    at = NOW - timedelta(hours=12)
    with dovecot(letters(messages, answers), at.timestamp()) as port:
        from askaround.adapters.mail.imap import HEAD

        bare(port, "FETCH", "1:*", HEAD)
        measure(an_asker(port, messages, answers), port)


def main(messages: int = 20_000, answers: int = 50) -> None:
    command = [sys.executable, "-m", "bench.quick_imap", str(messages), str(answers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        port = int(server.stdout.readline())
        try:
            print(f"messages {messages}, answers {answers}")
            measure(an_asker(port, messages, answers), port)
        finally:
            server.terminate()


if __name__ == "__main__":
    counted = [int(word) for word in sys.argv[1:] if word.isdigit()]
    (on_dovecot if "dovecot" in sys.argv else main)(*(counted or (20_000, 50)))
