"""The rows of every table as lines of text that are the same on either database."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, connections, models, transaction
from django.db.migrations.loader import MigrationLoader

from askaround.record.entries import texts
from askaround.record.search import Entry

AT_A_TIME = 500
Model = type[models.Model]
Thing = TypeVar("Thing")


def tables() -> list[Model]:
    """Every table of the record but the one for searching, which is made from the others."""
    return [model for model in apps.get_app_config("record").get_models() if model is not Entry]


def columns(model: Model) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]


def rows(model: Model, using: str = "default") -> Iterator[tuple[Any, ...]]:
    """Each row of a table as its values, in the order of the columns."""
    every = model._base_manager.using(using).order_by("pk")
    return iter(every.values_list(*columns(model)).iterator(AT_A_TIME))


def line(row: Iterable[Any]) -> bytes:
    """A row as one line of JSON: equal rows make equal lines, whatever the database."""
    plain = [value if type(value) in (str, int) else _plain(value) for value in row]
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode(errors="surrogatepass") + b"\n"


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case bytes() | memoryview():
            return b64encode(bytes(value)).decode()
    return value


def read(field: "models.Field[Any, Any]", value: Any) -> Any:
    """A value of a line, as the column wants it."""
    if value is None or isinstance(field, models.JSONField):
        return value
    if isinstance(field, models.BinaryField):
        return b64decode(value)
    return field.to_python(value)


def sums(using: str = "default") -> dict[str, tuple[int, str]]:
    """How many rows each table has, and a checksum of all of them."""
    found = {}
    for model in tables():
        count, checksum = 0, sha256()
        for row in rows(model, using):
            count += 1
            checksum.update(line(row))
        found[str(model._meta.model_name)] = count, checksum.hexdigest()
    return found


def schema(using: str = "default") -> list[str]:
    """The migrations of the record that a database has, in their order."""
    loader = MigrationLoader(connections[using])
    return sorted(name for app, name in loader.applied_migrations if app == "record")


def known_schema() -> list[str]:
    """The migrations of the record that this askaround knows."""
    loader = MigrationLoader(None)
    return sorted(name for app, name in loader.disk_migrations if app == "record")


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything read in here is of one moment, and nobody who writes has to wait for it."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    else:
        # Not atomic(): that would take the one right to write, and keep it.
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")


def batches(things: Iterable[Thing], size: int = AT_A_TIME) -> Iterator[list[Thing]]:
    waiting = iter(things)
    while batch := list(islice(waiting, size)):
        yield batch


def make_findable(using: str = "default") -> None:
    """Write what a search looks through anew, from all texts."""
    Entry.objects.using(using).all().delete()
    for batch in batches(one for one in texts() if one.folded):
        Entry.objects.using(using).bulk_create(batch)


def number_on(using: str = "default") -> None:
    """After rows were written with their own numbers: new ones go on behind them."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables()):
            cursor.execute(statement)
