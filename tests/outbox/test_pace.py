"""Never more letters than the account's pace, and none once it was refused three times."""

from datetime import timedelta

import pytest

from askaround.outbox.accounts import account_of, connect
from askaround.outbox.pace import pace
from askaround.outbox.sending import PAUSES, go_on, send_waiting
from askaround.outbox.writing import send_by_mail
from askaround.record.interview import start_interview
from askaround.record.mail_account import MOST_REFUSALS
from askaround.record.message import draft
from askaround.record.models import Message
from tests import build
from tests.adapters.smtp_servers import PASSWORD, USER, BreakingServer, real_server
from tests.signed_in import client

pytestmark = pytest.mark.django_db
NOW = build.NOW
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def ada():
    return build.asker()


def connected(ada, port, **pace):
    where = {"host": "127.0.0.1", "port": port, "security": "none"}
    connect(ada, "smtp", USER, where | {"user": USER if port else "", "password": PASSWORD})
    account = account_of(ada)
    account.keep_pace(pace.get("per_hour"), pace.get("per_day"))
    return account


def letters(ada, n):
    for number in range(n):
        person = build.person(ada, name=f"Dana {number}", email=f"dana{number}@work.example")
        letter = draft(start_interview(person, NOW), "request", "Your path", "Dear", NOW)
        send_by_mail(letter, NOW)


def run(at):
    send_waiting(lambda: at)


def states(ada):
    return sorted(letter.state for letter in Message.objects.of(ada))


def known(*_):
    from aiosmtpd.smtp import AuthResult

    return AuthResult(success=True)


@pytest.fixture
def server():
    with real_server(authenticator=known, auth_require_tls=False) as (keeper, port):
        yield keeper, port


def test_no_more_than_so_many_leave_within_an_hour(ada, server):
    keeper, port = server
    connected(ada, port, per_hour=3)
    letters(ada, 5)

    run(NOW)
    assert len(keeper.mails) == 3
    run(NOW + HOUR - SECOND)
    assert len(keeper.mails) == 3
    run(NOW + HOUR)
    assert len(keeper.mails) == 5


def test_no_more_than_so_many_leave_within_a_day(ada, server):
    keeper, port = server
    connected(ada, port, per_hour=100, per_day=2)
    letters(ada, 3)

    run(NOW)
    run(NOW + 24 * HOUR - SECOND)
    assert len(keeper.mails) == 2
    run(NOW + 24 * HOUR)
    assert len(keeper.mails) == 3


def test_whoever_waits_for_a_turn_is_told_until_when(ada, server):
    account = connected(ada, server[1], per_hour=1)
    letters(ada, 2)

    run(NOW)

    waiting = Message.objects.waiting().get()
    page = client(ada).get(f"/people/{waiting.person_id}/request/").content.decode()
    assert "at most 1 letters an hour" in page
    assert "It goes" in page
    assert (pace(account, NOW).hour, pace(account, NOW).per_hour) == (1, 1)
    assert pace(account, NOW + HOUR).hour == 0


@pytest.mark.parametrize("verb", ["AUTH", "MAIL"])
@pytest.mark.parametrize("answer", [b"454 later\r\n", b"535 no\r\n"])
def test_refused_three_times_in_a_row_nothing_is_sent_and_it_is_said(ada, verb, answer):
    with BreakingServer(**{verb: answer}) as server:
        connected(ada, server.port)
        letters(ada, MOST_REFUSALS + 2)

        run(NOW)
        run(NOW + MINUTE)
        heard = server.heard.count(verb.encode())
        run(NOW + HOUR)

        assert server.heard.count(verb.encode()) == heard
    account = account_of(ada)
    assert account.has_stopped
    # No letter is given up because of it.
    assert set(states(ada)) == {"under_way"}
    assert "refused three times in a row" in client(ada).get("/").content.decode()


def test_refused_twice_it_goes_on_and_a_letter_let_in_forgets_it(ada, server):
    account = connected(ada, server[1])
    for _ in range(MOST_REFUSALS - 1):
        account.was_refused("no")
    letters(ada, 1)

    run(NOW)

    assert states(ada) == ["sent"]
    assert account_of(ada).out_refusals == 0


@pytest.mark.parametrize("verb", ["RCPT", "DATA", "DOT"])
def test_a_letter_that_is_refused_says_nothing_of_the_account(ada, verb):
    with BreakingServer(**{verb: b"550 no\r\n"}) as server:
        connected(ada, server.port)
        letters(ada, MOST_REFUSALS + 1)
        run(NOW)

    assert not account_of(ada).has_stopped
    assert set(states(ada)) == {"failed"}


def test_with_one_button_what_waits_goes_out(ada, server):
    account = connected(ada, server[1])
    with BreakingServer(AUTH=b"535 no\r\n") as broken:
        connected(ada, broken.port)
        letters(ada, 3)
        run(NOW)
    account = connected_again(ada, server[1])
    assert account_of(ada).has_stopped

    assert go_on(account, NOW + MINUTE) == 3
    run(NOW + MINUTE)

    assert set(states(ada)) == {"sent"}


def connected_again(ada, port):
    account = account_of(ada)
    account.settings |= {"port": port}
    account.save()
    return account


def test_a_refused_account_is_tried_again_by_itself_until_the_third_time(ada):
    with BreakingServer(AUTH=b"535 no\r\n") as server:
        connected(ada, server.port)
        letters(ada, 1)
        at = NOW
        for pause in (0, *PAUSES[:4]):
            at += pause * MINUTE
            run(at)
            run(at)

        assert server.heard.count(b"AUTH") == MOST_REFUSALS
