"""The words of a PDF made here, read back by the maps that come with its fonts."""

import re
import zlib
from collections.abc import Iterator

ESCAPES = {"n": 10, "r": 13, "t": 9, "b": 8, "f": 12}
FONT = re.compile(r"/f(\d+) [\d.]+ Tf")
OCTAL = re.compile(r"[0-7]{1,3}")


def parts(raw: bytes) -> Iterator[bytes]:
    """What is packed in the file, unpacked."""
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", raw, re.DOTALL):
        try:
            yield zlib.decompress(packed)
        except zlib.error:
            yield packed


def words(raw: bytes) -> str:
    """All that is written in it, in the order of the file, with single spaces."""
    found = [part.decode("latin-1") for part in parts(raw)]
    maps = [glyphs(part) for part in found if "begincmap" in part]
    pages = [part for part in found if "]TJ" in part or ")Tj" in part]
    return " ".join(" ".join(said(page, maps) for page in pages).split())


def glyphs(part: str) -> dict[int, str]:
    pairs = re.findall(r"^<([0-9A-F]{4})> <([0-9A-F]+)>$", part, re.MULTILINE)
    return {int(glyph, 16): bytes.fromhex(sign).decode("utf-16-be") for glyph, sign in pairs}


def said(page: str, maps: list[dict[int, str]]) -> str:
    """Each piece by the font named before it; a space after each operator."""
    line, at, font = [], 0, 0
    while at < len(page):
        if named := FONT.match(page, at):
            font, at = int(named[1]), named.end()
        elif page[at] == "(":
            codes, at = literal(page, at + 1)
            pairs = zip(codes[::2], codes[1::2], strict=True)
            line += [maps[font].get(256 * high + low, "") for high, low in pairs]
        else:
            line += " " if page.startswith(("TJ", "Tj"), at) else ""
            at += 1
    return "".join(line)


def literal(page: str, at: int) -> tuple[list[int], int]:
    """The bytes of a string that begins here, and where it ends. Pairs of brackets may nest."""
    codes, depth = [], 1
    while True:
        sign = page[at]
        if octal := OCTAL.match(page, at + 1) if sign == "\\" else None:
            codes.append(int(octal[0], 8))
            at = octal.end()
            continue
        if sign == "\\":
            codes.append(ESCAPES.get(page[at + 1], ord(page[at + 1])))
            at += 2
            continue
        depth += {"(": 1, ")": -1}.get(sign, 0)
        at += 1
        if not depth:
            return codes, at
        codes.append(ord(sign))
