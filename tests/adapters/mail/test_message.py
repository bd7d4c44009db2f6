"""The bytes of a mail say what was meant, and nothing else, whatever stands in the fields."""

import email
from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from email.header import decode_header, make_header
from email.utils import getaddresses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askaround.adapters.mail.message import (
    Attachment,
    Mail,
    Refused,
    compose,
    new_message_id,
)
from askaround.adapters.mail.smtp import Mailer
from askaround.adapters.plain import lines
from tests.adapters.mail.test_flowed import joined
from tests.adapters.smtp_servers import real_server

MAIL = Mail(
    message_id="<0123456789abcdef@uni.example>",
    sender_name="Ines Halloran",
    sender="ines@uni.example",
    to_name="Dr. Žofie Nováková",
    to="zofie@institute.example",
    subject="Half an hour about road safety?",
    body="Dear Žofie,\n\nCould I ask you about your work?\n\nInes\n",
    date=datetime(2026, 6, 10, 9, 20, tzinfo=UTC),
)
PUZZLES = ["=?UTF-8?Q?=0A?=", "=?utf-8?b?DQpCY2M6IHhAeS56?=", "=?", "?=", '"', "\\", "<", ">"]
PUZZLES += [",", "Ž", "漢字", "🐎", " ", "\t", "a" * 90, "(", ")", ";", "@", "\u202e", "'", ": "]
PUZZLES += ["Bcc: thief@elsewhere.example", "From: ", "B", "%0ABcc:"]
BREAKS = ["\r\n", "\n", "\r", "\0", "\x0b", "\x85", "\u2028", "\ud800"]


def mixed(signs):
    words = st.sampled_from(signs) | st.text(st.characters(exclude_categories=["C", "Z"]))
    return st.lists(words, max_size=8).map("".join)


# Mostly what may be sent, and often enough what may not.
TEXTS = st.one_of(mixed(PUZZLES), mixed(PUZZLES), mixed(PUZZLES), mixed(PUZZLES + BREAKS))
GOOD = ["zofie@institute.example", "o'neil+work@institute.example", "ada@bücher.example"]
ADDRESSES = st.one_of(
    st.sampled_from(GOOD),
    st.sampled_from(GOOD),
    TEXTS.map(lambda text: f"zofie{text}@institute.example"),
)


def read(raw):
    return email.message_from_bytes(raw.replace(b"\r\n", b"\n"), policy=policy.default)


def test_a_letter_reads_as_it_was_written():
    letter = read(compose(MAIL))

    assert letter["To"].addresses[0].display_name == "Dr. Žofie Nováková"
    assert letter["Subject"] == MAIL.subject
    assert letter["Message-ID"] == MAIL.message_id
    assert letter["Date"].datetime == MAIL.date
    assert letter.get_content_type() == "text/plain"
    assert letter.get_param("format") == "flowed"
    assert letter.get_content() == MAIL.body


@given(TEXTS)
def test_any_text_arrives_as_its_paragraphs(body):
    letter = read(compose(replace(MAIL, body=body)))

    arrived = letter.get_content().removesuffix("\n").split("\n")
    meant = [line if line == "-- " else line.rstrip(" ") for line in lines(body)]
    assert "\n".join(joined(arrived)).rstrip("\n") == "\n".join(meant).rstrip("\n")


def test_the_bytes_are_the_same_each_time():
    invited = replace(MAIL, attachments=(Attachment("a.pdf", b"%PDF", "application/pdf"),))

    assert compose(MAIL) == compose(MAIL)
    assert compose(invited) == compose(invited)


def test_only_what_no_person_wrote_says_so():
    assert b"Auto-Submitted" not in compose(MAIL)
    assert b"\r\nAuto-Submitted: auto-generated\r\n" in compose(replace(MAIL, is_automatic=True))


def test_a_follow_up_belongs_to_its_thread_and_identifiers_that_are_none_are_left_out():
    first, second = "<a@uni.example>", "<[b378]@microsoft.example>"
    answer = replace(MAIL, in_reply_to=second, references=(first, "<no one>", "x\r\ny", second))

    letter = email.message_from_bytes(compose(answer))

    assert letter["In-Reply-To"] == second
    assert letter["References"].split() == [first, second]
    assert "In-Reply-To" not in email.message_from_bytes(compose(replace(MAIL, in_reply_to="x")))


def test_an_address_in_another_script_goes_out_as_the_wire_wants_it():
    letter = read(compose(replace(MAIL, to="ada@bücher.example")))

    assert letter["To"].addresses[0].addr_spec == "ada@xn--bcher-kva.example"


def test_an_invitation_is_offered_to_the_calendar_and_as_a_file():
    invitation = Attachment("interview.ics", b"BEGIN:VCALENDAR", "text/calendar; method=REQUEST")

    letter = read(compose(replace(MAIL, attachments=(invitation,))))

    body = letter.get_body(("plain",))
    (file,) = letter.iter_attachments()
    calendar = [part for part in letter.walk() if part.get_content_type() == "text/calendar"]
    assert body.get_content() == MAIL.body
    assert (file.get_filename(), file.get_content()) == ("interview.ics", b"BEGIN:VCALENDAR")
    assert calendar[0].get_param("method") == "REQUEST"
    assert calendar[0].get_payload(decode=True) == b"BEGIN:VCALENDAR"


def test_a_file_name_cannot_carry_anything_else():
    trick = Attachment('a"\r\nBcc: x@y.example=?utf-8?q?=0A?=.pdf', b"%PDF", "application/pdf")

    letter = read(compose(replace(MAIL, attachments=(trick,))))

    (file,) = letter.iter_attachments()
    assert file.get_filename() == "a___Bcc_ x_y.example__utf-8_q__0A__.pdf"
    assert "Bcc" not in letter


@pytest.mark.parametrize("kind", ["application/pdf\r\nBcc: x", "pdf", "text/plain; name=a b"])
def test_a_content_type_that_is_none_is_a_mistake(kind):
    with pytest.raises(ValueError, match="no content type"):
        compose(replace(MAIL, attachments=(Attachment("a.pdf", b"", kind),)))


@pytest.mark.parametrize("where", ["subject", "to_name", "sender_name"])
@pytest.mark.parametrize("sign", ["\n", "\r", "\0", "\u2028", "\x1b"])
def test_a_line_break_in_a_header_is_refused_by_name(where, sign):
    with pytest.raises(Refused, match="Take it out"):
        compose(replace(MAIL, **{where: f"Hello{sign}Bcc: thief@elsewhere.example"}))


def test_what_looks_encoded_is_read_as_it_was_typed():
    typed = "Hello =?UTF-8?Q?=0A?=Bcc: thief@elsewhere.example"

    letter = email.message_from_bytes(compose(replace(MAIL, subject=typed)))

    assert str(make_header(decode_header(letter["Subject"]))) == typed
    assert "Bcc" not in letter


@pytest.mark.parametrize("to", ["", "nobody", "a@b.example, c@d.example", "A <a@b.example>"])
def test_one_letter_goes_to_one_address(to):
    with pytest.raises(Refused, match="not an address"):
        compose(replace(MAIL, to=to))


def test_a_date_without_a_time_zone_is_a_mistake():
    with pytest.raises(ValueError, match="time zone"):
        compose(replace(MAIL, date=datetime(2026, 6, 10)))  # noqa: DTZ001  # the mistake itself


def test_a_message_id_is_made_from_a_domain_or_an_address_and_a_token():
    assert new_message_id("uni.example", "abcdef0123") == "<abcdef0123@uni.example>"
    assert new_message_id("ines@bücher.example", "abcdef0123").endswith("@xn--bcher-kva.example>")


@pytest.mark.parametrize(
    ("at", "token"), [("", "abcdef0123"), ("uni.example", "short"), ("uni.example", "a b c d e f")]
)
def test_a_message_id_from_something_else_is_a_mistake(at, token):
    with pytest.raises(ValueError, match="Message-ID"):
        new_message_id(at, token)


@pytest.fixture(scope="module")
def server():
    with real_server() as running:
        yield running


@settings(
    max_examples=500,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    names=st.tuples(TEXTS, TEXTS),
    subject=TEXTS,
    body=TEXTS,
    to=ADDRESSES,
    before=st.lists(TEXTS.map(lambda text: f"<{text}@x.example>"), max_size=2),
)
def test_on_the_wire_are_the_headers_and_the_recipient_that_were_meant(
    server, names, subject, body, to, before
):
    keeper, port = server
    keeper.mails.clear()
    mail = replace(
        MAIL,
        sender_name=names[0],
        to_name=names[1],
        subject=subject,
        body=body,
        to=to,
        references=tuple(before),
    )
    try:
        raw = compose(mail)
    except Refused:
        return

    Mailer("127.0.0.1", port, "none").send(raw, mail.sender, mail.to)

    (arrived,) = keeper.mails
    letter = email.message_from_bytes(arrived.raw)
    meant = ["From", "To", "Subject", "Date", "Message-ID", "References"]
    meant += ["Content-Type", "Content-Transfer-Encoding", "MIME-Version"]
    assert arrived.raw == raw
    assert sorted(set(letter.keys()) | {"References"}) == sorted(meant)
    assert len(letter.keys()) == len(set(letter.keys()))
    assert [at for _, at in getaddresses([letter["To"]])] == arrived.recipients
    assert arrived.recipients[0].rpartition("@")[0] == to.rpartition("@")[0].strip()
    name, _ = getaddresses([letter["To"]])[0]
    assert str(make_header(decode_header(name))).split() == names[1].split()
