"""Stretches of time, from a moment to a moment: joined, cut out, laid over each other.

Source: a talk takes "30 minutes", so whoever offers a time needs to know what lies around it.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

Span = tuple[datetime, datetime]
NO_TIME = timedelta()


def merged(spans: Iterable[Span]) -> list[Span]:
    """In order, and as one where they touch."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def without(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """What is left of them. Both in order."""
    left, cuts = [], list(taken)
    for start, end in spans:
        for first, last in cuts:
            if last <= start or first >= end:
                continue
            if start < first:
                left.append((start, first))
            start = last
        if start < end:
            left.append((start, end))
    return left


def both(some: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """Where they lie over each other, be it for a moment alone."""
    second = list(others)
    return [
        (max(start, first), min(end, last))
        for start, end in some
        for first, last in second
        if max(start, first) <= min(end, last)
    ]


def room(spans: Iterable[Span], lasts: timedelta, around: timedelta = NO_TIME) -> list[Span]:
    """From when to when something may begin that lasts so long, with so much time around it."""
    roomy = ((start + around, end - around - lasts) for start, end in spans)
    return [(first, last) for first, last in roomy if first <= last]
