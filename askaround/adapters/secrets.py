"""Secrets at rest: a key in a file of its own, outside the database and its backups."""

import os
from base64 import urlsafe_b64encode
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SHORTEST_KEY = 32  # characters


class SecretError(Exception):
    """A secret cannot be read: the key file is another one. The password must be typed anew."""


def new_key() -> str:
    """A fresh key, as a line of text."""
    return Fernet.generate_key().decode()


def read_or_make_key(path: Path) -> list[str]:
    """The keys in a file, newest first. Made on first use, readable by its owner alone."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _make(path)
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)
    keys = path.read_text(encoding="ascii", errors="replace").split()
    if not keys or min(map(len, keys)) < SHORTEST_KEY:
        raise SecretError(
            f"The key file {path} is damaged. Put it back from where you keep a copy; or move "
            "it away, start again, and type the mail password anew."
        )
    return keys


def _make(path: Path) -> None:
    """Write a key beside, then link it there: whole or not at all, and whoever is first wins."""
    beside = path.with_suffix(f".{os.getpid()}")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(new_key() + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    except OSError:
        # Some disks (exFAT, network shares) know no links.
        beside.rename(path)
    finally:
        beside.unlink(missing_ok=True)


def _box(keys: list[str]) -> MultiFernet:
    """The same key also signs cookies, so what encrypts is derived from it, never itself."""
    made = [
        HKDF(SHA256(), 32, salt=None, info=b"askaround: mail passwords").derive(key.encode())
        for key in keys
    ]
    return MultiFernet([Fernet(urlsafe_b64encode(key)) for key in made])


def encrypt(text: str, keys: list[str]) -> bytes:
    """The text closed with the newest key."""
    return _box(keys).encrypt(text.encode())


def decrypt(secret: bytes, keys: list[str]) -> str:
    """The text again, or `SecretError`."""
    try:
        return _box(keys).decrypt(bytes(secret)).decode()
    except InvalidToken as error:
        raise SecretError("The key file has changed. Type the password again.") from error


def rotate(secret: bytes, keys: list[str]) -> bytes:
    """The same text, closed with the newest key."""
    return encrypt(decrypt(secret, keys), keys)
