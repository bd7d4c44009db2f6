"""Put a backup into an empty place."""

import sys
from argparse import Namespace

from django.conf import settings

from askaround.commands import instance, up_to_date
from askaround.commands.progress import shown
from askaround.files.backup import BackupError
from askaround.files.restore import restore

DONE = "{file} is restored into {folder}, and was compared with it row by row."
RUNS = "askaround is running on {folder}. Stop it first (Ctrl-C in its window), then restore."


def run(options: Namespace) -> int:
    lock = instance.take(settings.DATA)
    if lock is None:
        sys.exit(RUNS.format(folder=settings.DATA))
    with lock:
        up_to_date.refuse_wrong_settings()
        up_to_date.migrate()
        try:
            with shown("Restoring") as progress:
                restore(options.file, progress)
        except (BackupError, OSError) as error:
            sys.exit(str(error))
    print(DONE.format(file=options.file, folder=settings.DATA))
    return 0
