"""Words without case and accents, so that "zofie" finds "Žofie" on either database."""

import re
import unicodedata
from functools import lru_cache

LONGEST_WORD = 64  # characters; what is beyond them finds nothing
ASCII_WORD = re.compile(r"[a-z0-9]+")
WORD = re.compile(r"[^\W_]+")
# A word as it was written: its accents may follow it as signs of their own.
WRITTEN_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
# Letters that Unicode does not take apart.
OTHERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


def fold(text: str) -> str:
    """The text in small letters, without accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    # Taking apart can make capitals and long forms anew.
    return bare.casefold().translate(OTHERS)


def words(text: str) -> list[str]:
    """Its words, folded, each cut to what is kept of it."""
    pattern = ASCII_WORD if text.isascii() else WORD
    return [word[:LONGEST_WORD] for word in pattern.findall(fold(text))]


def span(text: str, wanted: list[str]) -> tuple[int, int]:
    """Where the first of the wanted words stands, the last of them as a beginning; or (0, 0)."""
    if not wanted:
        return 0, 0
    whole, start = frozenset(wanted), wanted[-1]
    if text.isascii():
        alike = "|".join([*map(re.escape, whole), re.escape(start) + "[a-z0-9]*"])
        found = re.search(rf"(?<![a-z0-9])(?:{alike})(?![a-z0-9])", text.lower())
        return found.span() if found else (0, 0)
    for written in WRITTEN_WORD.finditer(text):
        folded = _folded_word(written[0])
        if folded in whole or folded.startswith(start):
            return written.span()
    return 0, 0


@lru_cache(maxsize=20_000)
def _folded_word(word: str) -> str:
    return fold(word)[:LONGEST_WORD]
