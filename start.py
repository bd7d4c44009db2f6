#!/usr/bin/env python3
"""`python3 start.py` opens the notebook, `python3 start.py test` runs every test, and
`python3 start.py COMMAND` is the askaround command.

Each makes an environment of its own first. Standard library only, so that it works before
anything is installed.
"""

import hashlib
import os
import shutil
import subprocess  # nosec B404
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NOTHING_COLLECTED = 5  # pytest's exit code
# What is the same whatever the database, as what a page does by itself in a browser: run once.
OF_NO_DATABASE = (
    *("method", "adapters", "test_layout.py", "test_guide.py", "test_repeated.py"),
    *("test_start_test.py", "commands/test_texts.py", "commands/test_listing.py"),
    *("journeys/test_access.py", "journeys/test_advice.py", "journeys/test_kept_on_the_phone.py"),
    *("journeys/test_killed_browsers.py", "journeys/test_one_thumb.py"),
    *("journeys/test_own_program.py", "journeys/test_pasted_answer.py", "journeys/test_plan.py"),
)
NO_VENV = """Python cannot make a virtual environment here.
Debian or Ubuntu: apt install python3-venv (or install uv), then run this again."""
NO_BROWSER = """The tests need Chromium, and none was found or could be fetched.
Debian or Ubuntu: apt install chromium. macOS, Windows: install Google Chrome or Chromium.
Or name one: ASKAROUND_CHROMIUM=/path/to/chromium python3 start.py test"""
BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)
PLAYWRIGHTS_OWN = (
    "from playwright.sync_api import sync_playwright as p\n"
    "with p() as it: print(it.chromium.executable_path)"
)


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
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)])  # nosec
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


def browser(python: Path) -> str:
    """A Chromium that starts: the system's, or Debian's package, or Playwright's own."""
    found = installed_browser()
    if not found and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium, which the tests drive ...", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            subprocess.run(["apt-get", *words], env=quiet, stdout=subprocess.DEVNULL)  # nosec
        found = installed_browser()
    if not found:
        print("Fetching a Chromium for the tests ...", flush=True)
        subprocess.run([str(python), "-m", "playwright", "install", "chromium"])  # nosec B603
        asked = [str(python), "-c", PLAYWRIGHTS_OWN]
        said = subprocess.run(asked, capture_output=True, text=True)  # nosec B603
        found = said.stdout.strip() if starts(said.stdout.strip()) else ""
    if not found:
        print(NO_BROWSER)
        sys.exit(2)
    return found


def installed_browser() -> str:
    named = os.environ.get("ASKAROUND_CHROMIUM", "")
    paths = [shutil.which(name) or "" for name in (named, *BROWSERS) if name]
    return next(filter(starts, paths), "")


def starts(path: str) -> bool:
    """Whether it is there and runs. (Windows' Chrome opens a window when asked its version.)"""
    if not path or os.name == "nt":
        return Path(path).is_file()
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0  # nosec
    except (OSError, subprocess.TimeoutExpired):
        return False


def test(arguments: list[str]) -> int:
    """Every test on SQLite; then again on PostgreSQL what has to do with a database."""
    python = environment("test")
    # A browser, and what lists processes, are where the system keeps them, whatever the path.
    os.environ["PATH"] = os.pathsep.join((os.environ.get("PATH", ""), os.defpath))
    os.environ["ASKAROUND_CHROMIUM"] = browser(python)
    # All of them on every core; a narrow choice starts sooner in one process.
    shared = [] if arguments else ["-n", str(os.cpu_count() or 1), "--dist", "worksteal"]
    pytest = [str(python), "-m", "pytest", *shared, *arguments]
    print("On SQLite:", flush=True)
    first = subprocess.run(pytest, cwd=HERE).returncode  # nosec B603
    if first or os.name == "nt":
        return first
    again = [*pytest, *(f"--ignore=tests/{part}" for part in OF_NO_DATABASE)]
    print("On PostgreSQL:", flush=True)
    command = [str(python), "-m", "tests.servers.postgres", *again]
    second = subprocess.run(command, cwd=HERE).returncode  # nosec B603
    # A narrow choice of tests may hold none that need a database.
    return 0 if second == NOTHING_COLLECTED else second


def askaround(arguments: list[str]) -> int:
    """The askaround command, from whatever folder it is called in."""
    # Help is there at once, and from any Python.
    wants_help = not {"-h", "--help"}.isdisjoint(arguments)
    python = sys.executable if wants_help else str(environment("run"))
    command = [python, "-P", "-m", "askaround.commands", *arguments]
    os.environ["PYTHONPATH"] = str(HERE)
    if os.name != "nt":
        os.execv(python, command)  # nosec B606
    try:
        return subprocess.run(command).returncode  # nosec B603
    except KeyboardInterrupt:
        return 0  # the command has been told as well, and has ended


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):
        print(f"askaround needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    return test(arguments[1:]) if arguments[:1] == ["test"] else askaround(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
