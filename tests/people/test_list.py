"""Many people: fifty at a time, from row to row, in at most four queries."""

from datetime import timedelta

import pytest

from askaround.people.listing import AT_ONCE
from askaround.record.field import Field
from askaround.record.person import pause
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    return build.asker()


def names(answer):
    return [line.name for line in answer.context["lines"]]


def walk(browser, address):
    """Every page forward, then every page back again."""
    forward, answer = [], browser.get(address)
    while True:
        forward.append(names(answer))
        if not answer.context["page"].older:
            break
        answer = browser.get("/people/" + answer.context["page"].older)
    backward = [forward[-1]]
    while answer.context["page"].newer:
        answer = browser.get("/people/" + answer.context["page"].newer, follow=True)
        backward.append(names(answer))
    return forward, backward


def dated_and_listed(owner, dated, listed):
    for n in range(dated):
        build.person(owner, name=f"Dated {n:03}", introducer="Sam Hall")
    for n in range(listed):
        build.person(owner, name=f"Listed {n:03}", because="")


@pytest.mark.parametrize("sort", ["next", "name"])
@pytest.mark.parametrize(("dated", "listed"), [(0, 120), (50, 70), (60, 60), (120, 0), (3, 0)])
def test_every_page_shows_its_own_people_once(owner, sort, dated, listed):
    dated_and_listed(owner, dated, listed)

    forward, backward = walk(client(owner), f"/people/?sort={sort}")

    everybody = [name for page in forward for name in page]
    assert len(everybody) == len(set(everybody)) == dated + listed
    assert everybody == sorted(everybody)
    assert {name for page in backward for name in page} == set(everybody)
    assert all(page for page in forward + backward)


@pytest.mark.parametrize("n", [10, 1000])
def test_the_list_takes_at_most_four_queries(owner, n, django_assert_max_num_queries):
    build.many(owner, n)
    browser = client(owner)
    address = "/people/"
    for _ in range(3):
        with django_assert_max_num_queries(4):
            answer = browser.get(address)
        address = "/people/" + answer.context["page"].older
    if n > AT_ONCE:
        with django_assert_max_num_queries(4):
            browser.get("/people/" + answer.context["page"].newer)
    with django_assert_max_num_queries(4):
        browser.get("/people/?q=person")


def test_the_nearest_deadline_comes_first(owner):
    build.person(owner, name="Listed", because="")
    build.interview(owner, ended_at=build.NOW)
    build.person(owner, name="Named", introducer="Sam Hall")

    answer = client(owner).get("/people/")

    assert names(answer) == ["Dana Reyes", "Named", "Listed"]
    assert [line.next.partition(":")[0] for line in answer.context["lines"]] == [
        "Write thank-you",
        "Write request, wanted Thu 7 May",
        "Nothing planned",
    ]


def test_the_heading_says_how_many_without_counting(owner):
    dated_and_listed(owner, 2, 55)

    page = client(owner).get("/people/").content.decode()

    assert "57 names, 2 of them on your way." in page
    assert "1 to 50 of 57" in page
    assert "Listed (55)" in page


def test_the_list_narrows_by_stage_field_and_deadline(owner):
    field = Field.objects.create(owner=owner, name="Assessment")
    build.person(owner, name="In the field", because="", field=field)
    build.person(owner, name="Named", introducer="Sam Hall")
    build.interview(owner, requested_at=build.NOW)
    browser = client(owner)

    assert names(browser.get(f"/people/?field={field.pk}")) == ["In the field"]
    assert names(browser.get("/people/?stage=ask")) == ["Dana Reyes"]
    assert names(browser.get("/people/?deadline=on")) == ["Named", "Dana Reyes"]
    assert names(browser.get("/people/?stage=ask&deadline=on&sort=name")) == ["Dana Reyes"]


@pytest.mark.parametrize(
    "nonsense",
    [
        *("stage=x", "field=x", "field=99999999999999999999", "sort=x", "after=x", "after=x~y"),
        *(
            "after=2026-13-01~1",
            "after=2026-01-01~1",
            "before=~",
            "n=-1",
            "n=999999999999",
            "q=%00",
        ),
    ],
)
def test_an_address_that_makes_no_sense_shows_the_list(owner, nonsense):
    build.person(owner)

    assert client(owner).get(f"/people/?{nonsense}").status_code == 200


def test_somebody_on_pause_is_said_to_be(owner):
    pause(build.interview(owner, ended_at=build.NOW).person, build.NOW)

    (line,) = client(owner).get("/people/").context["lines"]

    assert line.next == "On pause"


def test_the_first_day_has_one_field_to_begin_with(owner):
    page = client(owner).get("/people/").content.decode()

    assert "It starts with one job that looks intriguing." in page
    assert page.count("btn primary") == 1


def test_a_choice_that_fits_nobody_leads_back(owner):
    build.person(owner)

    page = client(owner).get("/people/?stage=thank").content.decode()

    assert "Nobody here at the moment." in page


def test_a_search_finds_people_and_what_was_noted(owner):
    interview = build.interview(owner)
    build.note(interview, "She tests tickets for ferries at Tilbury.")
    browser = client(owner)

    page = browser.get("/people/?q=tilbury").content.decode()

    assert "Dana Reyes" in page
    assert "<mark>Tilbury</mark>" in page
    assert "Nothing with “nowhere”" in browser.get("/people/?q=nowhere").content.decode()


def test_nobody_sees_the_people_of_another(owner):
    build.person(build.asker("eve"))
    browser = client(owner)

    assert "Dana" not in browser.get("/people/").content.decode()
    assert browser.get("/people/?q=dana").context["hits"] == []


def test_a_name_is_shown_as_it_is_and_never_as_markup(owner):
    build.person(owner, name="<b>Dana</b> {{ 1 }}")

    assert "&lt;b&gt;Dana&lt;/b&gt; {{ 1 }}" in client(owner).get("/people/").content.decode()


def test_the_pages_keep_the_choice(owner):
    for n in range(60):
        build.person(owner, name=f"Named {n:02}", introducer="Sam Hall")
    build.interview(owner, ended_at=build.NOW - timedelta(days=1))

    older = client(owner).get("/people/?stage=explore&deadline=on").context["page"].older

    assert "stage=explore" in older
    assert "deadline=on" in older
