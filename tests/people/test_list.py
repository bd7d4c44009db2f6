import pytest

from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db


def test_smoke(django_assert_num_queries):
    owner = build.asker()
    for i in range(60):
        build.person(owner, name=f"P {i:02}", because="" if i % 2 else "x")
    build.interview(owner, ended_at=build.NOW)
    c = client(owner)
    with django_assert_num_queries(4):
        a = c.get("/people/")
    print(a.content.decode()[3000:9000])
    with django_assert_num_queries(3):
        a = c.get("/people/?q=dana")
    print(a.content.decode()[3000:6000])
    a = c.get("/people/?sort=name")
    b = c.get("/people/" + a.context["page"].older)
    assert len(b.context["lines"]) == 11
    d = c.get("/people/" + b.context["page"].newer)
    assert [x.person.pk for x in d.context["lines"]] == [x.person.pk for x in a.context["lines"]]
