"""Sending what waits in the outbox. Called by the worker, by any number of workers at once."""

from collections.abc import Callable
from datetime import datetime, timedelta

from askaround.adapters.gate import Policy
from askaround.adapters.mail.message import MailError, Refused, RefusedForNow, Unknown
from askaround.outbox.accounts import NO_ACCOUNT, account_of, mailer
from askaround.outbox.pace import wait
from askaround.outbox.writing import why_not_after_all_now
from askaround.record.message import Message, claim
from askaround.record.models import MailAccount

AT_A_TIME = 20
# After a refusal for now: minutes until the next try. After the last one it has failed.
PAUSES = (1, 5, 15, 60, 240)
Clock = Callable[[], datetime]


def send_waiting(
    clock: Clock, policy: Policy = "personal", is_stopping: Callable[[], bool] = bool
) -> int:
    """Send what is due, one letter at a time. Says how many were looked at."""
    waiting = list(Message.objects.to_send(clock()).values_list("pk", flat=True)[:AT_A_TIME])
    for pk in waiting:
        if is_stopping():
            break
        # Claimed and committed before the first byte leaves: see docs/decisions/0007.
        if claim(pk, clock()):
            send(pk, clock, policy)
    return len(waiting)


def send(pk: int, clock: Clock, policy: Policy) -> None:
    """Send one claimed letter, and write down what became of it."""
    letter = Message.objects.select_related("owner", "person", "interview__person").get(pk=pk)
    reason = why_not_after_all_now(letter, clock())
    account = account_of(letter.owner)
    if reason or account is None:
        letter.has_failed(clock(), reason or NO_ACCOUNT)
        return
    turn = wait(account, letter, clock())
    if turn is not None:
        letter.wait(*turn)
        return
    try:
        mailer(account, clock()).send(bytes(letter.raw), account.address, letter.to, policy=policy)
    except MailError as error:
        note(letter, error, clock())
        if error.is_of_account:
            account.was_refused(str(error))
        else:
            account.had_trouble(str(error))
    else:
        letter.was_sent(clock())
        account.has_sent()


def note(letter: Message, error: MailError, now: datetime) -> None:
    """The ways in which a letter can not arrive, told apart."""
    match error:
        case MailError(is_of_account=True):
            # The letter is not to blame: it waits until the account is let in again.
            pause = PAUSES[min(letter.tries, len(PAUSES) - 1)]
            letter.try_again(now + timedelta(minutes=pause), str(error))
        case Unknown():
            letter.is_in_doubt(now, str(error))
        case RefusedForNow() if letter.tries < len(PAUSES):
            letter.try_again(now + timedelta(minutes=PAUSES[letter.tries]), str(error))
        case Refused() | MailError():
            letter.has_failed(now, str(error))


def go_on(account: MailAccount, now: datetime) -> int:
    """The asker says so: what waits is tried again. Says how many letters that are."""
    account.has_sent()
    return Message.objects.of(account.owner).go_on(now)
