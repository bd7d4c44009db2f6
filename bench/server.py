"""A server in a process of its own, and a client that keeps its line open."""

import gzip
import json
import os
import re
import subprocess
import sys
import time
from copy import copy
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode

OURS, BARE = "askaround.config.settings", "bench.bare.settings"


class Server:
    """One side of the comparison."""

    def __init__(self, settings: str, data: Path) -> None:
        began = time.perf_counter()
        where = {"DJANGO_SETTINGS_MODULE": settings, "ASKAROUND_DATA": str(data)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.serve"],
            stdout=subprocess.PIPE,
            env={**os.environ, **where},
            text=True,
        )
        assert self.process.stdout is not None
        told = json.loads(self.process.stdout.readline())
        self.port, self.cookies = int(told["port"]), [told["cookie"]]
        self.line = HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.interview, self.note = 3, ""
        self.get("/" if settings == OURS else "/today/")
        self.cold_start = time.perf_counter() - began

    def ask(self, verb: str, address: str, body: str = "", **headers: str) -> tuple[int, bytes]:
        headers["Cookie"] = "; ".join(filter(None, self.cookies))
        if verb == "POST":
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.line.request(verb, address, body, headers)
        answer = self.line.getresponse()
        self.keep(answer)
        return answer.status, answer.read()

    def keep(self, answer: HTTPResponse) -> None:
        """The cookie that proves a form came from a page of ours."""
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            if "csrf" in cookie:
                self.cookies = [self.cookies[0], cookie.partition(";")[0]]

    def get(self, address: str) -> bytes:
        status, body = self.ask("GET", address)
        if status != 200:
            raise SystemExit(f"{address} answered {status}.")
        return body

    def post(self, address: str, **fields: str) -> int:
        token = {"csrfmiddlewaretoken": self.token} if self.token else {}
        return self.ask("POST", address, urlencode({**fields, **token}))[0]

    def send(self, address: str, **fields: str) -> tuple[int, bytes]:
        """As a script of the page does, which wants no page in return."""
        fields["csrfmiddlewaretoken"] = self.token
        return self.ask("POST", address, urlencode(fields), Accept="application/json")

    def another_window(self, interview: int) -> "Server":
        """The same server over a line of its own, with another interview open."""
        window = copy(self)
        window.line = HTTPConnection("127.0.0.1", self.port, timeout=60)
        window.interview, window.note = interview, ""
        return window

    @property
    def token(self) -> str:
        csrf = next((each for each in self.cookies if "csrf" in each), "")
        return csrf.partition("=")[2]

    def memory(self) -> float:
        """Its own share of memory, in MB."""
        rollup = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text()
        found = re.search(r"^Pss: +(\d+) kB", rollup, re.M)
        return int(found[1]) / 1000 if found else 0

    def weight(self, address: str) -> tuple[float, float]:
        """A page, and everything it links, in kB as they travel."""
        page = self.get(address)
        linked = re.findall(r'(?:href|src)="(/static/[^"#]+\.(?:css|js))"', page.decode())
        parts = [self.ask("GET", part)[1] for part in dict.fromkeys(linked)]
        return packed([page]), packed(parts)

    def stop(self) -> None:
        self.line.close()
        self.process.terminate()
        self.process.wait(10)


def packed(parts: list[bytes]) -> float:
    return sum(len(gzip.compress(part, 9)) for part in parts) / 1000
