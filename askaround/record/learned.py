"""What the asker took away, looked up and promised."""

from datetime import date, datetime
from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction

from askaround.method.working_days import start_of
from askaround.record.asker import Asker
from askaround.record.interview import Interview
from askaround.record.person import Person
from askaround.record.search import Entry, entry, forget, index

ONE_TO_FIVE = [MinValueValidator(1), MaxValueValidator(5)]


class Debrief(models.Model):
    """What an interview taught, written while the memory is fresh."""

    interview = models.OneToOneField(Interview, models.CASCADE, related_name="debrief")
    believed = models.TextField(max_length=2000, blank=True)  # before they met
    learned = models.TextField(max_length=4000, blank=True)
    fits = models.TextField(max_length=2000, blank=True)
    still_to_know = models.TextField(max_length=2000, blank=True)
    energy = models.PositiveSmallIntegerField(null=True, blank=True, validators=ONE_TO_FIVE)
    fit = models.PositiveSmallIntegerField(null=True, blank=True, validators=ONE_TO_FIVE)

    def __str__(self) -> str:
        return self.learned[:60]

    def keep(self) -> None:
        """Keep what is written now, and let it be found."""
        with transaction.atomic():
            self.save()
            index(self.entry())

    def entry(self) -> Entry:
        told = " · ".join(filter(None, (self.learned, self.fits, self.still_to_know)))
        of = self.interview
        return entry("takeaway", self.pk, of.owner_id, of.person_id, told, of.pk)


class ResearchNoteQuerySet(models.QuerySet["ResearchNote"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(person__owner=owner)


class ResearchNote(models.Model):
    """Something found out about a person before meeting them (R25)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="research")
    text = models.TextField(max_length=2000)
    link = models.URLField(max_length=500, blank=True)
    noted_at = models.DateTimeField()

    objects = ResearchNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.text[:60]

    def keep(self) -> None:
        """Keep what is written now, and let it be found."""
        with transaction.atomic():
            self.save()
            index(self.entry())

    def entry(self) -> Entry:
        return entry("research", self.pk, self.person.owner_id, self.person_id, self.text)

    def drop(self) -> None:
        """It is not worth keeping."""
        with transaction.atomic():
            forget("research", self.pk)
            self.delete()


class PromiseQuerySet(models.QuerySet["Promise"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(interview__owner=owner)

    def open(self) -> Self:
        return self.filter(kept_at=None)


class Promise(models.Model):
    """Something the asker said they would do, or the interviewee offered, with its day."""

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="promises")
    is_theirs = models.BooleanField(default=False)
    text = models.CharField(max_length=300)
    due_on = models.DateField()
    kept_at = models.DateTimeField(null=True, blank=True)

    objects = PromiseQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.text


class ShelfItemQuerySet(models.QuerySet["ShelfItem"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)


class ShelfItem(models.Model):
    """Something to read that the asker put on the shelf; or one of the shelf's own, taken off
    (`takes_off` is its address)."""

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="shelf")
    heading = models.CharField(max_length=60)
    title = models.CharField(max_length=160)
    address = models.URLField(max_length=500, blank=True)
    note = models.CharField(max_length=300, blank=True)
    takes_off = models.CharField(max_length=300, blank=True)

    objects = ShelfItemQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title


def promise(interview: Interview, text: str, due_on: date, is_theirs: bool = False) -> Promise:
    """Note what somebody said they would do."""
    made = interview.promises.create(text=text, due_on=due_on, is_theirs=is_theirs)
    keep_earliest_promise(interview)
    return made


def kept(made: Promise, at: datetime) -> None:
    """It is done."""
    made.kept_at = at
    made.save(update_fields=["kept_at"])
    keep_earliest_promise(made.interview)


def not_kept(made: Promise) -> None:
    """It is open after all."""
    made.kept_at = None
    made.save(update_fields=["kept_at"])
    keep_earliest_promise(made.interview)


def forget_promise(made: Promise) -> None:
    """It is off the list."""
    interview = made.interview
    made.delete()
    keep_earliest_promise(interview)


def keep_earliest_promise(interview: Interview) -> None:
    """Write the day of the first open promise beside the facts, where Today looks."""
    interview.state(promise_due_at=earliest_promise(interview))


def earliest_promise(interview: Interview) -> datetime | None:
    first = interview.promises.open().first()
    return start_of(first.due_on, interview.owner.time_zone) if first else None
