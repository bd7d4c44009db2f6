"""A raw message becomes a plain value, whatever its bytes are."""

import base64
import random
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askaround.adapters.mail.html_text import as_text
from askaround.adapters.mail.incoming import read
from askaround.method.replies.reading import read_reply
from tests.adapters.mail.absences import ABSENCES
from tests.adapters.mail.bounces import BOUNCES, OTHERS

# What a message least expects in its midst.
UNLUCKY = (b"\0", b"\r", b"\n\n", b"--b0\n", b"=?", b"\xff\xfe", b'"', b";")
PLAIN = b"From: Ada <ada@north.example>\r\nSubject: Re: Hello\r\n"


def text_of(headers: bytes, body: bytes) -> str:
    return read(PLAIN + headers + b"\r\n" + body).text


def test_headers_are_read_and_their_encoded_words_too():
    raw = (
        b"From: =?utf-8?q?J=C3=BCrgen?= <J@North.example>\nSubject: =?iso-8859-1?q?R=E9?= \n"
        b" =?utf-8?b?w6k=?=\nAuto-Submitted: Auto-Replied; x=y\nReturn-Path: < >\n\nHi"
    )
    found = read(raw)

    assert (found.sender_name, found.sender) == ("Jürgen", "j@north.example")
    assert found.subject == "Réé" and found.auto_submitted == "auto-replied"
    assert found.return_path_is_empty and found.text == "Hi"


@pytest.mark.parametrize(
    "headers, body",
    [
        (b"", "Schön".encode()),
        (b"", "Schön".encode("cp1252")),
        (b"Content-Type: text/plain; charset=no-such-charset\r\n", "Schön".encode()),
        (b"Content-Type: text/plain; charset=utf-8\r\n", "Schön".encode("latin-1")),
        (b"Content-Type: text/plain; charset=iso-8859-1\r\n", "Schön".encode("latin-1")),
        (b"Content-Type: text/plain; charset=\"utf-16\"\r\n", "Schön".encode("utf-16")),
        (b"Content-Transfer-Encoding: quoted-printable\r\n", b"Sch=C3=B6n"),
        (b"Content-Transfer-Encoding: base64\r\n", base64.b64encode("Schön".encode())),
        (b"Content-Transfer-Encoding: base64\r\n", b"U2No\r\n!!w7Zu"),
        (b"Content-Transfer-Encoding: x-unheard-of\r\n", "Schön".encode()),
    ],
)  # fmt: skip
def test_a_charset_or_an_encoding_that_is_wrong_costs_no_words(headers, body):
    assert text_of(headers, body) == "Schön"


def test_an_encoding_that_breaks_off_costs_only_what_is_missing():
    assert text_of(b"Content-Transfer-Encoding: base64\r\n", b"WWVzLCBJIGNhb").startswith(
        "Yes, I ca"
    )
    assert text_of(
        b"Content-Transfer-Encoding: quoted-printable\r\n", b"Yes=\r\n=ZZ=4"
    ).startswith("Yes")


def test_the_plain_text_is_taken_before_the_html():
    body = (
        b"--x\nContent-Type: text/html\n\n<p>Ja</p>\n--x\nContent-Type: text/plain\n\nYes\n--x--\n"
    )

    assert text_of(b"Content-Type: multipart/alternative; boundary=x\r\n", body).strip() == "Yes"


def test_html_alone_is_shown_as_text_with_its_quotations_marked():
    page = (
        b"<html><head><title>t</title><style>p{}</style></head><body><p>Yes &amp; gladly</p>"
        b"<script>alert(1)</script><img src='http://north.example/pixel'>"
        b"<blockquote><p>Would you talk?</p></blockquote></body></html>"
    )
    text = text_of(b"Content-Type: text/html\r\n", page)

    assert text == "Yes & gladly\n\n> Would you talk?"


def test_what_is_attached_is_named_and_not_opened():
    body = (
        b"--x\nContent-Type: text/plain\n\nSee file.\n--x\nContent-Type: text/plain; name=a.txt\n"
        b"Content-Disposition: attachment; filename*=utf-8''%C3%A4.txt\n\nNo, never.\n--x--\n"
    )
    found = read(PLAIN + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n" + body)

    assert found.attachments == ("ä.txt",) and "never" not in found.text


def test_lines_that_flow_are_joined():
    headers = b"Content-Type: text/plain; format=flowed\r\n"

    assert text_of(headers, b"I am \r\nhappy to talk.\r\n> So \r\n> am I.") == (
        "I am happy to talk.\n> So \n> am I."
    )


def test_the_answer_of_a_calendar_is_read():
    body = b"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b\n"
    found = read(PLAIN + b"Content-Type: text/calendar; method=REPLY\r\n\r\n" + body)

    assert found.calendar_answer == "declined"
    assert [*read_reply(found).labels] == ["decline"]


def test_an_enclosed_letter_is_not_read_as_theirs():
    enclosed = b"Content-Type: message/rfc822\n\nSubject: a\n\nYes!\n--x--"
    body = b"--x\nContent-Type: text/plain\n\nFYI\n--x\n" + enclosed
    found = read(PLAIN + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n" + body)

    assert found.text.strip() == "FYI"


def bombs() -> dict[str, bytes]:
    """Messages made to cost more than they weigh."""
    nested, inner = b"", b""
    for depth in range(2_000):
        nested += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth)
        inner += b"Content-Type: message/rfc822\n\n"
    mixed = PLAIN + b"Content-Type: multipart/mixed; boundary=x\n\n"
    status = PLAIN + b"Content-Type: message/delivery-status\n\n"
    quoted = PLAIN + b"Content-Transfer-Encoding: quoted-printable\n\n"
    return {
        "ten megabytes of text": PLAIN + b"\n" + b"All fine. " * 1_000_000,
        "one line of ten megabytes": PLAIN + b"\n" + b"a" * 10_000_000,
        "nested parts": nested + b"\nYes",
        "nested letters": inner + b"\nYes",
        "a hundred thousand parts": mixed + b"--x\n\na\n" * 100_000,
        "boundaries alone": mixed + b"--x\n" * 500_000,
        "a boundary that is everywhere": mixed + b"--x" * 500_000,
        "a hundred thousand headers": b"A: b\n" * 100_000 + b"\nYes",
        "a header of a megabyte": b"Subject: " + b"=?utf-8?q?a?= " * 70_000 + b"\n\nYes",
        "folded without end": b"Subject: a\n" + b" b\n" * 200_000 + b"\nYes",
        "parameters": b"Content-Type: text/plain" + b'; a="' * 50_000 + b"\n\nYes",
        "open comments": PLAIN + b"Content-Type: text/html\n\n" + b"<!--" * 250_000,
        "open tags": PLAIN + b"Content-Type: text/html\n\n" + b"<a " * 300_000,
        "deep quotations": PLAIN + b"Content-Type: text/html\n\n" + b"<blockquote>a" * 30_000,
        "quotation marks": PLAIN + b"\n" + b">" * 1_000_000,
        "wrote": PLAIN + b"\n" + b"On 3 May wrote\n" * 60_000,
        "spaces": PLAIN + b"\n" + b" " * 1_000_000 + b"x" + b"\n" * 100_000,
        "recipients": status + b"Action: failed\n\n" * 60_000,
        "an address without end": b"From: " + b"(" * 100_000 + b"\n\nYes",
        "equals signs": quoted + b"=" * 1_000_000,
    }


@pytest.mark.parametrize("name", bombs())
def test_a_message_made_to_burst_is_read_within_bounds(name):
    raw = bombs()[name]
    tracemalloc.start()
    try:
        began = time.process_time()
        read_reply(read(raw))
        took, peak = time.process_time() - began, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    # Under the tracer, which slows everything down several times.
    assert took < 6
    assert peak < 128_000_000


def seeds() -> list[bytes]:
    texts = [bounce.raw.encode() for bounce in BOUNCES] + [raw.encode() for raw in OTHERS]
    return texts + [PLAIN + b"\n" + absence.text.encode() for absence in ABSENCES]


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """The message with some of its bytes turned, cut out, doubled or moved."""
    out = bytearray(raw)
    for _ in range(chance.randint(1, 12)):
        at, size = chance.randrange(len(out) + 1), chance.randint(1, 60)
        kind = chance.randrange(5)
        if kind == 0:
            out[at : at + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del out[at : at + size]
        elif kind == 2:
            out[at:at] = out[at : at + size] * chance.randint(1, 30)
        elif kind == 3:
            out[at:at] = chance.choice(
                [b"\0", b"\r", b"\n\n", b"--b0\n", b"=?", b"\xff\xfe", b'"', b";"]
            )
        else:
            out[at:at] = chance.randbytes(size)
    return bytes(out)


def crashes(read_one, rounds: int) -> list[str]:
    """What goes wrong among mutated messages: an error, or more than two seconds."""
    chance, found, every = random.Random(20260504), [], seeds()
    for number in range(rounds):
        raw = mutated(every[number % len(every)], chance)
        began = time.process_time()
        try:
            read_one(raw)
        except Exception as error:
            found.append(f"{number}: {error!r}")
        if time.process_time() - began > 2:
            found.append(f"{number}: slow")
    return found


def test_mutated_messages_never_break_it():
    assert crashes(lambda raw: read_reply(read(raw)), 200) == []


def test_the_mutations_do_break_a_reader_that_trusts_its_bytes():
    """What shows that the test above can fail."""
    assert crashes(lambda raw: raw.decode("ascii"), 200) != []


@given(st.binary(max_size=3_000))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_a_message(raw):
    reading = read_reply(read(raw))

    assert all(passage.start <= passage.end for passage in reading.passages)


@given(st.text(max_size=2_000))
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_page(page):
    assert "\x00" not in as_text(page.replace("\x00", ""))
