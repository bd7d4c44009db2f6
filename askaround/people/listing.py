"""A page of people: filtered, sorted, fifty at a time.

The next page begins behind the last row of this one, never at a number of rows to skip, and
nothing counts the people: how many there are is kept by the verbs (docs/decisions/0002).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

from django.db.models import Q

from askaround.method.stages import Stage
from askaround.record.glance import Glance, at_a_glance
from askaround.record.models import Asker
from askaround.record.person import LISTED, NEVER, STAGES, Person, PersonQuerySet

AT_ONCE = 50
SORTS = {"next": "by_at", "name": "name"}


@dataclass(frozen=True, kw_only=True)
class Place:
    """Behind which row a page begins (or, going back, before which one it ends)."""

    value: str | datetime
    pk: int
    is_back: bool = False


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the address of a list asks for. Whatever makes no sense in it is left out."""

    stage: str = ""
    field: int | None = None
    has_deadline: bool = False
    sort: str = "next"
    place: Place | None = None
    number: int = 1  # of the first row, as far as the pages tell

    @property
    def is_narrowed(self) -> bool:
        return bool(self.stage or self.field or self.has_deadline)

    def address(self, **more: str | int) -> str:
        """The same choice of people as a query string, with a place or another order."""
        kept = {
            "stage": self.stage,
            "field": self.field or "",
            "deadline": "on" if self.has_deadline else "",
            "sort": "" if self.sort == "next" else self.sort,
        }
        return "?" + urlencode({name: value for name, value in (kept | more).items() if value})


def wanted(asked: Mapping[str, str]) -> Wanted:
    sort = asked.get("sort", "next")
    sort = sort if sort in SORTS else "next"
    field, number = asked.get("field", ""), asked.get("n", "")
    stage = asked.get("stage", "")
    return Wanted(
        stage=stage if stage in dict(STAGES) else "",
        field=int(field) if field.isdecimal() and len(field) < 19 else None,
        has_deadline=bool(asked.get("deadline")),
        sort=sort,
        place=place(asked.get("after", ""), sort) or place(asked.get("before", ""), sort, True),
        number=int(number) if number.isdecimal() and len(number) < 10 else 1,
    )


def place(text: str, sort: str, is_back: bool = False) -> Place | None:
    value, _, pk = text.rpartition("~")
    if not pk.isdecimal() or len(pk) > 18 or "\0" in value:
        return None
    if sort == "name":
        return Place(value=value, pk=int(pk), is_back=is_back)
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return None
    return Place(value=at, pk=int(pk), is_back=is_back) if at.tzinfo else None


def spot(person: Glance, sort: str) -> str:
    """The place of a row, as an address writes it."""
    value = person.name if sort == "name" else person.by_at.isoformat()
    return f"{value}~{person.pk}"


@dataclass(frozen=True, kw_only=True)
class Page:
    people: list[Glance]
    newer: str  # the address of the page before, or ""
    older: str
    first: int
    last: int


def page(owner: Asker, asked: Wanted) -> Page:
    """One query, whatever the number of people."""
    found = at_a_glance(matching(owner, asked)[: AT_ONCE + 1], owner)
    is_more = len(found) > AT_ONCE
    people = found[:AT_ONCE]
    back = asked.place is not None and asked.place.is_back
    if back:
        people.reverse()
    first = max(asked.number - len(people), 1) if back else asked.number
    last = first + len(people) - 1
    has_newer = is_more if back else asked.place is not None
    has_older = back or is_more
    if back and not has_newer and isinstance(asked.place, Place) and asked.place.value == NEVER:
        has_newer = True  # those with a deadline, if anybody has one
    return Page(
        people=people,
        newer=asked.address(before=spot(people[0], asked.sort), n=first)
        if people and has_newer
        else "",
        older=asked.address(after=spot(people[-1], asked.sort), n=last + 1)
        if people and has_older
        else "",
        first=first,
        last=last,
    )


def matching(owner: Asker, asked: Wanted) -> PersonQuerySet:
    people = Person.objects.of(owner)
    if asked.stage:
        people = people.filter(stage=asked.stage)
    if asked.field:
        people = people.filter(field=asked.field)
    if asked.has_deadline:
        people = people.filter(by_at__lt=NEVER)
    column = SORTS[asked.sort]
    if asked.place is None:
        return people.order_by(column, "pk")
    return beyond(people, column, asked.place)


def beyond(people: PersonQuerySet, column: str, place: Place) -> PersonQuerySet:
    """Those behind a place, or before it in the opposite order."""
    compare, order = ("lt", "-") if place.is_back else ("gt", "")
    behind = Q(**{f"pk__{compare}": place.pk})
    ordered = people.order_by(f"{order}{column}", f"{order}pk")
    if place.value == NEVER:
        # Most people have no deadline. Among so many equals only the number may decide, so that
        # an index leads to the spot. Before the first of them are those with a deadline.
        return ordered.filter(behind, by_at=NEVER) if place.pk else ordered.filter(by_at__lt=NEVER)
    beyond_value = Q(**{f"{column}__{compare}": place.value})
    return ordered.filter(beyond_value | behind, **{f"{column}__{compare}e": place.value})


def further_back(asked: Wanted) -> str:
    """Where to go when nobody is left before a place: to those with a deadline; from there to
    the first page."""
    is_among_equals = asked.place is not None and asked.place.value == NEVER and asked.place.pk
    if not is_among_equals:
        return replace(asked, place=None).address()
    return asked.address(before=f"{NEVER.isoformat()}~0", n=asked.number)


def totals(numbers: Mapping[str, int]) -> tuple[int, int]:
    """How many people there are, and how many of them are on the way."""
    on_the_way = sum(numbers.get(stage, 0) for stage in Stage)
    return numbers.get(LISTED, 0) + on_the_way, on_the_way


def total(asked: Wanted, numbers: Mapping[str, int]) -> int | None:
    """How many match, where that is known without counting."""
    if asked.field or asked.has_deadline:
        return None
    return numbers.get(asked.stage, 0) if asked.stage else totals(numbers)[0]
