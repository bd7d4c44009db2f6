"""Reading the asker's calendars again: by the worker every half hour, and by a button.

What cannot be read is said with the calendar, and what was known before stays.
"""

import json
from datetime import datetime
from typing import cast

from django.conf import settings

from askaround.adapters.calendar import subscribed
from askaround.adapters.calendar.reading import CalendarError, read_busy
from askaround.adapters.gate import Policy
from askaround.adapters.secrets import SecretError, decrypt, encrypt
from askaround.adapters.web import SECONDS, WebError, split
from askaround.method.spans import Span
from askaround.record.calendar import ADDRESS, AHEAD, MOST, READ_EVERY
from askaround.record.models import Asker, Calendar

TOO_MANY = f"{MOST} calendars are as many as are read. Take one out first."
TYPE_AGAIN = "The key file has changed, so its address cannot be read. Take it out, add it again."
NO_CALENDAR = (
    "What lies at this address is no calendar. Choose the secret or private address in your "
    "calendar's settings, the one that ends in .ics."
)
TOO_HARD = "It holds more than can be read in two seconds. Share a calendar with less in it."
Secret = dict[str, str]


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
        busy, seen = by_address(calendar, now, policy, seconds)
    except NotRead as error:
        calendar.could_not_be_read(str(error))
        return False
    calendar.was_read(busy, seen, now)
    return True


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
