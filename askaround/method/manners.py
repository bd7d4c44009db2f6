"""Whom not to write to, and when enough is enough.

Source: "Once you've identified individuals" (R9): a request goes to a named person. The batch
and the employer are the handbook's 5.3: five new requests a week, two open at one employer, the
second not before the third working day.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from askaround.method.advice import Advice, Severity
from askaround.method.working_days import add_working_days

A_WEEK = timedelta(days=7)
NEW_IN_A_WEEK = 5
OPEN_AT_ONE_EMPLOYER = 2
SECOND_AFTER = 3  # working days
# Addresses that are read by whoever is on duty.
NOBODYS = frozenset(
    [
        "admin",
        "careers",
        "contact",
        "contactus",
        "enquiries",
        "hello",
        "help",
        "hr",
        "info",
        "information",
        "inquiries",
        "jobs",
        "mail",
        "media",
        "office",
        "press",
        "recruiting",
        "recruitment",
        "reception",
        "sales",
        "secretary",
        "service",
        "support",
        "team",
        "webmaster",
    ]
)
TO_NOBODY = (
    "{address} is nobody's own address. A request goes to a person: look for theirs, or ask for "
    "it on LinkedIn or by phone."
)
ENOUGH = (
    "{n} new requests in seven days. Five a week is enough: more, and the letters begin to sound "
    "alike, and the answers come all at once."
)
TWO_OPEN = (
    "Two requests to {employer} are open already. Wait for one of them, and say that you asked "
    "others there if you are asked."
)
TOO_SOON = (
    "You wrote to somebody else at {employer} a short while ago. Give them three working days "
    "first, and never hide that you asked both."
)


def to_nobody(address: str) -> Advice | None:
    """A general address, such as info@: a letter to nobody is read by nobody (R9)."""
    local = address.strip().partition("@")[0].casefold()
    if local.replace("-", "").replace("_", "") not in NOBODYS:
        return None
    why = TO_NOBODY.format(address=address.strip())
    return Advice(check="to_nobody", severity=Severity.WARN, why=why)


def enough_for_a_week(requested_at: Sequence[datetime], now: datetime) -> Advice | None:
    """Five new requests within seven days are enough. The asker can send all the same."""
    lately = [at for at in requested_at if now - A_WEEK < at <= now]
    if len(lately) < NEW_IN_A_WEEK:
        return None
    why = ENOUGH.format(n=len(lately))
    return Advice(check="enough_for_a_week", severity=Severity.WARN, why=why)


def same_employer(
    employer: str, open_since: Sequence[datetime], now: datetime, zone: str
) -> Advice | None:
    """Others asked there and not answered yet: at most two open, the second after three of their
    working days. `open_since` are the times of those requests, `zone` the employer's."""
    if not employer.strip() or not open_since:
        return None
    if len(open_since) >= OPEN_AT_ONE_EMPLOYER:
        sentence = TWO_OPEN
    elif now < add_working_days(max(open_since), SECOND_AFTER, zone):
        sentence = TOO_SOON
    else:
        return None
    why = sentence.format(employer=employer.strip())
    return Advice(check="same_employer", severity=Severity.WARN, why=why)
