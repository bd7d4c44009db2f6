"""What they wrote stands on their page, and one click says what it means."""

from datetime import timedelta

import pytest

from askaround.adapters.mail.message import Refused
from askaround.outbox.writing import send_by_mail, why_not_now
from askaround.record.arrival import Arrival, keep_arrival, was_read
from askaround.record.interview import start_interview
from askaround.record.message import draft
from askaround.record.models import Interview
from tests import build
from tests.build import NOW
from tests.signed_in import client

pytestmark = pytest.mark.django_db
CAME = NOW + timedelta(days=2)


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def request_sent(ada):
    interview = start_interview(build.person(ada, name="Ruth Pell", email="r@line.example"), NOW)
    made = draft(interview, "request", "Twenty minutes", "Dear Ruth", NOW)
    made.was_sent(NOW)
    return made


def came(letter, seems="yes", text="Gladly, on Friday.", at=CAME, **told):
    """Their message, as it was kept and read."""
    arrival = Arrival(owner=letter.owner, person=letter.person, interview=letter.interview)
    arrival.letter, arrival.raw, arrival.mark = letter, b"raw", f"{text}{at}"
    arrival.came_at = arrival.kept_at = at
    assert keep_arrival(arrival)
    was_read(arrival, at, seems=seems, text=text, sender="r@line.example", **told)
    return arrival


def page(ada, letter):
    return client(ada).get(f"/people/{letter.person_id}/").content.decode()


def pressed(ada, letter, **fields):
    path = f"/interviews/{letter.interview_id}/answer/"
    return client(ada).post(path, fields)


def test_their_words_stand_on_the_page_with_what_they_seem_to_say(ada, request_sent):
    came(request_sent, text="<b>Gladly</b> & soon", attachments=["cv<1>.pdf"])

    seen = page(ada, request_sent)

    assert "Ruth has answered" in seen
    assert "&lt;b&gt;Gladly&lt;/b&gt; &amp; soon" in seen
    assert "cv&lt;1&gt;.pdf" in seen
    assert "It reads like a yes." in seen
    assert "Read the answer" in client(ada).get("/").content.decode()


@pytest.mark.parametrize(
    ("seems", "what", "details"),
    [
        ("yes", "accepted_at", {}),
        ("no", "declined_at", {}),
        ("later", "postponed_at", {}),
        ("somebody_else", "redirected_at", {"name": "Per Bo", "email": "per@line.example"}),
    ],
)
def test_one_click_states_the_fact_at_the_time_it_came(ada, request_sent, seems, what, details):
    arrival = came(request_sent, seems, details=details)

    answer = pressed(ada, request_sent, arrival=arrival.pk, what=what, **details)

    assert answer.status_code == 302
    interview = Interview.objects.get()
    assert getattr(interview, what) == CAME
    assert interview.heard_at is None
    assert interview.messages.get(kind="answer").body == "Gladly, on Friday."
    assert "has answered</h2>" not in page(ada, request_sent)
    assert [person.name for person in interview.referrals.all()] == list(
        filter(None, [details.get("name")])
    )


def test_the_answer_page_begins_with_the_suggestion_and_can_be_corrected(ada, request_sent):
    arrival = came(request_sent, "yes", "I wish I could.")
    path = f"/interviews/{request_sent.interview_id}/answer/"

    seen = client(ada).get(path).content.decode()
    assert "I wish I could." in seen
    assert 'value="accepted_at" id="id_what_0" checked' in seen.replace(" required", "")

    pressed(ada, request_sent, arrival=arrival.pk, what="declined_at", words="I wish I could.")
    assert Interview.objects.get().declined_at == CAME


def test_what_needs_no_answer_is_put_aside(ada, request_sent):
    came(request_sent, "")

    client(ada).post(f"/interviews/{request_sent.interview_id}/answer/read/")

    interview = Interview.objects.get()
    assert (interview.heard_at, interview.journey.is_answered) == (None, False)
    assert "has answered</h2>" not in page(ada, request_sent)


def test_an_answer_ends_the_follow_up_before_anybody_confirms_it(ada, request_sent):
    interview = request_sent.interview
    follow_up = draft(interview, "follow_up", "Once more", "Dear Ruth", NOW)
    assert why_not_now(follow_up) == ""

    came(request_sent, "")

    follow_up.refresh_from_db()
    follow_up.interview.refresh_from_db()
    assert "has written to you" in why_not_now(follow_up)
    later = CAME + timedelta(days=30)
    assert [step.do for step in Interview.objects.get().steps() if step.is_due(later)] == [
        "read_answer"
    ]


def test_a_letter_that_came_back_is_marked_and_so_is_its_address(ada, request_sent):
    came(request_sent, "bounce", "No such user")

    interview = Interview.objects.get()
    assert (interview.bounced_at, interview.heard_at) == (CAME, None)
    request_sent.refresh_from_db()
    assert request_sent.came_back_at == CAME
    again = draft(interview, "request", "Twenty minutes", "Dear Ruth", CAME)
    assert "came back" in why_not_now(again)
    assert "The letter came back" in page(ada, request_sent)

    again.to = "ruth@elsewhere.example"
    assert why_not_now(again) == ""


def test_an_absence_is_no_answer_and_moves_the_follow_up_behind_the_return(ada, request_sent):
    before = Interview.objects.get().next_step(NOW)
    back = (NOW + timedelta(days=40)).date()
    came(request_sent, "out_of_office", "I am away", back_on=back)

    interview = Interview.objects.get()
    after = interview.next_step(NOW)

    assert (interview.heard_at, interview.journey.is_answered) == (None, False)
    assert (before.do, after.do) == ("follow_up", "follow_up")
    assert before.due_at.date() < back < after.due_at.date()
    assert "Ruth is away" in page(ada, request_sent)


def test_an_absence_that_is_over_before_changes_nothing(ada, request_sent):
    before = Interview.objects.get().next_step(NOW).due_at
    came(request_sent, "out_of_office", back_on=(NOW + timedelta(days=3)).date())

    assert Interview.objects.get().next_step(NOW).due_at == before


def test_a_message_after_the_meeting_was_agreed_is_read_and_changes_no_answer(ada, request_sent):
    interview = request_sent.interview
    interview.answer("accepted_at", CAME)
    interview.schedule(CAME, starts_at=CAME + timedelta(days=9))
    came(request_sent, "no", "See you then.")

    seen = page(ada, request_sent)

    assert "See you then." in seen
    assert 'value="declined_at"' not in seen


def test_with_an_answer_waiting_the_page_asks_no_more(
    ada, request_sent, django_assert_max_num_queries
):
    came(request_sent)
    owner = client(ada)
    owner.get("/")

    with django_assert_max_num_queries(6):
        owner.get(f"/people/{request_sent.person_id}/")
    with django_assert_max_num_queries(6):
        owner.get("/")


def test_an_address_that_is_dead_takes_no_letter(ada, request_sent):
    came(request_sent, "bounce")
    again = draft(Interview.objects.get(), "request", "Again", "Dear Ruth", CAME)

    with pytest.raises(Refused):
        send_by_mail(again, CAME)
