"""An hour is chosen on the letter, on the clock of whoever reads it, and can be given up."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from askaround.outbox.accounts import connect
from askaround.record.message import claim
from askaround.record.models import Asker, Message, Person
from askaround.record.person import pause
from askaround.ui.planning import read
from tests import build
from tests.signed_in import client

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
NOW = build.NOW


@pytest.fixture
def ada():
    owner = build.asker()
    asked = {"host": "127.0.0.1", "port": 1, "security": "none", "user": ""}
    connect(owner, "smtp", "ada@uni.example", asked)
    return owner


@pytest.fixture
def dana(ada):
    return build.person(ada, email="dana@work.example", time_zone="America/New_York")


def press(ada, person, button, value="1", **more):
    words = {"to": person.email, "subject": "Your path", "body": "Dear Dana,\nwords."}
    return client(ada).post(f"/people/{person.pk}/request/", {**words, button: value, **more})


def text(ada, person):
    return client(ada).get(f"/people/{person.pk}/request/").content.decode()


def far(hours=100):
    """A local time in New York that is to come."""
    at = datetime.now(UTC) + hours * HOUR
    return f"{at - 5 * HOUR:%Y-%m-%dT%H:%M}"


def test_the_proposed_hour_is_one_press_away(ada, dana):
    page = client(ada).get(f"/people/{dana.pk}/request/")
    proposed = page.context["proposed"]
    assert proposed.theirs.endswith("09:10 in New York")
    assert f'value="{proposed.typed}"' in page.content.decode()

    press(ada, dana, "plan", proposed.typed)

    letter = Message.objects.get()
    assert (letter.state, letter.planned_at) == ("planned", proposed.at)
    assert f"Leaves <b>{proposed.theirs}</b>" in text(ada, dana)
    assert "Send now instead" in text(ada, dana)


def test_an_hour_of_ones_own_is_read_on_their_clock(ada, dana):
    typed = far()

    press(ada, dana, "plan", "", **{"later-at": typed})

    there = Message.objects.get().planned_at.astimezone(ZoneInfo("America/New_York"))
    assert f"{there:%Y-%m-%dT%H:%M}" == typed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Write a day and a time"),
        ("soon", "Write a day and a time"),
        ("2020-01-01T09:10", "That is over there already"),
        (far(24 * 70), "more than two months away"),
    ],
)
def test_no_hour_is_no_plan_and_the_words_stay(ada, dana, typed, said):
    answer = press(ada, dana, "plan", "", **{"later-at": typed})

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "Dear Dana," in answer.content.decode()
    assert Message.objects.get().state == "draft"


def form(typed, now):
    owner = Asker(name="Ada Lind", time_zone="Europe/London")
    person = Person(owner=owner, name="Dana Reyes", time_zone="Europe/Lisbon")
    return read(Message(person=person, owner=owner), now, typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-03-29T00:59", ""),
        ("2026-03-29T01:00", "never comes"),
        ("2026-03-29T01:59", "never comes"),
        ("2026-03-29T02:00", ""),
    ],
)
def test_an_hour_the_clocks_leave_out_is_handed_back(typed, said):
    made = form(typed, datetime(2026, 3, 20, tzinfo=UTC))

    assert bool(made.errors) is bool(said)
    assert said in str(made.errors)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-10-25T00:59", ""),
        ("2026-10-25T01:00", "comes twice"),
        ("2026-10-25T01:59", "comes twice"),
        ("2026-10-25T02:00", ""),
    ],
)
def test_an_hour_that_comes_twice_is_handed_back(typed, said):
    made = form(typed, datetime(2026, 10, 20, tzinfo=UTC))

    assert bool(made.errors) is bool(said)
    assert said in str(made.errors)


def test_the_present_is_over_and_the_next_minute_is_not():
    now = datetime(2026, 6, 9, 8, 10, tzinfo=UTC)

    assert "over there already" in str(form("2026-06-09T09:10", now).errors)
    assert form("2026-06-09T09:11", now).moment == now + timedelta(minutes=1)


def plan(ada, dana):
    press(ada, dana, "plan", "", **{"later-at": far()})
    return Message.objects.get()


def test_send_now_instead_goes_to_the_outbox_at_once(ada, dana):
    plan(ada, dana)

    press(ada, dana, "send_now")

    letter = Message.objects.get()
    assert (letter.state, letter.planned_at, letter.try_at) == ("under_way", None, None)


def test_taken_back_it_is_a_draft(ada, dana):
    plan(ada, dana)

    press(ada, dana, "hold")

    assert Message.objects.get().state == "draft"


@pytest.mark.parametrize("button", ["send_now", "hold"])
def test_a_letter_a_worker_has_begun_with_is_left_alone(ada, dana, button):
    letter = plan(ada, dana)
    claim(letter.pk, letter.planned_at)
    before = bytes(Message.objects.get().raw)

    press(ada, dana, button)

    letter = Message.objects.get()
    assert (letter.state, bytes(letter.raw)) == ("under_way", before)


def test_send_now_is_refused_where_they_asked_not_to_be_written_to(ada, dana):
    plan(ada, dana)
    pause(dana, NOW)

    answer = press(ada, dana, "send_now")

    assert answer.status_code == 422
    assert "asked not to be written to" in answer.content.decode()
    assert Message.objects.get().state == "draft"


def test_without_an_account_no_hour_is_offered(ada, dana):
    ada.mail_account.delete()

    assert "Send it later" not in text(ada, dana)
