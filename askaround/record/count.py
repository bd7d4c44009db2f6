"""How many: kept by the verbs, so that no page counts everything."""

from collections.abc import Mapping

from django.db import models
from django.db.models import F

from askaround.record.asker import Asker


class Count(models.Model):
    """How many people an asker has in a stage, or has met, or thanked in time."""

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="counts")
    of = models.CharField(max_length=20)
    n = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint("owner", "of", name="one_count_of_a_kind")]

    def __str__(self) -> str:
        return f"{self.n} {self.of}"


def count(owner: Asker, changes: Mapping[str, int]) -> None:
    """Add to the kept numbers."""
    for of, by in changes.items():
        mine = Count.objects.filter(owner=owner, of=of)
        if by and not mine.update(n=F("n") + by):
            # Somebody else may be the first at the same moment.
            Count.objects.bulk_create([Count(owner=owner, of=of)], ignore_conflicts=True)
            mine.update(n=F("n") + by)


def counts(owner: Asker) -> dict[str, int]:
    """Every kept number, zero where there is none."""
    return dict(Count.objects.filter(owner=owner).values_list("of", "n"))
