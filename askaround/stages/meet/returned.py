"""The notes of a note file, as they come back: text that may have travelled through mail programs.

At its end stands `askaround:1:CRC:BASE64:end`. Whatever else is in it, and however the lines were
broken or quoted, only that part is read; one that was cut or changed on the way is refused whole.
"""

import binascii
import json
import re
from base64 import b64decode
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zlib import crc32

LARGEST = 2_000_000  # characters of what is pasted
MOST = 5_000  # entries
PART = re.compile(r"askaround:1:([0-9a-f]{8}):([A-Za-z0-9+/=>\s]*):end")
NOT_OURS = "No notes of a note file are in it. Copy everything there is in the field, to the end."
CUT = "A part was lost on the way, so nothing was taken in. Copy it once more, or send the file."
TOO_LONG = "That is more than notes of one meeting. Nothing was taken in."


class NotRead(ValueError):
    """It cannot be read, with what to do."""


@dataclass(frozen=True, kw_only=True)
class Returned:
    """What a note file gave back. `ahead` is how far its clock is certainly ahead, in ms."""

    interview: UUID
    written_at: float
    entries: tuple[dict[str, Any], ...]

    def ago(self, entry: dict[str, Any], now: datetime) -> float:
        """How long ago it was, in milliseconds: a clock that is ahead is set back first."""
        here = now.timestamp() * 1000
        return here - float(entry["at"]) + max(0.0, self.written_at - here)


def read(text: str) -> Returned:
    """What is in a text that was pasted or uploaded; or `NotRead`."""
    if len(text) > LARGEST:
        raise NotRead(TOO_LONG)
    found = PART.search(text)
    if found is None:
        raise NotRead(CUT if "askaround:1:" in text else NOT_OURS)
    try:
        content = b64decode(re.sub(r"[>\s]", "", found[2]), validate=True)
    except binascii.Error as error:
        raise NotRead(CUT) from error
    if f"{crc32(content):08x}" != found[1]:
        raise NotRead(CUT)
    return checked(content)


def checked(content: bytes) -> Returned:
    """The sum is right, so it was written by a note file; or by somebody who wishes it were."""
    try:
        whole = json.loads(content)
        entries = tuple(entry_of(each) for each in whole["entries"])
        made = Returned(
            interview=UUID(str(whole["interview"])),
            written_at=float(whole["written_at"]),
            entries=entries,
        )
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise NotRead(NOT_OURS) from error
    if len(entries) > MOST:
        raise NotRead(TOO_LONG)
    return made


def entry_of(given: dict[str, Any]) -> dict[str, Any]:
    """One entry with its parts as text, and the time as a number."""
    entry = {name: str(given.get(name) or "") for name in ("id", "kind", "question", "parent")}
    is_starred = {"star": "on"} if given.get("star") is True else {}
    return {**entry, "text": str(given["text"]), "at": float(given["at"]), **is_starred}
