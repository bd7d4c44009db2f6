"""The asker's mail account, ready to send."""

from datetime import datetime
from typing import Any

from django.conf import settings

from askaround.adapters.mail import ACCOUNT_TYPES, Mailer
from askaround.adapters.mail.message import Refused, of_account
from askaround.adapters.secrets import SecretError, decrypt, encrypt
from askaround.record.models import Asker, MailAccount

NO_ACCOUNT = (
    "No mail account is connected yet. Connect one under “Mail account”, or send the letter "
    "from your own mail program."
)


WHOSE_MAILBOX = ("imap_host", "imap_port", "user")


def account_of(owner: Asker) -> MailAccount | None:
    return MailAccount.objects.of(owner).first()


def mailer(account: MailAccount, now: datetime) -> Mailer:
    """What sends for this account. `MailError` where its secret cannot be read any more, or is a
    sign-in that has lapsed and is not renewed."""
    kind, secret = ACCOUNT_TYPES[account.account_type], password_of(account)
    made: Mailer = kind(**account.settings, password=secret)
    renewed = kind.renewed(made, now) if hasattr(kind, "renewed") else ""
    if not renewed:
        return made
    account.secret = encrypt(renewed, settings.KEYS)
    account.save(update_fields=["secret"])
    again: Mailer = kind(**account.settings, password=renewed)
    return again


def password_of(account: MailAccount) -> str:
    secret = bytes(account.secret)
    try:
        return decrypt(secret, settings.KEYS) if secret else ""
    except SecretError as error:
        raise of_account(Refused(f"{error} Nothing was sent.")) from error


def would_be(account: MailAccount | None, account_type: str, asked: dict[str, Any]) -> Mailer:
    """What would send with these settings; a password left empty is the one that is kept."""
    typed = str(asked.get("password") or "")
    password = typed or (password_of(account) if account else "")
    made: Mailer = ACCOUNT_TYPES[account_type](**{**asked, "password": password})
    return made


def connect(
    owner: Asker, account_type: str, address: str, asked: dict[str, object]
) -> MailAccount:
    """Keep an account's settings, the password closed with a key that lies outside the tables."""
    password = str(asked.pop("password", "") or "")
    known = account_of(owner)
    is_same = known is not None and known.account_type == account_type
    kept = bytes(known.secret) if known and is_same else b""
    if known and any(known.settings.get(name) != asked.get(name) for name in WHOSE_MAILBOX):
        # What has been seen of another mailbox says nothing of this one.
        known.folders.all().delete()
    secret = encrypt(password, settings.KEYS) if password else kept
    return MailAccount.objects.update_or_create(
        owner=owner,
        defaults={
            "account_type": account_type,
            "address": address,
            "settings": asked,
            "secret": secret,
            "trouble": "",
            "look_at": None,
            "look_trouble": "",
            "failures": 0,
            "refusals": 0,
            "out_refusals": 0,
        },
    )[0]
