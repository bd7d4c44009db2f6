"""Taking somebody out of the notebook, with everything that belongs to them."""

from dataclasses import dataclass

from django.db import transaction

from askaround.record.count import count
from askaround.record.interview import Interview
from askaround.record.models import Message, Note, ResearchNote
from askaround.record.person import Person


@dataclass(frozen=True)
class GoesWith:
    """What would go with a person, and who would stay."""

    interviews: int
    notes: int
    letters: int
    found_out: int
    referrals: int

    def __bool__(self) -> bool:
        return any((self.interviews, self.notes, self.letters, self.found_out, self.referrals))


def goes_with(person: Person) -> GoesWith:
    """What is lost with somebody: to be read before it is decided."""
    theirs = Interview.objects.filter(person=person)
    return GoesWith(
        interviews=theirs.count(),
        notes=Note.objects.filter(interview__in=theirs).count(),
        letters=Message.objects.filter(person=person).count(),
        found_out=ResearchNote.objects.filter(person=person).count(),
        referrals=Person.objects.filter(referred_by__in=theirs).count(),
    )


def is_being_written_to(person: Person) -> bool:
    """Whether a letter to them is leaving at this moment: nobody can call it back."""
    leaving = Message.objects.filter(person=person, claimed_at__isnull=False)
    return leaving.filter(sent_at=None, failed_at=None, unknown_at=None).exists()


def remove_person(person: Person) -> None:
    """They are gone. Whoever they recommended stays, and no longer knows by whom."""
    owner = person.owner
    with transaction.atomic():
        lost = {person.stage: -1}
        for interview in person.interviews.all():
            for of, n in interview.tally().items():
                lost[of] = lost.get(of, 0) - n
        recommended = list(Person.objects.filter(referred_by__person=person).exclude(pk=person.pk))
        person.delete()
        count(owner, lost)
        for other in recommended:
            other.refresh_from_db()
            other.keep_next()
