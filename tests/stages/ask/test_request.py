"""The request: never a blank page, honest, and sent by any way."""

from datetime import timedelta
from email import message_from_bytes, policy

import pytest

from askaround.outbox.accounts import connect
from askaround.outbox.sending import send_waiting
from askaround.record.message import letter_of
from askaround.record.models import Asker, Interview, Message, Need, Person
from tests import build
from tests.adapters.smtp_servers import real_server
from tests.signed_in import client

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
ASKING = {
    "asking-minutes": "20",
    "asking-formats": ["phone", "video"],
    "asking-first": "",
    "asking-second": "",
}


@pytest.fixture
def ada():
    made = build.asker()
    made.about = "a postdoc in psychology at Calder"
    made.save()
    Need.objects.create(owner=made, text="What a day is like", added_at=build.NOW)
    return made


@pytest.fixture
def dana(ada):
    return build.person(ada, email="dana@reyes.example", organisation="Ferry Board")


@pytest.fixture
def owner(ada):
    return client(ada)


def url(person):
    return f"/people/{person.pk}/request/"


def shown(owner, person):
    return owner.get(url(person)).context


def words(owner, person, **more):
    """The form as the page shows it, as somebody would send it back."""
    letter = shown(owner, person)["letter"]
    return {"to": letter.to, "subject": letter.subject, "body": letter.body, **more}


def read(person):
    return Person.objects.with_current().get(pk=person.pk)


def test_the_page_starts_with_a_letter_and_keeps_nothing(owner, dana):
    letter = shown(owner, dana)["letter"]

    assert letter.body.startswith("Dear Dana Reyes,")
    assert "you test ferry tickets" in letter.body
    assert "30 minutes" in letter.body
    assert "Ada Lind" in letter.body
    assert not Interview.objects.exists()


def test_an_untouched_letter_follows_what_is_asked_for(owner, dana):
    owner.post(url(dana), words(owner, dana, **ASKING, set_asking="1"))

    assert "20 minutes" in shown(owner, dana)["letter"].body
    assert "workplace" not in shown(owner, dana)["letter"].body
    assert read(dana).current.minutes == 20


def test_a_letter_in_own_words_stays_and_a_fresh_draft_is_offered(owner, dana):
    mine = {**words(owner, dana), "body": "Dear Dana,\n\nmy own words in 30 minutes."}
    owner.post(url(dana), {**mine, **ASKING, "set_asking": "1"})

    context = shown(owner, dana)
    assert context["letter"].body == mine["body"]
    assert "20 minutes" in context["fresh"].body

    owner.post(url(dana), {**mine, "redraft": "1", "parent": str(context["letter"].head)})

    context = shown(owner, dana)
    assert "20 minutes" in context["letter"].body
    assert context["fresh"] is None


@pytest.mark.parametrize(
    ("minutes", "status"), [("14", 422), ("15", 302), ("45", 302), ("46", 422)]
)
def test_minutes_lie_between_15_and_45(owner, dana, minutes, status):
    typed = words(owner, dana, **{**ASKING, "asking-minutes": minutes}, set_asking="1")

    assert owner.post(url(dana), typed).status_code == status


def test_what_cannot_be_asked_for_loses_no_word_of_the_letter(owner, dana):
    typed = {**words(owner, dana), **ASKING, "asking-formats": [], "set_asking": "1"}

    answer = owner.post(url(dana), {**typed, "body": "Dear Dana, my own words."})

    assert answer.status_code == 422
    assert "Dear Dana, my own words." in answer.content.decode()
    assert "Choose at least one way" in answer.content.decode()


def test_times_on_offer_are_on_their_clock(owner, dana):
    Person.objects.filter(pk=dana.pk).update(time_zone="America/New_York")
    offered = {**ASKING, "asking-first": "2099-06-09T09:30"}

    owner.post(url(dana), words(owner, dana, **offered, set_asking="1"))

    assert read(dana).current.offered_times == ["2099-06-09T13:30:00+00:00"]
    assert "Tuesday 9 June at 09:30 your time" in shown(owner, dana)["letter"].body
    assert 'value="2099-06-09T09:30"' in owner.get(url(dana)).content.decode()


def test_a_time_that_has_passed_is_not_offered(owner, dana):
    typed = words(owner, dana, **{**ASKING, "asking-first": "2020-06-09T09:30"}, set_asking="1")

    answer = owner.post(url(dana), typed)

    assert answer.status_code == 422
    assert "That has passed" in answer.content.decode()


@pytest.mark.parametrize(
    ("applying", "said"), [("may", "I may apply to"), ("has", "I have applied to")]
)
def test_whoever_applies_there_says_what_is_true(owner, dana, applying, said):
    typed = words(owner, dana, **ASKING, **{"asking-applying": applying}, set_asking="1")

    owner.post(url(dana), typed)

    assert read(dana).applying == applying
    context = shown(owner, dana)
    assert "not asking for a job" not in context["letter"].body
    assert said in context["letter"].body
    assert context["faults"] == []


def test_whoever_no_longer_applies_says_not_a_job_again(owner, dana):
    Person.objects.filter(pk=dana.pk).update(applying="may")

    owner.post(url(dana), words(owner, dana, **ASKING, **{"asking-applying": ""}, set_asking="1"))

    assert read(dana).applying == ""
    assert "I am not asking for a job" in shown(owner, dana)["letter"].body


def test_own_words_that_have_become_untrue_are_pointed_out(owner, dana):
    mine = words(owner, dana, **ASKING, **{"asking-applying": "may"}, set_asking="1")
    mine["body"] += "\n\nPS: I look forward to it."
    owner.post(url(dana), mine)

    context = shown(owner, dana)
    assert "untrue" in [fault.check for fault in context["faults"]]
    assert context["verdict"] == "Not ready yet"


def test_an_introducer_is_named_only_with_leave(owner, dana):
    Person.objects.filter(pk=dana.pk).update(introducer="Lena Ortiz")
    page = owner.get(url(dana)).content.decode()
    assert "May you name Lena Ortiz?" in page
    assert "Lena Ortiz" not in shown(owner, dana)["letter"].body

    owner.post(url(dana), words(owner, dana, set_name_use="yes"))

    assert read(dana).may_use_name is True
    assert "Lena Ortiz suggested" in shown(owner, dana)["letter"].body

    owner.post(url(dana), words(owner, dana, set_name_use="no"))

    assert read(dana).may_use_name is False
    assert "Lena Ortiz" not in shown(owner, dana)["letter"].body


def test_an_asker_without_a_name_is_asked_right_there(owner, ada, dana):
    Asker.objects.filter(pk=ada.pk).update(name="", about="")
    page = owner.get(url(dana)).content.decode()
    assert "First, who is writing?" in page
    # A browser must not hold up the letter for the sake of an empty field beside it.
    assert " required" not in page.partition('id="first"')[2].partition("</section>")[0]

    who = {"first-name": "Ada Lind", "first-about": "a postdoc", "set_first": "1"}
    owner.post(url(dana), {**words(owner, dana), **who})

    letter = shown(owner, dana)["letter"]
    assert "I am a postdoc." in letter.body
    assert letter.body.endswith("Ada Lind")
    assert "First, who is writing?" not in owner.get(url(dana)).content.decode()


def test_the_reason_and_the_need_are_asked_where_they_are_missing(owner, ada):
    ada.needs.all().delete()
    bob = build.person(ada, name="Bob Stone", because="")
    page = owner.get(url(bob)).content.decode()
    assert "First, why them?" in page and 'name="first-need"' in page

    known = {"first-because": "He tests crossings.", "first-need": "Would I miss the lab?"}
    owner.post(url(bob), {**words(owner, bob), **known, "set_first": "1"})

    assert "you test crossings" in shown(owner, bob)["letter"].body
    assert [need.text for need in ada.needs.all()] == ["Would I miss the lab?"]
    assert 'id="first"' not in owner.get(url(bob)).content.decode()


def test_an_address_typed_in_the_letter_is_kept_on_the_person(owner, ada):
    bob = build.person(ada, name="Bob Stone")
    page = owner.get(url(bob)).content.decode()
    assert "No e-mail address yet?" in page
    assert "Is this a bad moment?" in page  # what to say on the telephone

    owner.post(url(bob), {**words(owner, bob), "to": "bob@stone.example", "save": "1"})

    assert read(bob).email == "bob@stone.example"


def test_an_address_typed_in_the_letter_does_not_replace_a_known_one(owner, dana):
    owner.post(url(dana), {**words(owner, dana), "to": "other@reyes.example", "save": "1"})

    assert read(dana).email == "dana@reyes.example"
    assert shown(owner, dana)["letter"].to == "other@reyes.example"


def test_a_letter_that_came_back_is_written_anew_to_another_address(owner, dana):
    owner.post(url(dana), words(owner, dana, went="1", by="own_mail"))
    sent = letter_of(read(dana).current, "request")
    read(dana).current.state(bounced_at=sent.sent_at + timedelta(minutes=1))

    page = shown(owner, dana)
    assert page["letter"].body == sent.body
    typed = {**words(owner, dana), "to": "new@reyes.example", "went": "1", "by": "own_mail"}
    owner.post(url(dana), typed)

    known = read(dana)
    assert known.email == "new@reyes.example"
    assert known.current.bounced_at is None
    assert Message.objects.filter(kind="request").count() == 2


def test_later_is_taken_up_in_one_friendly_line(owner, dana):
    owner.post(url(dana), words(owner, dana, went="1", by="own_mail"))
    first = read(dana).current.requested_at
    read(dana).current.answer("postponed_at", first, ask_again_on=first.date() + 30 * DAY)

    letter = shown(owner, dana)["letter"]
    assert "later would suit you better" in letter.body
    owner.post(url(dana), words(owner, dana, went="1", by="own_mail"))

    known = read(dana).current
    assert known.requested_at == first
    assert known.asked_again_at is not None
    assert known.next_step(known.asked_again_at).do == "wait"
    assert shown(owner, dana)["letter"].state == "sent"


def test_after_an_interview_was_closed_another_begins_with_a_fresh_letter(owner, dana):
    owner.post(url(dana), words(owner, dana, went="1", by="own_mail"))
    read(dana).current.state(closed_at=build.NOW + DAY)

    assert shown(owner, dana)["letter"].state == "draft"
    owner.post(url(dana), words(owner, dana, save="1"))

    assert dana.interviews.count() == 2
    assert Message.objects.filter(kind="request").count() == 2


def test_the_linkedin_note_keeps_to_the_limit_of_the_account(owner, ada, dana):
    context = shown(owner, dana)
    assert 0 < context["count"] <= 200
    assert f"{context['count']} of 200" in owner.get(url(dana)).content.decode()

    owner.post(f"{url(dana)}linkedin/", {"limit": "300"})

    assert Asker.objects.get(pk=ada.pk).linkedin_limit == 300
    assert 200 < shown(owner, dana)["count"] <= 300


def test_a_limit_that_linkedin_does_not_have_is_not_kept(owner, ada, dana):
    owner.post(f"{url(dana)}linkedin/", {"limit": "1"})

    assert Asker.objects.get(pk=ada.pk).linkedin_limit == 200


def test_asked_on_linkedin_is_asked(owner, dana):
    typed = {"short-note": "Dear Dana, five questions?", "short-at": "2026-05-04T11:00"}

    owner.post(f"{url(dana)}linkedin/", typed)

    interview = read(dana).current
    assert interview.requested_by == "linkedin"
    assert interview.requested_at.isoformat() == "2026-05-04T10:00:00+00:00"
    assert letter_of(interview, "request").body == "Dear Dana, five questions?"


@pytest.mark.parametrize("wrong", [{"short-note": ""}, {"short-at": "2099-01-01T10:00"}])
def test_a_note_that_cannot_have_gone_is_not_noted(owner, dana, wrong):
    answer = owner.post(f"{url(dana)}linkedin/", {"short-note": "Five questions?", **wrong})

    assert answer.status_code == 422
    assert not Interview.objects.exists()


def test_the_letter_is_a_file_for_any_mail_program(owner, dana):
    answer = owner.post(url(dana), {**words(owner, dana), "subject": "Fünf Fragen", "file": "1"})

    assert answer["Content-Type"] == "message/rfc822"
    mail = message_from_bytes(answer.content, policy=policy.default)
    assert (mail["To"], mail["X-Unsent"]) == ("Dana Reyes <dana@reyes.example>", "1")
    assert mail["From"] is None  # their mail program knows its own account
    assert mail["Subject"] == "Fünf Fragen"
    assert "five or six questions" in mail.get_content()


def test_without_an_address_there_is_no_file(owner, ada):
    bob = build.person(ada, name="Bob Stone")

    answer = owner.post(url(bob), {**words(owner, bob), "file": "1"})

    assert answer.status_code == 422
    assert "no e-mail address yet" in answer.content.decode()


def test_what_is_to_be_thought_of_before_writing_stands_beside_it(owner, ada, dana):
    Need.objects.all().delete()
    for name in ("Sam Lee", "Kim Roe"):
        other = build.person(ada, name=name, organisation="ferry board")
        build.start_interview(other, build.NOW).state(requested_at=build.NOW)
    Person.objects.filter(pk=dana.pk).update(email="info@ferries.example")

    found = [fault.check for fault in shown(owner, dana)["faults"]]

    assert found == ["needs_first", "to_nobody", "same_employer"]


def test_the_page_asks_little_of_the_database(owner, ada, dana, django_assert_max_num_queries):
    build.many(ada, 20)

    with django_assert_max_num_queries(10):
        owner.get(url(dana))


@pytest.fixture
def mailbox(ada):
    """A real server that takes what Ada sends."""
    with real_server() as (keeper, port):
        settings = {"host": "127.0.0.1", "port": port, "security": "none"}
        connect(ada, "smtp", "ada@uni.example", settings)
        yield keeper


def sent(owner, page, now, **more):
    """Send what the page shows, pressing twice; and the bytes are on their way once."""
    letter = owner.get(page).context["letter"]
    typed = {"to": letter.to, "subject": letter.subject, "body": letter.body, **more}
    for _ in range(2):
        owner.post(page, {**typed, "send": "1"})
        send_waiting(lambda: now)
    return typed


def test_request_and_follow_up_arrive_as_they_were_written(owner, dana, mailbox):
    body = "Dear Dana Reyes,\n\nGrüße, und 🙂.\n.\n" + "From here on, a long line. " * 20
    asked = sent(owner, url(dana), build.NOW, body=body.strip())
    interview = read(dana).current
    assert interview.requested_at == build.NOW

    again = sent(owner, f"/interviews/{interview.pk}/follow-up/", build.NOW + 9 * DAY)

    assert [each.recipients for each in mailbox.mails] == [["dana@reyes.example"]] * 2
    mails = (message_from_bytes(each.raw, policy=policy.default) for each in mailbox.mails)
    first, second = mails
    assert first["From"].addresses[0].addr_spec == "ada@uni.example"
    assert first["Subject"] == asked["subject"]
    assert first["Message-ID"] == letter_of(interview, "request").message_id
    assert unflowed(first) == asked["body"]
    assert second["Subject"] == again["subject"] == f"Re: {first['Subject']}"
    assert second["In-Reply-To"] == second["References"] == first["Message-ID"]
    assert unflowed(second) == again["body"]


def unflowed(mail):
    """The text of a mail as its reader sees it (RFC 3676)."""
    said = ""
    for line in mail.get_content().rstrip().splitlines():
        line = line[1:] if line.startswith(" ") else line
        said += line if line.endswith(" ") and line != "-- " else line + "\n"
    return said.rstrip("\n")


def why_them(owner, person, body):
    answer = owner.post(f"{url(person)}advice/", {"subject": "Your work", "body": body})
    return answer.content.decode()


@pytest.mark.parametrize(("is_theirs", "is_told"), [(True, True), (False, False)])
def test_a_reason_that_was_given_to_somebody_else_is_told(owner, ada, dana, is_theirs, is_told):
    reason = "Your talk on ferry tickets at the port has stayed with me since the spring."
    writer = ada if is_theirs else build.asker("Eve")
    asked = build.interview(writer)
    Message.objects.create(
        owner=writer,
        person=asked.person,
        interview=asked,
        kind="request",
        body=f"Dear Ann,\n\n{reason}",
        written_at=build.NOW - DAY,
        sent_at=build.NOW - DAY,
    )

    said = why_them(owner, dana, f"Dear Dana,\n\n{reason} Could I ask you five questions?")

    assert ("You gave this reason in another request too" in said) is is_told
