"""A small web server on this machine that says what a test wants, and notes what it was asked."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Thread

Says = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Web:
    says: Says
    url: str = ""
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)


def says(status: int = 200, body: bytes = b"", **headers: str) -> Says:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return answer


@contextmanager
def serving(what: Says, tls: SSLContext | None = None) -> Iterator[Web]:
    web = Web(what)

    class Handler(BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            web.asked.append((self.command, self.path, headers))
            self.rfile.read(int(headers.get("content-length", 0)))
            web.says(self)

        do_GET = do_POST = do_PUT = do_DELETE = do_PROPFIND = do_REPORT = handle_any

        def log_message(self, *of: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *of: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    web.url = f"http{'s' if tls else ''}://localhost:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
