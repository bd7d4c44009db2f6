"""Every text that can be found, from the rows that hold it: to compare, and to begin anew."""

from collections.abc import Iterator

from askaround.record.asker import Asker
from askaround.record.interview import Interview
from askaround.record.learned import Debrief, ResearchNote
from askaround.record.message import Message
from askaround.record.note import Note
from askaround.record.person import Person
from askaround.record.search import Entry

AT_A_TIME = 500


def texts(owner: Asker | None = None) -> Iterator[Entry]:
    """The entries there should be: one asker's, or everybody's. Not written."""
    people, interviews = Person.objects.order_by("pk"), Interview.objects.all()
    if owner is not None:
        people, interviews = people.of(owner), interviews.of(owner)
    for person in people.iterator(AT_A_TIME):
        yield person.entry()
    looked_up = ResearchNote.objects.filter(person__in=people.order_by())
    for research in looked_up.select_related("person").iterator(AT_A_TIME):
        yield research.entry()
    notes = Note.objects.filter(interview__in=interviews).select_related("interview")
    for note in notes.iterator(AT_A_TIME):
        yield note.entry(note.interview)
    debriefs = Debrief.objects.filter(interview__in=interviews).select_related("interview")
    for debrief in debriefs.iterator(AT_A_TIME):
        yield debrief.entry()
    for letter in Message.objects.filter(interview__in=interviews).iterator(AT_A_TIME):
        yield letter.entry()
