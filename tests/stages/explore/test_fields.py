"""Fields: every family is shown, and marking one takes a reason."""

import re

import pytest
from django.urls import reverse

from askaround.method.families import FAMILIES, family
from askaround.method.ladder import LADDER
from askaround.record.interview import start_interview
from askaround.record.models import Field, Need, Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
KEY = FAMILIES[0].key
PAGE = "/explore/"
MARK = f"/explore/families/{KEY}/mark/"


@pytest.fixture
def ada():
    return build.asker()


def shown(answer):
    return re.findall(r'<li id="([\w-]+)">', answer.content.decode())


def test_all_forty_families_can_be_browsed(ada):
    answer = client(ada).get(PAGE)

    assert len(shown(answer)) == 40
    assert "All 40" in answer.content.decode()


def test_a_search_finds_a_title(ada):
    wanted = family(KEY).titles[0]

    answer = client(ada).get(PAGE, {"q": wanted})

    assert KEY in shown(answer)
    assert len(shown(answer)) < 40


def test_a_search_that_finds_nothing_says_so(ada):
    answer = client(ada).get(PAGE, {"q": "lighthouse keeper"})

    assert "No field with" in answer.content.decode()


def test_marking_wants_a_reason_and_says_so(ada):
    answer = client(ada).post(MARK, {"because": "  "})

    assert answer.status_code == 422
    assert "It becomes the reason in your letter." in answer.content.decode()
    assert not Field.objects.exists()


def test_what_is_shown_is_chosen_by_links_that_keep_the_words_searched_for(ada):
    page = client(ada).get(PAGE, {"q": "police & law", "show": "known"}).content.decode()

    assert 'href="?show=intriguing&amp;q=police%20%26%20law"' in page
    assert 'href="?show=known&amp;q=police%20%26%20law" aria-current="true">Known 0</a>' in page
    assert '<input type="hidden" name="show" value="known">' in page


def test_a_filter_that_does_not_exist_shows_all(ada):
    answer = client(ada).get(PAGE, {"show": "<b>"})

    assert len(shown(answer)) == 40
    assert 'aria-current="true">All 40</a>' in answer.content.decode()


def test_a_marked_field_shows_its_reason_and_can_be_shown_alone(ada):
    client(ada).post(MARK, {"because": "They watch people queue."})

    answer = client(ada).get(PAGE, {"show": "intriguing"})

    assert shown(answer) == [KEY]
    assert "They watch people queue." in answer.content.decode()


def test_taking_the_mark_away_can_be_undone(ada):
    browser = client(ada)
    browser.post(MARK, {"because": "They watch people queue."})

    answer = browser.post(MARK, {"unmark": "1", "list": "1"}, follow=True)
    assert shown(browser.get(PAGE, {"show": "intriguing"})) == []
    undo = re.search(r'name="because" value="([^"]*)"', answer.content.decode())[1]
    browser.post(MARK, {"because": undo})

    assert shown(browser.get(PAGE, {"show": "intriguing"})) == [KEY]


def test_a_field_of_ones_own_is_added_changed_and_taken_off_and_back(ada):
    browser = client(ada)
    browser.post("/explore/fields/", {"name": "Ferry design", "because": "Boats.", "phrases": "a"})
    field = Field.objects.get()

    browser.post(
        reverse("explore:field", args=[field.pk]), {"name": "Ferries", "because": "Boats."}
    )
    assert Field.objects.get().name == "Ferries"

    gone = browser.post(reverse("explore:let_go", args=[field.pk]), follow=True)
    assert shown(gone)[0] != f"field-{field.pk}"
    assert "Ferries is off your list." in gone.content.decode()

    browser.post(reverse("explore:let_go", args=[field.pk]), {"back": "1"})
    assert shown(browser.get(PAGE))[0] == f"field-{field.pk}"


def test_a_field_of_ones_own_needs_a_reason_too(ada):
    answer = client(ada).post("/explore/fields/", {"name": "Ferry design"})

    assert answer.status_code == 422
    assert 'value="Ferry design"' in answer.content.decode()


def test_each_phrase_can_be_copied_and_opens_a_search_without_telling_where_from(ada):
    answer = client(ada).get(f"/explore/families/{KEY}/").content.decode()

    assert answer.count("<copy-text data-copy=") == len(family(KEY).phrases)
    assert answer.count('href="https://duckduckgo.com/?q=') == len(family(KEY).phrases)
    assert answer.count("noreferrer") == len(family(KEY).phrases)


def test_before_the_first_question_of_ones_own_the_page_asks_for_it(ada):
    browser = client(ada)
    assert "First, one line for yourself" in browser.get(PAGE).content.decode()

    browser.post("/explore/need/", {"text": "Could I still see patients?"})

    assert Need.objects.of(ada).get().text == "Could I still see patients?"
    assert "First, one line for yourself" not in browser.get(PAGE).content.decode()


def test_the_people_of_a_field_stand_on_its_page_up_to_twenty(ada):
    browser = client(ada)
    browser.post("/people/new/", {"name": "Dana Reyes", "in_field": KEY})
    field = Field.objects.get()
    Person.objects.bulk_create(
        Person(owner=ada, name=f"Person {n}", added_at=build.NOW, field=field) for n in range(30)
    )

    one, listed = browser.get(f"/explore/families/{KEY}/"), browser.get(PAGE)

    assert one.content.decode().count('<li><a href="/people/') == 20
    assert f'href="/people/?field={field.pk}"' in one.content.decode()
    assert "more than 20" in listed.content.decode()


def test_an_unknown_family_is_not_found(ada):
    assert client(ada).get("/explore/families/lighthouses/").status_code == 404


@pytest.mark.parametrize("path", [PAGE, f"/explore/families/{KEY}/"])
def test_the_pages_make_few_queries_whatever_is_in_them(ada, path, django_assert_max_num_queries):
    field = Field.objects.create(owner=ada, key=KEY, name="A family", because="Yes.")
    Person.objects.bulk_create(
        Person(owner=ada, name=f"Person {n}", added_at=build.NOW, field=field) for n in range(300)
    )

    with django_assert_max_num_queries(4):
        client(ada).get(path)


def test_a_field_page_names_the_next_rung_until_a_stranger_was_asked(ada):
    browser, path = client(ada), f"/explore/families/{KEY}/"
    assert LADDER[0].title in browser.get(path).content.decode()

    near = start_interview(build.person(ada, found="knows_me"), build.NOW)
    near.request(build.NOW, by="in_person")
    assert LADDER[1].title in browser.get(path).content.decode()

    stranger = start_interview(build.person(ada, found="profile"), build.NOW)
    stranger.request(build.NOW, by="mail")
    assert "h-rung" not in browser.get(path).content.decode()
