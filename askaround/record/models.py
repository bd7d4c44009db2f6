"""Every table, in one place for Django to find."""

from askaround.record.arrival import Arrival
from askaround.record.asker import Asker
from askaround.record.calendar import Calendar
from askaround.record.count import Count
from askaround.record.feed import Feed
from askaround.record.field import Field
from askaround.record.intake import Import, Piece
from askaround.record.interview import Interview
from askaround.record.learned import Debrief, Promise, ResearchNote, ShelfItem
from askaround.record.link import Link
from askaround.record.mail_account import Folder, MailAccount
from askaround.record.message import Message
from askaround.record.note import Note, Revision
from askaround.record.person import Person
from askaround.record.question import Need, Question
from askaround.record.reminder import Reminder
from askaround.record.search import Entry
from askaround.record.stay import Stay
from askaround.record.wishes import Wishes
from askaround.record.written import Written

__all__ = [
    "Arrival",
    "Asker",
    "Calendar",
    "Count",
    "Debrief",
    "Entry",
    "Feed",
    "Field",
    "Folder",
    "Import",
    "Interview",
    "Link",
    "MailAccount",
    "Message",
    "Need",
    "Note",
    "Person",
    "Piece",
    "Promise",
    "Question",
    "Reminder",
    "ResearchNote",
    "Revision",
    "ShelfItem",
    "Stay",
    "Wishes",
    "Written",
]
