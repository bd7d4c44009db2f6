"""The thank-you goes through a real mail server and stops the clock."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy

import pytest
from django.urls import reverse

from askaround.outbox.accounts import connect
from askaround.outbox.sending import send_waiting
from askaround.record.message import Message
from askaround.record.note import keep_note
from tests import build
from tests.adapters.smtp_servers import real_server
from tests.signed_in import client

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def clock():
    return datetime.now(UTC)


def met(hours):
    """An interview that ended some hours ago, with one starred line."""
    interview = build.interview(build.asker())
    interview.person.email = "dana@ferries.example"
    interview.person.save()
    interview.state(began_at=clock() - (hours + 0.5) * HOUR, ended_at=clock() - hours * HOUR)
    keep_note(interview, None, "Test one ticket a day.", clock(), is_starred=True)
    return interview


def send(interview, port, **changed):
    connect(
        interview.owner,
        "smtp",
        "ada@uni.example",
        {"host": "127.0.0.1", "port": port, "security": "none"},
    )
    browser = client(interview.owner)
    here = reverse("thank:note", args=[interview.pk])
    form = browser.get(here).context["form"]
    fields = {name: form[name].value() for name in ("to", "subject", "body")}
    browser.post(here, fields | changed | {"send": "1"})
    send_waiting(clock)
    interview.refresh_from_db()
    return browser.get(here).content.decode()


def words(mail):
    """The body as it is read, its soft line ends undone."""
    read = message_from_bytes(mail.raw, policy=policy.default)
    return " ".join(read.get_body().get_content().split())


def test_the_draft_arrives_with_their_words_and_the_thanks_are_in_time():
    interview = met(hours=19)

    with real_server() as (keeper, port):
        page = send(interview, port)

    (mail,) = keeper.mails
    read = message_from_bytes(mail.raw, policy=policy.default)
    body = words(mail)
    assert mail.recipients == ["dana@ferries.example"]
    assert read["Subject"].startswith("Thank you for ")
    assert "half an hour" in body
    assert "Test one ticket a day" in body
    assert interview.thanked_by == "mail"
    assert interview.tally()["thanked_in_time"] == 1
    assert "Nothing more is asked of you" in page


def test_after_48_hours_the_draft_says_so_in_half_a_line_and_counts_as_late():
    interview = met(hours=50)

    with real_server() as (keeper, port):
        send(interview, port)

    assert "later than they should" in words(keeper.mails[0])
    assert interview.thanked_at
    assert interview.tally()["thanked_in_time"] == 0


def test_pressed_twice_it_leaves_once():
    interview = met(hours=3)

    with real_server() as (keeper, port):
        send(interview, port)
        send(interview, port)

    assert len(keeper.mails) == 1
    assert Message.objects.get().state == "sent"
