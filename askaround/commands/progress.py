"""How far something is: a bar in a window, a line now and then in a log."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tqdm import tqdm

Progress = Callable[[int, int], None]
EVERY = 2.0  # seconds between lines; what takes less than a second says nothing
FIRST = 1.0


@contextmanager
def shown(what: str) -> Iterator[Progress]:
    """A function to call with how much is done, of how much."""
    if sys.stderr.isatty():
        with tqdm(desc=what, delay=FIRST, leave=False) as bar:
            yield lambda done, total: moved(bar, done, total)
    else:
        yield lines(what)


def moved(bar: "tqdm[Any]", done: int, total: int) -> None:
    bar.total = total
    bar.update(done - bar.n)


def lines(what: str) -> Progress:
    said = time.monotonic() + FIRST - EVERY

    def say(done: int, total: int) -> None:
        nonlocal said
        if time.monotonic() - said >= EVERY:
            said = time.monotonic()
            print(f"{what}: {done:,} of {total:,}", file=sys.stderr, flush=True)

    return say
