"""How answers that came in are read, beside their labels."""

import base64
from collections.abc import Sequence
from pathlib import Path

from askaround.commands.texts.replies import answer
from bench.accuracy.marks import Mark, Row, read_of

LABELS = (
    "acceptance",
    "decline",
    "out_of_office",
    "bounce",
    "asks_to_propose_times",
    "proposes_times",
    "redirects",
)


def measured(rows: Sequence[Row]) -> list[Mark]:
    """The marks of the replies. A mail kept as it came is read from its bytes."""
    exact, human = Mark("exact set of labels", 0.92), Mark("person or machine")
    texts = Mark("exact set, mails read as pasted text")
    unsafe = Mark("a machine or a no taken for a yes (right: 1)", 1.0)
    each = [Mark(name) for name in LABELS]
    for row in rows:
        wanted = sorted(row["labels"])
        pasted = read_of(answer, row)
        said = answer(_raw(row)) if row.get("file") else pasted
        given = sorted(str(label) for label in said["labels"])
        exact.answered(row, wanted, given)
        texts.answered(row, wanted, sorted(str(label) for label in pasted["labels"]))
        human.answered(row, row["human"], said["human"])
        yes = "acceptance" in (*given, *pasted["labels"]) and "acceptance" not in wanted
        is_unsafe = yes and (not row["human"] or "decline" in wanted)
        unsafe.answered(row, False, is_unsafe)
        for mark in each:
            mark.found(row, mark.name in wanted, mark.name in given)
    return [exact, texts, unsafe, human, *each]


def _raw(row: Row) -> dict[str, object]:
    folder = Path(row["folder"])
    path = next(p for p in (folder / row["file"], folder / "replies" / row["file"]) if p.exists())
    return {"id": row["id"], "raw": base64.b64encode(path.read_bytes()).decode()}
