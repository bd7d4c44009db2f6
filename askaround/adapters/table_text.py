"""The lines of a text file from anywhere: whatever the encoding and the line breaks.

One line and one piece of the file are in memory at a time.
"""

import codecs
from collections.abc import Iterator
from io import IncrementalNewlineDecoder
from itertools import chain
from typing import BinaryIO

PIECE = 65_536  # bytes
# Nothing longer is a line of a table. What is beyond it is dropped; the line stays too long.
LONGEST_LINE = 200_000
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class TooLarge(Exception):
    """The file has more bytes than allowed."""


def read_lines(file: BinaryIO, max_bytes: int) -> Iterator[str]:
    """Each line with its line break, which is always one newline sign."""
    pieces = _pieces(file, max_bytes)
    first = next(pieces, b"")
    inner = codecs.getincrementaldecoder(encoding(first))("askaround.one-byte")
    decoder = IncrementalNewlineDecoder(inner, translate=True)
    rest = ""
    for piece in chain([first], pieces):
        *whole, rest = (rest + decoder.decode(piece)).split("\n")
        for line in whole:
            yield line + "\n"
        rest = rest[:LONGEST_LINE]
    *whole, rest = (rest + decoder.decode(b"", final=True)).split("\n")
    yield from (line + "\n" for line in whole)
    if rest:
        yield rest + "\n"


def encoding(first: bytes) -> str:
    """Told by the mark at its beginning, or by the zeros that UTF-16 leaves between letters."""
    for mark, name in MARKS:
        if first.startswith(mark):
            return name
    sample = first[:2_000]
    if sample.count(0) > len(sample) // 4:
        return "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"
    return "utf-8"


def _pieces(file: BinaryIO, max_bytes: int) -> Iterator[bytes]:
    taken = 0
    while piece := file.read(PIECE):
        taken += len(piece)
        if taken > max_bytes:
            raise TooLarge
        yield piece


def _as_one_byte(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 come from older programs on Windows (cp1252)."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    end = error.end
    if "16" in error.encoding:
        return "\N{REPLACEMENT CHARACTER}", end
    while end < len(error.object) and error.object[end] >= 0x80:
        end += 1
    return error.object[error.start : end].decode("cp1252", "replace"), end


codecs.register_error("askaround.one-byte", _as_one_byte)
