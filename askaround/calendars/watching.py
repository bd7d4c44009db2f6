"""What the worker does for calendars, beside its other work: a slow server holds up nothing."""

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Thread

from django.db import InterfaceError, OperationalError, connection

from askaround.adapters.gate import Policy
from askaround.calendars.reading import read_again
from askaround.calendars.writing import write_due
from askaround.record.calendar import claim_reading
from askaround.record.models import Calendar

AT_A_TIME = 50
log = logging.getLogger(__name__)
Clock = Callable[[], datetime]
IsStopping = Callable[[], bool]
THREADS: list[Thread] = []  # of this process: the one that reads


def read_due(clock: Clock, is_stopping: IsStopping, policy: Policy = "personal") -> int:
    """Read each calendar whose time has come. Says how many."""
    read = 0
    for pk in Calendar.objects.to_read(clock()).values_list("pk", flat=True)[:AT_A_TIME]:
        # Claimed and committed first: two workers never ask the same server twice.
        if is_stopping() or not claim_reading(pk, clock()):
            continue
        found = Calendar.objects.select_related("owner").filter(pk=pk).first()
        if found is not None:
            read += read_again(found, clock(), policy)
    return read


def begin(clock: Clock, is_stopping: IsStopping) -> bool:
    """Begin with what is due, and return at once. False where it is being done already."""
    if any(thread.is_alive() for thread in THREADS):
        return False
    writes = Calendar.objects.filter(writes=True).exists()
    if not writes and not Calendar.objects.to_read(clock()).exists():
        return False

    def reads() -> None:
        try:
            read_due(clock, is_stopping)
            write_due(clock, is_stopping)
        except (OperationalError, InterfaceError):
            pass  # the worker says that the record cannot be reached, and begins again later
        except Exception:
            log.exception("A calendar was not read. It is tried again in a while.")
        finally:
            connection.close()

    THREADS[:] = [Thread(target=reads, daemon=True, name="calendars")]
    THREADS[0].start()
    return True


def let_go(seconds: float) -> None:
    """The worker ends, and nobody waits longer for a slow server."""
    for thread in THREADS:
        thread.join(seconds)
