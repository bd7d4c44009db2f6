"""The address at which the asker's own calendar program finds meetings and due steps."""

from django import forms
from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse

from askaround.record.feed import Feed, choose_steps, close_feed, feed_of, open_feed
from askaround.ui.http import Request, done, page

HERE = "account:calendar"
NEW = "Your calendar can read it from now on."
CHANGED = "A new address. Put it into your calendar in place of the old one, which is no good now."


class FeedForm(forms.Form):
    """What can be read at the address."""

    with_steps = forms.BooleanField(
        label="Also what is due, on the day it is wanted",
        required=False,
        initial=True,
        help_text="As entries beside the day: nobody is busy for them.",
    )


def shown(request: Request) -> HttpResponse:
    feed = feed_of(request.user)
    form = FeedForm(initial={"with_steps": feed.with_steps} if feed else None)
    address = address_of(feed, request)
    more = {"feed": feed, "address": address, "is_local": not settings.PUBLIC_URL}
    return page(request, "account/calendar.html", form, **more)


def address_of(feed: Feed | None, request: Request) -> str:
    """Where it is read; "" where there is none, or the key it was made with is gone."""
    word = feed.word() if feed else ""
    if not word:
        return ""
    base = settings.PUBLIC_URL or request.build_absolute_uri("/").rstrip("/")
    return base + reverse("today:feed", args=[word])


def pressed(request: Request) -> HttpResponse:
    """A new address, another choice of what is read there, or none any more."""
    wanted = "with_steps" in request.POST
    if "close" in request.POST:
        close_feed(request.user)
        return done(request, "Nothing can be read at the address any more.", HERE)
    known = feed_of(request.user)
    if "open" in request.POST or known is None:
        open_feed(request.user, request.now, wanted)
        return done(request, CHANGED if known else NEW, HERE)
    choose_steps(request.user, wanted)
    return done(request, "Kept. Your calendar shows it when it looks next.", HERE)
