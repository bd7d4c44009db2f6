"""Reminders that have gone out: at most one a day."""

from django.db import models

from askaround.record.asker import Asker


class Reminder(models.Model):
    """The promise of one reminder a day: the row is taken before the mail is sent."""

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="reminders")
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint("owner", "on", name="one_reminder_a_day")]

    def __str__(self) -> str:
        return str(self.on)
