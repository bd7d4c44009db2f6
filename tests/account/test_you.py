"""What the asker says about themselves, in one place."""

import pytest

from askaround.account.providers import PROVIDERS, provider_of
from askaround.record.models import Asker, Interview, Message, Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return build.asker()


def everything(**more):
    return {
        "name": "Ada Lind",
        "about": "a postdoc",
        "time_zone": "Europe/Brussels",
        "phone": "",
        "profile_link": "",
        "reminder_hour": "8",
        "email": "",
        "linkedin_limit": "200",
        **more,
    }


def test_the_first_minute_asks_three_things_and_leads_to_today(ada):
    owner = client(ada)
    page = owner.get("/you/?welcome").content.decode()
    assert 'name="reminder_hour"' not in page

    answer = owner.post("/you/?welcome", {"name": "Ada", "about": "", "time_zone": "Asia/Tokyo"})

    assert answer["Location"] == "/"
    known = Asker.objects.get(pk=ada.pk)
    assert (known.name, known.time_zone, known.reminder_hour) == ("Ada", "Asia/Tokyo", 8)


def test_everything_is_kept(ada):
    client(ada).post(
        "/you/",
        everything(
            phone="555-0100", profile_link="ada.example", linkedin_limit="300", email="r@a.example"
        ),
    )

    known = Asker.objects.get(pk=ada.pk)
    assert known.phone == "555-0100"
    assert known.profile_link == "https://ada.example"
    assert (known.linkedin_limit, known.email) == (300, "r@a.example")


@pytest.mark.parametrize(("hour", "kept"), [("", None), ("0", 0), ("23", 23)])
def test_the_reminder_has_an_hour_or_is_off(ada, hour, kept):
    client(ada).post("/you/", everything(reminder_hour=hour))

    assert Asker.objects.get(pk=ada.pk).reminder_hour == kept


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"time_zone": "Europe/Atlantis"},
        {"time_zone": "../../etc/passwd"},
        {"reminder_hour": "24"},
        {"linkedin_limit": "99999"},
        {"email": "nobody"},
        {"profile_link": "javascript:alert(1)"},
        {"name": "nul\0"},
    ],
)
def test_what_cannot_be_kept_changes_nothing_and_is_all_still_there(ada, wrong):
    answer = client(ada).post("/you/", everything(about="typed words", **wrong))

    assert answer.status_code == 422
    assert "typed words" in answer.content.decode()
    known = Asker.objects.get(pk=ada.pk)
    assert (known.name, known.about) == ("Ada Lind", "")


def test_deleting_everything_wants_the_words(ada):
    build.interview(ada)

    answer = client(ada).post("/you/data/", {"typed": "yes"})

    assert answer.status_code == 422
    assert Person.objects.of(ada).count() == 1


def test_deleting_everything_deletes_everything_of_hers_and_nothing_of_others(ada):
    eve = build.asker("eve")
    for owner in (ada, eve):
        interview = build.interview(owner, requested_at=build.NOW)
        Message.objects.create(
            owner=owner,
            person=interview.person,
            interview=interview,
            kind="request",
            message_id=f"<{owner.pk}@a.example>",
            written_at=build.NOW,
        )
    Asker.objects.filter(pk=ada.pk).update(about="secret", email="ada@a.example")

    answer = client(ada).post("/you/data/", {"typed": " “Delete everything” "})

    assert answer["Location"] == "/you/?welcome"
    for relation in Asker._meta.related_objects:
        rows = relation.related_model._default_manager.filter(**{relation.field.name: ada})
        assert not rows.exists(), relation.related_model
    known = Asker.objects.get(pk=ada.pk)
    assert (known.name, known.about, known.email) == ("", "", "")
    assert Interview.objects.of(eve).count() == Message.objects.of(eve).count() == 1
    assert client(ada).get("/").status_code == 200


def test_every_provider_has_a_server_and_its_own_domains():
    domains = [domain for each in PROVIDERS for domain in each.domains]

    assert len(domains) == len(set(domains))
    assert all("." in each.host and each.port in (465, 587) for each in PROVIDERS)
    assert provider_of("ada@gmail.com").name == "Gmail"
    assert provider_of("ada@notgmail.com") is None
    assert provider_of("nonsense") is None
