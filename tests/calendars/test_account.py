"""A calendar account against Radicale: found, read, and written into once."""

from datetime import timedelta

import pytest
from icalendar import Calendar as Ics

from askaround.adapters import web
from askaround.adapters.calendar import dav
from askaround.adapters.web import WebError
from askaround.calendars import writing
from askaround.calendars.reading import (
    NotRead,
    add_account,
    choose,
    closed,
    opened,
    read_again,
)
from askaround.calendars.writing import write_due
from askaround.record.calendar import MOST_REFUSALS
from askaround.record.feed import open_feed
from askaround.record.models import Calendar, Written
from askaround.record.written import AGAIN
from askaround.stages.schedule.calendar import own_file
from askaround.today.feed import written as feed_of
from tests import build
from tests.build import NOW
from tests.servers import radicale_server
from tests.servers.radicale_server import PASSWORD, USER

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n"
    "DTSTAMP:20260101T000000Z\r\nDTSTART:{at:%Y%m%dT%H%M%SZ}\r\nDURATION:PT1H\r\n{more}"
    "SUMMARY:Secret\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def server(tmp_path):
    with radicale_server.serving(tmp_path) as served:
        yield served


@pytest.fixture
def ada():
    return build.asker()


def put(server, calendar, uid, at, more=""):
    text = EVENT.format(uid=uid, at=at, more=more)
    kind = {"Content-Type": "text/calendar"}
    assert server.ask("PUT", f"/{USER}/{calendar}/{uid}.ics", text, **kind)[0] == 201


def connected(ada, server, **more):
    typed = {"user": USER, "password": PASSWORD, "server": more.pop("at", server.url)} | more
    return add_account(ada, typed, NOW)


def writes(ada, server, name="office"):
    kept = connected(ada, server)
    every = [one["url"] for one in opened(kept)["calendars"]]
    choose(kept, every, next(url for url in every if name in url), NOW)
    return kept


@pytest.fixture
def meeting(ada):
    return build.interview(ada, starts_at=NOW + DAY, scheduled_at=NOW, format="phone")


def again(at):
    return write_due(lambda: at, bool)


def starts(event):
    return next(line for line in event.splitlines() if line.startswith("DTSTART"))


def test_every_calendar_of_the_account_is_found_and_read(ada, server):
    put(server, "office", "one", NOW + DAY)
    put(server, "home", "two", NOW + 2 * DAY, "RRULE:FREQ=DAILY;COUNT=2\r\n")

    kept = connected(ada, server)

    assert {one["name"] for one in opened(kept)["calendars"]} == {"office", "home"}
    assert [start for start, _ in kept.spans()] == [NOW + n * DAY for n in (1, 2, 3)]
    assert "Secret" not in str(kept.busy)


def test_the_page_of_one_calendar_is_that_calendar_alone(ada, server):
    kept = connected(ada, server, at=f"{server.url}{USER}/home/")

    assert [one["name"] for one in opened(kept)["calendars"]] == ["home"]


def test_the_password_lies_closed_in_the_record(ada, server):
    connected(ada, server)

    assert PASSWORD not in str(Calendar.objects.values())


def test_a_wrong_password_is_said_and_nothing_is_kept(ada, server):
    with pytest.raises(NotRead, match="password for programs"):
        connected(ada, server, password="wrong")

    assert not Calendar.objects.exists()


def test_a_password_refused_three_times_is_not_tried_again(ada, server):
    kept = connected(ada, server)
    radicale_password = opened(kept) | {"password": "changed"}
    kept.note(secret=closed(radicale_password))
    for _ in range(MOST_REFUSALS):
        assert not read_again(Calendar.objects.get(), NOW + HOUR)

    assert Calendar.objects.get().has_given_up
    assert not Calendar.objects.to_read(NOW + 9 * DAY).exists()


def test_what_is_as_it_was_is_not_read_again(ada, server, monkeypatch):
    kept = connected(ada, server)
    reads = []
    usual = dav.Account.entries
    monkeypatch.setattr(dav.Account, "entries", lambda *of: reads.append(1) or usual(*of))

    assert read_again(kept, NOW + HOUR)
    assert reads == []
    put(server, "office", "one", NOW + DAY)
    assert read_again(Calendar.objects.get(), NOW + HOUR)
    assert len(Calendar.objects.get().busy) == 1


def test_nothing_is_written_before_the_asker_says_where(ada, server, meeting):
    connected(ada, server)

    assert again(NOW) == 0
    assert server.holds("office") == server.holds("home") == []


def test_moved_three_times_it_is_one_entry_everywhere(ada, server, meeting):
    writes(ada, server)
    again(NOW)
    for n in range(2, 5):
        meeting.schedule(NOW + n * HOUR, starts_at=NOW + n * DAY)
        assert again(NOW + n * HOUR) == 1
        assert again(NOW + n * HOUR) == 0

    (event,) = server.holds("office")
    (fed,) = Ics.from_ical(feed_of(open_feed(ada, NOW, False), NOW, "")).walk("VEVENT")
    (own,) = Ics.from_ical(own_file(meeting)).walk("VEVENT")
    assert f"UID:{meeting.uid}@" in event
    assert "SEQUENCE:3" in event
    assert "20260508T100000" in starts(event)
    assert fed["UID"] == own["UID"]
    assert fed.start == own.start == NOW + 4 * DAY
    assert "METHOD" not in event and "ATTENDEE" not in event


def test_called_off_it_is_gone_and_taken_back_it_is_there_again(ada, server, meeting):
    writes(ada, server)
    again(NOW)

    meeting.cancel(NOW)
    again(NOW)
    assert server.holds("office") == []
    meeting.schedule(NOW, starts_at=NOW + DAY)
    again(NOW)

    assert len(server.holds("office")) == 1


def test_a_meeting_called_off_before_it_was_written_is_never_written(ada, server, meeting):
    writes(ada, server)
    meeting.cancel(NOW)

    assert again(NOW) == 0
    assert server.holds("office") == []


@pytest.mark.parametrize("is_taken", [True, False])
def test_an_answer_that_is_lost_is_said_and_looked_up(ada, server, meeting, monkeypatch, is_taken):
    writes(ada, server)
    usual = writing.put

    def loses(*of):
        if is_taken:
            usual(*of)
        raise WebError(web.CUT)

    monkeypatch.setattr(writing, "put", loses)
    again(NOW)
    assert Written.objects.get().trouble == writing.LOST
    assert again(NOW) == 0
    monkeypatch.setattr(writing, "put", usual)
    again(NOW + AGAIN)

    assert len(server.holds("office")) == 1
    row = Written.objects.get()
    assert (row.trouble, row.unknown_at, bool(row.written_at)) == ("", None, True)


def test_what_the_asker_changed_there_is_left_as_it_is(ada, server, meeting):
    writes(ada, server)
    again(NOW)
    path = f"/{USER}/office/{meeting.uid}.ics"
    _, text = server.ask("GET", path)
    mine = text.replace("DTSTAMP", "COMMENT:by hand\r\nDTSTAMP")
    assert server.ask("PUT", path, mine, **{"Content-Type": "text/calendar"})[0] == 204
    meeting.schedule(NOW, starts_at=NOW + 2 * DAY)

    again(NOW)

    (event,) = server.holds("office")
    assert "by hand" in event
    assert Written.objects.get().trouble == writing.CHANGED
    server.ask("DELETE", path)
    again(NOW + AGAIN)
    assert "20260506" in starts(server.holds("office")[0])


def test_what_the_asker_deleted_there_stays_deleted_until_it_moves(ada, server, meeting):
    writes(ada, server)
    again(NOW)
    server.ask("DELETE", f"/{USER}/office/{meeting.uid}.ics")

    assert again(NOW + DAY) == 0
    assert server.holds("office") == []
    meeting.schedule(NOW, starts_at=NOW + 2 * DAY)
    again(NOW + DAY)

    assert len(server.holds("office")) == 1


def test_a_worker_killed_before_it_noted_its_entry_leaves_one(ada, server, meeting):
    kept = writes(ada, server)
    writing.write(kept, meeting, NOW)
    Written.objects.update(etag="", version="", try_at=None)
    writing.write(kept, meeting, NOW)

    assert len(server.holds("office")) == 1
    assert Written.objects.get().trouble == ""


def test_its_own_entry_does_not_keep_a_meeting_from_moving(ada, server, meeting):
    kept = writes(ada, server)
    again(NOW)

    read_again(kept, NOW + HOUR)

    assert Calendar.objects.get().busy == []


@pytest.mark.parametrize("host", ["gmail.com", "outlook.com"])
def test_who_takes_no_passwords_is_said(ada, host):
    typed = {"user": f"ada@{host}", "password": "x", "server": ""}

    with pytest.raises(NotRead, match="secret address"):
        add_account(ada, typed, NOW)
