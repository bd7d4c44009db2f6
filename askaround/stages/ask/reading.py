"""An answer somebody pasted, read for them: a suggestion, and nothing kept until they say so."""

from dataclasses import dataclass, field
from datetime import date

from askaround.method.replies.incoming import Incoming
from askaround.method.replies.later import Later
from askaround.method.replies.reading import Label, Reading, read_reply
from askaround.method.replies.words import plain, sentences
from askaround.stages.ask import answers

# Each kind with its sentence, the firmest first. Somebody else outweighs the no beside it: it
# carries a name.
KINDS = (
    (Label.ACCEPTANCE, answers.YES, "This reads like a yes."),
    (Label.REDIRECTS, answers.SOMEBODY_ELSE, "This names somebody else."),
    (Label.DECLINE, answers.NO, "This reads like a no."),
    (Label.BOUNCE, answers.CAME_BACK, "This says that your letter came back."),
)
LATER = "This reads like “later”."
UNSURE = "This can be read in more than one way. Choose below what they said."
AWAY = "An automatic notice: they are away{until}. It is no answer, so there is nothing to note."
MACHINE = "A machine wrote this. It is no answer, so there is nothing to note."
EMPTY = "Paste their words first."
LONGEST_PASSAGE = 160


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """What an answer reads like, the words that say so, and what the form is filled with."""

    says: str
    passage: str = ""
    times: str = ""
    initial: dict[str, str] = field(default_factory=dict)


def suggest(words: str, today: date) -> Suggestion:
    """The one answer the words point to; where they do not, no more than that."""
    if not words.strip():
        return Suggestion(says=EMPTY)
    reading = read_reply(Incoming(text=words))
    for label, what, says in KINDS:
        if label in reading.labels:
            return _filled(reading, label, what, says, words)
    if reading.human and reading.later:
        initial = {"what": answers.LATER, "month": _month(reading.later, today)}
        return Suggestion(says=LATER, passage=_flat(reading.later.text), initial=initial)
    return Suggestion(says=_no_answer(reading))


def _filled(reading: Reading, label: Label, what: str, says: str, words: str) -> Suggestion:
    place = next(passage for passage in reading.passages if passage.label == label)
    initial = {"what": what}
    if what == answers.SOMEBODY_ELSE and reading.other:
        initial |= {"name": reading.other.name, "email": reading.other.address}
    return Suggestion(
        says=says,
        passage=_sentence(words, place.start, place.end),
        times="; ".join(_flat(time.text) for time in reading.times),
        initial=initial,
    )


def _sentence(words: str, start: int, end: int) -> str:
    """The sentence in which they say it, or the bare words where it is a long one."""
    for first, last in sentences(plain(words)):
        if first <= start < last and last - first <= LONGEST_PASSAGE:
            return " ".join(words[first:last].split())
    return _flat(words[start:end])


def _no_answer(reading: Reading) -> str:
    if reading.human:
        return UNSURE
    if Label.OUT_OF_OFFICE not in reading.labels:
        return MACHINE
    until = f" until {_flat(reading.back_on.text)}" if reading.back_on else ""
    return AWAY.format(until=until)


def _month(later: Later, today: date) -> str:
    """The first of the month they named, the next one of that name; "" where they named none."""
    if later.month is None:
        return ""
    passed = later.month < today.month
    return date(later.year or today.year + passed, later.month, 1).isoformat()


def _flat(said: str) -> str:
    return " ".join(said.split()).strip(" ,.;:")
