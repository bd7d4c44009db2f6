"""`python -m askaround.commands COMMAND`: what `python3 start.py` runs in its environment."""

import os
import sys
from argparse import Namespace
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from secrets import token_urlsafe

from askaround.commands import texts
from askaround.commands.listing import complete, parser

STOPPED = 130  # as shells say it


def main(arguments: list[str]) -> int:
    # What is written from here on is the asker's alone: the record, its copies, the run file.
    os.umask(0o077)
    options = parser().parse_args(complete(arguments))
    if getattr(options, "texts", None):
        return texts.run(options)  # texts alone: no settings, no data folder, no record
    set_environment(options)
    import django  # only now: the settings are read from the environment
    from django.core.exceptions import ImproperlyConfigured

    from askaround.adapters.secrets import SecretError

    try:
        django.setup()
    except (ImproperlyConfigured, SecretError) as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"The data folder cannot be used ({error}). Nothing was changed.")
    code: int = import_module(options.chosen.path).run(options)
    return code


def main_or_stopped(arguments: list[str]) -> int:
    """Ctrl-C is a way to end a command, not a fault to report."""
    try:
        return main(arguments)
    except KeyboardInterrupt:
        return STOPPED


def set_environment(options: Namespace) -> None:
    """What was typed, where the settings look for it."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "askaround.config.settings"
    if options.data:
        os.environ["ASKAROUND_DATA"] = str(options.data.expanduser().absolute())
    if options.chosen.name == "demo":
        # Beside the asker's own folder, never in it; and never in their PostgreSQL.
        os.environ["ASKAROUND_DATA"] = str(data_folder().parent / "askaround-demo")
        os.environ.pop("DATABASE_URL", None)
    if options.chosen.serves:
        # The settings get the token's hash alone, and so does the worker after them.
        options.token = token_urlsafe(24)
        os.environ["ASKAROUND_LAUNCH_HASH"] = sha256(options.token.encode()).hexdigest()


def data_folder() -> Path:
    """The same as in the settings, which cannot be asked yet."""
    from platformdirs import user_data_path

    named = os.environ.get("ASKAROUND_DATA")
    return Path(named).expanduser().absolute() if named else user_data_path("askaround")


if __name__ == "__main__":
    sys.exit(main_or_stopped(sys.argv[1:]))
