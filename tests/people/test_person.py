"""One person's page: the whole story, in at most six queries."""

from datetime import timedelta

import pytest

from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_a_person_takes_at_most_six_queries(django_assert_max_num_queries):
    owner = build.asker()
    interview = build.interview(owner, requested_at=build.NOW - 9 * HOUR, ended_at=build.NOW)
    never_asked = build.person(owner)
    browser = client(owner)

    for person in (interview.person, never_asked):
        with django_assert_max_num_queries(6):
            answer = browser.get(f"/people/{person.pk}/")
        assert answer.status_code == 200
