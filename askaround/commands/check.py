"""Look whether everything is sound: the settings, the record, the worker."""

from argparse import Namespace
from collections.abc import Callable

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from askaround.commands import up_to_date
from askaround.commands.clock import now
from askaround.outbox import heartbeat
from askaround.record.models import Message

FINE = "Everything is as it should be."


def run(options: Namespace) -> int:
    """A line for each thing looked at; the exit code says whether one of them is not right."""
    up_to_date.refuse_wrong_settings()
    said = [(name, look()) for name, look in LOOKS]
    for name, wrong in said:
        print(f"{name}: {wrong or 'sound'}")
    is_fine = not any(wrong for _, wrong in said)
    print(FINE if is_fine else "See docs/hosting.md for what to do.")
    return 0 if is_fine else 1


def settings_are_sound() -> str:
    """They were looked at before anything else: see config/checks.py."""
    return ""


def record_is_whole() -> str:
    if connection.vendor != "sqlite":
        return ""
    with connection.cursor() as cursor:
        whole = cursor.execute("PRAGMA integrity_check").fetchone()[0]
        loose = cursor.execute("PRAGMA foreign_key_check").fetchall()
    if whole != "ok":
        return f"damaged ({whole})"
    return f"{len(loose)} rows point to nothing" if loose else ""


def record_is_of_this_version() -> str:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return "of an older version; the next start brings it to this one"
    return ""


def worker_runs() -> str:
    if heartbeat.is_worker_running(now()):
        return ""
    waiting = Message.objects.waiting().count()
    return f"not running; letters that wait: {waiting}" if waiting else ""


def letters_are_certain() -> str:
    uncertain = Message.objects.uncertain().count()
    return f"{uncertain} may have gone out or not; Today shows them" if uncertain else ""


LOOKS: tuple[tuple[str, Callable[[], str]], ...] = (
    (f"Settings and data folder ({settings.DATA})", settings_are_sound),
    ("Record", record_is_whole),
    ("Version", record_is_of_this_version),
    ("Worker", worker_runs),
    ("Letters", letters_are_certain),
)
