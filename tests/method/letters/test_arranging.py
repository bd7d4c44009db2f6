from dataclasses import replace

import pytest

from askaround.method.letters import drafts
from askaround.method.letters.facts import Meeting, Reader, Writer
from askaround.method.schedule import Format


def test_their_zone_comes_first_in_a_confirmation(
    writer: Writer, reader: Reader, meeting: Meeting
) -> None:
    body = drafts.confirm(writer, reader, meeting).body

    assert "Tuesday 9 June at 09:30 in Rotterdam (08:30 in London for me) works" in body
    assert "200 Pine Street" in body


def test_one_zone_is_said_once(writer: Writer, reader: Reader, meeting: Meeting) -> None:
    same = replace(meeting, when_mine=meeting.when_theirs)

    assert "for me)" not in drafts.confirm(writer, reader, same).body


@pytest.mark.parametrize(
    ("way", "said"),
    [(Format.PHONE, "call you at 555-0199"), (Format.VIDEO, "\n\nhttps://video.example/room\n\n")],
)
def test_a_confirmed_call_says_how_it_comes_about(
    writer: Writer, reader: Reader, meeting: Meeting, way: Format, said: str
) -> None:
    assert said in drafts.confirm(writer, reader, replace(meeting, format=way)).body


def test_a_cancelled_talk_asks_for_no_new_date(
    writer: Writer, reader: Reader, meeting: Meeting
) -> None:
    assert "?" not in drafts.cancel(writer, reader, meeting, reason="I have moved away").body
