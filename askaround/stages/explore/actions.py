"""What pages of this stage do with people: notice somebody known, add, mark."""

from django.db.models import Q

from askaround.method.families import Family
from askaround.record.marks import name_mark
from askaround.record.models import Asker, Field, Interview, Person
from askaround.stages.explore.forms import KEPT, PersonForm

MOST_NAMESAKES = 20
MOST_ASKED = 20


def somebody_alike(owner: Asker, typed: Person) -> Person | None:
    """Who may be the same: by address, by profile, or by name where no two organisations say
    otherwise."""
    typed.set_marks()
    marks = {typed.name_mark, name_mark(typed.name, "")}
    same = [Q(name=typed.name), Q(name_mark__in=marks)]
    if typed.email:
        same.append(Q(email_mark=typed.email_mark))
    if typed.profile_link:
        same.append(Q(link_mark=typed.link_mark))
    # Each by its own index. Asked for with "or", everybody would be looked at.
    first, *more = (Person.objects.of(owner).filter(one).values("pk") for one in same)
    known = [row["pk"] for row in first.union(*more) if row["pk"] != typed.pk]
    others = Person.objects.filter(pk__in=known[:MOST_NAMESAKES]) if known else ()
    return next((other for other in others if is_alike(typed, other)), None)


def is_alike(typed: Person, other: Person) -> bool:
    marks = ((typed.email_mark, other.email_mark), (typed.link_mark, other.link_mark))
    if any(one is not None and one == another for one, another in marks):
        return True
    one_place = typed.name_mark == other.name_mark
    return one_place or not (typed.organisation and other.organisation)


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
