"""A real askaround in a process of its own, in a data folder of its own."""

import os
import queue
import re
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"^Open (http://\S+/start/\S+)$")


def environ(folder: Path, **more: str) -> dict[str, str]:
    """Nothing of the tests' own settings, and a database of the folder's own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ASKAROUND_", "DJANGO_"))}
    kept |= {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "BROWSER": "true"}
    if "DATABASE_URL" in kept:
        kept["DATABASE_URL"] = database_for(folder, kept["DATABASE_URL"])
    return kept | more


def database_for(folder: Path, url: str) -> str:
    """On PostgreSQL each data folder gets a database, made when first asked for."""
    mark = folder.with_name(f"{folder.name}.database")
    if not mark.exists():
        name = f"started_{secrets.token_hex(8)}"
        with psycopg.connect(url, autocommit=True) as line:
            line.execute(f"CREATE DATABASE {name}")
        mark.write_text(f"{url.rpartition('/')[0]}/{name}")
    return mark.read_text()


def command(*words: str) -> list[str]:
    return [sys.executable, "-P", "-m", "askaround.commands", *words]


def run(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """One command, to its end."""
    return subprocess.run(
        command(*words, "--data", str(folder)),
        env=environ(folder, **more),
        capture_output=True,
        text=True,
        timeout=60,
        cwd=folder.parent,
    )


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: str


@dataclass
class Started:
    """One that answers. `lines` is what it has printed so far."""

    process: subprocess.Popen[str]
    folder: Path
    lines: list[str] = field(default_factory=list)
    link: str = ""
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def port(self) -> int:
        return int(urlsplit(self.link).port or 0)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self, path: str, method: str = "GET", body: str = "", plain: bool = False, **headers: str
    ) -> Answer:
        """One request, with the cookies it has been given unless it is to be `plain`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies and not plain:
            named["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        if body:
            named.setdefault("Content-Type", "application/x-www-form-urlencoded")
        line = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            line.request(method, path, body=body or None, headers=named)
            return self._kept(line.getresponse(), plain)
        finally:
            line.close()

    def _kept(self, given: HTTPResponse, plain: bool) -> Answer:
        for cookie in [] if plain else given.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return Answer(given.status, dict(given.headers), given.read().decode("utf-8", "replace"))

    def open(self) -> Answer:
        """Follow the launch link, as the asker's browser does."""
        return self.ask(urlsplit(self.link).path)

    def workers(self) -> list[int]:
        return children(self.process.pid)

    def wait_for_a_worker(self, other_than: int = 0) -> int:
        """The worker's process, once it has told that it is alive."""
        return until(lambda: next(iter(p for p in self.workers() if p != other_than), 0))

    def stop(self, by: int = signal.SIGINT) -> int:
        self.process.send_signal(by)
        return self.process.wait(20)


def children(parent: int) -> list[int]:
    said = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True).stdout
    pairs = [tuple(map(int, row.split())) for row in said.splitlines()]
    return [pid for pid, of in pairs if of == parent]


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    said = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True)
    return not said.stdout.strip().startswith("Z") and bool(said.stdout.strip())


def until(there, seconds: float = 20):
    """What `there()` gives, once it gives something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := there():
            return found
        time.sleep(0.02)
    raise AssertionError("It did not happen in time.")


def start(
    folder: Path,
    *words: str,
    verb: str = "serve",
    by: list[str] | None = None,
    **more: str,
) -> Started:
    """Start one, by the product's own command or another, and wait for its link."""
    process = subprocess.Popen(
        [*(by or command()), verb, "--no-browser", "--port", "0", *words, "--data", str(folder)],
        env=environ(folder, **more),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    made = Started(process, folder)
    seen: queue.Queue[str] = queue.Queue()

    def read() -> None:
        assert process.stdout
        for line in process.stdout:
            made.lines.append(line.rstrip("\n"))
            if found := LINK.match(line.strip()):
                seen.put(found[1])
        seen.put("")

    threading.Thread(target=read, daemon=True).start()
    made.link = seen.get(timeout=60)
    if not made.link:
        process.wait(10)
        raise AssertionError("It did not start:\n" + "\n".join(made.lines))
    return made


@contextmanager
def started(folder: Path, *words: str, **more: str) -> Iterator[Started]:
    """One for as long as it is needed, and nothing left of it afterwards."""
    made = start(folder, *words, **more)
    try:
        yield made
    finally:
        if made.process.poll() is None:
            made.process.terminate()
            made.process.wait(20)
