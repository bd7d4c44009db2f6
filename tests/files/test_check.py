"""What is kept twice is the same twice; and a difference is found, said and put right."""

import pytest
from django.db import connection

from askaround.files.check import check
from askaround.record.models import Count, Entry, Interview, Note, Person
from askaround.record.search import search
from tests import build
from tests.files.notebook import fill

pytestmark = pytest.mark.django_db(transaction=True)
on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="SQLite's own way")


@pytest.fixture
def ada():
    return fill(build.asker(), people=4)


def test_what_the_verbs_wrote_is_as_it_should_be(ada):
    fill(build.asker("ben"), seed=3)

    assert check() == []


SPOILT = {
    "a stage": lambda: Person.objects.filter(stage="listed").update(stage="ask"),
    "a time": lambda: Person.objects.update(by_at=build.NOW),
    "a mark": lambda: Person.objects.update(name_mark=7),
    "a number": lambda: Count.objects.update(n=77),
    "a number too many": lambda: Count.objects.create(
        owner_id=Person.objects.first().owner_id, n=1
    ),
    "a promise": lambda: Interview.objects.update(promise_due_at=build.NOW),
    "a text that is missing": lambda: Entry.objects.filter(kind="note").delete(),
    "a text that was changed": lambda: Note.objects.update(text="pelican"),
    "a text that is gone": lambda: Note.objects.all().delete(),
}


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_difference_is_found_and_put_right(ada, spoil):
    SPOILT[spoil]()

    assert len(check()) >= 1
    said = check(repair=True)

    assert all(one.endswith("It has been put right.") for one in said)
    assert check() == []
    if spoil == "a text that was changed":
        assert search(ada, "pelican").hits


@on_sqlite
def test_words_that_went_astray_are_found_and_put_right(ada):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO record_entry_words(rowid, scope, folded) VALUES (99999, '1p', 'stray')"
        )

    assert check() == ["The index of words differs from the texts."]
    check(repair=True)
    assert check() == []


@on_sqlite
def test_a_wrong_setting_of_the_database_is_said(ada):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous = OFF")
    try:
        assert "synchronous" in check()[0]
    finally:
        connection.close()


@on_sqlite
def test_a_row_without_its_owner_is_said(ada):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute(
            "UPDATE record_note SET interview_id = 99999 WHERE id IN "
            "(SELECT max(id) FROM record_note)"
        )
        cursor.execute("PRAGMA foreign_keys = ON")

    assert check() == ["1 rows belong to rows that are gone, the first in record_note."]
    Note.objects.filter(interview_id=99999).update(interview=Interview.objects.first())
