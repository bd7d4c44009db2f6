"""What kept a connection for letters from being made, and what the asker can do about it."""

import smtplib
import ssl

from askaround.adapters import gate
from askaround.adapters.mail import certificates
from askaround.adapters.mail.message import MailError, Refused, RefusedForNow
from askaround.adapters.plain import flat

KEPT = "Nothing was sent."
SIGNED_OUT = (
    "{host} no longer takes the sign-in: the permission was taken back or has lapsed. Sign in "
    f"again on the page of your mail account. {KEPT}"
)
ONLY_HERE = (
    f"Without encryption mail goes only to a server on this machine. {KEPT} Choose TLS or "
    "STARTTLS."
)
# In the order in which they are looked for.
TO_CHANGE: tuple[tuple[type[Exception], str], ...] = (
    (
        ssl.SSLCertVerificationError,
        "{host} could not prove that it is {host}: {why}. The password was not sent. {kept}",
    ),
    (
        ssl.SSLError,
        "{host} does not speak TLS on port {port}. {kept} TLS is usually on port 465, STARTTLS on "
        "port 587.",
    ),
    (
        smtplib.SMTPNotSupportedError,
        "{host} offers no encryption on port {port}, so the password was not sent. {kept} Try TLS "
        "on port 465.",
    ),
    (gate.NotAllowed, "{said} {kept} Check the server's name."),
    (ValueError, "These settings cannot be used: {said}. {kept}"),
)
# What may be over the next time.
FOR_NOW: tuple[tuple[type[Exception], str], ...] = (
    (gate.NotFound, "{said} {kept} Check the server's name, and that you are connected."),
    (
        TimeoutError,
        "{host} did not answer on port {port}. {kept} Some networks block this port: try port "
        "587 with STARTTLS, or another network.",
    ),
    (
        Exception,
        "{host} did not answer on port {port}. {kept} Check the server's name, the port and your "
        "connection, then try again.",
    ),
)


def explained(error: Exception, host: str, port: int, security: str) -> MailError:
    """The trouble in plain words. Whatever it was, nothing was sent."""
    if isinstance(error, MailError):
        return error
    if isinstance(error, gate.NotAllowed) and security == "none":
        return Refused(ONLY_HERE)
    known = {"host": host, "port": port, "said": flat(str(error)), "kept": KEPT}
    if isinstance(error, ssl.SSLCertVerificationError):
        known["why"] = certificates.why(error)
    for kind, text in TO_CHANGE:
        # A certificate's trouble is a ValueError too: the order decides.
        if isinstance(error, kind):
            return Refused(text.format(**known))
    text = next(text for kind, text in FOR_NOW if isinstance(error, kind))
    return RefusedForNow(text.format(**known))
