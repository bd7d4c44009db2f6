"""A first interview, from "intriguing" to "thanked" and on to the next person, as a newcomer
walks it: by the words on the page, with nothing but the browser."""

import email
import re
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.policy import SMTP

import pytest
from playwright.sync_api import Page, expect

from tests.servers.started import until

HER_ADDRESS, MY_ADDRESS = "grete@mobility.example", "ines@calder.example"
NOTE = "One page for the city, written before the study begins."
QUESTIONS = (
    "What fills most of your week when a city has just called you in?",
    "How did you hear that this kind of work existed?",
    "Where do people go after four years in your seat?",
    "Which change would make your work unrecognisable in five years?",
    "If you stood where I stand, what would you try first?",
    "Who sees this field differently from you and might talk to me?",
)


class Walk:
    """A newcomer at the page. Each step is one of the method's."""

    def __init__(self, page: Page, notebook: object, has_scripts: bool) -> None:
        self.page, self.notebook, self.has_scripts = page, notebook, has_scripts

    def press(self, name: str, *, exact: bool = False) -> None:
        self.page.get_by_role("button", name=name, exact=exact).first.click()

    def leaves_by(self, name: str, *, exact: bool = False) -> None:
        """A button whose form leads to another page: words may have to be kept before."""
        with self.page.expect_navigation():
            self.press(name, exact=exact)

    def follow(self, name: str) -> None:
        self.page.get_by_role("link", name=name).first.click()

    def fill(self, label: str, words: str, *, exact: bool = False) -> None:
        self.page.get_by_label(label, exact=exact).first.fill(words)

    def sees(self, words: str) -> None:
        seen = self.page.locator("main").get_by_text(words).locator("visible=true")
        expect(seen.first).to_be_visible()

    def go(self, path: str) -> None:
        self.page.goto(self.notebook.running.origin + path)

    def open_grete(self) -> None:
        self.go("/people/")
        self.follow("Grete Solheim")

    def says_who_she_is(self) -> None:
        self.follow("Say who you are")
        self.fill("Your name", "Ines Halloran")
        self.fill("Who you are", "a fourth-year PhD student in cognitive psychology at Calder")
        self.fill("Your time zone", "Europe/London")
        self.leaves_by("Begin")

    def connects_her_mail(self) -> None:
        self.go("/you/mail/")
        self.fill("Your e-mail address", MY_ADDRESS)
        self.page.get_by_text("The servers, filled in for large providers").click()
        self.fill("Outgoing server", "127.0.0.1")
        self.fill("Port", str(self.notebook.smtp_port))
        self.page.get_by_label("Encryption", exact=True).select_option("none")
        self.press("Connect and try it")
        self.sees("It works")

    def explores(self) -> None:
        """She writes down what she wants to know, a field, and a person in it."""
        self.go("/needs/")
        self.page.locator("form.add input[type=text]").fill("Whether I would miss the lab")
        self.leaves_by("Add", exact=True)
        self.go("/")
        self.fill("Who, or which job", "Grete Solheim")
        self.leaves_by("Keep this one")
        self.page.locator("summary", has_text="More for Grete Solheim").click()
        self.follow("Edit details")
        self.fill("Intriguing because", "she advises cities on crossings people really use")
        self.fill("Role", "Behavioural adviser")
        self.fill("Organisation", "Institute for Safer Mobility")
        self.fill("How to address them", "Dr. Solheim")
        self.fill("E-mail", HER_ADDRESS)
        self.fill("Time zone", "Europe/Brussels")
        self.leaves_by("Keep", exact=True)

    def asks(self) -> None:
        self.follow("Write request")
        self.sees("Reads well")
        body = self.page.get_by_label("Your message")
        words = body.input_value()
        assert "crossings people really use" in words and "not asking for a job" in words
        body.fill(words.replace("Kind regards", "With kind regards"))
        self.leaves_by("Send now")
        self.waits_for(1)

    def waits_for(self, letters: int) -> None:
        """The page looks again by itself; without scripts there is a link to press."""
        until(lambda: len(self.notebook.post.mails) == letters)
        if not self.has_scripts:
            until(lambda: not self.is_under_way())
        expect(self.page.locator("#under-way")).to_have_count(0)
        self.sees("from your own account")

    def is_under_way(self) -> bool:
        self.page.reload()
        return self.page.locator("#under-way").count() > 0

    def hears_yes(self) -> None:
        self.open_grete()
        self.press("Grete answered")
        self.page.get_by_label("Yes", exact=True).check()
        self.fill("Their words", "Happy to. Come by the office.")
        self.leaves_by("Note the answer")

    def schedules(self) -> None:
        if "/schedule/" not in self.page.url:
            self.open_grete()
            self.follow("Choose a time")
        day = datetime.now(UTC).date() + timedelta(days=2)
        self.page.get_by_label("At their workplace").check()
        self.fill("Address", "Rue du Marteau 18, third floor")
        self.fill("Day", f"{day:%Y-%m-%d}")
        self.fill("Time", "15:00", exact=True)
        self.page.get_by_label("Theirs").check()
        self.press("Keep this time")
        self.sees("15:00–15:30")
        self.sees("14:00–14:30")

    def prepares(self) -> None:
        self.open_grete()
        self.press_or_follow("Prepare questions")
        for question in QUESTIONS:
            self.fill("A question of your own", question)
            self.page.locator("section[aria-labelledby=h-q] button", has_text="Add").click()
            expect(self.page.locator("ol.plan textarea").last).to_have_value(question)
        self.sees("4 of 4 covered")

    def press_or_follow(self, name: str) -> None:
        found = self.page.get_by_role("link", name=name).or_(
            self.page.get_by_role("button", name=name)
        )
        found.first.click()

    def meets(self) -> None:
        self.open_grete()
        self.go(self.page.url.replace(self.notebook.running.origin, "") and self.meeting())
        self.press("Start interview")
        self.is_at(QUESTIONS[0])
        self.fill("Note", NOTE, exact=True)
        if self.has_scripts:
            expect(self.page.locator("[data-status]")).to_contain_text("Saved")
        self.page.locator("label.flag", has_text="For the thank-you").click()
        self.press("Tick and go on")
        self.is_at(QUESTIONS[1])
        self.fill("Another name", "Anneke Verhulst")
        self.press("Add", exact=True)
        expect(self.page.locator(".chips")).to_have_text("Anneke Verhulst")
        self.page.get_by_text("End interview").click()
        self.press("Yes, it is over")
        self.sees("You met for")

    def is_at(self, question: str) -> None:
        expect(self.page.locator("h2#q-now")).to_have_text(question)

    def meeting(self) -> str:
        return "/interviews/1/meeting/"

    def thanks(self) -> None:
        self.follow("Write thank-you")
        body = self.page.get_by_label("Your message")
        assert "One page for the city" in body.input_value()
        self.leaves_by("Send now")
        self.waits_for(2)

    def learns(self) -> None:
        self.go("/interviews/1/debrief/")
        self.fill("What did you learn", "The report is for one reader.")
        self.leaves_by("Keep this")
        self.go("/learn/")
        self.sees("Grete Solheim")

    def finds_the_next_person(self) -> None:
        self.go("/people/")
        self.follow("Anneke Verhulst")
        self.sees("Grete Solheim")


def read(taken: object) -> Message:
    return email.message_from_bytes(taken.raw, policy=SMTP)


@pytest.mark.parametrize("window", ["desktop", "phone"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_from_intriguing_to_thanked_and_on_to_the_next(notebook, open_page, window, scripts):
    page = open_page(notebook.running.link, window, java_script_enabled=scripts)
    walk = Walk(page, notebook, scripts)

    walk.says_who_she_is()
    walk.connects_her_mail()
    walk.explores()
    walk.asks()
    walk.hears_yes()
    walk.schedules()
    walk.prepares()
    walk.meets()
    walk.thanks()
    walk.learns()
    walk.finds_the_next_person()

    request, thanks = map(read, notebook.post.mails)
    assert [request["To"], thanks["To"]] == [f"Grete Solheim <{HER_ADDRESS}>"] * 2
    assert MY_ADDRESS in request["From"] and "Ines Halloran" in request["From"]
    words = re.sub(r"\s+", " ", request.get_content())
    assert "Dear Dr. Solheim," in words and "With kind regards" in words
    assert "I am not asking for a job or a job interview" in words
    assert "One page for the city" in re.sub(r"\s+", " ", thanks.get_content())
    assert thanks["In-Reply-To"] == request["Message-ID"] != thanks["Message-ID"]
    assert page.troubles == []
