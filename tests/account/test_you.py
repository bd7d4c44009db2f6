"""What the asker says about themselves, in one place."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from askaround.account.deleting import children_first
from askaround.account.providers import PROVIDERS, provider_of
from askaround.files.own_rows import of
from askaround.record.models import Asker, Interview, Message, Person
from tests import build
from tests.addresses import things
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


@pytest.mark.django_db(transaction=True)  # the log is written into the file, too
def test_deleting_everything_deletes_everything_of_hers_and_nothing_of_others(ada):
    eve = build.asker("eve")
    for owner in (ada, eve):
        things(owner)
        interview = Interview.objects.of(owner).get()
        Message.objects.create(
            owner=owner,
            person=interview.person,
            interview=interview,
            kind="answer",
            message_id=f"<{owner.pk}@a.example>",
            written_at=build.NOW,
        )
    before = {model: of(model, eve).count() for model in children_first()}
    Asker.objects.filter(pk=ada.pk).update(about="secret", email="ada@a.example")

    answer = client(ada).post("/you/data/", {"typed": " “Delete everything” "})

    assert answer["Location"] == "/you/?welcome"
    for model in children_first():
        assert not of(model, ada).exists(), model
    known = Asker.objects.get(pk=ada.pk)
    assert (known.name, known.about, known.email) == ("", "", "")
    assert before == {model: of(model, eve).count() for model in children_first()}
    assert sum(n > 0 for n in before.values()) > 9
    assert client(ada).get("/").status_code == 200


def test_everything_comes_along_as_one_file_and_nothing_changes(ada):
    interview = build.interview(ada, requested_at=build.NOW)
    build.person(build.asker("eve"), name="Hers Alone")

    answer = client(ada).get("/you/data/export/")

    assert re.fullmatch(
        r'attachment; filename="askaround-\d{4}-\d\d-\d\d\.zip"', answer["Content-Disposition"]
    )
    packed = ZipFile(BytesIO(answer.getvalue()))
    assert interview.person.name in packed.read("people.csv").decode()
    assert not any(b"Hers Alone" in packed.read(name) for name in packed.namelist())


def test_every_provider_has_a_server_and_its_own_domains():
    domains = [domain for each in PROVIDERS for domain in each.domains]

    assert len(domains) == len(set(domains))
    assert all("." in each.host and each.port in (465, 587) for each in PROVIDERS)
    assert provider_of("ada@gmail.com").name == "Gmail"
    assert provider_of("ada@notgmail.com") is None
    assert provider_of("nonsense") is None
