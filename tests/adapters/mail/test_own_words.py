"""Of a raw message only its writer's own words are read, however a program wrapped them."""

import base64
import quopri
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askaround.adapters.mail.incoming import read
from askaround.method.replies.cutting import shown
from askaround.method.replies.reading import read_reply

SAID = "No, sorry. I can't do this, però grazie."
OURS = "Would you talk to me on Tuesday at 3? Yes, gladly, is all you need to say."
HEAD = b"From: Ada <ada@north.example>\nSubject: Re: Twenty minutes?\nMIME-Version: 1.0\n"

# How programs put the letter that is answered below the answer.
BELOW = {
    "gmail": f"On Tue, Mar 3, 2026 at 10:12 AM Bea Ferris <b@ask.example> wrote:\n\n> {OURS}",
    "gmail on two lines": (
        "On Tue, Mar 3, 2026 at 10:12 AM Bea Ferris-Longname <bea.ferris@ask.example>\n"
        f"wrote:\n\n> {OURS}"
    ),
    "apple": f"> On 3 Mar 2026, at 10:12, Bea Ferris <b@ask.example> wrote:\n> \n> {OURS}",
    "outlook": (
        "From: Bea Ferris <b@ask.example>\nSent: Tuesday, March 3, 2026 10:12 AM\n"
        f"To: Ada North <ada@north.example>\nSubject: Twenty minutes?\n\n{OURS}"
    ),
    "outlook with a line": (
        "________________________________\nFrom: Bea Ferris <b@ask.example>\n"
        f"Sent: 03 March 2026 10:12\nTo: Ada\nSubject: Twenty minutes?\n\n{OURS}"
    ),
    "outlook of old": f"-----Original Message-----\nFrom: Bea Ferris\nSent: Tuesday\n\n{OURS}",
    "outlook on a telephone": (
        "Get Outlook for iOS<https://aka.example/o0ukef>\n________________________________\n"
        f"From: Bea\nSent: Tuesday\nTo: Ada\nSubject: Twenty minutes?\n\n{OURS}"
    ),
    "thunderbird": f"On 03/03/2026 10:12, Bea Ferris wrote:\n> {OURS}",
    "thunderbird, german": f"Am 03.03.2026 um 10:12 schrieb Bea Ferris:\n> {OURS}",
    "gmail, german": (
        f"Am Di., 3. März 2026 um 10:12 Uhr schrieb Bea Ferris <b@ask.example>:\n\n> {OURS}"
    ),
    "outlook, german": (
        "Von: Bea Ferris <b@ask.example>\nGesendet: Dienstag, 3. März 2026 10:12\n"
        f"An: Ada North\nBetreff: Zwanzig Minuten?\n\n{OURS}"
    ),
    "gmail, french": (
        f"Le mar. 3 mars 2026 à 10:12, Bea Ferris <b@ask.example> a écrit :\n\n> {OURS}"
    ),
    "outlook, french": (
        "De : Bea Ferris <b@ask.example>\nEnvoyé : mardi 3 mars 2026 10:12\n"
        f"À : Ada North\nObjet : Vingt minutes ?\n\n{OURS}"
    ),
    "gmail, spanish": (
        f"El mar, 3 mar 2026 a las 10:12, Bea Ferris (<b@ask.example>) escribió:\n\n> {OURS}"
    ),
    "lotus notes": (
        "From:        Bea Ferris <b@ask.example>\nTo:        ada@north.example\n"
        f"Date:        03/03/2026 10:12\nSubject:        Twenty minutes?\n\n{OURS}"
    ),
    "yahoo": (
        "    On Tuesday, March 3, 2026 at 10:12:44 AM GMT, Bea Ferris <b@ask.example> wrote:  \n"
        f" \n {OURS}"
    ),
    "forwarded": (
        "---------- Forwarded message ---------\nFrom: Bea Ferris <b@ask.example>\n"
        f"Date: Tue, Mar 3, 2026 at 10:12 AM\nSubject: Twenty minutes?\n\n{OURS}"
    ),
    "signed, and below": (
        f"-- \nAda North\nYes Ltd\n\nOn 3 March 2026, Bea <b@ask.example> wrote:\n> {OURS}"
    ),
    "signed with a name": (
        f"Best regards,\nAda North\nHead of Yes\n\nOn 3 Mar, Bea wrote:\n> {OURS}"
    ),
}


def page(below: str) -> str:
    return f"<html><body><p>{SAID}</p>{below}</body></html>"


# The same in pages.
PAGES = {
    "gmail": (
        '<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, Mar 3, 2026 at '
        '10:12 AM Bea &lt;<a href="mailto:b@ask.example">b@ask.example</a>&gt; wrote:<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0">{OURS}</blockquote></div>'
    ),
    "outlook": (
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Bea Ferris<br>'
        "<b>Sent:</b> Tuesday, March 3, 2026 10:12 AM<br><b>To:</b> Ada<br><b>Subject:</b> Hi"
        f"</p></div><p>{OURS}</p>"
    ),
    "outlook in the browser": (
        '<hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg"><b>From:</b> Bea '
        "Ferris &lt;b@ask.example&gt;<br><b>Sent:</b> 03 March 2026<br><b>To:</b> Ada<br>"
        f"<b>Subject:</b> Hi</div><div><p>{OURS}</p></div>"
    ),
    "apple": (
        '<div><br><blockquote type="cite"><div>On 3 Mar 2026, at 10:12, Bea wrote:</div>'
        f"<br><div>{OURS}</div></blockquote></div>"
    ),
    "thunderbird": (
        '<div class="moz-cite-prefix">On 03/03/2026 10:12, Bea Ferris wrote:<br></div>'
        f'<blockquote type="cite" cite="mid:1@ask.example"><p>{OURS}</p></blockquote>'
    ),
    "yahoo": (
        '<div class="yahoo_quoted"><div>On Tuesday, March 3, 2026 at 10:12 AM, Bea '
        f"&lt;b@ask.example&gt; wrote:</div><div>{OURS}</div></div>"
    ),
}


def eight_bit(text: str) -> bytes:
    return b"Content-Type: text/plain; charset=utf-8\n\n" + text.encode()


def latin(text: str) -> bytes:
    return b"Content-Type: text/plain; charset=iso-8859-1\n\n" + text.encode("latin-1")


def quoted(text: str) -> bytes:
    head = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable"
    return head + b"\n\n" + quopri.encodestring(text.encode())


def based(text: str) -> bytes:
    head = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64"
    return head + b"\n\n" + base64.encodebytes(text.encode())


def alternative(text: str) -> bytes:
    plain, html = quoted(text), b"Content-Type: text/html\n\n" + page("").encode()
    parts = b"\n--b1\n".join([b"", plain, html]) + b"\n--b1--\n"
    return b"Content-Type: multipart/alternative; boundary=b1\n\nA preamble: yes!\n" + parts


def mixed(text: str) -> bytes:
    """With a file, a picture and a letter enclosed, none of which is an answer."""
    file = b"Content-Type: text/plain; name=yes.txt\nContent-Disposition: attachment\n\nYes!\n"
    enclosed = b"Content-Type: message/rfc822\n\nSubject: Yes\n\nYes, gladly. Tuesday at 3.\n"
    parts = b"\n--b2\n".join([b"", alternative(text), file, enclosed]) + b"\n--b2--\n"
    return b'Content-Type: multipart/mixed; boundary="b2"\n\n' + parts


WRAPPED = [eight_bit, latin, quoted, based, alternative, mixed]


@pytest.mark.parametrize("wrapped", WRAPPED, ids=lambda wrap: wrap.__name__)
@pytest.mark.parametrize("manner", BELOW)
def test_only_the_writers_words_are_read(wrapped, manner):
    found = read(HEAD + wrapped(f"{SAID}\n\n{BELOW[manner]}\n"))

    assert shown(found.text) == SAID
    assert [*read_reply(found).labels] == ["decline"]


@pytest.mark.parametrize("manner", PAGES)
def test_only_the_writers_words_are_read_from_a_page(manner):
    raw = HEAD + b"Content-Type: text/html; charset=utf-8\n\n" + page(PAGES[manner]).encode()
    found = read(raw)

    assert shown(found.text) == SAID
    assert [*read_reply(found).labels] == ["decline"]


def test_lines_that_flow_are_read_as_one_and_the_signature_is_not():
    head = b"Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
    body = "No, sorry. I \ncan't do this, \nperò grazie.\n\n-- \nAda \nYes Ltd\n> Yes\n"

    assert shown(read(HEAD + head + body.encode()).text) == SAID


def test_a_report_is_read_by_its_fields_and_never_by_the_letter_it_returns():
    report = (
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=r\n\n--r\n\n"
        b"Not delivered.\n--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n"
        b"Final-Recipient: rfc822; ada@north.example\nAction: failed\nStatus: 5.1.1\n--r\n"
        b"Content-Type: message/rfc822\n\nSubject: Yes\n\nYes, gladly.\n--r--\n"
    )
    reading = read_reply(read(HEAD + report))

    assert ([*reading.labels], reading.human) == (["bounce"], False)
    assert reading.bounce_kind == "permanent"


def steps(raw: bytes) -> int:
    """How many lines of ours run to read it."""
    count = 0

    def counted(frame, event, arg):
        nonlocal count
        count += event == "line"
        return counted if "askaround" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        read_reply(read(raw))
    finally:
        sys.settrace(before)
    return count


LIKELY = (
    b"\n",
    b"> ",
    b"Yes. ",
    b"--b1\n",
    b"=?utf-8?q?a?=",
    b"On 3 May Bea wrote:\n",
    b"From: a\n",
)


@given(st.lists(st.one_of(st.sampled_from(LIKELY), st.binary(max_size=40)), max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_in_steps_that_grow_with_their_number_only(pieces):
    raw = b"".join(pieces)

    assert steps(HEAD + raw) <= 4_000 + 60 * len(raw)


@pytest.mark.parametrize("piece", [*LIKELY, b"a", b"Tuesday at 3, ", b"but not ", b"Ruth "])
def test_a_long_message_takes_hardly_more_steps_than_one_half_as_long(piece):
    short, long = (HEAD + b"\n" + piece * many for many in (1_000, 2_000))

    assert steps(long) < 2.5 * steps(short)
