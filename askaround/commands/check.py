"""Look whether everything is sound, and mend what can be made anew from the facts."""

import sys
from argparse import Namespace
from collections.abc import Iterator

from django.conf import settings

from askaround.commands import up_to_date
from askaround.commands.clock import now
from askaround.commands.progress import shown
from askaround.files.check import check
from askaround.outbox import heartbeat
from askaround.record.models import Message

FINE = "Everything is as it should be."


def run(options: Namespace) -> int:
    """A sentence for each thing that is not right; the exit code says whether there is one."""
    up_to_date.refuse_wrong_settings()
    with shown("Looking") as progress:
        found = [*check(options.repair, progress), *letters()]
    print(f"Looked at {settings.DATA}.")
    for sentence in found:
        print(sentence, file=sys.stderr)
    if not found:
        print(FINE)
    return 1 if found else 0


def letters() -> Iterator[str]:
    """Letters that wait for a worker, or for the asker."""
    waiting, uncertain = Message.objects.waiting().count(), Message.objects.uncertain().count()
    if waiting and not heartbeat.is_worker_running(now()):
        yield f"Letters that wait: {waiting}, and no worker is running. `start.py` starts one."
    if uncertain:
        yield f"Letters that may have gone out or not: {uncertain}. Today shows them."
