"""Threads that write wait in line, and nobody keeps the place of somebody who has left."""

from threading import Barrier, Thread

import pytest
from django.db import DatabaseError, connection, connections, transaction

from askaround.config.sqlite.base import LINE
from askaround.record.count import count, counts
from tests import build

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="SQLite has one writer"),
]


def is_free():
    return not LINE.locked()


def test_the_place_is_held_for_as_long_as_the_transaction():
    with transaction.atomic():
        assert not is_free()
        with transaction.atomic():
            assert not is_free()
        assert not is_free()

    assert is_free()


@pytest.mark.parametrize("trouble", [ValueError, DatabaseError, KeyboardInterrupt])
def test_a_transaction_that_breaks_off_leaves_the_line(trouble):
    with pytest.raises(trouble), transaction.atomic():
        raise trouble

    assert is_free()


def test_a_connection_that_is_closed_leaves_the_line():
    connection.ensure_connection()
    connection._start_transaction_under_autocommit()
    assert not is_free()

    connection._close()
    connection.connection = None

    assert is_free()


def test_a_statement_that_fails_inside_leaves_the_line():
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO nowhere VALUES (1)")

    assert is_free()


def test_of_many_writers_none_is_refused_and_nothing_is_lost():
    owner = build.asker()
    together = Barrier(8)

    def write():
        together.wait()
        try:
            for _ in range(20):
                with transaction.atomic():
                    count(owner, {"met": 1})
        finally:
            connections.close_all()

    writers = [Thread(target=write) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert counts(owner)["met"] == 160
    assert is_free()
