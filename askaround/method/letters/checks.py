"""Reading what the asker wrote: what is in place, what is missing, and what is amiss.

Source: "let them know that you are not interested in a job interview, but simply in gathering
information", and "how much time you are requesting". Only these three withhold the word
"ready", with what would be untrue or sent to the wrong person; nothing withholds sending.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from askaround.method.advice import Advice, Element, Severity
from askaround.method.letters import (
    faults,
    follow_up_checks,
    request_checks,
    signing,
    telling_checks,
    thanks_checks,
)
from askaround.method.letters.adding import add
from askaround.method.letters.elements import Requested, Thanked
from askaround.method.letters.facts import Asking, News, Reader, Thanking, Writer
from askaround.method.letters.reading import Letter, typed_at

__all__ = [
    "AHEAD",
    "CARD",
    "FOLLOW_UP",
    "FOLLOW_UP_FAULTS",
    "REQUEST",
    "REQUEST_FAULTS",
    "THANKS",
    "THANKS_FAULTS",
    "add",
    "follow_up_elements",
    "follow_up_faults",
    "introducer_elements",
    "is_ready",
    "kind_reply_elements",
    "request_alone",
    "request_elements",
    "request_faults",
    "thanks_alone",
    "thanks_elements",
    "thanks_faults",
    "update_elements",
]

Check = Callable[[Letter], Element | None]
Fault = Callable[[Letter], Advice | None]

REQUEST: tuple[Check, ...] = (
    request_checks.who_you_are,
    request_checks.why_them,
    request_checks.information,
    request_checks.not_a_job,
    request_checks.minutes,
    request_checks.place,
    request_checks.easy_no,
    signing.signed,
    request_checks.length,
    request_checks.subject,
)
FOLLOW_UP: tuple[Check, ...] = (
    follow_up_checks.smaller,
    follow_up_checks.easy_no,
    follow_up_checks.last_one,
    follow_up_checks.length,
)
THANKS: tuple[Check, ...] = (
    thanks_checks.time,
    thanks_checks.specific,
    thanks_checks.next_step,
    thanks_checks.referral,
    thanks_checks.no_ask,
    thanks_checks.length,
    thanks_checks.own,
)
# On a card: their time, one thing, one step. It is written by hand, so nobody counts words.
CARD: tuple[Check, ...] = (
    thanks_checks.time,
    thanks_checks.specific,
    thanks_checks.next_step,
    thanks_checks.no_ask,
    thanks_checks.own,
)
# Two lines that go ahead of a card hold their time and no request.
AHEAD: tuple[Check, ...] = (thanks_checks.time, thanks_checks.no_ask)
# Weeks later: what came of it, and no request.
UPDATE: tuple[Check, ...] = (
    telling_checks.came_of_it,
    telling_checks.their_part,
    thanks_checks.no_ask,
    telling_checks.short_letter,
)
# To whoever gave the name: it was used, one thing learned, thanks.
INTRODUCER: tuple[Check, ...] = (
    telling_checks.you_spoke,
    telling_checks.thanked_for_the_name,
    telling_checks.one_thing,
    thanks_checks.no_ask,
    telling_checks.short_letter,
)
# To a no, a later, or another name.
KIND_REPLY: tuple[Check, ...] = (
    telling_checks.thanked_for_the_answer,
    telling_checks.lets_go,
    telling_checks.short_reply,
)
REQUEST_FAULTS: tuple[Fault, ...] = (
    faults.left_over,
    faults.name,
    faults.untrue,
    faults.job,
    faults.cv,
    faults.several_asks,
    faults.brain,
    faults.booking,
    faults.capitals,
)
FOLLOW_UP_FAULTS: tuple[Fault, ...] = (*REQUEST_FAULTS, faults.reproach)
THANKS_FAULTS: tuple[Fault, ...] = (faults.left_over, faults.name, faults.capitals)


def elements(letter: Letter, checks: Sequence[Check]) -> list[Element]:
    return [element for check in checks if (element := check(letter))]


def advice(letter: Letter, checks: Sequence[Fault]) -> list[Advice]:
    """What is amiss, its passage counted in the body as it was typed."""
    return [
        replace(
            found,
            start=typed_at(letter.body, found.start),
            end=typed_at(letter.body, found.end),
        )
        for check in checks
        if (found := check(letter))
    ]


def asked(subject: str, body: str, writer: Writer, reader: Reader, asking: Asking) -> Letter:
    return Letter(subject=subject, body=body, writer=writer, reader=reader, asking=asking)


def request_elements(
    subject: str,
    body: str,
    *,
    writer: Writer,
    reader: Reader,
    asking: Asking,
    others: Sequence[str] = (),
) -> list[Element]:
    """The margin of a request: ten lines, each in place or with the sentence to add. `others`
    are the bodies of the asker's other requests."""
    letter = replace(asked(subject, body, writer, reader, asking), others=others)
    return elements(letter, REQUEST)


def request_faults(
    subject: str, body: str, *, writer: Writer, reader: Reader, asking: Asking
) -> list[Advice]:
    """What a request should not hold."""
    return advice(asked(subject, body, writer, reader, asking), REQUEST_FAULTS)


def follow_up_elements(
    subject: str, body: str, *, writer: Writer, reader: Reader, asking: Asking
) -> list[Element]:
    """The margin of the follow-up. `asking` is what the request asked for."""
    return elements(asked(subject, body, writer, reader, asking), FOLLOW_UP)


def follow_up_faults(
    subject: str, body: str, *, writer: Writer, reader: Reader, asking: Asking
) -> list[Advice]:
    """What a follow-up should not hold: a request's faults, and reproach."""
    return advice(asked(subject, body, writer, reader, asking), FOLLOW_UP_FAULTS)


def thanks_elements(
    subject: str,
    body: str,
    *,
    reader: Reader,
    thanking: Thanking,
    others: Sequence[str] = (),
    checks: Sequence[Check] = THANKS,
) -> list[Element]:
    """The margin of a thank-you, or with CARD of a card. `others` are the bodies of the asker's
    other thank-yous."""
    letter = Letter(subject=subject, body=body, reader=reader, thanking=thanking, others=others)
    return elements(letter, checks)


def update_elements(subject: str, body: str, *, reader: Reader, news: News) -> list[Element]:
    """The margin of the update."""
    return elements(Letter(subject=subject, body=body, reader=reader, news=news), UPDATE)


def introducer_elements(
    subject: str, body: str, *, reader: Reader, met: Reader, thanking: Thanking
) -> list[Element]:
    """The margin of the word to whoever gave the name of `met`."""
    letter = Letter(subject=subject, body=body, reader=reader, met=met, thanking=thanking)
    return elements(letter, INTRODUCER)


def kind_reply_elements(subject: str, body: str, *, reader: Reader) -> list[Element]:
    """The margin of the answer to an answer."""
    return elements(Letter(subject=subject, body=body, reader=reader), KIND_REPLY)


def thanks_faults(subject: str, body: str, *, reader: Reader, thanking: Thanking) -> list[Advice]:
    """What a thank-you should not hold: gaps, another's name, capitals."""
    letter = Letter(subject=subject, body=body, reader=reader, thanking=thanking)
    return advice(letter, THANKS_FAULTS)


def missing(elements: Iterable[Element]) -> list[Advice]:
    """What is not in place, as advice that means no passage."""
    return [
        Advice(
            check=element.check,
            severity=element.severity,
            why=f"{element.title}: {element.line}",
            instead=element.instead,
        )
        for element in elements
        if not element.in_place
    ]


def request_alone(
    subject: str, body: str, others: Sequence[str] = ()
) -> tuple[Requested, list[Advice]]:
    """A request or a follow-up by its words alone, or beside the asker's other requests."""
    letter = Letter(subject=subject, body=body, others=others)
    is_follow_up = follow_up_checks.is_follow_up(letter)
    amiss = advice(letter, FOLLOW_UP_FAULTS if is_follow_up else REQUEST_FAULTS)
    lacks = missing(elements(letter, FOLLOW_UP if is_follow_up else REQUEST))
    return letter.asked, [*amiss, *lacks]


def thanks_alone(
    subject: str, body: str, notes: str = "", others: Sequence[str] = ()
) -> tuple[Thanked, list[Advice]]:
    """A thank-you by its words alone, or beside the notes of the talk and the other ones."""
    thanking = Thanking(notes=(notes,))
    letter = Letter(subject=subject, body=body, thanking=thanking, others=others)
    amiss = advice(letter, THANKS_FAULTS)
    return letter.thanked, [*amiss, *missing(elements(letter, THANKS))]


def is_ready(elements: Iterable[Element], faults: Iterable[Advice] = ()) -> bool:
    """Nothing that stops is missing or amiss. The asker can send all the same."""
    missing = [element.severity for element in elements if not element.in_place]
    amiss = [fault.severity for fault in faults]
    return Severity.STOP not in (*missing, *amiss)
