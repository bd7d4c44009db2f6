"""What pages of this stage do with people: notice somebody known, add, mark."""

from django.db.models import Q

from askaround.method.families import Family
from askaround.record.models import Asker, Field, Interview, Person
from askaround.stages.explore.forms import KEPT, PersonForm

MOST_NAMESAKES = 20
MOST_ASKED = 20


def somebody_alike(owner: Asker, typed: Person) -> Person | None:
    """Who may be the same: the same address; or the same name, and no two organisations."""
    same = Q(name=typed.name)
    if typed.email:
        same |= Q(email__in={typed.email, typed.email.lower()})
    others = Person.objects.of(owner).filter(same).exclude(pk=typed.pk)
    alike = [other for other in others[:MOST_NAMESAKES] if is_alike(typed, other)]
    return alike[0] if alike else None


def is_alike(typed: Person, other: Person) -> bool:
    if typed.email and typed.email.lower() == other.email.lower():
        return True
    here, there = typed.organisation.casefold(), other.organisation.casefold()
    return typed.name == other.name and (here == there or not here or not there)


def field_for(owner: Asker, family: Family) -> Field | None:
    """The asker's row for a family, if there is one."""
    return Field.objects.of(owner).filter(key=family.key).first()


def found_of_asked(owner: Asker) -> list[str]:
    """Where those asked so far were found, of the latest: enough to know how far one has come."""
    asked = Interview.objects.of(owner).exclude(requested_at=None).order_by("-pk")
    return list(asked.values_list("person__found", flat=True)[:MOST_ASKED])


def known_of(form: PersonForm) -> dict[str, object]:
    """What was typed, by the names of the record."""
    person = form.filled()
    also = ("field", "is_outside_academia", "referred_by_id", "may_use_name")
    return {name: getattr(person, name) for name in (*KEPT, *also)}


def keep_changes(form: PersonForm) -> None:
    """What was changed, and what follows from it."""
    form.filled().keep()
