"""Everything of the asker as one file: for another askaround, and for reading without one."""

import sys
from argparse import Namespace

from askaround.adapters.own_zone import own_zone
from askaround.commands import up_to_date
from askaround.commands.clock import now
from askaround.commands.progress import shown
from askaround.files.backup import BackupError
from askaround.files.export import export
from askaround.record.asker import the_asker

DONE = "Everything is in {file}. Another askaround takes it over with `import`."


def run(options: Namespace) -> int:
    up_to_date.record()
    try:
        with shown("Writing") as progress:
            export(the_asker(now(), own_zone()), options.file, now(), progress)
    except BackupError as error:
        sys.exit(str(error))
    print(DONE.format(file=options.file))
    return 0
