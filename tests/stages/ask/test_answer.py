"""What they answered is a fact with its date, and their words stay."""

from datetime import date, timedelta

import pytest

from askaround.record.count import counts
from askaround.record.interview import ANSWERS
from askaround.record.message import letter_of
from askaround.record.models import Interview, Message, Person
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def interview():
    return build.interview(build.asker(), requested_at=build.NOW)


def say(interview, what, **more):
    typed = {"what": what, "at": "2026-05-06T10:00", "words": "Dear Ada, yes.", **more}
    return client(interview.owner).post(f"/interviews/{interview.pk}/answer/", typed)


def read(interview):
    return Interview.objects.with_person().get(pk=interview.pk)


def test_a_no_is_noted_with_its_day_and_their_words(interview):
    answer = say(interview, "declined_at", words="Sorry, no.")

    assert answer["Location"] == f"/interviews/{interview.pk}/kind-reply/"
    known = read(interview)
    assert known.declined_at.isoformat() == "2026-05-06T09:00:00+00:00"  # 10:00 in London
    kept = letter_of(known, "answer")
    assert (kept.body, kept.sent_at) == ("Sorry, no.", known.declined_at)


@pytest.mark.parametrize(
    ("what", "page"),
    [
        ("accepted_at", "/interviews/{i}/schedule/"),
        ("declined_at", "/interviews/{i}/kind-reply/"),
        ("postponed_at", "/interviews/{i}/kind-reply/"),
        ("redirected_at", "/interviews/{i}/kind-reply/"),
        ("in_writing_at", "/interviews/{i}/in-writing/"),
        ("bounced_at", "/people/{p}/request/"),
    ],
)
def test_each_answer_leads_to_its_one_next_step(interview, what, page):
    answer = say(interview, what, name="Sam Lee")

    assert answer["Location"] == page.format(i=interview.pk, p=interview.person_id)
    assert client(interview.owner).get(answer["Location"]).status_code == 200


def test_later_takes_the_first_of_the_month_they_named(interview):
    say(interview, "postponed_at", month="2027-03-01")

    assert read(interview).ask_again_on == date(2027, 3, 1)


def test_somebody_else_becomes_a_person_whose_introducer_may_not_be_named_yet(interview):
    say(interview, "redirected_at", name="Sam Lee", organisation="Ferry Board")

    other = Person.objects.get(name="Sam Lee")
    assert other.referred_by_id == interview.pk
    assert other.introducer_name == "Dana Reyes"
    assert other.may_use_name is None
    assert read(interview).redirected_at is not None


def test_the_same_name_said_twice_is_one_person(interview):
    for _ in range(2):
        say(interview, "redirected_at", name="Sam Lee")

    assert Person.objects.filter(name="Sam Lee").count() == 1


def test_somebody_else_needs_a_name(interview):
    answer = say(interview, "redirected_at", name="")

    assert answer.status_code == 422
    assert "Dear Ada, yes." in answer.content.decode()
    assert read(interview).redirected_at is None


def test_a_letter_that_came_back_does_not_count_as_asked(interview):
    assert counts(interview.owner)["asked"] == 1

    say(interview, "bounced_at")

    assert counts(interview.owner)["asked"] == 0


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2099-01-01T10:00", "still to come"),
        ("2026-05-04T09:59", "cannot have answered before you asked"),
    ],
)
def test_an_impossible_day_is_refused_in_words(interview, at, said):
    answer = say(interview, "accepted_at", at=at)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert read(interview).accepted_at is None


def test_an_answer_in_the_minute_of_the_request_is_not_before_it(interview):
    asked = build.NOW + timedelta(seconds=40)
    interview.state(requested_at=asked)

    assert say(interview, "accepted_at", at="2026-05-04T10:00").status_code == 302
    assert read(interview).accepted_at == asked
    assert say(interview, "declined_at", at="2026-05-04T09:59").status_code == 422


def test_a_correction_replaces_the_answer_and_keeps_one_letter(interview):
    say(interview, "declined_at", words="No.")
    say(interview, "declined_at", words="No, sorry.", at="2026-05-05T10:00")

    assert Message.objects.filter(kind="answer").count() == 1
    assert letter_of(interview, "answer").body == "No, sorry."


def test_another_answer_keeps_the_words_of_the_first(interview):
    say(interview, "postponed_at", words="After the summer.", month="2027-03-01")
    say(interview, "in_writing_at", words="Write to me instead.", at="2026-05-07T10:00")

    known = read(interview)
    assert (known.postponed_at, known.ask_again_on) == (None, None)
    assert known.in_writing_at is not None
    said = Message.objects.filter(kind="answer").order_by("generation")
    assert [each.body for each in said] == ["After the summer.", "Write to me instead."]


def test_an_answer_taken_back_had_never_been_and_its_words_are_still_there(interview):
    say(interview, "declined_at", words="No.")
    owner = client(interview.owner)

    owner.post(f"/interviews/{interview.pk}/answer/", {"take_back": "1"})

    assert read(interview).declined_at is None
    assert letter_of(interview, "answer").sent_at is None
    assert "No." in owner.get(f"/interviews/{interview.pk}/answer/").content.decode()


def test_a_no_while_a_meeting_stands_asks_to_cancel_first(interview):
    interview.schedule(build.NOW + DAY, starts_at=build.NOW + 9 * DAY)

    answer = say(interview, "declined_at")

    assert answer.status_code == 422
    assert "Cancel it first" in answer.content.decode()
    assert read(interview).declined_at is None


def test_answers_to_questions_in_writing_end_the_interview(interview):
    interview.state(in_writing_at=build.NOW, questions_sent_at=build.NOW)

    say(interview, "ended_at", words="1. More of it. 2. Start small. 3. This book.")

    assert read(interview).ended_at is not None
    assert read(interview).next_step(build.NOW + 3 * DAY).do == "thank"


def test_a_first_answer_can_be_undone_with_one_press(interview):
    say(interview, "accepted_at")
    owner = client(interview.owner)
    said = {"what": "in_writing_at", "words": "", "at": ""}
    other = build.start_interview(build.person(interview.owner, name="Sam"), build.NOW)
    other.state(requested_at=build.NOW)

    page = owner.post(f"/interviews/{other.pk}/answer/", said, follow=True).content.decode()

    assert 'name="take_back" value="1"' in page


def test_a_correction_offers_no_undo_that_would_lose_the_first_answer(interview):
    say(interview, "declined_at")
    typed = {"what": "in_writing_at", "words": "", "at": ""}

    page = client(interview.owner).post(f"/interviews/{interview.pk}/answer/", typed, follow=True)

    assert 'name="take_back"' not in page.content.decode()


@pytest.mark.parametrize(
    "verbs",
    [
        ["requested_at"],
        ["requested_at", "accepted_at"],
        ["requested_at", "declined_at", "-declined_at"],
        ["requested_at", "postponed_at", "asked_again_at", "accepted_at"],
        ["requested_at", "accepted_at", "bounced_at"],
        ["requested_at", "accepted_at", "-requested_at"],
        ["accepted_at"],
    ],
)
def test_the_numbers_follow_every_fact(verbs):
    interview = build.interview(build.asker())

    for verb in verbs:
        interview.state(**{verb.lstrip("-"): None if verb[0] == "-" else build.NOW})

    known = {of: n for of, n in counts(interview.owner).items() if n}
    asked = bool(interview.requested_at and not interview.bounced_at)
    answered = asked and any(verb in ANSWERS for verb in verbs if f"-{verb}" not in verbs)
    assert known.get("asked", 0) == asked
    assert known.get("answered", 0) == answered
    assert known.get("said_yes", 0) == (asked and interview.accepted_at is not None)


@pytest.mark.parametrize(
    ("page", "most"), [("answer", 5), ("follow-up", 8), ("kind-reply", 9), ("in-writing", 9)]
)
def test_a_page_about_an_answer_asks_little(interview, page, most, django_assert_max_num_queries):
    interview.answer("declined_at" if page == "kind-reply" else "in_writing_at", build.NOW)
    if page == "follow-up":
        interview.state(in_writing_at=None)
    build.many(interview.owner, 10)
    owner = client(interview.owner)

    with django_assert_max_num_queries(most):
        assert owner.get(f"/interviews/{interview.pk}/{page}/").status_code == 200
