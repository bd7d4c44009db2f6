"""Mail out of and into a person's own account.

An account type is a module with a frozen dataclass whose fields are its settings form. To add
one, write the module and name it in `ACCOUNT_TYPES`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Protocol

from askaround.adapters.gate import Policy
from askaround.adapters.mail import gmail, microsoft, password
from askaround.adapters.mail.imap import Mailbox


class Mailer(Protocol):
    """How one account type hands over a mail that is already bytes, and where answers come."""

    @property
    def mailbox(self) -> Mailbox | None:
        """Where answers are looked for, if they are."""

    def send(
        self, raw: bytes, sender: str, recipient: str, *, policy: Policy = "personal"
    ) -> None:
        """Hand it over, or raise `Refused`, `RefusedForNow` or `Unknown`."""

    def try_out(self, *, policy: Policy = "personal") -> None:
        """Everything but a mail, or raise `MailError`."""


ACCOUNT_TYPES: Mapping[str, type[Any]] = MappingProxyType(
    {"smtp": password.Account, "gmail": gmail.Account, "microsoft": microsoft.Account}
)
