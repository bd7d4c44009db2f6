"""Advice on texts: JSON lines in, JSON lines out, one object a line, while they come.

Standard library and the method alone: nothing is opened, kept or sent. A kind of text is a module
here with `answer(line)`, which raises ValueError with a sentence where the line is no such text.
"""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from math import isfinite
from typing import IO

LONGEST = 32 * 1024 * 1024  # bytes of one line; a mail with its attachments fits
Line = Mapping[str, object]
Answer = Callable[[Line], dict[str, object]]

_TOO_LONG = f"The line is longer than {LONGEST // 1024 // 1024} MB."
_NOT_UTF8 = "The line is not UTF-8."
_NOT_JSON = "The line is not JSON."
_NO_OBJECT = "The line is no JSON object, such as {}."
_ID = "The id is neither a text nor a number."
_EXAMPLE = '{"id": 1, "text": "..."}'


def run(options: Namespace) -> int:
    """Answer what comes in, line by line, until it ends."""
    answer: Answer = import_module(f"askaround.commands.texts.{options.texts}").answer
    if sys.stdin.isatty():
        print(f"One JSON object a line, such as {_EXAMPLE}. Ctrl-D ends.", file=sys.stderr)
    try:
        for said in answers(sys.stdin.buffer, answer):
            sys.stdout.buffer.write(said)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever reads has enough. Python writes out what is left at its end: to nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def answers(lines: IO[bytes], answer: Answer) -> Iterator[bytes]:
    """A line of JSON for each line: the answer, or what is wrong with it."""
    for raw in bounded(lines):
        # A lone surrogate, which no encoding can write, goes out as JSON's own escape.
        said = json.dumps(answered(raw, answer), ensure_ascii=False)
        yield said.encode("utf-8", "backslashreplace") + b"\n"


def bounded(lines: IO[bytes]) -> Iterator[bytes]:
    """The lines; of one that is too long, no more than shows it."""
    while raw := lines.readline(LONGEST + 1):
        rest = raw
        while len(rest) > LONGEST and not rest.endswith(b"\n"):
            rest = lines.readline(LONGEST + 1)
        yield raw


def answered(raw: bytes, answer: Answer) -> dict[str, object]:
    """The answer to one line. Whatever is wrong with it, the next one is answered."""
    name: object = None
    try:
        line = parsed(raw)
        name = named(line)
        return {"id": name, **answer(line)}
    except ValueError as error:
        return {"id": name, "error": str(error)}
    except Exception as error:  # a fault of ours in one text must not cost the others
        return {"id": name, "error": f"This text could not be read ({type(error).__name__})."}


def parsed(raw: bytes) -> Line:
    """The object a line holds."""
    if len(raw) > LONGEST:
        raise ValueError(_TOO_LONG)
    try:
        line = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError:
        raise ValueError(_NOT_UTF8) from None
    except (ValueError, RecursionError):
        raise ValueError(_NOT_JSON) from None
    if not isinstance(line, dict):
        raise ValueError(_NO_OBJECT.format(_EXAMPLE))
    return line


def _no_constant(name: str) -> object:
    """NaN and Infinity, which are not JSON."""
    raise ValueError(name)


def named(line: Line) -> object:
    """The id it came with, given back as it is; None where it has none."""
    name = line.get("id")
    if isinstance(name, list | dict) or (isinstance(name, float) and not isfinite(name)):
        raise ValueError(_ID)
    return name


def texts_of(line: Line, name: str) -> tuple[str, ...]:
    """The texts of a list of the line; none where it has no such list."""
    texts = line.get(name)
    if texts is None:
        return ()
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ValueError(f'The "{name}" is no list of texts.')
    return tuple(texts)


def text_of(line: Line, name: str, *, is_needed: bool = True) -> str:
    """A text of the line; "" where it may be missing, and is."""
    text = line.get(name)
    if text is None and not is_needed:
        return ""
    if text is None:
        raise ValueError(f'The line has no "{name}".')
    if not isinstance(text, str):
        raise ValueError(f'The "{name}" is no text.')
    return text
