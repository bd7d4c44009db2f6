"""The asker makes the address that their calendar program reads, and takes it away again."""

import re

import pytest
from django.test import Client

from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
HERE = "/you/calendar/"


@pytest.fixture
def browser():
    return client(build.asker())


def words(answer):
    return " ".join(answer.content.decode().split())


def address(browser):
    found = re.search(
        r'readonly value="http://[^/]+(/calendar/\w{32}/askaround\.ics)"', words(browser.get(HERE))
    )
    return found and found[1]


def test_there_is_none_until_the_asker_says_so(browser):
    assert "There is none yet" in words(browser.get(HERE))
    assert address(browser) is None


def test_made_it_can_be_read_without_a_cookie(browser):
    browser.post(HERE, {"open": "1", "with_steps": "on"})

    assert Client().get(address(browser)).status_code == 200
    assert "works for calendar programs on this computer" in words(browser.get(HERE))


def test_a_new_one_takes_the_place_of_the_old(browser):
    browser.post(HERE, {"open": "1"})
    old = address(browser)

    answer = browser.post(HERE, {"open": "1"}, follow=True)

    assert "in place of the old one" in words(answer)
    assert address(browser) != old
    assert Client().get(old).status_code == 404


def test_taken_away_nothing_is_read_there(browser):
    browser.post(HERE, {"open": "1"})
    old = address(browser)

    browser.post(HERE, {"close": "1"})

    assert address(browser) is None
    assert Client().get(old).status_code == 404


@pytest.mark.parametrize("chosen", [True, False])
def test_whether_due_steps_are_read_there_is_kept_and_the_address_stays(browser, chosen):
    browser.post(HERE, {"open": "1"} | ({} if chosen else {"with_steps": "on"}))
    old = address(browser)

    browser.post(HERE, {"with_steps": "on"} if chosen else {})

    assert address(browser) == old
    assert ("checked" in words(browser.get(HERE))) == chosen


def test_where_the_key_is_gone_a_new_one_is_offered(browser, settings):
    browser.post(HERE, {"open": "1"})
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", []

    page = words(client(build.Asker.objects.get()).get(HERE))

    assert "with a key that is gone" in page


def test_reached_from_outside_it_is_the_name_in_front(browser, settings):
    settings.PUBLIC_URL = "https://meet.calder.example"
    browser.post(HERE, {"open": "1"})

    page = words(browser.get(HERE))

    assert 'value="https://meet.calder.example/calendar/' in page
    assert "on this computer" not in page
