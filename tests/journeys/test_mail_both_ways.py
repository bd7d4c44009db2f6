"""Letters go out from the asker's own account, and their answers come back to the page: a real
browser, a real SMTP server, a real IMAP server, and a second program that answers."""

import email
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.adapters.smtp_servers import PASSWORD, USER, known, real_server
from tests.servers import started
from tests.servers.imap import imap_server, letter
from tests.servers.started import until

GRETE = "Grete Solheim <grete@mobility.example>"
REPORT = """From: MAILER-DAEMON@relay.example
To: {user}
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="B"
MIME-Version: 1.0
Date: {date}
Message-ID: <report.{mark}@relay.example>

--B
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

<grete@mobility.example>: host mx said: 550 5.1.1 User unknown

--B
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; grete@mobility.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--B
Content-Type: text/rfc822-headers

Message-ID: {message_id}
Subject: A letter

--B--
"""


@pytest.fixture
def walk(tmp_path, open_page):
    with (
        real_server(authenticator=known, auth_require_tls=False) as (post, smtp_port),
        imap_server() as box,
        started.started(tmp_path / "data") as running,
    ):
        yield Walk(open_page(running.link), running, post, smtp_port, box)


class Walk:
    """An asker who has connected her mailbox and written to Grete."""

    def __init__(self, page, running, post, smtp_port, box):
        self.page, self.running, self.post, self.box = page, running, post, box
        self.smtp_port = smtp_port

    def go(self, path):
        self.page.goto(self.running.origin + path)

    def press(self, name):
        self.page.get_by_role("button", name=name).first.click()

    def fill(self, label, words):
        self.page.get_by_label(label, exact=True).first.fill(words)

    def sees(self, words):
        found = self.page.locator("main").get_by_text(words).locator("visible=true")
        expect(found.first).to_be_visible()

    def connects(self):
        self.go("/you/?welcome")
        self.page.get_by_label("Your name").fill("Ada Lind")
        self.page.get_by_label("Who you are").fill("a psychologist in training")
        self.page.get_by_label("Your time zone").fill("Europe/London")
        self.press("Begin")
        self.go("/you/mail/")
        self.fill("Your e-mail address", USER)
        self.page.get_by_text("The servers, filled in for large providers").click()
        self.fill("Outgoing server", "127.0.0.1")
        self.fill("Port", str(self.smtp_port))
        self.page.get_by_label("Encryption", exact=True).select_option("none")
        self.fill("Incoming server", "127.0.0.1")
        self.fill("Port of the incoming server", str(self.box.port))
        self.page.get_by_label("Encryption of the incoming server").select_option("none")
        self.fill("User name", USER)
        self.fill("Password", PASSWORD)
        self.press("Connect and try it")
        self.sees("It works, both ways")

    def writes_to_grete(self):
        self.go("/people/new/")
        self.page.locator("[name=name]").first.fill("Grete Solheim")
        self.page.locator("[name=name]").first.press("Enter")
        self.page.wait_for_url("**/people/1/**")
        self.go("/people/1/request/")
        self.page.locator("[name=to]").fill("grete@mobility.example")
        self.page.locator("[name=body]").fill("Dear Grete, may I ask you five questions?")
        with self.page.expect_navigation():
            self.press("Send now")
        until(lambda: len(self.post.mails) == 1)
        # The page looks again by itself, and would take the window from whatever is opened next.
        expect(self.page.locator("#under-way")).to_have_count(0)
        sent = email.message_from_bytes(self.post.mails[0].raw)
        self.message_id = sent["Message-ID"]

    def grete_answers(self, words, **headers):
        at = datetime.now(UTC) + timedelta(seconds=1)
        headers.setdefault("In_Reply_To", self.message_id)
        headers.setdefault("Message_ID", "<1@mobility.example>")
        subject = headers.pop("subject", "Re: a few questions")
        self.box.take(letter(GRETE, subject, words, at, **headers), at=at)

    def looks(self, finds):
        """The worker looks too, and whichever of them is first has it."""
        self.go("/you/mail/")
        self.press("Look now")
        self.sees("Looked.")
        until(lambda: self.is_on_her_page(finds))

    def is_on_her_page(self, words):
        self.go("/people/1/")
        return self.page.locator("main").get_by_text(words).count()


@pytest.fixture
def asked(walk):
    walk.connects()
    walk.writes_to_grete()
    return walk


def test_a_yes_is_found_shown_and_moves_on_with_one_click(asked):
    asked.box.take(letter("Shop <s@shop.example>", "Sale", "Buy", datetime.now(UTC)))
    asked.grete_answers("Dear Ada,\n\nYes, gladly. I would be happy to talk to you.\n\nGrete\n")
    before = asked.box.flags()

    asked.looks("Grete has answered")
    asked.sees("I would be happy to talk to you.")
    asked.press("Note a yes")

    asked.sees("A yes. Agree on a time while it is fresh.")
    assert asked.box.flags() == before
    assert asked.page.troubles == []


def test_a_no_ends_kindly(asked):
    asked.grete_answers("Dear Ada,\n\nI am afraid I cannot help: I have no time this year.\n")

    asked.looks("Note a no")
    asked.press("Note a no")

    asked.sees("A kind line ends it well.")


def test_an_absence_is_no_answer(asked):
    asked.grete_answers(
        "I am out of the office and will be back on 3 March.\n",
        subject="Automatic reply: a few questions",
        Auto_Submitted="auto-replied",
    )

    asked.looks("Grete is away")

    asked.sees("It does not count as an answer.")


def test_a_letter_that_came_back_asks_for_another_address(asked):
    told = {"user": USER, "date": "Mon, 04 May 2026 09:00:00 +0000", "mark": 1}
    raw = REPORT.format(message_id=asked.message_id, **told)
    asked.box.take(raw.replace("\n", "\r\n").encode(), at=datetime.now(UTC))

    asked.looks("The letter came back")

    asked.sees("Find another address")
