"""Find somebody whose job looks intriguing.

Source: "The first step ... is to find people with jobs that look intriguing" (R8).
"""

from datetime import datetime, timedelta

from askaround.method.journey import Do, Journey, Step
from askaround.method.stages import Stage

# Somebody who passed a name on will ask what became of it, so those come first.
ASK_REFERRALS_WITHIN = timedelta(days=3)
# A list that never moves is shown as stuck (R9).
STUCK_AFTER = timedelta(days=14)
# Where people are found, the warmest way first: it is easier to write to somebody near (R11).
SOURCES = (
    ("knows_me", "Somebody who knows me or my adviser"),
    ("opt_in", "A list of people who offer to talk"),
    ("volunteer", "A panel, a podcast, an essay on leaving"),
    ("public_work", "A report, a programme or a list with their name on it"),
    ("profile", "A search for titles and degrees"),
)
WEB_SEARCH = "https://duckduckgo.com/?q="
# Only these stand for themselves in an address (RFC 3986, 2.3). The method imports no network.
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def step(journey: Journey) -> Step | None:
    """Before the first word is written: find out what they do, then ask."""
    if journey.started_at or journey.added_at is None:
        return None
    if not (journey.is_intriguing or journey.has_introducer):
        return None
    return Step(
        stage=Stage.EXPLORE,
        do=Do.ASK if journey.is_intriguing else Do.FIND_OUT,
        due_at=journey.added_at,
        since=journey.added_at,
        by_at=journey.added_at + ASK_REFERRALS_WITHIN if journey.has_introducer else None,
    )


def is_stuck(journey: Journey, now: datetime) -> bool:
    """Whether a person has been on the list so long that a smaller step would help (R9, R11)."""
    if journey.started_at or journey.added_at is None:
        return False
    return now > journey.added_at + STUCK_AFTER


def web_search_url(phrase: str) -> str:
    """Where a search engine looks for a phrase, quotation marks and all."""
    phrase = " ".join(phrase.split())
    return WEB_SEARCH + "".join(map(_quoted, phrase.encode()))


def _quoted(byte: int) -> str:
    return chr(byte) if byte in _UNRESERVED else f"%{byte:02X}"
