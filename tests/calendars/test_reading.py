"""A calendar at an address: read again, and never less known for a bad day of its server."""

from datetime import timedelta

import pytest

from askaround.calendars import reading, watching
from askaround.calendars.reading import NotRead, add_address, read_again
from askaround.record.calendar import AHEAD, MOST, READ_EVERY, busy_by_calendars
from askaround.record.models import Calendar
from tests import build
from tests.build import NOW
from tests.servers.web import says, serving

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def ics(*starts, uid="a@b"):
    form = "%Y%m%dT%H%M%SZ"
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:Secret plan\r\nDTSTART:{at:{form}}\r\n"
        f"DTEND:{at + HOUR:{form}}\r\nEND:VEVENT\r\n"
        for at in starts
    )
    return f"BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n".encode()


@pytest.fixture
def ada():
    return build.asker()


@pytest.fixture
def server():
    with serving(says(200, ics(NOW + DAY), ETag='"one"')) as served:
        yield served


def add(ada, server):
    return add_address(ada, f"{server.url}/secret-word/basic.ics", "", NOW)


def test_added_it_is_read_and_only_the_hours_are_kept(ada, server):
    kept = add(ada, server)

    assert Calendar.objects.get().spans() == [(NOW + DAY, NOW + DAY + HOUR)]
    assert kept.known_until == NOW + AHEAD
    assert kept.name == kept.host == "localhost"
    assert "Secret" not in str(Calendar.objects.values())


def test_the_address_lies_closed_in_the_record(ada, server):
    add(ada, server)

    assert "secret-word" not in str(Calendar.objects.values())
    assert reading.opened(Calendar.objects.get())["url"].endswith("/secret-word/basic.ics")


def test_what_is_as_it_was_is_not_sent_again(ada, server):
    kept = add(ada, server)
    server.says = says(304)

    assert read_again(kept, NOW + HOUR)

    assert server.asked[-1][2]["if-none-match"] == '"one"'
    again = Calendar.objects.get()
    assert (again.read_at, again.known_until) == (NOW + HOUR, NOW + AHEAD)
    assert again.spans() == [(NOW + DAY, NOW + DAY + HOUR)]


def test_without_a_mark_the_day_it_was_changed_is_asked_for(ada):
    day = "Mon, 04 May 2026 08:00:00 GMT"
    with serving(says(200, ics(), Last_Modified=day)) as server:
        read_again(add(ada, server), NOW + HOUR)

    assert server.asked[-1][2]["if-modified-since"] == day


def test_after_a_week_it_is_read_whole_so_that_it_reaches_far_enough(ada, server):
    kept = add(ada, server)

    for later, is_whole in ((7 * DAY, True), (7 * DAY + HOUR, False)):
        read_again(Calendar.objects.get(), NOW + later)
        assert ("if-none-match" in server.asked[-1][2]) == is_whole
        if is_whole:
            Calendar.objects.filter(pk=kept.pk).update(known_until=NOW + AHEAD)

    assert Calendar.objects.get().known_until == NOW + 7 * DAY + HOUR + AHEAD


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (says(404), "no calendar at this address any more"),
        (says(410), "no calendar at this address any more"),
        (says(401), "secret or private address"),
        (says(403), "secret or private address"),
        (says(500), "trouble of its own (500)"),
        (says(304), "trouble of its own (304)"),
        (says(200, b"<html>Sign in</html>"), "is no calendar"),
        (says(200, b"x" * 5_000_001), "more than 5 MB"),
    ],
)
def test_what_cannot_be_read_keeps_nothing_and_says_why(ada, server, answer, told):
    server.says = answer

    with pytest.raises(NotRead) as error:
        add(ada, server)

    assert told in str(error.value)
    assert not Calendar.objects.exists()


@pytest.mark.parametrize("answer", [says(404), says(503), says(200, b"<html>")])
def test_a_bad_day_of_the_server_leaves_what_was_known(ada, server, answer):
    kept = add(ada, server)
    server.says = answer

    assert not read_again(kept, NOW + HOUR)

    known = Calendar.objects.get()
    assert (known.read_at, known.spans()) == (NOW, [(NOW + DAY, NOW + DAY + HOUR)])
    assert known.trouble
    server.says = says(200, ics(NOW + 2 * DAY))
    assert read_again(known, NOW + 2 * HOUR)
    assert Calendar.objects.get().trouble == ""
    assert Calendar.objects.get().spans() == [(NOW + 2 * DAY, NOW + 2 * DAY + HOUR)]


def test_another_key_is_said_and_what_was_known_stays(ada, server, settings):
    kept = add(ada, server)
    settings.KEYS = ["another key, as long as a key has to be at least"]

    assert not read_again(kept, NOW + HOUR)

    assert Calendar.objects.get().trouble == reading.TYPE_AGAIN
    assert Calendar.objects.get().busy


def test_taken_out_while_it_is_read_it_stays_out(ada, server):
    kept = add(ada, server)
    Calendar.objects.all().delete()

    read_again(kept, NOW + HOUR)

    assert not Calendar.objects.exists()


def test_what_was_agreed_here_does_not_stand_in_its_own_way(ada):
    with serving(says(200, ics(NOW + DAY, uid="6f1e@askaround.invalid"))) as server:
        add(ada, server)

    assert busy_by_calendars(ada, (NOW, NOW + AHEAD)) == []


def test_there_is_an_end_to_how_many(ada, server):
    for _ in range(MOST):
        add(ada, server)

    with pytest.raises(NotRead, match="as many as are read"):
        add(ada, server)


def test_the_worker_reads_what_is_due_and_reads_it_once(ada, server):
    kept = add(ada, server)
    asked = len(server.asked)

    for at in (NOW + READ_EVERY - timedelta(seconds=1), NOW + READ_EVERY, NOW + READ_EVERY):
        watching.read_due(lambda at=at: at, bool)

    assert len(server.asked) == asked + 1
    kept.refresh_from_db()
    assert kept.read_at == NOW + READ_EVERY


def test_the_worker_reads_no_file_and_nothing_whose_address_is_lost(ada, server):
    kept = add(ada, server)
    later = NOW + 2 * READ_EVERY
    for change in ({"kind": "file"}, {"secret": b""}):
        Calendar.objects.filter(pk=kept.pk).update(**change)
        assert watching.read_due(lambda: later, bool) == 0


def test_one_that_cannot_be_read_does_not_keep_the_next_from_it(ada, server):
    add(ada, server)
    with serving(says(200, ics())) as gone:
        add(ada, gone)
    later = NOW + READ_EVERY

    assert watching.read_due(lambda: later, bool) == 1
    assert sorted(map(bool, Calendar.objects.values_list("trouble", flat=True))) == [False, True]
