"""When the asker moves to another time zone, what is kept beside the facts moves with them."""

from django.db import transaction
from django.db.models import Q

from askaround.record.asker import Asker
from askaround.record.interview import Interview
from askaround.record.learned import keep_earliest_promise
from askaround.record.person import NEVER, Person


def follow_zone(owner: Asker) -> None:
    """Days of promises, and working days where nobody knows the other person's zone."""
    with transaction.atomic():
        promised = Interview.objects.of(owner).exclude(promise_due_at=None)
        for interview in promised.select_related("owner", "person__current"):
            keep_earliest_promise(interview)
        timed = Q(due_at__isnull=False) | ~Q(by_at=NEVER)
        here = Person.objects.of(owner).filter(timed, time_zone="")
        for person in here.select_related("owner", "current", "referred_by"):
            person.keep_next()
