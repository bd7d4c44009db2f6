"""One mail a day at most, at the asker's hour, through their own account."""

import email
from datetime import UTC, datetime, timedelta
from email.policy import default
from threading import Barrier, Thread

import pytest
from django.db import connections

from askaround.outbox.accounts import connect
from askaround.record.models import Reminder
from askaround.today.due import due
from askaround.today.reminder import send_reminders
from tests import build
from tests.adapters.smtp_servers import BreakingServer, real_server
from tests.servers.ports import free_port

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
# London keeps summer time until 25 October 2026, 02:00, and again from 28 March 2027, 01:00.
EIGHT = datetime(2026, 6, 10, 7, tzinfo=UTC)


def an_asker(port, met=EIGHT - 50 * HOUR, **more):
    owner = build.asker()
    for name, value in more.items():
        setattr(owner, name, value)
    owner.save()
    if met:
        build.interview(owner, ended_at=met)
    settings = {"host": "127.0.0.1", "port": port, "security": "none"}
    connect(owner, "smtp", "ada@uni.example", settings)
    return owner


@pytest.fixture
def server():
    with real_server() as (keeper, port):
        yield keeper, port


def test_it_says_what_today_says(server):
    keeper, port = server
    an_asker(port)

    assert send_reminders(EIGHT) == 1

    (taken,) = keeper.mails
    mail = email.message_from_bytes(taken.raw, policy=default)
    body = mail.get_content()
    assert (taken.sender, taken.recipients) == ("ada@uni.example", ["ada@uni.example"])
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Subject"] == "One small thing today, overdue"
    assert mail.get_content_type() == "text/plain"
    assert "Dana Reyes" in body
    assert "Late is still kind: two honest lines are enough." in body
    assert "Was due by today 06:00 (48\N{NO-BREAK SPACE}h after you met)" in body
    assert "http" not in body


def test_it_goes_to_the_address_the_asker_gave(server):
    keeper, port = server
    an_asker(port, email="ada@home.example")

    send_reminders(EIGHT)

    assert keeper.mails[0].recipients == ["ada@home.example"]


def test_links_are_there_once_the_address_of_the_notebook_is_known(server):
    keeper, port = server
    owner = an_asker(port)

    send_reminders(EIGHT, base="https://notes.example")

    raw = email.message_from_bytes(keeper.mails[0].raw, policy=default).get_content()
    assert f"Write thank-you: https://notes.example{due(owner, EIGHT).late[0].url}" in raw


@pytest.mark.parametrize(
    ("now", "goes"),
    [
        (EIGHT - timedelta(seconds=1), 0),
        (EIGHT, 1),
        (EIGHT + 15 * HOUR, 1),
        # Midnight in London, and the hour of the next day has not come.
        (EIGHT + 16 * HOUR, 0),
    ],
)
def test_it_goes_from_the_askers_hour_on(server, now, goes):
    an_asker(server[1])

    assert send_reminders(now) == goes


def test_one_a_day(server):
    an_asker(server[1])

    sent = [send_reminders(EIGHT + n * HOUR) for n in range(48)]

    assert [n for n, went in enumerate(sent) if went] == [0, 24]


def test_after_a_week_asleep_one_goes_and_nothing_for_the_past(server):
    keeper, port = server
    an_asker(port)
    send_reminders(EIGHT)

    for minute in range(10):
        send_reminders(EIGHT + 7 * DAY + timedelta(minutes=minute))

    assert len(keeper.mails) == 2
    assert [str(each.on) for each in Reminder.objects.order_by("on")] == [
        "2026-06-10",
        "2026-06-17",
    ]


def test_nothing_due_is_no_mail(server):
    keeper, port = server
    an_asker(port, met=None)

    assert send_reminders(EIGHT) == 0
    assert keeper.mails == []


def test_what_falls_due_later_in_the_day_waits_for_the_next_one(server):
    keeper, port = server
    owner = an_asker(port, met=None)
    send_reminders(EIGHT)

    build.interview(owner, ended_at=EIGHT + HOUR)

    assert send_reminders(EIGHT + 2 * HOUR) == 0
    assert send_reminders(EIGHT + DAY) == 1


def test_turned_off_is_off(server):
    an_asker(server[1], reminder_hour=None)

    assert send_reminders(EIGHT) == 0


def test_without_a_mail_account_the_day_stays_free():
    build.interview(build.asker(), ended_at=EIGHT - 50 * HOUR)

    assert send_reminders(EIGHT) == 0
    assert not Reminder.objects.exists()


@pytest.mark.parametrize(
    ("hour", "first_day"),
    [
        # 01:00 to 02:00 does not exist on 28 March 2027, and comes twice on 25 October 2026.
        (1, datetime(2027, 3, 28, tzinfo=UTC)),
        (1, datetime(2026, 10, 24, 23, tzinfo=UTC)),
    ],
)
def test_a_change_of_clocks_neither_skips_a_day_nor_sends_two(server, hour, first_day):
    keeper, port = server
    owner = an_asker(port, met=first_day - 50 * HOUR, reminder_hour=hour)

    for half_hour in range(24 * 2):
        now = first_day + timedelta(minutes=30 * half_hour)
        if now.astimezone(owner.zone).date() == first_day.astimezone(owner.zone).date():
            send_reminders(now)

    assert len(keeper.mails) == 1


def test_a_server_that_cannot_be_reached_frees_the_day_after_a_pause():
    owner = an_asker(free_port())

    assert send_reminders(EIGHT) == 0
    reminder = Reminder.objects.get()
    assert reminder.try_at == EIGHT + timedelta(minutes=5)
    assert reminder.trouble

    with real_server() as (keeper, port):
        owner.mail_account.settings["port"] = port
        owner.mail_account.save()
        assert send_reminders(EIGHT + timedelta(minutes=5) - timedelta(seconds=1)) == 0
        assert send_reminders(EIGHT + timedelta(minutes=5)) == 1
        assert send_reminders(EIGHT + timedelta(minutes=6)) == 0

    assert len(keeper.mails) == 1


def test_what_may_have_gone_out_is_not_sent_again():
    with BreakingServer(cut="DOT") as server:
        an_asker(server.port)
        assert send_reminders(EIGHT) == 0

    with real_server() as (keeper, port):
        reminder = Reminder.objects.select_related("owner__mail_account").get()
        account = reminder.owner.mail_account
        account.settings["port"] = port
        account.save()
        assert [send_reminders(EIGHT + n * HOUR) for n in range(12)] == [0] * 12

    assert reminder.trouble
    assert keeper.mails == []


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_one_sends(server):
    keeper, port = server
    an_asker(port)
    together = Barrier(2)

    def work():
        try:
            together.wait()
            send_reminders(EIGHT)
        finally:
            connections.close_all()

    workers = [Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert len(keeper.mails) == 1
    assert Reminder.objects.count() == 1
