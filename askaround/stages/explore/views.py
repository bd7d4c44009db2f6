"""Explore: find people whose jobs look intriguing."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askaround.method.explore import SOURCES
from askaround.method.families import Family, family
from askaround.method.ladder import ladder
from askaround.record.field import field_of_family
from askaround.record.models import Field, Need, Person
from askaround.stages.explore import imports, people
from askaround.stages.explore.actions import field_for, found_of_asked
from askaround.stages.explore.cards import Card, cards, family_card, own_card
from askaround.stages.explore.forms import BecauseForm, FieldForm, NeedForm
from askaround.ui.http import Request, done
from askaround.ui.http import page as render_page

app_name = "explore"
MOST_PEOPLE = 20


@require_GET
def page(request: Request) -> HttpResponse:
    return fields_page(request, FieldForm(), NeedForm())


@require_POST
def need(request: Request) -> HttpResponse:
    """What the asker wants to find out, before anybody is written to (R0)."""
    form = NeedForm(request.POST)
    if not form.is_valid():
        return fields_page(request, FieldForm(), form)
    Need.objects.create(owner=request.user, added_at=request.now, **form.cleaned_data)
    return done(request, "Kept. Every question you prepare can lean on it.", "explore:page")


@require_POST
def add_field(request: Request) -> HttpResponse:
    form = FieldForm(request.POST, instance=Field(owner=request.user, intriguing_at=request.now))
    if not form.is_valid():
        return fields_page(request, form, NeedForm())
    field = form.save()
    undo = {"url": reverse("explore:let_go", args=[field.pk])}
    return done(request, f"{field.name} is on your list.", "explore:field", field.pk, undo=undo)


@require_GET
def family_page(request: Request, key: str) -> HttpResponse:
    found = family_or_404(key)
    return field_page(request, family_card(found, field_for(request.user, found)))


@require_POST
def mark_family(request: Request, key: str) -> HttpResponse:
    """Intriguing, and why; or no longer."""
    found = family_or_404(key)
    form = BecauseForm(request.POST)
    if "unmark" not in request.POST and not form.is_valid():
        return field_page(request, family_card(found, field_for(request.user, found)), form)
    field = field_of_family(request.user, found.key, found.name)
    return mark(request, field, form, family_card(found, field))


@require_http_methods(["GET", "POST"])
def field(request: Request, pk: int) -> HttpResponse:
    """A field of one's own: what it is, and changing that."""
    own = get_object_or_404(Field.objects.of(request.user), pk=pk)
    if own.key:
        return redirect("explore:family", own.key)
    form = FieldForm(request.POST or None, instance=own)
    if form.is_valid():
        form.save()
        return done(request, "Kept.", "explore:field", pk)
    return field_page(request, own_card(Field.objects.get(pk=pk)), edit=form)


@require_POST
def mark_field(request: Request, pk: int) -> HttpResponse:
    own = get_object_or_404(Field.objects.of(request.user), pk=pk)
    form = BecauseForm(request.POST)
    if "unmark" not in request.POST and not form.is_valid():
        return field_page(request, own_card(own), form)
    return mark(request, own, form, own_card(own))


@require_POST
def let_go(request: Request, pk: int) -> HttpResponse:
    """A field of one's own leaves the list; or comes back to it."""
    own = get_object_or_404(Field.objects.filter(owner=request.user, key=""), pk=pk)
    if "back" in request.POST:
        own.bring_back()
        return done(request, f"{own.name} is back.", "explore:page")
    own.let_go(request.now)
    undo = {"url": request.path, "fields": {"back": "1"}}
    return done(request, f"{own.name} is off your list.", "explore:page", undo=undo)


def family_or_404(key: str) -> Family:
    found = family(key)
    if found is None:
        raise Http404
    return found


def mark(request: Request, field: Field, form: BecauseForm, card: Card) -> HttpResponse:
    """Keep the mark, and go back to where it was pressed."""
    to = f"{reverse('explore:page')}#{card.anchor}" if "list" in request.POST else card.url
    if "unmark" in request.POST:
        undo = {"url": request.path, "fields": {"because": field.because, "list": "1"}}
        field.unmark()
        return done(request, f"{field.name} is no longer marked.", to, undo=undo)
    field.mark(form.cleaned_data["because"], request.now)
    return done(request, f"{field.name} is marked as intriguing.", to)


def fields_page(request: Request, form: FieldForm, need_form: NeedForm) -> HttpResponse:
    """All fields that fit what is looked for, under their groups."""
    q, show = request.GET.get("q", "")[:200], request.GET.get("show", "all")
    found = cards(request.user, q)
    filters = [(key, title, sum(fits(card, key) for card in found)) for key, title in FILTERS]
    context = {
        "nav": "explore",
        "q": q,
        "show": show if show in dict(FILTERS) else "all",
        "shown": [card for card in found if fits(card, show)],
        "filters": filters,
        "all": len(found),
        "has_need": Need.objects.of(request.user).exists(),
        "need_form": need_form,
    }
    answer = render_page(request, "explore/page.html", form, **context)
    answer.status_code = 422 if need_form.errors else answer.status_code
    return answer


FILTERS = (("all", "All"), ("intriguing", "Intriguing"), ("known", "Known"))


def fits(card: Card, show: str) -> bool:
    return {"intriguing": card.is_intriguing, "known": card.known > 0}.get(show, True)


def field_page(
    request: Request, card: Card, form: BecauseForm | None = None, edit: FieldForm | None = None
) -> HttpResponse:
    """One field: what the work is, how to find people there, and who is known already."""
    known = Person.objects.of(request.user).filter(field=card.field).order_by("by_at", "pk")
    there = list(known[: MOST_PEOPLE + 1]) if card.field else []
    form = form or BecauseForm(initial={"because": card.because})
    context = {
        "nav": "explore",
        "card": card,
        "people": there[:MOST_PEOPLE],
        "has_more": len(there) > MOST_PEOPLE,
        "edit": edit or (FieldForm(instance=card.field) if card.is_own else None),
        "sources": SOURCES,
        "rung": ladder(found_of_asked(request.user)),
    }
    answer = render_page(request, "explore/family.html", form, **context)
    answer.status_code = 422 if edit and edit.errors else answer.status_code
    return answer


urlpatterns = [
    path("explore/", page, name="page"),
    path("explore/need/", need, name="need"),
    path("explore/fields/", add_field, name="add_field"),
    path("explore/fields/<int:pk>/", field, name="field"),
    path("explore/fields/<int:pk>/mark/", mark_field, name="mark_field"),
    path("explore/fields/<int:pk>/let-go/", let_go, name="let_go"),
    path("explore/families/<slug:key>/", family_page, name="family"),
    path("explore/families/<slug:key>/mark/", mark_family, name="mark_family"),
    path("people/new/", people.add, name="add"),
    path("people/<int:pk>/details/", people.edit, name="edit"),
    path("people/<int:pk>/delete/", people.delete, name="delete"),
    path("people/imports/", imports.imports, name="imports"),
    path("people/imports/<int:pk>/", imports.one, name="import_one"),
    path("people/imports/<int:pk>/undo/", imports.undo, name="import_undo"),
    path("people/imports/<int:pk>/progress/", imports.progress, name="import_progress"),
]
