"""All clock work, in one list: what is done because time has passed, and not because somebody
pressed a button. Safe to run twice, and by any number of workers (docs/decisions/0005)."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db import InterfaceError, OperationalError

from askaround.calendars import watching as calendars
from askaround.commands.clock import now
from askaround.commands.instance import told
from askaround.files.waiting import carry_out_imports
from askaround.inbox.watching import watch_mailboxes
from askaround.outbox.sending import send_waiting
from askaround.record.intake import forget_unchosen
from askaround.record.message import give_up_dead_claims
from askaround.record.resting import let_rest
from askaround.record.traces import wipe
from askaround.today.reminder import send_reminders

# The connection is gone, or the disk is full. What else a database raises is the work's own fault.
UNREACHABLE = (OperationalError, InterfaceError)
log = logging.getLogger(__name__)
IsStopping = Callable[[], bool]


@dataclass(frozen=True)
class Work:
    """Something to do every so many seconds."""

    name: str
    does: Callable[[IsStopping], object]
    seconds: float


def send_letters(is_stopping: IsStopping) -> None:
    """What waits in the outbox, one letter at a time."""
    send_waiting(now, is_stopping=is_stopping)


def look_for_answers(is_stopping: IsStopping) -> None:
    """In each mailbox whose time has come, what answers a letter. It is only begun here."""
    watch_mailboxes(now, is_stopping)


def read_calendars(is_stopping: IsStopping) -> None:
    """The asker's own, to know when they are busy. It is only begun here."""
    calendars.begin(now, is_stopping)


def find_dead_claims(is_stopping: IsStopping) -> None:
    """Letters whose worker died are shown to the asker, and not sent again."""
    give_up_dead_claims(now())


def carry_out(is_stopping: IsStopping) -> None:
    """Tables of people are brought in, or taken back."""
    carry_out_imports(now, is_stopping)


def forget_files(is_stopping: IsStopping) -> None:
    """A table that was looked at and not brought in is not kept."""
    forget_unchosen(now())


def let_requests_rest(is_stopping: IsStopping) -> None:
    """After the follow-up, silence is an answer too."""
    let_rest(now())


def remind(is_stopping: IsStopping) -> None:
    """What Today shows, by mail, at each asker's hour."""
    running = told(settings.DATA)
    send_reminders(now(), base=running.address if running else "")


WORK = (
    Work("letters whose worker died", find_dead_claims, 60),
    Work("letters to send", send_letters, 1),
    Work("answers to look for", look_for_answers, 5),
    Work("calendars to read", read_calendars, 20),
    Work("requests to let rest", let_requests_rest, 600),
    Work("reminders", remind, 60),
    Work("tables of people to bring in", carry_out, 1),
    Work("tables nobody brought in", forget_files, 3600),
    Work("traces of what was deleted", wipe, 3600),
)


def tick(due: dict[Work, float], at: float, is_stopping: IsStopping) -> None:
    """Do what is due at this moment of a clock that only goes forward.

    One work that fails does not stop the others. A database that cannot be reached stops all.
    """
    for work in WORK:
        if is_stopping() or due.get(work, at) > at:
            continue
        due[work] = at + work.seconds
        try:
            work.does(is_stopping)
        except UNREACHABLE:
            raise
        except Exception:
            log.exception("Not done: %s. It is tried again in a while.", work.name)
            due[work] = at + max(60, 10 * work.seconds)
