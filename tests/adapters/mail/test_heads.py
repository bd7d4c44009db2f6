"""A glance at headers tells which deserve to be read, and misses none that does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.adapters.mail.heads import head, may_concern
from askaround.inbox.wanted import Left, Wanted
from tests.adapters.mail.test_imap import WHEN

OURS = "<7.tok@uni.example>"
WANTS = Wanted([Left(7, OURS, "Ruth@Line.example", WHEN)], "ada@uni.example")


@pytest.mark.parametrize(
    "raw",
    [
        "From: Ruth <RUTH@line.example>\r\n",
        "From: ruth@line.example\r\n",
        'From: "P, Ruth" <ruth@line.example>\r\nSubject: x\r\n',
        "From: ruth (at home) @line.example\r\n",
        'From: "ruth"@line.example\r\n',
        "From: ruth@ line.example\r\n",
        "From: ruth@\r\n line.example\r\n",
        f"In-Reply-To: {OURS}\r\n",
        f"References: <a@b.example>\r\n\t{OURS}\r\n",
        f"References: <a@b.example>{OURS}\r\n",
        "From: MAILER-DAEMON@mx.example\r\n",
        "Return-Path: <>\r\n",
        "Return-Path: < >\r\n",
        "X-Failed-Recipients: a@b.example\r\n",
        "Content-Type: multipart/report; report-type=Delivery-Status\r\n",
    ],
)
def test_what_may_concern_somebody_is_read(raw):
    assert WANTS.may_concern(raw.encode())


def test_what_concerns_nobody_is_not():
    raw = b"From: Shop <news@shop.example>\r\nMessage-ID: <1@shop.example>\r\nSubject: Ruth\r\n"

    assert not WANTS.may_concern(raw)


pieces = st.sampled_from(
    [
        "ruth",
        "Ruth",
        "@",
        "line.example",
        "<",
        ">",
        '"',
        "(",
        ")",
        " ",
        "\r\n ",
        ",",
        ":",
        "a",
        OURS,
    ]
)


@given(st.sampled_from(["From", "References", "In-Reply-To"]), st.lists(pieces, max_size=9))
def test_nothing_that_would_be_wanted_is_passed_over(name, said):
    raw = f"{name}: {''.join(said)}\r\n".encode()
    told = head(1, 2, WHEN, raw)

    if WANTS.answered_by(told) is not None or told.is_report:
        assert may_concern(raw, WANTS.known)


def test_comments_nested_without_end_are_no_address():
    assert head(1, 2, WHEN, b"From: " + b"(" * 1_900 + b"\r\n").sender == ""
