"""Outlook, Hotmail and Microsoft 365, opened by signing in at Microsoft.

Source: learn.microsoft.com/exchange/client-developer/legacy-protocols
/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
"""

from askaround.adapters.mail.oauth import Provider, account_type

HERE = "https://login.microsoftonline.com/common/oauth2/v2.0"
MAIL = "https://outlook.office.com"

Account = account_type(
    Provider(
        name="Microsoft",
        authorize=f"{HERE}/authorize",
        tokens_at=f"{HERE}/token",
        scope=f"{MAIL}/IMAP.AccessAsUser.All {MAIL}/SMTP.Send offline_access",
        smtp=("smtp.office365.com", 587, "starttls"),
        imap=("outlook.office365.com", 993, "tls"),
        register="https://entra.microsoft.com (App registrations)",
    )
)
