"""What an answer says. A machine is never taken for a yes, and a no never for a yes."""

import pytest

from askaround.method.replies.incoming import Incoming
from askaround.method.replies.reading import Label, Reading, read_reply


def read(text: str, subject: str = "Re: Twenty minutes of your time?") -> Reading:
    return read_reply(Incoming(subject=subject, text=text))


def labels(text: str) -> str:
    return " ".join(read(text).labels)


@pytest.mark.parametrize(
    "text",
    [
        "Sure, happy to.",
        "I don't see why not.",
        "No problem at all.",
        "I can't do a call, but I'm happy to answer a few questions over email.",
        "I wouldn't mind.",
        "Yes.\n\nSent from my iPhone",
    ],
)
def test_a_yes_is_a_yes_however_it_is_said(text):
    assert labels(text) == "acceptance"


@pytest.mark.parametrize(
    "text",
    [
        "I'd love to help, but I just don't have the time.",
        "Yes, I got your first letter too. I'm sorry, I can't do it.",
        "I would have been happy to talk, but I am leaving on Friday.",
        "Happy to see students write! Unfortunately we cannot accommodate your request.",
        "Of course I remember you! Sadly I can't take this on.",
        "Thanks but no thanks.",
        "I'll pass on this one. I doubt that I'd be of any use to you.",
    ],
)
def test_a_no_is_never_taken_for_a_yes(text):
    assert labels(text) == "decline"


def test_what_is_still_open_gets_no_label():
    assert labels("Interesting. Let me check with my manager and get back to you.") == ""
    assert labels("I would be happy to if my boss agrees. I'll ask her.") == ""
    assert labels("Who gave you my address?") == ""


def test_later_is_neither_yes_nor_no_and_keeps_the_time_they_named():
    reading = read("I'm underwater until the summer ends. Could you try me again in September?")

    assert reading.labels == ()
    assert reading.later and (reading.later.text, reading.later.month) == ("September", 9)


def test_times_are_read_as_they_were_said_each_with_its_place():
    text = "Happy to. I could do Tuesday 12 March at 3:30pm ET or Friday morning."
    reading = read(text)

    assert reading.labels == (Label.ACCEPTANCE, Label.PROPOSES_TIMES)
    first, second = reading.times
    assert (first.weekday, first.day, first.month, first.clock, first.zone) == (
        1,
        12,
        3,
        "15:30",
        "et",
    )
    assert (second.weekday, second.part, second.clock) == (4, "morning", "")
    assert text[first.start : first.end] == first.text


def test_a_day_that_is_ruled_out_is_not_offered():
    reading = read("I can't do Tuesday but Wednesday at 3 would be fine.")

    assert reading.labels == (Label.ACCEPTANCE, Label.PROPOSES_TIMES)
    assert [time.weekday for time in reading.times] == [2]


def test_who_leaves_the_time_to_the_asker():
    assert labels("Sure. When works for you?") == "acceptance asks_to_propose_times"


def test_somebody_else_is_named_with_the_address():
    reading = read("Not me, I fear. You want Priya Nair in policy, priya.nair@example.org.")

    assert Label.REDIRECTS in reading.labels and Label.ACCEPTANCE not in reading.labels
    assert reading.other and reading.other.address == "priya.nair@example.org"
    assert reading.other.name == "Priya Nair"


def test_every_label_of_a_person_points_to_words():
    text = "Sure, happy to. Tuesday at 10? My colleague Jo Lind can tell you more."
    reading = read(text)

    assert len(reading.labels) == 3
    assert all(text[p.start : p.end].strip() for p in reading.passages)


def test_what_they_quote_is_not_what_they_say():
    text = (
        "No, sorry.\n\nOn Tue, 3 Mar 2026 at 10:12, Bethan <b@example.org> wrote:\n"
        "> Would you be happy to talk on Tuesday at 3?\n> Yes or no, both are fine."
    )

    assert labels(text) == "decline"


def test_a_notice_of_absence_is_not_a_person():
    reading = read(
        "Thank you for your message. I am out of the office until 4 August with limited access "
        "to email. For urgent matters please contact the front desk.",
        "Automatic reply: Twenty minutes",
    )

    assert (reading.labels, reading.human) == ((Label.OUT_OF_OFFICE,), False)
    assert reading.back_on and (reading.back_on.day, reading.back_on.month) == (4, 8)


def test_a_person_who_is_away_and_says_yes_is_a_person():
    reading = read("I'm out of the office until Monday, but happy to talk after that.")

    assert reading.human and Label.ACCEPTANCE in reading.labels


def test_a_calendar_that_accepts_is_a_yes_pressed_by_a_person_and_no_letter_of_theirs():
    reading = read("Ann has accepted this invitation.\nWhen: Tue 3pm", "Accepted: Chat")

    assert (reading.labels, reading.human) == ((Label.ACCEPTANCE,), False)


def test_a_machine_that_promises_help_is_no_yes():
    reading = read(
        "Thank you for contacting us. We will be happy to help you! We have received your "
        "request and will get back to you within two business days. Ticket #48213."
    )

    assert (reading.labels, reading.human) == ((), False)
