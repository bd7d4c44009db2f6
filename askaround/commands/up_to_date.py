"""Everything a start needs in place: sound settings, the tables of this version, the asker, and
the files that pages load."""

import json
import sqlite3
import sys
from contextlib import closing
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core import checks
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from askaround.adapters.own_zone import own_zone
from askaround.commands import instance
from askaround.commands.clock import now
from askaround.record.asker import the_asker

STAMP = "files.json"
FUTURE = """This record was written by a newer askaround ({names}).
Nothing was opened or changed. Start that newer version, or name another folder with --data."""
DAMAGED = """The record is damaged: {said}
Nothing was changed. Restore the newest backup: see docs/hosting.md."""


def record() -> None:
    """What a command needs: sound settings and this version's tables. Where a server runs, it
    has seen to the tables."""
    refuse_wrong_settings()
    lock = instance.take(settings.DATA)
    if lock:
        with lock:
            migrate()


def everything() -> None:
    """What a server needs. Its caller holds the lock."""
    refuse_wrong_settings()
    migrate()
    refresh_files()
    the_asker(now(), own_zone())
    # What was opened here belongs to this thread; the server's threads open their own.
    connection.close()


def refuse_wrong_settings() -> None:
    """Settings that could lose a note or let a stranger in are no settings to start with."""
    found = checks.run_checks(databases=["default"])
    wrong = [check for check in found if check.level >= checks.ERROR]
    if wrong:
        said = [f"{check.msg} ({check.id})\n  {check.hint or ''}".rstrip() for check in wrong]
        sys.exit("askaround did not start:\n" + "\n".join(said))


def migrate() -> None:
    """Bring the tables to this version; a record that holds something is copied before."""
    executor = MigrationExecutor(connection)
    applied = executor.loader.applied_migrations
    unknown = [name for key in applied if (name := key[1]) and is_ours_and_unknown(executor, key)]
    if unknown:
        sys.exit(FUTURE.format(names=", ".join(sorted(unknown))))
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    if applied and connection.vendor == "sqlite":
        print("Bringing the record to this version; a copy is kept beside it.", flush=True)
        back_up(now())
    call_command("migrate", interactive=False, verbosity=0)


def is_ours_and_unknown(executor: MigrationExecutor, key: tuple[str, str]) -> bool:
    return key[0] == "record" and key not in executor.loader.disk_migrations


def back_up(at: datetime) -> Path:
    """A verified copy of the SQLite record, taken by the database itself while it is open."""
    folder = settings.DATA / "backups"
    folder.mkdir(exist_ok=True)
    kept = folder / f"before-migrating-{at:%Y%m%d-%H%M%S}.sqlite3"
    with closing(sqlite3.connect(settings.DATABASES["default"]["NAME"])) as here:
        refuse_damaged(here)
        with closing(sqlite3.connect(kept)) as there:
            here.backup(there)
            refuse_damaged(there)
    return kept


def refuse_damaged(record: sqlite3.Connection) -> None:
    said = record.execute("PRAGMA integrity_check").fetchone()[0]
    if said != "ok":
        sys.exit(DAMAGED.format(said=said))


def refresh_files() -> None:
    """Gather the static files again when one of them has changed."""
    wanted = mark_of_files()
    stamp: Path = settings.STATIC_ROOT / STAMP
    if stamp.exists() and stamp.read_text() == wanted:
        return
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(wanted)


def mark_of_files() -> str:
    """Changes with every change of a file's name, size or time."""
    seen = []
    for finder in get_finders():
        for name, storage in finder.list([]):
            about = Path(storage.path(name)).stat()
            seen.append([name, about.st_size, about.st_mtime_ns])
    return sha256(json.dumps(sorted(seen)).encode()).hexdigest()
