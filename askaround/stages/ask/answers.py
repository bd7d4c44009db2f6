"""What they answered: a fact with its date, and their words beside it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from askaround.method.facts import why_impossible
from askaround.record.arrival import Arrival, was_said
from askaround.record.interview import ANSWERS, FACTS, Interview
from askaround.record.message import Message, draft, letter_of
from askaround.record.person import Person, add_person

YES, NO, LATER = "accepted_at", "declined_at", "postponed_at"
SOMEBODY_ELSE, IN_WRITING = "redirected_at", "in_writing_at"
CAME_BACK = "bounced_at"
THEIR_ANSWERS = "ended_at"  # to questions in writing: the interview is over, thanks are due
# What a message seems to be, as an answer that can be stated.
SEEMS = {
    "yes": YES,
    "no": NO,
    "later": LATER,
    "somebody_else": SOMEBODY_ELSE,
    "in_writing": IN_WRITING,
}
AT_MOST = 10
MEETING_STANDS = "A meeting is arranged. Cancel it first, then write down what they said."


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What they said, when it came, and in which words."""

    what: str
    at: datetime
    words: str = ""
    ask_again_on: date | None = None


def standing(interview: Interview) -> str:
    """The answer that stands, or ""."""
    if interview.bounced_at:
        return CAME_BACK
    if interview.in_writing_at and interview.ended_at:
        return THEIR_ANSWERS
    if not interview.journey.is_answered:
        return ""
    return next(name for name in ANSWERS if getattr(interview, name))


def why_not(interview: Interview, answer: Answer, now: datetime) -> str:
    """Why this cannot be so, or ""."""
    arranged = interview.starts_at or (interview.ended_at and not interview.in_writing_at)
    if arranged and answer.what != YES:
        return MEETING_STANDS
    if answer.what == CAME_BACK and interview.requested_at is None:
        return "Nothing has been sent yet that could come back."
    known = {name: getattr(interview, name) for name in FACTS} | dict.fromkeys(ANSWERS)
    return why_impossible(known, now, **{answer.what: answer.at})


def note(interview: Interview, answer: Answer, now: datetime) -> None:
    """State it. Exactly one answer stands, the latest; earlier words are kept."""
    before = standing(interview)
    with transaction.atomic():
        if answer.what == CAME_BACK:
            interview.state(bounced_at=answer.at)
        elif answer.what == THEIR_ANSWERS:
            interview.end(answer.at)
        else:
            interview.answer(answer.what, answer.at, answer.ask_again_on)
        keep_words(interview, answer, before, now)
        was_said(interview, now)


def keep_words(interview: Interview, answer: Answer, before: str, now: datetime) -> None:
    """Their own words as a letter from them; a correction stays one letter."""
    latest = letter_of(interview, "answer")
    is_same = latest is not None and (
        latest.sent_at is None or answer.what == before or answer.words == latest.body
    )
    if latest is None or not is_same:
        if not answer.words.strip():
            return
        latest = draft(interview, "answer", "", answer.words, now)
    latest.keep(latest.to, latest.subject, answer.words, latest.head)
    latest.sent_at = answer.at
    latest.save(update_fields=["sent_at"])


def words_of(interview: Interview) -> Message | None:
    """Their words of the answer that stands, or of one taken back."""
    return letter_of(interview, "answer")


def waiting(interview: Interview) -> list[Arrival]:
    """What they wrote and nothing has been said about, the newest first."""
    if interview.heard_at is None:
        return []
    found = Arrival.objects.filter(person=interview.person_id).exclude(read_at=None)
    return list(found.unsaid().defer("raw")[:AT_MOST])


def came_at(interview: Interview, arrival: Arrival | None, now: datetime) -> datetime:
    """When their answer came. Two clocks may differ; it is never before the letter."""
    if arrival is None:
        return now
    return min(max(arrival.came_at, interview.requested_at or arrival.came_at), now)


def take_back(interview: Interview) -> bool:
    """They have not answered after all. Their words stay, and stand for nothing."""
    what = standing(interview)
    if not what or (interview.starts_at and what != CAME_BACK):
        return False
    with transaction.atomic():
        gone = {what: None} | ({"ask_again_on": None} if what == LATER else {})
        interview.state(**gone)
        latest = letter_of(interview, "answer")
        if latest is not None:
            latest.sent_at = None
            latest.save(update_fields=["sent_at"])
    return True


def pass_on(interview: Interview, known: dict[str, str], now: datetime) -> Person:
    """The person they named, with who named them. Whether the name may be used is not known."""
    owner = interview.owner
    same = Q(name=known["name"]) | (Q(email=known["email"]) if known.get("email") else Q(pk=None))
    found = Person.objects.of(owner).filter(same).exclude(pk=interview.person_id).first()
    if found is None:
        return add_person(owner, now, referred_by=interview, field=interview.person.field, **known)
    if not found.introducer_name:
        found.referred_by = interview
        found.save(update_fields=["referred_by"])
        found.keep_next()
    return found
