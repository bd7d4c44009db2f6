"""Answers that do not lie in the inbox: taken for junk, or put away before anybody looked.

There the server is asked for what names one of our letters, and for nothing else: whatever else
lies in these folders is not even seen by its headers.
"""

from collections.abc import Iterator
from datetime import date, datetime

from askaround.adapters.mail.heads import Head
from askaround.adapters.mail.imap import AT_A_TIME, Visit
from askaround.adapters.mail.imap_folders import elsewhere
from askaround.inbox.wanted import A_DAY, Wanted
from askaround.record.mail_account import Folder, MailAccount

INBOX = "INBOX"


def look_elsewhere(visit: Visit, account: MailAccount, wants: Wanted) -> Iterator[list[Head]]:
    """What names a letter, of what is new there. How far a folder was looked through is written
    down after whoever takes these has taken the last."""
    names = elsewhere(visit.folders())
    # A folder that was renamed is another one, and looked through from the first letter on.
    account.folders.exclude(name__in=[INBOX, *names]).delete()
    for name in names:
        yield from look_into(visit, account, name, wants)


def look_into(
    visit: Visit, account: MailAccount, name: str, wants: Wanted
) -> Iterator[list[Head]]:
    folder, _ = Folder.objects.get_or_create(account=account, name=name[:255])
    state = visit.state_of(name)
    is_known = folder.validity == state.validity and folder.last_uid > 0
    if is_known and state.next_uid == folder.last_uid + 1:
        return
    # There may be more by now than it had when it was asked; that is for the next look.
    last = state.next_uid - 1
    visit.examine(name)
    first = folder.last_uid + 1 if is_known else 1
    uids = visit.naming(sorted(wants.ids), first, None if is_known else day_before(wants.since))
    for start in range(0, len(uids), AT_A_TIME):
        heads = visit.heads(uids[start : start + AT_A_TIME])
        # Some servers look for parts of words.
        yield [head for head in heads if not wants.ids.keys().isdisjoint(head.names)]
    folder.is_seen(state.validity, max(last, 0))


def day_before(at: datetime | None) -> date | None:
    return (at - A_DAY).date() if at else None
