"""Today shows what is due, from the facts, in a handful of queries."""

from datetime import timedelta

import pytest
from django.utils import timezone

from askaround.record.models import Import
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def text(answer):
    return answer.content.decode()


@pytest.fixture
def owner():
    return build.asker()


def test_the_first_day_asks_for_one_person(owner):
    answer = client(owner).get("/")

    assert answer.status_code == 200
    assert 'action="/people/new/"' in text(answer)
    assert text(answer).count("btn primary") == 1


def test_without_a_name_the_first_day_says_where_to_give_it(owner):
    assert "welcome=1" not in text(client(owner).get("/"))

    owner.name = ""
    owner.save()

    assert "/you/?welcome=1" in text(client(owner).get("/"))


def test_what_is_late_has_the_one_filled_button(owner):
    build.interview(owner, ended_at=timezone.now() - 50 * HOUR)
    build.interview(owner, accepted_at=timezone.now() - 25 * HOUR)

    page = text(client(owner).get("/"))

    assert "Late is still kind" in page
    assert page.count("btn primary") == 1
    assert page.index("Overdue") < page.index("btn primary") < page.index('id="g-due"')


def test_without_anything_late_the_first_row_of_today_has_it(owner):
    build.interview(owner, ended_at=timezone.now() - 25 * HOUR)

    page = text(client(owner).get("/"))

    assert "Overdue" not in page
    assert page.index('id="g-due"') < page.index("btn primary")
    assert page.count("btn primary") == 1


@pytest.mark.parametrize("n", [10, 1000])
def test_today_takes_at_most_six_queries(owner, n, django_assert_max_num_queries):
    build.many(owner, n)
    browser = client(owner)

    with django_assert_max_num_queries(6):
        answer = browser.get("/")

    assert answer.context["due"].rows


def test_whoever_is_waited_for_may_have_answered(owner):
    interview = build.interview(owner, requested_at=build.NOW)

    page = client(owner).get("/").content.decode()

    assert f'href="/interviews/{interview.pk}/answer/"' in page


def test_the_first_name_is_what_to_begin_with(owner, django_assert_max_num_queries):
    grete = build.person(owner, name="Grete Solheim", because="")
    browser = client(owner)

    with django_assert_max_num_queries(6):
        page = text(browser.get("/"))

    assert f'btn primary" href="/people/{grete.pk}/request/"' in page
    assert page.count("btn primary") == 1


def test_names_brought_in_as_a_list_wait_quietly(owner):
    grete = build.person(owner, name="Grete Solheim", because="")
    brought = Import.objects.create(owner=owner, filename="a.csv", uploaded_at=build.NOW)
    grete.came_by = brought
    grete.save()

    assert client(owner).get("/").context["due"].newcomer is None
