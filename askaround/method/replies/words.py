"""A text made ready to be read: plain signs, sentences, clauses, each where it stood."""

import re
from dataclasses import dataclass

from askaround.method.replies.calendar_words import MONTHS

# One sign for one sign, so that offsets keep pointing into their own text.
_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "`": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "\t": " ",
        "\r": "\n",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\uff01": "!",
        "\uff1f": "?",
    }
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|prof|st|ext|nr|approx|ca|vs|e\.g|i\.e|a\.m|p\.m|tel|jan|feb|mar"
    r"|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|weds?|thurs?|thu|fri|sat|sun)"
    r"|\b\w|\b\d{1,2})$"
)
_STOP = re.compile(r"[.!?\u2026\u3002]+[\"')\]]*(?=\s|$)|\u3002|\n[ ]*\n\s*|\n")
_CONTRAST = re.compile(
    r"[,;\s]+(?=(?:but|however|though|although|yet|nevertheless|otherwise|whereas|instead"
    r"|aber|mais|pero|ma|maar|mas|men|ale)\b)|;\s+|\s+[-\u2013\u2014]+\s+|\u2014"
)
SHORT_LINE = 50


@dataclass(frozen=True)
class Clause:
    """A stretch of one sentence. `said` is lower case, sign for sign what stands in the text."""

    start: int
    end: int
    said: str
    sentence: int
    asks: bool


def cues(*patterns: str, flags: int = 0) -> re.Pattern[str]:
    """Patterns, one a line in the source, as one: the first that fits wins."""
    return re.compile("|".join(patterns), flags)


def plain(text: str) -> str:
    """The same text in typewriter signs, each where it was."""
    return text.translate(_PLAIN)


def lower(text: str) -> str:
    """Lower case, sign for sign: a sign whose small form is longer stays as it is."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(s.lower() if len(s.lower()) == 1 else s for s in text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a plain text starts and ends."""
    found, begin, line = [], 0, 0
    for stop in _STOP.finditer(text):
        if stop.group().startswith("\n"):
            ends = stop.group() != "\n" or _ends_line(text, line, stop.start())
            line = stop.end()
        else:
            ends = not _is_abbreviation(text, stop)
        if ends:
            found.append((begin, stop.end()))
            begin = stop.end()
    found.append((begin, len(text)))
    return [(a, b) for a, b in found if any(s.isalnum() or s > "\u2190" for s in text[a:b])]


def _ends_line(text: str, line: int, end: int) -> bool:
    """Whether a line break ends a sentence: not where a long line only wraps."""
    return end - line <= SHORT_LINE or text[end - 1] in ":,"


def _is_abbreviation(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop only shortens a word; at the end of a paragraph it ends it, too."""
    before = text[max(0, stop.start() - 6) : stop.start()].lower()
    rest = text[stop.end() : stop.end() + 3]
    shortens = stop.group() == "." and bool(_ABBREVIATION.search(before))
    if shortens and before[-1:].isdigit():  # "3. August", but not "at 3. See you"
        following = re.match(r" (\w+)", text[stop.end() : stop.end() + 20])
        return following is not None and following.group(1).lower() in MONTHS
    return shortens and bool(rest.strip()) and not rest.startswith("\n")


def clauses(text: str) -> list[Clause]:
    """The clauses of a plain text, in order."""
    found = []
    small = lower(text)
    for number, (start, end) in enumerate(sentences(text)):
        asks = "?" in text[start:end]
        edges = [start, *(m.end() for m in _CONTRAST.finditer(small, start, end)), end]
        for a, b in zip(edges, edges[1:], strict=False):
            if small[a:b].strip():
                found.append(Clause(a, b, small[a:b], number, asks))
    return found
