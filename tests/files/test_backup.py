"""A backup comes back the same, and never over something that is there."""

import gzip
import json
import os
import shutil
import sqlite3
import stat
from contextlib import closing
from threading import Event, Thread

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from askaround.files import backup as copying
from askaround.files.backup import BackupError, backup, write_rows
from askaround.files.restore import _opened, restore
from askaround.files.rows import known_schema, sums, tables
from askaround.record.models import Asker, Entry, Person
from askaround.record.search import search
from tests import build
from tests.files.notebook import fill

pytestmark = pytest.mark.django_db(transaction=True)
on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="SQLite's own way")


@pytest.fixture(autouse=True)
def any_database(transactional_db, django_db_blocker, monkeypatch):
    """A backup is opened as a database of its own, which the tests' guard would refuse."""
    real = django_db_blocker._real_ensure_connection
    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", real)


def emptied():
    """As a place is when somebody has just opened it."""
    for model in (*reversed(tables()), Entry):
        model._base_manager.all().delete()
    return Asker.objects.create_user("me")


@pytest.fixture
def ada():
    return fill(build.asker())


def test_every_table_has_something_in_it_for_these_tests(ada):
    assert [name for name, (count, _) in sums().items() if not count] == []


def test_a_backup_comes_back_the_same(ada, tmp_path):
    before, word = sums(), Person.objects.exclude(role="").first().name
    backup(tmp_path / "b")
    emptied()

    restore(tmp_path / "b")

    assert sums() == before
    assert {hit.person.name for hit in search(ada, word).hits}
    # New rows go on behind the old ones.
    build.person(Asker.objects.get())


@pytest.mark.parametrize("seed", range(5))
def test_lines_of_text_come_back_the_same_whatever_is_in_them(tmp_path, seed):
    fill(build.asker(), seed, people=4)
    fill(build.asker("ben"), seed + 100, people=2)
    before, found = sums(), Entry.objects.count()
    with (tmp_path / "b").open("wb") as file:
        write_rows(file)
    emptied()

    restore(tmp_path / "b")

    assert sums() == before
    assert Entry.objects.count() == found


def test_a_backup_is_the_owners_alone_and_stands_by_itself(ada, tmp_path):
    seen = []

    backup(tmp_path / "b", lambda done, total: seen.append((done, total)))

    assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["b"]
    assert seen[-1][0] == seen[-1][1] > 0


def test_a_backup_writes_over_nothing(ada, tmp_path):
    (tmp_path / "b").write_text("precious")

    with pytest.raises(BackupError, match="there already"):
        backup(tmp_path / "b")

    assert (tmp_path / "b").read_text() == "precious"


def test_a_backup_that_fails_leaves_no_file(ada, tmp_path, monkeypatch):
    monkeypatch.setattr(copying, "_sync", lambda path: os.stat("/nowhere/at/all"))

    with pytest.raises(BackupError, match="the record is safe"):
        backup(tmp_path / "b")

    assert os.listdir(tmp_path) == []


def test_nothing_is_restored_over_something(ada, tmp_path):
    backup(tmp_path / "b")
    emptied()
    build.person(Asker.objects.get(), name="Ruth Pell")
    before = sums()

    with pytest.raises(BackupError, match="something in this notebook already"):
        restore(tmp_path / "b")

    assert sums() == before


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"PK\x03\x04", b"\x1f\x8b", gzip.compress(b"", mtime=0)]
)
def test_what_is_no_backup_is_refused_and_changes_nothing(tmp_path, content):
    emptied()
    (tmp_path / "b").write_bytes(content)
    before = sums()

    with pytest.raises(BackupError, match="Nothing was restored"):
        restore(tmp_path / "b")

    assert sums() == before


@pytest.mark.parametrize("spoil", ["cut", "change", "future", "format", "leave out"])
def test_lines_that_are_not_whole_are_refused_and_change_nothing(ada, tmp_path, spoil):
    with (tmp_path / "b").open("wb") as file:
        write_rows(file)
    lines = gzip.decompress((tmp_path / "b").read_bytes()).splitlines(keepends=True)
    head = json.loads(lines[0])
    if spoil == "cut":
        del lines[-1]
    if spoil == "change":
        lines = [line.replace(b"Ada Lind", b"Ada Lund") for line in lines]
    if spoil == "future":
        lines[0] = json.dumps({**head, "schema": [*known_schema(), "9999_later"]}).encode() + b"\n"
    if spoil == "format":
        lines[0] = json.dumps({**head, "format": 99}).encode() + b"\n"
    if spoil == "leave out":
        lines.remove(next(line for line in lines if line.startswith(b"[")))
    (tmp_path / "b").write_bytes(gzip.compress(b"".join(lines)))
    emptied()
    before = sums()

    with pytest.raises(BackupError, match="Nothing was restored"):
        restore(tmp_path / "b")

    assert sums() == before


@on_sqlite
def test_a_backup_of_a_newer_askaround_is_refused(ada, tmp_path):
    backup(tmp_path / "b")
    with closing(sqlite3.connect(tmp_path / "b")) as file:
        file.execute("UPDATE django_migrations SET name = '9999_later' WHERE name = '0002_search'")
        file.commit()
    emptied()

    with pytest.raises(BackupError, match="newer askaround .9999_later"):
        restore(tmp_path / "b")


@on_sqlite
def test_a_damaged_backup_is_refused(ada, tmp_path):
    backup(tmp_path / "b")
    raw = bytearray((tmp_path / "b").read_bytes())
    for page in range(8, len(raw) // 4096, 3):
        raw[page * 4096 : page * 4096 + 200] = os.urandom(200)
    (tmp_path / "b").write_bytes(raw)
    emptied()
    before = sums()

    with pytest.raises(BackupError, match="damaged"):
        restore(tmp_path / "b")

    assert sums() == before


@on_sqlite
def test_a_backup_taken_while_somebody_writes_is_one_moment(ada, tmp_path):
    stop, written = Event(), []

    def write():
        while not stop.is_set():
            written.append(build.person(ada, name="Somebody").pk)
        connection.close()

    writer = Thread(target=write)
    writer.start()
    try:
        while not written:
            pass
        for number in range(10):
            before = max(written)
            backup(tmp_path / f"b{number}")
            with closing(sqlite3.connect(tmp_path / f"b{number}")) as copy:
                people = copy.execute("SELECT max(id), count(*) FROM record_person").fetchone()
                entries = copy.execute(
                    "SELECT max(of), count(*) FROM record_entry WHERE kind = 'person'"
                ).fetchone()
                assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert people[0] >= before
            assert people == entries
    finally:
        stop.set()
        writer.join()


def test_a_sqlite_backup_is_restored_on_either_database(tmp_path):
    # Made as a file of its own, so that this runs on PostgreSQL too.
    with _opened(tmp_path / "b") as alias:
        call_command("migrate", database=alias, interactive=False, verbosity=0)
        Asker.objects.using(alias).create(username="ada", name="Žofie")
        owner = Asker.objects.using(alias).get()
        person = Person(owner=owner, name="Ruth Pell", added_at=build.NOW)
        person.save(using=alias)
        wanted = sums(alias)
    emptied()

    restore(tmp_path / "b")

    assert sums() == wanted
    assert Person.objects.get().owner.name == "Žofie"
    build.person(Asker.objects.get())


def test_a_copy_beside_a_leftover_log_does_not_matter(ada, tmp_path):
    backup(tmp_path / "b")
    before = sums()
    emptied()
    shutil.copy(tmp_path / "b", tmp_path / "c")
    (tmp_path / "c-wal").write_bytes(b"left over")

    restore(tmp_path / "c")

    assert sums() == before
