"""Ports for servers that are started, ended, and started again at the same address."""

import secrets
import socket

# Below those that systems hand out to whoever asks for any port, and to each connection that goes
# out: no other program is given it in the moment between two servers.
LOWEST, HIGHEST = 12_000, 32_000


def free_port() -> int:
    while True:
        port = LOWEST + secrets.randbelow(HIGHEST - LOWEST)
        try:
            with socket.create_server(("127.0.0.1", port)):
                return port
        except OSError:
            continue
