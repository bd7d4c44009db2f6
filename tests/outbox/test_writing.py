"""What a letter is as mail: in its thread, signed once, and read again as it was written."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askaround.adapters.mail.incoming import read
from askaround.adapters.mail.message import Mail, compose
from askaround.outbox.accounts import connect
from askaround.outbox.writing import as_mail, send_by_mail, signed
from askaround.record.message import draft
from askaround.record.models import Message
from tests import build
from tests.signed_in import client

NOW = build.NOW
HOUR = timedelta(hours=1)
SIGNATURE = "Ada Lind\nCalder University\n+44 20 5550 1234"
WORDS = st.text(st.sampled_from("abc >-.F\t\u00e5\U0001f600"), max_size=120)
LINES = st.lists(
    WORDS.map(lambda line: line.replace("\t", " ").rstrip())
    | st.sampled_from(["From here on", ".", "..", "> quoted", "--", "a" * 1200, "word " * 80]),
    min_size=1,
    max_size=8,
)


@pytest.fixture
def ada(db):
    owner = build.asker()
    owner.signature = SIGNATURE
    owner.save()
    asked = {"host": "127.0.0.1", "port": 1, "security": "none", "user": ""}
    connect(owner, "smtp", "ada@uni.example", asked)
    return owner


def letter(interview, kind, at, body="Dear Dana,\n\nwords."):
    made = draft(interview, kind, "Your path", body, at)
    send_by_mail(made, at)
    return made


def headers(made):
    return message_from_bytes(bytes(made.raw), policy=default)


def test_every_letter_ends_with_the_signature_below_its_sign(ada):
    interview = build.interview(ada)
    interview.person.email = "dana@work.example"
    interview.person.save()

    made = letter(interview, "request", NOW)

    assert read(bytes(made.raw)).text.rstrip("\n").endswith(f"words.\n\n-- \n{SIGNATURE}")
    assert b"\r\n-- \r\n" in bytes(made.raw)


def test_a_letter_that_is_signed_already_is_not_signed_twice():
    body = "words.\n\n-- \nAda"

    assert signed(body, SIGNATURE) == body
    assert signed("words.", "  \n ") == "words."
    assert signed("words.\n--\nnot the sign", "Ada").count("\n-- \n") == 1


def test_in_the_own_mail_program_the_programs_own_signature_stands(ada):
    interview = build.interview(ada)
    made = draft(interview, "request", "Your path", "words.", NOW)
    made.to = "dana@work.example"

    assert as_mail(made, "ada@uni.example", NOW).body == "words."


def test_the_signature_is_shown_where_the_letter_is_written(ada):
    person = build.person(ada, email="dana@work.example")

    page = client(ada).get(f"/people/{person.pk}/request/").content.decode()
    assert "Calder University" in page
    client(ada).post(
        "/you/",
        {"name": "Ada", "time_zone": "UTC", "linkedin_limit": "200", "signature": "A.\nB."},
    )
    ada.refresh_from_db()

    assert ada.signature.split() == ["A.", "B."]


def test_follow_up_thanks_and_update_are_in_one_thread(ada):
    interview = build.interview(ada)
    interview.person.email = "dana@work.example"
    interview.person.save()
    first = letter(interview, "request", NOW)
    first.was_sent(NOW)
    interview.refresh_from_db()
    second = letter(interview, "follow_up", NOW + HOUR)
    second.was_sent(NOW + HOUR)
    interview.state(ended_at=NOW + 2 * HOUR)
    third = letter(interview, "thanks", NOW + 3 * HOUR)

    assert headers(first)["References"] is None
    assert headers(second)["In-Reply-To"] == first.message_id
    assert headers(third)["In-Reply-To"] == second.message_id
    assert headers(third)["References"].split() == [first.message_id, second.message_id]


def test_what_goes_to_somebody_else_is_in_no_thread_of_theirs(ada):
    interview = build.interview(ada, ended_at=NOW)
    interview.person.email = "dana@work.example"
    interview.person.save()
    letter(interview, "thanks", NOW).was_sent(NOW)
    made = draft(interview, "introducer", "Thank you", "words.", NOW, None, "ruth@work.example")

    send_by_mail(made, NOW)

    assert headers(Message.objects.get(pk=made.pk))["References"] is None


@given(LINES, st.booleans())
def test_what_is_read_is_what_was_written_whatever_its_lines(lines, is_signed):
    body = "\n".join(lines).strip("\n") or "x"
    text = signed(body, SIGNATURE) if is_signed else body
    mail = Mail(
        message_id="<0123456789abcdef@uni.example>",
        sender_name="Ada Lind",
        sender="ada@uni.example",
        to_name="Dana Reyes",
        to="dana@work.example",
        subject="Your path",
        body=text,
        date=NOW,
    )

    raw = compose(mail)

    rows = raw.split(b"\r\n")
    assert raw.isascii() and max(map(len, rows)) <= 998
    said = message_from_bytes(raw, policy=default)
    assert said["Content-Transfer-Encoding"] in ("7bit", "quoted-printable")
    assert said.get_content_type() == "text/plain"
    assert said["Content-Type"].params["format"] == "flowed"
    # A space at the end of a line is the sign of a soft break, and of nothing else.
    wanted = [row if row == "-- " else row.rstrip(" ") for row in text.split("\n")]
    assert read(raw).text.rstrip("\n").split("\n") == "\n".join(wanted).rstrip("\n").split("\n")
