"""Bring in a table of people, which can be taken back on its page; or a whole exported notebook
into an empty one."""

import sys
import time
from argparse import Namespace
from pathlib import Path
from zipfile import is_zipfile

from askaround.adapters.own_zone import own_zone
from askaround.adapters.tables import UnreadableTable
from askaround.commands import up_to_date
from askaround.commands.clock import now
from askaround.commands.progress import Progress, shown
from askaround.files.intake import run_import, take_in
from askaround.files.take_over import ExportError, import_all
from askaround.record.asker import Asker, the_asker
from askaround.record.intake import Import, claim_import, release_import

BAD_SHOWN = 10
DONE = "Added {added:,} people. Already there: {there:,}. Rows that could not be used: {bad:,}."
ALL = "Everything in {file} is here now, and was compared with it."
BACK = "To take them back, open “Bring in a table” in the notebook."


def run(options: Namespace) -> int:
    up_to_date.record()
    owner, file = the_asker(now(), own_zone()), options.file
    return everything(owner, file) if is_zipfile(file) else a_table(owner, file)


def everything(owner: Asker, source: Path) -> int:
    try:
        with shown("Bringing in") as progress:
            import_all(owner, source, progress)
    except ExportError as error:
        sys.exit(str(error))
    print(ALL.format(file=source))
    return 0


def a_table(owner: Asker, source: Path) -> int:
    try:
        with source.open("rb") as file:
            made = take_in(owner, source.name, file, now())
    except (UnreadableTable, OSError) as error:
        sys.exit(str(error))
    made.queue(now())
    with shown("Bringing in") as progress:
        while made.state == "under_way":
            go_on(made, progress)
    return say(made)


def go_on(made: Import, progress: Progress) -> None:
    """Bring them in here; or watch the worker do it, where it was quicker."""
    if claim_import(made.pk, now()):
        try:
            run_import(made, now(), progress)
        finally:
            release_import(made.pk)
    else:
        time.sleep(0.2)
    made.refresh_from_db()
    progress(made.done, made.total)


def say(made: Import) -> int:
    for row in made.bad[:BAD_SHOWN]:
        print(f"Line {row['line']}: {row['reason']}")
    more = made.bad_count - BAD_SHOWN
    if more > 0:
        print(f"and {more:,} more")
    if made.trouble:
        sys.exit(made.trouble)
    print(DONE.format(added=made.added, there=made.already_there, bad=made.bad_count))
    print(BACK)
    return 0
