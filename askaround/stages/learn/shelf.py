"""The shelf: what others have written, under the three headings of the article (R42)."""

from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from askaround.method.shelf import SHELF, Heading
from askaround.record.models import Asker, ShelfItem
from askaround.stages.learn.forms import ShelfForm
from askaround.ui.http import Request, done
from askaround.ui.http import page as render_page

MOST = 500


class Item(NamedTuple):
    """Something to read: one of the shelf's own by its address, or the asker's by its key."""

    title: str
    publisher: str
    gives: str
    address: str
    key: int | None = None


@require_http_methods(["GET", "POST"])
def page(request: Request) -> HttpResponse:
    """What stands there; and something of one's own put beside it."""
    form = ShelfForm(
        request.POST if request.method == "POST" else None, instance=ShelfItem(owner=request.user)
    )
    if not form.is_valid():
        shelves = on_the_shelf(request.user)
        return render_page(request, "learn/shelf.html", form, nav="learn", shelves=shelves)
    item = form.save()
    undo = {"url": reverse("learn:take_off"), "fields": {"item": item.pk}}
    return done(request, f"“{item.title}” is on your shelf.", "learn:shelf", undo=undo)


@require_POST
def take_off(request: Request) -> HttpResponse:
    """Off the shelf: one's own is gone, the shelf's own is out of sight."""
    if request.POST.get("item", "").isdigit():
        found = ShelfItem.objects.of(request.user).filter(takes_off="")
        item = get_object_or_404(found, pk=int(request.POST["item"][:18]))
        item.delete()
        undo = {"url": reverse("learn:shelf"), "fields": again(item)}
        return done(request, f"“{item.title}” is off your shelf.", "learn:shelf", undo=undo)
    address = request.POST.get("address", "")
    if address not in {resource.address for resource in SHELF}:
        return done(request, "That is off the shelf already.", "learn:shelf")
    ShelfItem.objects.get_or_create(owner=request.user, takes_off=address)
    undo = {"url": reverse("learn:put_back"), "fields": {"address": address}}
    return done(request, "It is off your shelf.", "learn:shelf", undo=undo)


@require_POST
def put_back(request: Request) -> HttpResponse:
    """One of the shelf's own in sight again; without an address, all of them."""
    hidden = ShelfItem.objects.of(request.user).exclude(takes_off="")
    if request.POST.get("address"):
        hidden = hidden.filter(takes_off=request.POST["address"])
    hidden.delete()
    return done(request, "Back on your shelf.", "learn:shelf")


def again(item: ShelfItem) -> dict[str, str]:
    return {name: getattr(item, name) for name in ("title", "heading", "address", "note")}


def on_the_shelf(owner: Asker) -> dict[str, object]:
    """What there is to read, by heading, and whether anything was taken off."""
    own = list(ShelfItem.objects.of(owner)[:MOST])
    hidden = {item.takes_off for item in own if item.takes_off}
    shelves = []
    for heading in Heading:
        given = [
            Item(each.title, each.publisher, each.gives, each.address)
            for each in SHELF
            if each.heading is heading and each.address not in hidden
        ]
        mine = [
            Item(item.title, "Yours", item.note, item.address, item.pk)
            for item in own
            if item.heading == heading and not item.takes_off
        ]
        shelves.append((heading.value, mine + given))
    return {"headings": shelves, "is_short": bool(hidden)}
