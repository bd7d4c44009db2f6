"""Meetings written into the asker's own calendar, by the worker: one entry each, whatever happens.

An entry lies at an address made from the meeting's own number, and is only put there where nothing
is, or in place of what was put there before. So nothing is written twice, and what the asker
changed in their calendar is not overwritten.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db.models import Q

from askaround.adapters.calendar.dav import Account, PasswordRefused
from askaround.adapters.calendar.meeting import Meeting
from askaround.adapters.web import Answer, WebError
from askaround.calendars.reading import NotRead, account_in, opened
from askaround.files.meetings import entry
from askaround.record.calendar import MOST_REFUSALS
from askaround.record.models import Calendar, Interview, Written

Clock = Callable[[], datetime]
IsStopping = Callable[[], bool]
SINCE = timedelta(days=1)
AT_A_TIME = 50
FINE = (200, 201, 204)
GONE = (404, 410)
CHANGED = (
    "This entry was changed in your calendar, so it was left as it is there. Change it there by "
    "hand, or delete it there: then it is written anew."
)
LOST = (
    "The answer of your calendar was lost, so it is uncertain whether this entry stands there. "
    "It is looked up by itself."
)
NOT_TAKEN = (
    "Your calendar did not take this entry ({status}). Choose another calendar to write to."
)


@dataclass(frozen=True)
class Entry:
    """What is to stand in the calendar."""

    meeting: Meeting
    row: Written
    url: str

    @property
    def version(self) -> str:
        return sha256(repr(self.meeting).encode()).hexdigest()

    def content(self) -> bytes:
        from askaround.adapters.calendar.ics import stored  # slow to load

        return stored(self.meeting)


def write_due(clock: Clock, is_stopping: IsStopping) -> int:
    """Whatever is not in a calendar as it should be. Says how many entries were seen to."""
    seen_to = 0
    writable = Calendar.objects.filter(writes=True, refusals__lt=MOST_REFUSALS).exclude(secret=b"")
    for calendar in writable.select_related("owner")[:AT_A_TIME]:
        for interview in to_write(calendar, clock()):
            if is_stopping():
                return seen_to
            seen_to += write(calendar, interview, clock())
    return seen_to


def to_write(calendar: Calendar, now: datetime) -> list[Interview]:
    """What is to come, and what was written before and may have changed since."""
    ahead = Q(starts_at__gte=now - SINCE) | Q(written__calendar=calendar)
    found = Interview.objects.of(calendar.owner).filter(ahead).distinct()
    return list(found.select_related("person", "owner").order_by("-starts_at")[:AT_A_TIME])


def write(calendar: Calendar, interview: Interview, now: datetime) -> bool:
    """Bring one entry to what was agreed. Whether the calendar had to be asked."""
    interview.person.owner = interview.owner = calendar.owner
    meeting = entry(interview)
    row, _ = Written.objects.get_or_create(calendar=calendar, interview=interview)
    try:
        into = opened(calendar).get("write_to", "")
        account = account_in(calendar)
    except NotRead:
        return False
    if meeting is None or not into:
        return False
    wanted = Entry(meeting, row, row.url or f"{into}{interview.uid}.ics")
    is_there = row.version == wanted.version and not row.unknown_at
    if is_there or not row.claim(now):
        return False
    try:
        bring(account, wanted, now)
    except PasswordRefused as error:
        calendar.could_not_be_read(str(error), is_password=True)
        row.note(trouble=str(error)[:500])
    except WebError:
        row.note(unknown_at=now, url=wanted.url, trouble=LOST)
    return True


def bring(account: Account, wanted: Entry, now: datetime) -> None:
    if wanted.meeting.is_off:
        take_out(account, wanted)
        return
    row = wanted.row
    if row.unknown_at:
        look_up(account, wanted)
    # Where it is from now on is known before anything leaves.
    row.note(url=wanted.url)
    answer = put(account, wanted)
    if answer.status == 412 or (answer.status in GONE and row.etag):
        if not may_replace(account, wanted):
            row.note(trouble=CHANGED)
            return
        answer = put(account, wanted)
    if answer.status not in FINE:
        row.note(trouble=NOT_TAKEN.format(status=answer.status))
        return
    etag = answer.headers.get("etag", "") or etag_of(account, wanted.url)
    row.stands(wanted.version, etag, now)


def put(account: Account, wanted: Entry) -> Answer:
    """In place of what was put there before, or where nothing is."""
    etag = wanted.row.etag
    only = {"If-Match": etag} if etag else {"If-None-Match": "*"}
    kind = {"Content-Type": "text/calendar; charset=utf-8"}
    return account.ask("PUT", wanted.url, wanted.content(), kind | only)


def etag_of(account: Account, url: str) -> str:
    answer = account.ask("GET", url)
    return answer.headers.get("etag", "") if answer.status == 200 else ""


def look_up(account: Account, wanted: Entry) -> None:
    """After a lost answer: what stands there is what one of ours was, or nothing."""
    answer = account.ask("GET", wanted.url)
    is_there = answer.status == 200 and wanted.meeting.uid.encode() in answer.body
    wanted.row.note(etag=answer.headers.get("etag", "") if is_there else "", unknown_at=None)


def may_replace(account: Account, wanted: Entry) -> bool:
    """Whether the asker deleted it there: then it is written anew, now that it has changed."""
    answer = account.ask("GET", wanted.url)
    if answer.status in GONE:
        wanted.row.note(etag="")
        return True
    # Put there by a worker that ended before it could write down that it had.
    is_ours = not wanted.row.etag and wanted.meeting.uid.encode() in answer.body
    if is_ours:
        wanted.row.note(etag=answer.headers.get("etag", "")[:300])
    return is_ours


def take_out(account: Account, wanted: Entry) -> None:
    """Called off: the entry is gone from the calendar too."""
    row = wanted.row
    if row.unknown_at:
        look_up(account, wanted)
    if not row.etag:
        row.is_gone(wanted.version)
        return
    answer = account.ask("DELETE", wanted.url, headers={"If-Match": row.etag})
    if answer.status in (*FINE, *GONE):
        row.is_gone(wanted.version)
    elif answer.status == 412:
        row.note(trouble=CHANGED)
    else:
        row.note(trouble=NOT_TAKEN.format(status=answer.status))
