"""What an answer says, each verdict with the passage that decided.

Source: "A machine is never taken for a yes, and a no never for a yes: where in doubt, ask the
asker." Where nothing is certain there is no label.
"""

from dataclasses import dataclass
from enum import StrEnum

from askaround.method.replies.absence import Return, back_on
from askaround.method.replies.bounces import BounceKind, bounce_kind
from askaround.method.replies.calendar_answers import calendar_answer
from askaround.method.replies.cutting import own_words, shown
from askaround.method.replies.deciding import Answered, decide
from askaround.method.replies.incoming import Incoming
from askaround.method.replies.later import Later
from askaround.method.replies.machine import Told, Writer, who_wrote
from askaround.method.replies.others import Other
from askaround.method.replies.times import SaidTime


class Label(StrEnum):
    """What an answer can be."""

    ACCEPTANCE = "acceptance"
    DECLINE = "decline"
    OUT_OF_OFFICE = "out_of_office"
    BOUNCE = "bounce"
    ASKS_TO_PROPOSE_TIMES = "asks_to_propose_times"
    PROPOSES_TIMES = "proposes_times"
    REDIRECTS = "redirects"


_CALENDAR: dict[str, tuple[Label, ...]] = {
    "accepted": (Label.ACCEPTANCE,),
    "declined": (Label.DECLINE,),
    "tentative": (),
}


@dataclass(frozen=True)
class Passage:
    """The words that decided: offsets into the text, or the header that did."""

    label: Label
    start: int
    end: int
    header: str = ""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One answer, read. `words` is what they wrote themselves."""

    labels: tuple[Label, ...]
    human: bool
    words: str
    passages: tuple[Passage, ...] = ()
    later: Later | None = None
    times: tuple[SaidTime, ...] = ()
    bounce_kind: BounceKind | None = None
    back_on: Return | None = None
    other: Other | None = None


def read_reply(incoming: Incoming) -> Reading:
    """What came in, told apart."""
    text = own_words(incoming.text)
    calendar = _by_calendar(incoming)
    if calendar is not None:
        return calendar
    told = who_wrote(incoming, text)
    if told.writer != Writer.PERSON:
        return _by_machine(incoming, text, told)
    answered = decide(text, incoming.sender)
    passages = _passages(answered)
    return Reading(
        labels=tuple(p.label for p in passages),
        human=True,
        words=shown(incoming.text),
        passages=passages,
        later=answered.later,
        times=answered.offer.times if answered.offer else (),
        other=answered.other,
    )


def _by_machine(incoming: Incoming, text: str, told: Told) -> Reading:
    words = shown(incoming.text)
    if told.writer == Writer.BOUNCE:
        place = Passage(Label.BOUNCE, told.start, told.end, told.header)
        kind = bounce_kind(incoming, incoming.text)
        return Reading(
            labels=(Label.BOUNCE,), human=False, words=words, passages=(place,), bounce_kind=kind
        )
    if told.writer == Writer.ABSENCE:
        place = Passage(Label.OUT_OF_OFFICE, told.start, told.end, told.header)
        return Reading(
            labels=(Label.OUT_OF_OFFICE,),
            human=False,
            words=words,
            passages=(place,),
            back_on=back_on(text),
        )
    return Reading(labels=(), human=False, words=words)


def _by_calendar(incoming: Incoming) -> Reading | None:
    """The answer of a calendar, pressed by a person: accepted or declined, without a word."""
    labels = _CALENDAR.get(calendar_answer(incoming))
    if labels is None:
        return None
    passages = tuple(Passage(label, 0, 0, "calendar") for label in labels)
    return Reading(labels=labels, human=False, words=shown(incoming.text), passages=passages)


def _passages(answered: Answered) -> tuple[Passage, ...]:
    """Each label with its place, in the order of the labels."""
    offer, other = answered.offer, answered.other
    places = (
        (Label.ACCEPTANCE, answered.acceptance),
        (Label.DECLINE, answered.decline),
        (Label.ASKS_TO_PROPOSE_TIMES, answered.asks),
        (Label.PROPOSES_TIMES, (offer.start, offer.end) if offer else None),
        (Label.REDIRECTS, (other.start, other.end) if other else None),
    )
    return tuple(Passage(label, *place) for label, place in places if place)
