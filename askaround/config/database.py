"""Where the record is kept: SQLite in the data folder, or PostgreSQL by DATABASE_URL."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# Each forced by a measurement: without IMMEDIATE, read-then-write fails under load; without
# FULL, a power cut takes notes that were called saved; without secure_delete, what was deleted
# could still be read out of the file.
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "busy_timeout": 10_000,
    "foreign_keys": 1,
    "secure_delete": 1,
}


def sqlite(folder: Path) -> dict[str, Any]:
    return {
        "ENGINE": "askaround.config.sqlite",
        "NAME": folder / "askaround.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
            "PRAGMA secure_delete=ON;",
        },
        "CONN_MAX_AGE": 600,
        # A file, not memory: the tests' threads and processes share it as the product's do.
        "TEST": {"NAME": folder / "test.sqlite3"},
    }


def postgresql(url: str) -> dict[str, Any]:
    """From postgresql://user:password@host:port/name."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise ImproperlyConfigured(
            "DATABASE_URL is not one of PostgreSQL. It looks like "
            "postgresql://user:password@host:5432/name; leave it out for SQLite."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or "",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def database(folder: Path, url: str) -> dict[str, Any]:
    return postgresql(url) if url else sqlite(folder)
