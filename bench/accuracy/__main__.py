"""`python -m bench.accuracy FOLDER [KIND ...] [--half even|odd] [--wrong]`: a table of marks.

FOLDER holds KIND.jsonl with a row a line: id, text (and subject), labels. Half of the rows, told
by their id alone, can be kept unseen while something is mended.
"""

import json
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from bench.accuracy.marks import Row, written

KINDS = ("questions", "requests", "thanks", "replies")


def rows_of(path: Path, half: str) -> list[Row]:
    """The rows, or those of one half."""
    rows: list[Row] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    # A mail kept as it came stands in a file of its own; the module of its kind reads it.
    rows = [{**row, "folder": str(path.parent)} for row in rows]
    return [row for row in rows if half in ("", half_of(str(row["id"])))]


def half_of(name: str) -> str:
    return "odd" if sha256(name.encode()).digest()[0] % 2 else "even"


def report(folder: Path, kind: str, half: str, is_wrong_shown: bool) -> None:
    path = folder / f"{kind}.jsonl"
    if not path.exists():
        print(f"{kind}: {path.name} is not there: not measured.\n")
        return
    rows = rows_of(path, half)
    measure = import_module(f"bench.accuracy.{kind}").measured
    measure(rows[:1])  # warm
    began = time.process_time()
    marks = measure(rows)
    took = (time.process_time() - began) / max(len(rows), 1) * 1000
    print(
        f"## {kind.title()}{f', {half} half' if half else ''}: {took:.2f} ms of one core a text\n"
    )
    print("\n".join(written(marks, len(rows))), end="\n\n")
    for mark in marks if is_wrong_shown else ():
        for line in mark.wrong:
            print(f"{mark.name}: {line}")


def main(typed: Sequence[str] | None = None) -> None:
    parser = ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--half", choices=("even", "odd"), default="")
    parser.add_argument("--wrong", action="store_true", help="and the rows it gets wrong")
    options = parser.parse_args(typed)
    for kind in options.kinds or KINDS:
        report(options.folder, kind, options.half, options.wrong)


if __name__ == "__main__":
    main()
