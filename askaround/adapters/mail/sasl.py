"""Proving by a token who one is (XOAUTH2), as Gmail and Microsoft take it in SMTP and IMAP.

Source: developers.google.com/workspace/gmail/imap/xoauth2-protocol
"""

from collections.abc import Callable

from askaround.adapters.mail import imap_troubles
from askaround.adapters.mail.imap_line import Line


def xoauth2(user: str, token: str) -> bytes:
    """The one thing that is said. Neither part can hold the sign that ends it."""
    if "\1" in user or not token.isprintable():
        raise ValueError("there is a sign in the user name or the token that cannot be sent")
    return f"user={user}\1auth=Bearer {token}\1\1".encode()


def answers(user: str, token: str) -> Callable[[bytes], bytes]:
    """The same for IMAP: said once. What is asked after it is a refusal, which wants an empty
    line before it is told."""
    left = [xoauth2(user, token)]
    return lambda asked: left.pop() if left else b""


def sign_in(line: Line, offered: list[str], user: str, token: str) -> None:
    """Into a mailbox, once."""
    if "AUTH=XOAUTH2" not in offered:
        raise imap_troubles.NoLogin
    try:
        line.authenticate("XOAUTH2", answers(user, token))
    except Line.abort:
        raise
    except Line.error as error:
        raise imap_troubles.SignedOut(str(error)) from error
