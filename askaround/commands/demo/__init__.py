"""Look round: a believable half-done exploration, in a data folder of its own."""

import sys
from argparse import Namespace
from pathlib import Path

from django.conf import settings
from django.db import connection

from askaround.adapters.own_zone import own_zone
from askaround.commands import instance, serve, up_to_date
from askaround.commands.clock import now
from askaround.commands.demo.story import tell
from askaround.record.asker import the_asker

MARK = "this-is-a-demo"
TOLD = "This is the demo, in {folder}. Nobody in it is real. Begin it again with --fresh."
RUNS = "The demo is running; stop it first to begin it again."
NO_DEMO = "{folder} holds a record that is no demo. Nothing was changed."


def run(options: Namespace) -> int:
    folder: Path = settings.DATA
    lock = instance.take(folder)
    if lock:
        with lock:
            begin(folder, is_fresh=options.fresh)
    elif options.fresh:
        sys.exit(RUNS)
    print(TOLD.format(folder=folder), flush=True)
    return serve.run(options)


def begin(folder: Path, *, is_fresh: bool) -> None:
    """The story from its start, if it is asked for again or was never told here."""
    mark, records = folder / MARK, list(folder.glob("askaround.sqlite3*"))
    if mark.exists() and mark.read_text() == "told" and not is_fresh:
        return
    if records and not mark.exists():
        sys.exit(NO_DEMO.format(folder=folder))
    for record in records:
        record.unlink()
    # Before the story: one that was interrupted is no record of anybody's, and is begun again.
    mark.touch()
    up_to_date.everything()
    tell(the_asker(now(), own_zone()), now())
    mark.write_text("told")
    connection.close()
