"""What a list can still take: questions from the bank by topic, and the list of the last time."""

from collections.abc import Iterator
from dataclasses import dataclass

from askaround.method.questions.bank import BANK, SAMPLES, Sample, samples_on
from askaround.method.questions.topics import GOAL_TITLES, TITLES, Topic, goal_of
from askaround.record.models import Interview
from askaround.stages.prepare.plan import Plan

IDEAS = 2  # shown openly for a goal that nothing covers yet
TOPICS = frozenset(map(str, Topic))
SAMPLE_BY_ID: dict[str, Sample] = {sample.id: sample for sample in SAMPLES + BANK}


@dataclass(frozen=True)
class Shelf:
    """The questions on one topic that are not on the list yet."""

    title: str
    samples: list[Sample]
    topic: Topic | None = None


def open_goals(plan: Plan) -> Iterator[Shelf]:
    """A few ideas for each goal that no question serves."""
    for goal, count in plan.goals.items():
        if not count:
            topics = [topic for topic in Topic if goal_of(topic) is goal]
            samples = [each for topic in topics for each in free(plan, topic)]
            yield Shelf(GOAL_TITLES[goal], samples[:IDEAS])


def shelves(plan: Plan) -> Iterator[Shelf]:
    """Everything by topic."""
    for topic in Topic:
        samples = free(plan, topic)
        if samples:
            yield Shelf(TITLES[topic], samples, topic)


def free(plan: Plan, topic: Topic) -> list[Sample]:
    taken = {each.text.casefold() for each in plan.planned}
    return [each for each in samples_on(topic) if each.text.casefold() not in taken]


def last_list(interview: Interview) -> Interview | None:
    """The last interview in the same field that has a list: its questions can be taken over."""
    if interview.person.field_id is None:
        return None
    others = Interview.objects.of(interview.owner).exclude(pk=interview.pk)
    prepared = others.filter(person__field=interview.person.field_id, prepared_at__isnull=False)
    return prepared.select_related("person").order_by("-prepared_at").first()
