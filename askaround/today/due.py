"""What is due: asked once, shown on Today, sent in the reminder, printed by the command.

Who may have something due is found by what is kept beside the facts; what it is, is worked out
from the facts themselves (docs/decisions/0002).
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from askaround.method.journey import Do
from askaround.method.stages import Stage
from askaround.method.working_days import end_of_day
from askaround.record.count import counts
from askaround.record.glance import Glance, at_a_glance
from askaround.record.interview import Interview
from askaround.record.models import Asker, Message
from askaround.record.person import LISTED, NEVER, Person
from askaround.ui.steps import Row, letter_of, ranked, row

AT_MOST = 50  # rows; more on one page help nobody
# What was wanted longer ago stands behind what is wanted now.
LONG_AGO = timedelta(days=14)
# People who were never asked and are shown all the same, so that there is always a next thing.
TO_ASK = 3
FEW = 20


@dataclass(frozen=True, kw_only=True)
class Due:
    """What to do, the most urgent first, and what stands beside it on the page."""

    late: list[Row]
    today: list[Row]
    this_week: list[Row]
    waiting: list[Row]
    spare: Row | None  # for ten minutes that are left over
    newcomer: Person | None  # where nobody is on the way yet: whom to begin with
    next_meeting: Interview | None
    counts: dict[str, int]
    is_more: bool  # than fits on one page

    @property
    def now(self) -> list[Row]:
        """What is late or wanted today."""
        return [*self.late, *self.today]

    @property
    def rows(self) -> list[Row]:
        return [*self.late, *self.today, *self.this_week, *self.waiting]

    @property
    def on_the_way(self) -> int:
        """How many people were found intriguing, asked or met."""
        return sum(self.counts.get(stage, 0) for stage in Stage)

    @property
    def people(self) -> int:
        """How many people there are, from the kept numbers."""
        return self.counts.get(LISTED, 0) + self.on_the_way


def due(owner: Asker, now: datetime) -> Due:
    """The steps to take, in at most five queries however many people there are."""
    people = candidates(owner, now)
    made = by_urgency(owner, people[:AT_MOST], now)
    never_asked = to_ask(owner, now) if len(people) < AT_MOST else []
    unknown = [each for each in never_asked if each.step.do is Do.FIND_OUT]
    for each in [each for each in never_asked if each.step.do is Do.ASK][:TO_ASK]:
        made[each.when].append(each)
    return Due(
        late=made["late"],
        today=made["due"],
        this_week=made["soon"],
        waiting=made["wait"],
        spare=unknown[0] if unknown else None,
        newcomer=None if people or never_asked else newcomer(owner),
        next_meeting=next_meeting(owner, now),
        counts=counts(owner),
        is_more=len(people) > AT_MOST,
    )


def candidates(owner: Asker, now: datetime) -> list[Glance]:
    """At most one more than fits, by the deadline kept beside the facts. Where old ones would
    fill the page, those of the last days come before them."""
    people = Person.objects.of(owner).on_the_way().order_by("by_at", "pk")
    found = at_a_glance(people[: AT_MOST + 1], owner)
    long_ago = now - LONG_AGO
    if len(found) <= AT_MOST or found[0].by_at >= long_ago:
        return found
    recent = at_a_glance(people.filter(by_at__gte=long_ago)[: AT_MOST + 1], owner)
    return [*recent, *(person for person in found if person.by_at < long_ago)][: AT_MOST + 1]


def to_ask(owner: Asker, now: datetime) -> list[Row]:
    """The first of those who were never asked: names passed on before those found alone."""
    people = Person.objects.of(owner).filter(stage=Stage.EXPLORE).order_by("by_at", "pk")
    made = by_urgency(owner, at_a_glance(people[: TO_ASK + 1], owner), now)
    return [*made["late"], *made["due"], *made["soon"]]


def newcomer(owner: Asker) -> Person | None:
    """The latest name written down by hand. Whole lists that were brought in wait quietly."""
    people = Person.objects.of(owner).filter(stage=LISTED, do_not_write_at=None)
    latest = people.order_by("-pk")[:FEW]
    return next((person for person in latest if person.came_by_id is None), None)


def by_urgency(owner: Asker, people: list[Glance], now: datetime) -> dict[str, list[Row]]:
    """One row for each person: the most urgent step, with what else is due behind it."""
    letters = letters_of(people)
    end_of_today = end_of_day(now, owner.time_zone)
    made: dict[str, list[Row]] = defaultdict(list)
    for person in people:
        states = letters.get(person.current_id or 0, {})
        due_steps = [
            row(person, step, now, end_of_today, states.get(letter_of(step), ""))
            for number, (_, step) in enumerate(ranked(person, now, end_of_today))
            if number == 0 or step.is_due(now)
        ]
        if due_steps:
            first, *others = due_steps
            made[first.when].append(replace(first, then=tuple(others)))
    for group in made.values():
        group.sort(key=wanted_at)
    return made


def wanted_at(row: Row) -> tuple[datetime, int]:
    step = row.step
    # Somebody found alone can be asked at any time, so after everybody else.
    no_deadline = NEVER if step.do is Do.ASK else step.due_at
    return (step.late_at or step.by_at or no_deadline, row.person.pk)


def letters_of(people: list[Glance]) -> dict[int, dict[str, str]]:
    """What became of the letters that are not sent yet, by interview and kind."""
    interviews = [person.current_id for person in people if person.current_id]
    made: dict[int, dict[str, str]] = defaultdict(dict)
    if interviews:
        unsent = Message.objects.filter(interview__in=interviews, sent_at=None)
        for letter in unsent.only("interview_id", "kind", *STATE_OF_A_LETTER):
            made[letter.interview_id][letter.kind] = letter.state
    return made


STATE_OF_A_LETTER = (
    *("sent_at", "failed_at", "unknown_at", "queued_at"),
    *("claimed_at", "planned_at", "tries"),
)


SLIP = (
    *("owner", "starts_at", "minutes", "meeting_zone", "format", "place", "entrance", "ask_for"),
    *("number", "link", "person__name", "person__time_zone", "person__owner"),
)


def next_meeting(owner: Asker, now: datetime) -> Interview | None:
    """The meeting that comes first, or the one being held."""
    coming = Interview.objects.of(owner).filter(
        starts_at__gte=now - timedelta(hours=1), ended_at=None, missed_at=None, closed_at=None
    )
    found = coming.select_related("person").only(*SLIP).order_by("starts_at").first()
    if found is not None:
        found.owner = found.person.owner = owner
    return found
