"""A backup or a restore killed at any moment: a whole file or none, a whole notebook or none."""

import os
import random
import subprocess
import time

import pytest

from tests.servers.kills import ask
from tests.servers.started import LONG, command, environ, run
from tests.servers.typing import is_whole

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX's")
KILLS = 3
PEOPLE = 2_000


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


class Kills:
    """Kills at moments nobody chose, within what the command took when it was let be. When it has
    ended before one, the machine has become quicker, and the next falls sooner."""

    def __init__(self, seed, longest):
        self.chance, self.longest, self.cut = random.Random(seed), longest, 0

    def of(self, folder, *words):
        if was_at_it := killed(folder, self.chance.uniform(0, self.longest), *words):
            self.cut += 1
        else:
            self.longest /= 2
        return was_at_it


def killed(folder, after, *words):
    """Begin a command, and kill it so many seconds later. Whether it was still at it."""
    process = subprocess.Popen(
        [*command(*words), "--data", str(folder)],
        env=environ(folder),
        cwd=folder.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(after)
    was_alive = process.poll() is None
    process.kill()
    process.wait(LONG)
    return was_alive


def rounds(kills):
    """So many kills, and more until one fell while it was at work: else nothing was tested."""
    done = 0
    while done < KILLS or not kills.cut:
        yield done
        done += 1


def taken(folder, *words):
    began = time.monotonic()
    said = run(folder, *words)
    assert said.returncode == 0, said.stderr
    return time.monotonic() - began


def people(folder):
    return ask(folder, "people")


def test_a_backup_that_is_killed_leaves_no_half_file_under_its_name(folder, tmp_path):
    kills = Kills(7, taken(folder, "backup", str(tmp_path / "whole")))
    for n in rounds(kills):
        copy = tmp_path / f"copy-{n}"
        kills.of(folder, "backup", str(copy))
        if copy.exists():
            back = tmp_path / f"back-{n}"
            assert run(back, "restore", str(copy)).returncode == 0
            assert people(back) == PEOPLE


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
    copy = tmp_path / "copy"
    taken(folder, "backup", str(copy))
    kills = Kills(11, taken(tmp_path / "timed", "restore", str(copy)))
    for n in rounds(kills):
        back = tmp_path / f"back-{n}"
        kills.of(back, "restore", str(copy))
        again = run(back, "restore", str(copy))
        if again.returncode:
            assert "There is something in this notebook already" in again.stderr
        assert people(back) == PEOPLE
        assert is_whole(back)
