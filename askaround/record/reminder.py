"""Reminders: at most one a day, whatever happens in between."""

from datetime import date, datetime, timedelta

from django.db import IntegrityError, models, transaction

from askaround.record.asker import Asker

# After a day's mail was surely not taken: minutes until the next try. Then it is left.
PAUSES = (5, 15, 60, 240)


class Reminder(models.Model):
    """The promise of one reminder a day: the row is taken before the mail is sent.

    `try_at` is set only where the mail was surely not sent; a row without it stays taken.
    """

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="reminders")
    on = models.DateField()
    taken_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    try_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint("owner", "on", name="one_reminder_a_day")]

    def __str__(self) -> str:
        return str(self.on)

    def was_sent(self, at: datetime) -> None:
        self.sent_at, self.trouble = at, ""
        self.save(update_fields=["sent_at", "trouble"])

    def was_refused(self, at: datetime, trouble: str) -> None:
        """Surely not sent: the day is free again after a pause, a few times."""
        if self.tries < len(PAUSES):
            self.try_at = at + timedelta(minutes=PAUSES[self.tries])
        self.tries, self.trouble = self.tries + 1, trouble[:500]
        self.save(update_fields=["try_at", "tries", "trouble"])

    def is_in_doubt(self, trouble: str) -> None:
        """Nobody knows whether it went out, so it is not sent again."""
        self.trouble = trouble[:500]
        self.save(update_fields=["trouble"])


def take(owner: Asker, on: date, at: datetime) -> Reminder | None:
    """Take the day. Given to exactly one of those who ask; None to all others."""
    known = Reminder.objects.filter(owner=owner, on=on).first()
    if known is None:
        try:
            with transaction.atomic():
                return Reminder.objects.create(owner=owner, on=on, taken_at=at)
        except IntegrityError:
            return None
    again = Reminder.objects.filter(pk=known.pk, sent_at=None, try_at__lte=at)
    if not again.update(try_at=None, taken_at=at):
        return None
    known.refresh_from_db()
    return known
