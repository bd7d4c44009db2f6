"""Waiting on the line until the server says that something came: IDLE (RFC 2177)."""

import re
import time
from collections.abc import Callable

from askaround.adapters.mail.imap_line import PATIENCE, Line

# A line that was cut somewhere in between says nothing, whoever waits on it. So the waiting is
# ended and begun anew long before the 29 minutes after which a server may hang up.
LONGEST = 120.0  # seconds
PIECE = 1.0  # seconds, after which it is asked whether to go on
CAME = re.compile(rb"\* \d{1,15} EXISTS\b", re.I)


def is_offered(line: Line) -> bool:
    """Some servers say it only to those who are in."""
    line._get_capabilities()
    return "IDLE" in map(str.upper, line.capabilities)


def wait(line: Line, is_over: Callable[[], bool], seconds: float = LONGEST) -> bool:
    """Whether something came, which may be none of anybody's business."""
    line.goes_on(seconds + 2 * PATIENCE)
    until = time.monotonic() + seconds
    tag = line._new_tag()
    line.send(tag + b" IDLE\r\n")
    has_come = read_until(line, tag, b"+")
    while not has_come and time.monotonic() < until and not is_over():
        said = line.listen(PIECE) or b""
        if said.upper().startswith(b"* BYE"):
            raise line.abort("The server said goodbye.")
        has_come = bool(CAME.match(said))
    line.send(b"DONE\r\n")
    return read_until(line, tag, tag) or has_come


def read_until(line: Line, tag: bytes, end: bytes) -> bool:
    """Up to the answer to what was said. Says whether something came meanwhile."""
    has_come = False
    while not (said := line.readline()).startswith(end):
        if said.startswith(tag):
            raise line.error(said.decode("ascii", "replace"))
        has_come = has_come or bool(CAME.match(said))
    return has_come
