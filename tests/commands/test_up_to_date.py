"""A start brings everything up to date, and changes nothing that it cannot keep."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.servers import kills
from tests.servers.started import ROOT, run, started


@pytest.fixture(scope="module")
def used(tmp_path_factory):
    folder = tmp_path_factory.mktemp("used") / "data"
    with started(folder, is_first=True):
        pass
    return folder


@pytest.fixture
def folder(tmp_path, used):
    """A data folder that was used before."""
    return Path(shutil.copytree(used, tmp_path / "data"))


def sql(folder, *statements):
    with closing(sqlite3.connect(folder / "askaround.sqlite3")) as record:
        rows = [record.execute(statement).fetchall() for statement in statements]
        record.commit()
    return rows


pytestmark = pytest.mark.skipif(
    "__import__('os').environ.get('DATABASE_URL')", reason="about SQLite's file"
)


def test_there_is_one_asker_however_often_it_starts(folder):
    with started(folder):
        pass

    assert sql(folder, "SELECT username FROM record_asker") == [[("me",)]]


def test_a_record_of_a_newer_version_is_refused_and_not_touched(folder):
    insert = "INSERT INTO django_migrations (app, name, applied) VALUES ('record', '{}', '2026')"
    sql(folder, insert.format("9999_from_the_future"))
    before = (folder / "askaround.sqlite3").read_bytes()

    refused = run(folder, "serve", "--no-browser")

    assert refused.returncode != 0
    assert "newer askaround (9999_from_the_future)" in refused.stderr
    assert "Open" not in refused.stdout
    assert (folder / "askaround.sqlite3").read_bytes() == before


def migrate(folder, *to):
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "-v0", *to],
        env=kills.environ_of(folder),
        cwd=ROOT,
        check=True,
    )


def go_back_a_version(folder):
    """As if the record had been written by the version before."""
    migrate(folder, "record", "0001_initial")


@pytest.mark.parametrize("reached", [("contenttypes",), ("auth",), ("record", "0001_initial")])
def test_a_first_start_that_was_cut_off_is_no_hindrance_to_the_next(tmp_path, reached):
    folder = tmp_path / "data"
    folder.mkdir()
    migrate(folder, *reached)

    with started(folder) as made:
        made.open()
        assert made.ask("/").status == 200


def test_a_record_from_before_a_table_was_added_is_copied_too(folder, tmp_path):
    sql(folder, "DROP TABLE record_reminder")

    said = run(folder, "backup", str(tmp_path / "copy"))

    assert said.returncode == 0, said.stderr


def test_a_record_that_holds_something_is_copied_before_it_is_changed(folder):
    go_back_a_version(folder)

    with started(folder) as made:
        assert made.lines[0].startswith("Bringing the record to this version")

    (copy,) = (folder / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT username FROM record_asker").fetchall() == [("me",)]
        assert kept.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_record_of_the_first_version_comes_up_to_date_with_what_was_ticked(folder):
    migrate(folder, "record", "0002_search")
    known = (
        "INSERT INTO record_person (owner_id, name, is_applying, {columns}) "
        "SELECT id, 'Dana Reyes', 1, {values} FROM record_asker"
    )
    columns = sql(folder, "PRAGMA table_info(record_person)")[0]
    others = {
        name: "''" if kind.startswith(("varchar", "text")) else "0"
        for _, name, kind, is_needed, default, key in columns
        if is_needed and not key and name not in ("owner_id", "name", "is_applying")
    }
    others |= dict.fromkeys(("added_at", "due_at", "by_at"), "'2026-05-04 09:00:00'")
    others["stage"] = "'listed'"
    sql(folder, known.format(columns=", ".join(others), values=", ".join(others.values())))

    with started(folder) as made:
        made.open()
        assert "Dana Reyes" in made.ask("/people/").body

    assert sql(folder, "SELECT name, applying FROM record_person") == [[("Dana Reyes", "may")]]


def test_a_new_record_needs_no_copy(folder):
    assert not (folder / "backups").exists()


def test_a_damaged_record_is_not_changed(folder):
    go_back_a_version(folder)
    file = folder / "askaround.sqlite3"
    with closing(sqlite3.connect(file)) as record:
        record.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = record.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'record_asker'"
        ).fetchone()[0]
        size = record.execute("PRAGMA page_size").fetchone()[0]
    with file.open("r+b") as raw:
        raw.seek((root - 1) * size + size // 2)
        raw.write(b"\xff" * (size // 2))
    before = file.read_bytes()

    refused = run(folder, "serve", "--no-browser")

    assert refused.returncode != 0
    assert "damaged" in refused.stderr
    assert file.read_bytes() == before


def test_files_are_gathered_again_only_when_one_has_changed(folder):
    manifest = folder / "static" / "staticfiles.json"
    first = manifest.stat().st_mtime_ns
    with started(folder):
        assert manifest.stat().st_mtime_ns == first

    (folder / "static" / "files.json").write_text("another version")
    with started(folder):
        assert manifest.stat().st_mtime_ns > first


def test_a_wrong_database_url_is_said_in_a_sentence(folder):
    refused = run(folder, "serve", "--no-browser", DATABASE_URL="mysql://somewhere/else")

    assert refused.returncode != 0
    assert "not one of PostgreSQL" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_database_that_is_not_there_is_said_in_a_sentence(folder):
    url = "postgresql://nobody@127.0.0.1:1/nothing"
    refused = run(folder, "serve", "--no-browser", DATABASE_URL=url)

    assert refused.returncode != 0
    assert "cannot be opened" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("trouble", ["a damaged key", "a file in the place of the folder"])
def test_a_folder_that_cannot_be_used_is_said_in_a_sentence(tmp_path, trouble):
    folder = tmp_path / "data"
    if trouble == "a damaged key":
        folder.mkdir()
        (folder / "secret.key").write_text("too short")
    else:
        folder.write_text("")

    refused = run(folder, "today")

    assert refused.returncode != 0
    assert "damaged" in refused.stderr or "cannot be used" in refused.stderr
    assert "Traceback" not in refused.stderr
