"""A kind line to a no, a name or a "later"; three questions to those who would rather write."""

from datetime import date, timedelta

import pytest

from askaround.record.message import draft
from askaround.record.models import Interview, Message
from askaround.record.question import add_question
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def interview():
    made = build.interview(build.asker(), requested_at=build.NOW)
    draft(made, "request", "Your path", "Dear Dana,", build.NOW).was_sent(build.NOW, "own_mail")
    return made


@pytest.fixture
def owner(interview):
    return client(interview.owner)


def letter(owner, interview, page="kind-reply"):
    return owner.get(f"/interviews/{interview.pk}/{page}/").context["letter"]


def send(owner, interview, page="kind-reply", **more):
    shown = letter(owner, interview, page)
    typed = {"to": "", "subject": shown.subject, "body": shown.body, "went": "1", "by": "own_mail"}
    return owner.post(f"/interviews/{interview.pk}/{page}/", typed | more)


def read(interview):
    return Interview.objects.with_person().get(pk=interview.pk)


def test_a_no_is_thanked_for_and_asks_nothing_back(interview, owner):
    interview.answer("declined_at", build.NOW + DAY)

    shown = letter(owner, interview)
    send(owner, interview)

    assert "?" not in shown.body
    assert shown.subject == "Re: Your path"
    assert read(interview).no_thanked_at is not None
    assert read(interview).next_step(build.NOW + 2 * DAY) is None


def test_another_name_is_thanked_for_with_the_one_question_it_raises(interview, owner):
    interview.answer("redirected_at", build.NOW + DAY)
    build.person(interview.owner, name="Sam Lee", referred_by=interview)

    shown = letter(owner, interview)

    assert "pointing me to Sam Lee" in shown.body
    assert shown.body.count("?") == 1
    assert "May I say that you suggested it?" in shown.body


def test_a_later_is_taken_at_its_word(interview, owner):
    interview.answer("postponed_at", build.NOW + DAY, ask_again_on=date(2026, 10, 1))

    assert "in October, and not before" in letter(owner, interview).body
    send(owner, interview)

    assert read(interview).no_thanked_at is None
    assert read(interview).next_step(build.NOW + 2 * DAY).do == "ask_again"


def test_a_reply_to_an_earlier_answer_is_not_the_reply_to_this_one(interview, owner):
    interview.answer("postponed_at", build.NOW + DAY, ask_again_on=date(2026, 10, 1))
    reply = draft(interview, "reply", "Re: Your path", "Later, then.", build.NOW + DAY)
    reply.was_sent(build.NOW + DAY, "own_mail")
    read(interview).answer("declined_at", build.NOW + 2 * DAY)

    assert letter(owner, interview).state == "draft"
    send(owner, interview)

    assert Message.objects.filter(kind="reply").count() == 2
    assert read(interview).no_thanked_at is not None


def test_without_an_answer_it_asks_for_that_first(interview, owner):
    answer = owner.get(f"/interviews/{interview.pk}/kind-reply/")

    assert answer["Location"] == f"/interviews/{interview.pk}/answer/"


def test_three_questions_at_most_go_in_writing_the_musts_first(interview, owner):
    for number in range(5):
        question = add_question(interview, f"What about number {number}?", build.NOW)
        question.is_must = number == 4
        question.save()
    interview.answer("in_writing_at", build.NOW + DAY)

    body = letter(owner, interview, "in-writing").body
    send(owner, interview, "in-writing")

    assert body.index("1. What about number 4?") < body.index("2. What about number 0?")
    assert "4." not in body
    assert read(interview).questions_sent_at is not None
    assert read(interview).next_step(build.NOW + 2 * DAY).do == "wait_for_answers"


def test_without_a_list_three_standing_questions_do(interview, owner):
    interview.answer("in_writing_at", build.NOW + DAY)

    body = letter(owner, interview, "in-writing").body

    assert body.count("?") == 3


def test_their_words_stand_above_the_reply(interview, owner):
    said = {"what": "declined_at", "at": "", "words": "Not this <year>, sorry."}
    owner.post(f"/interviews/{interview.pk}/answer/", said)

    page = owner.get(f"/interviews/{interview.pk}/kind-reply/").content.decode()

    assert '<blockquote class="said"><p>Not this &lt;year&gt;, sorry.</p></blockquote>' in page
