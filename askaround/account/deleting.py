"""Deleting everything: the notebook is as empty as on its first day."""

from django.db import transaction

from askaround.record.models import Asker

# What an empty notebook knows of its asker.
EMPTY: dict[str, object] = {
    "name": "",
    "about": "",
    "phone": "",
    "profile_link": "",
    "email": "",
}


def delete_everything(owner: Asker) -> None:
    """Every row of the asker's, and everything said about them. The asker stays, without a name,
    so that the notebook can be opened again."""
    with transaction.atomic():
        for relation in Asker._meta.related_objects:
            if relation.on_delete is not None:
                relation.related_model._default_manager.filter(
                    **{relation.field.name: owner}
                ).delete()
        for name, value in EMPTY.items():
            setattr(owner, name, value)
        owner.save(update_fields=list(EMPTY))
