"""The settings that keep notes safe are those of a live connection, not of a file."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from askaround.config.database import PRAGMAS, database


@pytest.mark.django_db
@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PRAGMAs are SQLite's own")
@pytest.mark.parametrize("pragma", PRAGMAS)
def test_the_pragma_is_in_force(pragma):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        assert cursor.fetchone()[0] == PRAGMAS[pragma]


def test_a_database_url_means_postgresql():
    settings = database(Path("/nowhere"), "postgresql://ann:p%40ss@db.example:5433/notes")

    assert settings["ENGINE"].endswith("postgresql")
    assert (settings["USER"], settings["PASSWORD"]) == ("ann", "p@ss")
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == (
        "db.example",
        5433,
        "notes",
    )


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
