"""People one might ask: paused, and passed on by somebody."""

import pytest
from django.db import connection

from askaround.record.models import Person
from askaround.record.person import NEVER, pause
from tests import build

pytestmark = pytest.mark.django_db


def test_nothing_is_due_with_somebody_who_is_not_to_be_written_to_until_that_is_taken_back():
    ada = build.asker()
    asked = build.interview(ada, accepted_at=build.NOW).person
    due_at, by_at = asked.due_at, asked.by_at

    pause(asked, build.NOW)
    paused = (asked.due_at, asked.by_at)
    pause(asked, None)

    assert paused == (None, NEVER)
    assert (asked.due_at, asked.by_at) == (due_at, by_at)
    assert due_at is not None


def test_those_passed_on_by_somebody_are_found_without_reading_the_others():
    ada = build.asker()
    met = build.interview(ada)
    build.person(ada, name="Found Herself")
    ruth = build.person(ada, name="Ruth Pell", referred_by=met)
    mei = build.person(ada, name="Mei Tsao", introducer="Samir Haddad")

    found = Person.objects.of(ada).introduced()

    assert list(found) == [mei, ruth]
    if connection.vendor == "sqlite":
        assert "person_introduced" in found.explain()
