"""What cannot be taken is answered in the product's look: what happened, and what to do."""

import pytest
from django.test import Client
from django.urls import reverse

from askaround.record.note import Note
from askaround.record.person import Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}
BACK = "Back button of your browser"


@pytest.fixture
def ada():
    return build.asker()


def strict(asker):
    """A browser whose forms have to carry the token of their page."""
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = client(asker).cookies
    return browser


def is_ours(answer):
    page = answer.content.decode()
    return "askaround</p>" in page and 'href="/">Go to Today</a>' in page


def test_more_text_than_one_page_sends_is_said_to_be_too_much(ada, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000

    answer = client(ada).post(reverse("explore:add"), {"name": "Dana", "because": "a" * 2_000})

    page = answer.content.decode()
    assert answer.status_code == 400 and is_ours(answer)
    assert "more text than one page can send" in page and BACK in page
    assert not Person.objects.exists()


def test_too_many_fields_are_said_to_be_too_many(ada, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 10

    answer = client(ada).post(reverse("explore:add"), {f"f{n}": "1" for n in range(20)})

    assert answer.status_code == 400 and is_ours(answer)
    assert "too many fields at once" in answer.content.decode()


def test_a_file_that_broke_off_on_the_way_is_said_not_to_be_whole(ada):
    torn = 'Content-Disposition: form-data; name="file"; filename="a.csv"'

    answer = client(ada).post(
        reverse("explore:imports"), torn, content_type="multipart/form-data; boundary="
    )

    assert answer.status_code == 400 and is_ours(answer)
    assert "it did not arrive whole" in answer.content.decode()


def test_a_name_that_is_not_ours_is_answered_in_words(ada):
    answer = client(ada).get("/", headers={"Host": "elsewhere.example"})

    assert answer.status_code == 400 and is_ours(answer)


def test_a_window_that_keeps_by_itself_is_told_that_it_is_too_much(ada, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    interview = build.interview(ada)

    answer = client(ada).post(
        reverse("meet:note", args=[interview.pk]), {"text": "a" * 2_000}, headers=JSON
    )

    assert answer.status_code == 422
    assert "still in this window" in answer.json()["message"]


def test_a_page_open_too_long_shows_again_what_was_typed_and_keeps_nothing(ada):
    typed = {"name": "Dana Reyes", "because": "She <shortens> queues.", "password": "a secret"}

    answer = strict(ada).post(reverse("explore:add"), typed)

    page = answer.content.decode()
    assert answer.status_code == 403 and is_ours(answer)
    assert "the page was open too long" in page and BACK in page
    assert "She &lt;shortens&gt; queues." in page and "Dana Reyes" in page
    assert "a secret" not in page
    assert not Person.objects.exists()


def test_a_window_that_keeps_by_itself_is_told_that_it_was_open_too_long(ada):
    interview = build.interview(ada)

    answer = strict(ada).post(
        reverse("meet:note", args=[interview.pk]), {"text": "One page"}, headers=JSON
    )

    assert answer.status_code == 409
    assert "Copy your words" in answer.json()["message"]
    assert not Note.objects.exists()


def test_words_sent_to_what_was_deleted_meanwhile_are_said_not_to_be_kept(ada):
    gone = reverse("ask:request", args=[4711])

    seen, sent = client(ada).get(gone), client(ada).post(gone, {"body": "Dear Dana"})

    assert seen.status_code == sent.status_code == 404
    assert is_ours(seen) and is_ours(sent)
    assert "was not kept" not in seen.content.decode()
    assert "was not kept" in sent.content.decode()


def test_an_address_that_only_takes_a_button_is_no_blank_page(ada):
    answer = client(ada).get(reverse("meet:note", args=[build.interview(ada).pk]))

    assert answer.status_code == 405 and answer.headers["Allow"] == "POST"
    assert is_ours(answer)


def test_a_fault_of_ours_says_what_is_safe(ada, monkeypatch):
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("askaround.stages.explore.people.add_person", broken)
    browser = client(ada)
    browser.raise_request_exception = False

    answer = browser.post(reverse("explore:add"), {"name": "Dana"})

    page = answer.content.decode()
    assert answer.status_code == 500 and is_ours(answer)
    assert "What was kept before is safe" in page and BACK in page


def test_without_the_cookie_what_was_sent_is_said_not_to_be_kept(ada):
    answer = Client().post(reverse("explore:add"), {"name": "Dana"})

    assert answer.status_code == 403
    assert "Nothing was kept of what you sent" in answer.content.decode()
