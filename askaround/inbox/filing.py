"""What was sent lies in the mailbox's Sent folder, and what may have been sent is looked up there.

Some providers put a copy there by themselves. So every letter is looked for by its Message-ID
first, and only where it is missing a copy is put there: no list of providers, and no second copy.
"""

from datetime import datetime, timedelta

from django.db.models import Q

from askaround.adapters.mail.imap import Visit
from askaround.outbox.sending import Clock
from askaround.record.models import Asker, Message

SETTLES = timedelta(minutes=1)  # a provider may need that to file its own copy
WITHIN = timedelta(days=7)  # older ones are let be
AT_A_TIME = 20


def see_to_sent(visit: Visit, owner: Asker, clock: Clock) -> None:
    """Settle what is in doubt where there is evidence, and file what is not filed."""
    now = clock()
    of_theirs = Message.objects.of(owner).filter(by="mail").exclude(raw=b"")
    left = Q(sent_at__gt=now - WITHIN, sent_at__lte=now - SETTLES)
    doubtful = Q(sent_at=None, failed_at=None, unknown_at__gt=now - WITHIN)
    letters = of_theirs.filter(left | doubtful, filed_at=None).select_related(
        "owner", "interview__person__owner"
    )
    waiting = list(letters.order_by("pk")[:AT_A_TIME])
    folder = visit.sent_folder() if waiting else ""
    if not folder:
        return
    visit.examine(folder)
    for letter in waiting:
        see_to(visit, folder, letter, now)


def see_to(visit: Visit, folder: str, letter: Message, now: datetime) -> None:
    found = visit.number_of(letter.message_id)
    if found is None and letter.sent_at is None:
        # No copy is no evidence that it did not go: the asker has to look.
        return
    if found is None and letter.sent_at is not None:
        visit.put(folder, bytes(letter.raw), letter.sent_at)
    if found is not None and letter.sent_at is None:
        begun = letter.claimed_at or letter.unknown_at or now
        letter.was_sent(min(max(found.came_at, begun), now))
    letter.filed_at = now
    letter.save(update_fields=["filed_at"])
