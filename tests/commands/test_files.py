"""Backup, restore and import from a window, each in a process of its own."""

import pytest

from tests.servers import kills
from tests.servers.started import run, started

TABLE = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Dana,Reyes,https://www.linkedin.com/in/dana-reyes,,Harbour Ferries,Tester,04 May 2026
,,https://www.linkedin.com/in/nobody,,,,04 May 2026
Omar,Haddad,https://www.linkedin.com/in/omar-haddad,,Pencil Row,Researcher,05 May 2026
"""


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "Connections.csv"
    file.write_text(TABLE)
    return file


def test_a_table_comes_in_and_its_bad_rows_are_named(tmp_path, table):
    said = run(tmp_path / "data", "import", str(table))

    assert said.returncode == 0, said.stderr
    assert "Added 2 people. Already there: 0. Rows that could not be used: 1." in said.stdout
    assert "Line 3: " in said.stdout


def test_the_same_table_again_adds_nobody_and_is_no_success(tmp_path, table):
    run(tmp_path / "data", "import", str(table))

    again = run(tmp_path / "data", "import", str(table))

    assert again.returncode != 0
    assert "Nothing was added" in again.stderr


def test_what_is_no_table_is_said_in_a_sentence(tmp_path):
    for missing in (tmp_path / "nowhere.csv", tmp_path):
        refused = run(tmp_path / "data", "import", str(missing))

        assert refused.returncode != 0
        assert "Traceback" not in refused.stderr


def test_a_backup_made_while_it_runs_comes_back_into_an_empty_place(tmp_path):
    kills.ask(tmp_path / "data", "fill", "3", "25")
    copy = tmp_path / "copy"
    with started(tmp_path / "data"):
        made = run(tmp_path / "data", "backup", str(copy))
    assert made.returncode == 0, made.stderr

    back = run(tmp_path / "other", "restore", str(copy))

    assert back.returncode == 0, back.stderr
    assert "Dana 2" in run(tmp_path / "other", "today").stdout
    assert copy.stat().st_mode & 0o077 == 0


def test_nothing_is_restored_over_a_notebook_or_under_a_running_one(tmp_path):
    kills.ask(tmp_path / "data", "fill", "1", "25")
    copy = tmp_path / "copy"
    run(tmp_path / "data", "backup", str(copy))

    over = run(tmp_path / "data", "restore", str(copy))
    with started(tmp_path / "new"):
        under = run(tmp_path / "new", "restore", str(copy))

    assert over.returncode != 0
    assert "nothing was restored" in over.stderr
    assert under.returncode != 0
    assert "is running" in under.stderr


def test_a_backup_never_replaces_a_file(tmp_path):
    (tmp_path / "there").write_text("something else")

    refused = run(tmp_path / "data", "backup", str(tmp_path / "there"))

    assert refused.returncode != 0
    assert (tmp_path / "there").read_text() == "something else"


def test_an_exported_notebook_comes_into_an_empty_one_and_not_into_another(tmp_path):
    kills.ask(tmp_path / "data", "fill", "2", "25")
    file = tmp_path / "everything.zip"

    made = run(tmp_path / "data", "export", str(file))
    taken = run(tmp_path / "other", "import", str(file))
    again = run(tmp_path / "other", "import", str(file))

    assert (made.returncode, taken.returncode) == (0, 0), made.stderr + taken.stderr
    assert "Dana 1" in run(tmp_path / "other", "today").stdout
    assert again.returncode != 0
    assert "nothing was brought in" in again.stderr
