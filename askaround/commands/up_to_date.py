"""Everything a start needs in place: sound settings, the tables of this version, the asker, and
the files that pages load."""

import json
import sys
from contextlib import nullcontext
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core import checks
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from askaround.adapters.own_zone import own_zone
from askaround.commands import instance
from askaround.commands.clock import now
from askaround.files.backup import BackupError, backup
from askaround.record.asker import Asker, the_asker

STAMP = "files.json"
FIRST = ("record", "0001_initial")
FUTURE = """This record was written by a newer askaround ({names}).
Nothing was opened or changed. Start that newer version, or name another folder with --data."""
COPYING = "Bringing the record to this version; a copy of it is kept in {folder}."


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
    # Django may be stopped between changing a table and writing that down. A first start that was
    # cut off has kept nothing, so its tables are made anew; PostgreSQL makes them all or none.
    is_in_use = FIRST in applied and Asker.objects.values("pk").exists()
    if applied and connection.vendor == "sqlite":
        if is_in_use:
            copy_before(now())
        else:
            begin_anew()
    makes_all_or_none = connection.vendor == "postgresql" and not is_in_use
    with transaction.atomic() if makes_all_or_none else nullcontext():
        call_command("migrate", interactive=False, verbosity=0)


def begin_anew() -> None:
    """Put a record nobody is in aside. It is not deleted: a damaged one could look like that."""
    connection.close()
    name = str(connection.settings_dict["NAME"])
    for part in ("", "-wal", "-shm"):
        left = Path(f"{name}{part}")
        if left.exists():
            left.replace(f"{name}.cut-off{part}")


def copy_before(at: datetime) -> None:
    """A copy of what is there, checked and safe on the disk, or no change at all."""
    folder = settings.DATA / "backups"
    folder.mkdir(exist_ok=True)
    print(COPYING.format(folder=folder), flush=True)
    try:
        backup(folder / f"before-{at:%Y%m%d-%H%M%S}.sqlite3")
    except BackupError as error:
        sys.exit(f"{error} Nothing was changed.")


def is_ours_and_unknown(executor: MigrationExecutor, key: tuple[str, str]) -> bool:
    return key[0] == "record" and key not in executor.loader.disk_migrations


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
