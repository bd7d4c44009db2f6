"""Who led to whom: read from the record, for the tree."""

from collections.abc import Iterable
from datetime import datetime

from askaround.method.stages import Stage
from askaround.record.models import Asker, Interview, Person
from askaround.record.person import LISTED
from askaround.stages.learn.tree import YOU, Node, Tree, tree
from askaround.ui import times

Children = dict[int, list[Node]]


def threads(owner: Asker, now: datetime, most: int) -> tuple[Tree, bool]:
    """The tree of the latest names passed on, and whether there are more than these."""
    with_more = Person.objects.of(owner).introduced().select_related("current", "referred_by")
    found = list(with_more[: most + 1])
    led_to = found[:most][::-1]
    known = {person.pk: person for person in led_to}
    parents = {parent for person in led_to if (parent := parent_of(person))}
    roots = (
        Person.objects.of(owner).filter(pk__in=parents - known.keys()).select_related("current")
    )
    for person in roots.order_by("pk"):
        person.owner = owner
        known[person.pk] = person
    nodes = {pk: node(person, owner, now) for pk, person in known.items()}
    return tree(children(led_to, nodes)), len(found) > most


def parent_of(person: Person) -> int | None:
    return person.referred_by.person_id if person.referred_by else None


def children(led_to: Iterable[Person], nodes: dict[int, Node]) -> Children:
    """Each under whoever named them; those named by nobody here under "You"."""
    found: Children = {YOU: []}
    outside: dict[str, Node] = {}
    parents: dict[int, int] = {}
    for person in led_to:
        parent = parent_of(person)
        if parent is None:
            giver = outside.setdefault(person.introducer, somebody(person.introducer, outside))
            found.setdefault(giver.key, []).append(nodes[person.pk])
        elif parent in nodes and not leads_to(person.pk, parent, parents):
            parents[person.pk] = parent
            found.setdefault(parent, []).append(nodes[person.pk])
    led = {each.key for key, group in found.items() if key != YOU for each in group}
    found[YOU] = [each for key, each in nodes.items() if key not in led] + [*outside.values()]
    return found


def leads_to(start: int, end: int, parents: dict[int, int]) -> bool:
    """Whether `end` was named, by however many steps, by `start`: a ring is cut open."""
    at: int | None = end
    while at is not None and at != start:
        at = parents.get(at)
    return at == start


def somebody(name: str, others: dict[str, Node]) -> Node:
    """An introducer who is no person of this notebook."""
    return Node(key=-1 - len(others), name=name, state="name", line="passed on a name")


def node(person: Person, owner: Asker, now: datetime) -> Node:
    state, line = where(person.stage, person.current, owner, now)
    return Node(key=person.pk, name=person.name, state=state, line=line, person=person.pk)


def where(stage: str, interview: Interview | None, owner: Asker, now: datetime) -> tuple[str, str]:
    """How far things went with somebody, in two or three words."""
    if interview is None:
        return "name", "a name so far" if stage in (LISTED, Stage.EXPLORE) else "on your list"
    if interview.ended_at:
        return "met", f"met {times.near_day(interview.ended_at, owner.zone, now)}"
    if interview.starts_at:
        return "open", f"you meet {times.near_day(interview.starts_at, owner.zone, now)}"
    if interview.declined_at or interview.redirected_at:
        return "open", "said no"
    if interview.accepted_at:
        return "open", "choosing a time"
    if interview.requested_at:
        return "open", f"asked {times.near_day(interview.requested_at, owner.zone, now)}"
    return "open", "request begun"
