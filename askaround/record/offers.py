"""What an asker's time is taken by: meetings, and times that others are still choosing from."""

from datetime import datetime, timedelta

from askaround.method.openings import Week
from askaround.method.schedule import IN_PERSON
from askaround.method.spans import Span
from askaround.record.asker import Asker
from askaround.record.calendar import busy_by_calendars
from askaround.record.interview import Interview, InterviewQuerySet
from askaround.record.stay import Stay

LONGEST = timedelta(hours=8)
ANSWERED_OTHERWISE = ("declined_at", "redirected_at", "postponed_at", "in_writing_at")


def week_of(owner: Asker, within: Span) -> Week:
    """When the asker works, and where they are in these days."""
    stays = Stay.objects.of(owner).filter(
        last_on__gte=within[0].date() - timedelta(days=1),
        first_on__lte=within[1].date() + timedelta(days=1),
    )
    return Week(zone=owner.time_zone, hours=owner.hours, stays=tuple(stay.days for stay in stays))


def taken(owner: Asker, within: Span, now: datetime, but: Interview | None = None) -> list[Span]:
    """Meetings around these moments, times held for others than `but`, and what the asker's
    own calendars hold."""
    others = Interview.objects.of(owner).exclude(pk=but.pk if but else 0)
    on_offer = [span for one in held(others, now) for span in spans(one)]
    return [*meetings(others, within), *on_offer, *busy_by_calendars(owner, within)]


def meetings(others: InterviewQuerySet, within: Span) -> list[Span]:
    arranged = others.filter(
        starts_at__gt=within[0] - LONGEST,
        starts_at__lt=within[1] + LONGEST,
        ended_at=None,
        missed_at=None,
    )
    found = []
    for one in arranged:
        if one.starts_at and one.over_at:
            way = (
                timedelta(minutes=one.way_minutes or 0) if one.format in IN_PERSON else timedelta()
            )
            found.append((one.starts_at - way, one.over_at + way))
    return found


def held(others: InterviewQuerySet, now: datetime) -> InterviewQuerySet:
    """Whoever is still choosing: asked, with times that are held and no other answer."""
    waiting = others.filter(offered_until__gt=now, starts_at=None, ended_at=None, closed_at=None)
    return waiting.filter(**dict.fromkeys(ANSWERED_OTHERWISE))


def spans(one: Interview) -> list[Span]:
    lasts = timedelta(minutes=one.minutes)
    return [(at, at + lasts) for at in one.times_on_offer]
