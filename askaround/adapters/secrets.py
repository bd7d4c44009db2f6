"""Secrets at rest: a key in a file of its own, outside the database and its backups."""

import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class SecretError(Exception):
    """A secret cannot be read: the key file is another one. The password must be typed anew."""


def new_key() -> str:
    """A fresh key, as a line of text."""
    return Fernet.generate_key().decode()


def read_or_make_key(path: Path) -> list[str]:
    """The keys in a file, newest first. Made on first use, readable by its owner alone."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(new_key() + "\n")
        try:
            # A link fails where the file exists by now: whoever came first is kept.
            os.link(beside, path)
        except FileExistsError:
            pass
        finally:
            beside.unlink()
    return path.read_text().split()


def encrypt(text: str, keys: list[str]) -> bytes:
    return MultiFernet([Fernet(key) for key in keys]).encrypt(text.encode())


def decrypt(secret: bytes, keys: list[str]) -> str:
    """The text again, or `SecretError`."""
    try:
        return MultiFernet([Fernet(key) for key in keys]).decrypt(bytes(secret)).decode()
    except InvalidToken as error:
        raise SecretError("The key file has changed. Type the password again.") from error
