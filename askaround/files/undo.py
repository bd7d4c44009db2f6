"""Taking an import back: everybody it brought who has not become more than a name since."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.db.models import F, Model

from askaround.record.count import count
from askaround.record.intake import Import, Piece
from askaround.record.interview import Interview
from askaround.record.learned import ResearchNote
from askaround.record.person import Person
from askaround.record.search import Entry

BATCH = 500
INTERVIEW = "You have begun an interview with them."
WRITTEN = "Something is written about them."
CHANGED = "You have changed what is known of them."
Progress = Callable[[int, int], object]


def undo_import(intake: Import, now: datetime, progress: Progress | None = None) -> None:
    """Take it back. Interrupted, it goes on; called twice, it is the same.

    `intake.stayed` says how many people stay, and why.
    """
    stayed: Counter[str] = Counter()
    last, seen = 0, 0
    while people := _take_back_some(intake, last, stayed):
        last, seen = people[-1].pk, seen + len(people)
        if progress:
            progress(min(seen, intake.added), intake.added)
    with transaction.atomic():
        mine = Import.objects.filter(pk=intake.pk, undone_at=None)
        # Nothing of those who left stays behind, not even in the list of rows.
        mine.update(undone_at=now, claimed_at=None, stayed=dict(stayed), first=[], bad=[])
        Piece.objects.filter(of=intake).delete()
    intake.refresh_from_db()


def _take_back_some(intake: Import, last: int, stayed: Counter[str]) -> list[Person]:
    """One batch in one transaction: who was looked at."""
    mine = Person.objects.filter(came_by=intake, pk__gt=last).order_by("pk")
    with transaction.atomic():
        # Locked, so that nobody begins an interview with somebody who is about to go.
        people = list(mine.select_for_update()[:BATCH])
        reasons = _reasons(people)
        going = [person for person in people if person.pk not in reasons]
        Person.objects.filter(pk__in=[person.pk for person in going]).delete()
        count(intake.owner, Counter({p: -n for p, n in Counter(x.stage for x in going).items()}))
        Import.objects.filter(pk=intake.pk).update(taken_back=F("taken_back") + len(going))
    stayed.update(reasons.values())
    return people


def _reasons(people: list[Person]) -> dict[int, str]:
    """Who has to stay, and why."""
    found = {p.pk: CHANGED for p in people if p.came_as != p.told_mark or p.current_id}
    keys = [person.pk for person in people]
    for relation in Person._meta.related_objects:
        model, column = relation.related_model, relation.field.name
        if model is not Entry and isinstance(model, type) and issubclass(model, Model):
            theirs = model._default_manager.filter(**{f"{column}__in": keys})
            if model is ResearchNote:
                # What the table itself told.
                theirs = theirs.exclude(noted_at=F("person__added_at"))
            reason = INTERVIEW if model is Interview else WRITTEN
            found |= dict.fromkeys(theirs.values_list(f"{column}_id", flat=True), reason)
    return found
