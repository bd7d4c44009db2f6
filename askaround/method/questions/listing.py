"""The question list as a whole.

Source: "Before your interview, prepare a list of questions to be sure you get the information you
need", and "Prepare about five to six open-ended questions to get you started". The article's own
seven samples are one too many and leave out the future of the industry; the list is told both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from askaround.method.advice import Advice, Severity
from askaround.method.questions.checks import advice
from askaround.method.questions.order import order_advice
from askaround.method.questions.planned import (
    Planned,
    is_about_organisations,
    is_anchored,
    is_closer,
    topic_for,
)
from askaround.method.questions.topics import GOAL_WORDS, Goal, Topic, goal_of

ARTICLE_MINUTES, ARTICLE_QUESTIONS = 30, (5, 6)
MINUTES_ASIDE, MINUTES_EACH = 6, 4
FEWEST, MOST = 2, 8
TOO_MANY = 10
MUSTS = 2
UNANCHORED_AT_MOST = 3
ORGANISATIONS_FROM, ORGANISATIONS_TO = 2, 6
ROOM_FOR_ALL_GOALS = 6

HELLO_MINUTES, THANKS_MINUTES, SPARE_MINUTES = 2, 2, 2
LEAST_EACH, MOST_EACH = 2, 6


def core_questions_for(minutes: int) -> tuple[int, int]:
    """How many questions fit: from, to. Five to six in 30 minutes, four minutes each otherwise."""
    if minutes == ARTICLE_MINUTES:
        return ARTICLE_QUESTIONS
    fit = max(FEWEST, min(MOST, (minutes - MINUTES_ASIDE) // MINUTES_EACH))
    return fit, fit


def goals_covered(questions: Sequence[Planned]) -> dict[Goal, int]:
    """How many questions serve each of the article's four goals."""
    goals = [goal_of(topic_for(question)) for question in questions]
    return {goal: goals.count(goal) for goal in Goal}


def core_of(questions: Sequence[Planned]) -> list[Planned]:
    """The questions that count: asking leave is no question about the work."""
    return [q for q in questions if topic_for(q) is not Topic.PERMISSION]


def _count_advice(questions: Sequence[Planned], minutes: int) -> Iterator[Advice]:
    count = len(core_of(questions))
    least, most = core_questions_for(minutes)
    fit = f"{least} to {most}" if least < most else str(most)
    why, severity = "", Severity.WARN
    if count == 0:
        why, severity = f"No question yet: {minutes} minutes hold {fit}.", Severity.STOP
    elif count > TOO_MANY:
        severity = Severity.STOP
        why = f"{count} for a limit of {most}: nobody answers that many in {minutes} minutes."
    elif count > most:
        why = f"{count} for a limit of {most} in {minutes} minutes: which can wait?"
    elif count < least:
        why = f"{count} so far: {minutes} minutes hold {fit}."
    if why:
        yield Advice(check="count", severity=severity, why=why)


def _coverage_advice(questions: Sequence[Planned], minutes: int) -> Iterator[Advice]:
    """The four goals, background or advice, and a closing question; gentler where time is short."""
    has_room = core_questions_for(minutes)[1] >= ROOM_FOR_ALL_GOALS
    severity = Severity.WARN if has_room else Severity.NOTE
    for goal, count in goals_covered(questions).items():
        if not count:
            why = f"Not covered yet: {GOAL_WORDS[goal]}."
            yield Advice(check=f"goal_{goal}", severity=severity, why=why)
    topics = {topic_for(question) for question in questions}
    if not topics & {Topic.PATH, Topic.ENTRY}:
        why = "Nothing on their own path, and no advice asked for: one of the two belongs here."
        yield Advice(check="background", severity=severity, why=why)
    if not topics & {Topic.REFERRAL, Topic.CLOSING}:
        why = "No closing question: ask who else to talk to, or what you did not ask."
        yield Advice(check="closing", severity=severity, why=why)


def _organisations_advice(questions: Sequence[Planned]) -> Iterator[Advice]:
    """R35: the question about organisations leans on the asker's own list of them."""
    for number, question in enumerate(questions, start=1):
        if not is_about_organisations(question.text):
            continue
        count = len({name.strip().casefold() for name in question.organisations} - {""})
        if not ORGANISATIONS_FROM <= count <= ORGANISATIONS_TO:
            why = (
                f"Question {number} asks about organisations you found: name"
                f" {ORGANISATIONS_FROM} to {ORGANISATIONS_TO} of them ({count} so far)."
            )
            yield Advice(check="organisations", severity=Severity.STOP, why=why)


def _musts_advice(questions: Sequence[Planned]) -> Iterator[Advice]:
    count = sum(1 for question in questions if question.is_must)
    if len(questions) >= MUSTS and count != MUSTS:
        why = f"Mark two as “must” ({count} so far): then a talk cut short is still worth it."
        yield Advice(check="musts", severity=Severity.NOTE, why=why)


def _anchor_advice(questions: Sequence[Planned]) -> Iterator[Advice]:
    loose = [q for q in questions if not is_closer(q) and not is_anchored(q.text)]
    if len(loose) > UNANCHORED_AT_MOST:
        why = (
            f"{len(loose)} questions would fit anybody in this line of work. Put one thing you know"
            " about them in front of a question or two."
        )
        yield Advice(check="unanchored", severity=Severity.NOTE, why=why)


def _needs_advice(questions: Sequence[Planned], needs: Sequence[str]) -> Iterator[Advice]:
    """R20: every need has its question, and every question its need. Closers need none."""
    if not any(need.strip() for need in needs):
        if questions:
            why = "Write down what you want to know: then each question has its reason."
            yield Advice(check="needs", severity=Severity.NOTE, why=why)
        return
    asked = {question.need.strip().casefold() for question in questions if question.need}
    for need in needs:
        if need.strip() and need.strip().casefold() not in asked:
            why = f"Nothing asks about this yet: {need.strip()}"
            yield Advice(check="needs", severity=Severity.NOTE, why=why)
    wanted = {need.strip().casefold() for need in needs} - {""}
    idle = [
        str(number)
        for number, question in enumerate(questions, start=1)
        if not is_closer(question) and (question.need or "").strip().casefold() not in wanted
    ]
    if idle:
        which = f"Question {idle[0]} is" if len(idle) == 1 else f"Questions {', '.join(idle)} are"
        why = f"{which} not tied yet to what you want to know. Say under “More” what for."
        yield Advice(check="needs", severity=Severity.NOTE, why=why)


def list_advice(
    questions: Sequence[Planned], minutes: int, needs: Sequence[str] = ()
) -> list[Advice]:
    """What the list lacks, has too much of, or has in the wrong place."""
    found = [*_count_advice(questions, minutes)]
    if not questions:
        return found + [*_needs_advice(questions, needs)]
    return [
        *found,
        *_organisations_advice(questions),
        *_coverage_advice(questions, minutes),
        *order_advice(questions),
        *_musts_advice(questions),
        *_anchor_advice(questions),
        *_needs_advice(questions, needs),
    ]


def question_advice(
    question: Planned, known: Sequence[str] = (), names: Sequence[str] = ()
) -> list[Advice]:
    """What to improve in one planned question, without what the asker chose to keep."""
    found = advice(question.text, known, names)
    return [each for each in found if each.check not in question.kept]


def why_not_ready(
    questions: Sequence[Planned],
    minutes: int,
    needs: Sequence[str] = (),
    known: Sequence[str] = (),
) -> list[Advice]:
    """The stops: what withholds the word "ready". The asker can go all the same."""
    said = list_advice(questions, minutes, needs)
    said += [each for question in questions for each in question_advice(question, known)]
    return [each for each in said if each.severity is Severity.STOP]


def is_ready(
    questions: Sequence[Planned],
    minutes: int,
    needs: Sequence[str] = (),
    known: Sequence[str] = (),
) -> bool:
    """Whether nothing on the list is a stop."""
    return not why_not_ready(questions, minutes, needs, known)


@dataclass(frozen=True, kw_only=True)
class MinutePlan:
    """The agreed minutes, divided. `over` is by how much the plan runs past them."""

    hello: int
    questions: tuple[int, ...]
    thanks: int
    free: int
    over: int

    @property
    def planned(self) -> int:
        """The minutes that have a use."""
        return self.hello + sum(self.questions) + self.thanks


def plan_minutes(questions: Sequence[Planned], minutes: int) -> MinutePlan:
    """Two to say hello, two for thanks, two to spare; the rest to the questions.

    A question keeps the minutes it was given. Closers take little; the others share what is left.
    """
    given = [q.minutes or (LEAST_EACH if is_closer(q) else None) for q in questions]
    sharing = given.count(None)
    left = minutes - HELLO_MINUTES - THANKS_MINUTES - SPARE_MINUTES
    left -= sum(each for each in given if each)
    share, extra = divmod(max(left, 0), sharing) if sharing else (0, 0)
    planned = []
    for each in given:
        if each is None:
            each = max(LEAST_EACH, min(MOST_EACH, share + (1 if extra > 0 else 0)))
            extra -= 1
        planned.append(each)
    free = minutes - HELLO_MINUTES - THANKS_MINUTES - sum(planned)
    return MinutePlan(
        hello=HELLO_MINUTES,
        questions=tuple(planned),
        thanks=THANKS_MINUTES,
        free=max(free, 0),
        over=max(-free, 0),
    )
