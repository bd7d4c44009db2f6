"""Every command, in one list. A new one is a line here and a module with `run(options)`.

Standard library only, so that `--help` answers before anything is installed.
"""

from argparse import SUPPRESS, ArgumentParser
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Argument = tuple[str, Mapping[str, Any]]

# Kinds of text that can be advised on: a line here, and a module of commands/texts.
KINDS = ("questions", "requests", "thanks", "replies")

PORT: Argument = (
    "--port",
    {"type": int, "metavar": "PORT", "help": "the port to answer on (8400, or the next free one)"},
)
HOST: Argument = (
    "--host",
    {"metavar": "HOST", "help": "the address to answer on: 127.0.0.1 (always), or ::1"},
)
NO_BROWSER: Argument = (
    "--no-browser",
    {"action": "store_true", "help": "print the link, and open no browser"},
)
SERVING = (PORT, HOST, NO_BROWSER)
FILE: Argument = ("file", {"type": Path, "metavar": "FILE"})
REPAIR: Argument = ("--repair", {"action": "store_true", "help": "and mend what is kept twice"})
TEXTS: Argument = (
    "texts",
    {
        "nargs": "?",
        "choices": KINDS,
        "metavar": "TEXTS",
        "help": f"{', '.join(KINDS)}: advice on such texts instead, JSON lines in and out",
    },
)
FRESH: Argument = ("--fresh", {"action": "store_true", "help": "begin the story again"})
DEMO = (*SERVING, FRESH)
CHECKING = (TEXTS, REPAIR)
WITH_SERVER: Argument = ("--with-server", {"action": "store_true", "help": SUPPRESS})
DATA: Argument = (
    "--data",
    {
        "type": Path,
        "metavar": "DIR",
        "help": "the folder that holds everything",
    },
)


@dataclass(frozen=True)
class Command:
    """A verb of the command line, and where its `run` lives."""

    name: str
    says: str
    arguments: tuple[Argument, ...] = ()
    serves: bool = False  # it opens the notebook
    module: str = ""  # where its name is a word of Python's own

    @property
    def path(self) -> str:
        return f"askaround.commands.{self.module or self.name}"


IMPORT = "bring in a table of people (CSV), or an exported notebook into an empty one"
COMMANDS = (
    Command("serve", "open the notebook in the browser (when nothing is named)", SERVING, True),
    Command("demo", "look round in a half-done exploration, in a folder of its own", DEMO, True),
    Command("today", "say what is due"),
    Command("worker", "send what is due; `serve` starts one by itself", (WITH_SERVER,)),
    Command("import", IMPORT, (FILE,), module="take_in"),
    Command("export", "write everything of yours into one file", (FILE,)),
    Command("backup", "copy everything into one file, while askaround runs", (FILE,)),
    Command("restore", "put a backup into an empty data folder", (FILE,)),
    Command("check", "look whether the settings, the record and the letters are sound", CHECKING),
)


def complete(typed: list[str]) -> list[str]:
    """Without a command, the notebook is opened."""
    if typed[:1] in (["-h"], ["--help"]) or (typed and not typed[0].startswith("-")):
        return typed
    return ["serve", *typed]


def parser() -> ArgumentParser:
    """What may be typed after `python3 start.py`."""
    made = ArgumentParser(
        prog="start.py",
        description="askaround walks you through informational interviews. Without a command it "
        "opens your notebook in the browser.",
        epilog="`start.py test` runs every test. `start.py COMMAND --help` says more.",
    )
    commands = made.add_subparsers(metavar="COMMAND", dest="command", required=True)
    for command in COMMANDS:
        described = command.says[:1].upper() + command.says[1:] + "."
        sub = commands.add_parser(command.name, help=command.says, description=described)
        for name, settings in (*command.arguments, DATA):
            sub.add_argument(name, **settings)
        sub.set_defaults(chosen=command)
    return made
