"""The web server, on this machine alone."""

import socket
import sys
from collections.abc import Callable
from typing import Any

from waitress import create_server

# The names of this machine by which no other can reach it.
LOOPBACK = {"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1"}
PORT = 8400
TRIES = 100
THREADS = 8
# A table of people may be 20 MB.
LARGEST_UPLOAD = 25_000_000

REFUSED = """askaround answers on this machine only, so it did not start on {host}.
There are no accounts yet: whoever can reach it there could read everything. Leave out --host
(and ASKAROUND_ADDRESS)."""
TAKEN = """Port {port} is taken by another program, so askaround did not start.
Name another with --port, or leave --port out and a free one is found."""


def loopback(host: str) -> str:
    """The address for a host that was asked for, or stop with the reason."""
    address = LOOPBACK.get(host.lower())
    if address is None:
        sys.exit(REFUSED.format(host=host))
    return address


def listen(host: str, port: int | None) -> socket.socket:
    """A socket on the port that was asked for; if none was, on the first free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for tried in range(PORT, PORT + TRIES) if port is None else [port]:
        try:
            return socket.create_server((host, tried), family=family)
        except OSError:
            if port is None and tried == PORT:
                print(f"Port {PORT} is taken by another program: the next free one is used.")
    sys.exit(TAKEN.format(port=PORT if port is None else port))


def server(application: Callable[..., Any], at: socket.socket) -> Any:
    """Answers until it is interrupted. Forwarded headers are dropped: there is no proxy."""
    return create_server(
        application,
        sockets=[at],
        threads=THREADS,
        ident=None,
        max_request_body_size=LARGEST_UPLOAD,
        clear_untrusted_proxy_headers=True,
    )
