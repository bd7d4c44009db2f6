"""What was deleted, gone from the file as well, and not only from the pages.

PRAGMA secure_delete overwrites rows as they are deleted. Two places are left where a word could
outlive its text: the index of words, which only notes that a row has gone, and SQLite's log.
PostgreSQL's own vacuum does the same there.
"""

from collections.abc import Callable

from django.db import connection

# A step takes milliseconds, so that nobody who types a note waits for it.
PAGES = 200
# A negative number begins: everything is to be merged, whatever its size.
MERGE = "INSERT INTO record_entry_words(record_entry_words, rank) VALUES ('merge', %s)"
# FTS5 changes fewer rows than this where it found nothing to merge.
SOMETHING = 2


def wipe(is_stopping: Callable[[], bool] = bool) -> None:
    """Merge the index until no deleted word is in it, then write the log into the file."""
    if connection.vendor != "sqlite":
        return
    step = -PAGES
    while not is_stopping() and merge(step) >= SOMETHING:
        step = PAGES
    with connection.cursor() as cursor:
        # Busy readers only put it off until the next time.
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def merge(pages: int) -> int:
    """One step. Says how many rows of the index it changed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT total_changes()")
        before = cursor.fetchone()[0]
        cursor.execute(MERGE, [pages])
        cursor.execute("SELECT total_changes()")
        return int(cursor.fetchone()[0] - before)
