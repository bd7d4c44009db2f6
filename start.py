#!/usr/bin/env python3
"""`python3 start.py test` makes an environment of its own and runs every test in it, twice:
on SQLite and on PostgreSQL.

Standard library only, so that it works before anything is installed. Everything after `test`
is passed on to pytest.
"""

import hashlib
import os
import shutil
import subprocess  # nosec B404
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
USAGE = "usage: python3 start.py test [pytest arguments]"
NOTHING_COLLECTED = 5  # pytest's exit code
NO_VENV = """Python cannot make a virtual environment here.
Debian or Ubuntu: apt install python3-venv (or install uv), then run this again."""


def environment(kind: str) -> Path:
    """The Python of the environment `kind`, installed anew when its requirements have changed."""
    locked = HERE / "requirements" / f"{kind}.txt"
    folder = HERE / f".venv-{kind}"
    stamp = folder / "stamp"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = hashlib.sha256(locked.read_bytes() + sys.version.encode()).hexdigest()
    if not (stamp.exists() and stamp.read_text() == wanted):
        print(f"Installing what askaround needs into {folder.name} ...", flush=True)
        install(folder, python, locked)
        # Written last: an interrupted installation is done again.
        stamp.write_text(wanted)
    return python


def install(folder: Path, python: Path, locked: Path) -> None:
    """With uv where it can be had (some seconds), else with pip. Hashes always, wheels only."""
    os.environ.setdefault("UV_SYSTEM_CERTS", "1")
    what = ["--require-hashes", "--only-binary", ":all:", "-r", str(locked)]
    uv = shutil.which("uv")
    if uv:
        run(uv, "venv", "-q", "--clear", "--python", sys.executable, str(folder))
        run(uv, "pip", "install", "-q", "--python", str(python), *what)
        return
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)])  # nosec B603
    if made.returncode:
        sys.exit(NO_VENV)
    pip = (str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input")
    boot = ["--require-hashes", "-r", str(HERE / "requirements" / "boot.txt")]
    if subprocess.run([*pip, *boot]).returncode == 0:  # nosec B603
        run(str(python), "-m", "uv", "pip", "install", "-q", "--python", str(python), *what)
    else:
        run(*pip, *what)


def run(*command: str) -> None:
    """Run it, or stop with its exit code: it has said itself what was wrong."""
    code = subprocess.run(command).returncode  # nosec B603
    if code:
        sys.exit(code)


def test(python: Path, arguments: list[str]) -> int:
    """Every test on SQLite; then again on PostgreSQL what has to do with a database."""
    pytest = [str(python), "-m", "pytest", *arguments]
    print("On SQLite:", flush=True)
    first = subprocess.run(pytest, cwd=HERE).returncode  # nosec B603
    if first or os.name == "nt":
        return first
    again = [*pytest, "--ignore=tests/method", "--ignore=tests/test_layout.py"]
    print("On PostgreSQL:", flush=True)
    command = [str(python), "-m", "tests.servers.postgres", *again]
    second = subprocess.run(command, cwd=HERE).returncode  # nosec B603
    # A narrow choice of tests may hold none that need a database.
    return 0 if second == NOTHING_COLLECTED else second


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):
        print(f"askaround needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    if arguments[:1] != ["test"]:
        print(USAGE)
        return 0 if arguments[:1] in (["--help"], ["-h"]) else 2
    return test(environment("test"), arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
