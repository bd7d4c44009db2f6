"""What kept a mailbox from being looked into, and what the asker can do about it."""

import re
import ssl

from askaround.adapters import gate
from askaround.adapters.mail import certificates
from askaround.adapters.mail.imap_line import Line, NoTls, PlainBeforeTls, TooLong, TooMuch
from askaround.adapters.mail.message import MailError, Refused, RefusedForNow
from askaround.adapters.plain import flat

SAFE = "Nothing in your mailbox was changed."
NOT_NOW = re.compile(
    r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG|CONTACTADMIN)\]|too many|try again", re.I
)
APP_PASSWORD = re.compile(r"app(lication)?[- ](specific )?password|BasicAuthBlocked", re.I)


class Strange(ValueError):
    """The server said something that is not IMAP, or refused what every server does."""


class NoLogin(Exception):
    """It takes no password on this line."""


class NoFolder(Exception):
    """There is no such folder, or it cannot be opened."""


class LoginRefused(Exception):
    """The user name and the password were not taken."""


class SignedOut(Exception):
    """The token was not taken."""


class PasswordRefused(Refused):
    """Trying again with the same password would only get the account locked."""


# imaplib trips over what no server should say in ways of its own.
TROUBLES: tuple[type[Exception], ...] = (OSError, ValueError, LookupError, TypeError)
TROUBLES += (AttributeError, Line.error, NoLogin, NoFolder, LoginRefused, SignedOut)


# What the asker has to change, in the order in which it is looked for.
TO_CHANGE: tuple[tuple[type[Exception], str], ...] = (
    (NoLogin, "{host} offers no login with this password on port {port}. " + SAFE),
    (NoFolder, "{host} has no inbox that can be looked into. " + SAFE),
    (
        ssl.SSLCertVerificationError,
        "{host} could not prove that it is {host}: {why}. The password was not sent.",
    ),
    (
        ssl.SSLError,
        "{host} does not speak TLS on port {port}. The password was not sent. TLS is usually on "
        "port 993, STARTTLS on port 143.",
    ),
    (
        PlainBeforeTls,
        "Somebody spoke on the line to {host} before it was encrypted. The password was not sent. "
        "Choose TLS on port 993.",
    ),
    (
        NoTls,
        "{host} offers no encryption on port {port}, so the password was not sent. Try TLS on "
        "port 993.",
    ),
)
# What may be over the next time.
FOR_NOW: tuple[tuple[type[Exception], str], ...] = (
    (TooLong, "{host} was too slow to see everything. " + SAFE + " The next look goes on."),
    (TooMuch, "{host} sent more than a mailbox has to say. " + SAFE),
    *(
        (cut, "The line to {host} was cut in between. " + SAFE + " It is tried again by itself.")
        for cut in (Line.abort, ConnectionAbortedError, ConnectionResetError, BrokenPipeError)
    ),
    (
        OSError,
        "{host} did not answer on port {port}. Check the server’s name, the port and your "
        "connection; some networks block this port.",
    ),
    (Line.error, "{host} did not do what was asked: “{said}”. " + SAFE),
    (Strange, "{host} did not do what was asked: “{said}”. " + SAFE),
    (Exception, "{host} said something that is not IMAP on port {port}. " + SAFE),
)
SIGNED_OUT = (
    "{host} no longer takes the sign-in: the permission was taken back or has lapsed. Sign in "
    f"again on the page of your mail account. {SAFE}"
)
ONLY_HERE = "Without encryption only a mailbox on this machine is looked into. Choose TLS."


def explained(error: Exception, host: str, port: int, security: str) -> MailError:
    """The trouble in plain words."""
    if isinstance(error, LoginRefused):
        return login_explained(str(error), host)
    if isinstance(error, SignedOut):
        return PasswordRefused(SIGNED_OUT.format(host=host))
    if isinstance(error, gate.NotAllowed):
        here = f"{error} Check the name of the incoming server."
        return Refused(ONLY_HERE if security == "none" else here)
    known = {"host": host, "port": port, "said": words(str(error))}
    if isinstance(error, ssl.SSLCertVerificationError):
        known["why"] = certificates.why(error)
    for kind, text in TO_CHANGE:
        if isinstance(error, kind):
            return Refused(text.format(**known))
    return RefusedForNow(
        next(text for kind, text in FOR_NOW if isinstance(error, kind)).format(**known)
    )


def login_explained(said: str, host: str) -> MailError:
    if NOT_NOW.search(said):
        return RefusedForNow(f"{host} could not check the password just now: “{words(said)}”.")
    if APP_PASSWORD.search(said):
        return PasswordRefused(
            f"{host} wants an app password: make one in the security settings of that account "
            "and type it here in place of your own."
        )
    return PasswordRefused(
        f"{host} did not accept this user name and password (“{words(said)}”). Type both again; "
        "many providers want an app password here."
    )


def words(said: str) -> str:
    return flat(said)[:200]
