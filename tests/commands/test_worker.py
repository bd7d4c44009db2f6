"""The worker's loop outlives what it depends on."""

import os
import signal
import subprocess
from threading import Event

import psycopg
import pytest
from django.db import OperationalError

from askaround.commands import worker
from tests.servers import kills, started

pytestmark = pytest.mark.django_db


@pytest.fixture
def passes(monkeypatch):
    """Says what each pass does: True, or the error it raises. Stops after the last."""
    left = []

    def tick(due, at, is_stopping):
        if isinstance(left[0], Exception):
            raise left.pop(0)
        left.pop(0)

    class Stopping(Event):
        waited = ()

        def wait(self, seconds=None):
            self.waited += (seconds,)
            if not left:
                self.set()

    monkeypatch.setattr(worker.tick, "tick", tick)
    monkeypatch.setattr(worker.connection, "close", lambda: None)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    return left, Stopping()


def test_a_broken_connection_is_said_once_and_so_is_its_return(passes, capsys):
    left, stopping = passes
    left.extend([True, *(OperationalError("no such host"),) * 3, True, True])

    worker.keep_on(stopping)

    said = capsys.readouterr().err
    assert said.count("cannot reach the record: no such host") == 1
    assert said.count("reaches the record again") == 1


def test_it_waits_longer_each_time_and_never_too_long(passes):
    left, stopping = passes
    left.extend([OperationalError("gone")] * 8)

    worker.keep_on(stopping)

    assert stopping.waited == (2, 4, 8, 16, 32, 60, 60, 60)


def test_with_a_record_at_hand_it_looks_every_second(passes):
    left, stopping = passes
    left.extend([True] * 3)

    worker.keep_on(stopping)

    assert stopping.waited == (1, 1, 1)


CUT = """SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()"""


@pytest.mark.skipif("DATABASE_URL" not in os.environ, reason="SQLite has no connection to lose")
def test_a_worker_goes_on_after_the_server_has_cut_its_connection(tmp_path):
    folder = tmp_path / "data"
    with kills.slow_mail(1, 0.2) as (ledger, port):
        kills.ask(folder, "fill", "8", str(port))
        running = kills.worker(folder)
        assert ledger.arrived.wait(started.LONG)
        url = started.environ(folder)["DATABASE_URL"]
        with psycopg.connect(url, autocommit=True) as line:
            cut = started.until(lambda: line.execute(CUT).fetchone()[0])
        assert cut

        started.until(lambda: kills.ask(folder, "waiting") == 0, pause=1)
        running.send_signal(signal.SIGTERM)
        assert running.wait(started.LONG) == 0

    states = kills.ask(folder, "told")
    # At most the one in its hand is in doubt, and it is not sent again.
    assert sorted(states.values())[:7] == ["sent"] * 7
    assert max(ledger.taken.values()) == 1


def test_a_worker_alone_says_that_it_runs_and_ctrl_c_ends_it(tmp_path):
    folder = tmp_path / "data"
    running = subprocess.Popen(
        started.command("worker", "--data", str(folder)),
        env=started.environ(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    started.until((folder / "worker.alive").exists)
    running.send_signal(signal.SIGINT)

    said, _ = running.communicate(timeout=started.LONG)
    assert (running.returncode, said) == (0, f"{worker.RUNS}\n")
