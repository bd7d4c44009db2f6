"""A second look at what was read as a yes: do its words look like a no?

Source: "a no never for a yes: where in doubt, ask the asker". It was learned from the corpus
(`bench/train_replies.py`), and can only doubt: it makes no label, and takes none but a yes. What
it doubts by can be read: the words that weigh most, in `weights.tsv`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

# How surely a no, in hundredths of log odds, before a yes is doubted: nine in ten.
SURE = 220
LONGEST = 3  # words in a row
_WORD = re.compile(r"[a-z']+|[?!]")
Span = tuple[int, int]


def looks_like_a_no(text: str) -> Span | None:
    """Where the words that speak most for a no stand, if all of them together say one."""
    known = weights()
    found = {said: span for said, span in phrases(text) if said in known}
    if not found or known[""] + sum(known[said] for said in found) < SURE:
        return None
    return found[max(found, key=lambda said: known[said])]


def phrases(text: str) -> Iterator[tuple[str, Span]]:
    """Each word, and each two or three in a row, with its place."""
    words = [*_WORD.finditer(text.lower())]
    for length in range(1, LONGEST + 1):
        for at in range(len(words) - length + 1):
            row = words[at : at + length]
            yield " ".join(m.group() for m in row), (row[0].start(), row[-1].end())


@cache
def weights() -> Mapping[str, int]:
    """What each phrase weighs for a no; the phrase "" is what stands before any is read."""
    lines = files("askaround.method.replies").joinpath("weights.tsv").read_text("utf-8")
    pairs = (line.split("\t") for line in lines.splitlines() if line and line[0] != "#")
    return {said: int(weight) for weight, said in pairs}
