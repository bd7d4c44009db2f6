"""Text and addresses made plain, for formats in which a line break means something."""

import re
import unicodedata

from email_validator import EmailNotValidError, validate_email

# Control characters, halves of characters, and the line and paragraph separators.
UNPLAIN = {"Cc", "Cs", "Zl", "Zp"}


class NotAnAddress(ValueError):
    """No mail can be sent there. The text says so in words for the person."""


def is_one_line(text: str) -> bool:
    """Whether it holds nothing that could begin a line of its own, or end the text."""
    # `isprintable` is the quick yes; it also minds harmless things, such as a no-break space.
    return text.isprintable() or not any(unicodedata.category(sign) in UNPLAIN for sign in text)


def flat(text: str) -> str:
    """The same words on one line: runs of space, breaks and control signs become one space."""
    if text.isprintable():
        return re.sub(" {2,}", " ", text.strip()) if "  " in text else text.strip()
    plain = "".join(" " if unicodedata.category(sign) in UNPLAIN else sign for sign in text)
    return " ".join(plain.split())


def lines(text: str) -> list[str]:
    """The lines of a text, whatever the line breaks, without control signs other than tabs."""
    broken = re.sub("\r\n|\r|\u2028|\u2029|\u0085", "\n", text)
    return [
        "".join(s for s in line if s == "\t" or unicodedata.category(s) not in UNPLAIN)
        for line in broken.split("\n")
    ]


def domain(text: str) -> str:
    """A host's name as the wire wants it: ASCII, without the dot at the end."""
    name = text.strip().rstrip(".")
    if name.isascii():
        return name
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return name


def address(text: str) -> str:
    """An e-mail address as the wire wants it (IDNA, RFC 5321), or `NotAnAddress`."""
    try:
        found = validate_email(text.strip(), check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError as error:
        shown = flat(text)[:100]
        raise NotAnAddress(f"“{shown}” is not an address that mail can be sent to.") from error
    if found.ascii_email is None:
        raise NotAnAddress(f"“{flat(text)[:100]}” is not an address that mail can be sent to.")
    return found.ascii_email
