"""Looking for answers in the asker's mailbox. Called by the worker, by any number of workers.

The headers of what is new come first; only what answers a letter is fetched. How far a folder
has been looked through is written down after everything up to there has been kept: killed in
between, it is looked at again, and nothing is kept twice.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from askaround.adapters.gate import Policy
from askaround.adapters.mail.heads import Head, first, headers
from askaround.adapters.mail.imap import AT_A_TIME, MOST, VISIT, Visit
from askaround.adapters.mail.imap_troubles import PasswordRefused
from askaround.adapters.mail.message import MailError
from askaround.inbox.elsewhere import INBOX, look_elsewhere
from askaround.inbox.filing import see_to_sent
from askaround.inbox.reading import read_waiting
from askaround.inbox.wanted import A_DAY, Wanted, wanted
from askaround.outbox.accounts import mailer
from askaround.record.arrival import Arrival, keep_arrival
from askaround.record.interview import Interview
from askaround.record.mail_account import Folder, MailAccount
from askaround.record.message import Message

# Of a report by a mail system, which only in its text says which letter it is about.
MOST_OF_A_REPORT = 64_000
PORTION = 4 * MOST  # bytes of messages in one answer
WHOSE = ("interview__person__owner", "interview__person__current")
Clock = Callable[[], datetime]


def look(
    account: MailAccount, clock: Clock, policy: Policy = "personal", seconds: float = VISIT
) -> int:
    """One look into one mailbox. Says how many answers were new."""
    found = 0
    with honestly(account, clock), opened(account, clock(), policy, seconds) as visit:
        if visit is not None:
            found = look_once(visit, account, clock)
    return found


@contextmanager
def honestly(account: MailAccount, clock: Clock) -> Iterator[None]:
    """What goes wrong is noted with the account, and never passes for a look."""
    try:
        yield
    except MailError as error:
        account.could_not_look(str(error), is_password=isinstance(error, PasswordRefused))
    finally:
        # What an earlier look kept, and was stopped before it could be read, is read now.
        read_waiting(account.owner, clock)


@contextmanager
def opened(
    account: MailAccount, now: datetime, policy: Policy, seconds: float
) -> Iterator[Visit | None]:
    """The mailbox, open. None where there is nothing to look for."""
    mailbox = mailer(account, now).mailbox
    if mailbox is None or wanted(account.owner, account.address).since is None:
        account.nothing_to_look_for()
        yield None
        return
    with mailbox.visit(policy=policy, seconds=seconds) as visit:
        yield visit


def look_once(visit: Visit, account: MailAccount, clock: Clock) -> int:
    """Everything that is to be seen to in the open mailbox."""
    wants = wanted(account.owner, account.address)
    found = look_through(visit, account, wants, clock)
    if found:
        read_waiting(account.owner, clock)
    for heads in look_elsewhere(visit, account, wants):
        found += keep_answers(visit, heads, wants, clock())
    read_waiting(account.owner, clock)
    see_to_sent(visit, account.owner, clock)
    account.was_looked_into(clock())
    return found


def has_come(visit: Visit, account: MailAccount) -> bool:
    """Open the inbox, to wait there: whether something came while another folder was open."""
    state = visit.examine(INBOX)
    seen = account.folders.filter(name=INBOX, validity=state.validity).first()
    return seen is None or seen.last_uid + 1 < state.next_uid


def look_through(visit: Visit, account: MailAccount, wants: Wanted, clock: Clock) -> int:
    """What is new in the inbox, in the order in which it came."""
    folder, _ = Folder.objects.get_or_create(account=account, name=INBOX)
    state = visit.examine(folder.name)
    is_known = folder.validity == state.validity and folder.last_uid > 0
    last = folder.last_uid if is_known else 0
    if is_known and state.next_uid == last + 1:
        return 0
    since = None if is_known or wants.since is None else (wants.since - A_DAY).date()
    uids = visit.uids(last + 1, since)
    found = 0
    for start in range(0, len(uids), AT_A_TIME):
        batch = uids[start : start + AT_A_TIME]
        found += keep_answers(visit, visit.heads(batch, wants.may_concern), wants, clock())
        folder.is_seen(state.validity, batch[-1])
    folder.is_seen(state.validity, max([last, state.next_uid - 1, *uids[-1:]]))
    return found


def keep_answers(visit: Visit, heads: list[Head], wants: Wanted, now: datetime) -> int:
    """Fetch those that answer a letter, and keep them. Says how many were new."""
    answered = {head: pk for head in heads if (pk := letter_of(visit, head, wants)) is not None}
    letters = Message.objects.select_related(*WHOSE).in_bulk(answered.values())
    found = 0
    for some in in_portions([head for head in answered if answered[head] in letters]):
        raws = visit.wholes([head.uid for head in some])
        with transaction.atomic():
            for head in some:
                if head.uid in raws:
                    letter = letters[answered[head]]
                    has_arrived(letter, head)
                    is_cut = head.size > MOST
                    found += keep(letter, raws[head.uid], head.came_at, now, is_cut=is_cut)
    return found


def letter_of(visit: Visit, head: Head, wants: Wanted) -> int | None:
    pk = wants.answered_by(head)
    if pk is None and head.is_report:
        pk = wants.named_in(visit.text(head.uid, MOST_OF_A_REPORT))
    return pk


def in_portions(heads: list[Head]) -> Iterator[list[Head]]:
    """As many as may be held at once."""
    some: list[Head] = []
    size = 0
    for head in heads:
        size += min(head.size, MOST)
        if some and size > PORTION:
            yield some
            some, size = [], min(head.size, MOST)
        some.append(head)
    if some:
        yield some


def has_arrived(letter: Message, head: Head) -> None:
    """Whoever answers a letter has it."""
    if letter.sent_at is None and letter.unknown_at and letter.message_id in head.names:
        letter.was_sent(letter.claimed_at or letter.unknown_at)


def keep(letter: Message, raw: bytes, came_at: datetime, now: datetime, *, is_cut: bool) -> bool:
    """Kept as it came, before anything is read of it."""
    # An answer that comes late belongs to what is being arranged now.
    interview = letter.interview.person.current or letter.interview
    return keep_for(interview, letter, raw, came_at, now, is_cut=is_cut)


def keep_for(
    interview: Interview,
    letter: Message | None,
    raw: bytes,
    came_at: datetime,
    now: datetime,
    *,
    is_cut: bool,
) -> bool:
    """False where it was here already."""
    arrival = Arrival(
        owner_id=interview.owner_id,
        person_id=interview.person_id,
        interview=interview,
        letter=letter,
        mark=mark(raw),
        raw=raw,
        is_cut=is_cut,
        # A mailbox in a time zone of its own cannot answer from the future.
        came_at=min(came_at, now),
        kept_at=now,
    )
    return keep_arrival(arrival)


def mark(raw: bytes) -> str:
    """A message is the same wherever it lies: by its text, and by what its writer put above it.
    (Mail systems add headers of their own, and an id alone may be there twice, or not at all.)"""
    head, _, text = raw.partition(b"\r\n\r\n")
    said = headers(head)
    written = [first(said, name) for name in ("message-id", "from", "date", "subject")]
    return sha256("\0".join(written).encode("utf-8", "replace") + b"\0" + text).hexdigest()
