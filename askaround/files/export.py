"""Everything of one asker as one file, for any other askaround and for reading without one."""

import json
from datetime import datetime
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import IO, BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from askaround.adapters.tables import write_people
from askaround.files import readable
from askaround.files.backup import Progress, beside, refuse_existing
from askaround.files.own_rows import Numbers, fields, of, own_rows, settled
from askaround.files.rows import Model, line, one_moment, schema, tables
from askaround.record.asker import Asker

FORMAT = 1
MAIN = "askaround.json"
README = """Everything that askaround knew on {day}.

askaround.json   all of it, for another askaround: askaround import FILE
people.csv       the people, as a table
notes/           what is written of them, a file for each person
letters.mbox     the letters, for a mail program
meetings/        the meetings, for a calendar

The password of a mail account is not here. docs/export-format.md says what askaround.json holds.
"""


def export(owner: Asker, target: Path, now: datetime, progress: Progress | None = None) -> None:
    """Write everything of one asker into a file that is not there yet."""
    refuse_existing(target)
    with beside(target) as part, part.open("wb") as file:
        write_export(owner, cast(BinaryIO, file), now, progress)


def write_export(
    owner: Asker, file: BinaryIO, now: datetime, progress: Progress | None = None
) -> None:
    """The same into an open file, as a page offers it."""
    with one_moment(), ZipFile(file, "w", ZIP_DEFLATED) as packed:
        part = partial(_open, packed, at=now)
        with part("README.txt") as out:
            out.write(README.format(day=now.date()).encode())
        with part(MAIN) as out:
            _write_tables(owner, out, now, progress)
        with part("people.csv") as out:
            out.writelines(write_people(readable.people(owner)))
        with part("letters.mbox") as out:
            out.writelines(readable.letters(owner))
        for name, content in chain(readable.notes(owner), readable.meetings(owner)):
            with part(name) as out:
                out.write(content)


def _open(packed: ZipFile, name: str, at: datetime) -> IO[bytes]:
    about = ZipInfo(name, at.timetuple()[:6])
    about.compress_type = ZIP_DEFLATED
    return packed.open(about, "w", force_zip64=True)


def _write_tables(owner: Asker, out: IO[bytes], now: datetime, progress: Progress | None) -> None:
    """One row a line, so that nobody has to hold the whole of it to read it."""
    numbers, counts = Numbers(owner), {model: of(model, owner).count() for model in tables()}
    head = {
        "askaround": "export",
        "format": FORMAT,
        "schema": schema(),
        "exported_at": now.isoformat(),
        "rows": {str(model._meta.model_name): count for model, count in counts.items()},
    }
    out.write(json.dumps(head).encode()[:-1] + b',\n"tables": [\n')
    done, total = 0, sum(counts.values())
    for number, (model, count) in enumerate(counts.items(), start=1):
        checksum = _write_table(out, model, numbers, now)
        out.write(f'], "sha256": "{checksum}"}}{"," * (number < len(counts))}\n'.encode())
        done += count
        if progress:
            progress(done, total)
    out.write(b"]}\n")


def _write_table(out: IO[bytes], model: Model, numbers: Numbers, now: datetime) -> str:
    named = [field.attname for field in fields(model)]
    about = {"table": model._meta.model_name, "columns": named}
    out.write(json.dumps(about).encode()[:-1] + b', "rows": [\n')
    checksum, before = sha256(), b""
    for row in own_rows(model, numbers):
        written = line(settled(model, row, now))
        checksum.update(written)
        out.write(before + written[:-1])
        before = b",\n"
    out.write(b"\n" if before else b"")
    return checksum.hexdigest()
