"""Radicale, a real calendar server, on this machine: one user, two calendars."""

import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import radicale
from radicale import config

USER, PASSWORD = "ada", "sea-horse"
MAKE = """<?xml version="1.0"?><C:mkcalendar xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<set><prop><displayname>{name}</displayname></prop></set></C:mkcalendar>"""


@dataclass
class Radicale:
    port: int

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}/"

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str]:
        line = HTTPConnection("localhost", self.port, timeout=30)
        word = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        line.request(method, path, body.encode(), {"Authorization": f"Basic {word}", **headers})
        answer = line.getresponse()
        said = answer.status, answer.read().decode()
        line.close()
        return said

    def holds(self, calendar: str) -> list[str]:
        """Every event of a calendar, as the server has it."""
        _, text = self.ask("GET", f"/{USER}/{calendar}/")
        return [piece.partition("END:VEVENT")[0] for piece in text.split("BEGIN:VEVENT")[1:]]


class Quiet(WSGIRequestHandler):
    def log_message(self, *of: object) -> None:
        pass


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def serving(folder: Path) -> Iterator[Radicale]:
    users = folder / "users"
    users.write_text(f"{USER}:{PASSWORD}\n")
    settings = config.load()
    settings.update(
        {
            "auth": {
                "type": "htpasswd",
                "htpasswd_filename": str(users),
                "htpasswd_encryption": "plain",
                "delay": "0",
            },
            "storage": {"filesystem_folder": str(folder / "collections")},
            "logging": {"level": "error"},
        },
        "tests",
    )
    application = radicale.Application(settings)
    server = make_server("localhost", 0, application, Server, Quiet)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    made = Radicale(server.server_port)
    try:
        for name in ("office", "home"):
            status, said = made.ask("MKCALENDAR", f"/{USER}/{name}/", MAKE.format(name=name))
            assert status == 201, said
        yield made
    finally:
        server.shutdown()
        server.server_close()
