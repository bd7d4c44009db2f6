"""A mailbox with a password: letters go out by SMTP, and answers are looked for by IMAP."""

from dataclasses import dataclass, field

from askaround.adapters.gate import Policy
from askaround.adapters.mail import smtp
from askaround.adapters.mail.imap import Mailbox

SECURITIES = (
    ("tls", "TLS from the start (usually port 993)"),
    ("starttls", "STARTTLS (usually port 143)"),
    ("none", "None: only for a server on this machine"),
)


@dataclass(frozen=True)
class Account:
    """The fields are the settings form, in its order. One name and password for both ways."""

    host: str = field(metadata={"label": "Outgoing server", "example": "smtp.provider.example"})
    port: int = field(default=465, metadata={"label": "Port"})
    security: smtp.Security = field(
        default="tls", metadata={"label": "Encryption", "choices": smtp.SECURITIES}
    )
    imap_host: str = field(
        default="", metadata={"label": "Incoming server", "example": "imap.provider.example"}
    )
    imap_port: int = field(
        default=993, metadata={"label": "Port of the incoming server", "is_optional": True}
    )
    imap_security: smtp.Security = field(
        default="tls",
        metadata={
            "label": "Encryption of the incoming server",
            "choices": SECURITIES,
            "is_optional": True,
        },
    )
    user: str = field(default="", metadata={"label": "User name"})
    password: str = field(
        default="", repr=False, metadata={"label": "Password", "is_hidden": True}
    )

    @property
    def out(self) -> smtp.Mailer:
        return smtp.Mailer(self.host, self.port, self.security, self.user, self.password)

    @property
    def mailbox(self) -> Mailbox | None:
        """Where answers are looked for. None where the asker named no incoming server."""
        if not self.imap_host:
            return None
        where = (self.imap_host, self.imap_port, self.imap_security)
        return Mailbox(*where, self.user, self.password)

    def send(
        self, raw: bytes, sender: str, recipient: str, *, policy: Policy = "personal"
    ) -> None:
        self.out.send(raw, sender, recipient, policy=policy)

    def try_out(self, *, policy: Policy = "personal") -> None:
        self.out.try_out(policy=policy)
