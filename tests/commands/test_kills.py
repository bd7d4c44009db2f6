"""Killed at any moment, the worker sends no letter twice and the server loses no note (few rounds
here; the many are in bench/kills.py)."""

import os
import signal

import pytest

from tests.servers.kills import ask, kill_workers, slow_mail, worker
from tests.servers.started import LONG, until
from tests.servers.typing import kill_servers

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX's")
KILLS, LETTERS = 5, 40
CHANCES = 6


def test_no_letter_is_sent_twice_and_none_is_lost(tmp_path):
    outcome = kill_workers(tmp_path / "data", KILLS, letters=LETTERS)

    print(outcome)
    assert outcome.doubled == []
    assert outcome.lost == []
    assert outcome.states["sent"] >= LETTERS - KILLS
    assert outcome.states["unknown"] <= KILLS


def test_the_harness_sees_a_worker_that_sends_twice(tmp_path):
    """The negative control: send first, write it down afterwards, killed in between."""
    outcome = kill_workers(tmp_path / "data", 1, letters=9, is_careless=True)

    assert outcome.doubled


def test_asked_to_stop_it_finishes_the_letter_in_its_hand(tmp_path):
    folder = tmp_path / "data"
    with slow_mail(1, 0.05) as (ledger, port):
        ask(folder, "fill", "3", str(port))
        ledger.holds = True
        running = worker(folder)
        assert ledger.arrived.wait(LONG)
        running.send_signal(signal.SIGTERM)
        ledger.holds = False

        assert running.wait(LONG) == 0
        assert running.stderr.read() == ""

    states = list(ask(folder, "told").values())
    assert states.count("unknown") == 0
    assert states.count("sent") == len(ledger.taken) < 3


def test_several_workers_share_the_letters_and_send_each_once(tmp_path):
    folder = tmp_path / "data"
    with slow_mail(1, 0.05) as (ledger, port):
        ask(folder, "fill", "24", str(port))
        running = [worker(folder) for _ in range(3)]
        until(lambda: len(ledger.taken) == 24)
        until(lambda: ask(folder, "waiting") == 0)
        for one in running:
            one.send_signal(signal.SIGTERM)
        assert [one.wait(LONG) for one in running] == [0, 0, 0]

    assert set(ask(folder, "told").values()) == {"sent"}
    assert sorted(ledger.taken.values()) == [1] * 24


def test_no_note_that_was_called_saved_is_lost(tmp_path):
    typed = kill_servers(tmp_path / "data", 3)

    print(typed)
    assert typed.acknowledged >= 3
    assert (typed.lost, typed.strange, typed.damaged) == ([], [], 0)
    # Sent again after a kill, a draft is the same one, and not another beside it.
    assert typed.beside == 0
    assert typed.other_answers == []


def test_the_harness_sees_a_server_that_says_saved_too_early(tmp_path):
    """The negative control."""
    runs = (kill_servers(tmp_path / str(n), 1, is_careless=True) for n in range(CHANCES))

    assert any(typed.lost for typed in runs)
