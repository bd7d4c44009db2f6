"""`check replies`: one answer a line, told apart."""

import base64

import pytest

from askaround.commands.texts.replies import answer

KEYS = ["labels", "human", "later", "times", "bounce_kind"]


def test_a_text_is_answered_with_the_five_things_and_no_more():
    said = answer({"id": 1, "subject": "Re: Hello", "text": "Yes! Tuesday at 3?"})

    assert [*said] == KEYS
    assert said["labels"] == ["acceptance", "proposes_times"] and said["human"] is True
    assert said["times"] == [
        {"text": "Tuesday at 3", "start": 5, "end": 17, "weekday": 1, "clock": "03:00"}
    ]


def test_a_raw_message_is_read_from_its_bytes():
    raw = b"From: a@example.org\r\nSubject: Re: Hello\r\n\r\nI'm afraid I can't.\r\n"
    said = answer({"id": 1, "raw": base64.b64encode(raw).decode()})

    assert (said["labels"], said["later"], said["bounce_kind"]) == (["decline"], None, None)


@pytest.mark.parametrize(
    "line, why",
    [
        ({"id": 1}, 'no "text"'),
        ({"id": 1, "text": 3}, "no text"),
        ({"id": 1, "raw": "?!"}, "not base64"),
        ({"id": 1, "raw": 3}, "no text"),
        ({"id": 1, "raw": "abc"}, "not base64"),
    ],
)
def test_a_line_that_is_no_reply_says_why(line, why):
    with pytest.raises(ValueError, match=why):
        answer(line)


def test_an_empty_message_is_no_answer():
    assert answer({"id": 1, "raw": ""})["labels"] == []
    assert answer({"id": 1, "text": ""})["labels"] == []
