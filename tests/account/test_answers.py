"""Whether answers are found is said on the page, and on Today when they are not."""

from datetime import timedelta

import pytest

from askaround.account.forms import is_only_let_go
from askaround.outbox.accounts import account_of, connect
from askaround.record.models import Folder
from tests import build
from tests.account.test_mail import HERE, keep
from tests.adapters.smtp_servers import PASSWORD, USER, known, real_server
from tests.build import NOW
from tests.inbox.test_looking import LATER, account, answer, sent
from tests.servers.imap import imap_server
from tests.signed_in import client

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def box():
    with imap_server() as made:
        yield made


@pytest.fixture
def ada():
    return build.asker()


def typed(box, **more):
    asked = {"imap_host": "127.0.0.1", "imap_port": box.port, "imap_security": "none"}
    return {**HERE, "user": USER, "password": PASSWORD, **asked, **more}


def page(ada, path="/you/mail/"):
    return client(ada).get(path).content.decode()


def test_both_ways_are_tried_before_it_is_said_that_they_work(ada, box):
    with real_server(authenticator=known, auth_require_tls=False) as (_, port):
        keep(ada, **typed(box, port=port))

    seen = account_of(ada)
    assert (seen.trouble, seen.look_trouble) == ("", "")
    assert seen.is_looked_into


def test_what_keeps_answers_away_is_said_and_nothing_is_connected(ada, box):
    with real_server(authenticator=known, auth_require_tls=False) as (_, port):
        answer = keep(ada, **typed(box, port=port, imap_port=9))

    page = answer.content.decode()
    assert (answer.status_code, account_of(ada)) == (422, None)
    assert "Answers cannot be found yet. 127.0.0.1 did not answer on port 9" in page
    assert "Letters cannot go out" not in page
    assert 'name="imap_port" value="9"' in page


def test_without_an_incoming_server_it_says_that_nothing_is_looked_for(ada):
    with real_server() as (_, port):
        keep(ada, port=port)

    assert "Answers are not looked for" in page(ada)
    answer = client(ada).post("/you/mail/", {"look": "1"})
    assert answer.status_code == 302


def test_looking_now_says_what_was_found_and_begins_again_after_refusals(ada, box):
    box.take(answer(sent(ada)), at=LATER)
    connected = account(ada, box.port)
    connected.refusals = 3
    connected.save()

    said = client(ada).post("/you/mail/", {"look": "1"}, follow=True).content.decode()

    assert "Looked. One new answer has come." in said
    connected.refresh_from_db()
    assert (connected.refusals, connected.look_trouble) == (0, "")
    assert connected.looked_at is not None
    assert "Looked into" in page(ada)


@pytest.mark.parametrize(("minutes", "is_said"), [(9, False), (10, True)])
def test_a_look_that_never_ended_does_not_pass_for_one(ada, box, minutes, is_said):
    sent(ada)
    connected = account(ada, box.port)
    connected.was_looked_into(NOW)

    later = NOW + timedelta(minutes=minutes)
    assert connected.is_overdue(later) == is_said
    connected.could_not_look("No machine of this name.", is_password=False)
    assert not connected.is_overdue(later)
    connected.was_looked_into(NOW)
    # The page is asked for now, which is long after.
    assert "Not looked into since" in page(ada)


def test_a_broken_connection_stands_on_today_from_its_second_failure(ada, box):
    sent(ada)
    connected = account(ada, box.port)
    connected.was_looked_into(NOW)

    connected.could_not_look("mail.example did not answer.", is_password=False)
    assert "did not answer" in page(ada)
    assert "Answers are not being found" not in page(ada, "/")
    connected.could_not_look("mail.example did not answer.", is_password=False)

    assert "Answers are not being found: mail.example did not answer." in page(ada, "/")
    assert "Last looked into to the end" in page(ada)


def test_a_refused_password_stands_on_today_at_once_and_stops_the_looking(ada, box):
    sent(ada)
    connected = account(ada, box.port)
    for _ in range(3):
        connected.could_not_look("It did not accept the password.", is_password=True)

    assert "Answers are not being found" in page(ada, "/")
    assert "It is not tried again by itself" in page(ada)


def test_a_look_that_succeeds_takes_the_trouble_away(ada, box):
    connected = account(ada, box.port)
    for _ in range(3):
        connected.could_not_look("x", is_password=True)

    connected.was_looked_into(NOW)

    assert "Answers are not being found" not in page(ada, "/")


@pytest.mark.parametrize("changed", [{"imap_host": "evil.example"}, {"user": "somebody"}])
def test_a_kept_password_goes_to_no_other_incoming_server(ada, box, changed):
    account(ada, box.port)

    answer = keep(ada, **typed(box, port=25, password="", **changed))

    assert answer.status_code == 422
    assert account_of(ada).settings["imap_host"] == "127.0.0.1"


def test_an_incoming_server_may_be_taken_out_without_the_password():
    kept = {"host": "a", "user": "u", "imap_host": "i"}

    assert is_only_let_go(kept, {**kept, "imap_host": ""})
    assert not is_only_let_go(kept, {**kept, "imap_host": "", "host": "b"})


def test_what_was_seen_of_another_mailbox_is_forgotten(ada, box):
    connected = account(ada, box.port)
    Folder.objects.create(account=connected, name="INBOX", validity=3, last_uid=70)
    account(ada, box.port)
    assert Folder.objects.count() == 1

    connect(ada, "smtp", USER, {**connected.settings, "imap_host": "other", "password": ""})

    assert Folder.objects.count() == 0
