"""The mail password, and the word in the link, lie where they have to and nowhere else."""

import os

import pytest

from tests.adapters.smtp_servers import USER
from tests.servers import kills
from tests.servers.started import run, started, until

PASSWORD = "correct-horse-7f3a-battery"


def files_with(secret, *folders):
    """Every file that holds these bytes, as they are."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return sorted(path.name for path in files if secret.encode() in path.read_bytes())


@pytest.mark.skipif("DATABASE_URL" in os.environ, reason="looks through SQLite's file")
def test_the_mail_password_can_be_read_nowhere(tmp_path):
    folder = tmp_path / "data"
    # A server that is not there, so that trouble is written down as well.
    kills.ask(folder, "connected", PASSWORD)
    with started(folder) as made:
        made.open()
        until((folder / "worker.alive").exists)
        made.ask("/")
        assert run(folder, "backup", str(tmp_path / "backup")).returncode == 0
        said = run(folder, "check")
        assert files_with(PASSWORD, tmp_path) == []
        # The search finds what is there.
        assert files_with(USER, tmp_path)
        # The word in the link is in the run file, for a second start, and goes with it.
        assert files_with(made.link.rpartition("/")[2], tmp_path) == ["run.json"]

    told = "\n".join(made.lines) + said.stdout + said.stderr
    assert PASSWORD not in told
    assert files_with(PASSWORD, tmp_path) == []
    assert files_with(made.link.rpartition("/")[2], tmp_path) == []
