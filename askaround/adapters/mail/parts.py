"""A raw message taken apart: headers and parts, however broken, in bounded time and memory.

The standard parser goes down into nested parts without a limit, and takes time and memory for
every one; this one stops at a depth, a number and a length, and says that it did.
"""

import base64
import binascii
import re
from dataclasses import dataclass, field
from email.header import decode_header
from email.parser import BytesHeaderParser

LONGEST = 12_000_000
LONGEST_HEADERS = 200_000
LONGEST_HEADER = 4_000
LONGEST_BODY = 600_000
DEEPEST = 8
MOST_PARTS = 60
# A charset's name as mail has it, and as Python has it.
_CHARSETS = {
    "unknown-8bit": "utf-8", "default": "utf-8", "x-unknown": "utf-8", "ansi_x3.4-1968": "ascii",
    "ks_c_5601-1987": "cp949", "gb2312": "gb18030", "x-gbk": "gb18030", "iso-8859-8-i": "cp1255",
    "utf8": "utf-8", "unicode-1-1-utf-7": "utf-7", "x-sjis": "cp932", "shift_jis": "cp932",
    "iso-8859-1": "cp1252", "us-ascii": "utf-8", "ascii": "utf-8",
}  # fmt: skip
_BLANK = re.compile(rb"\r?\n\r?\n|\r\r")
_PARAMETER = re.compile(r";\s*([\w*.-]{1,40})\s*=\s*(\"(?:[^\"\\]|\\.){0,400}\"|[^;\s]{0,400})")


@dataclass
class Part:
    """One part: its headers in lower case, its kind, what it holds."""

    headers: dict[str, list[str]]
    kind: str
    parameters: dict[str, str]
    body: bytes = b""
    parts: list["Part"] = field(default_factory=list)

    def header(self, name: str) -> str:
        """The first of that name, its encoded words read, on one line."""
        return decoded(self.headers.get(name, [""])[0])

    def raw_header(self, name: str) -> str:
        return " ".join(self.headers.get(name, [""])[0].split())

    @property
    def filename(self) -> str:
        named = _parameters(self.raw_header("content-disposition")).get("filename")
        return decoded(named or self.parameters.get("name", ""))[:200]

    @property
    def is_attached(self) -> bool:
        return self.raw_header("content-disposition").lower().startswith("attachment")


class Budget:
    """How many parts may still be taken out of a message."""

    def __init__(self) -> None:
        self.parts = MOST_PARTS
        self.is_spent = False


def take_apart(raw: bytes) -> tuple[Part, bool]:
    """The message as a tree of parts, and whether something was left out of it."""
    budget = Budget()
    budget.is_spent = len(raw) > LONGEST
    return _part(raw[:LONGEST], 0, budget), budget.is_spent


def _part(raw: bytes, depth: int, budget: Budget) -> Part:
    raw = raw.removeprefix(b"\n").lstrip(b"\x00") if depth == 0 else raw
    if depth == 0 and raw.startswith(b"From "):
        raw = raw.partition(b"\n")[2]
    head, body = _split(raw)
    headers = _headers(head)
    declared = headers.get("content-type", [""])[0]
    kind = declared.partition(";")[0].strip().lower() or "text/plain"
    found = Part(headers, kind, _parameters(declared), body)
    boundary = found.parameters.get("boundary", "")
    if kind.startswith("multipart/") and boundary:
        found.parts = _inner(body, boundary, depth, budget)
        found.body = body if not found.parts else b""
    elif kind in ("message/rfc822", "message/global") and depth < DEEPEST and _takes(budget):
        found.parts = [_part(body, depth + 1, budget)]
    return found


def _split(raw: bytes) -> tuple[bytes, bytes]:
    """Headers and body. What begins with a blank line, or has none, has one of them only."""
    if raw.startswith((b"\n", b"\r\n")):
        return b"", raw.lstrip(b"\r\n")
    blank = _BLANK.search(raw, 0, LONGEST_HEADERS)
    if blank is None:
        return raw[:LONGEST_HEADERS], b""
    return raw[: blank.start()], raw[blank.end() :]


def _headers(head: bytes) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    message = BytesHeaderParser().parsebytes(head + b"\n\n")
    for name, value in message.raw_items():
        kept = found.setdefault(name.lower(), [])
        if len(kept) < 20:
            kept.append(str(value)[:LONGEST_HEADER])
    return found


def _takes(budget: Budget) -> bool:
    if budget.parts <= 0:
        budget.is_spent = True
        return False
    budget.parts -= 1
    return True


def _inner(body: bytes, boundary: str, depth: int, budget: Budget) -> list[Part]:
    """The parts between the boundaries; the last may lack its end."""
    if depth >= DEEPEST:
        budget.is_spent = True
        return []
    mark = b"--" + boundary.encode("ascii", "surrogateescape")
    found, at, begin = [], 0, -1
    while (at := body.find(mark, at)) >= 0:
        if at and body[at - 1 : at] not in (b"\n", b"\r"):
            at += len(mark)
            continue
        if begin >= 0 and _takes(budget):
            found.append(_part(body[begin:at], depth + 1, budget))
        end = body.find(b"\n", at)
        if body[at + len(mark) : at + len(mark) + 2] == b"--" or end < 0 or budget.parts <= 0:
            return found
        begin = at = end + 1
    if begin >= 0 and _takes(budget):
        found.append(_part(body[begin:], depth + 1, budget))
    return found


def _parameters(declared: str) -> dict[str, str]:
    """What stands behind the semicolons. RFC 2231's pieces are joined, its signs read."""
    pieces: dict[str, str] = {}
    for m in list(_PARAMETER.finditer(declared[:LONGEST_HEADER]))[:30]:
        name, value = m.group(1).lower(), m.group(2).strip()
        value = re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value
        bare = name.partition("*")[0]
        value = _percent(value) if name.endswith("*") else value
        pieces[bare] = pieces.get(bare, "") + value if "*" in name else value
    return pieces


def _percent(value: str) -> str:
    charset, quote, rest = value.partition("''")
    signs = re.sub(
        rb"%([0-9a-fA-F]{2})",
        lambda m: bytes([int(m[1], 16)]),
        (rest or value).encode("utf-8", "replace"),
    )
    return in_words(signs, charset if quote else "utf-8")


def decoded(value: str) -> str:
    """A header's words (RFC 2047), on one line; what cannot be read stays as it stands."""
    flat = " ".join(value.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
    if "=?" not in flat:
        return flat
    try:
        pieces = decode_header(flat[:LONGEST_HEADER])
    except (ValueError, binascii.Error, LookupError):
        return flat
    words = [p if isinstance(p, str) else in_words(p, charset or "utf-8") for p, charset in pieces]
    return " ".join("".join(words).split())


def in_words(raw: bytes, charset: str) -> str:
    """Bytes as text: in the charset they claim, else in UTF-8, else in Western European."""
    named = charset.strip(" \"'").lower()
    for name in (_CHARSETS.get(named, named), "utf-8"):
        try:
            return raw.decode(name).replace("\x00", "")
        except (UnicodeError, LookupError, ValueError):
            continue
    return raw.decode("cp1252", "replace").replace("\x00", "")


def content(part: Part) -> str:
    """A part's text, its transfer encoding undone, however broken."""
    raw = part.body[: LONGEST_BODY * 2]
    encoding = part.raw_header("content-transfer-encoding").lower().strip(" ;\"'")
    if encoding.startswith("base64"):
        raw = _from_base64(raw)
    elif encoding.startswith("quoted"):
        raw = binascii.a2b_qp(raw)
    charset = part.parameters.get("charset", "utf-8")
    return in_words(raw[:LONGEST_BODY], charset).replace("\r\n", "\n").replace("\r", "\n")


def _from_base64(raw: bytes) -> bytes:
    """What can be read of it: signs that do not belong are left out, the rest filled up."""
    clean = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    clean = clean[: len(clean) - (len(clean) % 4 == 1)]
    return base64.b64decode(clean + b"=" * (-len(clean) % 4))
