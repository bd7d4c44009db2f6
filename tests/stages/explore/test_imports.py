"""A table of people: seen first, brought in, and taken back with one click."""

from io import BytesIO

import pytest

from askaround.files.waiting import carry_out_imports
from askaround.record.count import counts
from askaround.record.models import Import, Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
PAGE = "/people/imports/"
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
PREAMBLE = 'Notes:\n"When exporting your connection data, some may be missing."\n\n'


@pytest.fixture
def ada():
    return build.asker()


def connections(rows):
    return (PREAMBLE + HEAD + "".join(rows)).encode()


def row(n, name=None):
    name = f"Nn{n}" if name is None else name
    return f'{name},"Pell, PhD",https://www.linkedin.com/in/nn-{n},,Line {n},Lead,01 Jun 2026\n'


def uploaded(browser, content, name="Connections.csv"):
    table = BytesIO(content)
    table.name = name
    return browser.post(PAGE, {"table": table})


def seen(answer):
    return " ".join(answer.content.decode().split())


def work():
    carry_out_imports(lambda: build.NOW)


def test_five_thousand_people_go_in_and_come_out_again(ada):
    browser = client(ada)
    here = uploaded(browser, connections(row(n) for n in range(5_000))).url
    assert Person.objects.count() == 0

    browser.post(here, {"start": "1"})
    assert browser.get(f"{here}progress/").json() == {"done": 0, "total": 5000, "ended": False}
    work()

    assert Person.objects.of(ada).count() == counts(ada)["listed"] == 5_000
    assert browser.get(f"{here}progress/").json() == {"done": 5000, "total": 5000, "ended": True}
    assert "5000 people are on your list now" in seen(browser.get(here))

    browser.post(f"{here}undo/")
    assert browser.get(f"{here}progress/").json()["ended"] is False
    work()

    assert not Person.objects.exists()
    assert "Taken back: 5000 people have left your list." in seen(browser.get(here))


def test_the_names_and_the_bad_rows_with_their_reason_are_seen_before_anything_is_kept(ada):
    browser = client(ada)
    broken = "Bad,Row,,nonsense,Line,Lead,\n,,,,Somewhere,Lead,\n"

    here = uploaded(browser, connections([row(1), broken])).url

    page = seen(browser.get(here))
    assert "Nn1 Pell, PhD" in page
    assert "There is no name in this row." in page
    assert "1 person can be brought in" in page
    assert not Person.objects.exists()


def test_those_on_the_list_already_are_said_beforehand(ada):
    build.person(ada, name="Ruth Pell", email="ruth@example.org")

    here = uploaded(client(ada), b"Name,Email\nR. Pell,ruth@example.org\nMei Tsao,\n").url

    page = seen(client(ada).get(here))
    assert "1 person can be brought in; 1 more is on your list already" in page
    assert "Bring in 1 person" in page


def test_a_table_of_people_all_on_the_list_brings_nobody_in(ada):
    build.person(ada, name="Ruth Pell", email="ruth@example.org")

    here = uploaded(client(ada), b"Name,Email\nR. Pell,ruth@example.org\n").url

    page = seen(client(ada).get(here))
    assert "Nobody in it is new; 1 is on your list already" in page
    assert "Bring in" not in page


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "This file is empty."),
        (b"\x00\x01\x02\x03" * 50, ""),
        (b"Name,Email\n", "nothing was imported"),
        (connections([",,,,,,\n,,,,Somewhere,,\n"]), "nothing was imported"),
    ],
)
def test_a_file_that_brings_nobody_is_an_error_and_no_success(ada, content, says):
    answer = uploaded(client(ada), content)

    assert answer.status_code == 422
    assert says in seen(answer)
    assert not Import.objects.exists()


def test_without_a_file_the_page_asks_for_one(ada):
    answer = client(ada).post(PAGE, {"table": ""})

    assert answer.status_code == 422
    assert "Choose a file first." in seen(answer)


def test_a_table_looked_at_can_be_left(ada):
    browser = client(ada)
    here = uploaded(browser, b"Name\nRuth Pell\n").url

    browser.post(here, {"leave": "1"})

    assert not Import.objects.exists()


def test_a_table_that_is_being_brought_in_is_not_left_by_a_late_click(ada):
    browser = client(ada)
    here = uploaded(browser, b"Name\nRuth Pell\n").url
    browser.post(here, {"start": "1"})

    browser.post(here, {"leave": "1"})

    assert Import.objects.exists()


def test_whoever_has_become_more_than_a_name_stays_and_the_page_says_why(ada):
    browser = client(ada)
    here = uploaded(browser, b"Name\nRuth Pell\nMei Tsao\n").url
    browser.post(here, {"start": "1"})
    work()
    ruth = Person.objects.get(name="Ruth Pell")
    browser.post(f"/people/{ruth.pk}/details/", {"name": "Ruth Pell", "because": "Ferries."})

    browser.post(f"{here}undo/")
    work()

    assert list(Person.objects.all()) == [ruth]
    assert "You have changed what is known of them." in seen(browser.get(here))


def test_without_scripts_the_page_looks_again_by_itself(ada):
    browser = client(ada)
    here = uploaded(browser, b"Name\nRuth Pell\n").url
    browser.post(here, {"start": "1"})

    page = seen(browser.get(here))

    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in page
    assert "The worker is not running" in page


def test_the_page_makes_few_queries(ada, django_assert_max_num_queries):
    here = uploaded(client(ada), connections(row(n) for n in range(300))).url

    with django_assert_max_num_queries(3):
        client(ada).get(here)
    with django_assert_max_num_queries(2):
        client(ada).get(f"{here}progress/")
