"""Meetings and due steps for the asker's own calendar program (`/calendar/WORD/askaround.ics`).

There is no cookie: the word in the address is the right to read it. Nothing is counted.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import cast

from django.conf import settings
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from askaround.adapters.calendar.meeting import Meeting
from askaround.files.meetings import NOWHERE, entry
from askaround.record.feed import Feed, feed_by
from askaround.record.models import Asker, Interview
from askaround.today.due import due
from askaround.ui.http import Request
from askaround.ui.steps import Row

SINCE = timedelta(days=90)
AT_MOST = 500


@require_safe
def page(request: Request, word: str) -> HttpResponse:
    """As a calendar; 304 where the program has it already."""
    feed = feed_by(word)
    if feed is None:
        raise Http404("No such calendar.")
    # By the name in front the pages that steps lead to cannot be reached.
    base = "" if settings.PUBLIC_URL else request.build_absolute_uri("/").rstrip("/")
    content = written(feed, request.now, base)
    etag = f'"{sha256(content).hexdigest()[:32]}"'
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["ETag"] = etag
    # Asked again each time, and told that nothing is new.
    answer["Cache-Control"] = "private, no-cache"
    return cast(HttpResponse, get_conditional_response(request, etag, response=answer))


def written(feed: Feed, now: datetime, base: str) -> bytes:
    from askaround.adapters.calendar.feed import DueStep
    from askaround.adapters.calendar.feed import feed as as_calendar  # slow to load

    steps = due(feed.owner, now).rows if feed.with_steps else []
    return as_calendar(
        list(meetings(feed.owner, now)),
        [
            DueStep(
                uid=f"{row.step.do}-{row.person.pk}@{NOWHERE}",
                on=day_of(row, now),
                says=f"{row.label}: {row.person.name}",
                why=row.why,
                url=f"{base}{row.url}" if base else "",
            )
            for row in steps
            if not row.is_theirs
        ],
        now,
    )


def meetings(owner: Asker, now: datetime) -> Iterator[Meeting]:
    """What is agreed, what was, and what was called off, of the last months and to come."""
    since = now - SINCE
    told = Q(starts_at__gte=since) | Q(starts_at=None, earlier_starts_at__gte=since)
    found = Interview.objects.of(owner).filter(told).select_related("person").order_by("pk")
    for interview in found[:AT_MOST]:
        interview.owner = interview.person.owner = owner
        made = entry(interview)
        if made is not None:
            yield made


def day_of(row: Row, now: datetime) -> date:
    """The day it is wanted, in the asker's zone; what is late waits on today."""
    step, zone = row.step, row.person.owner.zone
    wanted = step.by_at or step.late_at or step.due_at
    return max(wanted, now).astimezone(zone).date()
