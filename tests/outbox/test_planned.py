"""A letter leaves at the hour that was chosen, if it still makes sense by then, and once."""

from datetime import timedelta

import pytest

from askaround.method.sending import MISSED_AFTER
from askaround.outbox.accounts import connect
from askaround.outbox.sending import send_waiting
from askaround.outbox.writing import send_by_mail
from askaround.record.interview import start_interview
from askaround.record.message import KINDS, draft
from askaround.record.models import Message
from askaround.record.person import pause
from tests import build
from tests.adapters.smtp_servers import real_server

pytestmark = pytest.mark.django_db
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
NOW = build.NOW
AT = NOW + 20 * HOUR
SENT_KINDS = [kind for kind, _ in KINDS if kind != "answer"]


@pytest.fixture(scope="module")
def server():
    with real_server() as (keeper, port):
        yield keeper, port


@pytest.fixture
def mails(server):
    server[0].mails.clear()
    return server[0].mails


@pytest.fixture
def ada(server):
    owner = build.asker()
    where = {"host": "127.0.0.1", "port": server[1], "security": "none", "user": ""}
    connect(owner, "smtp", "ada@uni.example", where)
    return owner


def planned(ada, kind="request", at=AT, **facts):
    """A letter of this kind that waits for its hour."""
    person = build.person(ada, email="dana@work.example", time_zone="Europe/Lisbon")
    interview = start_interview(person, NOW - 10 * HOUR)
    before = NOW - 5 * HOUR
    stated = {"requested_at": before} if kind != "request" else {}
    if kind in ("thanks", "card", "introducer", "update"):
        stated |= {"began_at": before, "ended_at": before}
    if kind == "confirmation":
        stated |= {"starts_at": AT + 30 * HOUR, "accepted_at": before, "scheduled_at": before}
    if stated | facts:
        interview.state(**stated, **facts)
    letter = draft(interview, kind, "A subject", "Dear Dana,\nwords.", NOW)
    send_by_mail(letter, NOW, planned_at=at)
    return letter


def run(at):
    return send_waiting(lambda: at)


def state(letter):
    return Message.objects.get(pk=letter.pk).state


def test_it_leaves_at_its_hour_and_not_a_second_before(ada, mails):
    letter = planned(ada)

    run(AT - SECOND)
    assert (len(mails), state(letter)) == (0, "planned")

    run(AT)
    assert (len(mails), state(letter)) == (1, "sent")
    assert Message.objects.get(pk=letter.pk).sent_at == AT


def test_its_date_is_that_of_its_hour(ada, mails):
    planned(ada)

    run(AT)

    local = AT.astimezone(ada.zone)
    assert f"Date: {local:%a, %d %b %Y %H:%M:%S}".encode() in mails[0].raw


def test_taken_back_it_is_a_draft_and_leaves_at_no_hour(ada, mails):
    letter = planned(ada)

    assert letter.hold()
    run(AT)

    assert (mails, state(letter)) == ([], "draft")
    assert Message.objects.get(pk=letter.pk).planned_at is None


def test_sent_now_after_all_it_leaves_once(ada, mails):
    letter = planned(ada)

    letter.hold()
    send_by_mail(letter, NOW)
    run(NOW)
    run(AT)

    assert len(mails) == 1


def test_a_computer_that_slept_too_long_asks_first(ada, mails):
    in_time = planned(ada)
    run(AT + MISSED_AFTER)
    assert state(in_time) == "sent"

    mails.clear()
    too_late = planned(ada)
    run(AT + MISSED_AFTER + SECOND)

    assert mails == []
    too_late.refresh_from_db()
    assert "its time has passed" in too_late.trouble


def bounce(letter):
    Message.objects.create(
        owner=letter.owner,
        interview=letter.interview,
        person=letter.person,
        kind="times" if letter.kind != "times" else "move",
        generation=9,
        to=letter.to,
        message_id="<before@uni.example>",
        written_at=NOW,
        sent_at=NOW + HOUR,
        came_back_at=NOW + HOUR,
    )


CHANGES = {
    "answered": lambda letter: letter.interview.answer("accepted_at", NOW + HOUR),
    "declined": lambda letter: letter.interview.answer("declined_at", NOW + HOUR),
    "written": lambda letter: letter.interview.state(heard_at=NOW + HOUR),
    "cancelled": lambda letter: letter.interview.cancel(NOW + HOUR),
    "moved": lambda letter: letter.interview.schedule(NOW + HOUR, starts_at=AT + 50 * HOUR),
    "told not to write": lambda letter: pause(letter.person, NOW + HOUR),
    "bounced": bounce,
}
OWED_AFTER = {"answered", "declined", "cancelled", "moved"}


@pytest.mark.parametrize("kind", SENT_KINDS)
@pytest.mark.parametrize("change", CHANGES)
def test_what_changed_in_between_stops_the_letter_and_is_said(ada, mails, kind, change):
    letter = planned(ada, kind)
    CHANGES[change](letter)

    run(AT)

    is_owed = kind in ("thanks", "card", "introducer", "update") and change in OWED_AFTER
    letter.refresh_from_db()
    assert (len(mails), letter.state) == ((1, "sent") if is_owed else (0, "failed"))
    assert is_owed or letter.trouble


@pytest.mark.parametrize("kind", SENT_KINDS)
def test_without_a_change_every_kind_is_sent(ada, mails, kind):
    letter = planned(ada, kind)

    run(AT)

    assert (len(mails), state(letter)) == (1, "sent"), Message.objects.get(pk=letter.pk).trouble
