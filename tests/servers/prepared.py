"""A data folder as a first start leaves it, made once and copied: its tables, its asker, and the
files that pages load. A key of its own each folder makes by itself.

What a first start does is what tests/test_start.py and tests/commands/test_up_to_date.py are for;
all others begin with a folder that somebody has used before.
"""

import atexit
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import psycopg

ROOT = Path(__file__).parents[2]
OF_ITS_OWN = ("secret.key", "lock")
MAKE = "import django; django.setup(); from askaround.commands import up_to_date as it; "
MAKE += "it.everything()"


def prepare(folder: Path) -> None:
    """The folder, unless there is one."""
    if not folder.exists():
        shutil.copytree(_made(), folder, ignore=shutil.ignore_patterns(*OF_ITS_OWN))
        if url := os.environ.get("DATABASE_URL"):
            database_for(folder, url, like=_mark(_made()).read_text().rpartition("/")[2])


@cache
def _made() -> Path:
    made = Path(tempfile.mkdtemp(prefix="askaround-prepared-")) / "data"
    atexit.register(shutil.rmtree, made.parent, ignore_errors=True)
    more = {"DJANGO_SETTINGS_MODULE": "askaround.config.settings", "ASKAROUND_DATA": str(made)}
    told = environ(made, **more)
    subprocess.run([sys.executable, "-c", MAKE], env=told, cwd=ROOT, check=True)
    return made


def environ(folder: Path, **more: str) -> dict[str, str]:
    """Nothing of the tests' own settings, and a database of the folder's own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ASKAROUND_", "DJANGO_"))}
    kept |= {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "BROWSER": "true"}
    if "DATABASE_URL" in kept:
        kept["DATABASE_URL"] = database_for(folder, kept["DATABASE_URL"])
    return kept | more


def _mark(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.database")


def database_for(folder: Path, url: str, like: str = "template1") -> str:
    """On PostgreSQL each data folder gets a database, made when first asked for."""
    mark = _mark(folder)
    if not mark.exists():
        name = f"started_{secrets.token_hex(8)}"
        with psycopg.connect(url, autocommit=True) as line:
            line.execute(f"CREATE DATABASE {name} TEMPLATE {like}")
        mark.write_text(f"{url.rpartition('/')[0]}/{name}")
    return mark.read_text()
