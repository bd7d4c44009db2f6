"""A letter for the asker's own mail program: as a link, or as a file that opens as a draft."""

from datetime import datetime

from askaround.adapters.mail import mailto
from askaround.adapters.mail.message import Attachment, Mail, MailError, Refused
from askaround.outbox.writing import as_mail
from askaround.record.models import Message


def link(letter: Message, now: datetime) -> str:
    """The letter as a link; "" where that cannot work."""
    if not letter.to:
        return ""
    try:
        url = mailto.mailto_url(as_mail_from_anywhere(letter, now))
    except (MailError, ValueError):
        return ""
    return "" if mailto.is_too_long(url) else url


def file(letter: Message, now: datetime, attachments: tuple[Attachment, ...] = ()) -> bytes:
    """The letter as an .eml file, or `MailError`."""
    if not letter.to:
        raise Refused("There is no e-mail address yet. Type one under “To”.")
    return mailto.eml(as_mail_from_anywhere(letter, now, attachments))


def as_mail_from_anywhere(
    letter: Message, now: datetime, attachments: tuple[Attachment, ...] = ()
) -> Mail:
    """Whose program it is opened with, that is whom it comes from."""
    return as_mail(letter, letter.owner.email, now, attachments)
