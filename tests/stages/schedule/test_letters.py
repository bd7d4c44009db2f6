"""Each turn of a meeting has its letter, with the file for their calendar."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy

import pytest
from icalendar import Calendar

from askaround.outbox.accounts import connect
from askaround.outbox.sending import send_waiting
from askaround.record.message import letter_of
from askaround.record.models import Interview, Message, Person
from askaround.stages.schedule.letters import KINDS, desk
from tests import build
from tests.adapters.smtp_servers import real_server
from tests.signed_in import client

pytestmark = pytest.mark.django_db
START = datetime(2090, 6, 12, 13, tzinfo=UTC)  # Monday, 15:00 in Brussels
DAY = timedelta(days=1)


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def interview(ada):
    made = build.interview(ada, accepted_at=build.NOW)
    Person.objects.update(email="dana@work.example", time_zone="Europe/Brussels")
    made.schedule(build.NOW, starts_at=START, meeting_zone="Europe/Brussels", format="workplace")
    return again(made)


def again(interview):
    return Interview.objects.with_person().get(pk=interview.pk)


def at(interview, kind):
    tail = "confirmation/" if kind == "confirmation" else f"letters/{kind}/"
    return f"/interviews/{interview.pk}/{tail}"


def fields(browser, path):
    form = browser.get(path).context["form"]
    return {name: form[name].value() for name in ("to", "subject", "body")}


def send(owner, interview, kind, port):
    settings = {"host": "127.0.0.1", "port": port, "security": "none"}
    connect(owner, "smtp", "ada@uni.example", settings)
    browser, path = client(owner), at(interview, kind)
    browser.post(path, fields(browser, path) | {"send": "1"})
    send_waiting(lambda: datetime.now(UTC))


def calendar_in(mail):
    read = message_from_bytes(mail.raw, policy=policy.default)
    (part,) = [part for part in read.walk() if part.get_content_type() == "text/calendar"]
    return part, Calendar.from_ical(part.get_payload(decode=True))


def test_the_confirmation_arrives_with_an_invitation_and_is_a_fact(ada, interview):
    with real_server() as (keeper, port):
        send(ada, interview, "confirmation", port)

    part, calendar = calendar_in(keeper.mails[0])
    (event,) = calendar.walk("VEVENT")
    assert part.get_param("method") == "REQUEST" == calendar["METHOD"]
    assert event["DTSTART"].dt == START
    assert event["ATTENDEE"] == "mailto:dana@work.example"
    assert event["ORGANIZER"] == "mailto:ada@uni.example"
    assert again(interview).confirmed_at is not None


def test_called_off_the_letter_takes_the_entry_out_of_their_calendar(ada, interview):
    interview.cancel(build.NOW)

    with real_server() as (keeper, port):
        send(ada, interview, "cancel", port)

    part, calendar = calendar_in(keeper.mails[0])
    (event,) = calendar.walk("VEVENT")
    assert part.get_param("method") == "CANCEL" == calendar["METHOD"]
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)


def test_the_confirmation_names_both_clocks_and_the_minutes(ada, interview):
    body = fields(client(ada), at(interview, "confirmation"))["body"]

    assert "Monday 12 June at 15:00 (14:00 for me)" in body
    assert "30 minutes" in body


def test_a_confirmation_written_before_it_moved_is_told_the_new_time(ada, interview):
    browser, path = client(ada), at(interview, "confirmation")
    browser.post(path, fields(browser, path) | {"save": "1"})
    interview.schedule(build.NOW, starts_at=START + DAY)

    page = " ".join(browser.get(path).content.decode().split())

    assert "Not ready yet" in page or "We meet on Tuesday 13 June at 15:00." in page
    browser.post(path, fields(browser, path) | {"add": "when"})
    assert "We meet on Tuesday 13 June at 15:00." in fields(browser, path)["body"]


def test_moved_after_it_was_confirmed_it_is_confirmed_anew(ada, interview):
    first = desk(interview, "confirmation", build.NOW).begin()
    first.was_sent(build.NOW + timedelta(hours=1), "own_mail")
    interview = again(interview)
    assert desk(interview, "confirmation", build.NOW).letter == first

    interview.schedule(build.NOW + DAY, starts_at=START + DAY)

    fresh = desk(again(interview), "confirmation", build.NOW + DAY)
    assert fresh.letter.pk is None
    assert "Tuesday 13 June at 15:00" in fresh.letter.body
    assert fresh.begin().generation == 2


def test_on_the_day_before_a_second_line_is_offered(ada, interview):
    first = desk(interview, "confirmation", build.NOW).begin()
    first.was_sent(build.NOW + timedelta(hours=1), "own_mail")
    interview = again(interview)

    too_early = desk(interview, "confirmation", START - DAY - timedelta(minutes=1))
    now = desk(interview, "confirmation", START - DAY)

    assert too_early.letter == first
    assert now.letter.pk is None
    assert "A line to confirm our talk" in now.letter.body
    now.begin().was_sent(START - DAY + timedelta(hours=1), "own_mail")
    later = START - DAY + timedelta(hours=2)
    assert desk(again(interview), "confirmation", later).letter.sent_at is not None


@pytest.mark.parametrize("kind", KINDS)
def test_each_letter_opens_with_the_facts_in_place_and_keeps_nothing_by_being_opened(
    ada, interview, kind
):
    if kind in ("move", "moved", "cancel"):
        interview.cancel(build.NOW)

    typed = fields(client(ada), at(interview, kind))

    assert typed["to"] == "dana@work.example"
    assert typed["subject"]
    assert "Dear Dana Reyes" in typed["body"]
    assert not Message.objects.exists()


def test_each_letter_is_a_letter_of_its_own(ada, interview):
    browser = client(ada)
    for kind in KINDS:
        path = at(interview, kind)
        browser.post(path, fields(browser, path) | {"save": "1", "body": f"Words for {kind}."})

    assert {letter_of(interview, kind).body for kind in KINDS} == {
        f"Words for {kind}." for kind in KINDS
    }


def test_my_own_absence_asks_for_no_new_time(ada, interview):
    body = fields(client(ada), at(interview, "sorry"))["body"]

    assert "I am sorry: I missed our talk on Monday 12 June at 15:00" in body
    assert "I do not ask for another hour" in body


def test_before_any_time_was_agreed_there_is_nothing_to_write(ada):
    interview = build.interview(ada, accepted_at=build.NOW)

    for kind in KINDS.keys() - {"times"}:
        answer = client(ada).get(at(interview, kind))
        assert answer.url == f"/interviews/{interview.pk}/schedule/"


def test_a_letter_of_no_known_kind_is_not_found(ada, interview):
    assert client(ada).get(f"/interviews/{interview.pk}/letters/threat/").status_code == 404
    assert client(ada).post(f"/interviews/{interview.pk}/letters/x/advice/").status_code == 404


def test_saved_as_a_file_it_carries_the_invitation_even_without_an_address(ada, interview):
    browser, path = client(ada), at(interview, "confirmation")

    raw = browser.post(path, fields(browser, path) | {"file": "1"}).content

    read = message_from_bytes(raw, policy=policy.default)
    assert read["From"] is None
    assert [p.get_content_type() for p in read.walk()].count("text/calendar") == 1
