"""Gmail, opened by signing in at Google.

Source: developers.google.com/workspace/gmail/imap/xoauth2-protocol. IMAP and SMTP know one scope
only. Google gives a refresh token when it asks for consent, and so it is told to ask.
"""

from askaround.adapters.mail.oauth import Provider, account_type

Account = account_type(
    Provider(
        name="Google",
        authorize="https://accounts.google.com/o/oauth2/v2/auth",
        tokens_at="https://oauth2.googleapis.com/token",
        scope="https://mail.google.com/",
        smtp=("smtp.gmail.com", 465, "tls"),
        imap=("imap.gmail.com", 993, "tls"),
        register="https://console.cloud.google.com/auth/clients",
        more=(("access_type", "offline"), ("prompt", "consent")),
    )
)
