"""Tables of people brought in, and what became of them."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

from askaround.record.asker import Asker

# A batch takes less than a second. Whoever has shown nothing for so long has died, and the
# next one continues: a batch that was written is known by `done`, and never written twice.
CLAIM_LASTS = timedelta(minutes=10)
LOOKED_AT_FOR = timedelta(days=2)  # a preview nobody said yes to is forgotten


class ImportQuerySet(models.QuerySet["Import"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)

    def chosen(self) -> Self:
        """Those the asker said yes to."""
        return self.exclude(queued_at=None)

    def to_do(self, now: datetime) -> Self:
        """To be brought in or taken back, and nobody alive is at it; the oldest first."""
        bring_in = Q(queued_at__isnull=False, ended_at=None, undo_asked_at=None)
        take_back = Q(undo_asked_at__isnull=False, undone_at=None)
        free = Q(claimed_at=None) | Q(claimed_at__lt=now - CLAIM_LASTS)
        return self.filter(bring_in | take_back).filter(free).order_by("pk")


class Import(models.Model):
    """A table of people brought in, and taken back with one click.

    Its times tell what became of it: uploaded and looked at, queued by the asker's yes, ended;
    asked to be undone, and undone.
    """

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="imports")
    filename = models.CharField(max_length=200)
    uploaded_at = models.DateTimeField()
    first = models.JSONField(default=list)  # the first good rows, to be looked at
    bad = models.JSONField(default=list)  # line, excerpt and reason of the first bad rows
    bad_count = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)

    queued_at = models.DateTimeField(null=True, blank=True)
    claimed_at = models.DateTimeField(null=True, blank=True)
    done = models.PositiveIntegerField(default=0)  # rows, good and bad
    added = models.PositiveIntegerField(default=0)
    already_there = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=500, blank=True)

    undo_asked_at = models.DateTimeField(null=True, blank=True)
    taken_back = models.PositiveIntegerField(default=0)
    stayed = models.JSONField(default=dict)  # a reason, and how many people it keeps
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(queued_at__isnull=False, ended_at=None)
                | Q(undo_asked_at__isnull=False, undone_at=None),
                name="import_to_do",
            )
        ]

    def __str__(self) -> str:
        return self.filename

    @property
    def good_count(self) -> int:
        return self.total - self.bad_count

    @property
    def new_count(self) -> int:
        """Those who are not on the list already."""
        return self.good_count - self.already_there

    @property
    def state(self) -> str:
        """What became of it, in one word that pages can switch on."""
        if self.undone_at:
            return "undone"
        if self.undo_asked_at:
            return "taking_back"
        if self.ended_at:
            return "failed" if self.trouble else "ended"
        return "under_way" if self.queued_at else "preview"

    @property
    def stayed_count(self) -> int:
        return sum(self.stayed.values())

    def queue(self, at: datetime) -> bool:
        """The asker said yes. False where that is known already."""
        free = Import.objects.filter(pk=self.pk, queued_at=None, undo_asked_at=None)
        queued = free.update(queued_at=at, done=0, added=0, already_there=0) == 1
        self.refresh_from_db()
        return queued

    def ask_undo(self, at: datetime) -> bool:
        """The asker takes it back. False where that is known already."""
        free = Import.objects.filter(pk=self.pk, undo_asked_at=None).exclude(queued_at=None)
        asked = free.update(undo_asked_at=at) == 1
        self.refresh_from_db()
        return asked

    def give_up(self, at: datetime, trouble: str) -> None:
        """It cannot be carried out, and trying again would not help."""
        Import.objects.filter(pk=self.pk, ended_at=None).update(ended_at=at, trouble=trouble)
        self.refresh_from_db()


class Piece(models.Model):
    """A part of the file as it was uploaded, kept until its people are in."""

    of = models.ForeignKey(Import, models.CASCADE, related_name="pieces")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint("of", "number", name="a_piece_once")]

    def __str__(self) -> str:
        return f"{self.of_id}, {self.number}"


def claim_import(pk: int, at: datetime) -> bool:
    """Take an import for carrying out. True for exactly one of those who try."""
    return Import.objects.to_do(at).filter(pk=pk).update(claimed_at=at) == 1


def release_import(pk: int) -> None:
    """Nobody is at it any more; what is left of it can be taken up at once."""
    Import.objects.filter(pk=pk).update(claimed_at=None)


def forget_unchosen(now: datetime) -> int:
    """Files that were looked at, and never brought in."""
    old = Import.objects.filter(queued_at=None, uploaded_at__lt=now - LOOKED_AT_FOR)
    return old.delete()[0]
