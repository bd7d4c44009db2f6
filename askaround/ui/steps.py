"""A step as a row: whose it is, how urgent, in which words, and where it is done."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from askaround.method.journey import Do, Step
from askaround.ui import times
from askaround.ui.filling import fill
from askaround.ui.http import address
from askaround.ui.meetings import Somebody
from askaround.ui.words import (
    FOR_A_PERSON,
    LETTERS,
    ONCE_PAST,
    WHEN_LATE,
    WHEN_WRITTEN,
    WHILE_WAITING,
    WHY_A_REFERRAL,
    WHY_ONCE_PAST,
    WORDS,
    Words,
)

# Most urgent first. `soon` is within a week, `wait` is somebody else's turn.
WHENS = ("late", "due", "soon", "wait", "later")
A_WEEK = timedelta(days=6)  # after the end of today
UNANSWERED = (Do.FOLLOW_UP, Do.WAIT, Do.ASK_AGAIN, Do.WAIT_FOR_ANSWERS)
WHERE_ON_IT = {Do.READ_ANSWER: "#answer"}
PRESSING = timedelta(hours=48)  # a thank-you is for today from the moment you part


@dataclass(frozen=True, kw_only=True)
class Row:
    """A step as a row shows it. `then` is what else there is to do about the same person;
    `answer_url` is where their answer is written down, while one is waited for."""

    person: Somebody
    step: Step
    label: str
    says: str
    why: str
    when: str
    url: str
    minutes: int
    then: "tuple[Row, ...]" = ()
    answer_url: str = ""

    @property
    def person_url(self) -> str:
        return address("people:person", self.person.pk)

    @property
    def is_theirs(self) -> bool:
        """Whether it is somebody else's turn."""
        return self.when == "wait"


def brief(person: Somebody, step: Step, urgency: str, now: datetime) -> str:
    """A step in a few words, for a line in a list: "Write thank-you by Thu 14:00"."""
    zone = person.owner.zone
    label = fill(WORDS[step.do].label, person, step, now)
    if urgency == "late":
        return f"{label}: was due {times.moment(step.late_at or step.due_at, zone, now)}"
    if not step.is_due(now):
        return f"{label} from {times.near_day(step.due_at, zone, now)}"
    # The wish; once its time has gone, the limit.
    ends = [at for at in (step.by_at, step.late_at) if at is not None]
    if not ends:
        return label
    ahead = [at for at in ends if at > now]
    if not ahead:
        return f"{label}, wanted {times.near_moment(ends[-1], zone, now)}"
    return f"{label} by {times.near_moment(ahead[0], zone, now)}"


def when(step: Step, now: datetime, end_of_today: datetime) -> str:
    """How urgent a step is, in one of WHENS."""
    if step.is_late(now):
        return "late"
    if step.waits_for_others and not step.is_due(now):
        # What only comes to rest then asks for nothing, ever.
        is_soon = step.due_at <= end_of_today + A_WEEK and step.until_at is None
        return "soon" if is_soon else "wait"
    if step.due_at > end_of_today + A_WEEK:
        return "later"
    return "due" if is_for_today(step, now, end_of_today) else "soon"


def is_for_today(step: Step, now: datetime, end_of_today: datetime) -> bool:
    """Wanted today, wanted before (never told off, only first), or late before long."""
    wanted = step.by_at or step.late_at
    if wanted is None or step.due_at > end_of_today:
        return False
    is_pressing = step.late_at is not None and step.late_at <= now + PRESSING
    return wanted <= end_of_today or (is_pressing and step.is_due(now))


def row(
    person: Somebody,
    step: Step,
    now: datetime,
    end_of_today: datetime,
    letter: str = "",
) -> Row:
    """The words of one step, its dates in the asker's zone. `letter` is the state of the letter
    it is about, where one has been begun."""
    urgency = when(step, now, end_of_today)
    words = words_of(step, urgency, now, letter, person.owner.zone)
    return Row(
        person=person,
        step=step,
        label=fill(words.label, person, step, now),
        says=fill(words.says, person, step, now),
        why=fill(words.why, person, step, now),
        when=urgency,
        url=url_of(words.page, person) + WHERE_ON_IT.get(step.do, ""),
        minutes=words.minutes,
        answer_url=answer_url(person, step),
    )


def words_of(step: Step, urgency: str, now: datetime, letter: str, zone: tzinfo) -> Words:
    """The words for a step in its time."""
    words = in_its_tense(WORDS[step.do], step, now, zone)
    if urgency == "late" and step.do in WHEN_LATE:
        says, why = WHEN_LATE[step.do]
        words = words._replace(says=says, why=why)
    if letter in WHEN_WRITTEN and not (letter == "draft" and step.do is Do.FINISH_REQUEST):
        label, says = WHEN_WRITTEN[letter]
        return words._replace(label=label, says=words.says if urgency == "late" else says)
    if step.do in WHILE_WAITING and not step.is_due(now):
        label, says, page = WHILE_WAITING[step.do]
        return words._replace(label=label, says=says, page=page)
    return words


def in_its_tense(words: Words, step: Step, now: datetime, zone: tzinfo) -> Words:
    """The reason of a wish, also once its time has gone. A day is gone when it is over."""
    why = WHY_A_REFERRAL if step.do is Do.ASK and step.by_at else words.why
    wish = next((wish for wish in ONCE_PAST if why.startswith(wish)), "")
    is_gone = step.by_at is not None and step.by_at <= now
    if is_gone and step.by_at and "{by_day}" in why:
        is_gone = step.by_at.astimezone(zone).date() < now.astimezone(zone).date()
    if wish and is_gone:
        why = WHY_ONCE_PAST.get(step.do) or ONCE_PAST[wish] + why.removeprefix(wish)
    return words._replace(why=why)


def ranked(person: Somebody, now: datetime, end_of_today: datetime) -> list[tuple[str, Step]]:
    """Everything there is to do about a person, the most urgent first, from the facts alone."""
    sensible = [step for step in person.steps() if makes_sense(step, now)]
    found = [(when(step, now, end_of_today), step) for step in sensible]
    # A stable sort: steps of one urgency keep the order of the method.
    return sorted(found, key=lambda one: WHENS.index(one[0]))


def rows(
    person: Somebody, now: datetime, end_of_today: datetime, letters: dict[str, str] | None = None
) -> list[Row]:
    """The same in words. `letters` are the states of those not sent yet, by kind."""
    states = letters or {}
    return [
        row(person, step, now, end_of_today, states.get(letter_of(step), ""))
        for _, step in ranked(person, now, end_of_today)
    ]


def makes_sense(step: Step, now: datetime) -> bool:
    """Nobody is asked how a meeting went before it was to end."""
    is_early = step.do is Do.SAY_WHETHER_MET and not step.is_due(now)
    return not (is_early or step.is_over(now))


def letter_of(step: Step) -> str:
    """The kind of letter a step is about, or ""."""
    return LETTERS.get(step.do, "")


def reason(person: Somebody, step: Step, now: datetime) -> str:
    """Why a step is due, with its date: for the page on which it is taken."""
    return fill(words_of(step, "soon", now, "", person.owner.zone).why, person, step, now)


def answer_url(person: Somebody, step: Step) -> str:
    """Where to say what they answered, while an answer is waited for."""
    if person.current_id is None or step.do not in UNANSWERED:
        return ""
    return address("ask:answer", person.current_id)


def url_of(page: str, person: Somebody) -> str:
    if page in FOR_A_PERSON or person.current_id is None:
        return address(page if page in FOR_A_PERSON else "people:person", person.pk)
    return address(page, person.current_id)
