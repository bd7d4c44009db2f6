"""A calendar file tells when somebody is busy, however it repeats, and harms nothing."""

from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr

from askaround.adapters.calendar import rules
from askaround.adapters.calendar.busy import busy_times
from askaround.adapters.calendar.reading import CalendarError, read_busy
from askaround.adapters.calendar.rules import NotRead, days, read_rule

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
WITHIN = (datetime(2026, 6, 1, tzinfo=UTC), datetime(2026, 8, 1, tzinfo=UTC))
BRUSSELS = "Europe/Brussels"


def file(*events):
    body = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n"


def event(*lines, start="DTSTART;TZID=Europe/Brussels:20260611T150000", lasts="DURATION:PT1H"):
    return "\r\n".join((start, lasts, *lines))


def busy(*events, within=WITHIN):
    return busy_times(file(*events), within, BRUSSELS)


def starts(*events):
    return [f"{start:%m-%d %H:%M}" for start, _ in busy(*events)[0]]


def test_one_entry_is_one_stretch_in_utc():
    assert busy(event()) == (
        [(datetime(2026, 6, 11, 13, tzinfo=UTC), datetime(2026, 6, 11, 14, tzinfo=UTC))],
        0,
    )


def test_the_hour_on_the_wall_stays_when_the_clocks_change():
    within = (datetime(2026, 10, 20, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC))
    spans, _ = busy(event("RRULE:FREQ=WEEKLY"), within=within)

    assert [f"{start:%m-%d %H:%M}" for start, _ in spans] == ["10-22 13:00", "10-29 14:00"]


@pytest.mark.parametrize("line", ["TRANSP:TRANSPARENT", "STATUS:CANCELLED"])
def test_what_takes_no_time_takes_none(line):
    assert busy(event(line)) == ([], 0)


def test_left_out_and_moved_days_of_a_series():
    series = event(
        "UID:a", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Brussels:20260618T150000"
    )
    moved = event(
        "UID:a",
        "RECURRENCE-ID;TZID=Europe/Brussels:20260625T150000",
        start="DTSTART;TZID=Europe/Brussels:20260626T090000",
    )

    assert starts(series, moved) == ["06-11 13:00", "06-26 07:00", "07-02 13:00"]


def test_a_day_without_hours_is_a_whole_day_where_the_asker_is():
    spans, _ = busy(event(start="DTSTART;VALUE=DATE:20260611", lasts="DTEND;VALUE=DATE:20260612"))

    assert spans == [
        (datetime(2026, 6, 10, 22, tzinfo=UTC), datetime(2026, 6, 11, 22, tzinfo=UTC))
    ]


@pytest.mark.parametrize("zone", ["Romance Standard Time", "Somewhere/Else"])
def test_a_zone_of_another_name_is_known_or_taken_for_ones_own(zone):
    assert starts(event(start=f'DTSTART;TZID="{zone}":20260611T150000')) == ["06-11 13:00"]


def test_an_old_series_costs_what_a_new_one_does(monkeypatch):
    asked = []
    plain = rules.falls_on
    monkeypatch.setattr(rules, "falls_on", lambda *of: asked.append(1) or plain(*of))

    def looks(year):
        asked.clear()
        busy(event("RRULE:FREQ=WEEKLY", start=f"DTSTART:{year}0611T150000Z"))
        return len(asked)

    assert looks(1900) == looks(2020) < 70


RULES = [
    *("FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;COUNT=40", "FREQ=DAILY;BYDAY=MO,FR"),
    *("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO"),
    *("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO", "FREQ=WEEKLY;COUNT=120"),
    *("FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=2TU"),
    *("FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31"),
    *("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
    *("FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=3,6;BYDAY=-1SU", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15"),
    *("FREQ=YEARLY;INTERVAL=2", "FREQ=MONTHLY;BYMONTH=6,7;BYMONTHDAY=1,15"),
]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("start", [date(2026, 5, 31), date(2024, 2, 29), date(2025, 6, 15)])
def test_dateutil_finds_the_same_days(rule, start):
    first, last = date(2026, 4, 1), date(2027, 8, 1)
    begun = datetime(start.year, start.month, start.day)  # noqa: DTZ001
    theirs = rrulestr(rule, dtstart=begun).between(
        datetime(first.year, first.month, first.day),  # noqa: DTZ001
        datetime(last.year, last.month, last.day),  # noqa: DTZ001
        inc=True,
    )

    assert [*days(read_rule(rule), start, first, last)] == [at.date() for at in theirs]


@pytest.mark.parametrize(
    "rule",
    [
        *("FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=DAILY;BYHOUR=1,2,3", "INTERVAL=1", ""),
        *(
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;INTERVAL=-1",
            "FREQ=DAILY;COUNT=x",
            "FREQ=WEEKLY;BYDAY=XX",
        ),
        *("FREQ=YEARLY;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=99", f"FREQ=DAILY;COUNT={'9' * 99}"),
    ],
)
def test_a_rule_that_is_not_read_is_said_and_the_rest_is_unharmed(rule):
    with pytest.raises(NotRead):
        read_rule(rule)
    spans, not_read = busy(event(f"RRULE:{rule or 'X'}"), event())

    assert (len(spans), not_read) == (1, 1)


HOSTILE = {
    "by the second": file(event("RRULE:FREQ=SECONDLY"), event()),
    "since the year 1": file(event("RRULE:FREQ=DAILY", start="DTSTART:00010101T000000Z"), event()),
    "never": file(event("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), event()),
    "a billion times": file(event("RRULE:FREQ=DAILY;COUNT=1000000000"), event()),
    "no start": file("DURATION:PT1H", event()),
    "no sense": file(event(start="DTSTART:99999999T999999"), event()),
    "a long line": file("SUMMARY:" + "x" * 2_000_000, event()),
    "folded for ever": file("SUMMARY:x" + "\r\n x" * 300_000, event()),
    "nested": file("BEGIN:VALARM\r\n" * 50_000 + event(), event()),
    "zeros": file(event()) + "\0" * 1_000_000,
    "quotes": file("DTSTART;TZID=" + '"' * 19_000 + ":x", event()),
    "left out for ever": file(
        event("EXDATE:" + ",".join(["20260611T130000Z"] * 200_000)), event()
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_in_bounds_or_refused(name):
    spans, _ = read_busy(HOSTILE[name].encode(), WITHIN, BRUSSELS)

    # In bounds of two seconds and 256 MB; the entry that makes sense is there.
    assert any(start == datetime(2026, 6, 11, 13, tzinfo=UTC) for start, _ in spans)


def test_ten_thousand_endless_series_are_refused_and_not_waited_for():
    many = file(
        *[event(f"UID:{n}", "RRULE:FREQ=DAILY", f"DURATION:PT{n}M") for n in range(10_000)]
    )

    with pytest.raises(CalendarError):
        read_busy(many.encode(), WITHIN, BRUSSELS)


@pytest.mark.parametrize("content", [b"", b"Name,Mail\nx,y\n", b"PK\x03\x04", b"\xff" * 1000])
def test_what_is_no_calendar_is_said(content):
    with pytest.raises(CalendarError, match="no calendar file"):
        read_busy(content, WITHIN, BRUSSELS)
