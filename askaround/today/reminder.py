"""The reminder: what Today shows, by mail, at the asker's hour, at most once a day.

It goes through the asker's own mail account. Only a day that has come is looked at, so nothing
is made up for after a week asleep.
"""

from datetime import datetime
from secrets import token_hex

from askaround.adapters.gate import Policy
from askaround.adapters.mail.message import Mail, MailError, Unknown, compose, new_message_id
from askaround.outbox.accounts import account_of, mailer
from askaround.record.models import Asker, MailAccount, Reminder
from askaround.record.reminder import take
from askaround.today.due import Due, due
from askaround.today.said import as_text, number_of

SENDER = "askaround"
FOOT = """You get this because something is due, at most once a day.
Change the hour, or turn it off, under "You and your time zone"."""


def send_reminders(now: datetime, policy: Policy = "personal", base: str = "") -> int:
    """Send each asker the reminder of this day, if its hour has come. Says how many went out.

    `base` is the address of the notebook, for links; without it there are none.
    """
    askers = Asker.objects.exclude(reminder_hour=None).filter(mail_account__isnull=False)
    return sum(remind(asker, now, policy, base) for asker in askers.order_by("pk"))


def remind(owner: Asker, now: datetime, policy: Policy, base: str) -> bool:
    """One asker's reminder, if it is time, nobody has sent it, and something is due."""
    local = now.astimezone(owner.zone)
    if owner.reminder_hour is None or local.hour < owner.reminder_hour:
        return False
    # Taken and committed before anything is sent: two workers never send two.
    reminder = take(owner, local.date(), now)
    account = account_of(owner)
    if reminder is None or account is None:
        return False
    found = due(owner, now)
    return bool(found.now) and send(reminder, account, found, now, policy, base)


def send(
    reminder: Reminder, account: MailAccount, found: Due, now: datetime, policy: Policy, base: str
) -> bool:
    """Send it, and write down what became of it. What is due stands on Today in any case."""
    mail = as_mail(reminder.owner, account, found, now, base)
    try:
        mailer(account, now).send(compose(mail), account.address, mail.to, policy=policy)
    except Unknown as error:
        reminder.is_in_doubt(str(error))
        return False
    except MailError as error:
        reminder.was_refused(now, str(error))
        return False
    reminder.was_sent(now)
    return True


def as_mail(owner: Asker, account: MailAccount, found: Due, now: datetime, base: str) -> Mail:
    return Mail(
        message_id=new_message_id(account.address, token_hex(16)),
        sender_name=SENDER,
        sender=account.address,
        to_name=owner.name,
        to=owner.email or account.address,
        subject=subject(found),
        body=f"{as_text(found, now, base)}\n{FOOT}\n",
        date=now.astimezone(owner.zone),
        is_automatic=True,
    )


def subject(found: Due) -> str:
    """ "Three small things today, one of them overdue"."""
    n, late = len(found.now), len(found.late)
    thing = "small thing" if n == 1 else "small things"
    words = f"{number_of(n)} {thing} today"
    if not late:
        return words
    if late == n:
        return f"{words}, overdue"
    return f"{words}, {number_of(late).lower()} of them overdue"
