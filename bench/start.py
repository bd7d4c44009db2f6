"""`python -m bench.start [ROUNDS]`: how long until the first page, and how much memory, beside a
bare Django with one page on the same server; in turns, so that both meet the same machine."""

import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

from tests.servers.ports import free_port
from tests.servers.started import ROOT, command, environ, until

ROUNDS = 7
BARE = """
import sys
import django
from django.conf import settings
apps = ("auth", "contenttypes", "sessions", "messages", "staticfiles")
parts = ("security.Security", "common.Common", "csrf.CsrfView", "clickjacking.XFrameOptions")
backend = "django.template.backends.django.DjangoTemplates"
settings.configure(
    SECRET_KEY="x" * 50, ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], USE_TZ=True,
    INSTALLED_APPS=[f"django.contrib.{app}" for app in apps],
    MIDDLEWARE=[f"django.middleware.{part}Middleware" for part in parts],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": sys.argv[2]}},
    TEMPLATES=[{"BACKEND": backend}],
)
django.setup()
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.template import engines
from django.urls import path
import waitress
call_command("migrate", verbosity=0)

def page(request):
    text = engines["django"].from_string("<h1>{{ n }} users</h1>")
    return HttpResponse(text.render({"n": User.objects.count()}))

urlpatterns = [path("", page)]
waitress.serve(get_wsgi_application(), listen=f"127.0.0.1:{sys.argv[1]}", threads=8)
"""


def until_first_page(words: list[str], folder: Path, link: str = "") -> tuple[float, float]:
    """Seconds until a page has been read, and the server's megabytes after it."""
    began = time.monotonic()
    process = subprocess.Popen(
        words, env=environ(folder), cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout
        found = link or until(lambda: next(line for line in process.stdout if "Open" in line))
        until(lambda: is_read(found.split()[-1]))
        took = time.monotonic() - began
        return took, memory(process.pid)
    finally:
        process.terminate()
        process.wait(30)


def is_read(link: str) -> bool:
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    try:
        return bool(opener.open(link, timeout=30).read())
    except OSError:
        return False


def memory(pid: int) -> float:
    said = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True)
    return int(said.stdout) / 1024


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "warm"
        folder.mkdir()
        ours = [*command("serve", "--no-browser", "--port", "0"), "--data"]
        until_first_page([*ours, str(folder)], folder)
        known = Path(made) / "bare.sqlite3"
        until_first_page(*bare(known, folder))
        found: dict[str, list[tuple[float, float]]] = {"warm": [], "new record": []}
        beside: dict[str, list[tuple[float, float]]] = {"warm": [], "new record": []}
        for number in range(rounds):
            new = Path(made) / f"new{number}"
            beside["warm"].append(until_first_page(*bare(known, folder)))
            found["warm"].append(until_first_page([*ours, str(folder)], folder))
            beside["new record"].append(until_first_page(*bare(new.with_suffix(".db"), folder)))
            found["new record"].append(until_first_page([*ours, str(new)], new))
    for name, measured in found.items():
        seconds, megabytes = medians(measured)
        bare_seconds, bare_megabytes = medians(beside[name])
        print(
            f"{name}: {seconds:.2f} s against {bare_seconds:.2f} s "
            f"({seconds / bare_seconds:.2f}), {megabytes:.0f} MB against "
            f"{bare_megabytes:.0f} MB ({megabytes / bare_megabytes:.2f})"
        )


def medians(measured: list[tuple[float, float]]) -> list[float]:
    return [statistics.median(column) for column in zip(*measured, strict=True)]


def bare(record: Path, folder: Path) -> tuple[list[str], Path, str]:
    """The other one's words, its folder, and where its page is."""
    port = str(free_port())
    words = [sys.executable, "-c", BARE, port, str(record)]
    return words, folder, f"http://127.0.0.1:{port}/"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
