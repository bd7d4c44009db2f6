"""A backup or a restore killed at any moment: a whole file or none, a whole notebook or none."""

import os
import random
import subprocess
import time

import pytest

from tests.servers.kills import ask
from tests.servers.started import command, environ, run
from tests.servers.typing import is_whole

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX's")
KILLS = 4
PEOPLE = 4_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A notebook that takes some time to copy."""
    made = tmp_path_factory.mktemp("killed") / "data"
    table = made.with_name("people.csv")
    rows = "".join(
        f"Nn {n},n{n}@line.example,Town {n} and its {'long ' * 40}\n" for n in range(PEOPLE)
    )
    table.write_text(f"Name,E-mail,Notes\n{rows}")
    assert run(made, "import", str(table)).returncode == 0
    return made


def killed(folder, chance, longest, *words):
    """Begin a command, and kill it at a moment nobody chose. Whether it was still at it."""
    process = subprocess.Popen(
        [*command(*words), "--data", str(folder)],
        env=environ(folder),
        cwd=folder.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(chance.uniform(0, longest))
    was_alive = process.poll() is None
    process.kill()
    process.wait(20)
    return was_alive


def taken(folder, *words):
    began = time.monotonic()
    said = run(folder, *words)
    assert said.returncode == 0, said.stderr
    return time.monotonic() - began


def people(folder):
    return ask(folder, "people")


def test_a_backup_that_is_killed_leaves_no_half_file_under_its_name(folder, tmp_path):
    chance = random.Random(7)
    longest = taken(folder, "backup", str(tmp_path / "whole"))
    cut = 0
    for n in range(KILLS):
        copy = tmp_path / f"copy-{n}"
        cut += killed(folder, chance, longest, "backup", str(copy))
        if copy.exists():
            back = tmp_path / f"back-{n}"
            assert run(back, "restore", str(copy)).returncode == 0
            assert people(back) == PEOPLE
    assert cut, "None was killed while it was at work, so nothing was tested."


def test_what_a_killed_backup_left_is_taken_away_by_a_later_one(folder, tmp_path):
    left, living = tmp_path / ".copy.4711", tmp_path / ".copy.4712"
    for path in (left, living, tmp_path / ".copy.notes"):
        path.write_text("half")
    long_ago = time.time() - 2 * 3600
    os.utime(left, (long_ago, long_ago))

    taken(folder, "backup", str(tmp_path / "copy"))

    assert not left.exists()
    assert living.exists()
    assert (tmp_path / ".copy.notes").exists()


def test_a_restore_that_is_killed_leaves_an_empty_notebook_or_a_whole_one(folder, tmp_path):
    chance = random.Random(11)
    copy = tmp_path / "copy"
    taken(folder, "backup", str(copy))
    longest = taken(tmp_path / "timed", "restore", str(copy))
    cut = 0
    for n in range(KILLS):
        back = tmp_path / f"back-{n}"
        cut += killed(back, chance, longest, "restore", str(copy))
        again = run(back, "restore", str(copy))
        if again.returncode:
            assert "There is something in this notebook already" in again.stderr
        assert people(back) == PEOPLE
        assert is_whole(back)
    assert cut, "None was killed while it was at work, so nothing was tested."
