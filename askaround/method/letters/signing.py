"""The signature of a request: a name, and a way to answer.

Source: the handbook's E14: a signature with a telephone number and one profile link, in the
signature only. A letter is answered more easily by somebody who can see who asks.
"""

import re

from askaround.method.advice import Element, Severity
from askaround.method.letters.draft import signature
from askaround.method.letters.facts import Writer
from askaround.method.letters.reading import CLOSING, Letter, closing_start, folded
from askaround.method.letters.words import tidy

# "Thanks, Mina" at the end of the last line, as notes end.
CLOSED_IN_LINE = re.compile(
    r"(?:thanks|thank you|regards|wishes|best|cheers|yours|sincerely|warmly)[^\w\n]{1,3}"
    r"(?-i:[A-Z\[])[^.?!\n]{1,40}$",
    re.IGNORECASE,
)
WAY = re.compile(
    r"(?:\+|\b)\d[\d ()./-]{5,}\d\b|\b\d{3}[ .-]\d{4}\b|\bhttps?://\S+|\bwww\.\S+|\S+@\S+\.\w+"
    r"|\b[\w-]+\.(?:com|org|net|edu|io|me|co|ac|example)\b(?:/\S*)?"
    r"|[\[<{][^\]>}\n]*(?:phone|mobile|cell|tel|e-?mail|contact|linkedin|profile|website)"
    r"[^\]>}\n]*[\]>}]",
    re.IGNORECASE,
)


def signed(letter: Letter) -> Element:
    is_signed, has_way = bool(signed_by(letter)), bool(WAY.search(end_of(letter)))
    known = way_to_answer(letter.writer)
    in_place = is_signed and (has_way or bool(letter.writer.name) and not known)
    line = "They see who asks, and how to answer."
    if in_place and not has_way:
        line = "They see who asks. A telephone number under it is one more way to answer."
    if not is_signed:
        line = "Nobody has signed it. End with your name."
    elif not in_place:
        line = "A telephone number or one profile link under your name lets them see who asks."
    instead = known if is_signed else signature(letter.writer, full=not has_way)
    return Element(
        check="signature",
        title="Your name, and a way to answer",
        in_place=in_place,
        line=line,
        severity=Severity.NOTE if is_signed else Severity.WARN,
        instead="" if in_place else instead,
    )


def way_to_answer(writer: Writer) -> str:
    """The telephone number and the profile link, as they stand under a name."""
    return " | ".join(filter(None, map(tidy, (writer.phone, writer.profile_link))))


def end_of(letter: Letter) -> str:
    """The closing and what stands under it; "" where the letter simply stops."""
    body = letter.body.replace("\r\n", "\n").rstrip()
    inline = CLOSED_IN_LINE.search(body)
    at = closing_start(body)
    return inline[0] if inline and at == len(body) else body[at:]


def signed_by(letter: Letter) -> str:
    """The line that holds the name, or "": the writer's own name where it is known."""
    lines = [line.strip() for line in end_of(letter).splitlines() if line.strip()]
    name = folded(tidy(letter.writer.name))
    if name:
        return next((line for line in lines if set(words(name)) & set(words(folded(line)))), "")
    under = [line for line in lines if not CLOSING.fullmatch(line)]
    return next((line for line in under if not line.endswith(("?", "!"))), "")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", text)
