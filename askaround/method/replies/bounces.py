"""Whether a letter is lost, may yet arrive, or only waits.

Source: RFC 3464 (action, status) and RFC 3463: class 5 is permanent, class 4 is temporary, and
a full mailbox (x.2.2) is temporary whatever its class.
"""

import re
from enum import StrEnum

from askaround.method.replies import machine_words as words
from askaround.method.replies.incoming import Delivery, Incoming


class BounceKind(StrEnum):
    """What became of the letter."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    DELAYED = "delayed-warning"


_FULL = frozenset({"2.2", "3.1"})  # mailbox full, system full


def bounce_kind(incoming: Incoming, text: str) -> BounceKind:
    """The report's own fields first; then the words."""
    told = [d for d in incoming.deliveries if d.action in ("failed", "delayed") or d.status]
    if told:
        kinds = [_of_report(delivery, text) for delivery in told]
        return next((kind for kind in BounceKind if kind in kinds), BounceKind.PERMANENT)
    head = f"{incoming.subject}\n{text[:6_000]}"
    if words.DELAYED.search(head) and not words.GAVE_UP.search(head):
        return BounceKind.DELAYED
    return _of_words(head)


def _of_report(delivery: Delivery, text: str) -> BounceKind:
    if delivery.action == "delayed":
        return BounceKind.DELAYED
    whole, _, rest = delivery.status.partition(".")
    own = words.STATUS.search(delivery.diagnostic)
    if rest in _FULL or (own and f"{own.group(2)}.{own.group(3)}" in _FULL):
        return BounceKind.TEMPORARY
    if whole == "4":
        return BounceKind.TEMPORARY
    if rest == "0.0" or not whole:
        return _of_words(delivery.diagnostic or text[:2_000])
    return BounceKind.PERMANENT


def _of_words(said: str) -> BounceKind:
    temporary, permanent = words.TEMPORARY.search(said), words.PERMANENT.search(said)
    if temporary and not (permanent and not re.search(r"full|quota|voll|[45]\.2\.2", said, re.I)):
        return BounceKind.TEMPORARY
    return BounceKind.PERMANENT
