"""A step in words: one sentence, one reason with its date, one action.

Source of the voice: "always say why". The same words stand on Today, on a person's page, in the
reminder and on the command line, so they are written once, here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from askaround.method.journey import Do, Step
from askaround.record.models import Interview, Person
from askaround.ui import times


class Words(NamedTuple):
    """`says` and `why` may name {given}, {by}, {due}, {since} and {introducer}."""

    label: str
    says: str
    why: str
    page: str


WORDS: dict[Do, Words] = {
    Do.FIND_OUT: Words(
        "Find out what they do",
        "Still only a name. A few minutes of reading will tell whether to ask.",
        "Best by {by} (3 days after {introducer} mentioned {given})",
        "explore:edit",
    ),
    Do.ASK: Words(
        "Write request",
        "The request starts with what you know already. It takes ten minutes.",
        "On your list since {since}",
        "ask:request",
    ),
    Do.FINISH_REQUEST: Words(
        "Finish request",
        "The request is begun. Read it once and send it.",
        "Best by {by} (3 days after you began)",
        "ask:request",
    ),
    Do.FIND_ADDRESS: Words(
        "Find another address",
        "The letter came back. Another address, or another way, will do.",
        "Came back {since}",
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
        "The month they named has come. One friendly line is enough.",
        "From {due} (3 working days after the day they named)",
        "ask:request",
    ),
    Do.THANK_FOR_NO: Words(
        "Thank for the answer",
        "A no deserves a kind line too, and asks for nothing.",
        "Best by {by} (2 working days after the answer)",
        "ask:kind_reply",
    ),
    Do.SEND_QUESTIONS: Words(
        "Send three questions",
        "They prefer to write. Three questions, and then it is their turn.",
        "Best by {by} (2 days after the answer)",
        "ask:in_writing",
    ),
    Do.WAIT_FOR_ANSWERS: Words(
        "See questions",
        "Your questions are with them. Nothing to do.",
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
        "The meeting fell through. Another time keeps the yes alive.",
        "Answer by {by} (a day after it was cancelled)",
        "schedule:page",
    ),
    Do.PREPARE: Words(
        "Prepare questions",
        "No question list yet. Five or six are enough.",
        "Wanted by {by} (two days before you meet)",
        "prepare:page",
    ),
    Do.CONFIRM: Words(
        "Confirm the meeting",
        "One line the day before saves both of you a wasted trip.",
        "You meet {by} (confirmed the day before)",
        "schedule:confirmation",
    ),
    Do.MEET: Words(
        "Start interview",
        "Everything is ready. Your questions open on any phone.",
        "You meet {by}",
        "meet:page",
    ),
    Do.SAY_WHETHER_MET: Words(
        "Say how it went",
        "The hour has passed. Did you meet?",
        "It was to end {due} (the thank-you counts from the real end)",
        "meet:page",
    ),
    Do.THANK: Words(
        "Write thank-you",
        "A draft with your own notes is waiting.",
        "Thank-you due by {late} (48\N{NO-BREAK SPACE}h after you met)",
        "thank:note",
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
    ),
    Do.KEEP_PROMISE: Words(
        "See what was promised",
        "Something that was promised falls due.",
        "Promised for {by}",
        "learn:promises",
    ),
    Do.UPDATE: Words(
        "Write an update",
        "Tell {given} what came of it: what you heard, what you did.",
        "From {due} (4 to 6 weeks after you met)",
        "learn:update",
    ),
}
# The same steps once their time has passed.
WORDS_WHEN_LATE: dict[Do, tuple[str, str]] = {
    Do.THANK: (
        "Late is still kind: two honest lines are enough.",
        "Was due by {late} (48\N{NO-BREAK SPACE}h after you met)",
    ),
    Do.TELL_INTRODUCER: (
        "{introducer} has not heard yet that you met. One line will do.",
        "Was due by {late} (2 days after you met)",
    ),
    Do.CHOOSE_TIME: (
        "A yes is waiting. A short apology and one time are enough.",
        "Was due by {late} (2 days after the yes)",
    ),
    Do.PREPARE: (
        "You meet very soon. Two questions you really care about will carry it.",
        "Was wanted by {late} (2 hours before you meet)",
    ),
    Do.SAY_WHETHER_MET: (
        "Did you meet? A rough time is good enough.",
        "It was to end {due} (the thank-you counts from the real end)",
    ),
}
FOR_A_PERSON = frozenset(("explore:edit", "ask:request", "people:person"))


@dataclass(frozen=True, kw_only=True)
class Row:
    """A step as a row shows it. `when`: late, due (today), soon, or wait (for others)."""

    person: Person
    step: Step
    label: str
    says: str
    why: str
    when: str
    url: str


def when(step: Step, now: datetime, end_of_today: datetime) -> str:
    """How urgent a step is, in the word that colours it."""
    if step.is_late(now):
        return "late"
    if step.waits_for_others and not step.is_due(now):
        return "wait"
    if step.due_at > end_of_today:
        return "soon"
    wanted = step.by_at or step.late_at
    # What is wanted today or was wanted before: never told off, only first.
    return "due" if wanted is not None and wanted <= end_of_today else "soon"


def row(
    person: Person, interview: Interview | None, step: Step, now: datetime, end_of_today: datetime
) -> Row:
    """The words of one step, its dates in the asker's zone."""
    words = WORDS[step.do]
    says, why = words.says, words.why
    if step.is_late(now) and step.do in WORDS_WHEN_LATE:
        says, why = WORDS_WHEN_LATE[step.do]
    fill = filler(person, step, now)
    return Row(
        person=person,
        step=step,
        label=fill(words.label),
        says=fill(says),
        why=fill(why),
        when=when(step, now, end_of_today),
        url=url_of(words.page, person, interview),
    )


def reason(person: Person, step: Step, now: datetime) -> str:
    """Why a step is due, with its date: for the page on which it is taken."""
    return filler(person, step, now)(WORDS[step.do].why)


def filler(person: Person, step: Step, now: datetime) -> Callable[[str], str]:
    """What replaces {by} and its kin. A date nobody set falls back to the next best one."""
    zone = person.owner.zone

    def fill(text: str) -> str:
        if "{" not in text:
            return text
        by_at = step.by_at or step.late_at or step.due_at
        return text.format(
            given=person.given_name,
            introducer=person.introducer_name.split()[0] if person.introducer_name else "",
            by=times.moment(by_at, zone, now),
            late=times.moment(step.late_at or by_at, zone, now),
            due=times.near_day(step.due_at, zone, now),
            since=times.near_day(step.since, zone, now),
        )

    return fill


def url_of(page: str, person: Person, interview: Interview | None) -> str:
    if page in FOR_A_PERSON or interview is None:
        return reverse(page if page in FOR_A_PERSON else "people:person", args=[person.pk])
    return reverse(page, args=[interview.pk])
