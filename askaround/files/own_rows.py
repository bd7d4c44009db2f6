"""The rows of one asker, with numbers of their own: the same in whichever place they are."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import datetime
from typing import Any, TypeAlias

from django.core.exceptions import ValidationError
from django.db import models

from askaround.files.rows import AT_A_TIME, Model, read
from askaround.record.asker import Asker
from askaround.record.message import Message

Field: TypeAlias = "models.Field[Any, Any]"
# Belongs to the place and not to the notebook; or must leave no place at all.
HIDDEN = {
    "asker": {
        "password",
        "username",
        "last_login",
        "is_superuser",
        "is_staff",
        "is_active",
    },
    "mailaccount": {"secret"},
    "calendar": {"secret"},
}


class WrongValue(ValueError):
    """A value that no page would have let in."""


def fields(model: Model) -> list[Field]:
    hidden = HIDDEN.get(str(model._meta.model_name), set())
    return [field for field in model._meta.concrete_fields if field.name not in hidden]


def path_to_owner(model: Model) -> str:
    """How a row of this table leads to its asker."""
    if model is Asker:
        return "pk"
    chain = [
        field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)
    ]
    if any(field.name == "owner" for field in chain):
        return "owner"
    first = next(field for field in chain if not field.null)
    return f"{first.name}__{path_to_owner(first.related_model)}"


def of(model: Model, owner: Asker) -> "models.QuerySet[models.Model]":
    every = model._base_manager.filter(**{path_to_owner(model): owner.pk})
    return every.order_by("pk")


class Numbers:
    """Each row's place in its table, counted from 1, for one asker's rows."""

    def __init__(self, owner: Asker) -> None:
        self.owner = owner
        self.known: dict[Model, list[int]] = {}

    def of(self, model: Model, pk: int) -> int:
        if model not in self.known:
            self.known[model] = list(of(model, self.owner).values_list("pk", flat=True))
        ordered = self.known[model]
        place = bisect_left(ordered, pk)
        if place == len(ordered) or ordered[place] != pk:
            raise WrongValue(f"{model._meta.model_name} {pk} is somebody else's")
        return place + 1


def own_rows(model: Model, numbers: Numbers) -> Iterator[list[Any]]:
    """The asker's rows of a table, with those numbers in place of the database's."""
    every = of(model, numbers.owner)
    kept = fields(model)
    numbered = [(place, found) for place, field in enumerate(kept) if (found := refers(field))]
    named = [field.attname for field in kept]
    for values in every.values_list(*named).iterator(AT_A_TIME):
        row = list(values)
        for place, other in numbered:
            if row[place] is not None:
                row[place] = numbers.of(other, row[place])
        yield row


def refers(field: Field) -> Model | None:
    """The table whose number this column holds, its own included."""
    if isinstance(field, models.ForeignKey):
        return field.related_model
    return field.model if isinstance(field, models.AutoField) else None


def settled(model: Model, row: list[Any], now: datetime) -> list[Any]:
    """A letter on its way is, wherever this is read, one that may have gone out."""
    if model is not Message:
        return row
    named = {field.attname: place for place, field in enumerate(fields(model))}
    if is_under_way(row, named):
        row[named["unknown_at"]] = now
        row[named["claimed_at"]] = row[named["claimed_at"]] or row[named["queued_at"]]
    return row


def is_under_way(row: list[Any], named: dict[str, int]) -> bool:
    ended = ("sent_at", "failed_at", "unknown_at")
    return bool(row[named["queued_at"]]) and not any(row[named[name]] for name in ended)


def checked(field: Field, value: Any) -> Any:
    """A value from a file, as the column wants it; or `WrongValue`."""
    try:
        kept = read(field, value)
    except (ValidationError, ValueError, TypeError) as error:
        raise WrongValue(f"{field.name} cannot be {str(value)[:60]!r}") from error
    if kept is None and not field.null:
        raise WrongValue(f"{field.name} is missing")
    if isinstance(kept, str):
        is_link = isinstance(field, models.URLField) and kept
        too_long = field.max_length is not None and len(kept) > field.max_length
        if too_long or "\0" in kept or (is_link and not kept.startswith(("http://", "https://"))):
            raise WrongValue(f"{field.name} cannot be {kept[:60]!r}")
    if isinstance(kept, datetime) and kept.tzinfo is None:
        raise WrongValue(f"{field.name} has no time zone")
    return kept
