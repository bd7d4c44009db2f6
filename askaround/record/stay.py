"""Days on which the asker is in another town."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from askaround.method import openings
from askaround.record.asker import Asker


class StayQuerySet(models.QuerySet["Stay"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)


class Stay(models.Model):
    """Some days in another town: who lives there can be visited, and its clock counts."""

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="stays")
    first_on = models.DateField()
    last_on = models.DateField()
    town = models.CharField(max_length=80)
    time_zone = models.CharField(max_length=60)

    objects = StayQuerySet.as_manager()

    class Meta:
        ordering = ["first_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on")), name="a_stay_ends_after_it_began"
            )
        ]

    def __str__(self) -> str:
        return self.town

    @property
    def days(self) -> openings.Stay:
        """As the method knows it."""
        return openings.Stay(
            first_on=self.first_on, last_on=self.last_on, town=self.town, zone=self.time_zone
        )
