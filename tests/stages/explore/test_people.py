"""Adding somebody takes a name; nothing that is known of them gets lost."""

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askaround.record.message import claim, draft
from askaround.record.models import Field, Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
ADD = "/people/new/"
KEYS = (
    *("name", "email", "profile_link", "in_field", "own_field", "introduced_in", "outside"),
    *("found", "may_use", "time_zone", "because", "applying", "both", "introducer"),
)


@pytest.fixture
def ada():
    return build.asker()


def test_a_name_is_enough(ada):
    answer = client(ada).post(ADD, {"name": "  Dana   Reyes "})

    person = Person.objects.get(owner=ada)
    assert person.name == "Dana Reyes"
    assert answer.url == reverse("people:person", args=[person.pk])


def test_everything_known_can_be_said_at_once(ada):
    met = build.interview(ada)
    typed = {
        "name": "Ruth Pell",
        "greeting_name": "Ms. Pell",
        "role": "Research lead",
        "organisation": "Harbourline",
        "email": "ruth@harbourline.example",
        "profile_link": "https://example.org/ruth",
        "phone": "020 7946 0000",
        "town": "Dover",
        "time_zone": "Europe/London",
        "in_field": "ux-research",
        "found": "public_work",
        "found_where": "A report on queues",
        "because": "She makes queues shorter.",
        "outside": "yes",
        "introduced_in": str(met.pk),
        "may_use": "no",
        "applying": "has",
    }

    client(ada).post(ADD, typed)

    ruth = Person.objects.get(name="Ruth Pell")
    assert (ruth.field.key, ruth.referred_by, ruth.may_use_name) == ("ux-research", met, False)
    assert (ruth.is_outside_academia, ruth.applying, ruth.stage) == (True, "has", "explore")
    assert (ruth.found, ruth.time_zone, ruth.because) == (
        "public_work",
        "Europe/London",
        "She makes queues shorter.",
    )


def test_without_a_name_nothing_is_kept_and_nothing_typed_is_lost(ada):
    answer = client(ada).post(ADD, {"name": " ", "role": "Ergonomist", "email": "no address"})

    assert answer.status_code == 422
    assert 'value="Ergonomist"' in answer.content.decode()
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("typed", "is_alike"),
    [
        ({"name": "Other", "email": "DANA@example.org"}, True),
        ({"name": "Other", "email": "dan@example.org"}, False),
        ({"name": "Dana Reyes", "organisation": "ferries"}, True),
        ({"name": "Dana Reyes"}, True),
        ({"name": "Dana Reyes", "organisation": "Trams"}, False),
    ],
)
def test_somebody_known_already_is_noticed_and_both_can_be_kept(ada, typed, is_alike):
    build.person(ada, email="dana@example.org", organisation="Ferries")

    first = client(ada).post(ADD, typed)
    both = client(ada).post(ADD, typed | {"both": "1"}) if is_alike else first

    assert (first.status_code == 422) is is_alike
    assert both.status_code == 302
    assert Person.objects.count() == 2


def test_somebody_known_to_another_asker_is_not_noticed(ada):
    build.person(build.asker("eve"), email="dana@example.org")

    assert client(ada).post(ADD, {"name": "Dana Reyes"}).status_code == 302


def test_an_interviewee_of_somebody_else_cannot_be_named(ada):
    hers = build.interview(build.asker("eve"))

    answer = client(ada).post(ADD, {"name": "Ruth", "introduced_in": str(hers.pk)})

    assert answer.status_code == 422


def test_a_field_of_ones_own_is_made_once(ada):
    for name in ("Dana Reyes", "Ruth Pell"):
        client(ada).post(ADD, {"name": name, "own_field": "Ferry design"})

    assert Field.objects.of(ada).count() == 1
    assert Field.objects.get().people.count() == 2


def test_a_change_is_kept_with_what_follows_from_it(ada):
    person = build.person(ada, because="")
    assert person.stage == "listed"

    client(ada).post(
        reverse("explore:edit", args=[person.pk]),
        {"name": "Dana Reyes", "because": "She tests ferry tickets.", "town": "Dover"},
    )

    person.refresh_from_db()
    assert (person.stage, person.town) == ("explore", "Dover")


def test_what_is_known_stands_in_the_form(ada):
    met = build.interview(ada)
    ruth = build.person(ada, name="Ruth Pell", referred_by=met, may_use_name=True)

    answer = client(ada).get(reverse("explore:edit", args=[ruth.pk])).content.decode()

    assert f'<option value="{met.pk}" selected>' in answer
    assert 'name="may_use" value="yes" id="id_may_use_0" checked' in answer.replace(
        ' aria-describedby="id_may_use_helptext"', ""
    ) or 'value="yes" checked' in answer.replace('id="id_may_use_0" ', "")


def test_deleting_takes_two_steps(ada):
    person = build.interview(ada).person
    url = reverse("explore:delete", args=[person.pk])

    asked, unsure = client(ada).get(url), client(ada).post(url)
    assert "1 interview" in asked.content.decode()
    assert unsure.status_code == 200
    assert Person.objects.filter(pk=person.pk).exists()

    client(ada).post(url, {"sure": "1"})
    assert not Person.objects.filter(pk=person.pk).exists()


def test_nobody_is_deleted_while_a_letter_to_them_is_leaving(ada):
    interview = build.interview(ada)
    letter = draft(interview, "request", "Ferries", "Dear Dana,", build.NOW)
    letter.queue(b"raw", "<1@example.org>", build.NOW)
    claim(letter.pk, build.NOW)
    url = reverse("explore:delete", args=[interview.person_id])

    answer = client(ada).post(url, {"sure": "1"}, follow=True)
    assert "is leaving at this moment" in answer.content.decode()
    assert Person.objects.exists()

    letter.was_sent(build.NOW)
    client(ada).post(url, {"sure": "1"})
    assert not Person.objects.exists()


def test_adding_takes_as_many_queries_among_a_thousand_as_among_ten(
    ada, django_assert_max_num_queries
):
    Person.objects.bulk_create(
        Person(owner=ada, name=f"Person {n}", added_at=build.NOW) for n in range(1000)
    )

    with django_assert_max_num_queries(20):
        client(ada).post(ADD, {"name": "Dana Reyes"})


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    typed=st.dictionaries(
        st.sampled_from(
            [
                "name",
                "email",
                "profile_link",
                "in_field",
                "own_field",
                "introduced_in",
                "outside",
                "found",
                "may_use",
                "time_zone",
                "because",
                "applying",
                "both",
                "introducer",
            ]
        ),
        st.text(max_size=700),
        min_size=1,
    )
)
def test_whatever_is_typed_the_form_answers(ada, typed):
    answer = client(ada).post(ADD, typed)

    assert answer.status_code in (302, 422)


def test_nothing_is_made_while_it_is_asked_whether_they_are_the_same(ada):
    build.person(ada)

    answer = client(ada).post(ADD, {"name": "Dana Reyes", "own_field": "Ferry design"})

    assert answer.status_code == 422
    assert not Field.objects.exists()


def test_a_family_is_known_by_its_key_also_when_it_has_been_marked_meanwhile(ada):
    for name in ("Dana Reyes", "Ruth Pell"):
        assert client(ada).post(ADD, {"name": name, "in_field": "ux-research"}).status_code == 302

    assert Field.objects.get().people.count() == 2
