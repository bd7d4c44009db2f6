"""Imports that wait for the worker: brought in or taken back, one after another."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import DataError, IntegrityError

from askaround.files.intake import run_import
from askaround.files.undo import undo_import
from askaround.record.intake import Import, claim_import, release_import

Clock = Callable[[], datetime]
IsStopping = Callable[[], bool]

log = logging.getLogger(__name__)
# A table of a hundred thousand people takes half a minute. Letters go out in between.
AT_A_TIME = timedelta(seconds=3)
CANNOT = (
    "A row of this file cannot be kept, so what comes after it was not brought in. What is in can "
    "be taken back. Save the table as a new CSV file and try again."
)


class _Stopping(Exception):
    """Enough for now, between two batches: told to stop, or letters may wait."""


def carry_out_imports(clock: Clock, is_stopping: IsStopping = lambda: False) -> int:
    """Carry out what waits. Says how many were looked at. Whatever is cut off goes on later."""
    enough = clock() + AT_A_TIME

    def is_enough() -> bool:
        return is_stopping() or clock() >= enough

    waiting = list(Import.objects.to_do(clock()).values_list("pk", flat=True)[:20])
    for pk in waiting:
        if not is_enough() and claim_import(pk, clock()):
            _carry_out(pk, clock, is_enough)
    return len(waiting)


def _carry_out(pk: int, clock: Clock, is_enough: IsStopping) -> None:
    def progress(done: int, total: int) -> None:
        if is_enough():
            raise _Stopping

    intake = Import.objects.select_related("owner").get(pk=pk)
    try:
        if intake.undo_asked_at:
            undo_import(intake, clock(), progress)
        else:
            run_import(intake, clock(), progress)
    except _Stopping:
        pass
    except (DataError, IntegrityError, UnicodeError):
        log.exception("Import %s cannot be carried out.", pk)
        if not intake.undo_asked_at:
            intake.give_up(clock(), CANNOT)
    finally:
        # Free at once for whoever continues, and not only when the claim has run out.
        release_import(pk)
