"""A letter for the asker's own mail program loses nothing on the way."""

import email
from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.adapters.mail.mailto import LONGEST_LINK, eml, is_too_long, mailto_url
from askaround.adapters.mail.message import Mail, Refused, compose

MAIL = Mail(
    message_id="<0123456789abcdef@uni.example>",
    sender_name="Ines",
    sender="ines@uni.example",
    to_name="Žofie",
    to="zofie+work@institute.example",
    subject="Half an hour? 100 % about & around = work",
    body="Dear Žofie,\n\n" + "a paragraph of its own " * 20 + "\n\nInes",
    date=datetime(2026, 6, 10, 9, 20, tzinfo=UTC),
)


def test_the_link_says_the_whole_letter():
    parts = urlsplit(mailto_url(MAIL))

    said = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", MAIL.to)
    assert said == {"subject": [MAIL.subject], "body": [MAIL.body.replace("\n", "\r\n")]}


@given(subject=st.text(max_size=40), body=st.text(max_size=60))
def test_no_letter_adds_a_recipient(subject, body):
    url = mailto_url(replace(MAIL, subject=subject, body=body))

    assert url.isascii()
    assert url.count("?") == url.count("&") == 1
    assert "+" not in url and " " not in url


def test_a_link_needs_an_address():
    with pytest.raises(Refused, match="copy the letter"):
        mailto_url(replace(MAIL, to="zofie@institute.example?bcc=x@y.example"))


def test_a_long_link_is_known_to_be_one():
    assert not is_too_long("a" * LONGEST_LINK)
    assert is_too_long("a" * (LONGEST_LINK + 1))


def test_the_file_opens_as_a_draft_with_paragraphs_whole():
    draft = email.message_from_bytes(eml(MAIL).replace(b"\r\n", b"\n"), policy=policy.default)

    assert draft["X-Unsent"] == "1"
    assert draft.get_content().rstrip("\n") == MAIL.body.replace("own \n", "own\n")
    assert draft.get_param("format") is None


def test_a_draft_needs_no_sender_and_a_mail_to_be_sent_does():
    nobody = replace(MAIL, sender="", sender_name="")

    draft = email.message_from_bytes(eml(nobody), policy=policy.default)

    assert draft["From"] is None
    assert draft["Subject"] == MAIL.subject
    with pytest.raises(Refused):
        compose(nobody)
