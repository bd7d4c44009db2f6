"""Paragraphs as short lines that a mail program joins again (format=flowed, RFC 3676)."""

import re

WIDTH = 72
SIGNATURE = "-- "


def flow(lines: list[str]) -> list[str]:
    """Each line cut at spaces; a cut is marked by the space left at its end."""
    return [part for line in lines for part in _cut(line)]


def _cut(line: str) -> list[str]:
    if line == SIGNATURE:
        return [line]
    parts = [""]
    for word in re.findall(r"[^ ]* +|[^ ]+$", line.rstrip(" ")):
        # A line that reads "-- " would be taken for the sign before a signature.
        if parts[-1] and parts[-1] != SIGNATURE and len(parts[-1] + word.rstrip(" ")) > WIDTH:
            parts.append(word)
        else:
            parts[-1] += word
    return [_stuffed(part) for part in parts]


def _stuffed(part: str) -> str:
    """One space more where the line's first sign would be read as a quotation or eaten."""
    return " " + part if part.startswith((" ", ">", "From ")) else part
