"""From a letter in the record to a piece of mail, and into the outbox."""

from datetime import datetime
from secrets import token_hex

from askaround.adapters.mail.flowed import SIGNATURE as SIGN
from askaround.adapters.mail.message import Attachment, Mail, Refused, compose, new_message_id
from askaround.method.sending import was_missed, why_not_after_all
from askaround.outbox.accounts import NO_ACCOUNT, account_of
from askaround.record.arrival import is_address_dead
from askaround.record.interview import FACTS
from askaround.record.models import Interview, Message, Person

UNSENT_ADDRESS = "askaround.invalid"
MISSED = (
    "Nothing was running when this letter was to go, and its time has passed. Read it once more "
    "and say when it goes. Nothing was sent."
)


def as_mail(
    letter: Message,
    sender: str,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
    signature: str = "",
) -> Mail:
    """The letter as mail from `sender`, in the thread of the letters before it."""
    earlier = thread(letter)
    return Mail(
        message_id=new_message_id(sender or UNSENT_ADDRESS, token_hex(16)),
        sender_name=letter.owner.name,
        sender=sender,
        to_name=letter.person.name,
        to=letter.to,
        subject=letter.subject,
        body=signed(letter.body, signature),
        date=now.astimezone(letter.owner.zone),
        in_reply_to=earlier[-1] if earlier else "",
        references=earlier,
        attachments=attachments,
    )


def signed(body: str, signature: str) -> str:
    """With the signature below the sign that mail programs know (RFC 3676, 4.3), once."""
    if not signature.strip() or SIGN in body.split("\n"):
        return body
    return f"{body.rstrip()}\n\n{SIGN}\n{signature.strip()}\n"


def thread(letter: Message) -> tuple[str, ...]:
    """The Message-IDs of what was sent by mail in this interview before, the oldest first."""
    before = Message.objects.filter(
        interview_id=letter.interview_id, by="mail", sent_at__isnull=False, to=letter.to
    ).exclude(pk=letter.pk)
    return tuple(before.order_by("sent_at").values_list("message_id", flat=True))


def why_not_now(letter: Message) -> str:
    """A reason not to send this letter at all, or "". Asked when it is queued, and again when
    it is sent: in between, they may have answered."""
    interview, person = letter.interview, letter.person
    if person.do_not_write_at:
        return f"{person.name} asked not to be written to. Nothing was sent."
    if letter.to and is_address_dead(letter):
        return f"The last letter to {letter.to} came back. Find another address. Nothing was sent."
    if letter.kind in ("request", "follow_up") and interview.heard_at:
        return f"{person.name} has written to you. Read that first; nothing was sent."
    return why_not_any_more(letter, interview, person)


def why_not_any_more(letter: Message, interview: Interview, person: Person) -> str:
    """What has happened since the letter was begun, and takes away its sense."""
    if letter.kind == "follow_up" and interview.journey.is_answered:
        return f"{person.name} has answered, so no follow-up was sent."
    if letter.kind == "follow_up" and interview.followed_up_at:
        return f"You have followed up with {person.name} once. There is never a second."
    if letter.kind == "follow_up" and interview.requested_at is None:
        return "There is no request yet to follow up. Nothing was sent."
    if letter.kind == "confirmation" and interview.starts_at is None:
        return "There is no meeting to confirm any more. Nothing was sent."
    if letter.kind == "request" and interview.declined_at:
        return f"{person.name} has said no, so the request was not sent."
    return ""


def why_not_after_all_now(letter: Message, now: datetime) -> str:
    """The same at the moment of sending: what has changed while it waited counts as well."""
    if letter.wanted_at and was_missed(letter.wanted_at, now):
        return MISSED
    facts = {name: getattr(letter.interview, name) for name in (*FACTS, "heard_at")}
    name = letter.interview.person.name
    since = why_not_after_all(letter.kind, letter.queued_at or now, facts, name)
    return why_not_now(letter) or since


def send_by_mail(
    letter: Message,
    now: datetime,
    attachments: tuple[Attachment, ...] = (),
    planned_at: datetime | None = None,
) -> bool:
    """Put it into the outbox of the asker's own account, or `Refused` with what to do.

    With `planned_at` it waits there for its hour. False where it was there already.
    """
    account = account_of(letter.owner)
    if account is None:
        raise Refused(NO_ACCOUNT)
    if not letter.to:
        raise Refused("There is no e-mail address yet. Type one under “To”. Nothing was sent.")
    if not letter.body.strip():
        raise Refused("The letter is still empty. Nothing was sent.")
    reason = why_not_now(letter)
    if reason:
        raise Refused(reason)
    sent_at, signature = planned_at or now, letter.owner.signature
    mail = as_mail(letter, account.address, sent_at, attachments, signature)
    return letter.queue(compose(mail), mail.message_id, now, planned_at)
