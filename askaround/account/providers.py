"""How to reach the mailboxes most people have: a hint, and no more than that."""

from dataclasses import dataclass

MADE_FOR_IT = "Wants an app password, made in the security settings of the account."


@dataclass(frozen=True, kw_only=True)
class Provider:
    """Where a provider takes letters, and where it keeps mail. `says` is what its users trip
    over. IMAP is on port 993 in TLS everywhere."""

    name: str
    domains: tuple[str, ...]
    host: str
    imap: str
    port: int = 465
    security: str = "tls"
    says: str = ""
    makes_them_at: str = ""  # app passwords


PROVIDERS = (
    Provider(
        name="Gmail",
        domains=("gmail.com", "googlemail.com"),
        host="smtp.gmail.com",
        imap="imap.gmail.com",
        says=f"{MADE_FOR_IT} Two-step sign-in has to be on.",
        makes_them_at="https://myaccount.google.com/apppasswords",
    ),
    Provider(
        name="Outlook and Hotmail",
        domains=("outlook.com", "hotmail.com", "live.com", "msn.com"),
        host="smtp-mail.outlook.com",
        imap="outlook.office365.com",
        port=587,
        security="starttls",
        says="Private accounts take no password from other programs any more. "
        "Use “Sign in at Microsoft”, or “Open in my mail program”.",
    ),
    Provider(
        name="iCloud",
        domains=("icloud.com", "me.com", "mac.com"),
        host="smtp.mail.me.com",
        imap="imap.mail.me.com",
        port=587,
        security="starttls",
        says=MADE_FOR_IT,
        makes_them_at="https://account.apple.com (Sign-In and Security)",
    ),
    Provider(
        name="Fastmail",
        domains=("fastmail.com", "fastmail.fm"),
        host="smtp.fastmail.com",
        imap="imap.fastmail.com",
        says=MADE_FOR_IT,
        makes_them_at="https://app.fastmail.com/settings/security",
    ),
    Provider(
        name="GMX",
        domains=("gmx.net", "gmx.de", "gmx.at", "gmx.ch"),
        host="mail.gmx.net",
        imap="imap.gmx.net",
        says="Turn on “POP3 and IMAP” in its settings first.",
    ),
    Provider(
        name="GMX.com", domains=("gmx.com", "gmx.us"), host="mail.gmx.com", imap="imap.gmx.com"
    ),
    Provider(
        name="Yahoo",
        domains=("yahoo.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "ymail.com"),
        host="smtp.mail.yahoo.com",
        imap="imap.mail.yahoo.com",
        says=MADE_FOR_IT,
        makes_them_at="https://login.yahoo.com/account/security",
    ),
    Provider(
        name="Posteo", domains=("posteo.de", "posteo.net"), host="posteo.de", imap="posteo.de"
    ),
    Provider(
        name="Zoho",
        domains=("zoho.com", "zohomail.com", "zohomail.eu"),
        host="smtp.zoho.com",
        imap="imap.zoho.com",
        says=f"{MADE_FOR_IT} In Europe: smtp.zoho.eu and imap.zoho.eu.",
        makes_them_at="https://accounts.zoho.com/home#security/app_password",
    ),
)


def provider_of(address: str) -> Provider | None:
    """The provider of an address, where its domain is one of the large ones."""
    domain = address.rpartition("@")[2].strip().casefold()
    return next((each for each in PROVIDERS if domain in each.domains), None)
