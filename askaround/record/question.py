"""What the asker wants to know, and the questions that will find it out."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Self

from django.db import models, transaction
from django.db.models import Max

from askaround.record.asker import Asker
from askaround.record.interview import Interview


class NeedQuerySet(models.QuerySet["Need"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(owner=owner)


class Need(models.Model):
    """Something the asker wants to find out: the reason for asking anybody at all (R0, R20)."""

    owner = models.ForeignKey(Asker, models.CASCADE, related_name="needs")
    text = models.CharField(max_length=300)
    added_at = models.DateTimeField()

    objects = NeedQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text


class QuestionQuerySet(models.QuerySet["Question"]):
    def of(self, owner: Asker) -> Self:
        return self.filter(interview__owner=owner)

    def planned(self) -> Self:
        """Prepared beforehand, and not arisen in the talk."""
        return self.filter(arose_at=None)


class Question(models.Model):
    """One question of a list, in its place. `arose_at` is set on those nobody had planned."""

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=400)
    topic = models.CharField(max_length=20, blank=True)
    need = models.ForeignKey(Need, models.SET_NULL, null=True, blank=True)
    is_must = models.BooleanField(default=False)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)  # None: its share
    organisations = models.TextField(max_length=600, blank=True)
    kept = models.JSONField(default=list, blank=True)  # ids of checks the asker chose to keep
    arose_at = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.text


def add_question(
    interview: Interview,
    text: str,
    now: datetime,
    topic: str = "",
    arose: bool = False,
    **more: Any,
) -> Question:
    """Put a question at the end of the list; the first one makes the interview prepared."""
    last = interview.questions.aggregate(last=Max("position"))["last"] or 0
    question = Question.objects.create(
        interview=interview,
        position=last + 1,
        text=text,
        topic=topic,
        arose_at=now if arose else None,
        **more,
    )
    if interview.prepared_at is None and not arose:
        interview.state(prepared_at=now)
    return question


def rewrite(question: Question, **fields: Any) -> None:
    """Change what is said of a question; nothing is written where nothing is new."""
    new = {name: value for name, value in fields.items() if getattr(question, name) != value}
    for name, value in new.items():
        setattr(question, name, value)
    if new:
        question.save(update_fields=list(new))


def keep_advice(question: Question, check: str) -> None:
    """The asker has read this advice on the question and chosen otherwise."""
    rewrite(question, kept=sorted({*question.kept, check}))


def copy_list(source: Interview, to: Interview, now: datetime) -> int:
    """Take over the questions prepared for somebody else. Says how many came."""
    copied = ("topic", "need_id", "is_must", "minutes", "organisations")
    questions = list(source.questions.all().planned())
    with transaction.atomic():
        for question in questions:
            add_question(
                to, question.text, now, **{name: getattr(question, name) for name in copied}
            )
    return len(questions)


def take_out(question: Question) -> None:
    """Remove a question; an empty list is no longer prepared."""
    interview = question.interview
    question.delete()
    if not interview.questions.filter(arose_at=None).exists():
        interview.state(prepared_at=None)


def move(question: Question, by: int) -> None:
    """Swap places with the neighbour above (-1) or below (+1)."""
    ordered = [other.pk for other in question.interview.questions.all()]
    at = ordered.index(question.pk)
    to = min(max(at + by, 0), len(ordered) - 1)
    ordered.insert(to, ordered.pop(at))
    reorder(question.interview, ordered)


def reorder(interview: Interview, wanted: Sequence[int]) -> None:
    """Put the questions in this order; those it does not name come after, as they stood."""
    questions = list(interview.questions.all())
    places = {pk: place for place, pk in enumerate(wanted)}
    questions.sort(key=lambda question: places.get(question.pk, len(places)))
    with transaction.atomic():
        for position, question in enumerate(questions, start=1):
            rewrite(question, position=position)
