"""A disk with no room left: nothing is called saved that is not, and nothing that was is lost."""

import os
import subprocess
import sys
from urllib.parse import urlencode
from uuid import uuid4

import pytest

from tests.servers.kills import ask
from tests.servers.started import LONG, environ, run, started
from tests.servers.typing import Typist, is_whole

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="a limit on files is POSIX's"),
    pytest.mark.skipif("DATABASE_URL" in os.environ, reason="PostgreSQL minds its own disk"),
]
# A file cannot grow beyond this: to SQLite the same as a disk without room.
NARROW = [
    sys.executable,
    "-c",
    "import os, resource as r, sys; room = int(sys.argv[1]);"
    "r.setrlimit(r.RLIMIT_FSIZE, (room, room)); os.execv(sys.argv[2], sys.argv[2:])",
]
WORDS = "word " * 3_500


def narrow(room: int) -> list[str]:
    return [*NARROW, str(room), sys.executable, "-P", "-m", "askaround.commands"]


def room_beside(folder):
    """The size of the record, and a little more."""
    return (folder / "askaround.sqlite3").stat().st_size + 300_000


def fill_up(typist):
    """Type until the disk is full. What was answered then."""
    parent = ""
    for _ in range(200):
        revision = str(uuid4())
        typist.sent.add(revision)
        if not typist.save(revision, parent, f"{WORDS}{revision}"):
            return revision
        parent = revision
    raise AssertionError("The disk was never full.")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "data"
    ask(made, "fill", "1", "25")
    run(made, "check")
    return made


def test_what_was_called_saved_is_there_and_what_was_not_is_said(folder):
    with started(folder, by=narrow(room_beside(folder))) as server:
        server.open()
        server.ask("/interviews/1/meeting/")
        typist = Typist(server)

        refused = fill_up(typist)

        assert typist.other_answers == [507]
        assert server.ask("/interviews/1/meeting/").status == 200  # reading goes on
        body = {"name": "Omar", "csrfmiddlewaretoken": server.cookies["askaround_csrf"]}
        page = server.ask("/people/new/", "POST", urlencode(body))
        assert page.status == 507
        assert "no room" in page.body
        assert server.stop() == 0
    kept = dict(ask(folder, "revisions"))
    assert typist.acknowledged
    assert all(kept.get(one) == text for one, text in typist.acknowledged.items())
    assert refused not in kept


def test_with_room_again_it_goes_on_where_it_was(folder):
    with started(folder, by=narrow(room_beside(folder))) as server:
        server.open()
        server.ask("/interviews/1/meeting/")
        typist = Typist(server)
        refused = fill_up(typist)

    with started(folder) as server:
        server.open()
        server.ask("/interviews/1/meeting/")
        typist.server = server
        last = list(typist.acknowledged)[-1]

        assert typist.save(refused, last, "The same words again.")
    assert is_whole(folder)


def test_a_backup_without_room_says_so_and_leaves_no_file(folder, tmp_path):
    copy = tmp_path / "copies" / "copy"
    copy.parent.mkdir()
    said = subprocess.run(
        [*narrow(100_000), "backup", str(copy), "--data", str(folder)],
        env=environ(folder),
        capture_output=True,
        text=True,
        timeout=LONG,
    )

    assert said.returncode != 0
    assert "The disk is full" in said.stderr
    assert "Traceback" not in said.stderr
    assert list(copy.parent.iterdir()) == []
    assert is_whole(folder)
