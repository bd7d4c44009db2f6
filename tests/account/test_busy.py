"""The page of the asker's own calendars."""

import pytest

from askaround.calendars import writing
from askaround.calendars.reading import opened
from askaround.record.models import Calendar, Written
from tests import build
from tests.servers import radicale_server
from tests.servers.web import says, serving
from tests.signed_in import client

pytestmark = pytest.mark.django_db
HERE = "/you/busy/"
EMPTY = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def browser():
    return client(build.asker())


@pytest.fixture
def server():
    with serving(says(200, EMPTY)) as served:
        yield served


def words(answer):
    return " ".join(answer.content.decode().split())


def add(browser, url, **more):
    return browser.post(HERE, {"address": "1", "url": url, **more}, follow=True)


def test_at_first_there_is_nothing(browser):
    assert "Nothing yet" in words(browser.get(HERE))


def test_an_address_is_read_at_once_and_never_shown_again(browser, server):
    answer = add(browser, f"{server.url}/secret-word.ics", name="Work")

    assert "Read: busy 0 times" in words(answer)
    assert "<b>Work</b> (localhost)" in words(answer)
    assert "secret-word" not in words(answer)


def test_what_does_not_work_is_said_and_what_was_typed_stays(browser, server):
    server.says = says(404)

    answer = add(browser, f"{server.url}/gone.ics", name="Work")

    assert answer.status_code == 422
    assert "no calendar at this address any more." in words(answer)
    assert "put it in here. Nothing was kept." in words(answer)
    assert f'value="{server.url}/gone.ics"' in words(answer)
    assert not Calendar.objects.exists()


@pytest.mark.parametrize("url", ["", "example.org", "http://example.org/a.ics"])
def test_what_is_no_address_is_refused(browser, url, monkeypatch):
    monkeypatch.setattr("askaround.adapters.gate.addresses", lambda *of: ["93.184.216.34"])

    assert add(browser, url).status_code == 422


def test_the_button_reads_it_again_and_a_bad_day_is_said(browser, server):
    add(browser, server.url)
    pk = Calendar.objects.get().pk
    assert "Read: busy" in words(browser.post(HERE, {"again": pk}, follow=True))
    server.says = says(500)

    answer = browser.post(HERE, {"again": pk}, follow=True)

    assert "could not be read this time" in words(answer)
    assert "trouble of its own (500)" in words(answer)
    assert "What was read before stays." in words(answer)


def test_one_that_came_with_an_export_says_what_to_do(browser, server):
    add(browser, server.url)
    Calendar.objects.update(secret=b"")

    assert "Take it out and add it again" in words(browser.get(HERE))
    assert "Read it now" not in words(browser.get(HERE))


@pytest.mark.parametrize("button", ["again", "forget"])
def test_nobody_elses_can_be_touched(browser, server, button):
    add(browser, server.url)
    pk = Calendar.objects.get().pk

    assert client(build.asker("eve")).post(HERE, {button: pk}).status_code == 404
    assert client(build.asker("una")).post(HERE, {button: "x"}).status_code == 404
    assert Calendar.objects.exists()
    browser.post(HERE, {"forget": pk})
    assert not Calendar.objects.exists()


def test_a_button_nobody_knows_shows_the_page(browser):
    assert browser.post(HERE, {"what": "1"}).status_code == 200


def test_the_page_asks_few_questions(browser, server, django_assert_max_num_queries):
    for _ in range(5):
        add(browser, server.url)

    with django_assert_max_num_queries(4):
        browser.get(HERE)


@pytest.fixture
def radicale(tmp_path):
    with radicale_server.serving(tmp_path) as served:
        yield served


def connect(browser, radicale, password=radicale_server.PASSWORD):
    typed = {"user": radicale_server.USER, "password": password, "server": radicale.url}
    return browser.post(HERE, {"account": "1", **typed}, follow=True)


def test_an_account_is_read_and_says_where_it_may_write(browser, radicale):
    page = words(connect(browser, radicale))

    assert "Choose below which calendars are read" in page
    assert page.count('name="read"') == 2
    assert page.count('name="write_to"') == 3
    assert radicale_server.PASSWORD not in page
    assert not Calendar.objects.get().writes


def test_a_password_refused_is_said_and_not_typed_back(browser, radicale):
    answer = connect(browser, radicale, "wrong-word")

    assert answer.status_code == 422
    assert "app password" in words(answer)
    assert "wrong-word" not in words(answer)
    assert not Calendar.objects.exists()


def test_meetings_are_written_where_the_asker_says_and_no_more_when_they_say_so(browser, radicale):
    connect(browser, radicale)
    pk, office = Calendar.objects.get().pk, f"{radicale.url}{radicale_server.USER}/office/"

    answer = browser.post(HERE, {"choose": pk, "read": office, "write_to": office}, follow=True)

    assert "written there within a minute" in words(answer)
    assert opened(Calendar.objects.get())["read"] == [office]
    assert Calendar.objects.get().writes
    browser.post(HERE, {"choose": pk, "write_to": ""})
    assert not Calendar.objects.get().writes


def test_nothing_is_written_to_a_place_that_is_not_of_the_account(browser, radicale):
    connect(browser, radicale)
    pk = Calendar.objects.get().pk

    browser.post(HERE, {"choose": pk, "read": "https://x.org/", "write_to": "https://x.org/"})

    assert not Calendar.objects.get().writes
    assert opened(Calendar.objects.get())["read"] == []


def test_an_entry_that_was_not_written_is_named(browser, radicale):
    connect(browser, radicale)
    of = Calendar.objects.get()
    interview = build.interview(of.owner)
    Written.objects.create(calendar=of, interview=interview, trouble=writing.LOST)

    page = words(browser.get(HERE))

    assert "Meeting with Dana Reyes: The answer of your calendar was lost" in page
