"""One command, in a real process: it opens the notebook to its asker and to nobody else."""

import os
import signal
import socket
import subprocess
import sys

import pytest

from askaround.commands import web
from tests.servers import started
from tests.servers.ports import free_port
from tests.servers.started import ROOT, is_there, run, start, until

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and process lists are POSIX's")


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with started.started(tmp_path_factory.mktemp("shared") / "data", is_first=True) as made:
        made.open()
        yield made


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


# The start.


def test_it_prints_one_link_and_nothing_else(running):
    assert running.lines == [f"Open {running.link}"]


def test_the_link_opens_the_notebook(running):
    opened = running.ask(running.link.partition(str(running.port))[2], plain=True)

    assert opened.status == 302
    assert "HttpOnly" in opened.headers["Set-Cookie"]
    assert "SameSite=Lax" in opened.headers["Set-Cookie"]


def test_without_the_link_there_is_nothing_to_see(running):
    for path in ("/", "/people/", "/nowhere/"):
        assert running.ask(path, plain=True).status == 403


def test_a_guessed_link_opens_nothing(running):
    guessed = running.ask("/start/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", plain=True)

    assert guessed.status == 403
    assert "Set-Cookie" not in guessed.headers


def test_what_it_writes_is_for_its_owner_alone(running):
    public = running.folder / "static"  # style sheets and icons, in a folder that is not
    open_to_others = [
        path.name
        for path in running.folder.rglob("*")
        if path.stat().st_mode & 0o077 and public not in path.parents
    ]

    assert open_to_others == []


def test_a_second_start_says_so_and_shows_the_same_link(running):
    second = run(running.folder, "serve", "--no-browser")

    assert second.returncode == 0
    assert second.stdout.splitlines() == [
        f"askaround is already running on {running.folder}.",
        f"Open {running.link}",
    ]


def test_the_port_can_be_chosen(folder):
    free = free_port()

    with started.started(folder, "--port", str(free)) as made:
        assert made.port == free
        assert made.ask("/livez/").body == "ok\n"


def test_a_chosen_port_that_is_taken_is_said(folder):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = run(folder, "serve", "--no-browser", "--port", str(taken.getsockname()[1]))

    assert refused.returncode != 0
    assert "is taken by another program" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "example.org", "*", "127.1"])
def test_only_this_machine_is_answered(host):
    with pytest.raises(SystemExit, match="this machine only"):
        web.loopback(host)


def test_another_address_is_refused_however_it_is_asked_for(folder):
    by_option = run(folder, "serve", "--no-browser", "--host", "0.0.0.0")
    by_variable = run(folder, "serve", "--no-browser", ASKAROUND_ADDRESS="0.0.0.0")

    for refused in (by_option, by_variable):
        assert refused.returncode != 0
        assert "this machine only" in refused.stderr
        assert "Open" not in refused.stdout


def test_it_listens_on_loopback_and_nowhere_else(running):
    others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None)}

    for address in others - {"127.0.0.1", "::1"}:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        with socket.socket(family) as line, pytest.raises(OSError):
            line.settimeout(2)
            line.connect((address, running.port))


# The end.


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_stops_with_its_worker_and_leaves_no_word_behind(folder, by):
    made = start(folder)
    worker = made.wait_for_a_worker()
    until((folder / "worker.alive").exists)

    assert made.stop(by) == 0

    assert not is_there(worker)
    assert len(made.lines) == 1, made.lines
    assert not (folder / "run.json").exists()
    assert not (folder / "worker.alive").exists()


def test_ctrl_c_in_the_first_second_leaves_no_traceback(folder):
    process = subprocess.Popen(
        started.command("serve", "--no-browser", "--port", "0", "--data", str(folder)),
        env=started.environ(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    until((folder / "lock").exists)
    process.send_signal(signal.SIGINT)

    # Interrupted within code that Python makes on the spot (a dataclass being read in), it ends by
    # the signal itself, although the interrupt was caught.
    assert process.wait(started.LONG) in (0, -signal.SIGINT)
    assert "Traceback" not in process.stdout.read()


def test_a_killed_server_takes_its_worker_with_it(folder):
    made = start(folder)
    worker = made.wait_for_a_worker()

    made.process.kill()
    made.process.wait(started.LONG)

    until(lambda: not is_there(worker))


def test_after_a_kill_it_starts_again_with_a_new_link(folder):
    first = start(folder)
    first.process.kill()
    first.process.wait(started.LONG)

    with started.started(folder) as again:
        assert again.link != first.link
        assert again.open().status == 302


def test_a_worker_that_dies_is_started_again_and_that_is_said_once(folder):
    with started.started(folder) as made:
        first = made.wait_for_a_worker()
        os.kill(first, signal.SIGKILL)
        second = made.wait_for_a_worker(other_than=first)
        os.kill(second, signal.SIGKILL)
        made.wait_for_a_worker(other_than=second)

        # What it prints is read by a thread, in its own time.
        until(lambda: any("worker" in line for line in made.lines))
        said = [line for line in made.lines if "worker" in line]
        assert len(said) == 1
        assert "is started again" in said[0]


# What a web site, or another machine's name, may not do.


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0", "a,b"]
)
def test_a_foreign_name_is_refused(running, host):
    assert running.ask("/", Host=f"{host}:{running.port}").status == 400


FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "http://localhost:8400.evil.example"},
    {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"},
    {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_a_foreign_page_can_change_nothing(running, headers):
    assert running.ask("/people/", "POST", body="name=Eve", **headers).status == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "image"},
        {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "cors", "Sec_Fetch_Dest": "empty"},
        {"Sec_Fetch_Site": "same-site", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "script"},
        {
            "Sec_Fetch_Site": "cross-site",
            "Sec_Fetch_Mode": "navigate",
            "Sec_Fetch_Dest": "iframe",
        },
        {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "websocket"},
    ],
    ids=str,
)
def test_a_foreign_page_can_read_nothing(running, headers):
    assert running.ask("/", **headers).status == 403


def test_a_foreign_form_without_such_headers_lacks_the_token(running):
    assert running.ask("/people/", "POST", body="name=Eve").status == 403


def test_a_link_from_a_mail_opens_a_page(running):
    headers = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}

    assert running.ask("/livez/", Sec_Fetch_Dest="document", **headers).status == 200


def test_forwarded_headers_make_nobody_known(running):
    forged = {"X_Forwarded_For": "127.0.0.1", "X_Forwarded_Host": "evil.example"}
    forged |= {"Forwarded": "for=127.0.0.1;host=evil.example", "X_Forwarded_Proto": "https"}

    assert running.ask("/", plain=True, **forged).status == 403
    # And our own name stays our own: the origin is still compared with it.
    evil = running.ask("/people/", "POST", body="a=1", Origin="https://evil.example", **forged)
    assert evil.status == 403


def test_the_cookie_of_another_notebook_opens_nothing(running, folder):
    with started.started(folder, is_first=True) as other:
        other.open()
        cookie = f"askaround={other.cookies['askaround']}"

        assert running.ask("/", plain=True, Cookie=cookie).status == 403


# start.py itself.


def test_start_py_makes_its_environment_and_opens_the_notebook(folder):
    """Needs the package index the first time, as every first start does."""
    command = [sys.executable, ROOT / "start.py", "--no-browser", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--data", folder],
        env=started.environ(folder),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        line = until(lambda: next((row for row in process.stdout if "Open" in row), ""))
    finally:
        process.send_signal(signal.SIGINT)

    assert line.startswith("Open http://127.0.0.1:")
    assert process.wait(started.LONG) == 0
