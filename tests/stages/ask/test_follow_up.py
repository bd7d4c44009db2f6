"""One follow-up to an unanswered request. There is no way to a second."""

from datetime import timedelta

import pytest

from askaround.adapters.mail.message import Refused
from askaround.outbox.accounts import connect
from askaround.outbox.sending import send_waiting
from askaround.outbox.writing import send_by_mail
from askaround.record.message import draft, letter_of
from askaround.record.models import Interview, Message
from tests import build
from tests.adapters.smtp_servers import real_server
from tests.signed_in import client

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
WORDS = {"to": "dana@reyes.example", "subject": "Re: Your path", "body": "Dear Dana, once more."}


@pytest.fixture
def interview():
    made = build.interview(build.asker(), requested_at=build.NOW)
    made.person.email = "dana@reyes.example"
    made.person.save()
    return made


@pytest.fixture
def owner(interview):
    return client(interview.owner)


def page_of(interview):
    return f"/interviews/{interview.pk}/follow-up/"


def read(interview):
    return Interview.objects.with_person().get(pk=interview.pk)


def followed_up(interview):
    letter = draft(interview, "follow_up", "Re: Your path", "Dear Dana,", build.NOW)
    letter.was_sent(build.NOW + 8 * DAY, "own_mail")
    return letter


def test_it_may_be_written_before_its_time_and_says_when_that_is(interview, owner):
    interview.state(requested_at=interview.person.added_at)

    page = owner.get(page_of(interview)).content.decode()

    assert "(7 working days after you asked)" in page
    assert 'name="went"' in page


def test_it_asks_for_less_than_the_request_did(interview, owner):
    draft(interview, "request", "Your path", "Dear Dana,", build.NOW).was_sent(build.NOW, "phone")

    page = owner.get(page_of(interview)).content.decode()

    assert "20-minute call" in page
    assert "Re: Your path" in page
    assert "Monday 4 May" in page
    assert "I will not write again" in page


def test_sending_it_is_a_fact_and_the_last_one(interview, owner):
    answer = owner.post(page_of(interview), {**WORDS, "went": "1", "by": "own_mail"})

    assert answer["Location"] == f"/people/{interview.person_id}/"
    assert read(interview).followed_up_at is not None
    assert letter_of(interview, "follow_up").body == WORDS["body"]


def again_from_the_page(interview, owner):
    owner.post(page_of(interview), {**WORDS, "went": "1", "by": "phone"})


def again_from_here(interview, owner):
    connect(interview.owner, "smtp", "ada@uni.example", {"host": "127.0.0.1", "port": 1})
    owner.post(page_of(interview), {**WORDS, "send": "1"})


def again_by_typing(interview, owner):
    typed = {**WORDS, "revision": "", "parent": ""}
    owner.post(page_of(interview), typed, headers={"Accept": "application/json"})


def again_by_the_request(interview, owner):
    owner.post(f"/people/{interview.person_id}/request/", {**WORDS, "went": "1", "by": "phone"})


def again_on_linkedin(interview, owner):
    owner.post(f"/people/{interview.person_id}/request/linkedin/", {"short-note": "Hello again"})


def again_by_looking(interview, owner):
    owner.get(page_of(interview))


PATHS = [
    again_from_the_page,
    again_from_here,
    again_by_typing,
    again_by_the_request,
    again_on_linkedin,
    again_by_looking,
]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.__name__)
@pytest.mark.parametrize("way", ["sent from here", "stated by hand"])
def test_no_path_leads_to_a_second(interview, owner, path, way):
    draft(interview, "request", "Your path", "Dear Dana,", build.NOW).was_sent(build.NOW, "mail")
    if way == "sent from here":
        followed_up(read(interview))
    else:
        read(interview).state(followed_up_at=build.NOW + 8 * DAY)
    before = sorted(Message.objects.values_list("kind", "generation", "sent_at", "body"))

    path(read(interview), owner)

    assert sorted(Message.objects.values_list("kind", "generation", "sent_at", "body")) == before
    assert not Message.objects.exclude(queued_at=None).exists()
    known = read(interview)
    assert (known.requested_at, known.followed_up_at) == (build.NOW, build.NOW + 8 * DAY)


def test_the_outbox_refuses_a_second_when_it_is_queued(interview):
    connect(interview.owner, "smtp", "ada@uni.example", {"host": "127.0.0.1", "port": 1})
    letter = draft(interview, "follow_up", "Re: Your path", "Dear Dana,", build.NOW)
    interview.state(followed_up_at=build.NOW + 8 * DAY)

    with pytest.raises(Refused, match="never a second"):
        send_by_mail(letter, build.NOW + 9 * DAY)


@pytest.mark.parametrize("meanwhile", ["followed_up_at", "declined_at", "accepted_at"])
def test_the_worker_refuses_it_when_something_happened_meanwhile(interview, meanwhile):
    with real_server() as (keeper, port):
        connect(
            interview.owner,
            "smtp",
            "ada@uni.example",
            {"host": "127.0.0.1", "port": port, "security": "none"},
        )
        letter = draft(interview, "follow_up", "Re: Your path", "Dear Dana,", build.NOW)
        assert send_by_mail(letter, build.NOW + 9 * DAY)
        read(interview).state(**{meanwhile: build.NOW + 9 * DAY})

        send_waiting(lambda: build.NOW + 9 * DAY)

    assert keeper.mails == []
    assert Message.objects.get(pk=letter.pk).state == "failed"


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"followed_up_at": build.NOW + 8 * DAY}, "never a second"),
        ({"accepted_at": build.NOW + DAY}, "has answered"),
        ({"bounced_at": build.NOW + DAY}, "came back"),
        ({"requested_at": None}, "no request yet"),
    ],
)
def test_where_there_is_none_to_write_it_says_why(interview, owner, facts, said):
    interview.state(**facts)

    page = owner.get(page_of(interview))
    refused = owner.post(page_of(interview), {**WORDS, "went": "1", "by": "phone"})

    assert said in page.content.decode()
    assert 'name="went"' not in page.content.decode()
    assert refused["Location"] == page_of(interview)
    assert not Message.objects.filter(kind="follow_up").exists()


def test_after_a_later_that_was_asked_again_there_is_none(interview, owner):
    interview.state(postponed_at=build.NOW + DAY, asked_again_at=build.NOW + 90 * DAY)

    assert "never a second" in owner.get(page_of(interview)).content.decode()


def test_it_cannot_have_gone_before_the_request(interview, owner):
    typed = {**WORDS, "went": "1", "by": "phone", "at": "2026-05-04T09:59"}  # 08:59 UTC

    answer = owner.post(page_of(interview), typed)

    assert answer.status_code == 422
    assert "cannot be before the request" in answer.content.decode()
    assert read(interview).followed_up_at is None
