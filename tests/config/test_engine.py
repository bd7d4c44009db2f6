"""The second run of the tests is really on the other database."""

import os

import pytest
from django.db import connection


@pytest.mark.django_db
def test_the_database_is_the_one_asked_for():
    asked_for = "postgresql" if os.environ.get("DATABASE_URL") else "sqlite"

    assert connection.vendor == asked_for
