"""What templates of every page may say: icons, and times in the asker's zone."""

from datetime import date, datetime
from typing import Any

from django import template
from django.template.context import RequestContext
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from askaround.ui import times
from askaround.ui.http import address_of
from askaround.ui.words import way_said

register = template.Library()
NAMES: dict[str, SafeString] = {}


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the sprite. It always stands beside a word."""
    if name not in NAMES:
        NAMES[name] = format_html(
            '<svg class="i" aria-hidden="true"><use href="{}#{}"/></svg>',
            static("ui/icons.svg"),
            name,
        )
    return NAMES[name]


@register.simple_tag
def page_url(name: str) -> str:
    """The address of a page there is one of, for the frame of every page: found once."""
    return address_of(name)


def read(context: RequestContext, at: datetime | None, write: Any) -> str:
    request = context["request"]
    return write(at, request.user.zone, request.now) if at else ""


@register.simple_tag(takes_context=True)
def moment(context: RequestContext, at: datetime | None) -> str:
    """ "today 14:00", "Thu 11 June, 14:00": in the asker's zone."""
    return read(context, at, times.moment)


@register.simple_tag(takes_context=True)
def day(context: RequestContext, at: datetime | None) -> str:
    """ "Thu 11 June": in the asker's zone."""
    return read(context, at, times.day)


@register.simple_tag(takes_context=True)
def date_of(context: RequestContext, on: date) -> str:
    """ "Thu 11 June": a day that is the same in every zone."""
    request = context["request"]
    return times.on(on, request.now.astimezone(request.user.zone).date())


@register.simple_tag(takes_context=True)
def near_day(context: RequestContext, at: datetime | None) -> str:
    """ "today", "tomorrow", "Thu 11 June": in the asker's zone."""
    return read(context, at, times.near_day)


@register.simple_tag(takes_context=True)
def clock(context: RequestContext, at: datetime | None) -> str:
    """ "14:00": in the asker's zone."""
    return times.clock(at, context["request"].user.zone) if at else ""


@register.simple_tag(takes_context=True)
def take_undo(context: RequestContext) -> Any:
    """The way back that `done` offered, once; or the `undo` of the page itself."""
    kept = context["request"].session.pop("undo", None)
    return context.get("undo") or kept


@register.simple_tag(takes_context=True)
def on_day(context: RequestContext, at: datetime | None) -> str:
    """ "tomorrow", "on Thu 11 June": in the asker's zone."""
    return read(context, at, times.on_day)


@register.simple_tag(takes_context=True)
def today(context: RequestContext) -> str:
    """ "Wednesday 10 June": in the asker's zone."""
    request = context["request"]
    return times.long_day(request.now, request.user.time_zone)


@register.simple_tag
def way(by: str) -> str:
    """How a letter went, as a sentence goes on: "from your own mail program"."""
    return way_said(by)


@register.simple_tag
def thousands(n: int) -> str:
    """ "2,014"."""
    return times.thousands(n)
