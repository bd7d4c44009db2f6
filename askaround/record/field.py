"""Fields of work that the asker finds intriguing."""

from datetime import datetime
from typing import Self

from django.db import models

from askaround.method.progress import JUDGEMENTS
from askaround.record.asker import Asker


class FieldQuerySet(models.QuerySet["Field"]):
    def of(self, owner: Asker) -> Self:
        """Those on the asker's list; not the ones they let go."""
        return self.filter(owner=owner, let_go_at=None)

    def intriguing(self) -> Self:
        return self.exclude(intriguing_at=None)


class Field(models.Model):
    """A line of work being explored: a family of jobs by its key, or the asker's own."""

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="fields")
    key = models.SlugField(max_length=60, blank=True)  # a family's; "" for an own field
    name = models.CharField(max_length=80)
    because = models.TextField(max_length=500, blank=True)
    titles = models.TextField(max_length=500, blank=True)
    phrases = models.TextField(max_length=500, blank=True)
    let_go_at = models.DateTimeField(null=True, blank=True)  # own fields; people keep the name
    intriguing_at = models.DateTimeField(null=True, blank=True)
    judgement = models.CharField(max_length=10, blank=True, choices=[*JUDGEMENTS])
    judged_at = models.DateTimeField(null=True, blank=True)

    objects = FieldQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                "owner", "key", condition=~models.Q(key=""), name="a_family_once"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def mark(self, because: str, at: datetime) -> None:
        """It is intriguing, and this is why."""
        self.because, self.intriguing_at = because, self.intriguing_at or at
        self.save(update_fields=["because", "intriguing_at"])

    def unmark(self) -> None:
        self.intriguing_at = None
        self.save(update_fields=["intriguing_at"])

    def let_go(self, at: datetime) -> None:
        """It leaves the list. People who stand in it keep it."""
        self.let_go_at = at
        self.save(update_fields=["let_go_at"])

    def bring_back(self) -> None:
        self.let_go_at = None
        self.save(update_fields=["let_go_at"])

    def judge(self, judgement: str, at: datetime) -> None:
        """After some interviews: go on, look deeper, or drop it."""
        self.judgement, self.judged_at = judgement, at if judgement else None
        self.save(update_fields=["judgement", "judged_at"])


def field_of_family(owner: Asker, key: str, name: str) -> Field:
    """The asker's row for a family of jobs, made when first needed."""
    return Field.objects.get_or_create(owner=owner, key=key, defaults={"name": name})[0]
