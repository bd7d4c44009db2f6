"""A calendar at an address (https or webcal) that its owner's calendar program gives out."""

from collections.abc import Mapping

from askaround.adapters.calendar import reading
from askaround.adapters.gate import Policy
from askaround.adapters.web import SECONDS, WebError, ask, split

Seen = dict[str, str]  # by which the server knows what was read last
GONE = (
    "{host} says that there is no calendar at this address any more. Copy its address anew in "
    "your calendar's settings, and put it in here."
)
CLOSED = (
    "{host} does not give this calendar out. Choose the secret or private address in your "
    "calendar's settings, the one that ends in .ics, and put it in here."
)
NOT_NOW = "{host} has trouble of its own ({status}). It is asked again by itself."


def normal(address: str) -> str:
    """The address as it is asked: "webcal" is what calendars call https."""
    bare = address.strip()
    for name in ("webcal://", "webcals://"):
        if bare.lower().startswith(name):
            bare = "https://" + bare[len(name) :]
    split(bare)
    return bare


def fetch(
    address: str,
    seen: Mapping[str, str],
    *,
    policy: Policy = "personal",
    seconds: float = SECONDS,
) -> tuple[bytes | None, Seen]:
    """The calendar and by what it is known; None where it is as it was. Or `WebError`."""
    asked = {"Accept": "text/calendar, */*;q=0.1"}
    if seen.get("etag"):
        asked["If-None-Match"] = seen["etag"]
    elif seen.get("modified"):
        asked["If-Modified-Since"] = seen["modified"]
    answer = ask(
        "GET", address, headers=asked, policy=policy, seconds=seconds, at_most=reading.LARGEST
    )
    host = split(address).hostname
    if answer.status == 304 and seen:
        return None, dict(seen)
    if answer.status in (404, 410):
        raise WebError(GONE.format(host=host))
    if answer.status in (401, 403):
        raise WebError(CLOSED.format(host=host))
    if answer.status != 200:
        raise WebError(NOT_NOW.format(host=host, status=answer.status))
    told = {"etag": "etag", "modified": "last-modified"}
    # What is too long or no header is not sent back.
    known = {name: answer.headers.get(header, "") for name, header in told.items()}
    return answer.body, {
        name: value for name, value in known.items() if 0 < len(value) < 300 and value.isascii()
    }
