"""Which folder of a mailbox is which: by its mark (RFC 6154), or else by its name."""

import re
from typing import Any

SENT_NAMES = ("sent", "sent items", "sent messages", "sent mail", "inbox.sent")
LISTED = re.compile(rb'\(([^)]*)\) (?:"(?:[^"\\]|\\.)*"|NIL) (.+)', re.S)


def sent_among(said: list[Any]) -> str:
    """Of the folders listed, the one that is marked for what was sent, or else called so."""
    called = ""
    for row in said:
        # A name that comes as a literal stands beside what is said about it.
        text = row[0].rpartition(b" ")[0] + b" " + row[1] if isinstance(row, tuple) else row or b""
        found = LISTED.match(text)
        if found is None or not found[2].isascii():
            continue
        name = found[2].decode().strip()
        if name.startswith('"') and name.endswith('"'):
            name = re.sub(r"\\(.)", r"\1", name[1:-1])
        if rb"\sent" in found[1].lower().split():
            return name
        called = name if name.casefold() in SENT_NAMES else called
    return called
