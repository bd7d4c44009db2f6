"""What they wrote themselves: without the letter they answer, and without the signature.

What is cut is blanked, not taken out, so that every passage found keeps its place in the text.
Source: "Quoted text and signatures cut first"; the layouts are those of the mail programs.
"""

import re

from askaround.method.replies import cutting_words as words
from askaround.method.replies.words import plain

LONGEST_TEXT = 20_000
LONGEST_LINE = 600
MOST_LINES = 1_500
SIGNATURE_LINES = 12


def own_words(text: str) -> str:
    """Their own words, in their places; every sign that is not theirs is a space."""
    text = plain(text[:LONGEST_TEXT])
    lines = text.split("\n")[:MOST_LINES]
    theirs = _signed_off(lines, _unquoted(lines))
    kept = [line if own else " " * len(line) for line, own in zip(lines, theirs, strict=True)]
    return "\n".join(kept)


def shown(text: str) -> str:
    """Their own words as a page shows them."""
    lines = [line.rstrip() for line in own_words(text).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _unquoted(lines: list[str]) -> list[bool]:
    """Which lines do not belong to the letter they answer."""
    own = [not words.QUOTED.match(line[:LONGEST_LINE]) for line in lines]
    for at, line in enumerate(lines):
        if not own[at] or not line.strip():
            continue
        length = _begins_quotation(lines, at)
        if not length:
            continue
        own[at : at + length] = [False] * length
        if not _is_marked(lines, at + length):
            return own[:at] + [False] * (len(lines) - at)
    return own


def _begins_quotation(lines: list[str], at: int) -> int:
    """How many lines announce a quotation here; 0 where none does."""
    line = lines[at].strip()[:LONGEST_LINE]
    if words.SEPARATOR.match(line) or _is_header_block(lines, at):
        return 1
    joined = ""
    for length, part in enumerate(lines[at : at + 3], start=1):
        joined = f"{joined} {part.strip()}".strip()[:LONGEST_LINE]
        if words.WROTE.match(joined):
            return length
        if _is_marked(lines, at + length) and words.SOMEBODY_COLON.search(joined):
            return length
        if not part.strip() or joined.endswith((":", ".", "?", "!")):
            break
    return 0


def _is_header_block(lines: list[str], at: int) -> bool:
    """From, Sent, To, Subject, as Outlook puts them above what is answered."""
    if not words.FROM.match(lines[at][:LONGEST_LINE]):
        return False
    following = [line for line in lines[at + 1 : at + 7] if line.strip()][:4]
    return sum(bool(words.SENT_TO.match(line[:LONGEST_LINE])) for line in following) >= 2


def _is_marked(lines: list[str], at: int) -> bool:
    """Whether the next line with anything on it bears the sign of a quotation."""
    following = next((line for line in lines[at : at + 4] if line.strip()), "")
    return bool(words.QUOTED.match(following[:LONGEST_LINE]))


def _signed_off(lines: list[str], own: list[bool]) -> list[bool]:
    """The same without signatures; what follows a P.S. is theirs again."""
    kept, begun, signed = list(own), False, False
    for at, line in enumerate(lines):
        said = line.strip()[:LONGEST_LINE]
        if not own[at]:
            signed = False
            continue
        if signed and words.POSTSCRIPT.match(said):
            signed = False
        elif not signed and said:
            signed = _signs(lines, own, at, begun)
        if words.SENT_FROM.match(said):
            kept[at] = False
        kept[at] = kept[at] and not signed
        begun = begun or bool(said and not words.GREETING.match(said))
    return kept


def _signs(lines: list[str], own: list[bool], at: int, begun: bool) -> bool:
    """Whether the signature starts on this line."""
    line = lines[at].strip()[:LONGEST_LINE]
    if words.DASHES.match(lines[at]) or (begun and words.LEGAL.match(line)):
        return True
    if not begun or not words.CLOSING.match(line):
        return False
    rest = [x.strip() for x, theirs in zip(lines[at + 1 :], own[at + 1 :], strict=True) if theirs]
    following = [x for x in rest if x]
    return not following or words.is_name_like(following[0])
