"""Every text that can be found, from the rows that hold it: to compare, and to begin anew."""

from collections.abc import Iterator

from askaround.record.learned import Debrief, ResearchNote
from askaround.record.message import Message
from askaround.record.note import Note
from askaround.record.person import Person
from askaround.record.search import Entry

AT_A_TIME = 500


def texts() -> Iterator[Entry]:
    """The entries there should be. Not written."""
    for person in Person.objects.order_by("pk").iterator(AT_A_TIME):
        yield person.entry()
    for looked_up in ResearchNote.objects.select_related("person").iterator(AT_A_TIME):
        yield looked_up.entry()
    for note in Note.objects.select_related("interview").iterator(AT_A_TIME):
        yield note.entry(note.interview)
    for debrief in Debrief.objects.select_related("interview").iterator(AT_A_TIME):
        yield debrief.entry()
    for letter in Message.objects.defer("raw").iterator(AT_A_TIME):
        yield letter.entry()
