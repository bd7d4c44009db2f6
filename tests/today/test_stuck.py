"""A letter that did not go out is on Today until the asker has seen to it."""

import pytest

from askaround.record.message import KINDS, draft
from askaround.record.models import Message
from askaround.today.stuck import page_of
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
NOW = build.NOW
WHY = "Dana Reyes has answered, so no follow-up was sent."


@pytest.fixture
def ada():
    return build.asker()


def letter(ada, kind="follow_up"):
    made = draft(build.interview(ada, requested_at=NOW), kind, "A subject", "Dear Dana", NOW)
    made.queue(b"bytes", f"<{made.pk}@uni.example>", NOW)
    return made


def today(ada):
    return client(ada).get("/").content.decode()


@pytest.mark.parametrize("kind", [kind for kind, _ in KINDS if kind != "answer"])
def test_it_says_which_letter_and_why_and_leads_to_it(ada, kind):
    made = letter(ada, kind)
    made.has_failed(NOW, WHY)

    page = today(ada)

    assert WHY in page
    assert f'href="{page_of(made)}"' in page
    assert client(ada).get(page_of(made), follow=True).status_code == 200


def test_what_waits_or_was_sent_is_not_there(ada):
    letter(ada)
    letter(ada).was_sent(NOW)

    assert "Not sent" not in today(ada)


def test_put_aside_it_is_a_draft_and_gone_from_today(ada):
    made = letter(ada)
    made.has_failed(NOW, WHY)

    client(ada).post(f"/letters/{made.pk}/aside/")

    assert Message.objects.get().state == "draft"
    assert WHY not in today(ada)


def test_what_may_have_gone_out_cannot_be_put_aside(ada):
    made = letter(ada)
    made.is_in_doubt(NOW, "The connection broke.")

    page = today(ada)
    client(ada).post(f"/letters/{made.pk}/aside/")

    assert "it may have gone out, or not" in page
    assert "Put aside" not in page
    assert Message.objects.get().state == "unknown"


def test_nobody_else_hears_of_it(ada):
    eve = build.asker("eve")
    build.interview(eve, requested_at=NOW)
    made = letter(ada)
    made.has_failed(NOW, WHY)

    assert WHY not in today(eve)
    assert client(eve).post(f"/letters/{made.pk}/aside/").status_code == 404


def test_it_costs_a_query_only_where_there_is_one(ada, django_assert_num_queries):
    build.interview(ada, requested_at=NOW)
    mine = client(ada)
    with django_assert_num_queries(6):
        mine.get("/")
    letter(ada).has_failed(NOW, WHY)

    with django_assert_num_queries(7):
        mine.get("/")
