"""Reading the asker's calendars again: by the worker every half hour, and by a button.

What cannot be read is said with the calendar, and what was known before stays.
"""

import json
from datetime import datetime
from typing import Any, cast

from django.conf import settings

from askaround.adapters.calendar import subscribed
from askaround.adapters.calendar.dav import Account, PasswordRefused
from askaround.adapters.calendar.reading import CalendarError, read_busy
from askaround.adapters.gate import Policy
from askaround.adapters.secrets import SecretError, decrypt, encrypt
from askaround.adapters.web import SECONDS, Login, WebError, split
from askaround.method.spans import Span
from askaround.record.calendar import ACCOUNT, ADDRESS, AHEAD, MOST, READ_EVERY
from askaround.record.models import Asker, Calendar

TOO_MANY = f"{MOST} calendars are as many as are read. Take one out first."
TYPE_AGAIN = "The key file has changed, so its address cannot be read. Take it out, add it again."
NO_CALENDAR = (
    "What lies at this address is no calendar. Choose the secret or private address in your "
    "calendar's settings, the one that ends in .ics."
)
TOO_HARD = "It holds more than can be read in two seconds. Share a calendar with less in it."
Secret = dict[str, Any]


class NotRead(Exception):
    """A calendar was not read, with what to do."""


def closed(secret: Secret) -> bytes:
    return encrypt(json.dumps(secret), settings.KEYS)


def opened(calendar: Calendar) -> Secret:
    """Its address and what opens it, or `NotRead`."""
    try:
        return cast(Secret, json.loads(decrypt(bytes(calendar.secret), settings.KEYS)))
    except SecretError as error:
        raise NotRead(TYPE_AGAIN) from error


def add_address(
    owner: Asker, typed: str, name: str, now: datetime, policy: Policy = "personal"
) -> Calendar:
    """A calendar by its address, read once; or `NotRead`, and nothing is kept."""
    try:
        url = subscribed.normal(typed)
        host = split(url).hostname or ""
    except WebError as error:
        raise NotRead(str(error)) from error
    if Calendar.objects.of(owner).count() >= MOST:
        raise NotRead(TOO_MANY)
    made = Calendar(owner=owner, name=name or host, kind=ADDRESS, host=host)
    made.secret, made.read_at, made.known_until = closed({"url": url}), now, now
    busy, seen = by_address(made, now, policy, SECONDS)
    made.read_next_at = now + READ_EVERY
    made.save()
    made.was_read(busy, seen, now)
    return made


def read_again(
    calendar: Calendar, now: datetime, policy: Policy = "personal", seconds: float = SECONDS
) -> bool:
    """Read it, or note what kept it from being read. Whether it was."""
    try:
        if calendar.kind == ACCOUNT:
            busy, seen = by_account(calendar, now, policy)
        else:
            busy, seen = by_address(calendar, now, policy, seconds)
    except NotRead as error:
        is_password = isinstance(error.__cause__, PasswordRefused)
        calendar.could_not_be_read(str(error), is_password=is_password)
        return False
    calendar.was_read(busy, seen, now)
    return True


def account_in(calendar: Calendar, policy: Policy = "personal") -> Account:
    secret = opened(calendar)
    return Account(Login(secret["user"], secret["password"]), policy)


def add_account(
    owner: Asker, typed: dict[str, str], now: datetime, policy: Policy = "personal"
) -> Calendar:
    """All calendars of an account, found and read once; or `NotRead`, and nothing is kept."""
    if Calendar.objects.of(owner).count() >= MOST:
        raise NotRead(TOO_MANY)
    account = Account(Login(typed["user"], typed["password"]), policy)
    try:
        found = account.calendars(typed["server"])
    except WebError as error:
        raise NotRead(str(error)) from error
    host = split(found[0].url).hostname or ""
    made = Calendar(owner=owner, name=typed["user"][:120], kind=ACCOUNT, host=host)
    secret = {name: typed[name] for name in ("user", "password")}
    known = [{"url": one.url, "name": one.name, "can_write": one.can_write} for one in found]
    made.secret = closed({**secret, "calendars": known, "read": [one.url for one in found]})
    made.read_at = made.known_until = now
    busy, seen = by_account(made, now, policy)
    made.read_next_at = now + READ_EVERY
    made.save()
    made.was_read(busy, seen, now)
    return made


def choose(calendar: Calendar, read: list[str], write_to: str, now: datetime) -> None:
    """Which of its calendars are read, and which one meetings are written into."""
    secret = opened(calendar)
    known = {one["url"]: one["can_write"] for one in secret["calendars"]}
    secret["read"] = [url for url in read if url in known]
    secret["write_to"] = write_to if known.get(write_to) else ""
    calendar.note(
        secret=closed(secret), seen={}, writes=bool(secret["write_to"]), read_next_at=now
    )


def by_account(
    calendar: Calendar, now: datetime, policy: Policy
) -> tuple[list[Span] | None, dict[str, str]]:
    """The same of every calendar that is read; None where all are as they were."""
    account, read = account_in(calendar, policy), opened(calendar)["read"]
    try:
        marks = {url: account.mark(url) for url in read}
        known = {"marks": json.dumps(sorted(marks.items()))}
        if calendar.is_whole(now) and calendar.seen == known and all(marks.values()):
            return None, known
        content = b"\n".join(account.entries(url, (now, now + AHEAD)) for url in read)
    except WebError as error:
        raise NotRead(str(error)) from error
    return busy_in(content, calendar.owner, now) if content.strip() else [], known


def by_address(
    calendar: Calendar, now: datetime, policy: Policy, seconds: float
) -> tuple[list[Span] | None, dict[str, str]]:
    """When it is taken; None where it is as it was when read last."""
    seen = calendar.seen if calendar.is_whole(now) else {}
    try:
        content, known = subscribed.fetch(
            opened(calendar)["url"], seen, policy=policy, seconds=seconds
        )
    except WebError as error:
        raise NotRead(str(error)) from error
    return (None if content is None else busy_in(content, calendar.owner, now)), known


def busy_in(content: bytes, owner: Asker, now: datetime) -> list[Span]:
    if b"BEGIN:VCALENDAR" not in content[:5_000].upper():
        raise NotRead(NO_CALENDAR)
    try:
        return read_busy(content, (now, now + AHEAD), owner.time_zone)[0]
    except CalendarError as error:
        raise NotRead(TOO_HARD) from error
