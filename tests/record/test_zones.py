"""Another time zone moves what was worked out in the old one."""

from datetime import date

import pytest

from askaround.files.check import check
from askaround.record.learned import promise
from askaround.record.models import Interview, Person
from askaround.record.zones import follow_zone
from tests import build

pytestmark = pytest.mark.django_db


def test_days_of_promises_and_deadlines_follow_the_asker():
    ada = build.asker()
    interview = build.interview(ada, requested_at=build.NOW)
    met = build.interview(ada, ended_at=build.NOW, thanked_at=build.NOW)
    promise(met, "Send the paper", date(2026, 5, 20))
    before = (interview.person.due_at, met.promise_due_at)

    ada.time_zone = "Pacific/Auckland"
    ada.save()
    assert check() != []
    follow_zone(ada)

    assert check() == []
    person = Person.objects.get(pk=interview.person_id)
    assert (person.due_at, Interview.objects.get(pk=met.pk).promise_due_at) != before
