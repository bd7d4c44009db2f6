"""The words of every step: one sentence, one reason with its date, one action.

Source of the voice: "always say why". The same words stand on Today, on a person's page, in the
reminder and on the command line, so they are written once, here.
"""

from typing import NamedTuple

from askaround.method.journey import Do
from askaround.record.interview import WAYS

HOURS = "48\N{NO-BREAK SPACE}h"


class Words(NamedTuple):
    """`says` and `why` may name {given}, {introducer} and the moments {by}, {by_day}, {due},
    {late}, {since} and {on}; {meet} and {over}, when you meet, are on the clock that counts
    there. `minutes` is about how long it takes."""

    label: str
    says: str
    why: str
    page: str
    minutes: int = 5


WORDS: dict[Do, Words] = {
    Do.READ_ANSWER: Words(
        "Read the answer",
        "{given} has written. Read it and say what it means.",
        "Came {on}",
        "people:person",
        2,
    ),
    Do.FIND_OUT: Words(
        "Find out more",
        "Still only a name. A few minutes of reading will tell whether to ask.",
        "Best by {by_day} (3 days after {introducer} named {given})",
        "explore:edit",
        10,
    ),
    Do.ASK: Words(
        "Write request",
        "The request starts from what you know already.",
        "On your list since {since}",
        "ask:request",
        10,
    ),
    Do.FINISH_REQUEST: Words(
        "Finish request",
        "You have begun it. Read it once more and send it.",
        "Best by {by_day} (3 days after you began)",
        "ask:request",
        10,
    ),
    Do.FIND_ADDRESS: Words(
        "Find another address",
        "The letter came back. Another address, or another way, will do.",
        "Came back {on}",
        "ask:request",
    ),
    Do.FOLLOW_UP: Words(
        "Write follow-up",
        "One short follow-up is welcome; then let it rest.",
        "Follow-up from {due} (7 working days after you asked)",
        "ask:follow_up",
    ),
    Do.WAIT: Words(
        "See request",
        "You have written all there is to write. Nothing to do.",
        "Rests by itself from {due} (10 working days after your last letter)",
        "people:person",
    ),
    Do.ASK_AGAIN: Words(
        "Ask again",
        "The time they named has come. One friendly line is enough.",
        "From {due} (3 working days after the day they named)",
        "ask:request",
    ),
    Do.THANK_FOR_NO: Words(
        "Thank them for the answer",
        "They took the time to answer. A kind line or two is enough.",
        "Best by {by_day} (2 working days after the answer)",
        "ask:kind_reply",
    ),
    Do.SEND_QUESTIONS: Words(
        "Send three questions",
        "They prefer to write. Three questions, and then it is their turn.",
        "Best by {by_day} (2 days after the answer)",
        "ask:in_writing",
        15,
    ),
    Do.WAIT_FOR_ANSWERS: Words(
        "See questions",
        "Your questions went out {on}. Nothing to do.",
        "Rests by itself from {due} (10 working days after you sent them)",
        "people:person",
    ),
    Do.CHOOSE_TIME: Words(
        "Choose a time",
        "A yes. Agree on a time and a place while it is fresh.",
        "Answer by {by} (a day after the yes)",
        "schedule:page",
    ),
    Do.OFFER_ANOTHER_TIME: Words(
        "Offer another time",
        "The time fell through. Another one keeps the yes alive.",
        "Offer one by {by} (a day after it was cancelled)",
        "schedule:page",
    ),
    Do.WAIT_FOR_CHOICE: Words(
        "Offer other times",
        "None of your times was chosen. Others, or a call, keep the yes alive.",
        "Held for them until {due}",
        "schedule:page",
    ),
    Do.PREPARE: Words(
        "Prepare questions",
        "No question list yet. Five or six questions are enough.",
        "Wanted by {by} (2 days before you meet)",
        "prepare:page",
        20,
    ),
    Do.CONFIRM: Words(
        "Confirm the time",
        "A line the day before can save both of you a wasted hour.",
        "You meet {meet} (to be confirmed the day before)",
        "schedule:confirmation",
    ),
    Do.MEET: Words(
        "Start interview",
        "Your questions and the clock open on any phone.",
        "You meet {meet}",
        "meet:page",
        30,
    ),
    Do.SAY_WHETHER_MET: Words(
        "Say how it went",
        "The time has passed. Did you meet?",
        "It was to end {over} (the thank-you counts from the real end)",
        "meet:page",
    ),
    Do.THANK: Words(
        "Write thank-you",
        "A draft with your own notes is waiting.",
        f"Thank-you due by {{late}} ({HOURS} after you met)",
        "thank:note",
        15,
    ),
    Do.TELL_INTRODUCER: Words(
        "Tell {introducer}",
        "{introducer} gave you this name and would like to hear that you met.",
        "Due by {by} (2 days after you met)",
        "learn:introducer",
    ),
    Do.DEBRIEF: Words(
        "Write down what you learned",
        "Three lines while the memory is fresh.",
        "Best by {by} (a day after you met)",
        "learn:debrief",
        10,
    ),
    Do.KEEP_PROMISE: Words(
        "See what was promised",
        "Something that was promised falls due.",
        "Promised for {due}",
        "learn:promises",
    ),
    Do.UPDATE: Words(
        "Write an update",
        "Tell {given} what came of it: what you heard, what you did.",
        "Welcome from {due} (4 to 6 weeks after you met)",
        "learn:update",
        10,
    ),
}
# The same steps once their time has passed: a sentence and a reason.
WHEN_LATE: dict[Do, tuple[str, str]] = {
    Do.THANK: (
        "Late is still kind: two honest lines are enough.",
        f"Was due by {{late}} ({HOURS} after you met)",
    ),
    Do.TELL_INTRODUCER: (
        "{introducer} has not heard yet that you met. One line will do.",
        "Was due by {late} (2 days after you met)",
    ),
    Do.CHOOSE_TIME: (
        "A yes is waiting. A short apology and one time are enough.",
        "Was due by {late} (2 days after the yes)",
    ),
    Do.OFFER_ANOTHER_TIME: (
        "They are waiting to hear from you. One time is enough.",
        "Was due by {late} (2 days after it was cancelled)",
    ),
    Do.PREPARE: (
        "You meet very soon. Two questions you really care about will carry it.",
        "Was wanted by {late} (2 hours before you meet)",
    ),
    Do.SAY_WHETHER_MET: (
        "Did you meet? A rough time is good enough.",
        "It was to end {over} (the thank-you counts from the real end)",
    ),
}
# The same steps while it is somebody else's turn: a label, a sentence and a page.
WHILE_WAITING: dict[Do, tuple[str, str, str]] = {
    Do.FOLLOW_UP: ("See request", "You asked {on}. Nothing to do.", "people:person"),
    Do.ASK_AGAIN: ("See request", "They asked for some time. Nothing to do.", "people:person"),
    Do.WAIT_FOR_CHOICE: (
        "See the times",
        "They have your times since {on}. Nothing to do.",
        "schedule:page",
    ),
}
# A letter of this step is on the way: a label and a sentence by what became of it.
LETTERS: dict[Do, str] = {
    Do.FINISH_REQUEST: "request",
    Do.FIND_ADDRESS: "request",
    Do.FOLLOW_UP: "follow_up",
    Do.THANK_FOR_NO: "reply",
    Do.SEND_QUESTIONS: "questions",
    Do.CONFIRM: "confirmation",
    Do.THANK: "thanks",
    Do.TELL_INTRODUCER: "introducer",
    Do.UPDATE: "update",
}
# Where a letter of a kind is written and read; all others belong to the arranging of a meeting.
LETTER_PAGES: dict[str, str] = {
    "request": "ask:request",
    "follow_up": "ask:follow_up",
    "reply": "ask:kind_reply",
    "questions": "ask:in_writing",
    "times": "schedule:times_letter",
    "confirmation": "schedule:confirmation",
    "thanks": "thank:note",
    "card": "thank:card",
    "introducer": "learn:introducer",
    "update": "learn:update",
}
WHEN_WRITTEN: dict[str, tuple[str, str]] = {
    "draft": ("Read and send", "You have begun the letter. Read it once and send it."),
    "under_way": ("See letter", "The letter is on its way from your own account."),
    "planned": ("See letter", "The letter leaves by itself at the hour you chose."),
    "failed": ("Send again", "The letter was not sent. Your words are kept."),
    "unknown": ("Say whether it went", "The letter may have gone out, or not. Please look."),
}
# For somebody whose name was passed on: whoever passed it on will ask.
WHY_A_REFERRAL = "Best by {by_day} (3 days after {introducer} named {given})"
# A wish whose time has gone, without being late: only the tense changes.
ONCE_PAST = {
    "Best by": "Was best by",
    "Wanted by": "Was wanted by",
    "Answer by": "An answer was due by",
    "Offer one by": "An offer was due by",
}
WHY_ONCE_PAST: dict[Do, str] = {
    Do.PREPARE: "You meet {meet} (the list is best ready 2 days before)",
}
# Pages that belong to the person; all others to the interview.
FOR_A_PERSON = frozenset(("explore:edit", "ask:request", "people:person"))


def way_said(by: str) -> str:
    """How a letter went, told to the asker: "from your own mail program"."""
    return dict(WAYS).get(by, "").lower().replace("my own", "your own")
