"""A letter for the asker's own mail program: as a link, or as a file that opens as a draft."""

from urllib.parse import quote

from askaround.adapters.mail.message import Mail, Refused, content, finish, headers
from askaround.adapters.plain import NotAnAddress, address, flat, lines

# Some programs, on Windows above all, cut a longer link without a word: offer the file then.
LONGEST_LINK = 2_000


def mailto_url(mail: Mail) -> str:
    """The letter as a link by RFC 6068. See `is_too_long`."""
    try:
        to = address(mail.to)
    except NotAnAddress as error:
        raise Refused(f"{error} Correct it, or copy the letter.") from error
    body = quote("\r\n".join(lines(mail.body)), safe="")
    return f"mailto:{quote(to, safe='@')}?subject={quote(flat(mail.subject), safe='')}&body={body}"


def is_too_long(url: str) -> bool:
    """Whether a mail program may lose the end of the letter."""
    return len(url) > LONGEST_LINK


def eml(mail: Mail) -> bytes:
    """The letter as a file; X-Unsent makes mail programs open it as a draft."""
    # Not flowed: a draft is edited, and its paragraphs should come as paragraphs.
    return finish(
        mail, [*headers(mail, is_draft=True), ("X-Unsent", "1")], content(mail, is_flowed=False)
    )
