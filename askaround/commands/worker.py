"""The worker: carries out clock work in a loop, until it is told to stop."""

import logging
import signal
import sys
import time
from argparse import Namespace
from threading import Event, Thread

from django.db import close_old_connections, connection

from askaround.calendars import watching as calendars
from askaround.commands import tick, up_to_date
from askaround.commands.clock import now
from askaround.inbox import watching
from askaround.outbox import heartbeat

POLL = 1.0  # seconds: one indexed query each
LONGEST_PAUSE = 60.0
log = logging.getLogger(__name__)
RUNS = "The worker is running. Ctrl-C stops it."
BROKEN = "The worker cannot reach the record: {error} It tries again by itself; letters wait."
BACK = "The worker reaches the record again."


def run(options: Namespace) -> int:
    if not options.with_server:
        # The server sees to this for its own worker.
        up_to_date.record()
        print(RUNS, flush=True)
    stopping = Event()
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, frame: stopping.set())
    if options.with_server:
        Thread(target=stop_with_the_server, args=(stopping,), daemon=True).start()
    try:
        keep_on(stopping)
    finally:
        watching.let_go(2)
        calendars.let_go(2)
        heartbeat.stop()
        connection.close()
    return 0


def stop_with_the_server(stopping: Event) -> None:
    """The server holds the other end of this pipe; it closes however the server ends."""
    sys.stdin.buffer.read()
    stopping.set()


def keep_on(stopping: Event) -> None:
    """One pass after another. A database that cannot be reached is said once, and tried again."""
    due: dict[tick.Work, float] = {}
    troubles = 0
    while not stopping.is_set():
        close_old_connections()
        try:
            tick.tick(due, time.monotonic(), stopping.is_set)
            heartbeat.beat(now())
        except tick.UNREACHABLE as error:
            if not troubles:
                print(BROKEN.format(error=str(error).strip()), file=sys.stderr, flush=True)
            troubles += 1
            connection.close()
        else:
            if troubles:
                print(BACK, file=sys.stderr, flush=True)
            troubles = 0
        stopping.wait(min(POLL * 2**troubles, LONGEST_PAUSE))
