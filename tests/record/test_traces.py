"""What was deleted cannot be read out of the file."""

import pytest
from django.conf import settings
from django.db import connection

from askaround.record.note import keep_note
from askaround.record.removal import remove_person
from askaround.record.search import search
from askaround.record.traces import wipe
from tests import build

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "sqlite" not in settings.DATABASES["default"]["ENGINE"],
        reason="PostgreSQL keeps its files to itself",
    ),
]
WORD = "quixotrope"


def holds(word):
    """Whether the record's files, of which there are three, hold this word."""
    name = str(connection.settings_dict["NAME"])
    found = b""
    for path in (name, f"{name}-wal"):
        try:
            with open(path, "rb") as file:
                found += file.read()
        except FileNotFoundError:
            pass
    return word.encode() in found


@pytest.fixture
def interview():
    made = build.interview(build.asker())
    keep_note(made, None, f"A {WORD} stands in the hall.", build.NOW)
    return made


def test_a_note_of_somebody_deleted_is_in_no_file_any_more(interview):
    assert holds(WORD)

    remove_person(interview.person)
    wipe()

    assert not holds(WORD)


def test_without_the_setting_it_would_still_be_there(interview):
    """The control: so the test can see a trace."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete=OFF")
        try:
            remove_person(interview.person)
            wipe()
            assert holds(WORD)
        finally:
            cursor.execute("PRAGMA secure_delete=ON")


def test_what_stays_is_found_as_before(interview):
    other = build.interview(interview.owner)
    keep_note(other, None, "A harmonium in the attic.", build.NOW)

    remove_person(interview.person)
    wipe()

    assert [hit.person for hit in search(interview.owner, "harmonium").hits] == [other.person]
    assert not search(interview.owner, WORD).hits


def test_a_worker_that_is_told_to_stop_leaves_off(interview):
    remove_person(interview.person)
    wipe(is_stopping=lambda: True)

    assert holds(WORD)  # the next pass takes it up
