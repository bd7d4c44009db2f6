"""Mailboxes are watched beside all other work: one thread each, so that a server that is slow, or
hangs, holds up its own mailbox and no letter that goes out.

Where the server says by itself that something came (IDLE), the line is kept, and an answer is
seen within seconds. Elsewhere there is a look every two minutes. Whoever watches holds a claim on
the mailbox, renewed all the while: when a worker dies the next one takes over, and when the
settings change the claim is gone and the line with it.
"""

import logging
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from threading import Thread

from django.db import InterfaceError, OperationalError, connection

from askaround.adapters.gate import Policy
from askaround.adapters.mail.imap import VISIT, Visit
from askaround.adapters.mail.message import MailError
from askaround.inbox.looking import Clock, has_come, honestly, look_once, opened
from askaround.record.mail_account import MailAccount, claim_look

AT_ONCE = 20  # mailboxes watched by one worker
# A line that is cut sooner than this is not made anew at once: the server may do it every time.
PAUSE = 0.5  # seconds
HELD_LONG = timedelta(minutes=1)
IsStopping = Callable[[], bool]
Begin = Callable[[int, Callable[[], None]], None]
log = logging.getLogger(__name__)
THREADS: dict[int, Thread] = {}  # of this process, by account


def in_a_thread(pk: int, watches: Callable[[], None]) -> None:
    def watched() -> None:
        try:
            watches()
        except (OperationalError, InterfaceError):
            # The worker says that the record cannot be reached. It is begun again later.
            pass
        except Exception:
            log.exception("A mailbox was not looked into. It is tried again in a while.")
        finally:
            connection.close()

    # A daemon: a server that never answers does not keep the worker from ending.
    THREADS[pk] = Thread(target=watched, daemon=True, name=f"mailbox {pk}")
    THREADS[pk].start()


def watch_mailboxes(clock: Clock, is_stopping: IsStopping, begin: Begin = in_a_thread) -> int:
    """Begin with each mailbox whose time has come and that is not watched here. Returns at once,
    and says with how many it has begun."""
    for pk in [pk for pk, thread in THREADS.items() if not thread.is_alive()]:
        del THREADS[pk]
    due = MailAccount.objects.to_look(clock()).exclude(pk__in=[*THREADS])
    begun = 0
    for pk in due.values_list("pk", flat=True)[: max(AT_ONCE - len(THREADS), 0)]:
        if not is_stopping():
            begin(pk, partial(watch, pk, clock, is_stopping))
            begun += 1
    return begun


def let_go(seconds: float) -> None:
    """The worker ends: those who wait are gone within a second, and nobody waits for the rest."""
    for thread in [*THREADS.values()]:
        thread.join(seconds)


def watch(pk: int, clock: Clock, is_stopping: IsStopping, policy: Policy = "personal") -> None:
    """Look, and go on looking on the same line where the server says when something comes."""
    if not claim_look(pk, clock()):
        return
    account = MailAccount.objects.select_related("owner").get(pk=pk)
    with honestly(account, clock), opened(account, clock(), policy, VISIT) as visit:
        if visit is not None:
            look_once(visit, account, clock)
            while visit.can_wait() and wait(visit, account, clock, is_stopping):
                # What comes in a row is seen in one look, and a server that says so without end
                # does not keep the machine busy.
                time.sleep(PAUSE)
                visit.goes_on()
                look_once(visit, account, clock)


def wait(visit: Visit, account: MailAccount, clock: Clock, is_stopping: IsStopping) -> bool:
    """Wait on the line. Whether to look again, on the same line."""
    since = clock()

    def is_over() -> bool:
        return is_stopping() or not account.keep_claim(clock())

    try:
        if not has_come(visit, account):
            visit.wait(is_over)
    except MailError:
        # A line may be cut at any time, and that is no trouble yet. It is one if it cannot be
        # made anew; and where it is cut every time, there is a look every two minutes.
        if clock() - since > HELD_LONG:
            account.look_at_once(clock())
        return False
    return not is_over()
