"""Say what is due, as Today and the reminder do."""

from argparse import Namespace

from askaround.adapters.own_zone import own_zone
from askaround.commands import up_to_date
from askaround.commands.clock import now
from askaround.record.asker import the_asker
from askaround.today.due import due
from askaround.today.said import as_text


def run(options: Namespace) -> int:
    up_to_date.record()
    at = now()
    owner = the_asker(at, own_zone())
    print(as_text(due(owner, at), at), end="")
    return 0
