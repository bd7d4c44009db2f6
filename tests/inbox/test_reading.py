"""What strangers send is taken apart in a process of its own: it may break that, and no more."""

from datetime import UTC, date, datetime

import pytest

from askaround.inbox import reading, taking_apart
from askaround.inbox.reading import UNREADABLE, checked, read
from askaround.method.replies.reading import Label, Reading

CAME = datetime(2026, 5, 4, 9, tzinfo=UTC)


def message(text, **headers):
    told = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return (f"From: Ruth <ruth@line.example>\r\n{told}\r\n{text}\r\n".encode(), CAME)


def test_each_message_is_read_in_its_turn():
    said = read(
        [
            message("Yes, gladly. I would be happy to talk to you.", Subject="Re: Twenty"),
            message("I am afraid I cannot help you with this."),
            message(
                "I am out of the office until 3 June.",
                Auto_Submitted="auto-replied",
                Subject="Automatic reply",
            ),
        ]
    )

    assert [one["seems"] for one in said] == ["yes", "no", "out_of_office"]
    assert said[0]["subject"] == "Re: Twenty"
    assert said[0]["sender"] == "ruth@line.example"
    assert said[2]["back_on"] == date(2026, 6, 3)


def test_one_that_ends_the_process_is_said_and_the_next_is_read(monkeypatch):
    monkeypatch.setattr(reading, "COMMAND", breaking("die"))

    said = read([message("one"), message("die"), message("three")])

    assert [one.get("trouble", one.get("text")) for one in said] == ["one", UNREADABLE, "three"]


@pytest.mark.parametrize("how", ["spins", "eats"])
def test_one_that_takes_too_much_is_ended_and_the_next_is_read(monkeypatch, how):
    monkeypatch.setattr(reading, "COMMAND", breaking(how))

    said = read([message(how), message("two")])

    assert [one.get("trouble", one.get("text")) for one in said] == [UNREADABLE, "two"]


def breaking(how):
    """The same process, which takes one message ill."""
    does = {
        "die": "os._exit(3)",
        "spins": "exec('while True: pass')",
        "eats": "bytearray(2_000_000_000)",
    }[how]
    code = (
        "import os, askaround.inbox.taking_apart as it\n"
        "usual = it.taken_apart\n"
        f"def ill(raw, on):\n    if raw.strip().endswith(b'{how}'): {does}\n"
        "    return usual(raw, on)\n"
        "it.taken_apart = ill\nit.CPU = 1\nit.main()\n"
    )
    return (*reading.COMMAND[:2], "-c", code)


def test_where_no_process_can_be_started_it_is_said(monkeypatch):
    monkeypatch.setattr(reading, "COMMAND", ("/nowhere/python",))

    assert read([message("one")]) == [{"trouble": UNREADABLE}]


def test_what_comes_back_is_believed_in_nothing():
    found = {"subject": "a\0b\nc", "sender": 7, "text": "x" * 30_000 + "\ud800", "seems": "evil"}
    found |= {"attachments": ["a"] * 99, "details": {"name": None}, "back_on": None}

    kept = checked(found)

    assert (kept["subject"], kept["sender"], kept["seems"]) == ("ab c", "7", "")
    assert (len(kept["text"]), len(kept["attachments"])) == (20_000, 20)


@pytest.mark.parametrize("line", [b"[]", b'{"seems": 1}', b"nonsense", b'{"back_on": "soon"}'])
def test_a_line_that_is_none_is_an_unreadable_message(line):
    assert reading.as_told(line) == {"trouble": UNREADABLE}


@pytest.mark.parametrize(
    ("labels", "seems"),
    [
        ((Label.ACCEPTANCE,), "yes"),
        ((Label.PROPOSES_TIMES,), "yes"),
        ((Label.ACCEPTANCE, Label.DECLINE), ""),
        ((Label.DECLINE,), "no"),
        ((Label.DECLINE, Label.REDIRECTS), "somebody_else"),
        ((Label.OUT_OF_OFFICE,), "out_of_office"),
        ((), ""),
    ],
)
def test_what_is_not_certain_is_left_to_the_asker(labels, seems):
    assert taking_apart.seems(Reading(labels=labels, human=True, words="")) == seems


def test_a_machine_that_says_nothing_is_no_person():
    assert taking_apart.seems(Reading(labels=(), human=False, words="")) == "machine"


@pytest.mark.parametrize(
    ("day", "month", "year", "on"),
    [
        (3, 6, None, "2026-06-03"),
        (3, 3, None, "2027-03-03"),
        (4, 5, None, "2026-05-04"),
        (3, 3, 2026, None),
        (31, 2, None, None),
        (29, 2, None, None),
    ],
)
def test_a_day_without_a_year_is_the_next_one(day, month, year, on):
    assert taking_apart.next_day(CAME.date(), day, month, year) == on
