"""Fields of work that the asker finds intriguing."""

from datetime import datetime
from typing import Self

from django.db import models

from askaround.record.asker import Asker


class FieldQuerySet(models.QuerySet["Field"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)

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
    intriguing_at = models.DateTimeField(null=True, blank=True)
    judgement = models.CharField(max_length=10, blank=True)  # go_on, deepen, drop
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
