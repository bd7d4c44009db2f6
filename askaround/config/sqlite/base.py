"""Django's SQLite, but threads of one process wait in line to write.

SQLite has one writer. Whoever comes second is put to sleep for ever longer pauses and may be
passed by others: with eight writers one in a hundred waited most of a second. In line, each waits
for those before it and no longer. Other processes are still SQLite's own affair.
"""

from threading import Lock
from typing import Any

from django.db.backends.sqlite3 import base

LINE = Lock()
# As long as SQLite itself would wait; then it decides.
PATIENCE = 10


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that holds its place from BEGIN to the end of the transaction."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.has_place = False

    def _start_transaction_under_autocommit(self) -> None:
        self.has_place = self.has_place or LINE.acquire(timeout=PATIENCE)
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self.leave()
            raise

    def _commit(self) -> Any:
        done = super()._commit()  # type: ignore[misc]
        self.leave()
        return done

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]
        finally:
            self.leave()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self.leave()

    def leave(self) -> None:
        if self.has_place:
            self.has_place = False
            LINE.release()
