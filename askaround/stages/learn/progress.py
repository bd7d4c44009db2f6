"""What several interviews show together: how far you are, and where a judgement is due."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from askaround.method.progress import Met, decide, one_sided, outside_words
from askaround.record.count import counts
from askaround.record.models import Asker, Field, Interview

MOST_UNNOTED = 3  # a few at a time
LATEST = 200  # interviews that are looked at; nobody holds as many in one search


@dataclass(frozen=True, kw_only=True)
class Judging:
    """A field with some interviews in it, and what there is to say about going on."""

    field: Field
    met: int
    says: str


@dataclass(frozen=True, kw_only=True)
class Progress:
    met: int
    in_time: int
    one_sided: str
    outside: str
    unnoted: list[tuple[int, str]]  # the latest of whom it is not noted, by number and name
    fields: list[Field]  # those one has met people of
    unmet: list[Field]  # intriguing, and nobody met there yet
    judging: list[Judging]


def progress(owner: Asker) -> Progress:
    latest = Interview.objects.of(owner).met().order_by("-ended_at", "-pk")
    of = ("field", "field__name", "organisation", "is_outside_academia", "pk", "name")
    named = latest.values_list(*(f"person__{name}" for name in of))
    rows = list(named[:LATEST])
    met = [Met(name or "", organisation, outside) for _, name, organisation, outside, *_ in rows]
    in_field = Counter(pk for pk, *_ in rows if pk)
    every = list(Field.objects.of(owner))
    fields = [field for field in every if field.pk in in_field]
    unmet = [field for field in every if field.intriguing_at and field.pk not in in_field]
    kept = counts(owner)
    return Progress(
        met=kept.get("met", 0),
        in_time=kept.get("thanked_in_time", 0),
        one_sided=one_sided(met),
        outside=outside_words(met),
        unnoted=[(pk, name) for *_, outside, pk, name in rows if outside is None][:MOST_UNNOTED],
        fields=fields,
        unmet=unmet,
        judging=[each for field in fields if (each := judging(field, in_field[field.pk]))],
    )


def next_meeting(owner: Asker, now: datetime) -> Interview | None:
    """The meeting that comes next: what was asked least can still be asked there."""
    ahead = Interview.objects.of(owner).filter(starts_at__gt=now, ended_at=None)
    return ahead.select_related("person").order_by("starts_at").first()


def judging(field: Field, met: int) -> Judging | None:
    says = decide(field.name, met, bool(field.judgement))
    return Judging(field=field, met=met, says=says) if says or field.judgement else None
