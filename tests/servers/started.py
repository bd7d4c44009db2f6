"""A real askaround in a process of its own, in a data folder of its own."""

import os
import queue
import re
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
from typing import Any
from urllib.parse import urlsplit

from tests.servers.ports import free_port
from tests.servers.prepared import ROOT, environ, prepare

# Seconds. Ends a test that hangs; no test is about it, however slow the machine is.
LONG = 300
LINK = re.compile(r"^Open (http://\S+/start/\S+)$")


def command(*words: str) -> list[str]:
    return [sys.executable, "-P", "-m", "askaround.commands", *words]


def run(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """One command, to its end."""
    return subprocess.run(
        command(*words, "--data", str(folder)),
        env=environ(folder, **more),
        capture_output=True,
        text=True,
        timeout=LONG,
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
        line = HTTPConnection("127.0.0.1", self.port, timeout=LONG)
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
        """The worker's process, once there is one."""
        return until(lambda: next(iter(p for p in self.workers() if p != other_than), 0))

    def stop(self, by: int = signal.SIGINT) -> int:
        self.process.send_signal(by)
        return self.process.wait(LONG)


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


def until(there, seconds: float = LONG, pause: float = 0.02):
    """What `there()` gives, once it gives something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := there():
            return found
        time.sleep(pause)
    raise AssertionError("It did not happen in time.")


def start(
    folder: Path,
    *words: str,
    verb: str = "serve",
    by: list[str] | None = None,
    is_first: bool = False,
    **more: str,
) -> Started:
    """Start one, by the product's own command or another, and wait for its link. Its port is one
    that it can have again."""
    if not is_first and verb == "serve":
        prepare(folder)
    where = ["--port", str(free_port()), *words, "--data", str(folder)]
    process = subprocess.Popen(
        [*(by or command()), verb, "--no-browser", *where],
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
    try:
        made.link = seen.get(timeout=LONG)
    except queue.Empty:
        process.kill()
    if not made.link:
        process.wait(LONG)
        raise AssertionError("It did not start:\n" + "\n".join(made.lines))
    return made


@contextmanager
def started(folder: Path, *words: str, **more: Any) -> Iterator[Started]:
    """One for as long as it is needed, and nothing left of it afterwards."""
    made = start(folder, *words, **more)
    try:
        yield made
    finally:
        if made.process.poll() is None:
            made.stop(signal.SIGTERM)
