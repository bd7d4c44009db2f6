"""Copy the whole record into one file, while it is in use."""

import sys
from argparse import Namespace

from askaround.commands import up_to_date
from askaround.commands.progress import shown
from askaround.files.backup import BackupError, backup

DONE = "Everything is in {file}, and was read back to make sure."
KEY = "Keep a copy of secret.key elsewhere, too: without it, the mail password is typed anew."


def run(options: Namespace) -> int:
    up_to_date.record()
    try:
        with shown("Copying") as progress:
            backup(options.file, progress)
    except BackupError as error:
        sys.exit(str(error))
    print(DONE.format(file=options.file))
    print(KEY)
    return 0
