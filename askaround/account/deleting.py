"""Deleting everything: the notebook is as empty as on its first day."""

from django.db import transaction

from askaround.files.own_rows import of, path_to_owner
from askaround.files.rows import Model, tables
from askaround.record.models import Asker
from askaround.record.search import Entry

# What an empty notebook knows of its asker.
EMPTY: dict[str, str] = {"name": "", "about": "", "phone": "", "profile_link": "", "email": ""}


def delete_everything(owner: Asker) -> None:
    """Every row of the asker's, and everything said about them. The asker stays, without a name,
    so that the notebook can be opened again."""
    with transaction.atomic():
        for model in children_first():
            # As one statement: whatever hangs on these rows goes in this loop as well.
            rows = of(model, owner).order_by()
            rows._raw_delete(rows.db)
        for name, value in EMPTY.items():
            setattr(owner, name, value)
        owner.save(update_fields=list(EMPTY))


def children_first() -> list[Model]:
    """Every table but the asker's own, those that lead to the asker by the longest way first."""
    others: list[Model] = [Entry, *(model for model in tables() if model is not Asker)]
    return sorted(others, key=lambda model: -path_to_owner(model).count("__"))
