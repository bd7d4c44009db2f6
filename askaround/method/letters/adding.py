"""Adding a suggested sentence to a letter, where it belongs.

Source: a suggestion gives the sentence to use, and the asker takes it with one press.
"""

import re

from askaround.method.letters.draft import REGARDS
from askaround.method.letters.reading import GREETING, closing_start, greeted

AFTER_GREETING = frozenset(
    ("who_you_are", "why_them", "time", "you_spoke", "thanked", "their_part")
)
IN_THE_BODY_NOWHERE = frozenset(("subject", "capitals"))
KIND_CLOSE = re.compile(
    r"(?:thank|many thanks|if (?:this|it|now|neither|you)|i (?:quite |fully )?understand"
    r"|a no is)\b",
    re.IGNORECASE,
)


def add(body: str, sentence: str, check: str) -> str:
    """The body with the sentence in its place; as it was where it already holds it."""
    text = "\n".join(body.splitlines())
    wanted = " ".join(sentence.split())
    if not wanted or check in IN_THE_BODY_NOWHERE or wanted in " ".join(text.split()):
        return body
    if check == "name":
        return greet(text, wanted)
    if check == "signature":
        return sign(text, wanted)
    if check in AFTER_GREETING:
        return after_greeting(text, wanted)
    return before_closing(text, wanted, is_close=check == "easy_no")


def greet(text: str, greeting: str) -> str:
    """The right greeting on top, in the place of the one that stood there."""
    found = GREETING.match(text) if greeted(text) is not None else None
    if found is None:
        return f"{greeting}\n\n{text.lstrip()}".rstrip()
    rest = text[found.end() :].lstrip(",!:; ")
    gap = "" if rest.startswith("\n") or not rest else "\n\n"
    return f"{greeting}{gap}{rest}"


def sign(text: str, wanted: str) -> str:
    """Under the closing formula and the name; with a closing of its own where there is none."""
    has_closing = closing_start(text.rstrip()) < len(text.rstrip())
    gap = "\n" if has_closing else f"\n\n{REGARDS},\n"
    return f"{text.rstrip()}{gap}{wanted}".lstrip()


def after_greeting(text: str, wanted: str) -> str:
    head, _, rest = text.lstrip().partition("\n")
    if greeted(text) is None or not head.rstrip().endswith((",", "-", "—", "!", ":")):
        return f"{wanted} {text.lstrip()}".rstrip()
    tail = rest.lstrip()
    if closing_start(text.lstrip()) == len(text.lstrip()) - len(tail):
        return f"{head}\n\n{wanted}\n\n{tail}".rstrip()
    return f"{head}\n\n{wanted} {tail}".rstrip()


def before_closing(text: str, wanted: str, *, is_close: bool) -> str:
    """As a paragraph of its own before the closing, and before the thanks that lead to it."""
    at = closing_start(text)
    said, closing = text[:at].rstrip(), text[at:].strip()
    parts = [part for part in re.split(r"\n\s*\n", said) if part.strip()]
    place = len(parts)
    if not is_close and len(parts) > 1 and KIND_CLOSE.match(parts[-1].strip()):
        place -= 1
    parts.insert(place, wanted)
    return "\n\n".join(filter(None, (*parts, closing)))
