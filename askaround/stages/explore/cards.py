"""Fields of work as the pages show them: the families of jobs, and the asker's own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import IntegerField, OuterRef, Subquery
from django.urls import reverse

from askaround.method.explore import web_search_url
from askaround.method.families import FAMILIES, Family, matching
from askaround.record.models import Asker, Field, Person

MOST_KNOWN = 20  # beyond that a page says "more than 20", and counts no further
OWN = "Your own"


class Phrase(NamedTuple):
    """Words to search the web with, and where they are looked up."""

    text: str
    url: str


class CountUpTo(Subquery):
    """How many rows a sliced query has, without counting beyond the slice."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS known)"


@dataclass(frozen=True, kw_only=True)
class Card:
    """One field: what is known about the work, and what the asker has said of it."""

    name: str
    url: str
    mark_url: str
    anchor: str
    group: str
    what: str = ""
    care: str = ""
    titles: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    associations: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    field: Field | None = None
    known: int = 0

    @property
    def is_intriguing(self) -> bool:
        return self.field is not None and self.field.intriguing_at is not None

    @property
    def because(self) -> str:
        return self.field.because if self.field else ""

    @property
    def is_own(self) -> bool:
        return self.group == OWN

    @property
    def too_many(self) -> bool:
        return self.known > MOST_KNOWN


def fields_of(owner: Asker) -> list[Field]:
    """The asker's fields, each with the number of people known there, up to a limit."""
    there = Person.objects.filter(owner=OuterRef("owner"), field=OuterRef("pk")).order_by()
    return list(
        Field.objects.of(owner).annotate(
            known=CountUpTo(there.values("pk")[: MOST_KNOWN + 1], output_field=IntegerField()),
        )
    )


def family_card(family: Family, field: Field | None) -> Card:
    return Card(
        name=family.name,
        url=reverse("explore:family", args=[family.key]),
        mark_url=reverse("explore:mark_family", args=[family.key]),
        anchor=family.key,
        group=family.group,
        what=family.what,
        care=family.care,
        titles=family.titles,
        employers=family.employers,
        associations=family.associations,
        phrases=tuple(phrases(family.phrases)),
        field=field,
        known=getattr(field, "known", 0),
    )


def own_card(field: Field) -> Card:
    return Card(
        name=field.name,
        url=reverse("explore:field", args=[field.pk]),
        mark_url=reverse("explore:mark_field", args=[field.pk]),
        anchor=f"field-{field.pk}",
        group=OWN,
        titles=tuple(lines(field.titles)),
        phrases=tuple(phrases(lines(field.phrases))),
        field=field,
        known=getattr(field, "known", 0),
    )


def phrases(texts: Iterable[str]) -> Iterator[Phrase]:
    return (Phrase(text, web_search_url(text)) for text in texts)


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def cards(owner: Asker, wanted: str = "") -> list[Card]:
    """Every field that fits the words, the asker's own first, then by group."""
    fields = fields_of(owner)
    by_key = {field.key: field for field in fields if field.key}
    own = [own_card(field) for field in fields if not field.key and has_words(field, wanted)]
    found = matching(wanted) if wanted.strip() else FAMILIES
    return own + [family_card(family, by_key.get(family.key)) for family in found]


def has_words(field: Field, wanted: str) -> bool:
    text = f"{field.name} {field.titles} {field.phrases} {field.because}".casefold()
    return all(word in text for word in wanted.casefold().split())
