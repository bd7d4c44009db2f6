"""Reading a letter: its sentences, greeting, closing, and the minutes it names.

Source: "let them know how much time you are requesting". Whatever the asker typed is read as
it is; no text may break the reading.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from askaround.method.letters.elements import Requested, Thanked, read_request, read_thanks
from askaround.method.letters.facts import Asking, News, Reader, Thanking, Writer
from askaround.method.letters.sentences import is_title

# One character for one, so that a place in the plain text is a place in the typed text.
PLAIN = str.maketrans("’‘“”–—\u00a0\u202f\r\t", "''\"\"--    ")
LINE_END = re.compile(r"\n([ ]*\n\s*)?")
ABBREVIATED = re.compile(
    r"\b(dr|mr|mrs|ms|mx|prof|st|e\.g|i\.e|etc|a\.m|p\.m|no|vs)\.", re.IGNORECASE
)
SENTENCE_END = re.compile(r"(?<=[.?!])[\"')]*\s+|\n+")
GREETING = re.compile(
    r"\s*(?:dear|hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)"
    r"|to whom it may concern)\b([^,\n!:;?]*)",
    re.IGNORECASE,
)
BARE_GREETING = re.compile(r"\s*([^\s,.?!]+(?: [^\s,?!]+){0,3})\s*(?:,|-)\s*\n")
CLOSING = re.compile(
    r"\s*(?:(?:with|in)\s+)?(?:(?:my|many|kind|kindest|best|warm|warmest|very|sincere)\s+)*"
    r"(?:regards|wishes|thanks|thank you|best|sincerely|faithfully|respectfully|cheers|gratefully"
    r"|cordially|yours(?:\s+\w+)?)"
    r"(?:\s+(?:yours|again|very much|so much|in advance|and (?:kind |best )?(?:regards|wishes)))*"
    r"\s*[,.!-]?\s*",
    re.IGNORECASE,
)
SIGNATURE_WORDS = 4
CLOSING_LINES = 6
EMPTY_WORDS = (
    "about after again also although always another anything away because been before being"
    " between both came come could does doing done down each even every find first from gave"
    " give given goes going good great have having hear heard here hers herself himself into"
    " just keep kind know last less like little long look made make many might mind more most"
    " much must need never next note notes nothing often once only other others over people"
    " really said same says should show since some someone something stay stays still such"
    " take tell thank thanks that their them then there these they thing things think this"
    " those three through time told took under until upon very want week well went were what"
    " when where which while will with without work working would write year years your"
)
STOP_WORDS = frozenset(EMPTY_WORDS.split())
STEM = 5


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What the asker wrote, beside the facts it should agree with."""

    subject: str = ""
    body: str = ""
    writer: Writer = field(default_factory=Writer)
    reader: Reader = field(default_factory=Reader)
    asking: Asking = field(default_factory=Asking)
    thanking: Thanking = field(default_factory=Thanking)
    others: Sequence[str] = ()
    news: News = field(default_factory=News)
    met: Reader = field(default_factory=Reader)

    @cached_property
    def text(self) -> str:
        return plain(self.body.replace("\r\n", "\n"))

    @cached_property
    def asked(self) -> Requested:
        """What it says as a request, in places of `text`."""
        return read_request(self.subject, self.body.replace("\r\n", "\n"))

    @cached_property
    def thanked(self) -> Thanked:
        """What it says as a thank-you, in places of `text`."""
        notes = "\n".join((*self.thanking.starred, *self.thanking.notes))
        return read_thanks(self.subject, self.body.replace("\r\n", "\n"), notes)

    @cached_property
    def count(self) -> int:
        """How many words there are to read, the signature left out."""
        return len(self.body[: closing_start(self.body)].split())

    @cached_property
    def sentences(self) -> list[str]:
        return sentences(self.text)


def plain(text: str) -> str:
    """The text with typewriter marks and unwrapped lines, character for character as long."""
    return LINE_END.sub(lambda end: end[0] if end[1] else " ", text.translate(PLAIN))


def typed_at(body: str, place: int) -> int:
    """Where a place of the plain text lies in a body whose lines end as a browser sends them."""
    walked = 0
    for passed, line in enumerate(body.split("\r\n")):
        if place <= walked + len(line):
            return place + passed
        walked += len(line) + 1
    return len(body)


def sentences(text: str) -> list[str]:
    """The sentences of a plain text; a title's stop ends none."""
    return [
        part.strip() for part in SENTENCE_END.split(ABBREVIATED.sub(r"\1", text)) if part.strip()
    ]


def around(text: str, start: int) -> str:
    """The sentence up to `start`, for looking at what was said before a word."""
    begin = max(text.rfind(mark, 0, start) for mark in (". ", "? ", "! ", "\n", ";"))
    return text[begin + 1 : start]


def folded(text: str) -> str:
    """Without case and accents, for comparing names."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, cut short so that "test" and "tests" meet."""
    words = re.findall(r"[^\W\d_]{4,}", folded(plain(text)))
    return frozenset(word[:STEM] for word in words if word not in STOP_WORDS)


def greeted(body: str) -> str | None:
    """The words after "Dear", "" where they name nobody, None where there is no greeting."""
    text = body.translate(PLAIN)
    found = GREETING.match(text)
    if found:
        first = sentences(found[1])
        return first[0].strip(" .-") if first else ""
    bare = BARE_GREETING.match(text)
    return bare[1].strip(" .-") if bare else None


def addressed(body: str) -> list[str]:
    """The names in the greeting: its capitalised words, titles left out."""
    words = (greeted(body) or "").split()[:SIGNATURE_WORDS]
    bare = (word.strip(".,'()") for word in words)
    return [word for word in bare if word[:1].isupper() and word != "I" and not is_title(word)]


def title_of(greeting: str) -> str:
    """The title in a greeting, or ""; a professor is a professor, shortened or not."""
    found = next((word for word in greeting.split() if is_title(word)), "")
    low = found.strip(".,").casefold()
    return "professor" if low == "prof" else low


def closing_start(body: str) -> int:
    """Where the closing formula or the signature begins; the length of the body without one."""
    lines = list(re.finditer(r"[^\n]+", body))
    written = [line for line in lines if line[0].strip()]
    for line in written[-CLOSING_LINES:]:
        if line is not written[0] and CLOSING.fullmatch(line[0].translate(PLAIN)):
            return line.start()
    if len(written) > 1 and is_signature(written[-1][0]):
        return written[-1].start()
    return len(body)


def is_signature(line: str) -> bool:
    bare = line.strip()
    short = len(bare.split()) <= SIGNATURE_WORDS and bare[-1] not in ".?!,;:"
    return "|" in bare or short
